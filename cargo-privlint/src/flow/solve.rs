//! From roots to flows.
//!
//! First instances are found wave by wave, from the workspace's functions on, each interpreted with what
//! was known before its wave. Then the call graph is taken apart into strongly connected components, and
//! these are interpreted bottom-up, those of a level in parallel, each until its summaries stay the same.
//! Where that finds new instances (behind `dyn`, for example), it starts over with them. Nothing depends
//! on which thread does what.

use std::sync::Arc;

use petgraph::{algo::tarjan_scc, graph::DiGraph, graph::NodeIndex};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    bodies::Bodies,
    engine::{Engine, Summaries, SummaryMap},
    flows::{Event, EventKind, Flows, Source, Stats},
    instance::Instance,
    interp, purposes,
    spec::{FieldRole, FlowSpec, Form, Forms},
    summary::Outcome,
};
use crate::names::FieldId;

/// How often instances are looked for again.
const MAX_PASSES: usize = 4;
/// Rounds of one component of the call graph.
const MAX_ROUNDS: usize = 12;
/// Instances beyond this many are not interpreted; calls of them do nothing.
const MAX_INSTANCES: usize = 400_000;
/// Expressions nest deeper than a default stack allows.
const STACK_SIZE: usize = 256 << 20;

/// Follows data through the workspace's bodies.
pub fn solve(bodies: &Bodies<'_, '_>, spec: &FlowSpec) -> Flows {
    if !has_sources(spec) {
        return Flows::default();
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(rayon::current_num_threads())
        .stack_size(STACK_SIZE)
        .build();
    let run = || Solver::new(bodies, spec).run();
    match pool {
        Ok(pool) => pool.install(run),
        Err(_) => run(),
    }
}

/// Whether there is anything to follow.
fn has_sources(spec: &FlowSpec) -> bool {
    let is_fallback = |role: &FieldRole| *role == FieldRole::Fallback;
    spec.has_firm_sources() || !spec.locals.is_empty() || spec.fields.values().any(is_fallback)
}

/// All instances over and over until nothing changes, for tests: the same answer, trails aside.
#[cfg(test)]
pub(super) fn solve_naively(bodies: &Bodies<'_, '_>, spec: &FlowSpec) -> Flows {
    let mut solver = Solver::new(bodies, spec);
    solver.add_roots();
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        let mut at = 0;
        while at < solver.instances.len() {
            let summaries = Summaries { done: &solver.summaries, own: SummaryMap::default() };
            let outcome = interp::interpret(&solver.engine, &summaries, &solver.instances[at]);
            has_changed |= outcome.is_some_and(|outcome| solver.keep(at, outcome));
            at += 1;
        }
    }
    solver.answer()
}

struct Solver<'e> {
    engine: Engine<'e>,
    /// In the order in which they were found.
    instances: Vec<Instance>,
    known: FxHashMap<Instance, usize>,
    outcomes: Vec<Option<Outcome>>,
    summaries: SummaryMap,
    stats: Stats,
}

impl<'e> Solver<'e> {
    fn new(bodies: &'e Bodies<'e, 'e>, spec: &'e FlowSpec) -> Solver<'e> {
        Solver {
            engine: Engine::new(bodies, spec),
            instances: Vec::new(),
            known: FxHashMap::default(),
            outcomes: Vec::new(),
            summaries: SummaryMap::default(),
            stats: Stats::default(),
        }
    }

    fn add_roots(&mut self) {
        for def in self.engine.bodies.workspace() {
            let substs = self.engine.types.identity_substs(def).into();
            self.add(Instance::new(def, &substs));
        }
    }

    fn run(mut self) -> Flows {
        self.add_roots();
        let mut n_done = 0;
        for _ in 0..MAX_PASSES {
            self.find_instances(n_done);
            n_done = self.instances.len();
            self.interpret_all();
            if self.instances.len() == n_done {
                break;
            }
        }
        self.answer()
    }

    fn add(&mut self, instance: Instance) {
        if self.instances.len() < MAX_INSTANCES && !self.known.contains_key(&instance) {
            self.known.insert(instance.clone(), self.instances.len());
            self.instances.push(instance);
            self.outcomes.push(None);
        }
    }

    /// Interprets what is new until nothing new is called.
    fn find_instances(&mut self, from: usize) {
        let mut from = from;
        while from < self.instances.len() {
            let wave = &self.instances[from..];
            let engine = &self.engine;
            let summaries = &Summaries { done: &self.summaries, own: SummaryMap::default() };
            let outcomes: Vec<_> = wave
                .par_iter()
                .map(|instance| interp::interpret(engine, summaries, instance))
                .collect();
            let start = from;
            from = self.instances.len();
            for (i, outcome) in outcomes.into_iter().enumerate() {
                self.stats.n_bodies += 1;
                if let Some(outcome) = outcome {
                    self.keep(start + i, outcome);
                }
            }
        }
    }

    /// Whether the summary is another than before.
    fn keep(&mut self, at: usize, mut outcome: Outcome) -> bool {
        for (callee, _) in &outcome.calls {
            self.add(callee.clone());
        }
        self.stats.n_exprs += outcome.counts.n_exprs;
        self.stats.n_joins += outcome.counts.n_joins;
        let instance = &self.instances[at];
        let is_new = match self.summaries.get(instance) {
            Some(known) => !known.same(&outcome.summary),
            None => true,
        };
        self.stats.n_summary_updates += u64::from(is_new);
        let summary = std::mem::take(&mut outcome.summary);
        self.summaries.insert(instance.clone(), Arc::new(summary));
        self.outcomes[at] = Some(outcome);
        is_new
    }

    fn interpret_all(&mut self) {
        for level in self.levels() {
            let (engine, summaries) = (&self.engine, &self.summaries);
            let instances = &self.instances;
            let solved: Vec<Vec<(usize, Outcome, u64)>> = level
                .par_iter()
                .map(|component| solve_component(engine, summaries, instances, component))
                .collect();
            for (at, outcome, n_rounds) in solved.into_iter().flatten() {
                self.stats.n_bodies += n_rounds;
                self.keep(at, outcome);
            }
        }
    }

    /// Components of the call graph, those first that call nothing that is not before them. What calls
    /// nothing is complete already.
    fn levels(&self) -> Vec<Vec<Component>> {
        let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(self.instances.len(), 0);
        for _ in &self.instances {
            graph.add_node(());
        }
        for (at, outcome) in self.outcomes.iter().enumerate() {
            let calls = outcome.iter().flat_map(|outcome| &outcome.calls);
            let mut callees: Vec<usize> =
                calls.filter_map(|(callee, _)| self.known.get(callee).copied()).collect();
            callees.sort_unstable();
            callees.dedup();
            for callee in callees {
                graph.add_edge(NodeIndex::new(at), NodeIndex::new(callee), ());
            }
        }
        let mut level_of = vec![0; self.instances.len()];
        let mut levels: Vec<Vec<Component>> = Vec::new();
        // Callees' components come before their callers'.
        for component in tarjan_scc(&graph) {
            let mut members: Vec<usize> = component.iter().map(|node| node.index()).collect();
            members.sort_unstable();
            let callees =
                || component.iter().flat_map(|&node| graph.neighbors(node).map(NodeIndex::index));
            let level = callees()
                .filter(|callee| members.binary_search(callee).is_err())
                .map(|callee| level_of[callee] + 1)
                .max()
                .unwrap_or(0);
            members.iter().for_each(|&member| level_of[member] = level);
            let is_cyclic = callees().any(|callee| members.binary_search(&callee).is_ok());
            if level == 0 && !is_cyclic {
                continue;
            }
            if levels.len() <= level {
                levels.resize_with(level + 1, Vec::new);
            }
            levels[level].push(Component { members, is_cyclic });
        }
        levels
    }

    fn answer(mut self) -> Flows {
        let mut seen = FxHashSet::default();
        let mut events: Vec<Event> = Vec::new();
        for outcome in self.outcomes.iter().flatten() {
            self.stats.n_known_calls += outcome.counts.n_known_calls;
            self.stats.n_unknown_calls += outcome.counts.n_unknown_calls;
            for event in &outcome.events {
                if seen.insert((event.primary, event.source, interp::event_key(event))) {
                    events.push(event.clone());
                }
            }
        }
        self.stats.n_instances = self.instances.len() as u64;
        events.extend(purposes::reads(&self.engine, &self.instances, &self.outcomes));
        self.apply_field_forms(&mut events);
        events.sort_by_key(|event| {
            (event.primary, kind_order(&event.kind), event.source, event.forms)
        });
        // What surely arrives needn't be said again as what may.
        let unsure = Forms::of(Form::Unsure);
        events.dedup_by(|next, before| {
            (next.primary, next.source) == (before.primary, before.source)
                && next.kind == before.kind
                && next.forms == before.forms.union(unsure)
        });
        drop_said_by_names(&mut events);
        Flows { events, stats: self.stats }
    }

    /// A field all of whose writes bring the value in one form is read in that form.
    fn apply_field_forms(&self, events: &mut [Event]) {
        let mut forms: FxHashMap<FieldId, Forms> = FxHashMap::default();
        for (field, written) in self.outcomes.iter().flatten().flat_map(|outcome| &outcome.writes) {
            let known = forms.entry(*field).or_insert(*written);
            *known = known.intersection(*written);
        }
        for event in events {
            if let Source::Field(field) = event.source
                && let Some(forms) = forms.get(&field)
            {
                event.forms = event.forms.union(*forms);
            }
        }
    }
}

/// What a field or a function says of a value needn't be said again by a variable's name.
fn drop_said_by_names(events: &mut Vec<Event>) {
    let is_named = |event: &Event| matches!(event.source, Source::Local(_));
    let place = |event: &Event| (event.primary, kind_order(&event.kind), event.forms);
    let others = events.iter().filter(|event| !is_named(event));
    let said: FxHashSet<_> = others.map(place).collect();
    events.retain(|event| !is_named(event) || !said.contains(&place(event)));
}

fn kind_order(kind: &EventKind) -> (u8, u32, u32) {
    match kind {
        EventKind::Sink { sink, arg, .. } => (0, sink.0, *arg),
        EventKind::Write { field, .. } => (1, field.owner.0, field.idx),
        EventKind::Purpose { purpose, .. } => (2, purpose.0, 0),
        EventKind::Unknown => (3, 0, 0),
    }
}

/// Instances that call each other, by their places.
struct Component {
    members: Vec<usize>,
    is_cyclic: bool,
}

fn solve_component(
    engine: &Engine<'_>,
    done: &SummaryMap,
    instances: &[Instance],
    component: &Component,
) -> Vec<(usize, Outcome, u64)> {
    let [single] = component.members[..] else {
        return solve_cycle(engine, done, instances, &component.members);
    };
    if component.is_cyclic {
        return solve_cycle(engine, done, instances, &component.members);
    }
    let summaries = Summaries { done, own: SummaryMap::default() };
    let outcome = interp::interpret(engine, &summaries, &instances[single]);
    outcome.map(|outcome| (single, outcome, 1)).into_iter().collect()
}

fn solve_cycle(
    engine: &Engine<'_>,
    done: &SummaryMap,
    instances: &[Instance],
    members: &[usize],
) -> Vec<(usize, Outcome, u64)> {
    /// Components larger than this get fewer rounds and flatter values, so that their cost stays in
    /// bounds: where types are recursive, each round would make the values deeper.
    const LARGE: usize = 24;
    const DEPTH: u8 = 4;
    let n_rounds = if members.len() > LARGE { 4 } else { MAX_ROUNDS };
    let mut summaries = Summaries { done, own: SummaryMap::default() };
    let mut outcomes: Vec<Option<(Outcome, u64)>> = members.iter().map(|_| None).collect();
    for _ in 0..n_rounds {
        let mut is_stable = true;
        for (i, &member) in members.iter().enumerate() {
            let instance = &instances[member];
            let Some(mut outcome) = interp::interpret(engine, &summaries, instance) else {
                continue;
            };
            if members.len() > LARGE {
                outcome.summary = outcome.summary.coarse(DEPTH);
            }
            let before = summaries.own.get(instance);
            is_stable &= before.is_some_and(|before| before.same(&outcome.summary));
            summaries.own.insert(instance.clone(), Arc::new(outcome.summary.clone()));
            let n = outcomes[i].as_ref().map_or(0, |(_, n)| *n);
            outcomes[i] = Some((outcome, n + 1));
        }
        if is_stable {
            break;
        }
    }
    let outcomes = outcomes.into_iter().zip(members);
    outcomes.filter_map(|(outcome, &at)| outcome.map(|(outcome, n)| (at, outcome, n))).collect()
}
