//! What `cfg(…)` holds where a file is lowered.

use crate::{
    macros::literal,
    syntax::tt::{Delim, Tt},
    workspace::CfgSet,
};

/// The active configuration.
pub trait Cfg: Sync {
    /// Whether the predicate between the parentheses of `cfg(…)` holds; `None` where it can't be read.
    fn holds(&self, predicate: &[Tt]) -> Option<bool>;
}

impl Cfg for CfgSet {
    fn holds(&self, predicate: &[Tt]) -> Option<bool> {
        eval(predicate, &|key, value| match value {
            None => self.is_set(key),
            Some(value) => self.has(key, value),
        })
    }
}

/// Nothing is set: no target, no feature.
pub struct NothingSet;

impl Cfg for NothingSet {
    fn holds(&self, predicate: &[Tt]) -> Option<bool> {
        eval(predicate, &|_, _| false)
    }
}

/// Evaluates a predicate over `key` and `key = "value"`.
pub fn eval(predicate: &[Tt], holds: &dyn Fn(&str, Option<&str>) -> bool) -> Option<bool> {
    let parts = split_commas(predicate);
    match parts.as_slice() {
        [only] => eval_one(only, holds),
        _ => None,
    }
}

fn eval_one(predicate: &[Tt], holds: &dyn Fn(&str, Option<&str>) -> bool) -> Option<bool> {
    match predicate {
        [Tt::Ident { name, raw, .. }] => match name.as_str() {
            "true" if !raw => Some(true),
            "false" if !raw => Some(false),
            key => Some(holds(key, None)),
        },
        [Tt::Ident { name, .. }, Tt::Punct { ch: '=', .. }, Tt::Literal { text, .. }] => {
            let value = literal::string_value(text.as_str())?;
            Some(holds(name.as_str(), Some(&value)))
        }
        [Tt::Ident { name, .. }, Tt::Group(group)] if group.delim == Delim::Paren => {
            let mut parts = split_commas(&group.trees).into_iter();
            match name.as_str() {
                "all" => parts.try_fold(true, |all, part| Some(eval_one(part, holds)? && all)),
                "any" => parts.try_fold(false, |any, part| Some(eval_one(part, holds)? || any)),
                "not" => eval(&group.trees, holds).map(|inner| !inner),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The parts between top-level commas; one after the last part ends no part.
pub(super) fn split_commas(trees: &[Tt]) -> Vec<&[Tt]> {
    let mut parts: Vec<&[Tt]> =
        trees.split(|tree| matches!(tree, Tt::Punct { ch: ',', .. })).collect();
    if parts.last().is_some_and(|last| last.is_empty()) {
        parts.pop();
    }
    parts
}
