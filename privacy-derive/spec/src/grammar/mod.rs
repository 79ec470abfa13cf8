//! From an attribute's entries to what they state: which keys exist, where, and with what values.

mod personal;
mod privacy;
mod rules;
mod suppress;
mod values;

#[cfg(test)]
mod tests;

use crate::vocabulary::{Spelling, Vocabulary};

pub use personal::{check_special, parse_tag, tag_of_metas};
pub use privacy::{check_params, fact_of_metas, parse_fact};
pub use suppress::suppression_of_metas;

/// What an attribute is read with.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub vocabulary: &'a Vocabulary,
    pub spelling: Spelling,
    /// The names of `[recipients]`; `None` where they can't be known.
    pub recipients: Option<&'a [String]>,
}

/// What `#[personal(…)]` stands on, which decides the keys that it may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A struct, an enum or a variant: defaults for the fields.
    Container,
    Field,
    /// `#[privacy(source(…))]`: what a function returns, container and field in one.
    Source,
    /// `[[tags]]`: a container or a field of elsewhere.
    Rule,
}
