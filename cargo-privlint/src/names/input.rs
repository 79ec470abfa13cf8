//! What comes in, what is asked for on the way, and what is wrong with it.

use std::{fmt, sync::Arc};

use rustc_hash::FxHashMap;

use super::{
    defs::{CrateOrigin, Edition, Names},
    unread::Unread,
};
use crate::{
    hir::{CrateId, HirFile, ItemId, Name, lower::Cfg, pack::Meanings},
    span::{FileId, Span},
    syntax::tt::Tt,
};

/// One crate as the driver has loaded it. Crates come in dependency order: a crate's externs before it.
#[derive(Debug)]
pub struct CrateInput {
    /// With `_`.
    pub name: Name,
    pub edition: Edition,
    pub origin: CrateOrigin,
    /// What holds in the crate, for what its macros write.
    pub cfg: CrateCfg,
    /// The root's file first.
    pub files: Vec<HirFile>,
    /// Which of `files` a `mod name;` names, by the place of its own file in `files` and its item.
    pub mod_files: FxHashMap<(usize, ItemId), usize>,
    /// What the extern prelude names, renames applied.
    pub externs: Vec<(Name, CrateId)>,
    /// Names of dependencies whose sources are not at hand.
    pub missing_externs: Vec<Name>,
    /// Names of dependencies that are procedural-macro crates: they hold nothing but macros, of which a model
    /// gives the derives.
    pub macro_externs: Vec<Name>,
    /// The model of the same library, earlier in order: what the model leaves out is looked up here.
    pub completes: Option<CrateId>,
    /// A macro call that is left in it has no expansion.
    pub is_expanded: bool,
}

impl CrateInput {
    /// The same crate with other files, of which no module names one.
    pub(super) fn with(&self, files: Vec<HirFile>, is_expanded: bool) -> CrateInput {
        CrateInput {
            files,
            mod_files: FxHashMap::default(),
            is_expanded,
            cfg: self.cfg.clone(),
            externs: self.externs.clone(),
            missing_externs: self.missing_externs.clone(),
            macro_externs: self.macro_externs.clone(),
            ..*self
        }
    }
}

/// A crate's active configuration.
#[derive(Clone)]
pub struct CrateCfg(pub Arc<dyn Cfg + Send>);

impl fmt::Debug for CrateCfg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CrateCfg")
    }
}

/// A dependency that code at hand needs.
#[derive(Clone, Debug)]
pub struct Needed {
    pub krate: CrateId,
    /// Those of its externs that decide what its macro calls stand for; they are needed too.
    pub sees: Vec<CrateId>,
    /// What it declares is known, macro calls expanded.
    pub is_known: bool,
}

/// Where files come from that nobody has handed in: the driver's, for nothing here reads any.
pub trait FileSource: Sync {
    /// The dependencies that code at hand needs, in order; asked once, when models alone are resolved. Others
    /// count as missing.
    fn needed(&mut self, models: &Names) -> Vec<Needed>;
    /// All files of a dependency that is needed and not known.
    fn files_of(&mut self, krate: CrateId) -> LoadedFiles;
    /// From now on it is known: what it declares, in one file, macro calls expanded, and what its paths mean.
    fn keep(&mut self, krate: CrateId, declared: &HirFile, meanings: &dyn Meanings);
    /// Of a dependency that is known: modules, imports and macros.
    fn scopes_of(&mut self, krate: CrateId) -> Option<HirFile>;
    /// What code at hand may come to in the dependencies that are needed and by now known.
    fn declared(&mut self, models: &Names) -> Unread;
    /// The file of a `mod name;` that a macro wrote, and those of the modules below it.
    fn module(&mut self, wanted: &WantedModule<'_>) -> Option<LoadedFiles>;
    /// The file that `include!` names in item position.
    fn include(&mut self, wanted: &WantedInclude<'_>) -> Option<LoadedFiles>;
    /// What the file holds that `include!` names in a body.
    fn include_tokens(&mut self, wanted: &WantedInclude<'_>) -> Option<Vec<Tt>>;
}

#[derive(Debug)]
pub struct WantedModule<'a> {
    pub krate: CrateId,
    /// The file that the macro is called in.
    pub file: FileId,
    /// The inline modules around the declaration, outermost first, each with its `#[path]`.
    pub inline: &'a [(Name, Option<Name>)],
    pub name: Name,
    /// `#[path = "…"]`
    pub path: Option<Name>,
    pub span: Span,
}

#[derive(Debug)]
pub struct WantedInclude<'a> {
    pub krate: CrateId,
    /// The file that the macro is called in.
    pub file: FileId,
    pub path: &'a [PathPiece],
    pub span: Span,
}

/// A piece of the path that `include!` is given: `concat!(env!("OUT_DIR"), "/x.rs")` has two.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PathPiece {
    Text(String),
    /// The value of an environment variable.
    Env(String),
}

#[derive(Clone, Debug, Default)]
pub struct LoadedFiles {
    /// What was asked for first.
    pub files: Vec<HirFile>,
    /// As in [`CrateInput::mod_files`].
    pub mod_files: FxHashMap<(usize, ItemId), usize>,
}

/// Knows no file.
#[derive(Debug)]
pub struct NoFiles;

impl FileSource for NoFiles {
    fn needed(&mut self, _: &Names) -> Vec<Needed> {
        Vec::new()
    }

    fn files_of(&mut self, _: CrateId) -> LoadedFiles {
        LoadedFiles::default()
    }

    fn keep(&mut self, _: CrateId, _: &HirFile, _: &dyn Meanings) {}

    fn scopes_of(&mut self, _: CrateId) -> Option<HirFile> {
        None
    }

    fn declared(&mut self, _: &Names) -> Unread {
        Unread::none()
    }

    fn module(&mut self, _: &WantedModule<'_>) -> Option<LoadedFiles> {
        None
    }

    fn include(&mut self, _: &WantedInclude<'_>) -> Option<LoadedFiles> {
        None
    }

    fn include_tokens(&mut self, _: &WantedInclude<'_>) -> Option<Vec<Tt>> {
        None
    }
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct NamesProblem {
    pub span: Span,
    pub kind: NamesProblemKind,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum NamesProblemKind {
    /// In the workspace, with the path as written; not for what a missing crate or an unread macro may hold.
    UnresolvedImport(String),
    /// A macro call in item position that has no expansion: what it declares is not seen.
    UnexpandedItemMacro { name: Name, why: Unexpanded },
}

/// A macro call in a body that has no expansion, and stands for the expressions in its arguments.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct OpaqueMacro {
    pub span: Span,
    /// The path as written.
    pub name: Name,
    pub why: Unexpanded,
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
    /// The file that it includes is not at hand.
    NoFile,
}
