//! Reading and writing places, through references.

use super::{Frame, Lv};
use crate::{
    flow::{
        flows::{Local, Source, StepKind},
        place::{Path, Place, Proj, Slot},
        spec::FieldRole,
        state::set_part,
        trail,
        value::{Atom, Elem, Known, Konst, Node, Value},
    },
    hir::ExprId,
    names::FieldId,
    span::Span,
    types::{LocalId, Ty, ValueRes},
};

/// References to references are followed this far at one place.
const MAX_HOPS: usize = 6;
/// References in places that references point to are followed this far.
const MAX_READS: u32 = 12;
/// A value and what it refers to are looked through up to this many nodes.
const MAX_NODES: u32 = 2_000;

impl Frame<'_> {
    pub(super) fn local_place(&self, local: LocalId) -> Place {
        if let Some(&slot) = self.aliases.get(&local) {
            return Place::slot(slot);
        }
        if self.instance.closure.is_some() && !self.declared.contains(&local) {
            return Place::slot(Slot(0)).project(Proj::Capture(local));
        }
        Place::slot(Slot(self.n_params + local.0))
    }

    /// What the place holds; labels of tracked fields on the way are made here.
    pub(super) fn read(&self, place: &Place, span: Span) -> Value {
        let n_around = self.n_reading.get();
        if n_around >= MAX_READS {
            return Value::NOTHING;
        }
        self.n_reading.set(n_around + 1);
        let mut value = self.state.slot(place.slot).clone();
        for &proj in place.path.projs() {
            value = self.part(&self.deref(&value, span), proj, span);
        }
        self.n_reading.set(n_around);
        value
    }

    /// What a reference points to; the value itself where it names no place.
    pub(super) fn deref(&self, value: &Value, span: Span) -> Value {
        let mut value = value.clone();
        for _ in 0..MAX_HOPS {
            let [first, rest @ ..] = value.targets() else { break };
            let mut target = self.read(first, span);
            for place in rest {
                target = target.join(&self.read(place, span));
            }
            value = merged_with(&target, &value);
        }
        value
    }

    /// A reference followed once: its target's places.
    pub(super) fn follow(&self, lv: Lv, span: Span) -> Lv {
        if lv.value.targets().is_empty() {
            return lv;
        }
        let places = lv.value.targets().to_vec();
        let mut target = self.read(&places[0], span);
        for place in &places[1..] {
            target = target.join(&self.read(place, span));
        }
        Lv { value: merged_with(&target, &lv.value), places }
    }

    /// Through all references.
    pub(super) fn follow_all(&self, mut lv: Lv, span: Span) -> Lv {
        for _ in 0..MAX_HOPS {
            if lv.value.targets().is_empty() {
                break;
            }
            lv = self.follow(lv, span);
        }
        lv
    }

    /// A part of a value, as its reader gets it.
    pub(super) fn part(&self, value: &Value, proj: Proj, span: Span) -> Value {
        let Proj::Field(field) = proj else { return value.part(proj) };
        match self.engine.role(field) {
            Some(FieldRole::Source) => self.labelled_part(value, field, span),
            Some(FieldRole::Fallback) => self.fallen_back(value, field, span),
            Some(FieldRole::Silent) => {
                let kid = value.kid(proj);
                Value::of(Node {
                    targets: kid.targets().to_vec(),
                    tys: kid.tys().to_vec(),
                    ..Node::default()
                })
            }
            None => {
                let part = value.part(proj);
                if !self.is_user || !self.engine.is_user(field.owner) {
                    return part;
                }
                let known = Known { copy_of: Some(field), ..part.known() };
                part.with_known(known)
            }
        }
    }

    /// The field's own label takes the place of whatever was put in.
    pub(super) fn labelled_part(&self, value: &Value, field: FieldId, span: Span) -> Value {
        let kid = value.kid(Proj::Field(field));
        let forms = kid.known().forms;
        let elem =
            Elem { atom: Atom::Source(Source::Field(field)), forms, trail: self.read_trail(span) };
        let known = Known { forms, copy_of: Some(field), ..Known::default() };
        Value::of(Node {
            elems: vec![elem],
            targets: kid.targets().to_vec(),
            tys: kid.tys().to_vec(),
            known,
            ..Node::default()
        })
    }

    /// What was put in where that has a firm label, the field's own label beside the rest.
    pub(super) fn fallen_back(&self, value: &Value, field: FieldId, span: Span) -> Value {
        let part = value.part(Proj::Field(field));
        let is_firm =
            |elem: &Elem| matches!(elem.atom, Atom::Source(source) if self.engine.is_firm(source));
        if part.all_elems().iter().any(is_firm) {
            return part;
        }
        let known = Known { copy_of: Some(field), ..part.known() };
        let own = self.labelled_part(value, field, span);
        part.with_elems(own.elems()).with_known(known)
    }

    /// A variable's own label where its value has none.
    pub(super) fn named(&self, value: Value, local: LocalId, span: Span) -> Value {
        let local = Local { func: self.owner, local };
        let is_constant = matches!(value.known().konst, Some(Konst::Known(_)));
        if !self.engine.spec.locals.contains(&local) || is_constant {
            return value;
        }
        let is_label = |elem: &Elem| matches!(elem.atom, Atom::Source(_));
        let whole = self.follow_all(Lv::value(value.clone()), span).value;
        if whole.all_elems().iter().any(is_label) {
            return value;
        }
        let forms = whole.known().forms;
        let trail = self.read_trail(span);
        value.with_elems(&[Elem { atom: Atom::Source(Source::Local(local)), forms, trail }])
    }

    /// A field, element or variant's field of what `lv` holds or refers to.
    pub(super) fn project(&mut self, lv: Lv, proj: Proj, span: Span) -> Lv {
        let lv = self.follow_all(lv, span);
        if let Proj::Field(field) = proj
            && self.engine.role(field) == Some(FieldRole::Source)
        {
            self.note_read(Source::Field(field), span);
        }
        Lv {
            value: self.part(&lv.value, proj, span),
            places: lv.places.iter().map(|place| place.project(proj)).collect(),
        }
    }

    /// The value as it is moved out of its place: what is behind a unique reference stays where it is.
    pub(super) fn moved(&self, lv: Lv, ty: &Ty) -> Value {
        let is_unique = matches!(ty, Ty::Ref { mutable: true, .. } | Ty::Ptr { mutable: true, .. });
        if is_unique && lv.value.targets().is_empty() && !lv.places.is_empty() {
            return reference_to(&lv);
        }
        lv.value
    }

    /// `&` or `&mut` of it.
    pub(super) fn borrowed(&mut self, lv: Lv, mutable: bool, temp_of: ExprId) -> Value {
        if !lv.places.is_empty() {
            return reference_to(&lv);
        }
        if !mutable || !lv.value.targets().is_empty() {
            return lv.value;
        }
        let slot = self.temp(temp_of);
        self.state.set_slot(slot, lv.value.clone());
        let places = vec![Place::slot(slot)];
        reference_to(&Lv { value: lv.value, places })
    }

    /// A reference to what a coercion came to.
    pub(super) fn reborrowed(&self, lv: Lv, mutable: bool) -> Value {
        if mutable && !lv.places.is_empty() { reference_to(&lv) } else { lv.value }
    }

    /// Places without references on the way to them.
    fn canonical(&self, place: &Place, hops: usize, to: &mut Vec<Place>) {
        let mut value = self.state.slot(place.slot).clone();
        let projs = place.path.projs();
        for (i, &proj) in projs.iter().enumerate() {
            if !value.targets().is_empty() && hops < MAX_HOPS {
                for target in value.targets() {
                    let mut whole = target.clone();
                    projs[i..].iter().for_each(|&proj| whole = whole.project(proj));
                    self.canonical(&whole, hops + 1, to);
                }
                return;
            }
            value = value.kid(proj);
        }
        to.push(place.clone());
    }

    /// Writes to the places: in place of what is there where there is only one, else beside it.
    pub(super) fn write(&mut self, places: &[Place], value: &Value) {
        let mut all = Vec::new();
        places.iter().for_each(|place| self.canonical(place, 0, &mut all));
        all.sort();
        all.dedup();
        let is_strong = all.len() == 1;
        for place in &all {
            let old = self.state.slot(place.slot).clone();
            let is_weak = |proj| self.is_weak(proj);
            let kept = self.as_stored(place.path.projs().last(), value);
            let new = set_part(&old, place.path.projs(), &kept, is_strong, &is_weak);
            self.state.set_slot(place.slot, new);
        }
    }

    /// Adds to what the places hold.
    pub(super) fn add(&mut self, places: &[Place], elems: &[Elem]) {
        if elems.is_empty() {
            return;
        }
        let mut all = Vec::new();
        places.iter().for_each(|place| self.canonical(place, 0, &mut all));
        for place in &all {
            let old = self.state.slot(place.slot).clone();
            let held = self.read(place, Span::start_of(self.span_file()));
            let value = held.with_elems(elems);
            let is_weak = |proj| self.is_weak(proj);
            let kept = self.as_stored(place.path.projs().last(), &value);
            let new = set_part(&old, place.path.projs(), &kept, false, &is_weak);
            self.state.set_slot(place.slot, new);
        }
    }

    fn span_file(&self) -> crate::span::FileId {
        self.span(self.body.root).file
    }

    /// What a field keeps: of one with a role nothing but the form, since reading it gives its own label.
    pub(super) fn as_stored(&self, proj: Option<&Proj>, value: &Value) -> Value {
        match proj {
            Some(Proj::Field(field)) if self.engine.role(*field).is_some() => Value::of(Node {
                targets: value.targets().to_vec(),
                tys: value.tys().to_vec(),
                known: Known { forms: value.known().forms, ..Known::default() },
                ..Node::default()
            }),
            _ => value.clone(),
        }
    }

    /// With the content of this function's own places in place of references to them.
    pub(super) fn closed(&self, value: &Value, depth: u32) -> Value {
        let Some(node) = value.node() else { return Value::NOTHING };
        let mut kept = Vec::new();
        let mut inlined = Value::NOTHING;
        for target in &node.targets {
            if target.slot.0 < self.n_params {
                kept.push(target.clone());
            } else if depth < 8 {
                let span = Span::start_of(self.span_file());
                inlined = inlined.join(&self.closed(&self.read(target, span), depth + 1));
            }
        }
        let kids = node.kids.iter().map(|(proj, kid)| (*proj, self.closed(kid, depth + 1)));
        let own = Value::of(Node { targets: kept, kids: kids.collect(), ..node.clone() });
        if inlined.is_nothing() { own } else { own.join(&inlined) }
    }

    /// What a parameter holds at the end, unless it is as it was.
    pub(super) fn changed_param(&self, idx: u32) -> Option<Value> {
        let value = self.state.slot(Slot(idx));
        if value.is_copy_of(idx, &Path::EMPTY) || !value.targets().is_empty() {
            return None;
        }
        Some(self.closed(value, 0))
    }

    /// Labels of the whole tree, and of what it refers to.
    pub(super) fn deep_elems(&self, value: &Value, span: Span) -> Vec<Elem> {
        let mut all = Vec::new();
        let mut fuel = MAX_NODES;
        self.collect_deep(value, span, 0, &mut fuel, &mut all);
        let labelled = Value::labelled(all);
        labelled.elems().to_vec()
    }

    fn collect_deep(
        &self,
        value: &Value,
        span: Span,
        depth: u32,
        fuel: &mut u32,
        to: &mut Vec<Elem>,
    ) {
        if value.is_nothing() || *fuel == 0 {
            return;
        }
        *fuel -= 1;
        let value = self.deref(value, span);
        let Some(node) = value.node() else { return };
        to.extend(node.elems.iter().cloned());
        let carried = crate::flow::value::View::Carried;
        to.extend(node.copies.iter().map(|copy| copy.as_elem(carried)));
        if depth < 10 {
            node.kids.iter().for_each(|(_, kid)| self.collect_deep(kid, span, depth + 1, fuel, to));
        }
    }

    /// A step where a value is bound or assigned, for those labels that have come from elsewhere.
    pub(super) fn assigned(&self, value: Value, span: Span) -> Value {
        self.stepped(value, StepKind::Assigned, span)
    }

    pub(super) fn local_of(&self, expr: ExprId) -> Option<LocalId> {
        match self.tys.paths.get(&expr) {
            Some(ValueRes::Local(local)) => Some(*local),
            _ => None,
        }
    }

    pub(super) fn step_on(&self, elem: &Elem, kind: StepKind, span: Span) -> Elem {
        if !self.is_user {
            return elem.clone();
        }
        Elem { trail: trail::step(&elem.trail, self.owner, kind, span), ..elem.clone() }
    }
}

/// A target's value with what the reference itself carries.
fn merged_with(target: &Value, reference: &Value) -> Value {
    let own = reference.without_targets();
    let Some(node) = own.node() else { return target.clone() };
    if node.kids.is_empty() && node.copies.is_empty() {
        // The reference's own labels come first, since their trails are nearer to the read.
        let labels = Value::of(Node { elems: node.elems.clone(), ..Node::default() });
        let known = match target.node() {
            Some(target) => target.known.clone(),
            None => node.known.clone(),
        };
        return labels.join(target).with_known(known);
    }
    own.join(target)
}

fn reference_to(lv: &Lv) -> Value {
    let known = lv.value.known();
    let reference = Value::reference(lv.places.clone()).with_elems(lv.value.elems());
    reference.with_known(Known {
        forms: known.forms,
        copy_of: known.copy_of,
        konst: known.konst,
        ..Known::default()
    })
}
