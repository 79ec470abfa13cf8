//! Associated types looked through: `<Vec<T> as IntoIterator>::Item` is `T`.
//!
//! A projection on a type that does not tell its impl stays as it is; one that is still ambiguous
//! becomes a variable and a goal for later.

use super::{
    LangTrait, Substs, Ty, fold,
    intern::Flags,
    memo::{Answer, Asked, Question},
    select::{Demand, Goal, Selection, Solver},
};
use crate::{hir::Name, names::DefId};

const MAX_DEPTH: u32 = 16;

pub(super) enum Projected {
    Known(Ty),
    /// Not known to be anything else.
    Rigid(Ty),
    Ambiguous,
    /// The trait does not hold.
    None,
}

impl Solver<'_, '_> {
    /// With all projections in `ty` looked through.
    pub fn normalize(&mut self, ty: &Ty) -> Ty {
        if !ty.has_proj() {
            return *ty;
        }
        fold::fold(ty, Flags::PROJ, &mut |ty| match ty {
            Ty::Proj(proj) => Some(self.normalize_proj(proj.trait_, proj.name, &proj.substs)),
            _ => None,
        })
    }

    pub fn normalize_proj(&mut self, trait_: DefId, name: Name, substs: &Substs) -> Ty {
        let substs = match substs.has_proj() {
            true => substs.iter().map(|ty| self.normalize(ty)).collect(),
            false => *substs,
        };
        match self.project(trait_, name, &substs) {
            Projected::Known(ty) | Projected::Rigid(ty) => ty,
            Projected::Ambiguous => {
                let ty = self.table.any();
                self.pending.push(Goal::Proj { trait_, name, substs, ty });
                ty
            }
            Projected::None => Ty::Unknown,
        }
    }

    pub fn project(&mut self, trait_: DefId, name: Name, substs: &Substs) -> Projected {
        if self.depth == 0 {
            self.refuel();
        }
        if self.depth >= MAX_DEPTH || !self.burn() {
            self.track.is_cut = true;
            return Projected::Known(Ty::Unknown);
        }
        let known = self.table.resolve_substs(substs);
        if known.has_infer() {
            return self.project_deeper(trait_, name, &known);
        }
        if let Some(ty) = self.known_projection(trait_, name, &known) {
            return Projected::Known(ty);
        }
        let question = Question { asked: Asked::Projection(name), trait_, substs: known };
        let mut projected = Projected::None;
        let n_pending = self.pending.len();
        let answer = self.answer(question, |solver| {
            projected = solver.project_deeper(trait_, name, &known);
            let Projected::Known(ty) = &projected else { return None };
            let ty = solver.table.resolve(ty);
            (!ty.has_infer() && !ty.has_unknown()).then_some(Answer::Ty(ty))
        });
        if answer.is_some() {
            // Nothing is left open in it, so that no goal can tell more.
            self.pending.truncate(n_pending);
        }
        projected
    }

    /// Of a type without variables, if it was found before.
    pub fn known_projection(&mut self, trait_: DefId, name: Name, substs: &Substs) -> Option<Ty> {
        if substs.has_infer() {
            return None;
        }
        let asked = Asked::Projection(name);
        match self.recall(&Question { asked, trait_, substs: *substs })? {
            Answer::Ty(ty) => Some(ty),
            Answer::Verdict(_)
            | Answer::NoCandidate
            | Answer::Impl(_)
            | Answer::Derived(_)
            | Answer::Several => None,
        }
    }

    fn project_deeper(&mut self, trait_: DefId, name: Name, substs: &Substs) -> Projected {
        self.depth += 1;
        self.track.reached = self.track.reached.max(self.depth);
        let projected = self.project_inner(trait_, name, substs);
        self.depth -= 1;
        projected
    }

    fn project_inner(&mut self, trait_: DefId, name: Name, substs: &Substs) -> Projected {
        let n_trait = self.types.generics(trait_).n_all().min(substs.len());
        let (trait_substs, own) = substs.split_at(n_trait);
        if let Some(bound_to) = self.bound_binding(trait_, name, trait_substs) {
            return Projected::Known(self.normalize(&bound_to));
        }
        let rigid = || Projected::Rigid(Ty::proj(trait_, name, *substs));
        match self.select_with(trait_, trait_substs, Demand::Parameters) {
            Selection::Impl { imp, substs: impl_substs } => {
                self.impl_value(trait_, name, imp, &impl_substs, substs, own)
            }
            Selection::Bound(bound) => match bound.binding(name) {
                Some(ty) => Projected::Known(self.normalize(&ty.clone())),
                None => rigid(),
            },
            Selection::Callable { ret } => {
                if self.types.lang.is_async_fn_family(trait_) {
                    return Projected::Known(self.awaited(&ret));
                }
                Projected::Known(ret)
            }
            Selection::Derived { .. } | Selection::BuiltIn | Selection::Unknown => {
                Projected::Known(Ty::Unknown)
            }
            Selection::Ambiguous => Projected::Ambiguous,
            Selection::None => Projected::None,
        }
    }

    /// Several bounds on one trait may hold, and only one of them say what the type is.
    fn bound_binding(&mut self, trait_: DefId, name: Name, substs: &[Ty]) -> Option<Ty> {
        let self_ty = self.table.shallow(substs.first()?);
        if !matches!(self_ty, Ty::Param { .. } | Ty::Proj { .. } | Ty::Adt(..)) {
            return None;
        }
        let env = std::sync::Arc::clone(&self.env);
        let mut found = None;
        for pred in env.of_trait(trait_) {
            let Some(bound_to) = pred.bound.binding(name) else { continue };
            let fits = self.attempt(|solver| {
                solver.table.unify(&pred.ty, &self_ty)
                    && solver.table.unify_lists(&pred.bound.args, &substs[1..])
            });
            if fits && found.is_none() {
                self.table.unify_lists(&pred.bound.args, &substs[1..]);
                found = Some(*bound_to);
            }
        }
        if found.is_none() && matches!(self_ty, Ty::Proj { .. }) {
            let declared = self.own_bounds(&self_ty).into_iter();
            found = declared
                .filter(|bound| bound.trait_ == trait_)
                .find_map(|bound| bound.binding(name).copied());
        }
        found
    }

    fn impl_value(
        &mut self,
        trait_: DefId,
        name: Name,
        imp: DefId,
        impl_substs: &Substs,
        substs: &Substs,
        own: &[Ty],
    ) -> Projected {
        if let Some(def) = self.types.assoc_ty(imp, name) {
            let Some(value) = self.types.assoc_ty_value(def) else {
                return Projected::Known(Ty::Unknown);
            };
            let all: Vec<Ty> = impl_substs.iter().chain(own).copied().collect();
            return Projected::Known(self.normalize(&value.subst(&all)));
        }
        let default = self.types.assoc_ty(trait_, name);
        match default.and_then(|def| self.types.assoc_ty_value(def)) {
            Some(value) => Projected::Known(self.normalize(&value.subst(substs))),
            None => Projected::Known(Ty::Unknown),
        }
    }

    /// `<ty as trait_>::name` for a trait without parameters.
    pub fn project_simple(&mut self, ty: &Ty, trait_: LangTrait, name: &str) -> Ty {
        match self.types.lang.trait_(trait_) {
            Some(trait_) => self.normalize_proj(trait_, Name::new(name), &Substs::from([*ty])),
            None => Ty::Unknown,
        }
    }

    /// What awaiting `ty` gives.
    pub fn awaited(&mut self, ty: &Ty) -> Ty {
        let ty = self.table.shallow(ty);
        if let Some(trait_) = self.types.lang.trait_(LangTrait::Future)
            && let Ty::Opaque(bounds) = &ty
            && let Some(bound) = bounds.iter().find(|bound| bound.trait_ == trait_)
            && let Some(output) = bound.binding(Name::new("Output"))
        {
            return self.normalize(&output.clone());
        }
        let future = match self.types.lang.trait_(LangTrait::IntoFuture) {
            Some(into) => {
                let substs = [ty];
                match self.attempt(|solver| solver.select(into, &substs)) {
                    Selection::Impl { .. } => {
                        return self.project_simple(&ty, LangTrait::IntoFuture, "Output");
                    }
                    _ => ty,
                }
            }
            None => ty,
        };
        self.project_simple(&future, LangTrait::Future, "Output")
    }
}
