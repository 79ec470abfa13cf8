//! What may make a trait hold of a type: bounds that are assumed or that the type itself states, impls
//! whose header fits, derives.

use std::sync::Arc;

use super::{
    Substs, TraitBound, Ty,
    derive::Derived,
    impls::{Head, head},
    memo::{Answer, Asked, Question},
    select::{Candidate, Picked, Picking, Solver},
    unify::{Row, VarKind},
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
            if !self.same_trait(trait_, pred.bound.trait_) || !may_be(&pred.ty, self_ty) {
                continue;
            }
            let fits = self.attempt(|solver| {
                let given = solver.normalized_env_ty(&pred.ty);
                solver.table.unify(&given, self_ty)
                    && solver.table.unify_lists(&pred.bound.args, &substs[1..])
            });
            if fits {
                found.push(Candidate::Bound(pred.bound));
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
            Ty::Proj { .. } => *ty,
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
            Ty::Proj(proj) => {
                let decl = self.types.assoc_ty(proj.trait_, proj.name);
                let bounds = decl.map_or(&[][..], |decl| self.types.assoc_ty_bounds(decl)).iter();
                let bounds = bounds.map(|bound| bound.subst(&proj.substs));
                bounds.flat_map(|bound| self.types.elaborate(ty, &bound)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The impl or derive that may make the trait hold.
    pub(super) fn impl_candidate(&mut self, trait_: DefId, self_ty: &Ty, substs: &[Ty]) -> Picked {
        if let Some(picked) = self.sole_candidate(trait_, self_ty, substs) {
            return picked;
        }
        let asked = Asked::Candidate;
        let question = Question { asked, trait_, substs: self.table.numbered(substs) };
        match self.recall(&question) {
            Some(Answer::NoCandidate) => return Picked::None,
            Some(Answer::Impl(imp)) => return Picked::One(Candidate::Impl(imp)),
            Some(Answer::Derived(adt)) => return Picked::One(Candidate::Derived(adt)),
            Some(Answer::Several) => return Picked::Several,
            Some(Answer::Verdict(_) | Answer::Ty(_)) | None => {}
        }
        // What hangs on itself is told by what else is known of it.
        if self.track.meets_open(&question) {
            return Picked::Several;
        }
        let mut picked = Picked::Several;
        let n_pending = self.pending.len();
        let answer = self.answer(question, |solver| {
            picked = solver.sifted(trait_, self_ty, substs);
            match &picked {
                Picked::None => Some(Answer::NoCandidate),
                Picked::One(Candidate::Impl(imp)) => Some(Answer::Impl(*imp)),
                Picked::One(Candidate::Derived(adt)) => Some(Answer::Derived(*adt)),
                Picked::One(_) | Picked::Sole(_) => None,
                Picked::Several => Some(Answer::Several),
            }
        });
        if answer.is_some() {
            self.pending.truncate(n_pending);
        }
        picked
    }

    /// Of the candidates whose headers fit, those whose demands may be met.
    fn sifted(&mut self, trait_: DefId, self_ty: &Ty, substs: &[Ty]) -> Picked {
        let types = self.types;
        let mut picking = Picking::default();
        // A blanket impl is met once for each head.
        let mut seen = Vec::new();
        let heads = self.heads(self_ty);
        let arg = self.arg_head(substs);
        for &head in &heads {
            for imp in types.impls_for(trait_, head, arg) {
                if !self.may_match(imp, substs)
                    || seen.contains(&imp)
                    || !self.attempt(|solver| solver.fit_header(imp, substs).is_some())
                {
                    continue;
                }
                if heads.len() > 1 {
                    seen.push(imp);
                }
                if self.take_up(&mut picking, Candidate::Impl(imp), substs) {
                    return Picked::Several;
                }
            }
        }
        if let Ty::Adt(adt, args) = self_ty {
            match types.derived(trait_, *adt) {
                Some(Derived::Structural) => {
                    self.take_up(&mut picking, Candidate::Derived(*adt), substs);
                }
                Some(Derived::From(fields)) => {
                    for &field in fields {
                        let from = types.field_ty(field).subst(args);
                        let from = self.normalize(&from);
                        if substs.len() > 1
                            && self.attempt(|solver| solver.table.unify(&from, &substs[1]))
                        {
                            self.take_up(&mut picking, Candidate::DerivedFrom(*adt, from), substs);
                        }
                    }
                }
                None => {}
            }
        }
        picking.picked()
    }

    /// What the heads decide: that there is no candidate, or one.
    fn sole_candidate(&self, trait_: DefId, self_ty: &Ty, substs: &[Ty]) -> Option<Picked> {
        let types = self.types;
        match self_ty {
            Ty::Infer(_) => return None,
            Ty::Adt(adt, _) if types.derived(trait_, *adt).is_some() => return None,
            _ => {}
        }
        let impls = types.impls_for(trait_, head(self_ty), self.arg_head(substs));
        let mut fitting = impls.filter(|&imp| self.may_match(imp, substs));
        match (fitting.next(), fitting.next()) {
            (None, _) => Some(Picked::None),
            (Some(imp), None) => Some(Picked::Sole(imp)),
            _ => None,
        }
    }

    /// Whether no impl, derive, bound or rule can make the type implement the trait; cheap.
    pub(super) fn has_no_candidate(&self, trait_: DefId, ty: &Ty) -> bool {
        let head = match head(ty) {
            None | Some(Head::Dyn(_) | Head::Never) => return false,
            head => head,
        };
        !self.env.is_special
            && self.types.impls_for(trait_, head, None).next().is_none()
            && !matches!(ty, Ty::Adt(adt, _) if self.types.derived(trait_, *adt).is_some())
            && !self.has_rule(trait_)
    }

    /// Of the trait's first argument, where it is known.
    fn arg_head(&self, substs: &[Ty]) -> Option<Head> {
        head(&self.table.shallow(substs.get(1)?))
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

    /// Cheap: whether the arguments allow the impl, as far as can be told without a variable.
    pub(super) fn may_match(&self, imp: DefId, substs: &[Ty]) -> bool {
        let Some(data) = self.types.impl_data(imp) else { return false };
        let Some((_, header)) = &data.trait_ else { return false };
        !data.is_negative
            && header.len() == substs.len()
            && header.iter().zip(substs).all(|(written, goal)| self.may_fit(written, goal, 0))
    }

    /// Whether a part of an impl's header may become a certain type.
    fn may_fit(&self, pattern: &Ty, ty: &Ty, depth: u32) -> bool {
        const MAX_DEPTH: u32 = 6;
        let known = self.table.shallow(ty);
        if !may_unify(pattern, &known) {
            return false;
        }
        if depth >= MAX_DEPTH || pattern == &known {
            return true;
        }
        let all = |patterns: &Substs, tys: &Substs| {
            patterns.iter().zip(tys.iter()).all(|(a, b)| self.may_fit(a, b, depth + 1))
        };
        match (pattern, &known) {
            (Ty::Adt(_, patterns), Ty::Adt(_, tys)) => all(patterns, tys),
            (Ty::Tuple(patterns), Ty::Tuple(tys)) => all(patterns, tys),
            (Ty::Ref { mutable: m, ty: pattern }, Ty::Ref { mutable: n, ty }) => {
                m == n && self.may_fit(pattern, ty, depth + 1)
            }
            (Ty::Slice(pattern), Ty::Slice(ty)) | (Ty::Array(pattern), Ty::Array(ty)) => {
                self.may_fit(pattern, ty, depth + 1)
            }
            _ => true,
        }
    }

    /// The impl's substitutions, with its header made equal to the goal.
    pub(super) fn unify_header(&mut self, imp: DefId, substs: &[Ty]) -> Option<Substs> {
        let row = self.fit_header(imp, substs)?;
        Some(self.table.resolve_row(row))
    }

    fn fit_header(&mut self, imp: DefId, substs: &[Ty]) -> Option<Row> {
        let data = self.types.impl_data(imp)?;
        let (_, header) = data.trait_.as_ref()?;
        let row = self.fresh_row(imp);
        for (written, goal) in header.iter().zip(substs) {
            if !self.fit(written, row, goal) {
                return None;
            }
        }
        Some(row)
    }

    pub(super) fn fresh_row(&mut self, def: DefId) -> Row {
        self.table.fresh_row(self.types.generics(def).n_all())
    }

    /// Makes a type equal to what is written over parameters, for which the row stands.
    pub(super) fn fit(&mut self, written: &Ty, row: Row, ty: &Ty) -> bool {
        if written.has_proj() {
            let written = self.normalize(&row.in_place_of_params(written));
            self.table.unify(&written, ty)
        } else {
            self.table.fit(written, row, ty)
        }
    }
}

/// Whether the heads allow a bound on one type to be one on another.
fn may_be(bounded: &Ty, ty: &Ty) -> bool {
    match (bounded, ty) {
        (Ty::Param { idx, .. }, Ty::Param { idx: other, .. }) => idx == other,
        (Ty::Param { .. }, _) => matches!(ty, Ty::Infer(_) | Ty::Unknown),
        _ => may_unify(bounded, ty),
    }
}

/// Whether the heads allow two types to be equal; a parameter or a projection of `pattern` fits all.
pub(super) fn may_unify(pattern: &Ty, ty: &Ty) -> bool {
    match (pattern, ty) {
        (Ty::Param { .. } | Ty::Proj { .. } | Ty::Unknown | Ty::Infer(_), _) => true,
        (_, Ty::Unknown | Ty::Infer(_) | Ty::Proj { .. }) => true,
        (Ty::Opaque(_), Ty::Opaque(_)) | (Ty::Closure { .. }, Ty::Closure { .. }) => true,
        (a, b) => match (head(a), head(b)) {
            (Some(a), Some(b)) => a == b,
            (None, _) | (_, None) => false,
        },
    }
}
