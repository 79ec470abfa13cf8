//! What a function does, as its callers see it.
//!
//! All is said in terms of what the parameters hold at the call: the result, what stands behind each
//! parameter afterwards, and the ways that wait for a caller to say which labels go there. What a function hands on
//! as it got it is not told again for each function above: the callee is named, and asked once somebody passes
//! more than a parameter of its own.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{
    flows::{Event, Source},
    node::{absorbs, for_next_round, is_unsure_part},
    place::Path,
    spec::{Form, Forms, Gates, PurposeId, SinkId},
    table::InstanceId,
    trail::Trail,
    value::{Atom, Elem, Konst, Value, View},
};
use crate::{
    names::{DefId, FieldId},
    span::Span,
};

/// More ways of one function than this are not told apart any more.
pub(super) const MAX_WAYS: usize = 400;
/// Fewer ways are not looked through for what others say as well.
const MIN_LOOKED_THROUGH: usize = 16;
/// Of functions that call each other: more parts of one parameter that arrive in one place are not told apart.
const MAX_PARTS: usize = 16;

#[derive(Clone, Default, Debug)]
pub(super) struct Summary {
    pub result: Value,
    /// By parameter: what it holds at the end; `None` where it is as it was.
    pub params: Vec<Option<Value>>,
    /// In the order in which they are met.
    pub ways: Vec<Way>,
    /// Passed on every way to the end.
    pub gates: Gates,
}

/// Where something of a parameter goes.
#[derive(Clone, Debug)]
pub(super) enum Way {
    Arrives(Flow),
    HandedOn(HandedOn),
}

/// A part of a parameter is, as it is, one of a callee's, and goes wherever that does. Both functions are the
/// workspace's.
#[derive(Clone, Debug)]
pub(super) struct HandedOn {
    pub callee: InstanceId,
    pub func: DefId,
    /// Of the callee's parameters.
    pub to: u32,
    pub idx: u32,
    pub path: Path,
    pub gates: Gates,
    /// The argument, and the function in which it stands.
    pub place: (Span, DefId),
    /// From the start of that function to the argument.
    pub trail: Trail,
}

/// Something of a parameter arrives somewhere.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    pub kind: FlowKind,
    /// `None` inside a model: the caller's argument is the place.
    pub place: Option<(Span, DefId)>,
    pub idx: u32,
    pub path: Path,
    pub view: View,
    pub forms: Forms,
    pub trail: Trail,
    pub gates: Gates,
}

#[derive(Clone, PartialEq, Hash, Debug)]
pub(super) enum FlowKind {
    Sink { sink: SinkId, func: DefId, arg: u32, said: Said },
    Write { field: FieldId },
    Purpose { purpose: PurposeId, func: DefId },
    Unknown,
}

/// What the call of a sink says beside what it passes; most say nothing.
#[derive(Clone, PartialEq, Hash, Default, Debug)]
pub(super) struct Said(Option<Box<(Option<Konst>, Option<Konst>)>>);

impl Said {
    pub fn new(retention: Option<Konst>, recipient: Option<Konst>) -> Said {
        let is_any = retention.is_some() || recipient.is_some();
        Said(is_any.then(|| Box::new((retention, recipient))))
    }

    pub fn retention(&self) -> Option<&Konst> {
        self.0.as_ref()?.0.as_ref()
    }

    pub fn recipient(&self) -> Option<&Konst> {
        self.0.as_ref()?.1.as_ref()
    }
}

/// What interpreting one instance gives.
#[derive(Clone, Default, Debug)]
pub(super) struct Outcome {
    pub summary: Summary,
    pub events: Vec<Event>,
    /// Instances that it calls, and where.
    pub calls: Vec<(InstanceId, Span)>,
    pub reads: Vec<Read>,
    /// Writes of tracked fields, with the forms that the value surely has.
    pub writes: Vec<(FieldId, Forms)>,
    pub counts: Counts,
    pub open: Open,
    /// There may be more ways than are told apart.
    pub leaves_out: bool,
}

/// Whether types that its type arguments do not tell have decided what becomes of labels, and of what its
/// parameters hold.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Open {
    pub labels: bool,
    pub params: bool,
}

impl Open {
    pub const ALL: Open = Open { labels: true, params: true };
}

/// The body reads a source.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Read {
    pub span: Span,
    pub source: Source,
}

#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Counts {
    pub n_exprs: u64,
    pub n_reads: u64,
    pub n_joins: u64,
    pub n_unknown_calls: u64,
    pub n_known_calls: u64,
}

impl Counts {
    pub fn add(&mut self, other: Counts) {
        self.n_exprs += other.n_exprs;
        self.n_reads += other.n_reads;
        self.n_joins += other.n_joins;
        self.n_unknown_calls += other.n_unknown_calls;
        self.n_known_calls += other.n_known_calls;
    }
}

impl Summary {
    /// With values no deeper than this.
    #[must_use]
    pub fn coarse(self, depth: u8) -> Summary {
        self.with_values(|value| value.coarse(depth))
    }

    /// As it goes into another round, so that rounds come to an end.
    #[must_use]
    pub fn for_next_round(self) -> Summary {
        self.with_values(for_next_round)
    }

    fn with_values(self, change: impl Fn(&Value) -> Value) -> Summary {
        let params = self.params.iter().map(|param| param.as_ref().map(&change)).collect();
        Summary { result: change(&self.result), params, ..self }
    }

    /// Where many parts of a parameter arrive in one place, what they are parts of arrives: where functions call each
    /// other, each round would bring parts of parts.
    #[must_use]
    pub fn in_few_parts(mut self) -> Summary {
        if self.ways.len() <= MAX_PARTS {
            return self;
        }
        let mut parts: FxHashMap<u64, Vec<Path>> = FxHashMap::default();
        for flow in self.ways.iter().filter_map(Way::as_flow) {
            parts.entry(flow.place_key()).or_default().push(flow.path.clone());
        }
        parts.retain(|_, paths| paths.len() > MAX_PARTS);
        let depths: FxHashMap<u64, usize> =
            parts.iter().map(|(key, paths)| (*key, depth_of_few(paths))).collect();
        let mut seen = FxHashSet::default();
        self.ways.retain_mut(|way| {
            let Way::Arrives(flow) = way else { return true };
            let key = flow.place_key();
            let Some(&depth) = depths.get(&key) else { return true };
            if flow.path.projs().len() > depth {
                flow.path = flow.path.prefix(depth);
                flow.forms = flow.forms.union(Forms::of(Form::Unsure));
            }
            seen.insert((key, flow.path.clone(), flow.view))
        });
        self
    }

    /// All that either says; the first one's ways come first.
    #[must_use]
    pub fn join(&self, other: &Summary) -> Summary {
        let joined_param = |(idx, (a, b)): (u32, (&Option<Value>, &Option<Value>))| match (a, b) {
            (None, None) => None,
            (a, b) => {
                let as_it_was = || Value::param(idx);
                let a = a.clone().unwrap_or_else(as_it_was);
                Some(a.join(&b.clone().unwrap_or_else(as_it_was)))
            }
        };
        let mut ways = self.ways.clone();
        let fresh = other.ways.iter().filter(|way| !self.ways.iter().any(|w| w.same(way)));
        ways.extend(fresh.take(MAX_WAYS.saturating_sub(ways.len())).cloned());
        Summary {
            result: self.result.join(&other.result),
            params: (0..).zip(self.params.iter().zip(&other.params)).map(joined_param).collect(),
            ways,
            gates: self.gates.intersection(other.gates),
        }
    }

    /// Whether both say the same, trails aside.
    pub fn same(&self, other: &Summary) -> bool {
        let same_param = |a: &Option<Value>, b: &Option<Value>| match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => a.same(b),
            _ => false,
        };
        self.result.same(&other.result)
            && self.gates == other.gates
            && self.params.len() == other.params.len()
            && self.params.iter().zip(&other.params).all(|(a, b)| same_param(a, b))
            && self.ways.len() == other.ways.len()
            && self.ways.iter().zip(&other.ways).all(|(a, b)| a.same(b))
    }
}

/// Without ways that others say as well: where it is unsure which part of something arrives, its parts needn't be told.
pub(super) fn absorbed(mut ways: Vec<Way>) -> Vec<Way> {
    if ways.len() <= MIN_LOOKED_THROUGH {
        return ways;
    }
    let mut unsure: FxHashMap<u64, Vec<Elem>> = FxHashMap::default();
    for flow in ways.iter().filter_map(Way::as_flow) {
        let elem = flow.as_elem();
        if is_unsure_part(&elem) {
            unsure.entry(flow.arrival_key()).or_default().push(elem);
        }
    }
    ways.retain(|way| {
        let Way::Arrives(flow) = way else { return true };
        let Some(unsure) = unsure.get(&flow.arrival_key()) else { return true };
        let elem = flow.as_elem();
        !unsure.iter().any(|larger| absorbs(larger, &elem))
    });
    ways
}

/// The depth down to which there are no more than few.
fn depth_of_few(paths: &[Path]) -> usize {
    let n_cut =
        |depth: usize| paths.iter().map(|path| path.prefix(depth)).collect::<FxHashSet<_>>().len();
    let longest = paths.iter().map(|path| path.projs().len()).max().unwrap_or(0);
    (0..longest).rev().find(|&depth| n_cut(depth) <= MAX_PARTS).unwrap_or(0)
}

impl Way {
    fn as_flow(&self) -> Option<&Flow> {
        match self {
            Way::Arrives(flow) => Some(flow),
            Way::HandedOn(_) => None,
        }
    }

    /// The parameter that it starts from.
    pub fn param(&self) -> u32 {
        match self {
            Way::Arrives(flow) => flow.idx,
            Way::HandedOn(handed) => handed.idx,
        }
    }

    pub fn same(&self, other: &Way) -> bool {
        match (self, other) {
            (Way::Arrives(a), Way::Arrives(b)) => a.same(b),
            (Way::HandedOn(a), Way::HandedOn(b)) => a.key() == b.key() && a.gates == b.gates,
            _ => false,
        }
    }
}

impl HandedOn {
    /// Tells those of one function apart.
    pub fn key(&self) -> (InstanceId, u32, u32, &Path) {
        (self.callee, self.to, self.idx, &self.path)
    }
}

impl Flow {
    /// Whether something else that the caller passes decides what it is.
    pub fn asks_caller(&self) -> bool {
        let is_param = |konst: Option<&Konst>| matches!(konst, Some(Konst::Param { .. }));
        match &self.kind {
            FlowKind::Sink { said, .. } => is_param(said.retention()) || is_param(said.recipient()),
            FlowKind::Write { .. } | FlowKind::Purpose { .. } | FlowKind::Unknown => false,
        }
    }

    /// What arrives, without its trail.
    fn as_elem(&self) -> Elem {
        let (idx, path, view) = (self.idx, self.path.clone(), self.view);
        Elem { atom: Atom::Param { idx, path, view }, forms: self.forms, trail: None }
    }

    /// The same for all that arrive in one place.
    fn arrival_key(&self) -> u64 {
        FxBuildHasher.hash_one((&self.kind, self.place, self.gates))
    }

    /// The same for all parts of a parameter that arrive in one place.
    fn place_key(&self) -> u64 {
        let Flow { kind, place, idx, forms, .. } = self;
        FxBuildHasher.hash_one((kind, place, idx, forms))
    }

    pub fn same(&self, other: &Flow) -> bool {
        self.kind == other.kind
            && self.place == other.place
            && (self.idx, &self.path, self.view) == (other.idx, &other.path, other.view)
            && (self.forms, self.gates) == (other.forms, other.gates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{flow::place::Proj, span::FileId};

    fn way(lo: u32, path: &[u32], forms: Forms) -> Way {
        let place = Some((Span::new(FileId(0), lo, lo + 1), DefId(0)));
        let path = path.iter().try_fold(Path::EMPTY, |path, &n| path.push(Proj::Tuple(n)));
        let path = path.expect("short");
        let (kind, view) = (FlowKind::Unknown, View::Carried);
        let gates = Gates::NONE;
        Way::Arrives(Flow { kind, place, idx: 0, path, view, forms, trail: None, gates })
    }

    #[test]
    fn parts_of_what_is_unsure_are_not_told_again() {
        let unsure = Forms::of(Form::Unsure);
        let whole = way(0, &[1], unsure);
        let below = (0..20).map(|n| way(0, &[1, n], unsure));
        let mut shown = way(0, &[1, 3], unsure);
        if let Way::Arrives(flow) = &mut shown {
            flow.view = View::Display;
        }
        let kept = [
            // May make labels; surely arrives; is no part of it; arrives elsewhere.
            shown,
            way(0, &[1, 2], Forms::NONE),
            way(0, &[2, 1], unsure),
            way(9, &[1, 2], unsure),
        ];
        let ways: Vec<Way> = below.chain(kept.clone()).chain([whole.clone()]).collect();
        let left = absorbed(ways);
        let expected: Vec<Way> = kept.into_iter().chain([whole]).collect();
        assert_eq!(left.len(), expected.len());
        assert!(left.iter().zip(&expected).all(|(left, expected)| left.same(expected)));
    }

    #[test]
    fn many_parts_arrive_as_what_they_are_parts_of() {
        let few = (0..3).map(|n| way(9, &[n, n], Forms::NONE));
        let many = (0..40).map(|n| way(0, &[n % 2, n], Forms::NONE));
        let ways = few.clone().chain(many).collect();
        let Summary { ways, .. } = Summary { ways, ..Summary::default() }.in_few_parts();
        let unsure = Forms::of(Form::Unsure);
        let expected: Vec<Way> = few.chain((0..2).map(|n| way(0, &[n], unsure))).collect();
        assert_eq!(ways.len(), expected.len());
        assert!(ways.iter().zip(&expected).all(|(way, expected)| way.same(expected)));
    }
}
