//! The validated configuration: what `privlint.toml` says, each value with its place.

use globset::GlobSet;

use crate::span::Span;

use super::pattern::PathPattern;

/// A value and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

pub type Text = Spanned<String>;
pub type Pattern = Spanned<PathPattern>;

/// In the order of the file within each table.
#[derive(Clone, Debug)]
pub struct Config {
    pub lints: Vec<LintRule>,
    /// The longest storage by category.
    pub retention: Vec<(Text, Text)>,
    /// The latest time of an event.
    pub events: Vec<(Text, Text)>,
    pub purposes: Vec<PurposeRule>,
    pub categories: Vec<CategoryRule>,
    pub recipients: Vec<RecipientRule>,
    pub stores: Vec<StoreRule>,
    pub facts: Vec<FactRule>,
    pub discovery: Discovery,
    pub scope: Scope,
    /// Folders with models, relative to the workspace root.
    pub models: Vec<Text>,
    /// Sources and sinks of the models that come with privlint are on.
    pub builtin_models: bool,
}

impl Config {
    /// What holds where nothing is configured.
    pub fn empty() -> Config {
        Config {
            lints: Vec::new(),
            retention: Vec::new(),
            events: Vec::new(),
            purposes: Vec::new(),
            categories: Vec::new(),
            recipients: Vec::new(),
            stores: Vec::new(),
            facts: Vec::new(),
            discovery: Discovery { personal_types: Vec::new(), threshold: None },
            scope: Scope { tests: false, exclude: GlobSet::empty() },
            models: Vec::new(),
            builtin_models: true,
        }
    }
}

impl Config {
    /// The paths of code and types that the rules name, and crates, as Rust names them.
    pub fn named(&self) -> Vec<String> {
        let recipients = self.recipients.iter().flat_map(|rule| &rule.paths);
        let patterns = recipients
            .chain(self.purposes.iter().flat_map(|rule| &rule.paths))
            .chain(self.stores.iter().flat_map(|rule| &rule.paths))
            .chain(self.facts.iter().map(|rule| &rule.path))
            .chain(&self.discovery.personal_types);
        let crates = self.recipients.iter().flat_map(|rule| &rule.crates);
        let crates = crates.map(|krate| krate.value.replace('-', "_"));
        patterns.map(|pattern| pattern.value.to_string()).chain(crates).collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    Allow,
    Warn,
    Deny,
    Forbid,
}

impl Level {
    pub const NAMES: [&str; 4] = ["allow", "warn", "deny", "forbid"];

    pub fn parse(text: &str) -> Option<Level> {
        match text {
            "allow" => Some(Level::Allow),
            "warn" => Some(Level::Warn),
            "deny" => Some(Level::Deny),
            "forbid" => Some(Level::Forbid),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        Level::NAMES[self as usize]
    }
}

/// A lint or a group; whether the name is known is for `findings` to say.
#[derive(Clone, Debug)]
pub struct LintRule {
    pub name: Text,
    pub level: Option<Spanned<Level>>,
    /// For findings on tags that are inferred.
    pub inferred: Option<Spanned<Level>>,
    /// A higher one wins; 0 where none is given.
    pub priority: i64,
}

#[derive(Clone, Debug)]
pub struct PurposeRule {
    pub name: Text,
    pub broader: Option<Text>,
    pub paths: Vec<Pattern>,
}

#[derive(Clone, Debug)]
pub struct CategoryRule {
    pub name: Text,
    pub broader: Option<Text>,
    pub special: Option<Spanned<bool>>,
}

#[derive(Clone, Debug)]
pub struct RecipientRule {
    pub name: Text,
    pub paths: Vec<Pattern>,
    pub hosts: Vec<Text>,
    pub crates: Vec<Text>,
    pub region: Option<Text>,
    pub purposes: Vec<Text>,
    pub categories: Vec<Text>,
}

#[derive(Clone, Debug)]
pub struct StoreRule {
    pub name: Text,
    pub paths: Vec<Pattern>,
    pub retention: Option<Text>,
    pub region: Option<Text>,
    pub encrypted: Option<Spanned<bool>>,
}

/// A fact on items that can't be annotated.
#[derive(Clone, Debug)]
pub struct FactRule {
    pub kind: FactKind,
    pub path: Pattern,
    /// The keys of the attribute that this stands for, `path` left out; a sink's `kind` is among them.
    pub keys: Vec<FactKey>,
    /// The whole table's header or braces.
    pub span: Span,
}

impl FactRule {
    pub fn key(&self, name: &str) -> Option<&FactKey> {
        self.keys.iter().find(|key| key.name.value == name)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FactKind {
    Tag,
    Source,
    Sink,
    Sanitizer,
    Check,
}

#[derive(Clone, Debug)]
pub struct FactKey {
    pub name: Text,
    pub value: FactValue,
    pub span: Span,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FactValue {
    Text(String),
    Texts(Vec<Text>),
    Flag(bool),
    /// Parameters by name or zero-based index.
    Args(Vec<Spanned<Arg>>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arg {
    Name(String),
    Index(u32),
}

#[derive(Clone, Debug)]
pub struct Discovery {
    /// Types of the project that hold personal data.
    pub personal_types: Vec<Pattern>,
    /// From 0 to 1: how sure discovery has to be.
    pub threshold: Option<f64>,
}

#[derive(Clone, Debug)]
pub struct Scope {
    pub tests: bool,
    /// Over paths relative to the workspace root, with `/`.
    pub exclude: GlobSet,
}
