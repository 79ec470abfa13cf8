//! What comes in, and what is wrong with it.

use rustc_hash::FxHashMap;

use super::defs::{CrateOrigin, Edition};
use crate::{
    hir::{CrateId, HirFile, ItemId, Name},
    span::Span,
};

/// One crate as the driver has loaded it. Crates come in dependency order: a crate's externs before it.
#[derive(Debug)]
pub struct CrateInput {
    /// With `_`.
    pub name: Name,
    pub edition: Edition,
    pub origin: CrateOrigin,
    /// The root's file first.
    pub files: Vec<HirFile>,
    /// Which of `files` a `mod name;` names, by the place of its own file in `files` and its item.
    pub mod_files: FxHashMap<(usize, ItemId), usize>,
    /// What the extern prelude names, renames applied.
    pub externs: Vec<(Name, CrateId)>,
    /// Names of dependencies whose sources are not at hand.
    pub missing_externs: Vec<Name>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamesProblem {
    pub span: Span,
    pub kind: NamesProblemKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NamesProblemKind {
    /// In the workspace, with the path as written; not for what a missing crate or an unread macro may hold.
    UnresolvedImport(String),
    /// A macro call in item position that has no expansion: what it declares is not seen.
    UnexpandedItemMacro { name: Name, why: Unexpanded },
}

/// Why a macro call has no expansion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unexpanded {
    /// Its name means no macro that is known: one of a missing crate, a procedural one, or none.
    UnknownMacro,
    /// No rule takes its tokens, or a rule of it can't be read.
    NoRule,
    /// Deeper or larger than an expansion may be.
    Limit,
    /// What it expands to is no Rust.
    Syntax,
}
