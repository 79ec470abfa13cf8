//! Calls: who is called with what.

use super::{Arg, Frame, apply::Callee as Called};
use crate::{
    flow::{
        instance::Instance,
        place::Proj,
        spec::{Form, Forms, FuncFact},
        value::{Elem, Known, Value},
    },
    hir::{ExprId, Name},
    names::{DefId, FieldId},
    span::Span,
    types::{AutoRef, Callee, LangTrait, Substs, Target, Ty},
};

/// A function with what facts and substitutions go with it.
#[derive(Clone, Debug)]
pub(super) struct Func {
    pub def: DefId,
    /// The trait's method that it implements.
    pub method: Option<DefId>,
    pub substs: Substs,
}

impl Frame<'_> {
    pub(super) fn call_expr(&mut self, expr: ExprId, callee: ExprId, args: &[ExprId]) -> Value {
        let span = self.span(expr);
        let tys = self.tys;
        let Some(known) = tys.calls.get(&expr) else {
            let mut all = vec![self.arg(callee)];
            all.extend(args.iter().map(|&arg| self.arg(arg)));
            return self.call_unknown(&all, &self.ty(expr), span);
        };
        match known.target {
            Target::Value => {
                let function = self.callee_value(callee, known.derefs);
                let args = args.iter().map(|&arg| self.arg(arg)).collect();
                let ret = self.ty(expr);
                self.call_value(function, args, &ret, span)
            }
            Target::Ctor(owner) => self.construct(owner, &known.substs, args),
            Target::Fn(_) | Target::Impl { .. } | Target::Trait(_) | Target::Derived { .. } => {
                let args = args.iter().map(|&arg| self.arg(arg)).collect();
                self.call_target(known, args, &self.ty(expr), span)
            }
        }
    }

    fn callee_value(&mut self, callee: ExprId, derefs: u32) -> Arg {
        let span = self.span(callee);
        let lv = self.eval_place(callee);
        let ty = self.ty(callee).into_owned();
        let (lv, ty) = self.dereferenced(lv, ty, derefs, span);
        let value = if lv.places.is_empty() {
            lv.value
        } else {
            let tys = lv.value.tys().to_vec();
            let reference = self.borrowed(lv, true, callee);
            match tys.first() {
                Some(ty) => reference.with_ty(*ty),
                None => reference,
            }
        };
        Arg { value, ty, span, expr: Some(callee) }
    }

    pub(super) fn method_expr(&mut self, expr: ExprId, receiver: ExprId, args: &[ExprId]) -> Value {
        let span = self.span(expr);
        let lv = self.eval_place(receiver);
        let tys = self.tys;
        let ty = self.ty(receiver).into_owned();
        let Some(known) = tys.calls.get(&expr) else {
            let value = self.borrowed(lv, true, receiver);
            let receiver_span = self.span(receiver);
            let ty = Ty::reference(true, ty);
            let mut all = vec![Arg { value, ty, span: receiver_span, expr: Some(receiver) }];
            all.extend(args.iter().map(|&arg| self.arg(arg)));
            return self.call_unknown(&all, &self.ty(expr), span);
        };
        let receiver_span = self.span(receiver);
        let (lv, ty) = self.dereferenced(lv, ty, known.derefs, receiver_span);
        let (value, ty) = match known.autoref {
            AutoRef::None => (self.moved(lv, &ty), ty),
            AutoRef::Shared => (self.borrowed(lv, false, receiver), Ty::reference(false, ty)),
            AutoRef::Mut => (self.borrowed(lv, true, receiver), Ty::reference(true, ty)),
        };
        let mut all = vec![Arg { value, ty, span: receiver_span, expr: Some(receiver) }];
        all.extend(args.iter().map(|&arg| self.arg(arg)));
        if known.target == Target::Value {
            let ret = self.ty(expr);
            let function = all.remove(0);
            return self.call_value(function, all, &ret, span);
        }
        self.call_target(known, all, &self.ty(expr), span)
    }

    /// The call that inference notes for an operator, an index, a `for`, a `?`.
    pub(super) fn call_of(&mut self, expr: ExprId, args: Vec<Arg>, span: Span) -> Value {
        let ret = self.ty(expr);
        let tys = self.tys;
        match tys.calls.get(&expr) {
            Some(callee) => self.call_target(callee, args, &ret, span),
            None => self.call_unknown(&args, &ret, span),
        }
    }

    pub(super) fn call_lang(
        &mut self,
        trait_: LangTrait,
        name: &str,
        substs: Substs,
        args: Vec<Arg>,
        span: Span,
    ) -> Value {
        let trait_ = self.engine.types.lang.trait_(trait_);
        let method = trait_.and_then(|trait_| self.engine.types.member(trait_, Name::new(name)));
        match method {
            Some(method) => {
                let (target, substs) = self.resolved(method, &substs);
                self.call_resolved(target, substs, args, &Ty::Unknown, span)
            }
            None => self.call_unknown(&args, &Ty::Unknown, span),
        }
    }

    fn call_target(&mut self, callee: &Callee, args: Vec<Arg>, ret: &Ty, span: Span) -> Value {
        let substs = self.mono_substs(&callee.substs);
        let method = match callee.target {
            Target::Trait(method) => Some(method),
            _ => None,
        };
        let (target, substs) = match method {
            Some(method) if self.is_generic => self.resolved(method, &substs),
            _ => (callee.target, substs),
        };
        self.call_resolved(target, substs, args, ret, span)
    }

    pub(super) fn call_resolved(
        &mut self,
        target: Target,
        substs: Substs,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        match target {
            Target::Fn(def) => self.call_func(&Func { def, method: None, substs }, args, ret, span),
            Target::Impl { method, func, .. } => {
                let func = Func { def: func, method: Some(method), substs };
                self.call_func(&func, args, ret, span)
            }
            Target::Trait(method) => self.call_trait(method, &substs, args, ret, span),
            Target::Derived { method, adt } => self.call_derived(method, adt, args, ret, span),
            Target::Ctor(owner) => {
                let values = args.into_iter().map(|arg| (arg.value, arg.span)).collect();
                self.constructed(owner, &substs, values)
            }
            Target::Value => self.call_unknown(&args, ret, span),
        }
    }

    fn construct(&mut self, owner: DefId, substs: &Substs, args: &[ExprId]) -> Value {
        let values = args.iter().map(|&arg| (self.eval(arg), self.span(arg))).collect();
        let substs = self.mono_substs(substs);
        self.constructed(owner, &substs, values)
    }

    pub(super) fn constructed(
        &mut self,
        owner: DefId,
        substs: &Substs,
        values: Vec<(Value, Span)>,
    ) -> Value {
        let mut value = Value::NOTHING;
        for (idx, (new, span)) in values.into_iter().enumerate() {
            let field = FieldId { owner, idx: idx as u32 };
            self.note_field_write(field, &new, span);
            // Gates hold for `Ok(flag)` as for the flag.
            let known = new.known();
            let kept = self.as_stored(Some(&Proj::Field(field)), &new);
            value = value.with_kid(Proj::Field(field), kept);
            if idx == 0 && known.gates != crate::flow::spec::Gates::NONE {
                let known = Known { gates: known.gates, ..value.known() };
                value = value.with_known(known);
            }
        }
        self.tagged(value, owner, substs)
    }

    /// A function whose definition is known: its facts, and its summary.
    pub(super) fn call_func(&mut self, func: &Func, args: Vec<Arg>, ret: &Ty, span: Span) -> Value {
        if Some(func.def) == self.engine.opaque {
            return Value::NOTHING;
        }
        if Some(func.def) == self.engine.any_of {
            return self.any_of(&args, span);
        }
        self.counts().n_known_calls += 1;
        let engine = self.engine;
        let mut facts: Vec<&FuncFact> = engine.facts(func.def).iter().collect();
        facts.extend(func.method.map_or(&[][..], |method| engine.facts(method)));
        self.arrive_in_purpose(func, &args);
        self.arrive_in_sinks(func, &facts, &args, span);
        let is_sink = facts.iter().any(|fact| matches!(fact, FuncFact::Sink(_)));
        let value = match engine.has_body(func.def) {
            true => {
                let instance = || {
                    let substs = engine.matters.told_apart(engine, func.def, &func.substs);
                    Instance::new(func.def, &substs)
                };
                let id = self.callees.called(func.def, &func.substs, &instance);
                let callee = Called { id, def: func.def, is_closure: false };
                let coerced = self.coerced_args(func.def, &args);
                let args = coerced.as_deref().unwrap_or(&args);
                self.call_summary(callee, args, span, is_sink)
            }
            false => self.pass_through(&args, ret, span),
        };
        let value = self.as_copy(func, &args, value);
        self.with_facts(func, &facts, &args, value, ret, span)
    }

    fn with_facts(
        &mut self,
        func: &Func,
        facts: &[&FuncFact],
        args: &[Arg],
        mut value: Value,
        ret: &Ty,
        span: Span,
    ) -> Value {
        for fact in facts {
            match fact {
                FuncFact::Sink(_) => {}
                FuncFact::Source => value = self.labelled_by(func.def, value, ret, span),
                FuncFact::Sanitizer(form) => {
                    value = self.sanitized(func.def, *form, args, ret, span);
                }
                FuncFact::Check(gate) => {
                    let gates = crate::flow::spec::Gates::of(*gate);
                    let known = Known { gates: value.known().gates.union(gates), ..value.known() };
                    value = value.with_known(known);
                }
            }
        }
        value
    }

    fn sanitized(&mut self, func: DefId, form: Form, args: &[Arg], ret: &Ty, span: Span) -> Value {
        let forms = Forms::of(form);
        let mut elems = Vec::new();
        for (i, arg) in args.iter().enumerate() {
            let view = self.engine.view_of_param(func, i);
            elems.extend(self.seen(&arg.value, &arg.ty, view, arg.span, 0));
        }
        for elem in &mut elems {
            elem.forms = elem.forms.union(forms);
            *elem = self.step_on(elem, crate::flow::flows::StepKind::Sanitized(func), span);
        }
        let known = Known { forms, ..Known::default() };
        let value = Value::labelled(elems).with_known(known);
        self.in_good_case(value, ret)
    }

    /// The same field's value, for what copies and converts.
    fn as_copy(&self, func: &Func, args: &[Arg], value: Value) -> Value {
        let of = args.first().and_then(|arg| arg.value.node()?.known.copy_of);
        let Some(field) = of else { return value };
        let def = func.method.unwrap_or(func.def);
        let Some(trait_) = self.engine.names.assoc_parent(def) else { return value };
        if !self.engine.is_copying(trait_) {
            return value;
        }
        let known = Known { copy_of: Some(field), ..value.known() };
        value.with_known(known)
    }

    /// Calls a value: a closure, a function item, or whatever the value may be.
    pub(super) fn call_value(
        &mut self,
        function: Arg,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        let held = self.deref(&function.value, span);
        let ty = self.callable_ty(&function.ty);
        let tys: Vec<Ty> = match ty {
            Ty::Closure { .. } | Ty::FnDef(..) => vec![ty],
            _ => {
                self.decide([&ty], &args, ret, span);
                held.tys().iter().map(|ty| self.callable_ty(ty)).collect()
            }
        };
        let mut result: Option<Value> = None;
        for ty in tys {
            let value = match &ty {
                Ty::Closure { .. } => {
                    let Some(instance) = self.closure_instance(&ty) else { continue };
                    self.counts().n_known_calls += 1;
                    let mut all = vec![Arg { ty, ..function.clone() }];
                    all.extend(args.iter().cloned());
                    self.call_instance(&instance, &all, span)
                }
                Ty::FnDef(def, substs) => self.call_item(*def, substs, args.clone(), ret, span),
                _ => continue,
            };
            result = Some(match result {
                Some(before) => before.join(&value),
                None => value,
            });
        }
        if let Some(result) = result {
            return result;
        }
        let mut all = vec![function];
        all.extend(args);
        self.call_unknown(&all, ret, span)
    }

    fn callable_ty(&self, ty: &Ty) -> Ty {
        let mut ty = *ty.peel_refs();
        while let Ty::Adt(adt, substs) = &ty
            && self.engine.types.lang.is_adt(*adt, crate::types::LangAdt::Box)
        {
            ty = substs.first().map_or(Ty::Unknown, |ty| *ty.peel_refs());
        }
        ty
    }

    fn call_item(
        &mut self,
        def: DefId,
        substs: &Substs,
        args: Vec<Arg>,
        ret: &Ty,
        span: Span,
    ) -> Value {
        use crate::names::DefKind;
        let target = match self.engine.names.def(def).kind {
            DefKind::Struct | DefKind::Variant => (Target::Ctor(def), *substs),
            _ => {
                let parent = self.engine.names.assoc_parent(def);
                let is_trait =
                    parent.is_some_and(|p| self.engine.names.def(p).kind == DefKind::Trait);
                match is_trait {
                    true => self.resolved(def, substs),
                    false => (Target::Fn(def), *substs),
                }
            }
        };
        self.call_resolved(target.0, target.1, args, ret, span)
    }

    /// A call of which nothing is known: the result and what `&mut` arguments refer to may hold
    /// everything; callables among the arguments may be called with it.
    pub(super) fn call_unknown(&mut self, args: &[Arg], ret: &Ty, span: Span) -> Value {
        self.counts().n_unknown_calls += 1;
        let mut all = Vec::new();
        for arg in args {
            let elems = self.deep_elems(&arg.value, arg.span);
            self.arrive_unknown(&elems, arg.span);
            all.extend(unsure(elems));
        }
        self.pass_on(all, args, ret, span)
    }

    fn pass_through(&mut self, args: &[Arg], ret: &Ty, span: Span) -> Value {
        let all = args.iter().flat_map(|arg| unsure(self.deep_elems(&arg.value, arg.span)));
        let all = all.collect();
        self.pass_on(all, args, ret, span)
    }

    /// Hands all that the arguments carry to what they refer to, to callables among them, and to the result.
    fn pass_on(&mut self, elems: Vec<Elem>, args: &[Arg], ret: &Ty, span: Span) -> Value {
        for arg in args {
            if matches!(arg.ty, Ty::Ref { mutable: true, .. }) {
                let value = arg.value.clone();
                self.add(value.targets(), &elems);
            }
        }
        let passed = Value::labelled(elems);
        let results: Vec<Value> =
            args.iter().filter_map(|arg| self.call_back(arg, &passed, span)).collect();
        let value = results.iter().fold(passed, |all, result| {
            let elems = self.deep_elems(result, span);
            all.with_elems(&elems)
        });
        self.in_good_case(value, ret)
    }

    /// A callable that is handed to unknown code is called once, with everything that code has.
    fn call_back(&mut self, arg: &Arg, passed: &Value, span: Span) -> Option<Value> {
        let ty = self.callable_ty(&arg.ty);
        if super::dispatch::is_open(&ty) {
            let passed = Arg { value: passed.clone(), ty: Ty::Unknown, span, expr: None };
            self.decide([&ty], &[passed], &Ty::Never, span);
        }
        let held = self.deref(&arg.value, span);
        let callable = std::iter::once(ty).chain(held.tys().iter().copied());
        let mut callable = callable.filter(|ty| matches!(ty, Ty::Closure { .. }));
        let Ty::Closure(sig) = &callable.next()? else { return None };
        let args = sig
            .params
            .iter()
            .map(|ty| Arg { value: passed.clone(), ty: *ty, span, expr: None })
            .collect();
        let ret = sig.ret;
        Some(self.call_value(arg.clone(), args, &ret, span))
    }

    /// Of a `Result` the good side carries it.
    pub(super) fn in_good_case(&self, value: Value, ret: &Ty) -> Value {
        use crate::types::LangAdt;
        let ret = self.awaited_ty(ret);
        let is_result = matches!(&ret, Ty::Adt(adt, _)
            if self.engine.types.lang.is_adt(*adt, LangAdt::Result));
        match self.engine.ok {
            Some(field) if is_result => {
                let Ty::Adt(_, substs) = &ret else { return value };
                let value = match substs.first() {
                    Some(ok) => self.shed(value, ok),
                    None => value,
                };
                Value::NOTHING.with_kid(Proj::Field(field), value)
            }
            _ => self.shed(value, &ret),
        }
    }

    /// What a future gives; the type itself otherwise.
    fn awaited_ty(&self, ty: &Ty) -> Ty {
        let future = self.engine.types.lang.trait_(LangTrait::Future);
        match ty {
            Ty::Opaque(bounds) => bounds
                .iter()
                .find(|bound| Some(bound.trait_) == future)
                .and_then(|bound| bound.binding(Name::new("Output")))
                .map_or_else(|| *ty, |output| self.mono(output)),
            _ => *ty,
        }
    }

    /// `any_of(…)`: one value that holds whatever the arguments hold.
    fn any_of(&mut self, args: &[Arg], span: Span) -> Value {
        let view = self.engine.view_inside(self.owner);
        let mut elems = Vec::new();
        for arg in args {
            elems.extend(self.seen(&arg.value, &arg.ty, view, span, 0));
        }
        Value::labelled(elems)
    }

    /// What `{ .. }` says: the result and what `&mut` parameters refer to may hold any argument.
    pub(super) fn any_of_params(&mut self) -> Value {
        use crate::flow::place::Slot;
        let sig = self.engine.types.fn_sig(self.owner);
        let mut elems = Vec::new();
        for idx in 0..self.n_params {
            let view = self.engine.view_of_param(self.owner, idx as usize);
            let Some(node) = self.state.slot(Slot(idx)).node().cloned() else { continue };
            elems.extend(node.copies.iter().map(|copy| copy.as_elem(view)));
        }
        for idx in 0..self.n_params {
            let param = sig.and_then(|sig| sig.params.get(idx as usize));
            if matches!(param, Some(Ty::Ref { mutable: true, .. })) {
                let slot = Slot(idx);
                let others: Vec<_> = elems
                    .iter()
                    .filter(|elem| {
                        !matches!(&elem.atom,
                            crate::flow::value::Atom::Param { idx: of, .. } if *of == idx)
                    })
                    .cloned()
                    .collect();
                let held = self.state.slot(slot).clone().with_elems(&others);
                self.state.set_slot(slot, held);
            }
        }
        let ret = sig.map_or(Ty::Unknown, |sig| self.mono(&sig.ret));
        self.in_good_case(Value::labelled(elems), &ret)
    }
}

/// Labels that come out of code of which nothing is known.
pub(super) fn unsure(mut elems: Vec<Elem>) -> Vec<Elem> {
    for elem in &mut elems {
        elem.forms = elem.forms.union(Forms::of(Form::Unsure));
    }
    elems
}
