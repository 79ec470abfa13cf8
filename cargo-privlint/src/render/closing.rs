//! What is said last, on stderr: how many findings, of how much code, and what was left out.

use std::time::Duration;

use crate::{
    analysis::{Coverage, Outcome, Share},
    findings::Severity,
};

use super::escape::escape;

/// So many unread macros are named.
const MAX_MACROS: usize = 3;

/// `privlint: 1 error, 2 warnings (1 suppressed) in 42 files, 5210 lines; …`
pub fn closing_line(outcome: &Outcome, elapsed: Duration) -> String {
    let (summary, findings) = (&outcome.summary, &outcome.findings);
    let (deny, warn) = (findings.count(Severity::Deny), findings.count(Severity::Warn));
    let mut line = match (deny, warn) {
        (0, 0) if !summary.has_tags => "nothing is tagged".to_owned(),
        (0, 0) => "no findings".to_owned(),
        (deny, 0) => counted(deny, "error"),
        (0, warn) => counted(warn, "warning"),
        (deny, warn) => format!("{}, {}", counted(deny, "error"), counted(warn, "warning")),
    };
    if findings.n_suppressed > 0 {
        line.push_str(&format!(" ({} suppressed)", findings.n_suppressed));
    }
    let (files, lines) = (counted(summary.n_files, "file"), counted(summary.n_lines, "line"));
    line.push_str(&format!(" in {files}, {lines}"));
    if !summary.skipped.is_empty() {
        line.push_str(&format!("; {} skipped", counted(summary.skipped.len(), "file")));
    }
    let coverage = &summary.coverage;
    let shares =
        [("calls", coverage.calls), ("fields", coverage.fields), ("paths", coverage.paths)];
    let shares: Vec<String> =
        shares.iter().map(|(name, share)| format!("{name} {}", percent(*share))).collect();
    line.push_str(&format!("; resolved: {}", shares.join(", ")));
    if !coverage.opaque_macros.is_empty() {
        line.push_str(&unread_macros(coverage));
    }
    let mode = outcome.workspace.mode.name();
    format!("{line}; metadata: {mode}; {:.2} s", elapsed.as_secs_f64())
}

/// `, 505 macro calls unread (x! 400, y! 80, z! 12, …)`
fn unread_macros(coverage: &Coverage) -> String {
    let shown = coverage.opaque_macros.iter().take(MAX_MACROS);
    let mut names: Vec<String> = shown.map(|(name, n)| format!("{}! {n}", escape(name))).collect();
    if coverage.opaque_macros.len() > MAX_MACROS {
        names.push("…".to_owned());
    }
    let calls = counted(coverage.n_opaque_macros(), "macro call");
    format!(", {calls} unread ({})", names.join(", "))
}

fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

fn percent(share: Share) -> String {
    let tenths = share.tenths_of_percent();
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// One note a file that was left out.
pub fn skipped_notes(outcome: &Outcome) -> Vec<String> {
    let skipped = outcome.summary.skipped.iter().map(|skipped| {
        let line = skipped.line.map(|line| format!(":{line}")).unwrap_or_default();
        format!("skipped {}{line}: {}", escape(&skipped.file), escape(&skipped.reason))
    });
    skipped.collect()
}

/// What to say where nothing is tagged, so that silence is not taken for approval.
pub fn likeliest(outcome: &Outcome) -> Option<String> {
    if outcome.summary.has_tags || outcome.summary.n_files == 0 {
        return None;
    }
    let mut text = "no field is tagged with `#[personal(…)]`, so only guesses are followed, and only into logs".to_owned();
    let shown = &outcome.summary.likeliest;
    if !shown.is_empty() {
        text.push_str("\n  fields that look personal, the likeliest first:");
    }
    for likely in shown {
        let (place, field) = (escape(&likely.place), escape(&likely.field));
        text.push_str(&format!("\n    {field} ({}) at {place}", escape(&likely.category)));
    }
    Some(text)
}
