//! Macro calls to the tokens that they stand for: `macro_rules!` by a matcher and a transcriber of our
//! own, what a library builds with a procedural macro by meaning.
//!
//! Everything is a function of token trees ([`Tt`]); who calls a macro, which definition its name means
//! and who reads the result are matters of `names` and `hir`.
//!
//! **Who wrote a token** needs no mark of its own. Every expansion is told the *call*: the span of the
//! innermost macro call that the user wrote around it. A definition's tokens get exactly that span, or
//! keep that of an outer call which contains it; the tokens of the user's arguments lie strictly inside.
//! So a token comes from a definition if and only if its span contains the call's ([`written_by_definition`]).

pub mod builtin;
mod builtin_asm;
mod builtin_diesel;
mod builtin_json;
mod builtin_log;
mod builtin_paste;
mod builtin_select;
mod builtin_sqlx;
mod builtin_tracing;
mod emit;
pub mod format;
pub mod format_args;
pub mod fragment;
mod item_fragment;
pub mod literal;
pub mod matcher;
pub mod readable;
pub mod rules;
pub mod scratch;
mod syn_fragment;
pub mod token;
pub mod transcribe;

#[cfg(test)]
mod tests;

pub use rules::MacroRules;
pub use scratch::Scratch;

use crate::{
    hir::CrateId,
    span::Span,
    syntax::tt::{Ctx, Tt},
};

/// What an expansion needs to know about its call.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// The innermost macro call that the user wrote: a definition's tokens get this span.
    pub span: Span,
    /// What the definition's identifiers get.
    pub ctx: Ctx,
    /// The crate that declares the macro: what its `$crate` means.
    pub krate: CrateId,
    /// The most tokens that the result may hold.
    pub max_tokens: usize,
}

/// Why a call has no expansion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExpandProblem {
    /// No rule takes these tokens.
    NoRule,
    /// A repetition whose variables were matched a different number of times, or that has none.
    Repetition,
    /// A variable used at another depth than it was matched at.
    Depth,
    TooLarge,
    /// What a built-in macro can't read.
    Malformed(&'static str),
}

/// Tries the rules in their order and transcribes the first that matches.
pub fn expand(rules: &MacroRules, tokens: &[Tt], call: &Call) -> Result<Vec<Tt>, ExpandProblem> {
    for rule in &rules.rules {
        if let Some(bindings) = matcher::match_tokens(&rule.matcher, tokens) {
            return transcribe::transcribe(rule, &bindings, call);
        }
    }
    Err(ExpandProblem::NoRule)
}

/// How many tokens the trees hold.
pub fn n_tokens(trees: &[Tt]) -> usize {
    trees.iter().map(transcribe::size).sum()
}

/// Whether a macro's definition wrote the token, seen from the user's call around it.
pub fn written_by_definition(token: Span, call: Span) -> bool {
    token.contains(call)
}
