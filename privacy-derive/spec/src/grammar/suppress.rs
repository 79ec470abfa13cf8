//! `allow(lint, reason = "…")` and `expect(…)`, in attributes and in comments.

use crate::{
    meta::{Form, Meta},
    problem::Problem,
    problem::Spanned,
    tag::{Suppression, SuppressionLevel},
};

use super::{
    Context,
    rules::{SeenKeys, unknown_key},
    values::{Reader, any_text, date},
};

/// The words that suppress.
pub(super) const LEVELS: [(&str, SuppressionLevel); 2] =
    [("allow", SuppressionLevel::Allow), ("expect", SuppressionLevel::Expect)];

pub(super) fn level_of(key: &str) -> Option<SuppressionLevel> {
    LEVELS.iter().find(|(word, _)| *word == key).map(|(_, level)| *level)
}

/// The entries of an `allow(…)` or `expect(…)` whose word was read already. A missing reason is no problem
/// here: a comment without one still suppresses.
pub fn suppression_of_metas<S: Copy>(
    level: Spanned<SuppressionLevel, S>,
    entries: &[Meta<S>],
    cx: Context<'_>,
) -> (Suppression<S>, Vec<Problem<S>>) {
    let mut reader = Reader::new(cx);
    let mut suppression = Suppression {
        span: level.span,
        level: level.value,
        lints: Vec::new(),
        reason: None,
        until: None,
    };
    let mut seen = SeenKeys::new();
    for meta in entries {
        match meta.key.value.as_str() {
            key @ ("reason" | "until") => {
                reader.problems.extend(seen.add(&meta.key).err());
                match key {
                    "reason" => suppression.reason = reader.one(meta, any_text),
                    _ => suppression.until = reader.one(meta, date),
                }
            }
            _ if matches!(meta.form, Form::Word) => suppression.lints.push(meta.key.clone()),
            _ => reader.problems.push(unknown_key(&meta.key, ["reason", "until"].into_iter())),
        }
    }
    if suppression.lints.is_empty() {
        reader.problems.push(
            Problem::new(level.span, "the lint is missing")
                .help("write `allow(lint, reason = \"…\")`"),
        );
    }
    (suppression, reader.problems)
}

/// In an attribute, where the reason is compulsory.
pub(super) fn read_suppression<S: Copy>(
    reader: &mut Reader<'_, S>,
    level: SuppressionLevel,
    meta: &Meta<S>,
) -> Option<Suppression<S>> {
    let entries = reader.nested(meta)?;
    let level = Spanned { value: level, span: meta.key.span };
    let (suppression, problems) = suppression_of_metas(level, entries, reader.cx);
    reader.problems.extend(problems);
    if !entries.iter().any(|entry| entry.key.value == "reason") {
        let word = &meta.key.value;
        reader.problems.push(
            Problem::new(meta.key.span, format!("`{word}` needs a reason"))
                .help(format!("write `{word}(lint, reason = \"…\")`")),
        );
    }
    Some(suppression)
}
