//! The table of definitions.

pub use crate::workspace::Edition;

use super::{input::OpaqueMacro, scope::Scopes};
use crate::{
    hir::{CrateId, HirFile, Item, ItemId, Name},
    span::Span,
};

/// Any definition of any crate: modules, types, variants, functions, impls, macros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DefId(pub u32);

/// A place in [`Names::files`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct HirFileId(pub u32);

/// A field of a struct (its owner is the struct) or of an enum's variant (its owner is the variant).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FieldId {
    pub owner: DefId,
    pub idx: u32,
}

#[derive(Clone, Debug)]
pub struct Def {
    pub kind: DefKind,
    pub krate: CrateId,
    /// `None` for a crate's root module. An impl's or trait's items have it as parent, a variant its
    /// enum, an item in a function that function.
    pub parent: Option<DefId>,
    /// The module (or a block's anonymous module) whose names are in scope here; itself for a module.
    pub scope: DefId,
    /// Empty for impls and for blocks.
    pub name: Name,
    pub source: DefSource,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DefKind {
    Mod,
    /// The items of one block, a module without a name.
    Block,
    Struct,
    Union,
    Enum,
    Variant,
    Trait,
    TypeAlias,
    AssocTy,
    Fn,
    AssocFn,
    Const,
    AssocConst,
    Static,
    Impl,
    Macro,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DefSource {
    /// A crate's root, or a `mod name;`: the file is the module's own.
    File(HirFileId),
    /// A `mod name;` whose file is not at hand.
    NoFile,
    Item(HirFileId, ItemId),
    Variant(HirFileId, ItemId, u32),
}

#[derive(Clone, Debug)]
pub struct CrateData {
    /// With `_`.
    pub name: Name,
    pub edition: Edition,
    pub root: DefId,
    pub origin: CrateOrigin,
    /// What the extern prelude names, renames applied; sorted by name.
    pub externs: Vec<(Name, CrateId)>,
    /// Names of dependencies whose sources are not at hand; sorted.
    pub missing_externs: Vec<Name>,
    /// Names of dependencies that hold nothing but macros; sorted.
    pub macro_externs: Vec<Name>,
    /// The model of the library whose own source this crate is.
    pub completes: Option<CrateId>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CrateOrigin {
    /// Written by us to say what a library does.
    Model,
    /// Read from its own source for what it means to others; nothing in it is reported.
    Library,
    /// A dependency's own source, of which only declarations are read: no body has an expression.
    Dependency,
    /// Analysed: a selected target of the workspace.
    Workspace,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ns {
    Types,
    Values,
    Macros,
}

/// What a path means as far as modules go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PathRes {
    pub res: Res,
    /// How many of the path's segments `res` stands for; the rest are associated items.
    pub n_resolved: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Res {
    Def(DefId),
    Prim(PrimTy),
    Unknown(Unresolved),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unresolved {
    /// In a dependency that nothing is known of.
    MissingCrate,
    /// No such name in scope: a local, a generic parameter, generated code, or an error.
    NoSuchName,
    /// The name may come from a macro call that could not be expanded, or from an unresolved glob.
    Obscured,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PrimTy {
    Bool,
    Char,
    Str,
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
    F32,
    F64,
}

/// Every crate's definitions and scopes, and the files they stand in.
#[derive(Debug)]
pub struct Names {
    pub crates: Vec<CrateData>,
    pub files: Vec<HirFile>,
    pub defs: Vec<Def>,
    /// Macro calls in bodies that nobody could expand, by place.
    pub opaque_macros: Vec<OpaqueMacro>,
    /// Look-up reads these and never `files`, so that files can be changed while names are looked up.
    pub(super) scopes: Scopes,
}

impl Names {
    pub fn def(&self, id: DefId) -> &Def {
        &self.defs[id.0 as usize]
    }

    pub fn file(&self, id: HirFileId) -> &HirFile {
        &self.files[id.0 as usize]
    }

    /// The item behind a definition, the enum's for a variant; `None` for a crate's root.
    pub fn item(&self, id: DefId) -> Option<&Item> {
        match self.def(id).source {
            DefSource::File(_) | DefSource::NoFile => None,
            DefSource::Item(file, item) | DefSource::Variant(file, item, _) => {
                Some(&self.file(file).items[item])
            }
        }
    }

    /// Where the definition's name stands; the whole item where it has none.
    pub fn name_span(&self, id: DefId) -> Option<Span> {
        let item = self.item(id)?;
        Some(if item.name == "" { item.span } else { item.name_span })
    }

    pub fn krate(&self, id: CrateId) -> &CrateData {
        &self.crates[id.0 as usize]
    }
}
