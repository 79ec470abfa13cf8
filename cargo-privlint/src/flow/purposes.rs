//! What code bound to a purpose reads: in its own body, and in those of callees that have no purpose of
//! their own, which inherit it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    engine::Engine,
    flows::{Bound, Event, EventKind, Source, Step, StepKind},
    instance::Instance,
    spec::{Forms, Gates, PurposeId},
    summary::Outcome,
};
use crate::{names::DefId, span::Span};

/// A function of the workspace, whatever its type arguments, or one instance of a model's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
enum Node {
    User(DefId),
    Model(usize),
}

/// By function, the purposes that it runs for, and whose they are.
type Runs = BTreeMap<DefId, BTreeMap<PurposeId, BTreeSet<Bound>>>;

pub(super) fn reads(
    engine: &Engine<'_>,
    instances: &[Instance],
    outcomes: &[Option<Outcome>],
) -> Vec<Event> {
    if engine.spec.purposes.is_empty() {
        return Vec::new();
    }
    let runs = find_runs(engine, instances, outcomes);
    let mut seen = FxHashSet::default();
    let mut events = Vec::new();
    for (instance, outcome) in instances.iter().zip(outcomes) {
        let (Some(outcome), Some(purposes)) = (outcome, runs.get(&instance.def)) else { continue };
        for read in &outcome.reads {
            if seen.insert((instance.def, *read)) {
                events.extend(events_of(instance.def, read.span, read.source, purposes));
            }
        }
    }
    events
}

fn events_of<'r>(
    func: DefId,
    span: Span,
    source: Source,
    purposes: &'r BTreeMap<PurposeId, BTreeSet<Bound>>,
) -> impl Iterator<Item = Event> + 'r {
    purposes.iter().map(move |(purpose, bound)| Event {
        kind: EventKind::Purpose { purpose: *purpose, bound: bound.iter().copied().collect() },
        source,
        forms: Forms::NONE,
        primary: span,
        func,
        trace: vec![Step { span, kind: StepKind::Read }],
        gates: Gates::NONE,
    })
}

fn find_runs(engine: &Engine<'_>, instances: &[Instance], outcomes: &[Option<Outcome>]) -> Runs {
    let edges = call_graph(engine, instances, outcomes);
    let mut runs = Runs::new();
    let users: BTreeSet<DefId> =
        instances.iter().map(|instance| instance.def).filter(|&def| engine.is_user(def)).collect();
    for def in users {
        let own = engine.own_purposes(def);
        if own.is_empty() {
            continue;
        }
        note(&mut runs, def, own, Bound { func: def, call: None });
        for (callee, call) in edges.get(&Node::User(def)).into_iter().flatten() {
            let bound = Bound { func: def, call: Some(*call) };
            inherit(engine, &edges, *callee, own, bound, &mut runs);
        }
    }
    runs
}

fn note(runs: &mut Runs, func: DefId, purposes: &[PurposeId], bound: Bound) {
    let known = runs.entry(func).or_default();
    for purpose in purposes {
        let bounds = known.entry(*purpose).or_default();
        // One call of each bound function is enough.
        if !bounds.iter().any(|known| known.func == bound.func) {
            bounds.insert(bound);
        }
    }
}

fn inherit(
    engine: &Engine<'_>,
    edges: &FxHashMap<Node, BTreeSet<(Node, Span)>>,
    from: Node,
    purposes: &[PurposeId],
    bound: Bound,
    runs: &mut Runs,
) {
    let mut seen = FxHashSet::default();
    let mut work = vec![from];
    while let Some(node) = work.pop() {
        if !seen.insert(node) {
            continue;
        }
        if let Node::User(def) = node {
            if !engine.own_purposes(def).is_empty() || engine.is_clone(def) {
                continue;
            }
            note(runs, def, purposes, bound);
        }
        work.extend(edges.get(&node).into_iter().flatten().map(|(callee, _)| *callee));
    }
}

fn call_graph(
    engine: &Engine<'_>,
    instances: &[Instance],
    outcomes: &[Option<Outcome>],
) -> FxHashMap<Node, BTreeSet<(Node, Span)>> {
    let at: FxHashMap<&Instance, usize> =
        instances.iter().enumerate().map(|(i, instance)| (instance, i)).collect();
    let node = |i: usize| match engine.is_user(instances[i].def) {
        true => Node::User(instances[i].def),
        false => Node::Model(i),
    };
    let mut edges: FxHashMap<Node, BTreeSet<(Node, Span)>> = FxHashMap::default();
    for (i, outcome) in outcomes.iter().enumerate() {
        let calls = outcome.iter().flat_map(|outcome| &outcome.calls);
        for (callee, span) in calls {
            let Some(&callee) = at.get(callee) else { continue };
            if node(callee) != node(i) {
                edges.entry(node(i)).or_default().insert((node(callee), *span));
            }
        }
    }
    edges
}
