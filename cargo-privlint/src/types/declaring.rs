//! Which bound on a type declares an associated type of it, found by what is written around.

use super::{
    Interned, Substs, TraitBound, Ty,
    lower::{LowerCx, SelfType},
};
use crate::{
    hir::{Bound, GenericParamKind, ItemKind, Name, TypeRef},
    names::{DefId, DefKind},
};

impl LowerCx<'_, '_> {
    /// The bound on `base` whose trait declares the associated type `name`.
    pub fn assoc_bound(&self, base: &Ty, name: Name) -> Option<TraitBound> {
        match base {
            Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
                bounds.iter().find_map(|bound| self.up_to_declaring(base, bound, name))
            }
            Ty::Proj(proj) => self
                .written_bound(base, name)
                .or_else(|| self.item_bound(proj.trait_, proj.name, &proj.substs, name)),
            _ => self.written_bound(base, name).or_else(|| self.impl_trait_bound(name)),
        }
    }

    /// Among the bounds written at `owner` and around it.
    fn written_bound(&self, base: &Ty, name: Name) -> Option<TraitBound> {
        self.types.generic_owners(self.owner).find_map(|def| {
            let cx = self.nested(def);
            if matches!(base, Ty::Param { idx: 0, .. })
                && self.types.names.def(def).kind == DefKind::Trait
                && let Some(found) = cx.self_bound(def, base, name)
            {
                return Some(found);
            }
            let generics = self.types.hir_generics(def)?;
            let on_params = generics.params.iter().filter_map(|param| match &param.kind {
                GenericParamKind::Type { bounds, .. } => Some((param.name, bounds)),
                GenericParamKind::Const { .. } => None,
            });
            let of_param = on_params
                .filter(|(param, _)| matches!(base, Ty::Param { name, .. } if name == param))
                .flat_map(|(_, bounds)| bounds)
                .find_map(|bound| cx.declaring(base, bound, name));
            of_param.or_else(|| {
                let wheres = generics.wheres.iter().filter(|pred| cx.is_written_as(base, &pred.ty));
                wheres
                    .flat_map(|pred| &pred.bounds)
                    .find_map(|bound| cx.declaring(base, bound, name))
            })
        })
    }

    fn is_written_as(&self, base: &Ty, written: &TypeRef) -> bool {
        match (base, written) {
            (Ty::Param { name, .. }, TypeRef::Path(path)) => {
                path.qself.is_none() && path.segments.len() == 1 && path.segments[0].name == *name
            }
            (Ty::Proj { .. }, TypeRef::Path(path)) => {
                (path.segments.len() > 1 || path.qself.is_some()) && self.ty(written) == *base
            }
            (Ty::Param { .. } | Ty::Proj { .. }, _) => false,
            _ => self.ty(written) == *base,
        }
    }

    /// In a trait: the trait itself and its supertraits.
    fn self_bound(&self, trait_: DefId, base: &Ty, name: Name) -> Option<TraitBound> {
        let substs = self.types.identity_substs(trait_);
        let bound = TraitBound { trait_, args: substs[1..].into(), bindings: Interned::from([]) };
        self.up_to_declaring(base, &bound, name)
    }

    /// In an impl of a trait: its trait and the supertraits.
    fn impl_trait_bound(&self, name: Name) -> Option<TraitBound> {
        if self.self_type == SelfType::BeingLowered {
            return None;
        }
        let imp = self
            .types
            .generic_owners(self.owner)
            .find(|&def| self.types.names.def(def).kind == DefKind::Impl)?;
        let ItemKind::Impl(data) = &self.types.names.item(imp)?.kind else { return None };
        let path = data.trait_ref.as_ref()?;
        let self_ty = self.types.self_ty(imp)?;
        self.nested(imp).declaring(&self_ty, &Bound { path: path.clone() }, name)
    }

    fn item_bound(
        &self,
        trait_: DefId,
        assoc: Name,
        substs: &Substs,
        name: Name,
    ) -> Option<TraitBound> {
        let decl = self.types.assoc_ty(trait_, assoc)?;
        let ItemKind::TypeAlias(alias) = &self.types.names.item(decl)?.kind else { return None };
        let cx = self.nested(decl);
        let found =
            alias.bounds.iter().find_map(|bound| cx.declaring(&Ty::Unknown, bound, name))?;
        Some(found.subst(substs))
    }

    /// The bound, or the supertrait of it, whose trait declares `name`; the traits are looked at
    /// before any argument is lowered, so that `T: A<T::X> + B` ends.
    fn declaring(&self, self_ty: &Ty, bound: &Bound, name: Name) -> Option<TraitBound> {
        let trait_ = self.types.resolve_trait(self.scope, &bound.path)?;
        if !self.types.declares_assoc_ty(trait_, name) {
            return None;
        }
        let bound = self.bound(self_ty, bound)?;
        self.up_to_declaring(self_ty, &bound, name)
    }

    /// The bound, or the supertrait's, whose trait declares the associated type.
    pub fn up_to_declaring(
        &self,
        self_ty: &Ty,
        bound: &TraitBound,
        name: Name,
    ) -> Option<TraitBound> {
        if self.types.assoc_ty(bound.trait_, name).is_some() {
            return Some(*bound);
        }
        if let Some(bound_to) = bound.binding(name) {
            let bindings = Interned::from([(name, *bound_to)]);
            return Some(TraitBound { bindings, ..*bound });
        }
        let ItemKind::Trait(data) = &self.types.names.item(bound.trait_)?.kind else { return None };
        let substs: Vec<Ty> = std::iter::once(*self_ty).chain(bound.args.iter().copied()).collect();
        self.deeper(|cx| {
            let cx = cx.nested(bound.trait_);
            let param = Ty::Param { idx: 0, name: Name::new("Self") };
            let above = data.supertraits.iter().find_map(|sup| cx.declaring(&param, sup, name));
            above.map(|found| found.subst(&substs))
        })?
    }
}
