//! `[[tags]]`, `[[sources]]`, `[[sinks]]`, `[[sanitizers]]`, `[[checks]]`: a path and an attribute's keys.

use toml::Spanned as TomlSpanned;
use toml::de::DeValue;

use super::pattern::PathPattern;
use super::raw::{Reader, Table};
use super::rules::{Arg, FactKey, FactKind, FactRule, FactValue, Spanned};

/// What a key takes.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    Choice(&'static [&'static str]),
    TextOrTexts,
    Choices(&'static [&'static str]),
    Flag,
    Args,
}

type Keys = &'static [(&'static str, Shape)];

const BASES: &[&str] = &[
    "consent",
    "explicit_consent",
    "contract",
    "legal_obligation",
    "vital_interests",
    "public_task",
    "legitimate_interests",
];

const TAG_KEYS: Keys = &[
    ("subject", Shape::Text),
    ("category", Shape::Text),
    ("purpose", Shape::TextOrTexts),
    ("basis", Shape::Choices(BASES)),
    ("retention", Shape::Text),
    ("erasure", Shape::Choice(&["erase", "anonymise", "pseudonymise", "keep"])),
    ("recipients", Shape::TextOrTexts),
    ("regions", Shape::TextOrTexts),
    ("protect", Shape::Choices(&["encrypted", "hashed", "pseudonymised", "redacted"])),
    ("none", Shape::Flag),
    ("reason", Shape::Text),
];

const SINK_KEYS: Keys = &[
    (
        "kind",
        Shape::Choice(&[
            "log", "store", "network", "response", "file", "email", "process", "train",
        ]),
    ),
    ("recipient", Shape::Text),
    ("region", Shape::Text),
    ("retention", Shape::Text),
    ("store", Shape::Text),
    ("args", Shape::Args),
    ("retention_param", Shape::Text),
    ("unit", Shape::Text),
    ("recipient_param", Shape::Text),
    ("reason", Shape::Text),
];

const SANITIZER_KEYS: Keys = &[(
    "sanitizes",
    Shape::Choice(&["redact", "hash", "keyed_hash", "encrypt", "pseudonymise", "anonymise"]),
)];

const CHECK_KEYS: Keys = &[
    ("checks", Shape::Choice(&["consent", "authorisation", "audit"])),
    ("purpose", Shape::TextOrTexts),
];

impl FactKind {
    pub(super) const ALL: [(&str, FactKind); 5] = [
        ("tags", FactKind::Tag),
        ("sources", FactKind::Source),
        ("sinks", FactKind::Sink),
        ("sanitizers", FactKind::Sanitizer),
        ("checks", FactKind::Check),
    ];

    fn keys(self) -> Keys {
        match self {
            FactKind::Tag | FactKind::Source => TAG_KEYS,
            FactKind::Sink => SINK_KEYS,
            FactKind::Sanitizer => SANITIZER_KEYS,
            FactKind::Check => CHECK_KEYS,
        }
    }

    /// The key without which the fact says nothing.
    fn required(self) -> Option<&'static str> {
        match self {
            FactKind::Tag => None,
            FactKind::Source => Some("category"),
            FactKind::Sink => Some("kind"),
            FactKind::Sanitizer => Some("sanitizes"),
            FactKind::Check => Some("checks"),
        }
    }
}

pub(super) fn read_facts(reader: &mut Reader, root: Table<'_>) -> Vec<FactRule> {
    let mut rules = Vec::new();
    for (name, kind) in FactKind::ALL {
        let Some(value) = root.get(name) else { continue };
        let label = format!("`[[{name}]]`");
        for item in reader.items(value, "an array of tables") {
            if let Some(table) = reader.as_table(item, &label) {
                rules.push(read_fact(reader, kind, table, item));
            }
        }
    }
    rules
}

fn read_fact(
    reader: &mut Reader,
    kind: FactKind,
    table: Table<'_>,
    item: &TomlSpanned<DeValue<'_>>,
) -> FactRule {
    let known: Vec<&str> =
        std::iter::once("path").chain(kind.keys().iter().map(|(name, _)| *name)).collect();
    reader.check_keys(table, &known);
    for required in std::iter::once("path").chain(kind.required()) {
        if table.get(required).is_none() {
            reader.problem(item.span(), format!("{} without `{required}`", table.name));
        }
    }
    let mut keys = Vec::new();
    for (key, value) in table.iter() {
        let shape = kind.keys().iter().find(|(name, _)| *name == key.get_ref().as_ref());
        let Some((name, shape)) = shape else { continue };
        if let Some(read) = read_value(reader, value, name, *shape) {
            let name = reader.key(key);
            keys.push(FactKey { name, value: read, span: reader.span(value.span()) });
        }
    }
    let span = reader.span(item.span());
    let path = reader.text(table, "path").and_then(|text| reader.pattern(text));
    let path = path.unwrap_or(Spanned { value: PathPattern::nowhere(), span });
    FactRule { kind, path, keys, span }
}

fn read_value(
    reader: &mut Reader,
    value: &TomlSpanned<DeValue<'_>>,
    name: &str,
    shape: Shape,
) -> Option<FactValue> {
    match shape {
        Shape::Text => reader.as_text(value).map(|text| FactValue::Text(text.value)),
        Shape::Choice(choices) => {
            let text = reader.as_text(value)?;
            reader.check_choice(&text, name, choices);
            Some(FactValue::Text(text.value))
        }
        Shape::TextOrTexts => Some(FactValue::Texts(reader.one_or_more(value))),
        Shape::Choices(choices) => {
            let texts = reader.one_or_more(value);
            texts.iter().for_each(|text| reader.check_choice(text, name, choices));
            Some(FactValue::Texts(texts))
        }
        Shape::Flag => match value.get_ref().as_bool() {
            Some(flag) => Some(FactValue::Flag(flag)),
            None => {
                reader.problem(value.span(), format!("`{name}` is `true` or `false`"));
                None
            }
        },
        Shape::Args => {
            let items = reader.items(value, "an array of names or indices");
            Some(FactValue::Args(items.into_iter().filter_map(|v| read_arg(reader, v)).collect()))
        }
    }
}

fn read_arg(reader: &mut Reader, value: &TomlSpanned<DeValue<'_>>) -> Option<Spanned<Arg>> {
    let span = reader.span(value.span());
    let index = value.get_ref().as_integer().and_then(|n| n.as_str().parse().ok());
    let arg = match (value.get_ref().as_str(), index) {
        (Some(name), _) => Arg::Name(name.to_owned()),
        (None, Some(index)) => Arg::Index(index),
        (None, None) => {
            reader.problem(value.span(), "an argument is a name or a zero-based index".to_owned());
            return None;
        }
    };
    Some(Spanned { value: arg, span })
}
