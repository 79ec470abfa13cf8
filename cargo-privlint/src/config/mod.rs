//! The rules: `privlint.toml` or `[workspace.metadata.privlint]`, read with positions and validated.
//!
//! Computed from texts that `workspace` hands in; every value keeps its place, and every mistake is a
//! [`Problem`] that points into the file. Lint names and the vocabulary's terms are checked by later stages.

mod facts;
mod pattern;
mod raw;
mod rules;
mod terms;
mod validate;

#[cfg(test)]
mod tests;

use toml::de::DeTable;

use crate::span::{FileId, Span};

pub use pattern::PathPattern;
pub use privacy_spec::closest;
pub use rules::{
    Arg, CategoryRule, Config, Discovery, FactKey, FactKind, FactRule, FactValue, Level, LintRule,
    Pattern, PurposeRule, RecipientRule, Scope, Spanned, StoreRule, Text,
};
pub use terms::{TermKind, TermUse, term_uses};

use raw::{Reader, Table};

/// A mistake in the configuration: the run stops (exit code 2) once all are told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    pub span: Span,
    pub headline: String,
    pub note: Option<String>,
    pub help: Option<String>,
}

/// One text that may hold configuration.
#[derive(Clone, Copy, Debug)]
pub struct ConfigText<'a> {
    pub file: FileId,
    pub text: &'a str,
}

/// From `privlint.toml` (or `--config`) and the root manifest, whichever exist; at most one may have rules.
pub fn read_config(
    file: Option<ConfigText<'_>>,
    manifest: Option<ConfigText<'_>>,
) -> (Config, Vec<Problem>) {
    let from_manifest = manifest.and_then(read_manifest);
    let Some(file) = file else {
        return match from_manifest {
            Some((config, problems, _)) => (config, problems),
            None => (Config::empty(), Vec::new()),
        };
    };
    let (config, mut problems) = read_file(file);
    if let Some((_, _, span)) = from_manifest {
        problems.push(Problem {
            span,
            headline: "rules stand in two places".to_owned(),
            note: Some(
                "`privlint.toml` exists too, and it would not be clear which wins".to_owned(),
            ),
            help: Some("move this table's content there".to_owned()),
        });
    }
    (config, problems)
}

fn read_file(source: ConfigText<'_>) -> (Config, Vec<Problem>) {
    let (document, errors) = DeTable::parse_recoverable(source.text);
    let mut reader = Reader { file: source.file, problems: Vec::new() };
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        reader.problem(range, format!("no valid TOML: {}", error.message()));
    }
    if !errors.is_empty() {
        return (Config::empty(), reader.problems);
    }
    let root = Table { entries: document.get_ref(), name: "the configuration" };
    let config = validate::validate(&mut reader, root);
    (config, sorted(reader.problems))
}

/// `None` without such a table, else also the place of its name. A manifest that is no TOML is cargo's to report.
fn read_manifest(source: ConfigText<'_>) -> Option<(Config, Vec<Problem>, Span)> {
    let document = DeTable::parse(source.text).ok()?;
    let metadata = document.get_ref().get("workspace")?.get_ref().get("metadata")?.get_ref();
    let (key, value) = metadata.as_table()?.get_key_value("privlint")?;
    let mut reader = Reader { file: source.file, problems: Vec::new() };
    let root = reader.as_table(value, "`[workspace.metadata.privlint]`");
    let config = root.map_or_else(Config::empty, |root| validate::validate(&mut reader, root));
    let span = reader.span(key.span());
    Some((config, sorted(reader.problems), span))
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| problem.span);
    problems
}
