//! Look-up of members on a type: methods with autoderef and autoref in the compiler's order, fields
//! with autoderef, associated items of paths.
//!
//! For each type that the receiver derefs to, by value, then by reference, then by mutable reference:
//! inherent methods (with those of bounds, `dyn` and `impl Trait`), then methods of traits in scope.

use super::{
    AutoRef, FieldRef, LangTrait, Substs, TraitBound, Ty, Types, WhyUnresolved,
    env::bound_substs,
    impls::head,
    intern::Part,
    memo::{Asked, MethodKey, Question},
    select::{Selection, Solver, Verdict},
    unify::VarKind,
};
use crate::{
    hir::{Name, PathRoot, Visibility},
    names::{DefId, DefKind, Ns, Res},
};

const MAX_DEREFS: usize = 12;

/// From where a member is looked up.
#[derive(Clone, Copy)]
pub(super) struct Viewpoint<'a> {
    /// The module or block.
    pub scope: DefId,
    /// A trait that is in scope whatever the scope imports.
    pub own_trait: Option<DefId>,
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
    /// `ty` and what it derefs to; an array's slice is last.
    pub fn autoderef(&mut self, ty: &Ty) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut next = Some(self.table.shallow(ty));
        while let Some(ty) = next
            && steps.len() < MAX_DEREFS
            && !steps.iter().any(|step| step.ty == ty)
        {
            steps.push(Step { ty: ty.clone(), derefs: steps.len() as u32 });
            next = self.deref(&ty);
        }
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
            Ty::Adt(..) | Ty::Param(_) | Ty::Proj { .. } | Ty::Opaque(_) | Ty::Dyn(_) => {
                let trait_ = self.types.lang.trait_(LangTrait::Deref)?;
                let substs = Substs::from([ty.clone()]);
                let found = self.attempt(|solver| {
                    matches!(solver.select(trait_, &substs), Selection::None | Selection::Ambiguous)
                });
                if found {
                    return None;
                }
                let target = self.normalize_proj(trait_, Name::new("Target"), &substs);
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
        if receiver.has_infer() || !self.is_for_all(receiver.flags()) {
            return self.search_method(receiver, name, from);
        }
        let memo = &self.types.memo;
        let key = MethodKey { receiver: *receiver, name, scope: from.scope, own: from.own_trait };
        if let Some(known) = memo.method(&key) {
            return known;
        }
        let question =
            Question { asked: Asked::Method(name), trait_: from.scope, substs: [*receiver].into() };
        let n_pending = self.pending.len();
        let opened = self.track.open(question, self.depth);
        let found = self.search_method(receiver, name, from);
        if self.track.close(opened).is_some() {
            self.pending.truncate(n_pending);
            memo.keep_method(key, found);
        }
        found
    }

    fn search_method(
        &mut self,
        receiver: &Ty,
        name: Name,
        from: Viewpoint<'_>,
    ) -> Result<Pick, WhyUnresolved> {
        let steps = self.autoderef(receiver);
        let inherent: Vec<_> =
            steps.iter().flat_map(|step| self.inherent_methods(&step.ty, name, from)).collect();
        let of_traits: Vec<_> = self.trait_methods(name, from).collect();
        for step in &steps {
            if matches!(step.ty, Ty::Unknown) || self.table.is_free(&step.ty) {
                return Err(WhyUnresolved::UnknownReceiver);
            }
            for autoref in [AutoRef::None, AutoRef::Shared, AutoRef::Mut] {
                let self_ty = adjusted(&step.ty, autoref);
                let pick = |(func, via)| Pick {
                    func,
                    via,
                    derefs: step.derefs,
                    autoref,
                    self_ty: self_ty.clone(),
                };
                if let Some(found) = self.first_inherent(&inherent, &self_ty) {
                    return Ok(pick(found));
                }
                if let Some(func) = self.one_of_traits(&of_traits, &self_ty)? {
                    let trait_ = self.trait_of(func).ok_or(WhyUnresolved::NoSuchMember)?;
                    return Ok(pick((func, Via::Trait(trait_))));
                }
            }
        }
        let is_literal = steps.iter().any(|step| matches!(step.ty, Ty::Infer(_)));
        Err(if is_literal { WhyUnresolved::UnknownReceiver } else { WhyUnresolved::NoSuchMember })
    }

    fn inherent_methods(&self, ty: &Ty, name: Name, from: Viewpoint<'_>) -> Vec<(DefId, Via)> {
        let mut found = Vec::new();
        if let Some(head) = head(ty) {
            for member in self.types.inherent_members(head, name) {
                if self.types.is_visible(member, from.scope)
                    && let Some(imp) = self.types.names.def(member).parent
                {
                    found.push((member, Via::Impl(imp)));
                }
            }
        }
        for bound in self.bounds_of(ty) {
            if let Some(member) = self.types.member(bound.trait_, name) {
                found.push((member, Via::Bound(bound_substs(ty, &bound).into())));
            }
        }
        found
    }

    /// Bounds whose methods count as the type's own.
    pub fn bounds_of(&self, ty: &Ty) -> Vec<TraitBound> {
        let mut bounds = self.own_bounds(ty);
        if matches!(ty, Ty::Param(_) | Ty::Proj { .. }) {
            let assumed = self.env.predicates.iter().filter(|pred| pred.ty == *ty);
            bounds.extend(assumed.map(|pred| pred.bound.clone()));
        }
        bounds
    }

    fn trait_methods<'a>(
        &self,
        name: Name,
        from: Viewpoint<'a>,
    ) -> impl Iterator<Item = DefId> + use<'a, '_, 'n> {
        let types = self.types;
        types.trait_members(name).iter().copied().filter(move |&func| {
            let trait_ = types.names.def(func).parent;
            trait_.is_some_and(|trait_| (from.is_in_scope)(trait_))
        })
    }

    fn first_inherent(&mut self, methods: &[(DefId, Via)], self_ty: &Ty) -> Option<(DefId, Via)> {
        methods.iter().find(|(func, via)| self.takes(*func, via, self_ty) != Verdict::No).cloned()
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
        self.attempt(|solver| {
            let written = &sig.params[0];
            let substs = match via {
                Via::Impl(def) | Via::Trait(def) => {
                    let row = solver.fresh_row(*def);
                    if !solver.fit(written, row, self_ty) {
                        return Verdict::No;
                    }
                    solver.table.resolve_row(row)
                }
                Via::Bound(substs) => {
                    let param = solver.normalize(&written.subst(substs));
                    if !solver.table.unify(&param, self_ty) {
                        return Verdict::No;
                    }
                    *substs
                }
            };
            match via {
                Via::Impl(imp) => solver.require_predicates(*imp, &substs),
                Via::Bound(_) => {}
                Via::Trait(trait_) => {
                    return solver
                        .solve(vec![super::select::Goal::Trait { trait_: *trait_, substs }]);
                }
            }
            let goals = std::mem::take(&mut solver.pending);
            solver.solve(goals)
        })
    }

    /// Of the method's impl or trait, fresh where not known.
    pub fn parent_substs(&mut self, via: &Via) -> Substs {
        match via {
            Via::Impl(def) | Via::Trait(def) => self.fresh_substs(*def),
            Via::Bound(substs) => substs.clone(),
        }
    }

    /// An associated function or constant of `ty` by name.
    pub fn probe_assoc(
        &mut self,
        ty: &Ty,
        name: Name,
        from: Viewpoint<'_>,
    ) -> Result<(DefId, Via), WhyUnresolved> {
        let ty = self.table.shallow(ty);
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
        for (member, via) in self.inherent_methods(&ty, name, from) {
            let fits = match &via {
                Via::Impl(imp) => self.is_impl_of(*imp, &ty) != Verdict::No,
                Via::Bound(_) | Via::Trait(_) => true,
            };
            if fits {
                return Ok((member, via));
            }
        }
        let members: Vec<_> = self.trait_methods(name, from).collect();
        let mut fits: Vec<(DefId, DefId, Verdict)> = Vec::new();
        for member in members {
            let Some(trait_) = self.trait_of(member) else { continue };
            let verdict = self.implements(&ty, trait_);
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
            let row = solver.fresh_row(imp);
            if !solver.fit(&data.self_ty, row, ty) {
                return Verdict::No;
            }
            let substs = solver.table.resolve_row(row);
            solver.require_predicates(imp, &substs);
            let goals = std::mem::take(&mut solver.pending);
            solver.solve(goals)
        })
    }

    /// Whether `ty` implements the trait for some arguments.
    pub fn implements(&mut self, ty: &Ty, trait_: DefId) -> Verdict {
        self.attempt(|solver| {
            let fresh = solver.fresh_substs(trait_);
            let substs: Substs =
                std::iter::once(ty.clone()).chain(fresh.iter().skip(1).cloned()).collect();
            solver.solve(vec![super::select::Goal::Trait { trait_, substs }])
        })
    }

    /// The field, how many dereferences lead to it, and its type.
    pub fn probe_field(
        &mut self,
        base: &Ty,
        name: Name,
        from: Viewpoint<'_>,
    ) -> Result<(FieldRef, u32, Ty), WhyUnresolved> {
        for step in self.autoderef(base) {
            match &step.ty {
                Ty::Unknown => return Err(WhyUnresolved::UnknownReceiver),
                Ty::Infer(_) => return Err(WhyUnresolved::UnknownReceiver),
                Ty::Tuple(elems) => {
                    let idx: Option<usize> = name.as_str().parse().ok();
                    if let Some(idx) = idx
                        && let Some(ty) = elems.get(idx)
                    {
                        return Ok((FieldRef::Tuple(idx as u32), step.derefs, ty.clone()));
                    }
                }
                Ty::Adt(def, substs) => {
                    if let Some(field) = self.types.field(*def, name)
                        && self.types.is_field_visible(field, from.scope)
                    {
                        let ty = self.normalize(&self.types.field_ty(field).subst(substs));
                        return Ok((FieldRef::Field(field), step.derefs, ty));
                    }
                }
                _ => {}
            }
        }
        Err(WhyUnresolved::NoSuchMember)
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
        AutoRef::None => ty.clone(),
        AutoRef::Shared => Ty::reference(false, ty.clone()),
        AutoRef::Mut => Ty::reference(true, ty.clone()),
    }
}

impl Types<'_> {
    /// Whether the names of `def` can be used in the module or block `from`.
    pub(super) fn is_visible(&self, def: DefId, from: DefId) -> bool {
        match self.names.item(def) {
            Some(item) => self.admits(&item.vis, def, from),
            None => true,
        }
    }

    fn is_field_visible(&self, field: crate::names::FieldId, from: DefId) -> bool {
        let Some(variant) = self.variant(field.owner) else { return false };
        if self.names.def(field.owner).kind == DefKind::Variant {
            return true;
        }
        let decl = variant.fields.get(field.idx as usize);
        decl.is_some_and(|decl| self.admits(&decl.vis, field.owner, from))
    }

    fn admits(&self, vis: &Visibility, def: DefId, from: DefId) -> bool {
        let owner = self.module_of(def);
        match vis {
            Visibility::Public => true,
            Visibility::Inherited => self.is_inside(from, owner),
            Visibility::In(path) => {
                let krate = self.names.def(def).krate;
                match (path.root, path.segments.len()) {
                    (PathRoot::Crate, 0) => self.names.def(from).krate == krate,
                    (PathRoot::Super(up), 0) => {
                        let mut module = owner;
                        for _ in 0..up {
                            let above = self.names.def(module).parent;
                            module = above.map_or(module, |above| self.module_of(above));
                        }
                        self.is_inside(from, module)
                    }
                    _ => match self.resolve(owner, path, Ns::Types).res {
                        Res::Def(module) => self.is_inside(from, module),
                        Res::Prim(_) | Res::Unknown(_) => self.names.def(from).krate == krate,
                    },
                }
            }
        }
    }

    /// The nearest module around (or itself).
    fn module_of(&self, def: DefId) -> DefId {
        let mut at = def;
        while !matches!(self.names.def(at).kind, DefKind::Mod) {
            match self.names.def(at).parent {
                Some(parent) => at = parent,
                None => return at,
            }
        }
        at
    }

    fn is_inside(&self, inner: DefId, outer: DefId) -> bool {
        std::iter::successors(Some(inner), |&def| self.names.def(def).parent).any(|d| d == outer)
    }
}
