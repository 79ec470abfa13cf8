//! The vocabulary and the attribute grammar of privlint, in one place for the macro and the linter.
//!
//! **Reading an attribute.** A caller turns its own tokens into [`Token`]s, with spans of whatever type it has, and
//! gets back what they state and every [`Problem`], each at the span of the token that is wrong:
//!
//! | from | by | to |
//! |---|---|---|
//! | all `#[personal…]` of a type, variant or field | [`parse_tag`] | [`Tag`] |
//! | a field's tag and its container's | [`Tag::inherit`], then [`check_special`] and [`Tag::missing`] | the tag that holds |
//! | one `#[privacy…]` | [`parse_fact`], then [`check_params`] | [`CodeFact`] |
//! | `allow(…)` of a comment | [`read_metas`], [`suppression_of_metas`] | [`Suppression`] |
//! | tables of `privlint.toml` | [`Meta`]s built by hand, [`tag_of_metas`], [`fact_of_metas`] | [`Tag`], [`CodeFact`] |
//!
//! Nothing here reads a file, and nothing fails: what can't be read is a problem and left out, and a key so lost is
//! known ([`Tag::is_unread`]), so that it isn't also reported as missing. The macro reads with
//! [`Vocabulary::open`], since it can't see `privlint.toml`; the linter with [`Vocabulary::with_locals`].
//!
//! **Terms** ([`Vocabulary`], [`Term`]). Built in are the W3C Data Privacy Vocabulary 2.3 (purposes, categories of
//! personal data, data subjects, legal bases, the special categories of Article 9 GDPR) and the keys of fideslang 3.1.4
//! as aliases. A term may have several broader ones; [`Vocabulary::is_a`] asks for any path between two.
//!
//! **Periods** ([`Retention`], [`Period`]). Months and exact seconds, apart: `a` is within `b` when it ends no later for
//! every start of the calendar's 400 years. [`Order`] tells apart what is longer, what is longer for some starts, and
//! what begins with unrelated events.
//!
//! **The order of tags** ([`breaches`], [`is_at_least_as_strict`]): which parts of a target are not as strict as the
//! source demands. **Forms** ([`Sanitizer::satisfies`]): which of them meet which demand of [`Protect`].
//!
//! With the feature `conformance`, the module of that name holds the cases that every reader has to agree with.

#[cfg(feature = "conformance")]
pub mod conformance;
mod fact;
mod grammar;
mod literal;
mod meta;
mod order;

mod problem;
mod region;
mod retention;
mod suggest;
mod tag;
mod token;
mod vocabulary;

pub use fact::{Arg, CodeFact, Fact, Gate, Sanitizer, Sink, SinkKind, Unit};
pub use grammar::{
    Context, Place, check_params, check_special, fact_of_metas, parse_fact, parse_tag,
    suppression_of_metas, tag_of_metas,
};
pub use meta::{Form, Meta, Value, read_metas};

pub use order::{
    Breach, World, admits_purpose, admits_recipient, admits_region, breaches, is_at_least_as_strict,
};
pub use problem::{List, Problem, Spanned};
pub use region::{Country, Region};
pub use retention::{Event, Events, MalformedRetention, Order, Period, Retention};
pub use suggest::closest;
pub use tag::{Basis, Date, Erasure, Justified, Part, Protect, Suppression, SuppressionLevel, Tag};
pub use token::{Attribute, AttributeInput, Delimiter, Token};
pub use vocabulary::{LocalTerm, Spelling, Term, TermKind, UnknownTerm, Vocabulary, same_word};
