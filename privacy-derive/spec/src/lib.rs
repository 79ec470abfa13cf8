//! The vocabulary and the attribute grammar of privlint, in one place for the macro and the linter.

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
