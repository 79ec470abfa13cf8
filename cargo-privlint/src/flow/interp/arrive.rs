//! Labels that arrive: in sinks, in fields, in code bound to a purpose, in calls of the unknown.

use super::{Arg, Frame, call::Func};
use crate::{
    flow::{
        flows::{Bound, Const, Event, EventKind, Source, Step, StepKind},
        node::settled,
        place::{Place, Proj},
        spec::{FieldRole, Forms, FuncFact, Gates, PurposeId, Sink, SinkArgs},
        summary::{Flow, FlowKind, Said},
        trail::{self, Trail},
        value::{Atom, Elem, Konst, Value, View},
    },
    hir::{Expr, Origin},
    names::{DefId, FieldId},
    span::Span,
    types::{LangAdt, Ty},
};

/// What arrives, and what has been passed on every way there.
struct Arrival<'a> {
    atom: &'a Atom,
    forms: Forms,
    gates: Gates,
}

impl Frame<'_> {
    pub(super) fn arrive_in_sinks(
        &mut self,
        func: &Func,
        facts: &[&FuncFact],
        args: &[Arg],
        span: Span,
    ) {
        for fact in facts {
            if let FuncFact::Sink(sink) = fact {
                self.arrive_in_sink(func, sink, args, span);
            }
        }
    }

    fn arrive_in_sink(&mut self, func: &Func, sink: &Sink, args: &[Arg], span: Span) {
        let sig = self.engine.types.fn_sig(func.def);
        let first = usize::from(sig.is_some_and(|sig| sig.has_self));
        let konst = |param: Option<u32>| {
            let arg = args.get(param? as usize + first)?;
            self.deref(&arg.value, span).number().or_else(|| arg.value.number())
        };
        let said = Said::new(konst(sink.retention_param), konst(sink.recipient_param));
        for (i, arg) in args.iter().enumerate() {
            let is_meant = match &sink.args {
                SinkArgs::All => true,
                SinkArgs::Only(only) => i >= first && only.contains(&((i - first) as u32)),
            };
            if !is_meant {
                continue;
            }
            let view = self.engine.view_of_param(func.def, i);
            let mut elems = self.seen(&arg.value, &arg.ty, view, arg.span, 0);
            if let Some(expr) = arg.expr {
                self.formatted_in(expr, &mut elems);
            }
            for elem in elems {
                let kind = FlowKind::Sink {
                    sink: sink.id,
                    func: func.def,
                    arg: i as u32,
                    said: said.clone(),
                };
                let primary = self.arrival(arg, &elem.trail);
                self.arrive(kind, &elem, Some(primary));
            }
        }
    }

    /// The expression that carries a label into an argument: the argument itself, or what is formatted in
    /// it; of what a macro wrote, the last place in its call that the user wrote.
    fn arrival(&self, arg: &Arg, trail: &Trail) -> Span {
        let Some(expr) = arg.expr else { return arg.span };
        let is_arguments = matches!(arg.ty.peel_refs(), Ty::Adt(adt, _)
            if self.engine.types.lang.is_adt(*adt, LangAdt::Arguments));
        let mut links = trail::links(trail);
        let mut whole = arg.span;
        if is_arguments {
            // A field that is read in the argument itself is formatted where it is read: one step.
            let formatted = links.find(|link| {
                let is_step = link.step.kind == StepKind::Formatted;
                link.func == self.owner && (is_step || arg.span.contains(link.step.span))
            });
            let Some(formatted) = formatted else { return arg.span };
            whole = formatted.step.span;
            if self.is_written(whole, expr) {
                return whole;
            }
        } else if self.origin(expr) != Origin::Expansion {
            return arg.span;
        }
        let inside = links.find(|link| {
            link.func == self.owner && link.step.span != whole && whole.contains(link.step.span)
        });
        inside.map_or(whole, |link| link.step.span)
    }

    /// Whether the span is not that of the whole call that the argument comes from.
    fn is_written(&self, span: Span, arg: crate::hir::ExprId) -> bool {
        self.origin(arg) != Origin::Expansion || span != self.span(arg)
    }

    /// A label or a parameter's part arrives; without a place inside of models.
    pub(super) fn arrive(&mut self, kind: FlowKind, elem: &Elem, primary: Option<Span>) {
        let place = primary.filter(|_| self.is_user).map(|span| (span, self.owner));
        let arrival = Arrival { atom: &elem.atom, forms: elem.forms, gates: self.state.gates };
        self.note_arrival(kind, &arrival, place, || elem.trail.clone());
    }

    /// `trail` is asked only where nothing of the kind has arrived there yet.
    fn note_arrival(
        &mut self,
        kind: FlowKind,
        &Arrival { atom, forms, gates }: &Arrival<'_>,
        place: Option<(Span, DefId)>,
        trail: impl FnOnce() -> Trail,
    ) {
        if !self.state.is_live {
            return;
        }
        match atom {
            Atom::Param { idx, path, view } => {
                let (idx, path, view) = (*idx, path.clone(), *view);
                let flow = Flow { kind, place, idx, path, view, forms, trail: None, gates };
                self.add_flow(flow, trail);
            }
            Atom::Source(source) => {
                let Some((primary, func)) = place else { return };
                let (kind, source) = (event_kind(kind), *source);
                let event = Event { kind, source, forms, primary, func, trace: Vec::new(), gates };
                self.add_event(event, || {
                    let mut trace = trail::steps(&trail());
                    if trace.last().is_none_or(|step| step.span != primary) {
                        trace.push(Step { span: primary, kind: StepKind::Arrived });
                    }
                    trace
                });
            }
        }
    }

    /// What a callee says of its parameters, for what an argument brings: `elem` with its trail in the caller.
    pub(super) fn arrive_by_call(
        &mut self,
        flow: &Flow,
        elem: &Elem,
        args: &[Arg],
        trail: impl Fn() -> Trail,
    ) {
        let is_param = matches!(elem.atom, Atom::Param { .. });
        if !self.state.is_live || is_param && !self.has_room() {
            return;
        }
        let konst = |konst: Option<&Konst>| {
            konst?.instantiated(|idx| args.get(idx as usize)?.value.number())
        };
        let kind = match &flow.kind {
            FlowKind::Sink { sink, func, arg, said } => {
                let said = Said::new(konst(said.retention()), konst(said.recipient()));
                FlowKind::Sink { sink: *sink, func: *func, arg: *arg, said }
            }
            kind => kind.clone(),
        };
        let own_place = || {
            let arg = args.get(flow.idx as usize)?;
            self.is_user.then(|| (self.arrival(arg, &trail()), self.owner))
        };
        let place = flow.place.or_else(own_place);
        let gates = self.state.gates.union(flow.gates);
        let arrival = Arrival { atom: &elem.atom, forms: elem.forms.union(flow.forms), gates };
        self.note_arrival(kind, &arrival, place, &trail);
    }

    /// Labels that an argument carries into a function that is bound to a purpose itself.
    pub(super) fn arrive_in_purpose(&mut self, func: &Func, args: &[Arg]) {
        if !self.is_user || !self.engine.is_user(func.def) {
            return;
        }
        let own = self.engine.own_purposes(self.owner);
        let bound: Vec<PurposeId> = self
            .engine
            .own_purposes(func.def)
            .iter()
            .copied()
            .filter(|purpose| !own.contains(purpose))
            .collect();
        if bound.is_empty() {
            return;
        }
        for arg in args {
            for elem in self.deep_elems(&arg.value, arg.span) {
                for &purpose in &bound {
                    let kind = FlowKind::Purpose { purpose, func: func.def };
                    let primary = self.arrival(arg, &elem.trail);
                    self.arrive(kind, &elem, Some(primary));
                }
            }
        }
    }

    pub(super) fn arrive_unknown(&mut self, elems: &[Elem], span: Span) {
        if !self.is_user {
            return;
        }
        for elem in elems {
            if matches!(elem.atom, Atom::Source(_)) {
                self.arrive(FlowKind::Unknown, elem, Some(span));
            }
        }
    }

    /// A value is put into a field of the workspace's types.
    pub(super) fn note_field_write(&mut self, field: FieldId, value: &Value, span: Span) {
        if !self.is_user || !self.engine.is_user(field.owner) || !self.state.is_live {
            return;
        }
        if self.engine.role(field) == Some(FieldRole::Source) {
            let forms = self.deref(value, span).known().forms.union(value.known().forms);
            self.out.writes.push((field, forms));
        }
        if self.engine.spec.ignores_writes {
            return;
        }
        let mut elems = self.shallow_elems(value, span);
        elems.retain(
            |elem| !matches!(elem.atom, Atom::Source(source) if !self.engine.is_firm(source)),
        );
        let copy_of = self.deref(value, span).known().copy_of.or(value.known().copy_of);
        let labels_of = |source: FieldId| {
            elems.iter().any(|elem| elem.atom == Atom::Source(Source::Field(source)))
        };
        if let Some(source) = copy_of
            && source != field
            && !labels_of(source)
            && !matches!(self.engine.role(source), Some(FieldRole::Source | FieldRole::Silent))
        {
            let event = Event {
                kind: EventKind::Write { field, is_plain_copy: true },
                source: Source::Field(source),
                forms: Forms::NONE,
                primary: span,
                func: self.owner,
                trace: Vec::new(),
                gates: self.state.gates,
            };
            self.add_event(event, || vec![Step { span, kind: StepKind::Arrived }]);
        }
        for elem in elems {
            self.arrive(FlowKind::Write { field }, &elem, Some(span));
        }
    }

    /// The same for an assignment: the innermost field on the way to the place counts.
    pub(super) fn note_write(&mut self, places: &[Place], value: &Value, span: Span) {
        for place in places {
            if let Some(field) = self.innermost_field(place) {
                self.note_field_write(field, value, span);
            }
        }
    }

    /// The same for what a call adds to what is there: only what is new counts.
    pub(super) fn note_added(&mut self, places: &[Place], value: &Value, span: Span) {
        if self.engine.spec.ignores_writes {
            return;
        }
        for place in places {
            let Some(field) = self.innermost_field(place) else { continue };
            let old = self.shallow_elems(&self.read_quietly(place), span);
            let own = Atom::Source(Source::Field(field));
            let is_old = |elem: &Elem| {
                elem.atom == own
                    || old.iter().any(|old| old.atom == elem.atom && old.forms == elem.forms)
            };
            let mut fresh = self.shallow_elems(value, span);
            fresh.retain(|elem| !is_old(elem));
            if !fresh.is_empty() {
                self.note_field_write(field, &Value::labelled(fresh), span);
            }
        }
    }

    fn innermost_field(&self, place: &Place) -> Option<FieldId> {
        place.path.projs().iter().rev().find_map(|proj| match proj {
            Proj::Field(field) if self.engine.is_user(field.owner) => Some(*field),
            _ => None,
        })
    }

    fn read_quietly(&self, place: &Place) -> Value {
        let mut value = self.state.slot(place.slot).clone();
        for &proj in place.path.projs() {
            value = value.part(proj);
        }
        value
    }

    /// Labels of a value and of what it holds in library types; a field of the workspace's own types was
    /// judged when it was written.
    fn shallow_elems(&self, value: &Value, span: Span) -> Vec<Elem> {
        let mut all = Vec::new();
        self.collect_shallow(value, span, 0, &mut all);
        settled(all)
    }

    fn collect_shallow(&self, value: &Value, span: Span, depth: u32, to: &mut Vec<Elem>) {
        let value = self.deref(value, span);
        let Some(node) = value.node() else { return };
        to.extend(node.elems.iter().cloned());
        to.extend(node.copies.iter().map(|copy| copy.as_elem(View::Carried)));
        for (proj, kid) in &node.kids {
            let is_users = matches!(proj, Proj::Field(field) if self.engine.is_user(field.owner));
            if !is_users && depth < 10 && !matches!(proj, Proj::Capture(_)) {
                self.collect_shallow(kid, span, depth + 1, to);
            }
        }
    }

    /// What a source function returns is a label of its own, on the good side of a `Result`.
    pub(super) fn labelled_by(&mut self, func: DefId, value: Value, ret: &Ty, span: Span) -> Value {
        let source = Source::Func(func);
        self.note_read(source, span);
        let elem =
            Elem { atom: Atom::Source(source), forms: Forms::NONE, trail: self.read_trail(span) };
        let label = self.in_good_case(Value::labelled(vec![elem]), ret);
        value.join(&label)
    }

    pub(super) fn is_format(&self, expr: crate::hir::ExprId) -> bool {
        match &self.body.exprs[expr] {
            Expr::Format(_) => true,
            Expr::Ref { expr, .. } => self.is_format(*expr),
            _ => false,
        }
    }
}

fn event_kind(kind: FlowKind) -> EventKind {
    match kind {
        FlowKind::Sink { sink, func, arg, said } => EventKind::Sink {
            sink,
            func,
            arg,
            retention: said.retention().and_then(known_const),
            recipient: said.recipient().and_then(known_const),
        },
        FlowKind::Write { field } => EventKind::Write { field, is_plain_copy: false },
        FlowKind::Purpose { purpose, func } => {
            EventKind::Purpose { purpose, bound: vec![Bound { func, call: None }] }
        }
        FlowKind::Unknown => EventKind::Unknown,
    }
}

fn known_const(konst: &Konst) -> Option<Const> {
    match konst {
        Konst::Known(known) => Some(known.clone()),
        Konst::Param { .. } => None,
    }
}
