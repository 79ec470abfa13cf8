//! The nodes of a value, and the lists that stand at them: kept in order, and within bounds.

use std::cmp::Ordering;

use super::{
    labels::{Atom, CopyOf, Elem, Known, View},
    place::{Place, Proj},
    spec::{Form, Forms},
    value::Value,
};
use crate::types::Ty;

pub(super) const MAX_DEPTH: u8 = 9;
pub(super) const MAX_SIZE: u32 = 192;
/// Many labels count like nodes.
const LABELS_PER_SIZE: u32 = 4;
const MAX_TYS: usize = 4;
/// Labels are looked for one by one up to this many.
const MAX_STEPS: usize = 4;
const MAX_ELEMS: usize = 64;
const MAX_COPIES: usize = 12;
const MAX_TARGETS: usize = 24;

#[derive(Clone, Default, Debug)]
pub(super) struct Node {
    /// Sorted by atom and forms.
    pub elems: Vec<Elem>,
    /// Sorted by parameter, path and forms.
    pub copies: Vec<CopyOf>,
    /// Sorted by projection.
    pub kids: Vec<(Proj, Value)>,
    /// Sorted.
    pub targets: Vec<Place>,
    /// Concrete types that it may be of; empty where nothing is known.
    pub tys: Vec<Ty>,
    pub known: Known,
    pub depth: u8,
    pub size: u32,
    /// Whether more than a form is known of it, or of a part.
    pub knows: bool,
    /// Whether labels, or copies of a parameter's parts, are in the tree.
    pub carries: bool,
    /// Whether references that name places are in the tree.
    pub refers: bool,
}

/// How a node turned out.
pub(super) enum Settled {
    /// It says nothing.
    Bare,
    TooLarge,
    Fits,
}

impl Node {
    /// Within its bounds, and with what is said of the tree as a whole.
    pub fn settle(&mut self) -> Settled {
        if self.copies.len() > MAX_COPIES {
            let copies = std::mem::take(&mut self.copies);
            self.elems.extend(copies.iter().map(|copy| copy.as_elem(View::Carried)));
            sort_elems(&mut self.elems);
        }
        if self.elems.len() > MAX_ELEMS {
            self.elems = fewer(std::mem::take(&mut self.elems));
        }
        if self.targets.len() > MAX_TARGETS {
            self.targets = wider(std::mem::take(&mut self.targets));
        }
        let is_copy = !self.copies.is_empty();
        let is_said =
            |(proj, kid): &(Proj, Value)| !kid.is_nothing() || matches!(proj, Proj::Capture(_));
        if !is_copy && !self.kids.iter().all(is_said) {
            self.kids.retain(is_said);
        }
        let forms = Known { forms: self.known.forms, ..Known::default() };
        self.knows = self.known != forms;
        self.carries = is_copy || !self.elems.is_empty();
        self.refers = !self.targets.is_empty();
        self.depth = 1;
        self.size = 1 + (self.elems.len() + self.copies.len()) as u32 / LABELS_PER_SIZE;
        for kid in self.kids.iter().filter_map(|(_, kid)| kid.node()) {
            self.knows |= kid.knows;
            self.carries |= kid.carries;
            self.refers |= kid.refers;
            self.depth = self.depth.max(1 + kid.depth);
            self.size += kid.size;
        }
        let is_bare = !self.carries
            && !self.knows
            && self.known.forms.is_empty()
            && self.kids.is_empty()
            && self.targets.is_empty()
            && self.tys.is_empty();
        if is_bare {
            return Settled::Bare;
        }
        // What has no parts can't collapse.
        let is_tree = !self.kids.is_empty();
        match is_tree && (self.depth > MAX_DEPTH || self.size > MAX_SIZE) {
            true => Settled::TooLarge,
            false => Settled::Fits,
        }
    }
}

impl Node {
    /// A copy with these in place of its own.
    pub fn with_other_kids(&self, kids: Vec<(Proj, Value)>) -> Node {
        Node {
            elems: self.elems.clone(),
            copies: self.copies.clone(),
            kids,
            targets: self.targets.clone(),
            tys: self.tys.clone(),
            known: self.known.clone(),
            ..Node::default()
        }
    }

    /// Whether both have the same parts, whatever is in them.
    pub fn has_parts_of(&self, other: &Node) -> bool {
        self.kids.len() == other.kids.len()
            && self.kids.iter().zip(&other.kids).all(|((p, _), (q, _))| p == q)
    }

    /// Whether both say the same apart from their parts, trails aside.
    pub fn is_like(&self, other: &Node) -> bool {
        self.elems.len() == other.elems.len()
            && self.copies.len() == other.copies.len()
            && self.targets == other.targets
            && self.known == other.known
            && self.tys == other.tys
            && self.elems.iter().zip(&other.elems).all(|(x, y)| x.key() == y.key())
            && self.copies.iter().zip(&other.copies).all(|(x, y)| x.key() == y.key())
    }
}

/// The same parts of two values joined; `None` where that is the first one's.
pub(super) fn join_parts(a: &[(Proj, Value)], b: &[(Proj, Value)]) -> Option<Vec<(Proj, Value)>> {
    let mut joined: Option<Vec<(Proj, Value)>> = None;
    for (at, ((proj, x), (_, y))) in a.iter().zip(b).enumerate() {
        let both = x.join(y);
        match &mut joined {
            Some(joined) => joined.push((*proj, both)),
            None if both.is_identical(x) => {}
            None => {
                let mut all = Vec::with_capacity(a.len());
                all.extend_from_slice(&a[..at]);
                all.push((*proj, both));
                joined = Some(all);
            }
        }
    }
    joined
}

/// Part by part, where a part that only one of both has follows from what the other is a copy of.
pub(super) fn join_all_parts(one: &Value, other: &Value) -> Vec<(Proj, Value)> {
    let (a, b) = (one.kids(), other.kids());
    let mut joined = Vec::with_capacity(a.len().max(b.len()));
    let (mut i, mut j) = (0, 0);
    loop {
        let order = match (a.get(i), b.get(j)) {
            (Some((p, _)), Some((q, _))) => p.cmp(q),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return joined,
        };
        joined.push(match order {
            Ordering::Equal => (a[i].0, a[i].1.join(&b[j].1)),
            Ordering::Less => (a[i].0, a[i].1.join(&other.implied_kid(a[i].0))),
            Ordering::Greater => (b[j].0, one.implied_kid(b[j].0).join(&b[j].1)),
        });
        i += usize::from(order.is_le());
        j += usize::from(order.is_ge());
    }
}

/// Labels that are put together one by one; of equal ones the first stays.
#[derive(Default)]
pub(super) struct Elems(Vec<Elem>);

impl Elems {
    /// `make` is asked only if there is no such label yet.
    pub fn add(&mut self, key: (&Atom, Forms), make: impl FnOnce() -> Elem) {
        match self.0.last() {
            Some(last) if last.key() >= key => {
                if let Err(at) = self.0.binary_search_by(|elem| elem.key().cmp(&key)) {
                    self.0.insert(at, make());
                }
            }
            _ => self.0.push(make()),
        }
    }

    /// All of a list in these forms too; `make` is asked for those that there are none of yet.
    pub fn add_all(&mut self, list: &[Elem], forms: Forms, make: impl Fn(&Elem, Forms) -> Elem) {
        let mut at = 0;
        for elem in list {
            let key = (&elem.atom, elem.forms.union(forms));
            // Lists are sorted, as a rule: the next one stands after the last one.
            let rest = &self.0[at..];
            let n_before =
                rest.iter().take(MAX_STEPS).take_while(|known| known.key() < key).count();
            at = match n_before {
                MAX_STEPS => at + rest.partition_point(|known| known.key() < key),
                n_before => at + n_before,
            };
            if n_before == 0 && at > 0 && self.0[at - 1].key() >= key {
                at = self.0.partition_point(|known| known.key() < key);
            }
            if self.0.get(at).is_none_or(|known| known.key() != key) {
                self.0.insert(at, make(elem, key.1));
            }
        }
    }

    pub fn into_list(self) -> Vec<Elem> {
        self.0
    }
}

/// Labels without a tree around them, as a value keeps them.
pub(super) fn settled(mut elems: Vec<Elem>) -> Vec<Elem> {
    sort_elems(&mut elems);
    if elems.len() > MAX_ELEMS { fewer(elems) } else { elems }
}

pub(super) fn sort_elems(elems: &mut Vec<Elem>) {
    if elems.is_sorted_by(|a, b| a.key() < b.key()) {
        return;
    }
    elems.sort_by(|a, b| a.key().cmp(&b.key()));
    elems.dedup_by(|a, b| a.key() == b.key());
}

/// Parameters' parts told less apart: as parts of a part, of which it is not sure where in it they are.
fn fewer(mut elems: Vec<Elem>) -> Vec<Elem> {
    for len in [1, 0] {
        for elem in &mut elems {
            if let Atom::Param { path, .. } = &mut elem.atom
                && path.projs().len() > len
            {
                *path = path.prefix(len);
                elem.forms = elem.forms.union(Forms::of(Form::Unsure));
            }
        }
        sort_elems(&mut elems);
        if elems.len() <= MAX_ELEMS {
            break;
        }
    }
    elems
}

/// A value as it goes into another round: parts of recursive types are told less apart, and labels that others say as
/// well are left out throughout the tree. Else each round would bring deeper ones, and where [`fewer`] has put parts
/// together, they would come back one by one.
pub(super) fn for_next_round(value: &Value) -> Value {
    let Some(node) = value.node() else { return Value::NOTHING };
    let kids = node.kids.iter().map(|(proj, kid)| (*proj, for_next_round(kid)));
    let mut node = node.with_other_kids(kids.collect());
    let recurs = |copy: &mut CopyOf| copy.path.recurs_at().is_some();
    let deep: Vec<CopyOf> = node.copies.extract_if(.., recurs).collect();
    node.elems.extend(deep.iter().map(|copy| copy.as_elem(View::Carried)));
    for elem in &mut node.elems {
        if let Atom::Param { path, .. } = &mut elem.atom
            && let Some(len) = path.recurs_at()
        {
            *path = path.prefix(len);
            elem.forms = elem.forms.union(Forms::of(Form::Unsure));
        }
    }
    sort_elems(&mut node.elems);
    let unsure: Vec<Elem> =
        node.elems.iter().filter(|elem| is_unsure_part(elem)).cloned().collect();
    node.elems.retain(|elem| !unsure.iter().any(|larger| absorbs(larger, elem)));
    Value::of(node)
}

pub(super) fn is_unsure_part(elem: &Elem) -> bool {
    matches!(elem.atom, Atom::Param { .. }) && elem.forms.contains(Form::Unsure)
}

/// Whether the second is of a part of what the first one is unsure of.
pub(super) fn absorbs(larger: &Elem, elem: &Elem) -> bool {
    let (
        Atom::Param { idx, path, view },
        Atom::Param { idx: other_idx, path: other_path, view: other_view },
    ) = (&larger.atom, &elem.atom)
    else {
        return false;
    };
    let (projs, below) = (path.projs(), other_path.projs());
    idx == other_idx
        && below.len() > projs.len()
        && below.starts_with(projs)
        && larger.forms.union(elem.forms) == elem.forms
        // A look at a type may make labels that nothing carries.
        && (*view == View::Whole || (view, other_view) == (&View::Carried, &View::Carried))
}

/// Places told less apart: as the larger places that they are parts of.
fn wider(mut places: Vec<Place>) -> Vec<Place> {
    for len in [4, 2, 1, 0] {
        for place in &mut places {
            if place.path.projs().len() > len {
                place.path = place.path.prefix(len);
            }
        }
        places.sort();
        places.dedup();
        if places.len() <= MAX_TARGETS {
            break;
        }
    }
    places
}

pub(super) fn join_tys(a: &[Ty], b: &[Ty]) -> Vec<Ty> {
    let mut all = a.to_vec();
    for ty in b {
        if !all.contains(ty) {
            all.push(*ty);
        }
    }
    if all.len() > MAX_TYS { Vec::new() } else { all }
}

/// Two sorted lists without repetition; of equal ones the first list's stays.
pub(super) fn merge<T: Clone>(a: &[T], b: &[T], order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b.to_vec() } else { a.to_vec() };
    }
    let mut merged = Vec::with_capacity(a.len() + b.len());
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match order(&a[i], &b[j]) {
            Ordering::Less => {
                merged.push(a[i].clone());
                i += 1;
            }
            Ordering::Greater => {
                merged.push(b[j].clone());
                j += 1;
            }
            Ordering::Equal => {
                merged.push(a[i].clone());
                i += 1;
                j += 1;
            }
        }
    }
    merged.extend_from_slice(&a[i..]);
    merged.extend_from_slice(&b[j..]);
    merged
}
