//! Look-up of members on a type: methods with autoderef and autoref in the compiler's order, fields
//! with autoderef, associated items of paths.
//!
//! For each type that the receiver derefs to, by value, then by reference, then by mutable reference:
//! inherent methods (with those of bounds, `dyn` and `impl Trait`), then methods of traits in scope.

use super::{
    AutoRef, FieldRef, LangTrait, Substs, TraitBound, Ty, WhyUnresolved,
    env::bound_substs,
    gathered::Gathered,
    impls::head,
    member::MemberKey,
    select::{Goal, Selection, Solver, Verdict},
    unify::VarKind,
};
use crate::{hir::Name, names::DefId};

const MAX_DEREFS: usize = 12;

/// From where a member is looked up.
#[derive(Clone, Copy)]
pub(super) struct Viewpoint<'a> {
    /// The module or block.
    pub scope: DefId,
    pub is_in_scope: &'a dyn Fn(DefId) -> bool,
}

/// One type of an autoderef chain.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub ty: Ty,
    pub derefs: u32,
}

/// A method that was found, not yet instantiated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pick {
    pub func: DefId,
    pub via: Via,
    pub derefs: u32,
    pub autoref: AutoRef,
    /// The receiver as it is passed.
    pub self_ty: Ty,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Via {
    /// An inherent impl.
    Impl(DefId),
    /// A bound that holds, with its substitutions.
    Bound(Substs),
    Trait(DefId),
}

impl<'n> Solver<'_, 'n> {
    /// What `f` says of the first of `ty` and what it derefs to of which it says anything; what is behind that
    /// one is not looked for.
    fn first_deref<R>(
        &mut self,
        ty: &Ty,
        mut f: impl FnMut(&mut Self, Step) -> Option<R>,
    ) -> Option<R> {
        let mut passed = Gathered::new();
        let mut next = Some(self.table.shallow(ty));
        while let Some(ty) = next
            && passed.len() < MAX_DEREFS
            && !passed.contains(&ty)
        {
            let found = f(self, Step { ty, derefs: passed.len() as u32 });
            if found.is_some() {
                return found;
            }
            passed.push(ty);
            next = self.deref(&ty);
        }
        None
    }

    /// `ty` and what it derefs to; an array's slice is last.
    pub fn autoderef(&mut self, ty: &Ty) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        self.first_deref(ty, |_, step| {
            steps.push(step);
            None::<()>
        });
        match steps.last().cloned() {
            Some(Step { ty: Ty::Array(elem), derefs }) => {
                steps.push(Step { ty: Ty::Slice(elem), derefs });
            }
            // What `dyn A` has, `dyn A + Send` has too.
            Some(Step { ty: Ty::Dyn(bounds), derefs }) if bounds.len() > 1 => {
                steps.push(Step { ty: Ty::Dyn(bounds[..1].into()), derefs });
            }
            _ => {}
        }
        steps
    }

    /// What `*ty` is.
    pub fn deref(&mut self, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::Ref { ty, .. } => Some(self.table.shallow(ty)),
            Ty::Adt(..) | Ty::Param { .. } | Ty::Proj { .. } | Ty::Opaque(_) | Ty::Dyn(_) => {
                let trait_ = self.types.lang.trait_(LangTrait::Deref)?;
                if self.has_no_candidate(trait_, ty) {
                    return None;
                }
                let (name, substs) = (Name::new("Target"), Substs::from([*ty]));
                if let Some(target) = self.known_projection(trait_, name, &substs) {
                    return Some(target);
                }
                let is_none = self.attempt(|solver| {
                    matches!(solver.select(trait_, &substs), Selection::None | Selection::Ambiguous)
                });
                if is_none {
                    return None;
                }
                let target = self.normalize_proj(trait_, name, &substs);
                Some(self.table.shallow(&target))
            }
            _ => None,
        }
    }

    pub fn probe_method(
        &mut self,
        receiver: &Ty,
        name: Name,
        from: Viewpoint<'_>,
    ) -> Result<Pick, WhyUnresolved> {
        let key = self.member_key(receiver, name, from);
        self.member(
            key,
            from.scope,
            |memo| &memo.methods,
            |solver, of_traits| solver.search_method(receiver, name, from, of_traits),
        )
    }

    fn search_method(
        &mut self,
        receiver: &Ty,
        name: Name,
        from: Viewpoint<'_>,
        of_traits: &[DefId],
    ) -> Result<Pick, WhyUnresolved> {
        let steps = self.autoderef(receiver);
        let inherent: Vec<_> =
            steps.iter().flat_map(|step| self.inherent_methods(&step.ty, name, from)).collect();
        for step in &steps {
            if matches!(step.ty, Ty::Unknown) || self.table.is_free(&step.ty) {
                return Err(WhyUnresolved::UnknownReceiver);
            }
            for autoref in [AutoRef::None, AutoRef::Shared, AutoRef::Mut] {
                let self_ty = adjusted(&step.ty, autoref);
                let pick = |(func, via)| Pick { func, via, derefs: step.derefs, autoref, self_ty };
                if let Some(found) = self.first_inherent(&inherent, &self_ty) {
                    return Ok(pick(found));
                }
                if let Some(func) = self.one_of_traits(of_traits, &self_ty)? {
                    let trait_ = self.trait_of(func).ok_or(WhyUnresolved::NoSuchMember)?;
                    return Ok(pick((func, Via::Trait(trait_))));
                }
            }
        }
        let is_literal = steps.iter().any(|step| matches!(step.ty, Ty::Infer(_)));
        Err(if is_literal { WhyUnresolved::UnknownReceiver } else { WhyUnresolved::NoSuchMember })
    }

    fn member_key(&self, ty: &Ty, name: Name, from: Viewpoint<'_>) -> MemberKey {
        let of_traits = self.trait_methods(name, from).collect();
        MemberKey { ty: *ty, name, of_traits, scope: None }
    }

    fn inherent_methods(&mut self, ty: &Ty, name: Name, from: Viewpoint<'_>) -> Vec<(DefId, Via)> {
        let mut found = Vec::new();
        if let Some(head) = head(ty) {
            for &member in self.types.inherent_members(head, name) {
                self.is_by_scope |= !self.types.is_public(member);
                if self.types.is_visible(member, from.scope)
                    && let Some(imp) = self.types.names.def(member).parent
                {
                    found.push((member, Via::Impl(imp)));
                }
            }
        }
        for bound in self.bounds_of(ty) {
            if let Some(member) = self.types.member(bound.trait_, name) {
                found.push((member, Via::Bound(bound_substs(ty, &bound))));
            }
        }
        found
    }

    /// Bounds whose methods count as the type's own.
    pub fn bounds_of(&self, ty: &Ty) -> Vec<TraitBound> {
        let mut bounds = self.own_bounds(ty);
        if matches!(ty, Ty::Param { .. } | Ty::Proj { .. }) {
            let assumed = self.env.predicates.iter().filter(|pred| pred.ty == *ty);
            bounds.extend(assumed.map(|pred| pred.bound));
        }
        bounds
    }

    fn trait_methods<'a>(
        &self,
        name: Name,
        from: Viewpoint<'a>,
    ) -> impl Iterator<Item = DefId> + use<'a, '_, 'n> {
        let types = self.types;
        let members = types.trait_members(name).iter();
        members.filter(move |(_, trait_)| (from.is_in_scope)(*trait_)).map(|(member, _)| *member)
    }

    fn first_inherent(&mut self, methods: &[(DefId, Via)], self_ty: &Ty) -> Option<(DefId, Via)> {
        methods.iter().find(|(func, via)| self.takes(*func, via, self_ty) != Verdict::No).copied()
    }

    fn one_of_traits(
        &mut self,
        methods: &[DefId],
        self_ty: &Ty,
    ) -> Result<Option<DefId>, WhyUnresolved> {
        let mut fits: Vec<(DefId, Verdict)> = Vec::new();
        for &func in methods {
            let Some(trait_) = self.trait_of(func) else { continue };
            let verdict = self.takes(func, &Via::Trait(trait_), self_ty);
            if verdict != Verdict::No {
                fits.push((func, verdict));
            }
        }
        if fits.len() > 1 && fits.iter().any(|(_, verdict)| *verdict == Verdict::Yes) {
            fits.retain(|(_, verdict)| *verdict == Verdict::Yes);
        }
        match fits[..] {
            [] => Ok(None),
            [(func, _)] => Ok(Some(func)),
            // A trait and its supertrait declare it: both are meant to be the same.
            _ => Err(WhyUnresolved::Ambiguous),
        }
    }

    /// Whether the method's `self` can be `self_ty`.
    fn takes(&mut self, func: DefId, via: &Via, self_ty: &Ty) -> Verdict {
        let types = self.types;
        let Some(sig) = types.fn_sig(func) else { return Verdict::No };
        if !sig.has_self || !could_be_self(&sig.params[0], self_ty) {
            return Verdict::No;
        }
        if let Via::Trait(trait_) = via
            && let Some(ty) = self.as_self(&sig.params[0], self_ty)
            && self.has_no_candidate(*trait_, &ty)
        {
            return Verdict::No;
        }
        self.attempt(|solver| {
            let written = &sig.params[0];
            match via {
                Via::Impl(imp) => return solver.fits_impl(*imp, written, self_ty),
                Via::Trait(trait_) => {
                    let row = solver.fresh_row(*trait_);
                    if !solver.fit(written, row, self_ty) {
                        return Verdict::No;
                    }
                    let (trait_, substs) = (*trait_, solver.table.resolve_row(row));
                    return solver.solve(vec![Goal::Trait { trait_, substs }]);
                }
                Via::Bound(substs) => {
                    let param = solver.normalize(&written.subst(substs));
                    if !solver.table.unify(&param, self_ty) {
                        return Verdict::No;
                    }
                }
            }
            let goals = std::mem::take(&mut solver.pending);
            solver.solve(goals)
        })
    }

    /// What `Self` has to be, if that is what `self` is in a trait, or what it refers to.
    fn as_self(&self, written: &Ty, self_ty: &Ty) -> Option<Ty> {
        match (written, self_ty) {
            (Ty::Param { idx, .. }, _) => (*idx == 0).then_some(*self_ty),
            (Ty::Ref { ty: written, .. }, Ty::Ref { ty, .. }) => match written.as_ref() {
                Ty::Param { idx, .. } => (*idx == 0).then(|| self.table.shallow(ty)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether what is written in an impl over its parameters can be `ty`, and the impl's bounds be met then.
    fn fits_impl(&mut self, imp: DefId, written: &Ty, ty: &Ty) -> Verdict {
        let row = self.fresh_row(imp);
        if !self.fit(written, row, ty) {
            return Verdict::No;
        }
        if !self.types.predicates(imp).is_empty() {
            let substs: Vec<Ty> = self.table.resolve_row(row);
            self.require_predicates(imp, &substs);
        }
        let goals = std::mem::take(&mut self.pending);
        self.solve(goals)
    }

    /// Of the method's impl or trait, fresh where not known.
    pub fn parent_substs(&mut self, via: &Via) -> Vec<Ty> {
        match via {
            Via::Impl(def) | Via::Trait(def) => self.fresh_substs(*def),
            Via::Bound(substs) => substs.to_vec(),
        }
    }

    /// An associated function or constant of `ty` by name.
    pub fn probe_assoc(
        &mut self,
        ty: &Ty,
        name: Name,
        from: Viewpoint<'_>,
    ) -> Result<(DefId, Via), WhyUnresolved> {
        let ty = self.table.resolve(ty);
        if self.table.is_free(&ty) {
            let mut members = self.trait_methods(name, from);
            return match (members.next(), members.next()) {
                (Some(member), None) => {
                    let trait_ = self.trait_of(member).ok_or(WhyUnresolved::NoSuchMember)?;
                    Ok((member, Via::Trait(trait_)))
                }
                _ => Err(WhyUnresolved::UnknownReceiver),
            };
        }
        if matches!(ty, Ty::Unknown) {
            return Err(WhyUnresolved::UnknownReceiver);
        }
        let key = self.member_key(&ty, name, from);
        self.member(
            key,
            from.scope,
            |memo| &memo.assocs,
            |solver, of_traits| solver.search_assoc(&ty, name, from, of_traits),
        )
    }

    fn search_assoc(
        &mut self,
        ty: &Ty,
        name: Name,
        from: Viewpoint<'_>,
        of_traits: &[DefId],
    ) -> Result<(DefId, Via), WhyUnresolved> {
        for (member, via) in self.inherent_methods(ty, name, from) {
            let fits = match &via {
                Via::Impl(imp) => self.is_impl_of(*imp, ty) != Verdict::No,
                Via::Bound(_) | Via::Trait(_) => true,
            };
            if fits {
                return Ok((member, via));
            }
        }
        let mut fits: Vec<(DefId, DefId, Verdict)> = Vec::new();
        for &member in of_traits {
            let Some(trait_) = self.trait_of(member) else { continue };
            let verdict = self.implements(ty, trait_);
            if verdict != Verdict::No {
                fits.push((member, trait_, verdict));
            }
        }
        if fits.len() > 1 && fits.iter().any(|fit| fit.2 == Verdict::Yes) {
            fits.retain(|fit| fit.2 == Verdict::Yes);
        }
        match fits[..] {
            [] => Err(WhyUnresolved::NoSuchMember),
            [(member, trait_, _)] => Ok((member, Via::Trait(trait_))),
            _ => Err(WhyUnresolved::Ambiguous),
        }
    }

    pub fn is_impl_of(&mut self, imp: DefId, ty: &Ty) -> Verdict {
        self.attempt(|solver| {
            let Some(data) = solver.types.impl_data(imp) else { return Verdict::No };
            solver.fits_impl(imp, &data.self_ty, ty)
        })
    }

    /// Whether `ty` implements the trait for some arguments.
    pub fn implements(&mut self, ty: &Ty, trait_: DefId) -> Verdict {
        if self.has_no_candidate(trait_, ty) {
            return Verdict::No;
        }
        self.attempt(|solver| {
            let fresh = solver.fresh_substs(trait_);
            let substs: Substs =
                std::iter::once(*ty).chain(fresh.iter().skip(1).copied()).collect();
            solver.solve(vec![Goal::Trait { trait_, substs }])
        })
    }

    /// The field, how many dereferences lead to it, and its type.
    pub fn probe_field(
        &mut self,
        base: &Ty,
        name: Name,
        scope: DefId,
    ) -> Result<(FieldRef, u32, Ty), WhyUnresolved> {
        let found = self.first_deref(base, |solver, step| match &step.ty {
            Ty::Unknown | Ty::Infer(_) => Some(Err(WhyUnresolved::UnknownReceiver)),
            Ty::Tuple(elems) => {
                let idx: usize = name.as_str().parse().ok()?;
                Some(Ok((FieldRef::Tuple(idx as u32), step.derefs, *elems.get(idx)?)))
            }
            Ty::Adt(def, substs) => {
                let field = solver.types.field(*def, name)?;
                if !solver.types.is_field_visible(field, scope) {
                    return None;
                }
                let ty = solver.normalize(&solver.types.field_ty(field).subst(substs));
                Some(Ok((FieldRef::Field(field), step.derefs, ty)))
            }
            _ => None,
        });
        found.unwrap_or(Err(WhyUnresolved::NoSuchMember))
    }

    pub fn is_int_var(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Infer(var) if self.table.kind(*var) == Some(VarKind::Int))
    }

    pub fn is_float_var(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Infer(var) if self.table.kind(*var) == Some(VarKind::Float))
    }
}

/// Cheap: whether reference-ness allows `self: param` to be `ty`.
fn could_be_self(param: &Ty, ty: &Ty) -> bool {
    match (param, ty) {
        (Ty::Ref { mutable: m, .. }, Ty::Ref { mutable: n, .. }) => m == n,
        (Ty::Ref { .. }, Ty::Infer(_)) => false,
        (Ty::Ref { .. }, _) => false,
        (Ty::Adt(a, _), Ty::Adt(b, _)) => a == b,
        _ => true,
    }
}

fn adjusted(ty: &Ty, autoref: AutoRef) -> Ty {
    match autoref {
        AutoRef::None => *ty,
        AutoRef::Shared => Ty::reference(false, *ty),
        AutoRef::Mut => Ty::reference(true, *ty),
    }
}
