//! Lints: each a declaration (what it is called, how much it weighs, what it rests on) and one question to
//! the analysed program; they return [`Hit`]s and know neither levels nor suppressions.
//!
//! One file and one page a lint. The block between the markers is written by a test from the folder.

mod carried;
mod hit;
mod merge;
mod planned;
mod registry;

// registry: begin
mod cross_border_transfer;
mod incomplete_tag;
mod malformed_suppression;
mod malformed_tag;
mod over_retained_field;
mod over_retained_flow;
mod personal_data_in_log;
mod purpose_mismatch;
mod undeclared_recipient;
mod unjustified_allow;
mod unknown_lint;
mod unprotected_storage;
mod untagged_flow;
mod untagged_personal_data;
mod unused_allow;
mod vacuous_rule;

/// By name.
#[rustfmt::skip]
pub static ALL: &[&Lint] = &[
    &cross_border_transfer::LINT,
    &incomplete_tag::LINT,
    &malformed_suppression::LINT,
    &malformed_tag::LINT,
    &over_retained_field::LINT,
    &over_retained_flow::LINT,
    &personal_data_in_log::LINT,
    &purpose_mismatch::LINT,
    &undeclared_recipient::LINT,
    &unjustified_allow::LINT,
    &unknown_lint::LINT,
    &unprotected_storage::LINT,
    &untagged_flow::LINT,
    &untagged_personal_data::LINT,
    &unused_allow::LINT,
    &vacuous_rule::LINT,
];
// registry: end

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;

use crate::{
    facts::Facts,
    flow::{Bodies, Flows},
    span::SourceMap,
    types::Types,
};

pub use hit::{Applicability, Basis, Edit, Help, Hit, Label, Note};
pub use registry::{Group, Known, Lint, Run, known, known_named, lint_named};

/// What lints ask.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    pub types: &'a Types<'a>,
    pub bodies: &'a Bodies<'a, 'a>,
    pub facts: &'a Facts,
    pub flows: &'a Flows,
    pub sources: &'a SourceMap,
}

/// Every breach of every lint, by lint and then by place.
pub fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let programs = ALL.iter().filter_map(|lint| match lint.run {
        Run::Program(run) => Some(run),
        Run::Findings => None,
    });
    programs.flat_map(|run| merge::merge(run(cx))).collect()
}
