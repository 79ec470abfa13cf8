//! What is declared: a tag for each field, and what functions do with data.
//!
//! Computed from names and types (attributes as `hir` holds them, models' too) and from the configuration's
//! rules; the meaning of attributes is `privacy-spec`'s. It hands the flow engine what it has to follow and
//! keeps for lints what that stands for.

mod by_type;
#[cfg(test)]
mod conformance;
mod fields;
mod flow_spec;
mod funcs;
mod index;
mod ours;
mod rules;
mod terms;
mod tokens;

#[cfg(test)]
mod tests;

use privacy_spec::{Problem, Region, Retention, SinkKind, Suppression, Tag, Term, Unit};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    config::Config,
    discovery::Guess,
    flow::{FlowSpec, FuncFact, Source},
    names::{CrateOrigin, DefId, FieldId, Names},
    span::Span,
    types::Types,
};

pub use by_type::{has_judged_fields, holds};
pub use terms::{Maximum, Recipient, Store, Terms, read_terms};

/// Everything that is declared about the program.
#[derive(Debug)]
pub struct Facts {
    pub terms: Terms,
    /// Fields with a tag of their own, `none` included; what containers state for them is filled in.
    pub tags: FxHashMap<FieldId, Tag<Span>>,
    /// Fields of the workspace whose type holds tagged fields.
    pub by_type: FxHashSet<FieldId>,
    /// Fields of the workspace that have no tag and look personal, in source order; then variables.
    pub guesses: Vec<Guess>,
    /// Among the guesses.
    guess_of: FxHashMap<Source, usize>,
    /// What source functions return.
    pub sources: FxHashMap<DefId, Tag<Span>>,
    /// By [`crate::flow::SinkId`].
    pub sinks: Vec<SinkFact>,
    /// By [`crate::flow::PurposeId`].
    pub purposes: Vec<Term>,
    /// Where code is bound to a purpose: the word that says so.
    pub purpose_spans: FxHashMap<DefId, Span>,
    /// Mistakes in attributes, by place.
    pub problems: Vec<Problem<Span>>,
    /// `allow(…)` and `expect(…)` of attributes, by place.
    pub suppressions: Vec<AttrSuppression>,
    /// Rules of the configuration that match nothing, by place.
    pub vacuous: Vec<VacuousRule>,
    funcs: FxHashMap<DefId, Vec<FuncFact>>,
    bound: FxHashMap<DefId, Vec<crate::flow::PurposeId>>,
}

/// A place through which data leaves.
#[derive(Clone, Debug)]
pub struct SinkFact {
    pub kind: SinkKind,
    /// A name of `[recipients]`.
    pub recipient: Option<String>,
    pub region: Option<Region>,
    pub retention: Option<Retention>,
    /// What a number counts that the call gives as retention.
    pub unit: Option<Unit>,
    /// A name of `[stores]`, or of the kind of store that a model is of.
    pub store: Option<String>,
    /// Where it is declared.
    pub span: Span,
}

/// A suppression in an attribute and what it holds for.
#[derive(Clone, PartialEq, Debug)]
pub struct AttrSuppression {
    pub suppression: Suppression<Span>,
    /// The item, field or variant that the attribute stands on.
    pub covers: Span,
    /// Its definition path.
    pub subject: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VacuousRule {
    /// The pattern in the configuration.
    pub span: Span,
    pub pattern: String,
    /// Which table it stands in: `[[sinks]]`.
    pub table: String,
    pub what: Matchable,
}

/// What a pattern looks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Matchable {
    Field,
    Func,
}

/// What is known of a field.
#[derive(Clone, Copy, Debug)]
pub enum State<'f> {
    Tagged(&'f Tag<Span>),
    /// Tagged `none`.
    NotPersonal,
    /// Its type holds tagged fields, and is all that has to be said.
    ByType,
    Untagged,
}

/// What an analysis of facts is made from.
#[derive(Clone, Copy)]
struct Cx<'a> {
    types: &'a Types<'a>,
    names: &'a Names,
    terms: &'a Terms,
}

/// Reads attributes and rules. `guesses` are those of discovery, on every field.
pub fn collect(types: &Types<'_>, config: &Config, terms: Terms, guesses: Vec<Guess>) -> Facts {
    let mut facts = Facts::empty(terms);
    let terms = facts.terms.clone();
    let cx = Cx { types, names: types.names, terms: &terms };
    fields::read(cx, &mut facts);
    funcs::read(cx, config, &mut facts);
    rules::read(cx, config, &mut facts);
    facts.by_type = by_type::fields_by_type(types, &facts.tags);
    facts.guesses = guesses;
    facts.guesses.retain(|guess| {
        let is_said = |field| facts.tags.contains_key(&field) || facts.by_type.contains(&field);
        !guess.field().is_some_and(is_said)
    });
    let sources = facts.guesses.iter().map(|guess| guess.source);
    facts.guess_of = sources.enumerate().map(|(at, source)| (source, at)).collect();
    facts.problems.sort_by_key(|problem| problem.span);
    facts.suppressions.sort_by_key(|it| it.suppression.span);
    facts.vacuous.sort_by_key(|rule| rule.span);
    facts
}

impl Facts {
    fn empty(terms: Terms) -> Facts {
        Facts {
            terms,
            tags: FxHashMap::default(),
            by_type: FxHashSet::default(),
            guesses: Vec::new(),
            guess_of: FxHashMap::default(),
            sources: FxHashMap::default(),
            sinks: Vec::new(),
            purposes: Vec::new(),
            purpose_spans: FxHashMap::default(),
            problems: Vec::new(),
            suppressions: Vec::new(),
            vacuous: Vec::new(),
            funcs: FxHashMap::default(),
            bound: FxHashMap::default(),
        }
    }

    pub fn state(&self, field: FieldId) -> State<'_> {
        match self.tags.get(&field) {
            Some(tag) if tag.none.is_some() => State::NotPersonal,
            Some(tag) => State::Tagged(tag),
            None if self.by_type.contains(&field) => State::ByType,
            None => State::Untagged,
        }
    }

    /// Whether anything in the workspace is tagged.
    pub fn has_tags(&self) -> bool {
        !self.tags.is_empty() || !self.sources.is_empty()
    }

    pub fn guess(&self, source: Source) -> Option<&Guess> {
        self.guess_of.get(&source).map(|&at| &self.guesses[at])
    }

    /// What the flow engine has to follow.
    pub fn flow_spec(&self) -> FlowSpec {
        flow_spec::flow_spec(self)
    }

    /// The word that binds the function, or else what is around it, to a purpose.
    pub fn purpose_span(&self, names: &Names, func: DefId) -> Option<Span> {
        let mut at = Some(func);
        while let Some(def) = at {
            if let Some(&span) = self.purpose_spans.get(&def) {
                return Some(span);
            }
            at = names.def(def).parent;
        }
        None
    }

    /// Whether the type of a field's owner derives `PersonalData`.
    pub fn is_deriving(&self, names: &Names, owner: DefId) -> bool {
        ours::Derives::new(names).span(by_type::adt_of(names, owner)).is_some()
    }

    pub fn recipient(&self, name: &str) -> Option<&Recipient> {
        self.terms.recipients.iter().find(|recipient| recipient.name == name)
    }

    pub fn store(&self, name: &str) -> Option<&Store> {
        self.terms.stores.iter().find(|store| store.name == name)
    }
}

fn is_workspace(names: &Names, def: DefId) -> bool {
    names.krate(names.def(def).krate).origin == CrateOrigin::Workspace
}
