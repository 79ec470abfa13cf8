//! What may be assumed inside a definition: its bounds and those of what is around it, with supertraits.

use std::{iter, sync::Arc};

use super::{Interned, Predicate, Substs, TraitBound, Ty, Types, select::Solver};
use crate::names::{DefId, DefKind};

#[derive(Clone, Debug, Default)]
pub struct Env {
    /// Supertraits follow the bound that they come from.
    pub predicates: Box<[Predicate]>,
    /// Whether a predicate bears on types that hold no parameter.
    pub(super) is_special: bool,
}

impl Env {
    fn new(predicates: Vec<Predicate>) -> Env {
        let is_special =
            predicates.iter().any(|pred| !matches!(pred.ty, Ty::Param { .. } | Ty::Proj { .. }));
        Env { predicates: predicates.into(), is_special }
    }

    pub(super) fn of_trait(&self, trait_: DefId) -> impl Iterator<Item = &Predicate> {
        self.predicates.iter().filter(move |pred| pred.bound.trait_ == trait_)
    }
}

impl Types<'_> {
    pub fn env(&self, def: DefId) -> &Arc<Env> {
        self.cell(def).env.get_or_init(|| self.compute_env(def))
    }

    fn compute_env(&self, def: DefId) -> Arc<Env> {
        let mut predicates = Vec::new();
        for owner in self.generic_owners(def) {
            if self.names.def(owner).kind == DefKind::Trait {
                let substs = self.identity_substs(owner);
                let bound = TraitBound {
                    trait_: owner,
                    args: substs[1..].into(),
                    bindings: Interned::from([]),
                };
                self.assume(&substs[0], &bound, &mut predicates);
            }
            for pred in self.predicates(owner) {
                self.assume(&pred.ty, &pred.bound, &mut predicates);
            }
        }
        if predicates.is_empty() {
            return Arc::clone(&self.no_env);
        }
        let written = Arc::new(Env::new(predicates));
        if written.predicates.iter().any(has_proj) {
            Arc::new(self.normalized(&written))
        } else {
            written
        }
    }

    /// Bounds are compared with types whose projections are looked through, so theirs are too.
    fn normalized(&self, written: &Arc<Env>) -> Env {
        let mut solver = Solver::new(self, Arc::clone(written));
        let mut known = |ty: &Ty| {
            let normal = solver.normalize(ty);
            let normal = solver.table.resolve(&normal);
            if normal.has_infer() || normal.has_unknown() { *ty } else { normal }
        };
        let predicates = written.predicates.iter().map(|pred| Predicate {
            ty: known(&pred.ty),
            bound: TraitBound {
                trait_: pred.bound.trait_,
                args: pred.bound.args.iter().map(&mut known).collect(),
                bindings: (pred.bound.bindings.iter())
                    .map(|(name, ty)| (*name, known(ty)))
                    .collect(),
            },
        });
        Env::new(predicates.collect())
    }

    fn assume(&self, ty: &Ty, bound: &TraitBound, to: &mut Vec<Predicate>) {
        for bound in self.elaborate(ty, bound) {
            let pred = Predicate { ty: *ty, bound };
            if !to.contains(&pred) {
                to.push(pred);
            }
        }
    }
}

fn has_proj(pred: &Predicate) -> bool {
    pred.ty.has_proj()
        || pred.bound.args.iter().any(Ty::has_proj)
        || pred.bound.bindings.iter().any(|(_, ty)| ty.has_proj())
}

/// `Self` and the other arguments of a bound.
pub(super) fn bound_substs(self_ty: &Ty, bound: &TraitBound) -> Substs {
    iter::once(*self_ty).chain(bound.args.iter().copied()).collect()
}
