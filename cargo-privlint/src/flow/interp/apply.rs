//! Summaries at calls: what they say of parameters, said of the arguments.

use std::{cell::RefCell, collections::VecDeque, rc::Rc};

use rustc_hash::FxHashMap;

use super::{Arg, Frame, Lv};
use crate::{
    flow::{
        flows::StepKind,
        instance::Instance,
        node::Elems,
        place::{Path, Place, Proj},
        spec::Forms,
        summary::{Flow, Summary},
        table::InstanceId,
        trail::{self, Trail},
        value::{Atom, CopyOf, Elem, Known, Node, Value, View},
    },
    names::DefId,
    span::Span,
    types::{LangTrait, Ty},
};

/// Who is called: a function for certain type arguments, or a closure.
pub(super) struct Callee {
    /// `None` where there are too many.
    pub id: Option<InstanceId>,
    pub def: DefId,
    pub is_closure: bool,
}

/// A part of a parameter, and how it is looked at.
type PartKey = (u32, Path, View);

/// What parts of the arguments carry; `None` for nothing.
#[derive(Default)]
struct Carried {
    list: Vec<(PartKey, Option<Rc<[Elem]>>)>,
    /// Where they are in the list, once there are many.
    places: FxHashMap<PartKey, usize>,
}

/// So many parts are found faster one by one.
const MAX_LISTED: usize = 8;

impl Carried {
    fn get(&self, idx: u32, path: &Path, view: View) -> Option<Option<Rc<[Elem]>>> {
        let at = match self.list.len() > MAX_LISTED {
            true => *self.places.get(&(idx, path.clone(), view))?,
            false => {
                self.list.iter().position(|((i, p, v), _)| (*i, *v) == (idx, view) && p == path)?
            }
        };
        Some(self.list[at].1.clone())
    }

    fn insert(&mut self, key: PartKey, elems: Option<Rc<[Elem]>>) {
        self.list.push((key, elems));
        let n_listed = self.places.len();
        if self.list.len() > MAX_LISTED {
            let fresh = self.list.iter().enumerate().skip(n_listed);
            self.places.extend(fresh.map(|(at, (key, _))| (key.clone(), at)));
        }
    }
}

/// A call, as seen from the summary.
pub(super) struct Site<'a> {
    pub args: &'a [Arg],
    pub func: DefId,
    caller: DefId,
    /// Whether the callee's places are shown.
    is_user: bool,
    /// Whether both's places are.
    pub is_shown: bool,
    pub is_closure: bool,
    pub span: Span,
    /// What parts carry, since a summary names the same ones over and over.
    carried: RefCell<Carried>,
    /// The part that was asked for last, with those around it, since a summary names them in order.
    last: RefCell<LastPart>,
}

impl Site<'_> {
    pub(super) fn arg_span(&self, idx: u32) -> Span {
        self.args.get(idx as usize).map_or(self.span, |arg| arg.span)
    }

    /// The trail of what a parameter brought, with the way inside of the callee.
    fn through(&self, idx: u32, before: &Trail, inner: &Trail) -> Trail {
        if !self.is_shown {
            return before.clone();
        }
        let span = self.arg_span(idx);
        if self.is_closure {
            return trail::inside(before, self.caller, span, inner);
        }
        trail::within(before, self.caller, StepKind::Passed(self.func), span, inner.clone())
    }
}

#[derive(Default)]
struct LastPart {
    idx: u32,
    projs: Vec<Proj>,
    /// The whole argument first; one more than there are projections, or none.
    values: Vec<Value>,
}

impl Frame<'_> {
    pub(super) fn call_instance(&mut self, instance: &Instance, args: &[Arg], span: Span) -> Value {
        let (def, is_closure) = (instance.def, instance.closure.is_some());
        let callee = Callee { id: self.callees.number(instance), def, is_closure };
        self.call_summary(callee, args, span, false)
    }

    /// `is_sink`: the function stands for a sink itself, so that what it hands on inside is not told again.
    pub(super) fn call_summary(
        &mut self,
        callee: Callee,
        args: &[Arg],
        span: Span,
        is_sink: bool,
    ) -> Value {
        let callees = self.callees;
        let Some(id) = callee.id else { return Value::NOTHING };
        self.note_call(id, span);
        let Some(summary) = callees.summary(id, self.depth) else { return Value::NOTHING };
        let Callee { def: func, is_closure, .. } = callee;
        let is_user = self.engine.is_user(func);
        let (carried, last) = (RefCell::default(), RefCell::default());
        let (caller, is_shown) = (self.owner, is_user && self.is_user);
        let site = Site { args, func, caller, is_user, is_shown, is_closure, span, carried, last };
        if !is_sink {
            self.apply_ways(id, &summary, &site);
        }
        let result = self.instantiate(&summary.result, &site);
        self.apply_effects(&summary, &site);
        self.state.gates = self.state.gates.union(summary.gates);
        match is_user && !is_closure {
            true => self.returned(result, func, span),
            false => result,
        }
    }

    /// The part of an argument that a path of the callee's parameter means.
    fn arg_part(&self, site: &Site<'_>, idx: u32, path: &Path) -> Value {
        let Some(arg) = site.args.get(idx as usize) else { return Value::NOTHING };
        let projs = path.projs();
        let last = &mut *site.last.borrow_mut();
        if last.idx != idx || last.values.is_empty() {
            *last = LastPart { idx, projs: Vec::new(), values: vec![arg.value.clone()] };
        }
        let n_same = last.projs.iter().zip(projs).take_while(|(a, b)| a == b).count();
        last.projs.truncate(n_same);
        last.values.truncate(n_same + 1);
        for &proj in &projs[n_same..] {
            let around = self.deref(&last.values[last.projs.len()], arg.span);
            last.values.push(self.part(&around, proj, arg.span));
            last.projs.push(proj);
        }
        last.values[projs.len()].clone()
    }

    /// What a summary says, said of the arguments.
    fn instantiate(&mut self, value: &Value, site: &Site<'_>) -> Value {
        let Some(node) = value.node() else { return Value::NOTHING };
        // Then nothing in it is said of the arguments.
        if !node.carries && !node.knows && !node.refers {
            return value.clone();
        }
        let mut base = Value::NOTHING;
        for copy in &node.copies {
            base = base.join(&self.instantiate_copy(copy, site));
        }
        let kids = node.kids.iter().map(|(proj, kid)| (*proj, self.instantiate(kid, site)));
        let kids: Vec<(Proj, Value)> = kids.collect();
        let mut elems = Elems::default();
        for elem in &node.elems {
            self.instantiate_elem(elem, site, &mut elems);
        }
        if base.is_nothing() && node.targets.is_empty() {
            let known = instantiate_known(node, Known::default(), site);
            let (elems, tys) = (elems.into_list(), node.tys.clone());
            return Value::of(Node { elems, kids, known, tys, ..Node::default() });
        }
        // Beside what its parts are known to be, not instead of it.
        base = base.with_kids(kids).with_elems(&elems.into_list());
        for target in &node.targets {
            base = base.join(&self.instantiate_target(target, site));
        }
        let known = instantiate_known(node, base.known(), site);
        base.with_known_and_tys(known, &node.tys)
    }

    /// What is there at the call, whatever is written to its place later.
    fn instantiate_copy(&self, copy: &CopyOf, site: &Site<'_>) -> Value {
        let part = self.arg_part(site, copy.idx, &copy.path);
        let part = self.deref(&part, site.span).without_targets().in_forms(copy.forms);
        match site.is_shown {
            true => part.map_trails(&mut |before| site.through(copy.idx, before, &copy.trail)),
            false => part,
        }
    }

    fn instantiate_elem(&mut self, elem: &Elem, site: &Site<'_>, to: &mut Elems) {
        match &elem.atom {
            Atom::Source(_) => to.add(elem.key(), || Elem {
                trail: self.trail_out(&elem.trail, site),
                ..elem.clone()
            }),
            Atom::Param { idx, path, view } => {
                let Some(found) = self.param_elems(site, *idx, path, *view) else { return };
                to.add_all(&found, elem.forms, |found, forms| {
                    let trail = site.through(*idx, &found.trail, &elem.trail);
                    Elem { forms, trail, atom: found.atom.clone() }
                });
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

    /// `None` where there are none.
    pub(super) fn param_elems(
        &mut self,
        site: &Site<'_>,
        idx: u32,
        path: &Path,
        view: View,
    ) -> Option<Rc<[Elem]>> {
        if let Some(known) = site.carried.borrow().get(idx, path, view) {
            return known;
        }
        let found = self.part_elems(site, idx, path, view);
        let found: Option<Rc<[Elem]>> = (!found.is_empty()).then(|| found.into());
        site.carried.borrow_mut().insert((idx, path.clone(), view), found.clone());
        found
    }

    fn part_elems(&mut self, site: &Site<'_>, idx: u32, path: &Path, view: View) -> Vec<Elem> {
        let part = self.arg_part(site, idx, path);
        let Some(arg) = site.args.get(idx as usize) else { return Vec::new() };
        let ty = match view {
            View::Carried => Ty::Unknown,
            _ => self.ty_at(&arg.ty, path),
        };
        self.seen(&part, &ty, view, site.arg_span(idx), 0)
    }

    /// The type of a part of a value of type `ty`.
    pub(super) fn ty_at(&self, ty: &Ty, path: &Path) -> Ty {
        let mut ty = *ty.peel_refs();
        for &proj in path.projs() {
            ty = match (proj, &ty) {
                (Proj::Field(field), Ty::Adt(_, substs)) => self.field_ty(field, substs),
                (Proj::Tuple(idx), Ty::Tuple(elems)) => {
                    elems.get(idx as usize).copied().unwrap_or(Ty::Unknown)
                }
                (Proj::Elem, Ty::Array(elem) | Ty::Slice(elem)) => *elem.as_ref(),
                (Proj::Capture(local), Ty::Closure(closure)) => {
                    let tys = self.engine.bodies.get(closure.owner);
                    let local = tys.and_then(|tys| tys.locals.get(local.0 as usize));
                    local.map_or(Ty::Unknown, |local| local.ty.subst(&closure.substs))
                }
                _ => Ty::Unknown,
            };
            ty = *ty.peel_refs();
        }
        ty
    }

    pub(super) fn field_ty(&self, field: crate::names::FieldId, substs: &[Ty]) -> Ty {
        let ty = self.engine.types.field_ty(field).subst(substs);
        if ty.has_proj() { self.normalized(&ty) } else { ty }
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

    /// Writes what parameters hold at the end to what the arguments refer to. All is taken from the state
    /// at the call first.
    fn apply_effects(&mut self, summary: &Summary, site: &Site<'_>) {
        let effects = summary.params.iter().zip(0u32..);
        let effects = effects.filter_map(|(effect, idx)| Some((effect.as_ref()?, idx)));
        let mut written = VecDeque::new();
        for (pattern, idx) in effects.clone() {
            self.find_written(pattern, (idx, &Path::EMPTY), site, &mut written);
        }
        for (pattern, idx) in effects {
            let value = site.args.get(idx as usize).map(|arg| arg.value.clone());
            let lv = Lv::value(value.unwrap_or_default());
            self.apply_effect(lv, pattern, (idx, &Path::EMPTY), site, &mut written);
        }
    }

    /// What is written by a parameter's effect, part by part; `pattern` is what the summary says. Parts
    /// that stay as they were are left alone.
    fn find_written(
        &mut self,
        pattern: &Value,
        (idx, path): (u32, &Path),
        site: &Site<'_>,
        to: &mut VecDeque<Value>,
    ) {
        if pattern.is_copy_of(idx, path) {
            return;
        }
        if !pattern.is_rooted_in(idx, path) {
            let new = self.instantiate(pattern, site);
            to.push_back(if path.projs().is_empty() { new } else { new.forgotten() });
            return;
        }
        for (proj, kid) in pattern.kids() {
            if let Some(path) = path.push(*proj) {
                self.find_written(kid, (idx, &path), site, to);
            }
        }
    }

    /// Goes the same way, with the places that the parts have now.
    fn apply_effect(
        &mut self,
        lv: Lv,
        pattern: &Value,
        (idx, path): (u32, &Path),
        site: &Site<'_>,
        written: &mut VecDeque<Value>,
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
                self.apply_effect(part, kid, (idx, &path), site, written);
            }
            return;
        }
        let Some(new) = written.pop_front() else { return };
        if lv.places.is_empty() {
            return;
        }
        let new = new.without_targets();
        if !site.is_user {
            self.note_added(&lv.places, &new, site.span);
        }
        self.write(&lv.places, &new);
    }

    /// What a callee says of a parameter, said of what the argument carries.
    pub(super) fn apply_flow(&mut self, flow: &Flow, site: &Site<'_>) {
        let elems = self.param_elems(site, flow.idx, &flow.path, flow.view);
        for elem in elems.as_deref().unwrap_or_default() {
            let trail = || site.through(flow.idx, &elem.trail, &flow.trail);
            self.arrive_by_call(flow, elem, site.args, trail);
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
            _ => self.ty(expr).into_owned(),
        }
    }
}

fn instantiate_known(node: &Node, held: Known, site: &Site<'_>) -> Known {
    let passed = |idx: u32| site.args.get(idx as usize)?.value.number();
    let konst = node.known.konst.as_ref().and_then(|konst| konst.instantiated(passed));
    let held_forms = if node.copies.is_empty() { Forms::NONE } else { held.forms };
    Known {
        forms: node.known.forms.union(held_forms),
        gates: node.known.gates,
        gates_else: node.known.gates_else,
        konst,
        copy_of: node.known.copy_of.or(held.copy_of),
    }
}
