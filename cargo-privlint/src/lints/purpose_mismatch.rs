//! `purpose_mismatch`: data used for a purpose that its tag does not admit.

use privacy_spec::{Breach, Term, admits_purpose};

use super::{
    Cx, Group, Hit, Label, Lint, Run,
    carried::{Breached, Carried, breached, carried, field_name, func_name},
};
use crate::{
    config::Level,
    flow::{Bound, EventKind, PurposeId},
    names::FieldId,
};

pub static LINT: Lint = Lint {
    name: "purpose_mismatch",
    group: Group::Purpose,
    level: Level::Deny,
    articles: &["5(1)(b)", "6(4)"],
    summary: "data used for a purpose that its tag does not admit",
    page: include_str!("purpose_mismatch.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let hits = carried(cx).filter_map(|carried| match &carried.event.kind {
        EventKind::Purpose { purpose, bound } => in_code(cx, &carried, *purpose, bound),
        EventKind::Write { field, .. } => in_field(cx, &carried, *field),
        EventKind::Sink { .. } | EventKind::Unknown => None,
    });
    hits.collect()
}

/// A read in code that is bound to a purpose.
fn in_code(cx: &Cx<'_>, carried: &Carried<'_>, purpose: PurposeId, bound: &[Bound]) -> Option<Hit> {
    let purpose = *cx.facts.purposes.get(purpose.0 as usize)?;
    let admitted = carried.tag()?.purposes.as_ref()?;
    if admits_purpose(admitted, purpose, cx.world()) {
        return None;
    }
    let used_for = cx.term(purpose);
    let headline = format!("{} is used for `{used_for}`", carried.described(cx));
    let label = format!("brought into code for `{used_for}` here");
    let mut hit = carried
        .hit(cx, &LINT, &label, headline)
        .note_at(admitted.span, "its tag admits no other purpose");
    for caller in bound {
        hit = name_caller(cx, hit, caller, purpose);
    }
    Some(hit.help(format!(
        "leave it out here, or declare `{used_for}` in its tag if the data was collected for that too"
    )))
}

fn name_caller(cx: &Cx<'_>, mut hit: Hit, bound: &Bound, purpose: Term) -> Hit {
    let name = func_name(cx.types.names, bound.func);
    let text = format!("`{name}` runs for `{}`", cx.term(purpose));
    if let Some(call) = bound.call {
        hit.secondary.push(Label::new(call, format!("called here by `{name}`")));
    }
    match cx.facts.purpose_span(cx.types.names, bound.func) {
        Some(span) => hit.note_at(span, text),
        None => hit.note(text),
    }
}

/// A field whose tag states purposes that the source's does not admit.
fn in_field(cx: &Cx<'_>, carried: &Carried<'_>, field: FieldId) -> Option<Hit> {
    let Breached { breaches, .. } = breached(cx, carried, field)?;
    let outside = breaches.iter().find_map(|breach| match breach {
        Breach::Purposes(outside) => Some(outside),
        _ => None,
    })?;
    let name = field_name(cx.types.names, field);
    let words: Vec<String> =
        outside.iter().map(|term| format!("`{}`", cx.term(term.value))).collect();
    let words = words.join(", ");
    let headline =
        format!("{} goes into `{name}`, which is kept for {words}", carried.described(cx));
    let hit = carried.hit(cx, &LINT, "put into a field here", headline);
    let hit = outside.iter().fold(hit, |hit, term| {
        hit.note_at(term.span, format!("`{name}` is declared for `{}` here", cx.term(term.value)))
    });
    Some(hit.help("keep to the purposes of the source, or declare the further purpose there"))
}
