//! From the document to [`Config`], table by table.

use globset::{Glob, GlobSet, GlobSetBuilder};
use toml::Spanned as TomlSpanned;
use toml::de::DeValue;

use super::facts::read_facts;
use super::raw::{Reader, Table};
use super::rules::{
    CategoryRule, Config, Discovery, Level, LintRule, PurposeRule, RecipientRule, Scope, Spanned,
    StoreRule, Text,
};
use super::terms::validate_terms;

const TABLES: [&str; 16] = [
    "lints",
    "retention",
    "events",
    "purposes",
    "categories",
    "recipients",
    "stores",
    "tags",
    "sources",
    "sinks",
    "sanitizers",
    "checks",
    "discovery",
    "scope",
    "models",
    "builtin",
];

pub(super) fn validate(reader: &mut Reader, root: Table<'_>) -> Config {
    reader.check_keys(root, &TABLES);
    let config = Config {
        lints: entries(reader, root, "lints", lint_rule),
        retention: entries(reader, root, "retention", text_entry),
        events: entries(reader, root, "events", text_entry),
        purposes: entries(reader, root, "purposes", purpose),
        categories: entries(reader, root, "categories", category),
        recipients: entries(reader, root, "recipients", recipient),
        stores: entries(reader, root, "stores", store),
        facts: read_facts(reader, root),
        discovery: discovery(reader, root),
        scope: scope(reader, root),
        models: reader.texts(root, "models"),
        builtin_models: builtin(reader, root),
    };
    reader.problems.extend(validate_terms(&config));
    config
}

/// What `read` makes of each entry of the table called `name`.
fn entries<T>(
    reader: &mut Reader,
    root: Table<'_>,
    name: &str,
    read: fn(&mut Reader, Text, &TomlSpanned<DeValue<'_>>) -> Option<T>,
) -> Vec<T> {
    let Some(value) = root.get(name) else { return Vec::new() };
    let Some(table) = reader.as_table(value, name) else { return Vec::new() };
    let read = table.iter().filter_map(|(key, value)| {
        let key = reader.key(key);
        read(reader, key, value)
    });
    read.collect()
}

fn text_entry(
    reader: &mut Reader,
    name: Text,
    value: &TomlSpanned<DeValue<'_>>,
) -> Option<(Text, Text)> {
    Some((name, reader.as_text(value)?))
}

fn lint_rule(
    reader: &mut Reader,
    name: Text,
    value: &TomlSpanned<DeValue<'_>>,
) -> Option<LintRule> {
    if value.get_ref().as_str().is_some() {
        let level = reader.as_text(value).and_then(|text| level(reader, &text));
        return Some(LintRule { name, level, inferred: None, priority: 0 });
    }
    let label = format!("lint `{}`", name.value);
    let table = reader.as_table(value, &label)?;
    reader.check_keys(table, &["level", "inferred", "priority"]);
    let mut get = |key| reader.text(table, key).and_then(|text| level(reader, &text));
    let (level, inferred) = (get("level"), get("inferred"));
    let priority = reader.integer(table, "priority").unwrap_or(0);
    Some(LintRule { name, level, inferred, priority })
}

fn level(reader: &mut Reader, text: &Text) -> Option<Spanned<Level>> {
    let level = Level::parse(&text.value);
    if level.is_none() {
        reader.check_choice(text, "level", &Level::NAMES);
    }
    level.map(|value| Spanned { value, span: text.span })
}

fn purpose(
    reader: &mut Reader,
    name: Text,
    value: &TomlSpanned<DeValue<'_>>,
) -> Option<PurposeRule> {
    let label = format!("purpose `{}`", name.value);
    let table = reader.as_table(value, &label)?;
    reader.check_keys(table, &["broader", "paths"]);
    let broader = reader.text(table, "broader");
    Some(PurposeRule { name, broader, paths: reader.patterns(table, "paths") })
}

fn category(
    reader: &mut Reader,
    name: Text,
    value: &TomlSpanned<DeValue<'_>>,
) -> Option<CategoryRule> {
    let label = format!("category `{}`", name.value);
    let table = reader.as_table(value, &label)?;
    reader.check_keys(table, &["broader", "special"]);
    let broader = reader.text(table, "broader");
    Some(CategoryRule { name, broader, special: reader.flag(table, "special") })
}

fn recipient(
    reader: &mut Reader,
    name: Text,
    value: &TomlSpanned<DeValue<'_>>,
) -> Option<RecipientRule> {
    let label = format!("recipient `{}`", name.value);
    let table = reader.as_table(value, &label)?;
    reader.check_keys(table, &["paths", "hosts", "crates", "region", "purposes", "categories"]);
    Some(RecipientRule {
        name,
        paths: reader.patterns(table, "paths"),
        hosts: reader.texts(table, "hosts"),
        crates: reader.texts(table, "crates"),
        region: reader.text(table, "region"),
        purposes: reader.texts(table, "purposes"),
        categories: reader.texts(table, "categories"),
    })
}

fn store(reader: &mut Reader, name: Text, value: &TomlSpanned<DeValue<'_>>) -> Option<StoreRule> {
    let label = format!("store `{}`", name.value);
    let table = reader.as_table(value, &label)?;
    reader.check_keys(table, &["paths", "retention", "region", "encrypted"]);
    Some(StoreRule {
        name,
        paths: reader.patterns(table, "paths"),
        retention: reader.text(table, "retention"),
        region: reader.text(table, "region"),
        encrypted: reader.flag(table, "encrypted"),
    })
}

fn discovery(reader: &mut Reader, root: Table<'_>) -> Discovery {
    let table = root.get("discovery").and_then(|v| reader.as_table(v, "`[discovery]`"));
    let Some(table) = table else { return Config::empty().discovery };
    reader.check_keys(table, &["personal_types", "threshold"]);
    let personal_types = reader.patterns(table, "personal_types");
    Discovery { personal_types, threshold: reader.fraction(table, "threshold") }
}

fn scope(reader: &mut Reader, root: Table<'_>) -> Scope {
    let table = root.get("scope").and_then(|v| reader.as_table(v, "`[scope]`"));
    let Some(table) = table else { return Config::empty().scope };
    reader.check_keys(table, &["tests", "exclude"]);
    let tests = reader.flag(table, "tests").is_some_and(|flag| flag.value);
    let mut globs = GlobSetBuilder::new();
    for text in reader.texts(table, "exclude") {
        match Glob::new(&text.value) {
            Ok(glob) => drop(globs.add(glob)),
            Err(error) => {
                let range = text.span.lo as usize..text.span.hi as usize;
                let headline = format!("`{}` is no file pattern", text.value);
                reader.problem(range, headline).note = Some(error.kind().to_string());
            }
        }
    }
    Scope { tests, exclude: globs.build().unwrap_or_else(|_| GlobSet::empty()) }
}

fn builtin(reader: &mut Reader, root: Table<'_>) -> bool {
    let table = root.get("builtin").and_then(|v| reader.as_table(v, "`[builtin]`"));
    let Some(table) = table else { return true };
    reader.check_keys(table, &["models"]);
    reader.flag(table, "models").is_none_or(|flag| flag.value)
}
