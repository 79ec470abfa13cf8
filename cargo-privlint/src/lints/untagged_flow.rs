//! `untagged_flow`: tagged data in a field without a tag, and the other way round.

use super::{
    Basis, Cx, Group, Hit, Label, Lint, Run,
    carried::{Carried, Known, carried, field_name},
};
use crate::{
    config::Level,
    facts::{State, has_judged_fields},
    flow::{Event, EventKind, Source},
    names::FieldId,
};

pub static LINT: Lint = Lint {
    name: "untagged_flow",
    group: Group::Tagging,
    level: Level::Deny,
    articles: &["5(2)", "30"],
    summary: "tagged data goes into a field without a tag",
    page: include_str!("untagged_flow.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let out = carried(cx).filter_map(|carried| out_of_sight(cx, &carried));
    let into = cx.flows.events.iter().filter_map(|event| into_sight(cx, event));
    out.chain(into).collect()
}

/// Tagged data in a field that has no tag, or that is said not to be personal.
fn out_of_sight(cx: &Cx<'_>, carried: &Carried<'_>) -> Option<Hit> {
    let EventKind::Write { field, .. } = carried.event.kind else { return None };
    if matches!(carried.known, Known::Guess(_)) || is_judged_within(cx, field) {
        return None;
    }
    let target = field_name(cx.types.names, field);
    let (headline, help) = match cx.facts.state(field) {
        State::Tagged(_) | State::ByType => return None,
        State::Untagged => (
            format!("{} goes into `{target}`, which has no tag", carried.described(cx)),
            format!("tag `{target}`, at least as strictly as its source"),
        ),
        State::NotPersonal => (
            format!("{} goes into `{target}`, which is tagged `none`", carried.described(cx)),
            format!("tag `{target}` as what it holds, or keep this out of it"),
        ),
    };
    let hit = carried.hit(cx, &LINT, "put into a field here", headline);
    let hit = match cx.types.names.field(field) {
        Some(decl) => hit.note_at(decl.name_span, format!("`{target}` is declared here")),
        None => hit,
    };
    Some(hit.note("what nobody declared is in no record and no deletion").help(help))
}

/// A plain copy of a field that nobody tagged, in a field that is tagged.
fn into_sight(cx: &Cx<'_>, event: &Event) -> Option<Hit> {
    let EventKind::Write { field, is_plain_copy: true } = event.kind else { return None };
    let Source::Field(source) = event.source else { return None };
    let is_asked = matches!(cx.facts.state(field), State::Tagged(_))
        && matches!(cx.facts.state(source), State::Untagged)
        && cx.is_workspace(source.owner)
        && !is_judged_within(cx, field);
    if !is_asked || source == field {
        return None;
    }
    let names = cx.types.names;
    let (from, target) = (field_name(names, source), field_name(names, field));
    let headline = format!("`{from}` has no tag, but is copied into `{target}`, which has one");
    let primary = Label::new(event.primary, "copied here");
    let hit = Hit::new(&LINT, Basis::Inferred, primary, headline)
        .subject(names.field_path(source).unwrap_or_default());
    let hit = match names.field(source) {
        Some(decl) => hit.note_at(decl.name_span, format!("`{from}` is declared here")),
        None => hit,
    };
    Some(hit.help(format!("tag `{from}` too: it holds the same data")))
}

/// A field of a type with fields of its own: what went into those was judged there.
fn is_judged_within(cx: &Cx<'_>, field: FieldId) -> bool {
    has_judged_fields(cx.types, &cx.types.field_ty(field))
}
