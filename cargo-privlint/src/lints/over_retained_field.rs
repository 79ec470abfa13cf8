//! `over_retained_field`: a declared storage period beyond the maximum of its category.

use privacy_spec::{Order, Tag};

use super::{Applicability, Basis, Cx, Edit, Group, Hit, Label, Lint, Run, carried::field_name};
use crate::{config::Level, facts::Maximum, names::FieldId, span::Span};

pub static LINT: Lint = Lint {
    name: "over_retained_field",
    group: Group::Retention,
    level: Level::Deny,
    articles: &["5(1)(e)"],
    summary: "a declared storage period beyond the maximum of its category",
    page: include_str!("over_retained_field.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let mut fields: Vec<FieldId> = cx.facts.tags.keys().copied().collect();
    fields.sort_unstable();
    fields.into_iter().flat_map(|field| judge(cx, field)).collect()
}

fn judge(cx: &Cx<'_>, field: FieldId) -> Vec<Hit> {
    let Some(tag) = cx.facts.tags.get(&field) else { return Vec::new() };
    let Some(category) = &tag.category else { return Vec::new() };
    let maxima = &cx.facts.terms.maxima;
    let has_maximum = |term| maxima.iter().any(|maximum| maximum.category == term);
    let nearest = cx.facts.terms.vocabulary.nearest(category.value, has_maximum);
    let applying = maxima.iter().filter(|maximum| nearest.contains(&maximum.category));
    applying.filter_map(|maximum| against(cx, field, tag, maximum)).collect()
}

fn against(cx: &Cx<'_>, field: FieldId, tag: &Tag<Span>, maximum: &Maximum) -> Option<Hit> {
    let stated = tag.retention.as_ref()?;
    let order = stated.value.compare_to_maximum(&maximum.retention);
    if order == Order::Within {
        return None;
    }
    let names = cx.types.names;
    let decl = names.field(field)?;
    let is_own = decl.attrs.iter().any(|attr| attr.span.contains(stated.span));
    let is_inherited = !is_own && stated.span.file == decl.name_span.file;
    let place = if is_inherited { decl.name_span } else { stated.span };
    let name = field_name(names, field);
    let category = cx.term(maximum.category);
    let (period, most) = (&stated.value, &maximum.retention);
    let primary = Label::new(place, format!("kept for `{period}`"));
    let headline =
        format!("`{name}` is kept for `{period}`, but `{category}` for `{most}` at most");
    let mut hit = Hit::new(&LINT, Basis::Declared, primary, headline)
        .subject(names.field_path(field).unwrap_or_default());
    hit.secondary.push(Label::new(maximum.span, "the maximum"));
    if is_inherited {
        hit = hit.note_at(stated.span, "the period comes from here");
    }
    if order == Order::DependsOnStart {
        hit = hit.note(format!(
            "whether `{period}` is longer than `{most}` depends on the day it starts"
        ));
    }
    let help = format!("keep it for `{most}` at most");
    Some(if is_inherited {
        hit.help(help)
    } else {
        let replacement = format!("\"{most}\"");
        let applicability = Applicability::MaybeIncorrect;
        hit.help_edit(help, Edit { span: stated.span, replacement, applicability })
    })
}
