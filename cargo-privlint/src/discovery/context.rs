//! What the type around a field is about: persons, messages, software.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::{
    holds::{Holds, Value, holds},
    score::{ends_in, entries_for, is_phrase, n_trailers},
    table::{NEUTRAL, Nature, ORGANISATIONS, SOFTWARE, TOPICS, Topic},
    words::split,
};
use crate::{
    flow::Source,
    hir::{AttrInput, FieldDecl, Name},
    names::{CrateOrigin, DefId, DefKind, FieldId, Names},
    syntax::tt::Tt,
};

/// One field as scoring sees it.
#[derive(Clone, Debug)]
pub(super) struct FieldView {
    pub id: Source,
    pub name: Name,
    pub words: Vec<String>,
    pub holds: Holds,
    /// What its name alone says, where it says enough and its type can hold such.
    pub telling: Option<Nature>,
}

impl FieldView {
    pub fn new(id: Source, name: Name, words: Vec<String>, holds: Holds) -> FieldView {
        let telling = telling_nature(&words, holds.value);
        FieldView { id, name, words, holds, telling }
    }
}

/// The type around some fields.
#[derive(Clone, Debug)]
pub(super) struct Container {
    pub name: Name,
    /// The struct or enum, or the function.
    pub owner: DefId,
    pub fields: Vec<FieldView>,
    /// What its chief word says; a variant's words stand after those of its enum.
    pub topics: Vec<Topic>,
    /// A person's word that is not the chief one: `UserRole`.
    pub mentions_person: bool,
    pub software: Option<String>,
    /// Somewhere a configuration has it as a part.
    pub is_configuration: bool,
    pub is_error: bool,
    pub is_test: bool,
    /// It has a name and an address of its own.
    pub is_organisation: bool,
    /// Names that say less than this alone say nothing.
    pub least_weight: i32,
}

/// The structs and variants of the workspace that have fields, in source order.
pub(super) fn containers(names: &Names) -> Vec<Container> {
    let owners: Vec<DefId> = names.ids().filter(|&id| is_container(names, id)).collect();
    let mut containers: Vec<Container> =
        owners.into_par_iter().filter_map(|id| container(names, id)).collect();
    let configured = configuration_parts(&containers);
    for container in &mut containers {
        container.is_configuration |= configured.contains(&container.owner);
    }
    containers
}

/// By its path: in a module that is there for the configuration.
fn is_in_config(path: &str) -> bool {
    let words = path.rsplit("::").nth(1).map(split).unwrap_or_default();
    words.last().is_some_and(|word| matches!(word.as_str(), "config" | "configuration" | "conf"))
}

fn is_container(names: &Names, id: DefId) -> bool {
    let def = names.def(id);
    names.krate(def.krate).origin == CrateOrigin::Workspace
        && matches!(def.kind, DefKind::Struct | DefKind::Variant)
}

fn container(names: &Names, owner: DefId) -> Option<Container> {
    let variant = names.variant(owner)?;
    if variant.fields.is_empty() {
        return None;
    }
    let def = names.def(owner);
    let adt = adt_of(names, owner);
    let mut words = about(names, adt);
    if def.kind == DefKind::Variant {
        words.extend(split(def.name.as_str()));
    }
    let fields = variant.fields.iter().enumerate();
    let fields = fields.map(|(idx, field)| view(names, FieldId { owner, idx: idx as u32 }, field));
    let path = names.def_path(adt);
    let derives: Vec<Name> = names.attrs(adt).flat_map(derived_names).collect();
    let mut container = make(adt, names.def(adt).name, &words, fields.collect());
    container.is_error = derives.iter().any(|name| *name == "Error" || *name == "Snafu");
    container.is_test = is_test_code(&path);
    container.is_configuration = is_in_config(&path);
    Some(container)
}

/// By its path: a module or a crate that is there for tests.
pub fn is_test_code(path: &str) -> bool {
    let mut parts = path.split("::");
    let krate = parts.next().map(split).unwrap_or_default();
    krate.last().is_some_and(|word| word == "test" || word == "testing")
        || parts.any(|part| matches!(part, "test" | "tests" | "benches"))
}

/// What the words say; where it stands is told apart.
pub(super) fn make(
    owner: DefId,
    name: Name,
    words: &[String],
    fields: Vec<FieldView>,
) -> Container {
    let telling = telling(words);
    // An organisation's profile or account is its own.
    let whose = match telling.as_slice() {
        [.., whose, "profile" | "account"] => Some(whose),
        [.., chief] => Some(chief),
        [] => None,
    };
    let is_organisation = whose.is_some_and(|word| ORGANISATIONS.contains(word));
    Container {
        name,
        owner,
        topics: if is_organisation { Vec::new() } else { topics(words) },
        mentions_person: words.iter().any(|word| has_topic(Topic::Person, word)),
        software: software(words),
        fields,
        is_configuration: false,
        is_error: false,
        is_test: false,
        is_organisation,
        least_weight: 0,
    }
}

/// The words of its name; where they say nothing (`Model`, `Row`), after those of the module around.
fn about(names: &Names, adt: DefId) -> Vec<String> {
    let own = split(names.def(adt).name.as_str());
    if own.iter().any(|word| !NEUTRAL.contains(&word.as_str())) {
        return own;
    }
    let path = names.def_path(adt);
    let module = path.rsplit("::").nth(1).map(split).unwrap_or_default();
    module.into_iter().chain(own).collect()
}

fn view(names: &Names, id: FieldId, field: &FieldDecl) -> FieldView {
    let words = split(field.name.as_str());
    let holds = holds(names, id.owner, &field.ty);
    FieldView::new(Source::Field(id), field.name, words, holds)
}

pub(super) fn adt_of(names: &Names, owner: DefId) -> DefId {
    match names.def(owner) {
        def if def.kind == DefKind::Variant => def.parent.unwrap_or(owner),
        _ => owner,
    }
}

/// Last segments of the paths in `#[derive(…)]`.
fn derived_names(attr: &crate::hir::Attr) -> Vec<Name> {
    let AttrInput::Group(trees, _) = &attr.input else { return Vec::new() };
    if attr.path != "derive" {
        return Vec::new();
    }
    let last = |trees: &[Tt]| match trees.last() {
        Some(Tt::Ident { name, .. }) => Some(*name),
        _ => None,
    };
    trees.split(|tree| matches!(tree, Tt::Punct { ch: ',', .. })).filter_map(last).collect()
}

/// Words without those that every kind of type may have; all where nothing else is left.
fn telling(words: &[String]) -> Vec<&str> {
    let all = words.iter().map(String::as_str);
    let telling: Vec<&str> = all.clone().filter(|word| !NEUTRAL.contains(word)).collect();
    if telling.is_empty() { all.collect() } else { telling }
}

fn topics(words: &[String]) -> Vec<Topic> {
    let Some(&chief) = telling(words).last() else { return Vec::new() };
    TOPICS.iter().filter(|(_, words)| words.contains(&chief)).map(|(topic, _)| *topic).collect()
}

pub(super) fn has_topic(topic: Topic, word: &str) -> bool {
    TOPICS.iter().any(|(known, words)| *known == topic && words.contains(&word))
}

/// The word that makes it a piece of software; what a person has set is the person's.
fn software(words: &[String]) -> Option<String> {
    let is_personal = words.iter().any(|word| has_topic(Topic::Person, word));
    let of_person =
        |word: &str| is_personal && matches!(word, "setting" | "option" | "metadata" | "state");
    words.iter().find(|word| SOFTWARE.contains(&word.as_str()) && !of_person(word)).cloned()
}

/// Types that are parts of configurations, through any number of types.
fn configuration_parts(containers: &[Container]) -> FxHashSet<DefId> {
    let is_root = |container: &Container| {
        let words = ["config", "configuration", "conf", "setting", "option", "arg", "cli"];
        container.software.as_deref().is_some_and(|word| words.contains(&word))
    };
    let mut parts: FxHashSet<DefId> = FxHashSet::default();
    loop {
        let before = parts.len();
        for container in containers {
            if !is_root(container) && !parts.contains(&container.owner) {
                continue;
            }
            parts.extend(container.fields.iter().filter_map(|field| match field.holds.value {
                Value::Compound(def) => Some(def),
                _ => None,
            }));
        }
        if parts.len() == before {
            return parts;
        }
    }
}

impl Container {
    /// Fields beside `field` that are personal by their names alone and can hold such.
    pub(super) fn personal_siblings(&self, field: &FieldView) -> Vec<(Name, Nature)> {
        let others = self.fields.iter().filter(|other| other.id != field.id);
        others.filter_map(|other| Some((other.name, other.telling?))).collect()
    }

    /// A field beside `field` with one of these names.
    pub(super) fn sibling_named(&self, field: &FieldView, names: &[&str]) -> Option<Name> {
        let others = self.fields.iter().filter(|other| other.id != field.id);
        let found = others.filter(|other| names.iter().any(|name| is_phrase(&other.words, name)));
        found.map(|other| other.name).next()
    }
}

fn telling_nature(words: &[String], value: Value) -> Option<Nature> {
    let Value::Carrier(carrier) = value else { return None };
    let n_trailers = n_trailers(words);
    let strong = entries_for(words, n_trailers).filter(|entry| entry.weight >= 600);
    let mut fitting = strong.filter(|entry| entry.carriers.meets(carrier));
    let found = fitting.find(|entry| ends_in(words, n_trailers, entry.phrase).is_some());
    found.map(|entry| entry.nature)
}
