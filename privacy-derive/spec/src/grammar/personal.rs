//! `#[personal(…)]`: what a container or a field states, over all its attributes.

use crate::{
    meta::{Meta, read_metas},
    problem::{Problem, Spanned},
    retention::Retention,
    tag::{Basis, Erasure, Justified, Protect, Tag},
    token::{Attribute, AttributeInput},
    vocabulary::{TermKind, Vocabulary},
};

use super::{
    Context, Place,
    rules::{SeenKeys, unknown_key},
    suppress::{level_of, read_suppression},
    values::{Reader, any_text, basis, choice, recipient, region, retention, term},
};

/// A key of `#[personal(…)]`, in the order of the documentation.
const KEYS: [&str; 13] = [
    "subject",
    "category",
    "purpose",
    "basis",
    "retention",
    "erasure",
    "recipients",
    "regions",
    "protect",
    "none",
    "allow",
    "expect",
    "reason",
];

impl Place {
    fn admits(self, key: &str) -> bool {
        match (self, key) {
            (Place::Container, "category" | "protect" | "none") | (Place::Field, "subject") => {
                false
            }
            (Place::Source, "none" | "allow" | "expect") => false,
            (Place::Container | Place::Field | Place::Source | Place::Rule, _) => true,
        }
    }

    fn refuse<S: Copy>(self, key: &Spanned<String, S>) -> Problem<S> {
        let (message, help) = match self {
            Place::Container => ("can't be said of all fields at once", "write it on the fields"),
            Place::Field | Place::Rule => ("belongs to the whole type", "write it on the type"),
            Place::Source => ("says nothing about a source", "leave it out"),
        };
        Problem::new(key.span, format!("`{}` {message}", key.value)).help(help)
    }
}

/// What the `#[personal…]` attributes of one container or field state, with every mistake in them.
///
/// Inheritance and what depends on it come after: [`Tag::inherit`], then [`check_special`].
pub fn parse_tag<S: Copy>(
    place: Place,
    attributes: &[Attribute<S>],
    cx: Context<'_>,
) -> (Tag<S>, Vec<Problem<S>>) {
    let mut problems = Vec::new();
    let mut contents = Vec::new();
    for attribute in attributes {
        match &attribute.input {
            AttributeInput::Tokens(tokens) => {
                let (metas, mistakes) = read_metas(tokens);
                problems.extend(mistakes);
                contents.push((attribute.span, metas));
            }
            AttributeInput::Empty | AttributeInput::Other => problems.push(
                Problem::new(attribute.span, "the keys of `personal` stand in parentheses").help(
                    "write `#[personal(category = \"…\", purpose = \"…\", retention = \"…\")]`",
                ),
            ),
        }
    }
    let (tag, mistakes) = tag_of_metas(place, &contents, cx);
    problems.extend(mistakes);
    (tag, problems)
}

/// As [`parse_tag`], from entries: each attribute with the span of its name.
pub fn tag_of_metas<S: Copy>(
    place: Place,
    attributes: &[(S, Vec<Meta<S>>)],
    cx: Context<'_>,
) -> (Tag<S>, Vec<Problem<S>>) {
    let mut tag = Tag::empty();
    let mut reader = Reader::new(cx);
    let mut seen = SeenKeys::new();
    for (span, metas) in attributes {
        if metas.is_empty() || metas.iter().any(|meta| level_of(&meta.key.value).is_none()) {
            tag.stated.get_or_insert(*span);
        }
        read_attribute(&mut tag, place, metas, &mut seen, &mut reader);
    }
    refuse_beside_none(&tag, attributes, &mut reader);
    (tag, reader.problems)
}

fn read_attribute<S: Copy>(
    tag: &mut Tag<S>,
    place: Place,
    metas: &[Meta<S>],
    seen: &mut SeenKeys,
    reader: &mut Reader<'_, S>,
) {
    let reason = read_reason(metas, reader);
    for meta in metas {
        let key = meta.key.value.as_str();
        if !KEYS.contains(&key) {
            let known = KEYS.into_iter().filter(|key| place.admits(key));
            reader.problems.push(unknown_key(&meta.key, known));
        } else if !place.admits(key) {
            reader.problems.push(place.refuse(&meta.key));
        } else if let Some(level) = level_of(key) {
            tag.suppressions.extend(read_suppression(reader, level, meta));
        } else if key != "reason" {
            match seen.add(&meta.key) {
                Ok(()) => read_key(tag, meta, &reason, reader),
                Err(problem) => reader.problems.push(problem),
            }
        }
    }
}

/// The reason of one attribute, and whether one is written at all.
struct Reason<S> {
    text: Option<Spanned<String, S>>,
    is_written: bool,
}

fn read_reason<S: Copy>(metas: &[Meta<S>], reader: &mut Reader<'_, S>) -> Reason<S> {
    let mut reasons = metas.iter().filter(|meta| meta.key.value == "reason");
    let first = reasons.next();
    for second in reasons {
        reader.problems.push(
            Problem::new(second.key.span, "`reason` is stated twice")
                .help("one reason serves every key of its attribute that needs one"),
        );
    }
    Reason { text: first.and_then(|meta| reader.one(meta, any_text)), is_written: first.is_some() }
}

impl<S: Copy> Reason<S> {
    fn justify<T>(&self, value: T, span: S) -> Justified<T, S> {
        Justified { value, span, reason: self.text.clone() }
    }

    fn demand(&self, what: &str, span: S, reader: &mut Reader<'_, S>) {
        if !self.is_written {
            reader.problems.push(
                Problem::new(span, format!("`{what}` needs a reason"))
                    .help("add `reason = \"…\"` to the same attribute"),
            );
        }
    }
}

fn read_key<S: Copy>(
    tag: &mut Tag<S>,
    meta: &Meta<S>,
    reason: &Reason<S>,
    reader: &mut Reader<'_, S>,
) {
    let is_read = match meta.key.value.as_str() {
        "subject" => store(&mut tag.subject, reader.one(meta, term(TermKind::Subject))),
        "category" => store(&mut tag.category, reader.one(meta, term(TermKind::Category))),
        "purpose" => store(&mut tag.purposes, reader.many(meta, term(TermKind::Purpose))),
        "basis" => store(&mut tag.basis, reader.one(meta, basis)),
        "retention" => store(&mut tag.retention, read_retention(meta, reason, reader)),
        "erasure" => store(&mut tag.erasure, read_erasure(meta, reason, reader)),
        "recipients" => store(&mut tag.recipients, reader.many(meta, recipient)),
        "regions" => store(&mut tag.regions, reader.many(meta, region)),
        "protect" => {
            let words = Protect::ALL.iter().map(|protect| protect.name());
            store(&mut tag.protect, reader.one(meta, choice("protection", Protect::parse, words)))
        }
        _ => {
            reader.word(meta);
            reason.demand("none", meta.key.span, reader);
            store(&mut tag.none, Some(reason.justify((), meta.key.span)))
        }
    };
    if !is_read {
        tag.unread.push(meta.key.value.clone());
    }
}

fn store<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    *slot = value;
    slot.is_some()
}

fn read_retention<S: Copy>(
    meta: &Meta<S>,
    reason: &Reason<S>,
    reader: &mut Reader<'_, S>,
) -> Option<Justified<Retention, S>> {
    let Spanned { value, span } = reader.one(meta, retention)?;
    if value == Retention::Endless {
        reason.demand("endless", span, reader);
    }
    Some(reason.justify(value, span))
}

fn read_erasure<S: Copy>(
    meta: &Meta<S>,
    reason: &Reason<S>,
    reader: &mut Reader<'_, S>,
) -> Option<Justified<Erasure, S>> {
    let words = Erasure::ALL.iter().map(|erasure| erasure.name());
    let Spanned { value, span } = reader.one(meta, choice("erasure", Erasure::parse, words))?;
    if value == Erasure::Keep {
        reason.demand("keep", span, reader);
    }
    Some(reason.justify(value, span))
}

/// `none` says that nothing is personal: whatever else is said contradicts it.
fn refuse_beside_none<S: Copy>(
    tag: &Tag<S>,
    attributes: &[(S, Vec<Meta<S>>)],
    reader: &mut Reader<'_, S>,
) {
    if tag.none.is_none() {
        return;
    }
    for meta in attributes.iter().flat_map(|(_, metas)| metas) {
        let key = meta.key.value.as_str();
        let may_stand = matches!(key, "none" | "reason") || level_of(key).is_some();
        if KEYS.contains(&key) && !may_stand {
            reader.problems.push(
                Problem::new(meta.key.span, format!("`{key}` contradicts `none`"))
                    .help("what is not personal has no other keys than `reason` and `allow(…)`"),
            );
        }
    }
}

/// That a special category has a basis that Article 9 GDPR knows. Asked of a field after [`Tag::inherit`] and of a
/// source; a local term that is declared elsewhere is left to who can see it.
pub fn check_special<S: Copy>(tag: &Tag<S>, vocabulary: &Vocabulary) -> Option<Problem<S>> {
    let category = tag.category.as_ref()?;
    let basis = tag.basis.as_ref().map(|basis| basis.value);
    let may_fit = basis.map_or(tag.is_unread("basis"), Basis::fits_special_category);
    if may_fit || !vocabulary.is_special(category.value) {
        return None;
    }
    let name = vocabulary.name(category.value);
    let fitting: Vec<String> = Basis::ALL
        .iter()
        .filter(|basis| basis.fits_special_category())
        .map(|basis| format!("`{}`", basis.name()))
        .collect();
    let found = match basis {
        Some(basis) => format!("the basis `{}` does not allow it", basis.name()),
        None => "no basis is stated".to_owned(),
    };
    Some(
        Problem::new(
            category.span,
            format!("`{name}` is a special category (Article 9 GDPR), and {found}"),
        )
        .help(format!("state `basis` as one of {}", fitting.join(", "))),
    )
}
