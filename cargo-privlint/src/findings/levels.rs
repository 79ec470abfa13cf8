//! Which level each lint has: its default, what `[lints]` says, and what the command line says last.
//!
//! Computed from the registry, the configuration and the flags, for [`super::judge`]. A rule may name a lint
//! or a group; the higher priority wins, then the lint over its group, then the later line.

use rustc_hash::FxHashMap;

use crate::{
    config::{Config, Level, LintRule, closest},
    lints::{Basis, Group, Hit, Known, Label, known, known_named},
    span::Span,
};

use super::catalog;

/// `-A`, `-W`, `-D` or `--forbid` with a lint or a group, in the order of the command line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LevelFlag {
    pub level: Level,
    pub name: String,
}

/// What is wrong with the level flags: wrong usage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FlagProblem {
    pub headline: String,
    pub help: Option<String>,
}

/// The two levels of a lint: for what is declared, and for what discovery inferred.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Pair {
    declared: Level,
    inferred: Level,
}

/// Every known lint with its levels.
#[derive(Clone, Debug)]
pub struct Levels(FxHashMap<&'static str, Pair>);

impl Levels {
    pub fn of(&self, lint: &str, basis: Basis) -> Level {
        let pair = self.0.get(lint);
        match (pair, basis) {
            (Some(pair), Basis::Declared) => pair.declared,
            (Some(pair), Basis::Inferred) => pair.inferred,
            (None, _) => Level::Allow,
        }
    }
}

/// Flags must have passed [`check_flags`]; names in the configuration that are no lints become hits.
pub(super) fn levels(config: &Config, flags: &[LevelFlag]) -> (Levels, Vec<Hit>) {
    let mut rules: Vec<&LintRule> = config.lints.iter().collect();
    // Stable: the later of two equal rules is applied later, and so wins.
    rules.sort_by_key(|rule| (rule.priority, Group::parse(&rule.name.value).is_none()));
    let table = known().map(|lint| {
        let mut pair = Pair { declared: lint.level, inferred: lint.inferred_level() };
        rules.iter().filter(|rule| names(&rule.name.value, lint)).for_each(|r| apply(r, &mut pair));
        if let Some(level) = flagged(flags, lint) {
            pair = Pair { declared: level, inferred: level };
        }
        (lint.name, pair)
    });
    (Levels(table.collect()), unknown_in(config))
}

/// The later flag wins, except over `--forbid`.
fn flagged(flags: &[LevelFlag], lint: Known) -> Option<Level> {
    let on = flags.iter().filter(|flag| names(&flag.name, lint)).map(|flag| flag.level);
    on.reduce(|before, later| if before == Level::Forbid { before } else { later })
}

/// A rule's level holds for inferred tags too, unless it says otherwise for them.
fn apply(rule: &LintRule, pair: &mut Pair) {
    if let Some(level) = &rule.level {
        *pair = Pair { declared: level.value, inferred: level.value };
    }
    if let Some(inferred) = &rule.inferred {
        pair.inferred = inferred.value;
    }
}

fn names(name: &str, lint: Known) -> bool {
    lint.name == name || lint.group.name() == name
}

pub(super) fn is_known(name: &str) -> bool {
    known_named(name).is_some() || Group::parse(name).is_some()
}

/// The name of a lint or group that was probably meant.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    closest(name, known().map(|lint| lint.name).chain(Group::ALL.into_iter().map(Group::name)))
}

fn unknown_in(config: &Config) -> Vec<Hit> {
    let unknown = config.lints.iter().filter(|rule| !is_known(&rule.name.value));
    unknown.map(|rule| unknown_lint(&rule.name.value, rule.name.span)).collect()
}

pub(super) fn unknown_lint(name: &str, span: Span) -> Hit {
    let label = Label::new(span, "no lint or group of this name");
    let headline = format!("unknown lint `{name}`");
    let hit = Hit::new(catalog::unknown_lint(), Basis::Declared, label, headline);
    match nearest(name) {
        Some(near) => hit.help(format!("did you mean `{near}`?")),
        None => hit.help("`cargo privlint list` shows every name"),
    }
}

/// Names that are no lints, and a lint that is forbidden and allowed at once.
pub fn check_flags(flags: &[LevelFlag]) -> Result<(), FlagProblem> {
    if let Some(flag) = flags.iter().find(|flag| !is_known(&flag.name)) {
        let help = nearest(&flag.name).map(|near| format!("did you mean `{near}`?"));
        let help = help.or_else(|| Some("`cargo privlint list` shows every name".to_owned()));
        return Err(FlagProblem { headline: format!("unknown lint `{}`", flag.name), help });
    }
    for lint in known() {
        let mut on = flags.iter().filter(|flag| names(&flag.name, lint));
        let forbids = on.clone().any(|flag| flag.level == Level::Forbid);
        let weaker = on.find(|flag| flag.level < Level::Deny);
        if let (true, Some(weaker)) = (forbids, weaker) {
            let headline =
                format!("`{}` is both forbidden and set to {}", lint.name, weaker.level.name());
            let help = Some("leave out one of the two".to_owned());
            return Err(FlagProblem { headline, help });
        }
    }
    Ok(())
}
