//! `#[privacy(…)]`: one fact about a piece of code, with its modifiers.

use crate::{
    fact::{Arg, CodeFact, Fact, Gate, Sanitizer, Sink, SinkKind, Unit},
    meta::{Meta, read_metas},
    problem::{Problem, Spanned},
    suggest::closest,
    token::{Attribute, AttributeInput},
    vocabulary::{Term, TermKind},
};

use super::{
    Context, Place,
    personal::{check_special, tag_of_metas},
    rules::{SeenKeys, unknown_key},
    suppress::{level_of, read_suppression},
    values::{Reader, any_text, choice, recipient, region, retention, term},
};

/// A key that makes a fact, and the keys that say more about it.
struct FactKey {
    key: &'static str,
    modifiers: &'static [&'static str],
}

/// In the order of the documentation. `purpose` is a fact only where it modifies no other.
const FACTS: [FactKey; 8] = [
    FactKey { key: "purpose", modifiers: &[] },
    FactKey { key: "source", modifiers: &[] },
    FactKey {
        key: "sink",
        modifiers: &[
            "recipient",
            "region",
            "retention",
            "store",
            "args",
            "retention_param",
            "unit",
            "recipient_param",
            "reason",
        ],
    },
    FactKey { key: "sanitizes", modifiers: &[] },
    FactKey { key: "erases", modifiers: &[] },
    FactKey { key: "exports", modifiers: &[] },
    FactKey { key: "purges", modifiers: &["retention", "reason"] },
    FactKey { key: "checks", modifiers: &["purpose"] },
];

fn fact_key(key: &str) -> Option<&'static FactKey> {
    FACTS.iter().find(|fact| fact.key == key)
}

fn all_keys() -> impl Iterator<Item = &'static str> + Clone {
    let facts = FACTS.iter().map(|fact| fact.key);
    let modifiers = FACTS.iter().flat_map(|fact| fact.modifiers).copied();
    facts.chain(modifiers.filter(|key| fact_key(key).is_none())).chain(["allow", "expect"])
}

/// What one `#[privacy…]` attribute states, with every mistake in it.
pub fn parse_fact<S: Copy>(
    attribute: &Attribute<S>,
    cx: Context<'_>,
) -> (CodeFact<S>, Vec<Problem<S>>) {
    let tokens = match &attribute.input {
        AttributeInput::Tokens(tokens) => tokens.as_slice(),
        AttributeInput::Empty => &[],
        AttributeInput::Other => {
            let problem =
                Problem::new(attribute.span, "the fact of `privacy` stands in parentheses")
                    .help("write `#[privacy(purpose = \"…\")]`, `#[privacy(sink = \"…\")]`, …");
            return (CodeFact { fact: None, suppressions: Vec::new() }, vec![problem]);
        }
    };
    let (metas, mut problems) = read_metas(tokens);
    if metas.is_empty() && !problems.is_empty() {
        return (CodeFact { fact: None, suppressions: Vec::new() }, problems);
    }
    let (fact, mistakes) = fact_of_metas(attribute.span, &metas, cx);
    problems.extend(mistakes);
    (fact, problems)
}

/// As [`parse_fact`], from entries; `span` stands for the whole attribute.
pub fn fact_of_metas<S: Copy>(
    span: S,
    metas: &[Meta<S>],
    cx: Context<'_>,
) -> (CodeFact<S>, Vec<Problem<S>>) {
    let mut reader = Reader::new(cx);
    let mut suppressions = Vec::new();
    let mut entries = Vec::new();
    let mut seen = SeenKeys::new();
    for meta in metas {
        if let Some(level) = level_of(&meta.key.value) {
            suppressions.extend(read_suppression(&mut reader, level, meta));
        } else if !all_keys().any(|key| key == meta.key.value) {
            reader.problems.push(unknown_fact_key(&meta.key));
        } else {
            match seen.add(&meta.key) {
                Ok(()) => entries.push(meta),
                Err(problem) => reader.problems.push(problem),
            }
        }
    }
    if metas.is_empty() {
        reader.problems.push(
            Problem::new(span, "the attribute states nothing")
                .help(format!("facts are {}", listed(FACTS.iter().map(|fact| fact.key)))),
        );
    }
    let chosen = choose_fact(&entries, &mut reader);
    let fact = chosen.and_then(|meta| {
        let fact = read_fact(meta, &entries, &mut reader)?;
        Some(Spanned { value: fact, span: meta.key.span })
    });
    (CodeFact { fact, suppressions }, reader.problems)
}

fn listed<'k>(keys: impl Iterator<Item = &'k str>) -> String {
    keys.map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

fn unknown_fact_key<S: Copy>(key: &Spanned<String, S>) -> Problem<S> {
    let of_data = ["category", "subject", "basis", "erasure", "recipients", "regions", "protect"];
    if of_data.contains(&key.value.as_str()) {
        let message = format!("`{}` is said of data, not of code", key.value);
        let help = match key.value.as_str() {
            "recipients" => "a sink has one `recipient`".to_owned(),
            "regions" => "a sink has one `region`".to_owned(),
            _ => format!("what a function returns is tagged by `source({} = \"…\", …)`", key.value),
        };
        return Problem::new(key.span, message).help(help);
    }
    unknown_key(key, all_keys())
}

/// The entry that makes the fact: the first of several. Whatever belongs to no fact is a problem.
fn choose_fact<'m, S: Copy>(
    entries: &[&'m Meta<S>],
    reader: &mut Reader<'_, S>,
) -> Option<&'m Meta<S>> {
    let is_there = |key: &str| entries.iter().any(|meta| meta.key.value == key);
    let present: Vec<&FactKey> = FACTS.iter().filter(|fact| is_there(fact.key)).collect();
    let modifies = |key: &str| present.iter().any(|fact| fact.modifiers.contains(&key));
    let mut chosen = None;
    for &meta in entries {
        let key = meta.key.value.as_str();
        if modifies(key) {
            continue;
        }
        if fact_key(key).is_none() {
            let owners = FACTS.iter().filter(|fact| fact.modifiers.contains(&key));
            let owners = listed(owners.map(|fact| fact.key));
            reader.problems.push(
                Problem::new(
                    meta.key.span,
                    format!("`{key}` belongs to {owners}, which is not here"),
                )
                .help("modifiers stand in the attribute of their fact"),
            );
        } else if chosen.is_none() {
            chosen = Some(meta);
        } else {
            reader.problems.push(
                Problem::new(meta.key.span, "an attribute states one fact")
                    .help(format!("give `{key}` an attribute of its own: `#[privacy({key} …)]`")),
            );
        }
    }
    chosen
}

fn read_fact<S: Copy>(
    meta: &Meta<S>,
    entries: &[&Meta<S>],
    reader: &mut Reader<'_, S>,
) -> Option<Fact<S>> {
    let modifier = |key: &str| entries.iter().copied().find(|meta| meta.key.value == key);
    match meta.key.value.as_str() {
        "purpose" => reader.one(meta, term(TermKind::Purpose)).map(Fact::Purpose),
        "source" => read_source(meta, reader),
        "sink" => read_sink(meta, modifier, reader),
        "sanitizes" => {
            let words = Sanitizer::ALL.iter().map(|form| form.name());
            reader.one(meta, choice("form", Sanitizer::parse, words)).map(Fact::Sanitizes)
        }
        "erases" => subject(meta, reader).map(Fact::Erases),
        "exports" => subject(meta, reader).map(Fact::Exports),
        "purges" => {
            let of_subject = subject(meta, reader);
            let retention = modifier("retention").and_then(|meta| reader.one(meta, retention));
            modifier("reason").and_then(|meta| reader.one(meta, any_text));
            Some(Fact::Purges { subject: of_subject?, retention })
        }
        _ => {
            let words = Gate::ALL.iter().map(|gate| gate.name());
            let gate = reader.one(meta, choice("gate", Gate::parse, words));
            let purposes = modifier("purpose");
            let purposes = purposes.and_then(|meta| reader.many(meta, term(TermKind::Purpose)));
            Some(Fact::Checks { gate: gate?, purposes })
        }
    }
}

fn subject<S: Copy>(meta: &Meta<S>, reader: &mut Reader<'_, S>) -> Option<Spanned<Term, S>> {
    reader.one(meta, term(TermKind::Subject))
}

fn read_source<S: Copy>(meta: &Meta<S>, reader: &mut Reader<'_, S>) -> Option<Fact<S>> {
    let entries = reader.nested(meta)?.to_vec();
    let has_category = entries.iter().any(|entry| entry.key.value == "category");
    let (tag, problems) = tag_of_metas(Place::Source, &[(meta.key.span, entries)], reader.cx);
    reader.problems.extend(problems);
    reader.problems.extend(check_special(&tag, reader.cx.vocabulary));
    if !has_category {
        reader.problems.push(
            Problem::new(meta.key.span, "a source needs a category")
                .help("write `source(category = \"…\", …)`"),
        );
    }
    Some(Fact::Source(Box::new(tag)))
}

fn read_sink<'m, S: Copy + 'm>(
    meta: &Meta<S>,
    modifier: impl Fn(&str) -> Option<&'m Meta<S>>,
    reader: &mut Reader<'_, S>,
) -> Option<Fact<S>> {
    let words = SinkKind::ALL.iter().map(|kind| kind.name());
    let kind = reader.one(meta, choice("sink", SinkKind::parse, words));
    let recipient = modifier("recipient").and_then(|meta| reader.one(meta, recipient));
    let region = modifier("region").and_then(|meta| reader.one(meta, region));
    let retention = modifier("retention").and_then(|meta| reader.one(meta, retention));
    let store = modifier("store").and_then(|meta| reader.one(meta, any_text));
    let args = modifier("args").and_then(|meta| reader.args(meta));
    let retention_param = read_retention_param(&modifier, reader);
    let recipient_param = modifier("recipient_param").and_then(|meta| reader.arg(meta));
    modifier("reason").and_then(|meta| reader.one(meta, any_text));
    for (stated, given) in [("retention", "retention_param"), ("recipient", "recipient_param")] {
        if let (Some(_), Some(param)) = (modifier(stated), modifier(given)) {
            let message = format!("`{stated}` and `{given}` say two things");
            let help = "either the attribute says it, or the call does";
            reader.problems.push(Problem::new(param.key.span, message).help(help));
        }
    }
    Some(Fact::Sink(Box::new(Sink {
        kind: kind?,
        recipient,
        region,
        retention,
        store,
        args,
        retention_param,
        recipient_param,
    })))
}

fn read_retention_param<'m, S: Copy + 'm>(
    modifier: &impl Fn(&str) -> Option<&'m Meta<S>>,
    reader: &mut Reader<'_, S>,
) -> Option<(Spanned<Arg, S>, Spanned<Unit, S>)> {
    let (param, unit) = (modifier("retention_param"), modifier("unit"));
    if let (Some(param), None) = (param, unit) {
        let units = listed(Unit::ALL.iter().map(|unit| unit.name()));
        reader.problems.push(
            Problem::new(param.key.span, "`retention_param` needs a `unit`")
                .help(format!("add `unit = \"…\"`: {units}")),
        );
    }
    if let (None, Some(unit)) = (param, unit) {
        reader.problems.push(
            Problem::new(unit.key.span, "`unit` belongs to `retention_param`, which is not here")
                .help("add `retention_param = \"…\"`, or leave the unit out"),
        );
    }
    let words = Unit::ALL.iter().map(|unit| unit.name());
    let unit = unit.and_then(|meta| reader.one(meta, choice("unit", Unit::parse, words)));
    let param = param.and_then(|meta| reader.arg(meta));
    Some((param?, unit?))
}

/// That the parameters which a fact names are there: `names` are those of the function without `self`, `None` for a
/// parameter that is no plain name. `self` may be named where there is one.
pub fn check_params<S: Copy>(
    fact: &Fact<S>,
    receiver: Option<&str>,
    names: &[Option<&str>],
) -> Vec<Problem<S>> {
    let Fact::Sink(sink) = fact else { return Vec::new() };
    let params = sink.args.iter().flat_map(|args| &args.items);
    let params = params.chain(sink.retention_param.iter().map(|(param, _)| param));
    let params = params.chain(&sink.recipient_param);
    let known = || receiver.into_iter().chain(names.iter().copied().flatten());
    let missing = params.filter_map(|param| match &param.value {
        Arg::Index(index) if (*index as usize) < names.len() => None,
        Arg::Index(index) => {
            let message = format!("there is no parameter {index}");
            let count =
                format!("parameters count from 0 without `self`: there are {}", names.len());
            Some(Problem::new(param.span, message).help(count))
        }
        Arg::Name(name) if known().any(|it| it == name) => None,
        Arg::Name(name) => {
            let problem = Problem::new(param.span, format!("no parameter is called `{name}`"));
            Some(match closest(name, known()) {
                Some(meant) => problem
                    .help(format!("did you mean `{meant}`?"))
                    .replacement(format!("\"{meant}\"")),
                None => problem.help("a parameter without a plain name is given by its index"),
            })
        }
    });
    missing.collect()
}
