//! Calls of traits' methods where the type does not name one function: derived impls, `dyn`, parameters.

use super::{Arg, Frame, call::Func};
use crate::{
    flow::value::Value,
    names::{DefId, FieldId},
    span::Span,
    types::{LangTrait, Substs, Target, Ty},
};

/// More impls than this count as unknown.
const MAX_IMPLS: usize = 32;

impl Frame<'_> {
    /// By the types that the receiver is known to have been built as, else by all impls that fit.
    pub(super) fn call_trait(
        &mut self,
        method: DefId,
        substs: &Substs,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        let trait_ = self.engine.names.assoc_parent(method);
        // A method's own type arguments do not tell which one it is.
        let n_deciding = trait_.map_or(substs.len(), |it| self.engine.types.generics(it).n_all());
        self.decide(substs.iter().take(n_deciding), &args, ret, span);
        if let Some(first) = args.first() {
            let held = self.deref(&first.value, span);
            let tys = held.tys().to_vec();
            if !tys.is_empty() && substs.first().is_some_and(is_open) {
                return self.call_by_tys(method, substs, &tys, args, ret, span);
            }
        }
        let is_users = trait_.is_some_and(|trait_| self.engine.is_user(trait_));
        if let (Some(trait_), true) = (trait_, is_users) {
            return self.call_fitting(trait_, method, substs, args, ret, span);
        }
        if self.engine.names.body(method).is_some() {
            let func = Func { def: method, method: Some(method), substs: *substs };
            return self.call_func(&func, args, ret, span);
        }
        self.call_bodiless(method, substs, args, ret, span)
    }

    /// Facts hold for a trait's method without a body too.
    fn call_bodiless(
        &mut self,
        method: DefId,
        substs: &Substs,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        if !self.engine.facts(method).is_empty() {
            let func = Func { def: method, method: None, substs: *substs };
            return self.call_func(&func, args, ret, span);
        }
        self.call_unknown(&args, ret, span)
    }

    fn call_by_tys(
        &mut self,
        method: DefId,
        substs: &Substs,
        tys: &[Ty],
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        let mut result: Option<Value> = None;
        for ty in tys {
            self.decide([ty], &args, ret, span);
            let mut known = substs.to_vec();
            known[0] = *ty;
            let known = Substs::from(known);
            let (target, found) = self.resolved(method, &known);
            let value = match target {
                Target::Trait(_) => self.call_bodiless(method, &found, args.clone(), ret, span),
                _ => self.call_resolved(target, found, args.clone(), ret, span),
            };
            result = Some(match result {
                Some(before) => before.join(&value),
                None => value,
            });
        }
        result.unwrap_or_default()
    }

    fn call_fitting(
        &mut self,
        trait_: DefId,
        method: DefId,
        substs: &Substs,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        let self_ty = substs.first().copied().unwrap_or(Ty::Unknown);
        let impls = self.engine.types.impls_fitting(self.owner, trait_, &self_ty);
        if impls.is_empty() || impls.len() > MAX_IMPLS {
            return self.call_bodiless(method, substs, args, ret, span);
        }
        let name = self.engine.names.def(method).name;
        let before = self.state.clone();
        let mut result: Option<(Value, crate::flow::state::State)> = None;
        for imp in impls {
            self.state = before.clone();
            let (def, substs) = match self.engine.types.member(imp, name) {
                Some(func) => {
                    let n = self.engine.types.generics(func).n_all();
                    (func, std::iter::repeat_n(Ty::Unknown, n).collect())
                }
                None => {
                    let self_ty = self.engine.types.self_ty(imp).unwrap_or(Ty::Unknown);
                    let mut substs = substs.to_vec();
                    if let Some(first) = substs.first_mut() {
                        *first = self_ty;
                    }
                    (method, Substs::from(substs))
                }
            };
            let func = Func { def, method: Some(method), substs };
            let value = self.call_func(&func, args.clone(), ret, span);
            let here = std::mem::take(&mut self.state);
            result = Some(match result {
                Some((joined, state)) => (joined.join(&value), self.joined(state, &here)),
                None => (value, here),
            });
        }
        let (value, state) = result.unwrap_or((Value::NOTHING, before));
        self.state = state;
        value
    }

    /// What derives make, by the trait.
    pub(super) fn call_derived(
        &mut self,
        method: DefId,
        adt: DefId,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        self.counts().n_known_calls += 1;
        let lang = &self.engine.types.lang;
        let Some(trait_) = self.engine.names.assoc_parent(method) else {
            return self.call_unknown(&args, ret, span);
        };
        let is = |item: LangTrait| lang.is_trait(trait_, item);
        if is(LangTrait::Clone) {
            let first = args.first().map(|arg| self.deref(&arg.value, span));
            return first.unwrap_or_default();
        }
        let is_silent = is(LangTrait::Default)
            || is(LangTrait::PartialEq)
            || is(LangTrait::Eq)
            || is(LangTrait::PartialOrd)
            || is(LangTrait::Ord);
        if is_silent {
            return Value::NOTHING;
        }
        if is(LangTrait::From) {
            return self.derived_from(adt, args);
        }
        let view = self.engine.view_of_trait(trait_);
        if let (Some(view), Some(first)) = (view, args.first()) {
            let elems = self.seen(&first.value, &first.ty, view, first.span, 0);
            for arg in &args[1..] {
                let value = arg.value.clone();
                self.add(value.targets(), &elems);
            }
            return self.in_good_case(Value::labelled(elems), ret);
        }
        self.call_unknown(&args, ret, span)
    }

    /// `#[from]`: the variant whose field is of the argument's type.
    fn derived_from(&mut self, adt: DefId, args: Vec<Arg>) -> Value {
        let Some(arg) = args.into_iter().next() else { return Value::NOTHING };
        self.decide([&arg.ty], std::slice::from_ref(&arg), &Ty::Never, arg.span);
        let mut value = Value::NOTHING;
        for owner in self.engine.field_owners(adt) {
            let tys = self.engine.types.field_tys(owner);
            let same =
                |ty: &Ty| self.engine.types.head_path(ty) == self.engine.types.head_path(&arg.ty);
            if tys.len() == 1 && same(&tys[0]) {
                let proj = crate::flow::place::Proj::Field(FieldId { owner, idx: 0 });
                value = value.join(&Value::NOTHING.with_kid(proj, arg.value.clone()));
            }
        }
        value
    }
}

/// A type that does not say what runs.
pub(super) fn is_open(ty: &Ty) -> bool {
    matches!(
        ty.peel_refs(),
        Ty::Unknown | Ty::Param { .. } | Ty::Proj { .. } | Ty::Dyn(_) | Ty::Opaque(_)
    )
}
