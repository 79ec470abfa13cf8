//! What a lint is, and which names are lints.

use super::{Cx, Hit, planned::PLANNED};
use crate::config::Level;

/// A lint that this version checks.
#[derive(Debug)]
pub struct Lint {
    /// Snake case; reads as "allow …".
    pub name: &'static str,
    pub group: Group,
    /// For what is declared; inferred tags are judged at [`Lint::inferred_level`].
    pub level: Level,
    /// The articles of the GDPR that it stands on: `5(1)(b)`.
    pub articles: &'static [&'static str],
    /// One line, for lists.
    pub summary: &'static str,
    /// The page that `explain` prints.
    pub page: &'static str,
    pub run: Run,
}

/// Who looks for the lint's breaches.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// A question to the analysed program.
    Program(fn(&Cx<'_>) -> Vec<Hit>),
    /// `findings` does, while it applies levels and suppressions.
    Findings,
}

/// Groups take levels like lints do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Group {
    Tagging,
    Purpose,
    Retention,
    Rights,
    Disclosure,
    Minimisation,
    Governance,
}

impl Group {
    pub const ALL: [Group; 7] = [
        Group::Tagging,
        Group::Purpose,
        Group::Retention,
        Group::Rights,
        Group::Disclosure,
        Group::Minimisation,
        Group::Governance,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Group::Tagging => "tagging",
            Group::Purpose => "purpose",
            Group::Retention => "retention",
            Group::Rights => "rights",
            Group::Disclosure => "disclosure",
            Group::Minimisation => "minimisation",
            Group::Governance => "governance",
        }
    }

    pub fn parse(name: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.name() == name)
    }
}

impl Lint {
    /// A guess denies nothing.
    pub fn inferred_level(&self) -> Level {
        self.level.min(Level::Warn)
    }
}

/// A lint's name with what `levels` need of it, whether this version checks it or not.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub name: &'static str,
    pub group: Group,
    pub level: Level,
}

impl Known {
    /// A guess denies nothing.
    pub fn inferred_level(&self) -> Level {
        self.level.min(Level::Warn)
    }
}

/// Every name that may be given a level, by group and then as the design lists them.
pub fn known() -> impl Iterator<Item = Known> {
    let built = super::ALL.iter().map(|lint| Known {
        name: lint.name,
        group: lint.group,
        level: lint.level,
    });
    built.chain(PLANNED.iter().copied())
}

pub fn known_named(name: &str) -> Option<Known> {
    known().find(|lint| lint.name == name)
}

/// A lint that this version checks.
pub fn lint_named(name: &str) -> Option<&'static Lint> {
    super::ALL.iter().copied().find(|lint| lint.name == name)
}
