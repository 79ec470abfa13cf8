//! Scopes: which names each module, block and enum binds, and what else decides what a name means there.
//!
//! Filled by `collect` and `imports`, read by `lookup`. Nothing here refers to a file's contents.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    bindings::Bindings,
    declared::Mark,
    defs::{DefId, HirFileId, Ns, Res},
    macro_scope::{MacroDefs, TextId, TextScopes},
};
use crate::hir::{CrateId, ExprId, ItemId, Name};

/// A place in [`Scopes::modules`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct ModIdx(pub u32);

#[derive(Debug, Default)]
pub(super) struct Scopes {
    pub modules: Vec<Module>,
    /// Obscured modules whose glob users have not heard of it.
    pub obscured: Vec<ModIdx>,
    /// Modules, blocks and enums.
    pub module_of: FxHashMap<DefId, ModIdx>,
    /// By crate.
    pub crates: Vec<CrateScope>,
    /// What is declared directly in a module, block, enum, trait or impl, in source order.
    pub children: FxHashMap<DefId, Vec<DefId>>,
    /// The scope that a block with items opens, by the body's owner and the block.
    pub blocks: FxHashMap<(DefId, ExprId), DefId>,
    /// Where `mod name;` stands, for modules with a file of their own.
    pub mod_decls: FxHashMap<DefId, (HirFileId, ItemId)>,
    /// Definitions by the file and the item that declares them, as far as there are any; a `mod name;` under
    /// its declaration.
    def_of_item: Vec<Vec<Option<DefId>>>,
    /// By a model's module, the module of the library's own source with the same path.
    pub complements: FxHashMap<ModIdx, ModIdx>,
    /// By a trait or type of a library's own source, the model's that it is.
    pub twins: FxHashMap<DefId, DefId>,
    pub text: TextScopes,
    /// Which textual scope holds at the end of a module or a block.
    pub text_of: FxHashMap<DefId, TextId>,
    pub macros: MacroDefs,
}

/// What a crate adds to each of its scopes.
#[derive(Debug, Default)]
pub(super) struct CrateScope {
    pub root: Option<ModIdx>,
    /// The module `prelude::v1` or its like.
    pub prelude: Option<ModIdx>,
    /// `std`, or `core` under `no_std`: its macros are in scope without an import.
    pub std_root: Option<ModIdx>,
    /// What `#[macro_use] extern crate` brings.
    pub macro_use: FxHashMap<Name, Res>,
    /// `#[macro_use]` on a crate whose source is not at hand: any macro may be its.
    pub macro_use_obscured: bool,
    /// `extern crate a as b;` in the root: `b` is in the extern prelude too.
    pub extern_aliases: FxHashMap<Name, Res>,
}

/// A scope: a module, a block with items, or an enum with its variants.
#[derive(Debug)]
pub(super) struct Module {
    pub def: DefId,
    pub krate: CrateId,
    pub kind: ModuleKind,
    /// The scope around it.
    pub parent: Option<ModIdx>,
    pub slots: Bindings,
    pub globs: Vec<Glob>,
    /// Modules with a glob import of this one, and its visibility.
    pub glob_users: Vec<(ModIdx, Vis)>,
    /// Modules around this one of which it imports all for itself. Their names are not copied, but looked
    /// up there: where many modules do so, the copies would be as many as names times modules.
    pub outer_globs: Vec<ModIdx>,
    pub outer_glob_users: Vec<ModIdx>,
    /// Names may exist here that nobody can know: a macro call without expansion, a glob import of
    /// something unknown, a module without its file.
    pub is_obscured: bool,
    /// Traits in scope, once somebody asks.
    pub traits: OnceLock<FxHashSet<DefId>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ModuleKind {
    Mod,
    Block,
    Enum,
}

/// `use source::*`
#[derive(Clone, Copy, Debug)]
pub(super) struct Glob {
    pub source: ModIdx,
    pub vis: Vis,
}

/// What one name means in each namespace.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slot {
    types: Option<Binding>,
    values: Option<Binding>,
    macros: Option<Binding>,
    /// Bounds how often paradoxical imports may change their mind.
    pub n_changes: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Binding {
    pub res: Res,
    pub vis: Vis,
    pub how: How,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Vis {
    Public,
    In(ModIdx),
}

/// What binds a name; later ones give way to earlier ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum How {
    Declared,
    /// By the import of that number.
    Import(u32),
    Glob,
}

pub(super) const ALL_NS: [Ns; 3] = [Ns::Types, Ns::Values, Ns::Macros];

impl Slot {
    pub fn get(&self, ns: Ns) -> Option<Binding> {
        match ns {
            Ns::Types => self.types,
            Ns::Values => self.values,
            Ns::Macros => self.macros,
        }
    }

    pub fn set(&mut self, ns: Ns, binding: Option<Binding>) {
        match ns {
            Ns::Types => self.types = binding,
            Ns::Values => self.values = binding,
            Ns::Macros => self.macros = binding,
        }
    }
}

impl Module {
    pub fn get(&self, name: Name, ns: Ns) -> Option<Binding> {
        self.slots.get(name)?.get(ns)
    }

    pub fn slot_mut(&mut self, name: Name) -> &mut Slot {
        self.slots.get_or_add(name)
    }
}

impl Scopes {
    pub fn module(&self, idx: ModIdx) -> &Module {
        &self.modules[idx.0 as usize]
    }

    pub fn module_mut(&mut self, idx: ModIdx) -> &mut Module {
        &mut self.modules[idx.0 as usize]
    }

    pub fn add_module(
        &mut self,
        def: DefId,
        krate: CrateId,
        kind: ModuleKind,
        parent: Option<ModIdx>,
    ) -> ModIdx {
        let idx = ModIdx(self.modules.len() as u32);
        self.modules.push(Module {
            def,
            krate,
            kind,
            parent,
            slots: Bindings::default(),
            globs: Vec::new(),
            glob_users: Vec::new(),
            outer_globs: Vec::new(),
            outer_glob_users: Vec::new(),
            is_obscured: false,
            traits: OnceLock::new(),
        });
        self.module_of.insert(def, idx);
        idx
    }

    /// Takes back what crates from the given one on have added since the mark.
    pub fn forget(&mut self, mark: Mark, n_crates: usize) {
        let is_left = |def: &DefId| def.0 < mark.n_defs;
        let is_module_left = |module: &ModIdx| module.0 < mark.n_modules;
        self.modules.truncate(mark.n_modules as usize);
        for module in &mut self.modules {
            module.glob_users.retain(|(user, _)| is_module_left(user));
            module.outer_glob_users.retain(is_module_left);
        }
        self.obscured.retain(is_module_left);
        self.module_of.retain(|_, module| is_module_left(module));
        self.crates[n_crates..].fill_with(CrateScope::default);
        self.children.retain(|holder, below| {
            below.retain(is_left);
            is_left(holder) && !below.is_empty()
        });
        self.blocks.retain(|_, block| is_left(block));
        self.mod_decls.retain(|def, _| is_left(def));
        self.def_of_item.truncate(mark.n_files as usize);
        self.complements.retain(|_, source| is_module_left(source));
        self.twins.retain(|own, _| is_left(own));
        self.text_of.retain(|def, _| is_left(def));
        self.macros.by_def.retain(|def, _| is_left(def));
    }

    pub fn set_def_of_item(&mut self, file: HirFileId, item: ItemId, def: DefId) {
        let (file, item) = (file.0 as usize, item.as_usize());
        if self.def_of_item.len() <= file {
            self.def_of_item.resize_with(file + 1, Vec::new);
        }
        let defs = &mut self.def_of_item[file];
        if defs.len() <= item {
            defs.resize(item + 1, None);
        }
        defs[item] = Some(def);
    }

    pub fn def_of_item(&self, file: HirFileId, item: ItemId) -> Option<DefId> {
        *self.def_of_item.get(file.0 as usize)?.get(item.as_usize())?
    }

    /// Marks a module in which names may exist that nobody can know.
    pub fn obscure(&mut self, idx: ModIdx) {
        if !std::mem::replace(&mut self.module_mut(idx).is_obscured, true) {
            self.obscured.push(idx);
        }
    }

    /// The module that holds the scope, itself for a module.
    pub fn nearest_mod(&self, mut idx: ModIdx) -> ModIdx {
        while self.module(idx).kind != ModuleKind::Mod {
            match self.module(idx).parent {
                Some(parent) => idx = parent,
                None => break,
            }
        }
        idx
    }

    /// `super::` as often as `n` says; `None` above the root.
    pub fn ancestor_mod(&self, idx: ModIdx, n: u8) -> Option<ModIdx> {
        let mut at = self.nearest_mod(idx);
        for _ in 0..n {
            at = self.nearest_mod(self.module(at).parent?);
        }
        Some(at)
    }

    /// Whether a glob import is of a module around `module`, and for `module` alone.
    pub fn is_outer_glob(&self, module: ModIdx, glob: Glob) -> bool {
        let is_mod = |idx: ModIdx| self.module(idx).kind == ModuleKind::Mod;
        glob.vis == Vis::In(module)
            && is_mod(module)
            && is_mod(glob.source)
            && self.is_within(module, glob.source)
    }

    /// The modules whose names count in `module` where it has no such name of its own: those around it that
    /// it imports whole, and those that a module around it imports whole that it imports in turn.
    pub fn outer_sources(&self, module: ModIdx) -> impl Iterator<Item = ModIdx> + '_ {
        let data = self.module(module);
        let sees_inside = move |glob: &&Glob| {
            !self.module(glob.source).outer_globs.is_empty() && self.is_within(module, glob.source)
        };
        let globs = data.globs.iter().filter(sees_inside);
        let through = globs.flat_map(|glob| self.module(glob.source).outer_globs.iter());
        data.outer_globs.iter().chain(through).copied()
    }

    pub fn is_within(&self, mut inner: ModIdx, outer: ModIdx) -> bool {
        loop {
            if inner == outer {
                return true;
            }
            match self.module(inner).parent {
                Some(parent) => inner = parent,
                None => return false,
            }
        }
    }

    pub fn is_visible(&self, vis: Vis, from: ModIdx) -> bool {
        match vis {
            Vis::Public => true,
            Vis::In(module) => self.is_within(from, module),
        }
    }

    /// The narrower of two visibilities of which one contains the other.
    pub fn narrower(&self, a: Vis, b: Vis) -> Vis {
        match (a, b) {
            (Vis::Public, other) | (other, Vis::Public) => other,
            (Vis::In(x), Vis::In(y)) => {
                if self.is_within(x, y) {
                    a
                } else {
                    b
                }
            }
        }
    }
}
