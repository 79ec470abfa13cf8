//! Findings as text: for people, a line each, or cargo's JSON.
//!
//! Computed from an [`Outcome`]; what comes from the workspace is escaped wherever a terminal may show it.
//! Nothing here writes anywhere.

mod closing;
mod escape;
mod excerpt;
mod human;
mod json;
mod short;

#[cfg(test)]
mod tests;

use std::time::Duration;

use rayon::prelude::*;
use serde::Serialize;

use crate::{
    analysis::{Outcome, Share},
    findings::{Finding, Severity},
    span::FileId,
};

pub use closing::{closing_line, likeliest, skipped_notes};
pub use escape::{escape, escape_lines};
pub use human::problem;

/// A way to show findings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Human,
    Short,
    Json,
}

/// All findings of a run; with colours in [`Format::Human`].
pub fn findings(format: Format, outcome: &Outcome, elapsed: Duration) -> Vec<u8> {
    let list = outcome.findings.list.par_iter();
    let sources = &outcome.sources;
    match format {
        Format::Human => list.map(|f| human::finding(sources, f)).collect::<Vec<_>>().concat(),
        Format::Short => {
            list.map(|f| short::finding(sources, f)).collect::<Vec<_>>().concat().into_bytes()
        }
        Format::Json => json_lines(outcome, elapsed).into_bytes(),
    }
}

fn json_lines(outcome: &Outcome, elapsed: Duration) -> String {
    // Without a selected target nothing is analysed, and so nothing found.
    let message = |finding: &Finding| {
        let owner = owner_of(outcome, finding.hit.primary.span.file)?;
        Some(json::message(&outcome.sources, owner, finding))
    };
    let messages: Vec<String> = outcome.findings.list.par_iter().filter_map(message).collect();
    let mut text = messages.concat();
    for (_, package, target) in outcome.workspace.selected_targets() {
        text.push_str(&json::artifact(json::Owner { package, target }));
    }
    text.push_str(&json::build_finished(outcome.findings.count(Severity::Deny) == 0));
    text.push_str(&json::line(&json_summary(outcome, elapsed)));
    text
}

/// The target of a file; for rules the first selected package's first target.
fn owner_of(outcome: &Outcome, file: FileId) -> Option<json::Owner<'_>> {
    let found = outcome.owners.get(&file).map(|owner| {
        let package = outcome.workspace.package(owner.package);
        json::Owner { package, target: &package.targets[owner.target] }
    });
    found.or_else(|| {
        let first = outcome.workspace.selected_targets().next();
        first.map(|(_, package, target)| json::Owner { package, target })
    })
}

#[derive(Serialize)]
struct JsonSummary<'a> {
    reason: &'static str,
    findings: Counts,
    suppressed: usize,
    baselined: usize,
    files: usize,
    lines: usize,
    skipped: Vec<JsonSkipped<'a>>,
    coverage: JsonCoverage,
    metadata: &'static str,
    elapsed_ms: u64,
}

#[derive(Serialize)]
struct Counts {
    deny: usize,
    warn: usize,
}

#[derive(Serialize)]
struct JsonSkipped<'a> {
    file: &'a str,
    line: Option<u32>,
    reason: &'a str,
}

#[derive(Serialize)]
struct JsonCoverage {
    calls: JsonShare,
    fields: JsonShare,
    paths: JsonShare,
    opaque_macros: usize,
}

#[derive(Serialize)]
struct JsonShare {
    resolved: usize,
    total: usize,
}

impl From<Share> for JsonShare {
    fn from(Share { resolved, total }: Share) -> JsonShare {
        JsonShare { resolved, total }
    }
}

fn json_summary(outcome: &Outcome, elapsed: Duration) -> JsonSummary<'_> {
    let (summary, findings) = (&outcome.summary, &outcome.findings);
    let skipped = summary.skipped.iter();
    JsonSummary {
        reason: "privlint-summary",
        findings: Counts {
            deny: findings.count(Severity::Deny),
            warn: findings.count(Severity::Warn),
        },
        suppressed: findings.n_suppressed,
        baselined: 0,
        files: summary.n_files,
        lines: summary.n_lines,
        skipped: skipped
            .map(|s| JsonSkipped { file: &s.file, line: s.line, reason: &s.reason })
            .collect(),
        coverage: JsonCoverage {
            calls: summary.coverage.calls.into(),
            fields: summary.coverage.fields.into(),
            paths: summary.coverage.paths.into(),
            opaque_macros: summary.coverage.n_opaque_macros(),
        },
        metadata: outcome.workspace.mode.name(),
        elapsed_ms: elapsed.as_millis() as u64,
    }
}
