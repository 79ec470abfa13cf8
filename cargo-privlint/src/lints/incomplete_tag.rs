//! `incomplete_tag`: a tag without category, purpose or retention.

use privacy_spec::Part;

use super::{Basis, Cx, Group, Hit, Label, Lint, Run, carried::field_name};
use crate::{config::Level, names::FieldId};

pub static LINT: Lint = Lint {
    name: "incomplete_tag",
    group: Group::Tagging,
    level: Level::Deny,
    articles: &["5(1)(b)", "5(1)(e)", "30"],
    summary: "a tag without category, purpose or retention",
    page: include_str!("incomplete_tag.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let mut fields: Vec<FieldId> = cx.facts.tags.keys().copied().collect();
    fields.sort_unstable();
    fields.into_iter().filter_map(|field| judge(cx, field)).collect()
}

fn judge(cx: &Cx<'_>, field: FieldId) -> Option<Hit> {
    let tag = cx.facts.tags.get(&field)?;
    let missing = tag.missing();
    if missing.is_empty() {
        return None;
    }
    let decl = cx.types.names.field(field)?;
    // A tag from the configuration is completed there.
    let is_own = tag.stated.is_some_and(|span| span.file == decl.name_span.file);
    let place = if is_own { decl.name_span } else { tag.stated? };
    let name = field_name(cx.types.names, field);
    let words: Vec<String> = missing.iter().map(|part| format!("`{}`", part.name())).collect();
    let primary = Label::new(place, format!("{} missing", words.join(" and ")));
    let headline = format!("the tag of `{name}` has no {}", words.join(" and no "));
    let hit = Hit::new(&LINT, Basis::Declared, primary, headline);
    let hit = missing.iter().fold(hit, |hit, part| hit.note(why(*part)));
    let keys: Vec<String> = missing.iter().map(|part| format!("{} = \"…\"", part.name())).collect();
    let help = format!("add `{}` here, or to the type for all its fields", keys.join(", "));
    let help = if missing.contains(&Part::Category) {
        format!("add `{}`; a category belongs on the field itself", keys.join(", "))
    } else {
        help
    };
    Some(hit.help(help).subject(cx.types.names.field_path(field).unwrap_or_default()))
}

fn why(part: Part) -> &'static str {
    match part {
        Part::Category => "without a category nobody can tell how sensitive it is",
        Part::Purpose => "without a purpose no use of it can be judged (Article 5(1)(b) GDPR)",
        Part::Retention => "without a storage period it is kept for ever (Article 5(1)(e) GDPR)",
    }
}
