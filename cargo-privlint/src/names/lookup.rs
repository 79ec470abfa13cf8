//! What a path means in a scope: lexical look-up of its first segment, then member by member.
//!
//! One procedure serves the solving of imports, macro calls and, afterwards, `types`. It reads scopes
//! only, never files, and notes on request which names its answer hangs on.

use super::{
    defs::{DefId, DefKind, Edition, Names, Ns, PathRes, PrimTy, Res, Unresolved},
    scope::{Binding, How, ModIdx, ModuleKind, Vis},
};
use crate::hir::{CrateId, Name, Path, PathRoot};

/// Who asks, and from where.
#[derive(Debug)]
pub(super) struct Query<'a> {
    pub from: ModIdx,
    /// The import that asks: what it has bound itself does not count.
    pub import: Option<u32>,
    /// Every name of every scope that was looked at.
    pub seen: Option<&'a mut Vec<(ModIdx, Name)>>,
}

impl Names {
    /// What `path` means in a scope (a module or a block), as far as modules and enums go.
    pub fn resolve_path(&self, scope: DefId, path: &Path, ns: Ns) -> PathRes {
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let Some(qself) = &path.qself else {
            return self.resolve_segments(scope, path.root, &names, ns);
        };
        match qself.n_trait_segments as usize {
            0 => PathRes { res: Res::Unknown(Unresolved::NoSuchName), n_resolved: 0 },
            n => self.resolve_segments(scope, path.root, &names[..n.min(names.len())], Ns::Types),
        }
    }

    /// As [`Names::resolve_path`], for a path that is given by its names.
    pub fn resolve_segments(
        &self,
        scope: DefId,
        root: PathRoot,
        segments: &[Name],
        ns: Ns,
    ) -> PathRes {
        match self.scope_module(scope) {
            Some(from) => {
                let mut query = Query { from, import: None, seen: None };
                self.path_in(&mut query, root, segments, ns)
            }
            None => PathRes { res: Res::Unknown(Unresolved::NoSuchName), n_resolved: 0 },
        }
    }

    /// The scope that a definition stands in, as a place in the table of scopes.
    pub(super) fn scope_module(&self, scope: DefId) -> Option<ModIdx> {
        let data = &self.scopes;
        data.module_of
            .get(&scope)
            .or_else(|| data.module_of.get(&self.defs.get(scope.0 as usize)?.scope))
            .copied()
    }

    pub(super) fn path_in(
        &self,
        query: &mut Query<'_>,
        root: PathRoot,
        segments: &[Name],
        ns: Ns,
    ) -> PathRes {
        let (start, n_done) = match self.path_start(query, root, segments, ns) {
            Ok(start) => start,
            Err(why) => return PathRes { res: Res::Unknown(why), n_resolved: 0 },
        };
        let below = segments[n_done..].iter().copied();
        let found = self.members(query, PathRes { res: start, n_resolved: n_done }, below, ns);
        match (n_done, root, segments) {
            (1, PathRoot::Plain, [first, _, ..]) => or_primitive(*first, found),
            _ => found,
        }
    }

    /// What a plain path means whose first segment means `first` in the scope.
    pub fn resolve_below(
        &self,
        scope: DefId,
        (name, first): (Name, PathRes),
        below: impl ExactSizeIterator<Item = Name>,
        ns: Ns,
    ) -> PathRes {
        match self.scope_module(scope) {
            Some(from) if first.n_resolved == 1 => {
                let mut query = Query { from, import: None, seen: None };
                or_primitive(name, self.members(&mut query, first, below, ns))
            }
            Some(_) | None => first,
        }
    }

    /// The meaning of the root or of the first segment, and how many segments that took.
    fn path_start(
        &self,
        query: &mut Query<'_>,
        root: PathRoot,
        segments: &[Name],
        ns: Ns,
    ) -> Result<(Res, usize), Unresolved> {
        let krate = self.scopes.module(query.from).krate;
        let module = |idx| Ok((Res::Def(self.scopes.module(idx).def), 0));
        match root {
            PathRoot::Crate => module(self.crate_root(krate)?),
            PathRoot::DollarCrate(krate) => module(self.crate_root(krate)?),
            PathRoot::Super(n) => {
                module(self.scopes.ancestor_mod(query.from, n).ok_or(Unresolved::NoSuchName)?)
            }
            PathRoot::Global => self.global_start(query, krate, segments, ns),
            PathRoot::Plain => {
                let &first = segments.first().ok_or(Unresolved::NoSuchName)?;
                let first_ns = if segments.len() == 1 { ns } else { Ns::Types };
                if query.import.is_some() && self.krate(krate).edition == Edition::E2015 {
                    return self.global_start(query, krate, segments, ns);
                }
                Ok((self.lexical(query, first, first_ns)?, 1))
            }
        }
    }

    /// `::a`: a crate; in 2015 an item of the root first.
    fn global_start(
        &self,
        query: &mut Query<'_>,
        krate: CrateId,
        segments: &[Name],
        ns: Ns,
    ) -> Result<(Res, usize), Unresolved> {
        let Some(&first) = segments.first() else {
            return Ok((Res::Def(self.krate(krate).root), 0));
        };
        let first_ns = if segments.len() == 1 { ns } else { Ns::Types };
        if self.krate(krate).edition == Edition::E2015 {
            let root = self.crate_root(krate)?;
            if let Some(binding) = self.slot(query, root, first, first_ns) {
                return Ok((binding.res, 1));
            }
            if let (Ns::Types, Some(res)) = (first_ns, self.extern_prelude(krate, first)) {
                return Ok((res, 1));
            }
            return Err(self.why_not(root));
        }
        match (first_ns, self.extern_prelude(krate, first)) {
            (Ns::Types, Some(res)) | (_, Some(res @ Res::Unknown(_))) => Ok((res, 1)),
            _ => Err(Unresolved::NoSuchName),
        }
    }

    fn crate_root(&self, krate: CrateId) -> Result<ModIdx, Unresolved> {
        let scope = self.scopes.crates.get(krate.0 as usize);
        scope.and_then(|scope| scope.root).ok_or(Unresolved::MissingCrate)
    }

    /// A crate by the name that `krate` knows it under.
    pub(super) fn extern_prelude(&self, krate: CrateId, name: Name) -> Option<Res> {
        let data = self.krate(krate);
        if let Some(&res) = self.scopes.crates[krate.0 as usize].extern_aliases.get(&name) {
            return Some(res);
        }
        if let Ok(at) = data.externs.binary_search_by(|(known, _)| known.cmp(&name)) {
            return self.crate_res(data.externs[at].1);
        }
        if data.missing_externs.binary_search(&name).is_ok() {
            return Some(Res::Unknown(Unresolved::MissingCrate));
        }
        if name == "std" || name == "core" {
            return self.sysroot_crate(name);
        }
        None
    }

    fn crate_res(&self, krate: CrateId) -> Option<Res> {
        self.crates.get(krate.0 as usize).map(|data| Res::Def(data.root))
    }

    /// `std` and what stands behind it, which no manifest names; one stands in for the other.
    pub(super) fn sysroot_crate(&self, name: Name) -> Option<Res> {
        let family = ["std", "core", "alloc", "proc_macro", "test"];
        if !family.contains(&name.as_str()) {
            return None;
        }
        let by_name = |name: &str| self.crates.iter().find(|krate| krate.name == name);
        let found = by_name(name.as_str()).or_else(|| by_name("std"));
        Some(found.map_or(Res::Unknown(Unresolved::MissingCrate), |krate| Res::Def(krate.root)))
    }

    /// Follows the remaining segments from what the segments before them mean.
    fn members(
        &self,
        query: &mut Query<'_>,
        start: PathRes,
        mut below: impl ExactSizeIterator<Item = Name>,
        ns: Ns,
    ) -> PathRes {
        let mut here = start;
        while let Some(name) = below.next() {
            let Res::Def(def) = here.res else { return here };
            let Some(&module) = self.scopes.module_of.get(&def) else { return here };
            let segment_ns = if below.len() == 0 { ns } else { Ns::Types };
            match self.slot(query, module, name, segment_ns) {
                Some(binding) => {
                    here = PathRes { res: binding.res, n_resolved: here.n_resolved + 1 };
                }
                // The rest is an associated item of the enum, which `types` looks for.
                None if self.scopes.module(module).kind == ModuleKind::Enum => return here,
                None => return PathRes { res: Res::Unknown(self.why_not(module)), ..here },
            }
        }
        here
    }

    fn why_not(&self, module: ModIdx) -> Unresolved {
        if self.scopes.module(module).is_obscured {
            Unresolved::Obscured
        } else {
            Unresolved::NoSuchName
        }
    }

    /// What `name` is bound to in one scope, where the asker may see it.
    pub(super) fn slot(
        &self,
        query: &mut Query<'_>,
        module: ModIdx,
        name: Name,
        ns: Ns,
    ) -> Option<Binding> {
        if let Some(seen) = query.seen.as_deref_mut() {
            seen.push((module, name));
        }
        let Some(binding) = self.scopes.module(module).get(name, ns) else {
            let outer = self.slot_outside(query, module, name, ns);
            return outer.or_else(|| self.complement(module, name, ns));
        };
        let is_own = |import| {
            // Imports are numbered by crate.
            let krate = |module| self.scopes.module(module).krate;
            binding.how == How::Import(import) && krate(module) == krate(query.from)
        };
        if query.import.is_some_and(is_own) {
            return None;
        }
        // An import takes only what it may see; elsewhere the program's author made sure.
        if query.import.is_some() && !self.scopes.is_visible(binding.vis, query.from) {
            return None;
        }
        Some(binding)
    }

    /// The same in the modules around it that it imports whole.
    fn slot_outside(
        &self,
        query: &mut Query<'_>,
        module: ModIdx,
        name: Name,
        ns: Ns,
    ) -> Option<Binding> {
        let found = self.scopes.outer_sources(module).find_map(|source| {
            let binding = self.slot(query, source, name, ns)?;
            self.scopes.is_visible(binding.vis, module).then_some(binding)
        })?;
        let vis = self.scopes.narrower(found.vis, Vis::In(module));
        Some(Binding { vis, how: How::Glob, ..found })
    }

    /// What a model leaves out, from the library's own source.
    fn complement(&self, module: ModIdx, name: Name, ns: Ns) -> Option<Binding> {
        let source = self.scopes.complements.get(&module)?;
        let binding = self.scopes.module(*source).get(name, ns)?;
        let is_known = !matches!(binding.res, Res::Unknown(_));
        (is_known && binding.vis == Vis::Public).then_some(binding)
    }

    /// Pairs the modules of a model with those of the library's source that have the same path.
    pub(super) fn pair_modules(&mut self, model: ModIdx, source: ModIdx) {
        let mut pairs = vec![(model, source)];
        while let Some((model, source)) = pairs.pop() {
            self.scopes.complements.insert(model, source);
            let krate = self.scopes.module(model).krate;
            let below = self.scopes.module(model).slots.iter().filter_map(|(name, slot)| {
                let own = self.module_res(slot.get(Ns::Types)?.res)?;
                let is_own = self.scopes.module(own).krate == krate;
                let is_new = !self.scopes.complements.contains_key(&own);
                let is_module = self.scopes.module(own).kind == ModuleKind::Mod;
                let other =
                    self.module_res(self.scopes.module(source).get(name, Ns::Types)?.res)?;
                (is_own && is_new && is_module).then_some((own, other))
            });
            let below: Vec<(ModIdx, ModIdx)> = below.collect();
            pairs.extend(below);
        }
    }

    /// Gives the traits and types that a library's source declares where its model declares one of that name the
    /// model's meaning, if `is_same` of the source's and the model's; the names that got it.
    pub(super) fn share(
        &mut self,
        model: ModIdx,
        source: ModIdx,
        is_same: &dyn Fn(&Names, DefId, DefId) -> bool,
    ) -> Vec<(ModIdx, Name)> {
        let mut shared = Vec::new();
        let mut pairs = vec![(model, source)];
        while let Some((model, source)) = pairs.pop() {
            let mut found = Vec::new();
            for name in self.scopes.module(source).slots.names() {
                let declared = |module: ModIdx, ns| {
                    let binding = self.scopes.module(module).get(name, ns)?;
                    (binding.how == How::Declared).then_some(binding)
                };
                let (Some(own), Some(other)) =
                    (declared(source, Ns::Types), declared(model, Ns::Types))
                else {
                    continue;
                };
                let (Res::Def(from), Res::Def(to)) = (own.res, other.res) else { continue };
                if from == to {
                    continue;
                }
                if is_same(self, from, to) {
                    found.push((name, Ns::Types, Binding { res: other.res, ..own }));
                    if let (Some(own), Some(other)) =
                        (declared(source, Ns::Values), declared(model, Ns::Values))
                    {
                        found.push((name, Ns::Values, Binding { res: other.res, ..own }));
                    }
                } else if let (Some(model), Some(own)) =
                    (self.module_res(other.res), self.module_res(own.res))
                    && self.scopes.module(own).kind == ModuleKind::Mod
                {
                    pairs.push((model, own));
                }
            }
            found.sort_unstable_by_key(|(name, ns, _)| (*name, *ns == Ns::Values));
            for (name, ns, binding) in found {
                let slot = self.scopes.module_mut(source).slot_mut(name);
                if let (Ns::Types, Some(Res::Def(from)), Res::Def(to)) =
                    (ns, slot.get(ns).map(|own| own.res), binding.res)
                {
                    self.scopes.twins.insert(from, to);
                }
                self.scopes.module_mut(source).slot_mut(name).set(ns, Some(binding));
                shared.push((source, name));
            }
        }
        shared
    }

    /// The module, block or enum that a meaning opens, where it opens one.
    pub(super) fn module_res(&self, res: Res) -> Option<ModIdx> {
        match res {
            Res::Def(def) => self.scopes.module_of.get(&def).copied(),
            Res::Prim(_) | Res::Unknown(_) => None,
        }
    }

    pub(super) fn is_trait(&self, res: Res) -> Option<DefId> {
        match res {
            Res::Def(def) if self.def(def).kind == DefKind::Trait => Some(def),
            Res::Def(_) | Res::Prim(_) | Res::Unknown(_) => None,
        }
    }
}

impl PrimTy {
    pub const ALL: [PrimTy; 17] = [
        PrimTy::Bool,
        PrimTy::Char,
        PrimTy::Str,
        PrimTy::I8,
        PrimTy::I16,
        PrimTy::I32,
        PrimTy::I64,
        PrimTy::I128,
        PrimTy::Isize,
        PrimTy::U8,
        PrimTy::U16,
        PrimTy::U32,
        PrimTy::U64,
        PrimTy::U128,
        PrimTy::Usize,
        PrimTy::F32,
        PrimTy::F64,
    ];

    pub fn from_name(name: Name) -> Option<PrimTy> {
        Some(match name.as_str() {
            "bool" => PrimTy::Bool,
            "char" => PrimTy::Char,
            "str" => PrimTy::Str,
            "i8" => PrimTy::I8,
            "i16" => PrimTy::I16,
            "i32" => PrimTy::I32,
            "i64" => PrimTy::I64,
            "i128" => PrimTy::I128,
            "isize" => PrimTy::Isize,
            "u8" => PrimTy::U8,
            "u16" => PrimTy::U16,
            "u32" => PrimTy::U32,
            "u64" => PrimTy::U64,
            "u128" => PrimTy::U128,
            "usize" => PrimTy::Usize,
            "f32" => PrimTy::F32,
            "f64" => PrimTy::F64,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            PrimTy::Bool => "bool",
            PrimTy::Char => "char",
            PrimTy::Str => "str",
            PrimTy::I8 => "i8",
            PrimTy::I16 => "i16",
            PrimTy::I32 => "i32",
            PrimTy::I64 => "i64",
            PrimTy::I128 => "i128",
            PrimTy::Isize => "isize",
            PrimTy::U8 => "u8",
            PrimTy::U16 => "u16",
            PrimTy::U32 => "u32",
            PrimTy::U64 => "u64",
            PrimTy::U128 => "u128",
            PrimTy::Usize => "usize",
            PrimTy::F32 => "f32",
            PrimTy::F64 => "f64",
        }
    }
}

/// A module named as a primitive type gives way to it where it has no such member.
fn or_primitive(first: Name, found: PathRes) -> PathRes {
    match found.res {
        Res::Unknown(_) => PrimTy::from_name(first)
            .map_or(found, |prim| PathRes { res: Res::Prim(prim), n_resolved: 1 }),
        Res::Def(_) | Res::Prim(_) => found,
    }
}
