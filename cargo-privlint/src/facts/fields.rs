//! Tags of fields: `#[derive(PersonalData)]` and the `#[personal(…)]` in it.

use privacy_spec::{Context, Place, Problem, Spelling, Tag, check_special, parse_tag};
use rayon::prelude::*;

use super::{AttrSuppression, Cx, Facts, is_workspace, ours, tokens};
use crate::{
    hir::{AdtKind, Attr, Variant},
    names::{DefId, DefKind, FieldId},
    span::Span,
};

pub(super) fn read(cx: Cx<'_>, facts: &mut Facts) {
    let adts = cx.names.ids().filter(|&id| {
        matches!(cx.names.def(id).kind, DefKind::Struct | DefKind::Enum | DefKind::Union)
            && is_workspace(cx.names, id)
    });
    let adts: Vec<DefId> = adts.collect();
    let derives = ours::Derives::new(cx.names);
    let derived = adts.into_par_iter().filter_map(|adt| Some((adt, derives.span(adt)?)));
    for (adt, derive) in derived.collect::<Vec<_>>() {
        read_adt(cx, adt, derive, facts);
    }
}

fn read_adt(cx: Cx<'_>, adt: DefId, derive: Span, facts: &mut Facts) {
    let (Some(data), Some(item)) = (cx.names.adt(adt), cx.names.item(adt)) else { return };
    if data.kind == AdtKind::Union {
        let message = "`PersonalData` can't be derived for a union";
        let help =
            "its fields share their bytes, so that no tag can hold for one of them; use an enum";
        facts.problems.push(Problem::new(derive, message).help(help));
        return;
    }
    refuse_before_derive(&item.attrs, derive, facts);
    let defaults = read_tag(
        cx,
        Place::Container,
        &item.attrs,
        &Node { span: item.span, path: cx.names.def_path(adt) },
        facts,
    );
    if data.kind == AdtKind::Struct {
        if let Some(variant) = data.variants.first() {
            read_fields(cx, adt, variant, &defaults, facts);
        }
        return;
    }
    for &owner in cx.names.children(adt) {
        let Some(variant) = cx.names.variant(owner) else { continue };
        let own = read_tag(
            cx,
            Place::Container,
            &variant.attrs,
            &Node { span: variant.span, path: cx.names.def_path(owner) },
            facts,
        );
        read_fields(cx, owner, variant, &own.inherit(&defaults), facts);
    }
}

fn read_fields(
    cx: Cx<'_>,
    owner: DefId,
    variant: &Variant,
    defaults: &Tag<Span>,
    facts: &mut Facts,
) {
    for (idx, field) in variant.fields.iter().enumerate() {
        let id = FieldId { owner, idx: idx as u32 };
        let path = cx.names.field_path(id).unwrap_or_default();
        let node = Node { span: field.span, path };
        let own = read_tag(cx, Place::Field, &field.attrs, &node, facts);
        if own.stated.is_none() {
            continue;
        }
        let tag = own.inherit(defaults);
        facts.problems.extend(check_special(&tag, &cx.terms.vocabulary));
        facts.tags.insert(id, tag);
    }
}

/// What attributes stand on.
struct Node {
    span: Span,
    path: String,
}

/// The tag that the attributes of one node state; mistakes and suppressions go on record.
fn read_tag(cx: Cx<'_>, place: Place, attrs: &[Attr], node: &Node, facts: &mut Facts) -> Tag<Span> {
    let attributes: Vec<_> =
        attrs.iter().filter(|attr| attr.path == "personal").map(tokens::attribute).collect();
    let (mut tag, problems) = parse_tag(place, &attributes, context(cx));
    facts.problems.extend(problems);
    let suppressions = std::mem::take(&mut tag.suppressions).into_iter();
    facts.suppressions.extend(suppressions.map(|suppression| AttrSuppression {
        suppression,
        covers: node.span,
        subject: node.path.clone(),
    }));
    tag
}

pub(super) fn context<'a>(cx: Cx<'a>) -> Context<'a> {
    Context {
        vocabulary: &cx.terms.vocabulary,
        spelling: Spelling::Rust,
        recipients: cx.terms.knows_recipients.then_some(cx.terms.recipient_names.as_slice()),
    }
}

/// rustc knows a helper attribute only below the derive that declares it.
fn refuse_before_derive(attrs: &[Attr], derive: Span, facts: &mut Facts) {
    for attr in attrs.iter().filter(|attr| attr.path == "personal" && attr.span.lo < derive.lo) {
        let message = "`#[personal]` stands before the derive that it belongs to";
        let help = "move it below `#[derive(PersonalData)]`";
        facts.problems.push(Problem::new(attr.path_span, message).help(help));
    }
}
