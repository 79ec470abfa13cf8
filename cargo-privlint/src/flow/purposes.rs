//! What code bound to a purpose reads: in its own body, and in those of callees that have no purpose of
//! their own, which inherit it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    engine::Engine,
    flows::{Bound, Event, EventKind, Source, Step, StepKind},
    solve::Solution,
    spec::{Forms, Gates, PurposeId},
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

pub(super) fn reads(engine: &Engine<'_>, solution: &Solution<'_>) -> Vec<Event> {
    if engine.spec.purposes.is_empty() {
        return Vec::new();
    }
    let runs = find_runs(engine, solution);
    let mut seen = FxHashSet::default();
    let mut events = Vec::new();
    for known in &solution.all {
        let func = known.instance.def;
        let Some(purposes) = runs.get(&func) else { continue };
        for read in &known.outcome.reads {
            if seen.insert((func, *read)) {
                events.extend(events_of(func, read.span, read.source, purposes));
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

fn find_runs(engine: &Engine<'_>, solution: &Solution<'_>) -> Runs {
    let edges = call_graph(engine, solution);
    let mut runs = Runs::new();
    let defs = solution.all.iter().map(|known| known.instance.def);
    let users: BTreeSet<DefId> = defs.filter(|&def| engine.is_user(def)).collect();
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
    solution: &Solution<'_>,
) -> FxHashMap<Node, BTreeSet<(Node, Span)>> {
    let node = |i: usize| match solution.all[i].instance.def {
        def if engine.is_user(def) => Node::User(def),
        _ => Node::Model(i),
    };
    let mut edges: FxHashMap<Node, BTreeSet<(Node, Span)>> = FxHashMap::default();
    for (i, known) in solution.all.iter().enumerate() {
        for (callee, span) in &known.outcome.calls {
            let Some(callee) = solution.at(*callee) else { continue };
            if node(callee) != node(i) {
                edges.entry(node(i)).or_default().insert((node(callee), *span));
            }
        }
    }
    edges
}
