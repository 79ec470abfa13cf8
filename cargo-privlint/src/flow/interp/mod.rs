//! The abstract interpreter: one walk over a typed body in evaluation order.

mod access;
mod apply;
mod arrive;
mod call;
mod closure;
mod coerce;
mod control;
mod dispatch;
mod expr;
mod format;
mod hand_on;
mod loops;
mod memory;
mod open;
mod pat;
mod reads;
mod show;

use std::{borrow::Cow, cell::Cell, hash::BuildHasher};

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use self::loops::Breakable;
use super::{
    bodies::is_any_of_params,
    engine::Engine,
    flows::{Event, Source, Step, StepKind},
    instance::Instance,
    place::{Place, Proj, Slot},
    state::State,
    summary::{Counts, Flow, HandedOn, MAX_WAYS, Open, Outcome, Read, Summary, Way, absorbed},
    table::InstanceId,
    trail::{self, Trail},
    value::{Elem, Value, View},
    walk::Callees,
};
use crate::{
    hir::{Body, ExprId, Origin, PatId},
    names::DefId,
    span::Span,
    types::{BodyTypes, LocalId, Ty},
};

/// Deeper expressions carry nothing.
const MAX_EXPR_DEPTH: u32 = 4_000;

/// Interprets one instance against the summaries of what it calls; a missing summary counts as one that
/// does nothing. `None` without a body.
pub(super) fn interpret(
    engine: &Engine<'_>,
    callees: &dyn Callees,
    instance: &Instance,
) -> Option<Outcome> {
    let body = engine.names.body(instance.def)?;
    let tys = engine.bodies.get(instance.def)?;
    let mut frame = Frame::new(engine, callees, instance, body, tys);
    frame.run();
    Some(frame.finish())
}

struct Frame<'e> {
    engine: &'e Engine<'e>,
    callees: &'e dyn Callees,
    instance: &'e Instance,
    owner: DefId,
    body: &'e Body,
    tys: &'e BodyTypes,
    /// Whether the substitutions replace anything.
    is_generic: bool,
    /// Whether it is the workspace's code, whose places are shown.
    is_user: bool,
    n_params: u32,
    /// Locals that are a parameter's slot itself.
    aliases: Vec<(LocalId, Slot)>,
    /// Locals of a closure's body; others are its captures.
    declared: FxHashSet<LocalId>,
    temps: FxHashMap<ExprId, Slot>,
    /// In loops: slots that are set anew wherever they are used, in the order in which they were set.
    anew: Vec<Slot>,
    n_loops: u32,
    state: State,
    breakables: Vec<Breakable>,
    /// What leaves the function, or the innermost async or try block.
    exits: Vec<Exit>,
    depth: u32,
    /// Reads are not noted: the place is written to.
    quiet: u32,
    /// How many impls are being asked what they show, each with a formatter of its own.
    n_shown: u32,
    /// The types that are being looked into, from the outermost on.
    showing: Vec<(View, Ty)>,
    reads: reads::Reads,
    /// What the arguments of a format string brought when it was read last.
    formatted: FxHashMap<ExprId, Vec<Elem>>,
    out: Outcome,
    open: Cell<Open>,
    called: FxHashSet<(InstanceId, Span)>,
    seen_reads: FxHashSet<Read>,
    seen_events: FxHashSet<(Span, Source, u64)>,
    seen_ways: FxHashSet<u64>,
}

#[derive(Default)]
struct Exit {
    value: Value,
    state: Option<State>,
}

/// A value and the places that hold it.
#[derive(Clone, Default, Debug)]
struct Lv {
    value: Value,
    places: Vec<Place>,
}

impl Lv {
    fn value(value: Value) -> Lv {
        Lv { value, places: Vec::new() }
    }
}

/// What is passed to a call.
#[derive(Clone, Debug)]
struct Arg {
    value: Value,
    ty: Ty,
    span: Span,
    expr: Option<ExprId>,
}

impl<'e> Frame<'e> {
    fn new(
        engine: &'e Engine<'e>,
        callees: &'e dyn Callees,
        instance: &'e Instance,
        body: &'e Body,
        tys: &'e BodyTypes,
    ) -> Frame<'e> {
        let is_identity = instance
            .substs
            .iter()
            .enumerate()
            .all(|(i, ty)| matches!(ty, Ty::Param { idx, .. } if *idx as usize == i));
        Frame {
            engine,
            callees,
            instance,
            owner: instance.def,
            body,
            tys,
            is_generic: !is_identity,
            is_user: engine.is_user(instance.def),
            n_params: 0,
            aliases: Vec::new(),
            declared: FxHashSet::default(),
            temps: FxHashMap::default(),
            anew: Vec::new(),
            n_loops: 0,
            state: State::new(Vec::new()),
            breakables: Vec::new(),
            exits: vec![Exit::default()],
            depth: 0,
            quiet: 0,
            n_shown: 0,
            showing: Vec::new(),
            reads: reads::Reads::default(),
            formatted: FxHashMap::default(),
            out: Outcome::default(),
            open: Cell::default(),
            called: FxHashSet::default(),
            seen_reads: FxHashSet::default(),
            seen_events: FxHashSet::default(),
            seen_ways: FxHashSet::default(),
        }
    }

    fn run(&mut self) {
        let (params, root) = match self.instance.closure {
            None => (self.body.params.clone(), self.body.root),
            Some(expr) => match &self.body.exprs[expr] {
                crate::hir::Expr::Closure(closure) => {
                    (closure.params.iter().map(|(pat, _)| *pat).collect(), closure.body)
                }
                _ => return,
            },
        };
        let first = u32::from(self.instance.closure.is_some());
        self.n_params = params.len() as u32 + first;
        let slots = (0..self.n_params).map(Value::param).collect();
        self.state = State::new(slots);
        for (i, &pat) in params.iter().enumerate() {
            self.bind_param(pat, Slot(first + i as u32));
        }
        let value = if !self.is_user && is_any_of_params(self.body, root) {
            self.any_of_params()
        } else {
            let value = self.eval(root);
            self.coerced_result(value, root)
        };
        if self.state.is_live {
            self.leave(value);
        }
    }

    /// What leaves the function with this value, here.
    fn leave(&mut self, value: Value) {
        let value = self.with_concrete_ty(value);
        let Some(exit) = self.exits.last_mut() else { return };
        match exit.state.take() {
            Some(state) => {
                exit.value = exit.value.join(&value);
                exit.state = Some(state.join(&self.state));
            }
            None => {
                exit.value = value;
                exit.state = Some(self.state.clone());
            }
        }
        self.state.is_live = false;
    }

    fn finish(mut self) -> Outcome {
        let exit = self.exits.pop().unwrap_or_default();
        if let Some(state) = exit.state {
            self.state = state;
        }
        let mut result = self.closed(&exit.value, 0);
        let mut params: Vec<Option<Value>> =
            (0..self.n_params).map(|idx| self.changed_param(idx)).collect();
        if self.instance.closure.is_none() && !self.engine.spec.locals.is_empty() {
            result = result.without_names();
            params.iter_mut().flatten().for_each(|value| *value = value.without_names());
        }
        self.out.open = self.open.get();
        self.out.counts.n_reads = self.reads.n_read.get();
        let mut ways = absorbed(std::mem::take(&mut self.out.summary.ways));
        // They are kept to the end.
        ways.shrink_to_fit();
        self.out.calls.shrink_to_fit();
        self.out.summary = Summary { result, params, ways, gates: self.state.gates };
        self.out
    }

    /// The type of an expression for this instance.
    fn ty(&self, expr: ExprId) -> Cow<'e, Ty> {
        let ty = self.tys.exprs.get(expr.as_usize()).unwrap_or(&Ty::Unknown);
        if self.is_generic { Cow::Owned(self.mono(ty)) } else { Cow::Borrowed(ty) }
    }

    fn pat_ty(&self, pat: PatId) -> Ty {
        let ty = self.tys.pats.get(pat.as_usize()).unwrap_or(&Ty::Unknown);
        self.mono(ty)
    }

    fn local_ty(&self, local: LocalId) -> Ty {
        self.tys.locals.get(local.0 as usize).map_or(Ty::Unknown, |local| self.mono(&local.ty))
    }

    fn mono(&self, ty: &Ty) -> Ty {
        if !self.is_generic || matches!(ty, Ty::Prim(_)) {
            return *ty;
        }
        let ty = ty.subst(&self.instance.substs);
        if ty.has_proj() { self.normalized(&ty) } else { ty }
    }

    fn mono_substs(&self, substs: &crate::types::Substs) -> crate::types::Substs {
        if !self.is_generic {
            return *substs;
        }
        substs.iter().map(|ty| self.mono(ty)).collect()
    }

    fn span(&self, expr: ExprId) -> Span {
        self.body.places.exprs[expr.as_usize()].span
    }

    fn origin(&self, expr: ExprId) -> Origin {
        self.body.places.exprs[expr.as_usize()].origin
    }

    fn pat_span(&self, pat: PatId) -> Span {
        self.body.places.pats[pat.as_usize()].span
    }

    /// A step on the trail of everything in the value; none in models, whose places are not shown.
    fn stepped(&self, value: Value, kind: StepKind, span: Span) -> Value {
        if !self.is_user || value.is_nothing() {
            return value;
        }
        let owner = self.owner;
        value.map_trails(&mut |before| trail::step(before, owner, kind, span))
    }

    /// Notes that the value is named here, in a macro's argument; no step of its own.
    fn marked(&self, value: Value, span: Span) -> Value {
        if !self.is_user || value.is_nothing() {
            return value;
        }
        let owner = self.owner;
        value.map_trails(&mut |before| trail::mark(before, owner, span))
    }

    fn read_trail(&self, span: Span) -> Trail {
        if self.is_user { trail::step(&None, self.owner, StepKind::Read, span) } else { None }
    }

    fn note_read(&mut self, source: Source, span: Span) {
        let read = Read { span, source };
        if self.is_user && self.quiet == 0 && self.seen_reads.insert(read) {
            self.out.reads.push(read);
        }
    }

    fn note_call(&mut self, callee: InstanceId, span: Span) {
        if self.called.insert((callee, span)) {
            self.out.calls.push((callee, span));
        }
    }

    fn counts(&mut self) -> &mut Counts {
        &mut self.out.counts
    }

    /// `trail` is asked only if the flow is new, and there are not too many.
    fn add_flow(&mut self, flow: Flow, trail: impl FnOnce() -> Trail) {
        if self.has_room() && self.seen_ways.insert(flow_key(&flow)) {
            self.out.summary.ways.push(Way::Arrives(Flow { trail: trail(), ..flow }));
        }
    }

    fn add_handed_on(&mut self, handed: HandedOn) {
        if self.has_room() && self.seen_ways.insert(handed_key(&handed)) {
            self.out.summary.ways.push(Way::HandedOn(handed));
        }
    }

    /// For another way.
    fn has_room(&mut self) -> bool {
        let has_room = self.out.summary.ways.len() < MAX_WAYS;
        self.out.leaves_out |= !has_room;
        has_room
    }

    /// `trace` is asked only if the event is new.
    fn add_event(&mut self, event: Event, trace: impl FnOnce() -> Vec<Step>) {
        let key = (event.primary, event.source, event_key(&event));
        if self.seen_events.insert(key) {
            self.out.events.push(Event { trace: trace(), ..event });
        }
    }

    fn temp(&mut self, expr: ExprId) -> Slot {
        let next = self.n_params + self.tys.locals.len() as u32 + self.temps.len() as u32;
        let slot = *self.temps.entry(expr).or_insert(Slot(next));
        self.note_anew(slot);
        slot
    }

    /// Nothing that the slot held before is read after this.
    fn note_anew(&mut self, slot: Slot) {
        if self.n_loops > 0 {
            self.anew.push(slot);
        }
    }

    fn is_weak(&self, proj: Proj) -> bool {
        match proj {
            Proj::Elem => true,
            Proj::Field(field) => self.engine.is_ghost(field),
            Proj::Tuple(_) | Proj::Capture(_) => false,
        }
    }
}

/// Tells flows of one function apart.
fn flow_key(flow: &Flow) -> u64 {
    let Flow { kind, place, idx, path, view, forms, .. } = flow;
    FxBuildHasher.hash_one((0u8, kind, place, idx, path, view, forms))
}

fn handed_key(handed: &HandedOn) -> u64 {
    FxBuildHasher.hash_one((1u8, handed.key()))
}

/// Tells events of one place and source apart.
pub(super) fn event_key(event: &Event) -> u64 {
    use std::hash::{Hash, Hasher};

    use super::flows::EventKind;
    let mut hasher = rustc_hash::FxHasher::default();
    event.forms.hash(&mut hasher);
    match &event.kind {
        EventKind::Sink { sink, retention, recipient, .. } => {
            (0u8, sink, retention, recipient).hash(&mut hasher);
        }
        EventKind::Write { field, is_plain_copy } => {
            (1u8, field, is_plain_copy).hash(&mut hasher);
        }
        EventKind::Purpose { purpose, .. } => (2u8, purpose).hash(&mut hasher),
        EventKind::Unknown => 3u8.hash(&mut hasher),
    }
    hasher.finish()
}
