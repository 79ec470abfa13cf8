//! Summaries at calls: what they say of parameters, said of the arguments.

use std::{cell::RefCell, sync::Arc};

use rustc_hash::FxHashMap;

use super::{Arg, Frame, Lv};
use crate::{
    flow::{
        flows::StepKind,
        instance::Instance,
        place::{Path, Place, Proj},
        summary::Summary,
        trail::{self, Trail},
        value::{Atom, Elem, Known, Konst, Value, View},
    },
    names::DefId,
    span::Span,
    types::{LangTrait, Ty},
};

/// A part of a parameter, and how it is looked at.
type PartKey = (u32, Path, View);

/// A call, as seen from the summary.
struct Site<'a> {
    args: &'a [Arg],
    func: DefId,
    /// Whether the callee's places are shown.
    is_user: bool,
    is_closure: bool,
    span: Span,
    /// What parts carry, since a summary names the same ones over and over.
    known: RefCell<FxHashMap<PartKey, Arc<[Elem]>>>,
}

impl Frame<'_> {
    pub(super) fn call_instance(&mut self, instance: &Instance, args: &[Arg], span: Span) -> Value {
        self.call_summary(instance, args, span, false)
    }

    /// `is_sink`: the function stands for a sink itself, so that what it hands on inside is not told again.
    pub(super) fn call_summary(
        &mut self,
        instance: &Instance,
        args: &[Arg],
        span: Span,
        is_sink: bool,
    ) -> Value {
        let callees = self.callees;
        let callee = self.note_call(instance, span);
        let Some(summary) = callee.and_then(|callee| callees.summary(callee, self.depth)) else {
            return Value::NOTHING;
        };
        let is_user = self.engine.is_user(instance.def);
        let is_closure = instance.closure.is_some();
        let known = RefCell::default();
        let site = Site { args, func: instance.def, is_user, is_closure, span, known };
        if !is_sink {
            self.apply_flows(&summary, &site);
        }
        let result = self.instantiate(&summary.result, &site);
        let effects: Vec<(usize, Value)> = summary
            .params
            .iter()
            .enumerate()
            .filter_map(|(i, effect)| Some((i, self.instantiate(effect.as_ref()?, &site))))
            .collect();
        for (i, effect) in effects {
            let Some(pattern) = summary.params[i].as_ref() else { continue };
            if let Some(arg) = args.get(i) {
                let lv = Lv::value(arg.value.clone());
                self.apply_effect(lv, pattern, &effect, (i as u32, &Path::EMPTY), &site);
            }
        }
        self.state.gates = self.state.gates.union(summary.gates);
        match is_user && instance.closure.is_none() {
            true => self.returned(result, instance.def, span),
            false => result,
        }
    }

    /// The part of an argument that a path of the callee's parameter means.
    fn arg_part(&self, site: &Site<'_>, idx: u32, path: &Path) -> Value {
        let Some(arg) = site.args.get(idx as usize) else { return Value::NOTHING };
        let mut value = arg.value.clone();
        for &proj in path.projs() {
            value = self.part(&self.deref(&value, arg.span), proj, arg.span);
        }
        value
    }

    fn arg_span(site: &Site<'_>, idx: u32) -> Span {
        site.args.get(idx as usize).map_or(site.span, |arg| arg.span)
    }

    /// The trail of what a parameter brought, with the way inside of the callee.
    fn through(&self, site: &Site<'_>, idx: u32, before: &Trail, inner: &Trail) -> Trail {
        if !site.is_user || !self.is_user {
            return before.clone();
        }
        let span = Self::arg_span(site, idx);
        if site.is_closure {
            return trail::inside(before, self.owner, span, inner);
        }
        let kind = StepKind::Passed(site.func);
        trail::within(before, self.owner, kind, span, inner.clone())
    }

    fn instantiate(&mut self, value: &Value, site: &Site<'_>) -> Value {
        let Some(node) = value.node() else { return Value::NOTHING };
        let mut base = Value::NOTHING;
        for copy in &node.copies {
            // What is there at the call, whatever is written to its place later.
            let part = self.arg_part(site, copy.idx, &copy.path);
            let part = self.deref(&part, site.span).without_targets().in_forms(copy.forms);
            let part = match site.is_user && self.is_user {
                true => {
                    part.map_trails(&mut |before| self.through(site, copy.idx, before, &copy.trail))
                }
                false => part,
            };
            base = base.join(&part);
        }
        for (proj, kid) in &node.kids {
            let kid = self.instantiate(kid, site);
            base = base.with_kid(*proj, kid);
        }
        let mut elems = Vec::new();
        for elem in &node.elems {
            self.instantiate_elem(elem, site, &mut elems);
        }
        base = base.join(&Value::labelled(elems));
        for target in &node.targets {
            base = base.join(&self.instantiate_target(target, site));
        }
        let konst = match &node.known.konst {
            Some(Konst::Param(idx)) => {
                site.args.get(*idx as usize).and_then(|arg| arg.value.known().konst)
            }
            konst => konst.clone(),
        };
        let held = base.known();
        let known = Known {
            forms: node.known.forms.union(if node.copies.is_empty() {
                crate::flow::spec::Forms::NONE
            } else {
                held.forms
            }),
            gates: node.known.gates,
            gates_else: node.known.gates_else,
            konst,
            copy_of: node.known.copy_of.or(held.copy_of),
        };
        let mut node_now = base.to_node();
        node_now.known = known;
        if !node.tys.is_empty() {
            node_now.tys = node.tys.clone();
        }
        Value::of(node_now)
    }

    fn instantiate_elem(&mut self, elem: &Elem, site: &Site<'_>, to: &mut Vec<Elem>) {
        match &elem.atom {
            Atom::Source(_) => {
                let trail = self.trail_out(&elem.trail, site);
                to.push(Elem { trail, ..elem.clone() });
            }
            Atom::Param { idx, path, view } => {
                for found in self.param_elems(site, *idx, path, *view).iter() {
                    let forms = found.forms.union(elem.forms);
                    let trail = self.through(site, *idx, &found.trail, &elem.trail);
                    to.push(Elem { forms, trail, atom: found.atom.clone() });
                }
            }
        }
    }

    /// A label that the callee made itself: its way inside, or the call where that isn't shown.
    fn trail_out(&self, inner: &Trail, site: &Site<'_>) -> Trail {
        if !self.is_user || inner.is_some() {
            return inner.clone();
        }
        self.read_trail(site.span)
    }

    fn param_elems(&mut self, site: &Site<'_>, idx: u32, path: &Path, view: View) -> Arc<[Elem]> {
        let key = (idx, path.clone(), view);
        if let Some(known) = site.known.borrow().get(&key) {
            return known.clone();
        }
        let found: Arc<[Elem]> = self.part_elems(site, idx, path, view).into();
        site.known.borrow_mut().insert(key, found.clone());
        found
    }

    fn part_elems(&mut self, site: &Site<'_>, idx: u32, path: &Path, view: View) -> Vec<Elem> {
        let part = self.arg_part(site, idx, path);
        let Some(arg) = site.args.get(idx as usize) else { return Vec::new() };
        let ty = match view {
            View::Carried => Ty::Unknown,
            _ => self.ty_at(&arg.ty.clone(), path),
        };
        self.seen(&part, &ty, view, Self::arg_span(site, idx), 0)
    }

    /// The type of a part of a value of type `ty`.
    pub(super) fn ty_at(&self, ty: &Ty, path: &Path) -> Ty {
        let mut ty = ty.peel_refs().clone();
        for &proj in path.projs() {
            ty = match (proj, &ty) {
                (Proj::Field(field), Ty::Adt(_, substs)) => self.field_ty(field, substs),
                (Proj::Tuple(idx), Ty::Tuple(elems)) => {
                    elems.get(idx as usize).cloned().unwrap_or(Ty::Unknown)
                }
                (Proj::Elem, Ty::Array(elem) | Ty::Slice(elem)) => elem.as_ref().clone(),
                (Proj::Capture(local), Ty::Closure { owner, substs, .. }) => {
                    let tys = self.engine.bodies.get(*owner);
                    let local = tys.and_then(|tys| tys.locals.get(local.0 as usize));
                    local.map_or(Ty::Unknown, |local| local.ty.subst(substs))
                }
                _ => Ty::Unknown,
            };
            ty = ty.peel_refs().clone();
        }
        ty
    }

    pub(super) fn field_ty(&self, field: crate::names::FieldId, substs: &[Ty]) -> Ty {
        let ty = self.engine.types.field_ty(field).subst(substs);
        if ty.has_proj() { self.engine.types.normalize(self.owner, &ty) } else { ty }
    }

    /// A reference into a parameter, said of the argument.
    fn instantiate_target(&mut self, target: &Place, site: &Site<'_>) -> Value {
        let Some(arg) = site.args.get(target.slot.0 as usize) else { return Value::NOTHING };
        let mut lv = Lv::value(arg.value.clone());
        let span = arg.span;
        for &proj in target.path.projs() {
            lv = self.follow_all(lv, span);
            lv = Lv {
                value: self.part(&lv.value, proj, span),
                places: lv.places.iter().map(|place| place.project(proj)).collect(),
            };
        }
        if lv.places.is_empty() {
            return lv.value;
        }
        Value::reference(lv.places.clone()).with_elems(lv.value.elems())
    }

    /// Writes what a parameter holds at the end to what the argument refers to. `pattern` is what the
    /// summary says, `new` the same said of the arguments; parts that stay as they were are left alone.
    fn apply_effect(
        &mut self,
        lv: Lv,
        pattern: &Value,
        new: &Value,
        (idx, path): (u32, &Path),
        site: &Site<'_>,
    ) {
        if pattern.is_copy_of(idx, path) {
            return;
        }
        let lv = self.follow_all(lv, site.span);
        if pattern.is_rooted_in(idx, path) {
            for (proj, kid) in pattern.kids() {
                let Some(path) = path.push(*proj) else { continue };
                let part = Lv {
                    value: lv.value.kid(*proj),
                    places: lv.places.iter().map(|place| place.project(*proj)).collect(),
                };
                self.apply_effect(part, kid, &new.kid(*proj), (idx, &path), site);
            }
            return;
        }
        if lv.places.is_empty() {
            return;
        }
        let new = new.without_targets();
        if !site.is_user {
            self.note_added(&lv.places, &new, site.span);
        }
        self.write(&lv.places, &new);
    }

    fn apply_flows(&mut self, summary: &Summary, site: &Site<'_>) {
        for flow in &summary.flows {
            for elem in self.param_elems(site, flow.idx, &flow.path, flow.view).iter() {
                let forms = elem.forms.union(flow.forms);
                let trail = self.through(site, flow.idx, &elem.trail, &flow.trail);
                let elem = Elem { forms, trail, atom: elem.atom.clone() };
                self.arrive_by_call(flow, &elem, site.args);
            }
        }
    }

    /// With the concrete type that is behind `impl Trait`, for those who call its methods.
    pub(super) fn with_concrete_ty(&self, value: Value) -> Value {
        if self.exits.len() > 1 || !value.tys().is_empty() || self.instance.closure.is_some() {
            return value;
        }
        let Some(sig) = self.engine.types.fn_sig(self.owner) else { return value };
        let Ty::Opaque(bounds) = &sig.ret else { return value };
        let future = self.engine.types.lang.trait_(LangTrait::Future);
        if bounds.iter().any(|bound| Some(bound.trait_) == future) {
            return value;
        }
        match self.tail_ty(self.body.root, 0) {
            ty if super::dispatch::is_open(&ty) => value,
            ty => value.with_ty(ty),
        }
    }

    fn tail_ty(&self, expr: crate::hir::ExprId, depth: u32) -> Ty {
        match &self.body.exprs[expr] {
            crate::hir::Expr::Block(block) if depth < 16 => {
                block.tail.map_or(Ty::Unknown, |tail| self.tail_ty(tail, depth + 1))
            }
            _ => self.ty(expr),
        }
    }
}
