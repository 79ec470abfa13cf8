//! Walking and rebuilding types: substitution and whatever else replaces parts.
//!
//! A walk is bounded in depth and in nodes, since a shared type can be exponentially larger as a tree
//! than in memory; what lies beyond the bound becomes [`Ty::Unknown`].

use super::{
    Bounds, ClosureTy, Interned, Substs, TraitBound, Ty,
    intern::{Flags, Part},
};
use crate::hir::Name;

const MAX_DEPTH: u32 = 48;
const MAX_NODES: u32 = 6_000;

/// Rebuilds `ty`, each node of it replaced where `f` says so (children of a replaced node are not
/// visited). Only parts that hold one of `kinds` are visited.
#[inline]
pub(super) fn fold(ty: &Ty, kinds: Flags, f: Replace<'_>) -> Ty {
    if ty.flags().has(kinds) { Folder::new(kinds, f).ty(ty, 0).unwrap_or(*ty) } else { *ty }
}

#[inline]
pub(super) fn fold_substs(substs: &Substs, kinds: Flags, f: Replace<'_>) -> Substs {
    if !substs.flags().has(kinds) {
        return *substs;
    }
    Folder::new(kinds, f).list(substs, 0).unwrap_or(*substs)
}

#[inline]
pub(super) fn fold_bound(bound: &TraitBound, kinds: Flags, f: Replace<'_>) -> TraitBound {
    if !bound.flags().has(kinds) {
        return *bound;
    }
    Folder::new(kinds, f).bound(bound, 0).unwrap_or(*bound)
}

impl Ty {
    /// With the parameters replaced; a parameter without a substitution is unknown.
    #[must_use]
    pub fn subst(&self, substs: &[Ty]) -> Ty {
        match subst_param(self, substs) {
            Some(ty) => ty,
            None => fold(self, Flags::PARAM, &mut |ty| subst_param(ty, substs)),
        }
    }

    /// Whether any part of it, itself included, satisfies `f`; a type beyond the bounds counts as one
    /// that does.
    pub fn contains(&self, f: &mut impl FnMut(&Ty) -> bool) -> bool {
        let mut found = false;
        let mut nodes = MAX_NODES;
        walk(self, 0, &mut nodes, &mut |ty| {
            found |= f(ty);
            !found
        });
        found || nodes == 0
    }
}

#[inline]
fn subst_param(ty: &Ty, substs: &[Ty]) -> Option<Ty> {
    match ty {
        Ty::Param { idx, .. } => Some(substs.get(*idx as usize).copied().unwrap_or(Ty::Unknown)),
        _ => None,
    }
}

impl TraitBound {
    #[must_use]
    pub fn subst(&self, substs: &[Ty]) -> TraitBound {
        fold_bound(self, Flags::PARAM, &mut |ty| subst_param(ty, substs))
    }

    pub fn binding(&self, name: Name) -> Option<&Ty> {
        self.bindings.iter().find(|(bound, _)| *bound == name).map(|(_, ty)| ty)
    }
}

/// What stands for a type; one code rebuilds types for all who ask.
type Replace<'f> = &'f mut dyn FnMut(&Ty) -> Option<Ty>;

struct Folder<'f> {
    f: Replace<'f>,
    kinds: Flags,
    nodes: u32,
}

impl Folder<'_> {
    fn new(kinds: Flags, f: Replace<'_>) -> Folder<'_> {
        Folder { f, kinds, nodes: MAX_NODES }
    }

    /// `None` where nothing changes.
    fn ty(&mut self, ty: &Ty, depth: u32) -> Option<Ty> {
        if !ty.flags().has(self.kinds) {
            return None;
        }
        if self.nodes == 0 || depth > MAX_DEPTH {
            return Some(Ty::Unknown);
        }
        self.nodes -= 1;
        if let Some(new) = (self.f)(ty) {
            return Some(new);
        }
        let depth = depth + 1;
        Some(match ty {
            Ty::Unknown | Ty::Never | Ty::Infer(_) | Ty::Prim(_) | Ty::Param { .. } => return None,
            Ty::Adt(def, substs) => Ty::Adt(*def, self.list(substs, depth)?),
            Ty::Tuple(elems) => Ty::Tuple(self.list(elems, depth)?),
            Ty::Ref { mutable, ty } => Ty::Ref { mutable: *mutable, ty: self.inner(ty, depth)? },
            Ty::Ptr { mutable, ty } => Ty::Ptr { mutable: *mutable, ty: self.inner(ty, depth)? },
            Ty::Slice(elem) => Ty::Slice(self.inner(elem, depth)?),
            Ty::Array(elem) => Ty::Array(self.inner(elem, depth)?),
            Ty::FnDef(def, substs) => Ty::FnDef(*def, self.list(substs, depth)?),
            Ty::FnPtr(pointer) => {
                let (params, ret) = (&pointer.params, &pointer.ret);
                let (new_params, new_ret) = (self.list(params, depth), self.ty(ret, depth));
                if new_params.is_none() && new_ret.is_none() {
                    return None;
                }
                Ty::fn_ptr(new_params.unwrap_or(*params), new_ret.unwrap_or(*ret))
            }
            Ty::Closure(closure) => Ty::Closure(Interned::new(self.closure(closure, depth)?)),
            Ty::Proj(proj) => Ty::proj(proj.trait_, proj.name, self.list(&proj.substs, depth)?),
            Ty::Dyn(bounds) => Ty::Dyn(self.bounds(bounds, depth)?),
            Ty::Opaque(bounds) => Ty::Opaque(self.bounds(bounds, depth)?),
        })
    }

    fn inner(&mut self, ty: &Ty, depth: u32) -> Option<Interned<Ty>> {
        self.ty(ty, depth).map(Interned::new)
    }

    fn list(&mut self, list: &Substs, depth: u32) -> Option<Substs> {
        if !list.flags().has(self.kinds) {
            return None;
        }
        let (at, first) = (list.iter().enumerate())
            .find_map(|(at, ty)| self.ty(ty, depth).map(|new| (at, new)))?;
        let (mut few, mut many) = ([Ty::Unknown; 4], Vec::new());
        let all = match few.get_mut(..list.len()) {
            Some(few) => few,
            None => {
                many.resize(list.len(), Ty::Unknown);
                &mut many[..]
            }
        };
        all.copy_from_slice(list);
        all[at] = first;
        for ty in &mut all[at + 1..] {
            *ty = self.ty(ty, depth).unwrap_or(*ty);
        }
        Some(Substs::from(&*all))
    }

    fn closure(&mut self, closure: &ClosureTy, depth: u32) -> Option<ClosureTy> {
        let substs = self.list(&closure.substs, depth);
        let params = self.list(&closure.params, depth);
        let ret = self.ty(&closure.ret, depth);
        (substs.is_some() || params.is_some() || ret.is_some()).then(|| ClosureTy {
            substs: substs.unwrap_or(closure.substs),
            params: params.unwrap_or(closure.params),
            ret: ret.unwrap_or(closure.ret),
            ..*closure
        })
    }

    fn bounds(&mut self, bounds: &[TraitBound], depth: u32) -> Option<Bounds> {
        let new: Vec<_> = bounds.iter().map(|bound| self.bound(bound, depth)).collect();
        new.iter().any(Option::is_some).then(|| {
            let pairs = new.into_iter().zip(bounds);
            pairs.map(|(new, old)| new.unwrap_or(*old)).collect()
        })
    }

    fn bound(&mut self, bound: &TraitBound, depth: u32) -> Option<TraitBound> {
        let args = self.list(&bound.args, depth);
        let mut is_changed = args.is_some();
        let args = args.unwrap_or(bound.args);
        let mut bindings = bound.bindings;
        if bindings.flags().has(self.kinds) {
            let new = bindings.iter().map(|(name, ty)| match self.ty(ty, depth) {
                Some(ty) => {
                    is_changed = true;
                    (*name, ty)
                }
                None => (*name, *ty),
            });
            bindings = new.collect();
        }
        is_changed.then_some(TraitBound { trait_: bound.trait_, args, bindings })
    }
}

/// Depth first; `f` says whether to go on below a node. `nodes` is zero where the walk was cut.
fn walk(ty: &Ty, depth: u32, nodes: &mut u32, f: &mut impl FnMut(&Ty) -> bool) {
    if *nodes == 0 || depth > MAX_DEPTH {
        *nodes = 0;
        return;
    }
    *nodes -= 1;
    if !f(ty) {
        return;
    }
    let depth = depth + 1;
    match ty {
        Ty::Unknown | Ty::Never | Ty::Infer(_) | Ty::Prim(_) | Ty::Param { .. } => {}
        Ty::Adt(_, tys) | Ty::Tuple(tys) | Ty::FnDef(_, tys) => {
            tys.iter().for_each(|ty| walk(ty, depth, nodes, f));
        }
        Ty::Proj(proj) => proj.substs.iter().for_each(|ty| walk(ty, depth, nodes, f)),
        Ty::Ref { ty, .. } | Ty::Ptr { ty, .. } | Ty::Slice(ty) | Ty::Array(ty) => {
            walk(ty, depth, nodes, f);
        }
        Ty::FnPtr(pointer) => {
            pointer.params.iter().for_each(|ty| walk(ty, depth, nodes, f));
            walk(&pointer.ret, depth, nodes, f);
        }
        Ty::Closure(closure) => {
            closure.substs.iter().for_each(|ty| walk(ty, depth, nodes, f));
            closure.params.iter().for_each(|ty| walk(ty, depth, nodes, f));
            walk(&closure.ret, depth, nodes, f);
        }
        Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
            for bound in bounds.iter() {
                bound.args.iter().for_each(|ty| walk(ty, depth, nodes, f));
                bound.bindings.iter().for_each(|(_, ty)| walk(ty, depth, nodes, f));
            }
        }
    }
}
