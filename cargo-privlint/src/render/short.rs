//! One line a finding: `file:line:column: level[lint]: message`.

use crate::{
    findings::{Finding, Severity},
    span::SourceMap,
};

use super::escape::escape;

pub fn finding(sources: &SourceMap, finding: &Finding) -> String {
    let hit = &finding.hit;
    let at = sources.start(hit.primary.span);
    let path = escape(&sources.file(hit.primary.span.file).path);
    let level = level_name(finding.severity);
    let (line, column, lint, headline) = (at.line, at.column, hit.lint, escape(&hit.headline));
    format!("{path}:{line}:{column}: {level}[{lint}]: {headline}\n")
}

/// As rustc and cargo name it.
pub(super) fn level_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Deny => "error",
        Severity::Warn => "warning",
    }
}
