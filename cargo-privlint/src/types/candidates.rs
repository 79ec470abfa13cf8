//! What may make a trait hold of a type: bounds that are assumed or that the type itself states, impls
//! whose header fits, derives.

use std::sync::Arc;

use super::{
    Substs, TraitBound, Ty,
    derive::Derived,
    impls::{Head, head},
    select::{Candidate, Solver},
    unify::VarKind,
};
use crate::names::{DefId, PrimTy};

impl Solver<'_, '_> {
    pub(super) fn bound_candidates(
        &mut self,
        trait_: DefId,
        self_ty: &Ty,
        substs: &[Ty],
    ) -> Vec<Candidate> {
        let mut found = Vec::new();
        let env = Arc::clone(&self.env);
        for pred in &env.predicates {
            if !self.same_trait(trait_, pred.bound.trait_) || !may_unify(&pred.ty, self_ty) {
                continue;
            }
            let fits = self.attempt(|solver| {
                let given = solver.normalized_env_ty(&pred.ty);
                solver.table.unify(&given, self_ty)
                    && solver.table.unify_lists(&pred.bound.args, &substs[1..])
            });
            if fits {
                found.push(Candidate::Bound(pred.bound.clone()));
            }
        }
        for bound in self.own_bounds(self_ty) {
            if self.same_trait(trait_, bound.trait_)
                && self.attempt(|solver| solver.table.unify_lists(&bound.args, &substs[1..]))
            {
                found.push(Candidate::Bound(bound));
            }
        }
        found
    }

    pub(super) fn normalized_env_ty(&mut self, ty: &Ty) -> Ty {
        match ty {
            Ty::Proj { .. } => ty.clone(),
            _ => self.normalize(ty),
        }
    }

    /// The `Fn` traits stand for each other.
    pub(super) fn same_trait(&self, a: DefId, b: DefId) -> bool {
        let lang = &self.types.lang;
        a == b
            || (lang.is_fn_family(a) && lang.is_fn_family(b))
            || (lang.is_async_fn_family(a) && lang.is_async_fn_family(b))
    }

    /// What the type itself says: `dyn`, `impl Trait`, the declaration of an associated type.
    pub fn own_bounds(&self, ty: &Ty) -> Vec<TraitBound> {
        match ty {
            Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
                bounds.iter().flat_map(|bound| self.types.elaborate(ty, bound)).collect()
            }
            Ty::Proj { trait_, name, substs } => {
                let Some(decl) = self.types.assoc_ty(*trait_, *name) else { return Vec::new() };
                let bounds = self.types.assoc_ty_bounds(decl).iter();
                let bounds = bounds.map(|bound| bound.subst(substs));
                bounds.flat_map(|bound| self.types.elaborate(ty, &bound)).collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn impl_candidates(
        &mut self,
        trait_: DefId,
        self_ty: &Ty,
        substs: &[Ty],
    ) -> Vec<Candidate> {
        let types = self.types;
        let mut found = Vec::new();
        for head in self.heads(self_ty) {
            for imp in types.impls_for(trait_, head) {
                if self.may_match(imp, substs)
                    && self.attempt(|solver| solver.unify_header(imp, substs).is_some())
                    && !found.iter().any(|c| matches!(c, Candidate::Impl(other) if *other == imp))
                {
                    found.push(Candidate::Impl(imp));
                }
            }
        }
        if let Ty::Adt(adt, args) = self_ty {
            match types.impls.derived.get(&(trait_, *adt)) {
                Some(Derived::Structural) => found.push(Candidate::Derived(*adt)),
                Some(Derived::From(fields)) => {
                    for &field in fields {
                        let from = types.field_ty(field).subst(args);
                        let from = self.normalize(&from);
                        if substs.len() > 1
                            && self.attempt(|solver| solver.table.unify(&from, &substs[1]))
                        {
                            found.push(Candidate::DerivedFrom(*adt, from));
                        }
                    }
                }
                None => {}
            }
        }
        found
    }

    /// Of a literal's variable: those of all the primitives it can be.
    pub(super) fn heads(&self, self_ty: &Ty) -> Vec<Option<Head>> {
        let Ty::Infer(var) = self_ty else { return vec![head(self_ty)] };
        let prims: &[PrimTy] = match self.table.kind(*var) {
            Some(VarKind::Int) => &[
                PrimTy::I32,
                PrimTy::I8,
                PrimTy::I16,
                PrimTy::I64,
                PrimTy::I128,
                PrimTy::Isize,
                PrimTy::U8,
                PrimTy::U16,
                PrimTy::U32,
                PrimTy::U64,
                PrimTy::U128,
                PrimTy::Usize,
            ],
            Some(VarKind::Float) => &[PrimTy::F64, PrimTy::F32],
            Some(VarKind::Any) | None => &[],
        };
        prims.iter().map(|prim| Some(Head::Prim(*prim))).collect()
    }

    /// Cheap: whether the arguments' heads allow the impl.
    pub(super) fn may_match(&self, imp: DefId, substs: &[Ty]) -> bool {
        let Some(data) = self.types.impl_data(imp) else { return false };
        let Some((_, header)) = &data.trait_ else { return false };
        !data.is_negative
            && header.len() == substs.len()
            && header.iter().zip(substs).all(|(a, b)| may_unify(a, &self.table.shallow(b)))
    }

    /// The impl's substitutions, with its header made equal to the goal.
    pub(super) fn unify_header(&mut self, imp: DefId, substs: &[Ty]) -> Option<Substs> {
        let data = self.types.impl_data(imp)?;
        let (_, header) = data.trait_.as_ref()?;
        let fresh = self.fresh_substs(imp);
        for (written, goal) in header.iter().zip(substs) {
            let written = self.normalize(&written.subst(&fresh));
            if !self.table.unify(&written, goal) {
                return None;
            }
        }
        Some(fresh)
    }
}

/// Whether the heads allow two types to be equal; a parameter or a projection of `pattern` fits all.
pub(super) fn may_unify(pattern: &Ty, ty: &Ty) -> bool {
    match (pattern, ty) {
        (Ty::Param(_) | Ty::Proj { .. } | Ty::Unknown | Ty::Infer(_), _) => true,
        (_, Ty::Unknown | Ty::Infer(_) | Ty::Proj { .. }) => true,
        (Ty::Opaque(_), Ty::Opaque(_)) | (Ty::Closure { .. }, Ty::Closure { .. }) => true,
        (a, b) => match (head(a), head(b)) {
            (Some(a), Some(b)) => a == b,
            (None, _) | (_, None) => false,
        },
    }
}
