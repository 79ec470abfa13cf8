//! Which fields and variables look personal, and why.
//!
//! Computed from names, types and what is around; nothing of what code does. Every field is judged, tagged
//! or not: whoever asks knows which have a tag. A name alone decides nothing: the type has to be able to
//! hold such a value, and what is around lifts or lowers it.

mod context;
mod holds;
mod locals;
mod score;
mod table;
mod words;

#[cfg(test)]
mod tests;

use std::fmt;

use rayon::prelude::*;

use crate::{
    config::Pattern,
    flow::Source,
    hir::Name,
    names::{FieldId, Names},
    span::SourceMap,
};

use context::{Container, FieldView};
use holds::Value;

pub use context::is_test_code;
pub use locals::discover_locals;
pub use table::Nature;

/// A field or a variable that looks personal.
#[derive(Clone, PartialEq, Debug)]
pub struct Guess {
    pub source: Source,
    /// A term of the vocabulary.
    pub category: &'static str,
    pub nature: Nature,
    /// From 0 to 1,000; from the threshold on it is reported.
    pub score: u32,
    /// What speaks for it, then what speaks against it.
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// The field's name ends so.
    Name(&'static str),
    TypeName(String),
    /// Its type says the same.
    Type,
    /// A field of this type, whose function it is in, has its name and looks personal.
    NameOfField(Name),
    /// Declared under `[discovery] personal_types`.
    PersonalType(String),
    Owner(String),
    About(Name),
    Mentions(Name),
    Beside(Name),
    Machine(String),
    Software(String),
    Configuration,
    Endpoint(Name),
    Error,
    Test,
}

impl Guess {
    /// `None` for a variable.
    pub fn field(&self) -> Option<FieldId> {
        match self.source {
            Source::Field(field) => Some(field),
            Source::Func(_) | Source::Local(_) => None,
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Evidence::Name(phrase) => write!(f, "its name says `{phrase}`"),
            Evidence::TypeName(name) => write!(f, "its type is `{name}`"),
            Evidence::Type => write!(f, "its type says the same"),
            Evidence::NameOfField(name) => {
                write!(f, "`{name}` has a field of that name that does")
            }
            Evidence::PersonalType(pattern) => {
                write!(f, "`{pattern}` is listed under `personal_types`")
            }
            Evidence::Owner(word) => write!(f, "it is a {word}'s"),
            Evidence::About(name) => write!(f, "`{name}` is about such data"),
            Evidence::Mentions(name) => write!(f, "`{name}` has to do with persons"),
            Evidence::Beside(name) => write!(f, "it stands beside `{name}`"),
            Evidence::Machine(word) => write!(f, "but `{word}` is none of a person"),
            Evidence::Software(word) => write!(f, "but the type is about software (`{word}`)"),
            Evidence::Configuration => write!(f, "but the type is a part of a configuration"),
            Evidence::Endpoint(name) => write!(f, "but it stands beside `{name}`"),
            Evidence::Error => write!(f, "but the type is an error"),
            Evidence::Test => write!(f, "but it is in tests"),
        }
    }
}

/// What to look for beside the built-in table.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    pub personal_types: &'a [Pattern],
    /// From 0 to 1; `None` is the built-in one.
    pub threshold: Option<f64>,
}

/// The fields of the workspace that look personal, in source order.
pub fn discover(names: &Names, sources: &SourceMap, options: Options<'_>) -> Vec<Guess> {
    let threshold = options.threshold.map_or(score::THRESHOLD, |share| (share * 1000.0) as i32);
    let containers = context::containers(names);
    let guesses = containers.par_iter().flat_map_iter(|container| {
        container.fields.iter().filter_map(|field| {
            if is_constant_text(names, sources, field) || is_generated(names, sources, field) {
                return None;
            }
            personal_type(names, field, options.personal_types)
                .or_else(|| judge(container, field, threshold))
        })
    });
    guesses.collect()
}

fn judge(container: &Container, field: &FieldView, threshold: i32) -> Option<Guess> {
    let scored = score::score(container, field)?;
    (scored.score >= threshold).then_some(Guess {
        source: field.id,
        category: scored.category,
        nature: scored.nature,
        score: scored.score as u32,
        evidence: scored.evidence,
    })
}

/// A field of a type that the configuration lists is personal by declaration of whoever wrote it.
fn personal_type(names: &Names, field: &FieldView, patterns: &[Pattern]) -> Option<Guess> {
    if patterns.is_empty() {
        return None;
    }
    let pattern = field.holds.types.iter().find_map(|ty| {
        let path = ty.text(names);
        let path: Vec<&str> = path.split("::").collect();
        patterns.iter().find(|pattern| pattern.value.matches(&path))
    })?;
    Some(Guess {
        source: field.id,
        category: "PersonalData",
        nature: Nature::Direct,
        score: 1000,
        evidence: vec![Evidence::PersonalType(pattern.value.to_string())],
    })
}

/// A `&'static str` is written in the program: nobody's data. The lifetime is in the text alone.
fn is_constant_text(names: &Names, sources: &SourceMap, field: &FieldView) -> bool {
    let Source::Field(id) = field.id else { return false };
    let Some(decl) = names.field(id) else { return false };
    matches!(field.holds.value, Value::Carrier(_)) && sources.text(decl.ty_span).contains("'static")
}

/// A field that a macro's definition writes has no place where somebody could tag it.
fn is_generated(names: &Names, sources: &SourceMap, field: &FieldView) -> bool {
    let Source::Field(id) = field.id else { return false };
    let Some(decl) = names.field(id) else { return true };
    let is_positional = field.name.as_str().starts_with(|c: char| c.is_ascii_digit());
    let written = sources.text(decl.name_span);
    !is_positional && written.strip_prefix("r#").unwrap_or(written) != field.name.as_str()
}
