//! Walking and rebuilding types: substitution and whatever else replaces parts.
//!
//! A walk is bounded in depth and in nodes, since a shared type can be exponentially larger as a tree
//! than in memory; what lies beyond the bound becomes [`Ty::Unknown`].

use std::sync::Arc;

use super::{ClosureSig, Substs, TraitBound, Ty};
use crate::hir::Name;

const MAX_DEPTH: u32 = 48;
const MAX_NODES: u32 = 6_000;

/// Rebuilds `ty`, each node of it replaced where `f` says so (children of a replaced node are not
/// visited).
pub(super) fn fold(ty: &Ty, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Ty {
    let mut folder = Folder { f, nodes: MAX_NODES };
    folder.ty(ty, 0).unwrap_or_else(|| ty.clone())
}

pub(super) fn fold_substs(substs: &Substs, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Substs {
    let mut folder = Folder { f, nodes: MAX_NODES };
    folder.list(substs, 0).unwrap_or_else(|| substs.clone())
}

pub(super) fn fold_bound(bound: &TraitBound, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> TraitBound {
    let mut folder = Folder { f, nodes: MAX_NODES };
    folder.bound(bound, 0).unwrap_or_else(|| bound.clone())
}

/// Whether any node of `ty` satisfies `f`; a type beyond the bounds counts as one that does.
pub(super) fn any(ty: &Ty, f: &mut impl FnMut(&Ty) -> bool) -> bool {
    let mut found = false;
    let mut nodes = MAX_NODES;
    walk(ty, 0, &mut nodes, &mut |ty| {
        found |= f(ty);
        !found
    });
    found || nodes == 0
}

impl Ty {
    /// With the parameters replaced; a parameter without a substitution is unknown.
    #[must_use]
    pub fn subst(&self, substs: &[Ty]) -> Ty {
        fold(self, &mut |ty| match ty {
            Ty::Param(param) => {
                Some(substs.get(param.idx as usize).cloned().unwrap_or(Ty::Unknown))
            }
            _ => None,
        })
    }

    /// Whether any part of it, itself included, satisfies `f`.
    pub fn contains(&self, f: &mut impl FnMut(&Ty) -> bool) -> bool {
        any(self, f)
    }

    pub fn has_infer(&self) -> bool {
        any(self, &mut |ty| matches!(ty, Ty::Infer(_)))
    }

    pub fn has_proj(&self) -> bool {
        any(self, &mut |ty| matches!(ty, Ty::Proj { .. }))
    }

    pub fn has_unknown(&self) -> bool {
        any(self, &mut |ty| matches!(ty, Ty::Unknown))
    }
}

impl TraitBound {
    #[must_use]
    pub fn subst(&self, substs: &[Ty]) -> TraitBound {
        fold_bound(self, &mut |ty| match ty {
            Ty::Param(param) => {
                Some(substs.get(param.idx as usize).cloned().unwrap_or(Ty::Unknown))
            }
            _ => None,
        })
    }

    pub fn binding(&self, name: Name) -> Option<&Ty> {
        self.bindings.iter().find(|(bound, _)| *bound == name).map(|(_, ty)| ty)
    }
}

struct Folder<'f, F> {
    f: &'f mut F,
    nodes: u32,
}

impl<F: FnMut(&Ty) -> Option<Ty>> Folder<'_, F> {
    /// `None` where nothing changes.
    fn ty(&mut self, ty: &Ty, depth: u32) -> Option<Ty> {
        if self.nodes == 0 || depth > MAX_DEPTH {
            return Some(Ty::Unknown);
        }
        self.nodes -= 1;
        if let Some(new) = (self.f)(ty) {
            return Some(new);
        }
        let depth = depth + 1;
        match ty {
            Ty::Unknown | Ty::Never | Ty::Infer(_) | Ty::Prim(_) | Ty::Param(_) => None,
            Ty::Adt(def, substs) => self.list(substs, depth).map(|substs| Ty::Adt(*def, substs)),
            Ty::Tuple(elems) => self.list(elems, depth).map(Ty::Tuple),
            Ty::Ref { mutable, ty } => {
                self.arc(ty, depth).map(|ty| Ty::Ref { mutable: *mutable, ty })
            }
            Ty::Ptr { mutable, ty } => {
                self.arc(ty, depth).map(|ty| Ty::Ptr { mutable: *mutable, ty })
            }
            Ty::Slice(elem) => self.arc(elem, depth).map(Ty::Slice),
            Ty::Array(elem) => self.arc(elem, depth).map(Ty::Array),
            Ty::FnDef(def, substs) => {
                self.list(substs, depth).map(|substs| Ty::FnDef(*def, substs))
            }
            Ty::FnPtr { params, ret } => {
                let (new_params, new_ret) = (self.list(params, depth), self.arc(ret, depth));
                (new_params.is_some() || new_ret.is_some()).then(|| Ty::FnPtr {
                    params: new_params.unwrap_or_else(|| params.clone()),
                    ret: new_ret.unwrap_or_else(|| ret.clone()),
                })
            }
            Ty::Closure { owner, expr, substs, sig } => {
                let (new_substs, new_sig) =
                    (self.list(substs, depth), self.closure_sig(sig, depth));
                (new_substs.is_some() || new_sig.is_some()).then(|| Ty::Closure {
                    owner: *owner,
                    expr: *expr,
                    substs: new_substs.unwrap_or_else(|| substs.clone()),
                    sig: new_sig.map_or_else(|| sig.clone(), Arc::new),
                })
            }
            Ty::Proj { trait_, name, substs } => self.list(substs, depth).map(|substs| Ty::Proj {
                trait_: *trait_,
                name: *name,
                substs,
            }),
            Ty::Dyn(bounds) => self.bounds(bounds, depth).map(Ty::Dyn),
            Ty::Opaque(bounds) => self.bounds(bounds, depth).map(Ty::Opaque),
        }
    }

    fn arc(&mut self, ty: &Arc<Ty>, depth: u32) -> Option<Arc<Ty>> {
        self.ty(ty, depth).map(Arc::new)
    }

    fn list(&mut self, list: &[Ty], depth: u32) -> Option<Substs> {
        let mut new: Option<Vec<Ty>> = None;
        for (i, ty) in list.iter().enumerate() {
            match (self.ty(ty, depth), &mut new) {
                (Some(ty), Some(new)) => new.push(ty),
                (None, Some(new)) => new.push(ty.clone()),
                (Some(ty), None) => {
                    let mut tys = Vec::with_capacity(list.len());
                    tys.extend_from_slice(&list[..i]);
                    tys.push(ty);
                    new = Some(tys);
                }
                (None, None) => {}
            }
        }
        new.map(Arc::from)
    }

    fn closure_sig(&mut self, sig: &ClosureSig, depth: u32) -> Option<ClosureSig> {
        let (params, ret) = (self.list(&sig.params, depth), self.ty(&sig.ret, depth));
        (params.is_some() || ret.is_some()).then(|| ClosureSig {
            params: params.map_or_else(|| sig.params.clone(), |params| params.to_vec()),
            ret: ret.unwrap_or_else(|| sig.ret.clone()),
        })
    }

    fn bounds(&mut self, bounds: &[TraitBound], depth: u32) -> Option<Arc<[TraitBound]>> {
        let new: Vec<_> = bounds.iter().map(|bound| self.bound(bound, depth)).collect();
        new.iter().any(Option::is_some).then(|| {
            let pairs = new.into_iter().zip(bounds);
            pairs.map(|(new, old)| new.unwrap_or_else(|| old.clone())).collect()
        })
    }

    fn bound(&mut self, bound: &TraitBound, depth: u32) -> Option<TraitBound> {
        let args = self.list(&bound.args, depth);
        let bindings: Vec<_> = bound.bindings.iter().map(|(_, ty)| self.ty(ty, depth)).collect();
        (args.is_some() || bindings.iter().any(Option::is_some)).then(|| TraitBound {
            trait_: bound.trait_,
            args: args.unwrap_or_else(|| bound.args.clone()),
            bindings: (bindings.into_iter().zip(&*bound.bindings))
                .map(|(new, (name, old))| (*name, new.unwrap_or_else(|| old.clone())))
                .collect(),
        })
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
        Ty::Unknown | Ty::Never | Ty::Infer(_) | Ty::Prim(_) | Ty::Param(_) => {}
        Ty::Adt(_, tys) | Ty::Tuple(tys) | Ty::FnDef(_, tys) | Ty::Proj { substs: tys, .. } => {
            tys.iter().for_each(|ty| walk(ty, depth, nodes, f));
        }
        Ty::Ref { ty, .. } | Ty::Ptr { ty, .. } | Ty::Slice(ty) | Ty::Array(ty) => {
            walk(ty, depth, nodes, f);
        }
        Ty::FnPtr { params, ret } => {
            params.iter().for_each(|ty| walk(ty, depth, nodes, f));
            walk(ret, depth, nodes, f);
        }
        Ty::Closure { substs, sig, .. } => {
            substs.iter().for_each(|ty| walk(ty, depth, nodes, f));
            sig.params.iter().for_each(|ty| walk(ty, depth, nodes, f));
            walk(&sig.ret, depth, nodes, f);
        }
        Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
            for bound in bounds.iter() {
                bound.args.iter().for_each(|ty| walk(ty, depth, nodes, f));
                bound.bindings.iter().for_each(|(_, ty)| walk(ty, depth, nodes, f));
            }
        }
    }
}
