//! Questions about types from outside of inference: what a trait's method runs, who implements what,
//! how a definition is called.

use std::sync::Arc;

use super::{
    Substs, Target, Ty, Types, fold,
    impls::{Head, head},
    intern::Flags,
    lower::LowerCx,
    select::{Demand, Selection, Solver, Verdict},
};
use crate::{
    hir::TypeRef,
    names::{DefId, DefKind},
};

impl Solver<'_, '_> {
    /// What runs when the trait's method is called with these substitutions, and its substitutions.
    pub(super) fn resolve_method(&mut self, method: DefId, substs: &Substs) -> (Target, Substs) {
        let unchanged = (Target::Trait(method), *substs);
        let Some(trait_) = self.trait_of(method) else { return unchanged };
        let n_trait = self.types.generics(trait_).n_all().min(substs.len());
        self.refuel();
        let resolved = self.attempt(|solver| {
            match solver.select_with(trait_, &substs[..n_trait], Demand::Parameters) {
                Selection::Impl { imp, substs: found } => {
                    let goals = std::mem::take(&mut solver.pending);
                    solver.solve(goals);
                    let known = solver.table.resolve_substs(&found);
                    Some(Ok((imp, known)))
                }
                Selection::Derived { adt } => Some(Err(adt)),
                _ => None,
            }
        });
        match resolved {
            Some(Ok((imp, impl_substs))) => {
                let func = self.types.member(imp, self.types.names.def(method).name);
                let substs = match func {
                    Some(_) => {
                        let known = impl_substs.iter().map(|ty| match ty {
                            Ty::Infer(_) => Ty::Unknown,
                            ty => *ty,
                        });
                        known.chain(substs[n_trait..].iter().copied()).collect()
                    }
                    None => *substs,
                };
                (Target::Impl { method, func: func.unwrap_or(method), imp }, substs)
            }
            Some(Err(adt)) => (Target::Derived { method, adt }, *substs),
            None => unchanged,
        }
    }
}

impl Types<'_> {
    /// What runs when a trait's method is called with these substitutions in the body of `user`, and
    /// the substitutions of what runs.
    pub fn resolve_method(&self, user: DefId, method: DefId, substs: &Substs) -> (Target, Substs) {
        if substs.has_param() {
            Solver::new(self, self.env(user).clone()).resolve_method(method, substs)
        } else {
            self.resolve_ground_method(method, substs)
        }
    }

    /// Without parameters the body that asks does not matter.
    pub(super) fn resolve_ground_method(&self, method: DefId, substs: &Substs) -> (Target, Substs) {
        let key = (method, *substs);
        if let Some(found) = self.memo.resolved.get(&key) {
            return found;
        }
        let found = Solver::new(self, Arc::clone(&self.no_env)).resolve_method(method, substs);
        self.memo.resolved.keep(key, found);
        found
    }

    /// A type as it is written in the declaration of `owner`, or in a body of it that stands in `scope`.
    pub fn lower_ty(&self, owner: DefId, scope: DefId, ty: &TypeRef) -> Ty {
        LowerCx::new(self, scope, owner, Ty::Unknown).ty(ty)
    }

    /// Whether `ty` implements the trait for some arguments, as seen in the body of `user`; what can't
    /// be told counts as no.
    pub fn implements(&self, user: DefId, ty: &Ty, trait_: DefId) -> bool {
        Solver::new(self, self.env(user).clone()).implements(ty, trait_) == Verdict::Yes
    }

    /// With projections looked through, as seen in the body of `user`.
    pub fn normalize(&self, user: DefId, ty: &Ty) -> Ty {
        let mut solver = Solver::new(self, self.env(user).clone());
        let ty = solver.normalize(ty);
        fold::fold(&solver.table.resolve(&ty), Flags::INFER, &mut |ty| {
            matches!(ty, Ty::Infer(_)).then_some(Ty::Unknown)
        })
    }

    /// The impls that may provide the trait's method for `self_ty`, which need not be known.
    pub fn impls_fitting(&self, user: DefId, trait_: DefId, self_ty: &Ty) -> Vec<DefId> {
        let impls = self.impls_of(trait_).iter().copied();
        if matches!(
            self_ty,
            Ty::Unknown | Ty::Param { .. } | Ty::Proj { .. } | Ty::Dyn(_) | Ty::Opaque(_)
        ) {
            return impls.collect();
        }
        let mut solver = Solver::new(self, self.env(user).clone());
        impls.filter(|&imp| solver.is_impl_of(imp, self_ty) != Verdict::No).collect()
    }

    /// Where a definition is, with the crate's own name: `alloc::vec::Vec::push`, `str::len`; a trait
    /// impl's item is named by the trait.
    pub fn def_path(&self, def: DefId) -> String {
        let data = self.names.def(def);
        let Some(parent) = data.parent else {
            return self.names.krate(data.krate).name.as_str().to_owned();
        };
        let prefix = match self.names.def(parent).kind {
            DefKind::Impl => self.impl_path(parent),
            _ => self.def_path(parent),
        };
        match data.kind {
            DefKind::Block => prefix,
            DefKind::Impl => self.impl_path(def),
            _ => format!("{prefix}::{}", data.name),
        }
    }

    /// The trait's path, or that of an inherent impl's type.
    fn impl_path(&self, imp: DefId) -> String {
        match self.impl_data(imp) {
            Some(data) => match &data.trait_ {
                Some((trait_, _)) => self.def_path(*trait_),
                None => self.head_path(&data.self_ty),
            },
            None => "_".to_owned(),
        }
    }

    /// The outermost constructor of a type: a definition's path, a primitive's name.
    pub fn head_path(&self, ty: &Ty) -> String {
        match head(ty) {
            Some(Head::Adt(def) | Head::Dyn(def)) => self.def_path(def),
            Some(Head::Prim(prim)) => prim.name().to_owned(),
            Some(Head::Tuple(_)) => "tuple".to_owned(),
            Some(Head::Ref) => "reference".to_owned(),
            Some(Head::Ptr) => "pointer".to_owned(),
            Some(Head::Slice) => "slice".to_owned(),
            Some(Head::Array) => "array".to_owned(),
            Some(Head::FnPtr) => "fn".to_owned(),
            Some(Head::Never) => "never".to_owned(),
            None => "_".to_owned(),
        }
    }

    /// The type as Rust writes it, without paths; for tests and messages.
    pub fn display(&self, ty: &Ty) -> String {
        super::display::display(self, ty)
    }
}
