//! Lints: each a declaration (what it is called, how much it weighs, what it rests on) and one question to
//! the analysed program; they return [`Hit`]s and know neither levels nor suppressions.
//!
//! One file and one page a lint. The block between the markers is written by a test from the folder.

mod hit;
mod planned;
mod registry;

// registry: begin
mod malformed_suppression;
mod unjustified_allow;
mod unknown_lint;
mod unused_allow;

/// By name.
#[rustfmt::skip]
pub static ALL: &[&Lint] = &[
    &malformed_suppression::LINT,
    &unjustified_allow::LINT,
    &unknown_lint::LINT,
    &unused_allow::LINT,
];
// registry: end

#[cfg(test)]
mod tests;

use crate::types::Types;

pub use hit::{Applicability, Basis, Edit, Help, Hit, Label, Note};
pub use registry::{Group, Known, Lint, Run, known, known_named, lint_named};

/// What lints ask.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    pub types: &'a Types<'a>,
}

/// Every breach of every lint, by lint and then by place.
pub fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for lint in ALL {
        let Run::Program(run) = lint.run else { continue };
        let mut found = run(cx);
        found.sort_by(|a, b| a.primary.cmp(&b.primary));
        hits.append(&mut found);
    }
    hits
}
