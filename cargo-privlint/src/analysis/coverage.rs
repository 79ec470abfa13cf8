//! What share of the workspace's code was resolved, and why the rest was not.

use std::collections::BTreeMap;

use crate::{
    names::{NamesProblem, NamesProblemKind, Unexpanded, Unresolved},
    span::Span,
    types::{BodyTypes, Subject, ValueRes, WhyUnresolved},
};

use super::{Share, Typed, summary::Coverage};

/// So many reasons are kept, the commonest first.
const MAX_REASONS: usize = 12;

pub(super) fn coverage(typed: &Typed<'_>) -> Coverage {
    let mut coverage = Coverage::default();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for &def in typed.bodies.workspace() {
        if let Some(body) = typed.bodies.get(def) {
            count(body, &mut coverage, &mut reasons);
        }
    }
    let is_ours = |span: Span| typed.program.is_file_in_scope(span.file);
    coverage.opaque_macros = unread_macros(typed, &mut reasons);
    for problem in typed.problems.iter().filter(|problem| is_ours(problem.span)) {
        *reasons.entry(problem_reason(problem)).or_default() += 1;
    }
    for reason in unread(typed).into_values() {
        *reasons.entry(format!("syntax: {reason}")).or_default() += 1;
    }
    coverage.reasons = commonest(reasons);
    coverage.reasons.truncate(MAX_REASONS);
    coverage
}

/// Macro calls in bodies without expansion, by the name that is written; each counts as a reason.
fn unread_macros(typed: &Typed<'_>, reasons: &mut BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for opaque in &typed.names().opaque_macros {
        if typed.program.is_file_in_scope(opaque.span.file) {
            *by_name.entry(opaque.name.to_string()).or_default() += 1;
            let reason = format!("macro call `{}!`: {}", opaque.name, unexpanded(opaque.why));
            *reasons.entry(reason).or_default() += 1;
        }
    }
    commonest(by_name)
}

fn commonest(counts: BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// What lowering could not read, by place: a file of two targets is lowered twice.
fn unread<'t>(typed: &'t Typed<'_>) -> BTreeMap<Span, &'t str> {
    let problems = typed.names().files.iter().flat_map(|file| &file.problems);
    let ours = problems.filter(|problem| typed.program.is_file_in_scope(problem.span.file));
    ours.map(|problem| (problem.span, problem.reason.as_str())).collect()
}

fn count(body: &BodyTypes, coverage: &mut Coverage, reasons: &mut BTreeMap<String, usize>) {
    coverage.calls.add_resolved(body.calls.len());
    coverage.fields.add_resolved(body.fields.len());
    let known = body.paths.values().filter(|&found| *found != ValueRes::Unknown).count();
    coverage.paths.add_resolved(known);
    for (_, subject, why) in &body.unresolved {
        let share = match subject {
            Subject::Path => &mut coverage.paths,
            Subject::Call | Subject::Method => &mut coverage.calls,
            Subject::Field => &mut coverage.fields,
        };
        share.total += 1;
        *reasons.entry(reason(*subject, *why)).or_default() += 1;
    }
}

impl Share {
    fn add_resolved(&mut self, n: usize) {
        self.resolved += n;
        self.total += n;
    }
}

fn reason(subject: Subject, why: WhyUnresolved) -> String {
    let what = match subject {
        Subject::Path => "path",
        Subject::Call => "call",
        Subject::Method => "method call",
        Subject::Field => "field",
    };
    let why = match why {
        WhyUnresolved::Name(Unresolved::MissingCrate) => "nothing is known of its crate",
        WhyUnresolved::Name(Unresolved::NoSuchName) => "no such name in scope",
        WhyUnresolved::Name(Unresolved::Obscured) => "the name may come from an unread macro",
        WhyUnresolved::UnknownReceiver => "the type before it is unknown",
        WhyUnresolved::NoSuchMember => "the type has none of that name",
        WhyUnresolved::Ambiguous => "several traits or impls fit",
    };
    format!("{what}: {why}")
}

fn problem_reason(problem: &NamesProblem) -> String {
    match &problem.kind {
        NamesProblemKind::UnresolvedImport(path) => format!("import of `{path}`"),
        NamesProblemKind::UnexpandedItemMacro { name, why } => {
            format!("macro `{name}`: {}", unexpanded(*why))
        }
    }
}

fn unexpanded(why: Unexpanded) -> &'static str {
    match why {
        Unexpanded::UnknownMacro => "unknown",
        Unexpanded::NoRule => "no rule fits",
        Unexpanded::Limit => "too deep or too large",
        Unexpanded::Syntax => "it makes no Rust",
        Unexpanded::NoFile => "its file can't be read",
    }
}
