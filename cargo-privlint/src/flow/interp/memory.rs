//! Reading and writing places, through references.

use rustc_hash::FxHashMap;

use super::{Frame, Lv};
use crate::{
    flow::{
        flows::{Local, Source, StepKind},
        node::settled,
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
/// References on the way to places are followed to this many others.
const MAX_TURNS: usize = 64;
/// A value and what it refers to are looked through up to this many nodes.
const MAX_NODES: u32 = 2_000;

impl Frame<'_> {
    pub(super) fn local_place(&self, local: LocalId) -> Place {
        if let Some((_, slot)) = self.aliases.iter().find(|(alias, _)| *alias == local) {
            return Place::slot(*slot);
        }
        if self.instance.closure.is_some() && !self.declared.contains(&local) {
            return Place::slot(Slot(0)).project(Proj::Capture(local));
        }
        Place::slot(Slot(self.n_params + local.0))
    }

    /// What the place holds; labels of tracked fields on the way are made here.
    pub(super) fn read(&self, place: &Place, span: Span) -> Value {
        self.reads.n_read.update(|n| n + 1);
        let mut value = self.state.slot(place.slot).clone();
        for &proj in place.path.projs() {
            if !value.targets().is_empty() {
                return self.reads.read(place, || self.read_on(place, span));
            }
            value = self.part(&value, proj, span);
        }
        value
    }

    /// Through references on the way.
    fn read_on(&self, place: &Place, span: Span) -> Value {
        let mut value = self.state.slot(place.slot).clone();
        for &proj in place.path.projs() {
            value = self.part(&self.deref(&value, span), proj, span);
        }
        value
    }

    /// What a reference points to; the value itself where it names no place.
    pub(super) fn deref(&self, value: &Value, span: Span) -> Value {
        let mut value = value.clone();
        for _ in 0..MAX_HOPS {
            if value.targets().is_empty() {
                break;
            }
            value = self.target_of(&value, span);
        }
        value
    }

    /// What the places hold that a reference names, with what it carries itself.
    fn target_of(&self, reference: &Value, span: Span) -> Value {
        let target = match reference.targets() {
            [place] => self.read(place, span),
            places => self.reads.looking(|| {
                let mut held = places.iter().map(|place| self.read(place, span));
                let first = held.next().unwrap_or_default();
                held.fold(first, |all, value| all.join(&value))
            }),
        };
        merged_with(&target, reference)
    }

    /// A reference followed once: its target's places.
    pub(super) fn follow(&self, lv: Lv, span: Span) -> Lv {
        if lv.value.targets().is_empty() {
            return lv;
        }
        let places = lv.value.targets().to_vec();
        Lv { value: self.target_of(&lv.value, span), places }
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
                match self.is_user && self.engine.is_user(field.owner) {
                    true => self.copied(part, field),
                    false => part,
                }
            }
        }
    }

    /// The plain value of a field, as far as anybody asks for it: whoever looks at writes.
    fn copied(&self, value: Value, field: FieldId) -> Value {
        if self.engine.spec.ignores_writes {
            return value;
        }
        let known = Known { copy_of: Some(field), ..value.known() };
        value.with_known(known)
    }

    /// The field's own label takes the place of whatever was put in.
    pub(super) fn labelled_part(&self, value: &Value, field: FieldId, span: Span) -> Value {
        let kid = value.kid(Proj::Field(field));
        let forms = kid.known().forms;
        let elem =
            Elem { atom: Atom::Source(Source::Field(field)), forms, trail: self.read_trail(span) };
        let known = Known { forms, ..Known::default() };
        let part = Value::of(Node {
            elems: vec![elem],
            targets: kid.targets().to_vec(),
            tys: kid.tys().to_vec(),
            known,
            ..Node::default()
        });
        self.copied(part, field)
    }

    /// What was put in where that has a firm label, the field's own label beside the rest.
    pub(super) fn fallen_back(&self, value: &Value, field: FieldId, span: Span) -> Value {
        let part = value.part(Proj::Field(field));
        let is_firm =
            |elem: &Elem| matches!(elem.atom, Atom::Source(source) if self.engine.is_firm(source));
        if part.any_elem(&is_firm) {
            return part;
        }
        let known = part.known();
        let own = self.labelled_part(value, field, span);
        self.copied(part.with_elems(own.elems()).with_known(known), field)
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
        if whole.any_elem(&is_label) {
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

    /// The places without references on the way to them.
    fn canonical(&self, places: &[Place]) -> Vec<Place> {
        let mut found = Canonical::default();
        places.iter().for_each(|place| self.find_canonical(place, 0, &mut found));
        found.places
    }

    fn find_canonical(&self, place: &Place, hops: usize, to: &mut Canonical) {
        if hops > 0 && !to.is_new(place, hops) {
            return;
        }
        let mut value = self.state.slot(place.slot).clone();
        let projs = place.path.projs();
        for (i, &proj) in projs.iter().enumerate() {
            if !value.targets().is_empty() && hops < MAX_HOPS && to.seen.len() < MAX_TURNS {
                for target in value.targets() {
                    let mut whole = target.clone();
                    projs[i..].iter().for_each(|&proj| whole = whole.project(proj));
                    self.find_canonical(&whole, hops + 1, to);
                }
                return;
            }
            value = value.kid(proj);
        }
        to.places.push(place.clone());
    }

    /// Writes to the places: in place of what is there where there is only one, else beside it.
    pub(super) fn write(&mut self, places: &[Place], value: &Value) {
        let mut all = self.canonical(places);
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
        for place in &self.canonical(places) {
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
        let Some(node) = value.node().filter(|node| node.refers) else { return value.clone() };
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
        let own = Value::of(Node { targets: kept, ..node.with_other_kids(kids.collect()) });
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
        if !value.carries() && !value.refers() {
            return Vec::new();
        }
        let mut all = Vec::new();
        let mut fuel = MAX_NODES;
        self.reads.looking(|| self.collect_deep(value, span, 0, &mut fuel, &mut all));
        settled(all)
    }

    fn collect_deep(
        &self,
        value: &Value,
        span: Span,
        depth: u32,
        fuel: &mut u32,
        to: &mut Vec<Elem>,
    ) {
        if !value.carries() && !value.refers() || *fuel == 0 {
            return;
        }
        *fuel -= 1;
        let followed = (!value.targets().is_empty()).then(|| self.deref(value, span));
        let Some(node) = followed.as_ref().unwrap_or(value).node() else { return };
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

/// Where references on the way to places lead.
#[derive(Default)]
struct Canonical {
    places: Vec<Place>,
    /// Those that references led to, with the fewest references before them.
    seen: FxHashMap<Place, usize>,
}

impl Canonical {
    fn is_new(&mut self, place: &Place, hops: usize) -> bool {
        match self.seen.get_mut(place) {
            Some(before) if *before <= hops => return false,
            Some(before) => *before = hops,
            None => _ = self.seen.insert(place.clone(), hops),
        }
        true
    }
}

/// A target's value with what the reference itself carries.
fn merged_with(target: &Value, reference: &Value) -> Value {
    if let Some(node) = reference.node()
        && node.elems.is_empty()
        && node.kids.is_empty()
        && node.copies.is_empty()
        && !target.is_nothing()
    {
        let says_nothing = node.known == Known::default() && node.tys.is_empty();
        return if says_nothing { target.clone() } else { target.seen_through() };
    }
    let own = reference.clone().without_targets();
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
    let mut targets = lv.places.clone();
    targets.sort();
    targets.dedup();
    let known = lv.value.known();
    let known = Known {
        forms: known.forms,
        copy_of: known.copy_of,
        konst: known.konst,
        ..Known::default()
    };
    Value::of(Node { targets, elems: lv.value.elems().to_vec(), known, ..Node::default() })
}
