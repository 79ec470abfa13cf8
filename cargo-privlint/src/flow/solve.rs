//! From roots to flows.
//!
//! The workspace's functions are taken by as many threads as there are (`queue`), each with a walk of its
//! own that interprets what is called on demand. Nothing depends on which thread does what:
//! the outcomes are put in the order in which a walk over the calls from the roots on meets them.

use std::fmt;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    bodies::Bodies,
    engine::Engine,
    flows::{Event, EventKind, Flows, Source, Stats},
    instance::Instance,
    interp,
    makes::Makers,
    purposes,
    queue::{self, root},
    reach::Reach,
    spec::{FieldRole, FlowSpec, Form, Forms},
    summary::Outcome,
    table::{InstanceId, Table},
    walk::Walk,
};
use crate::{
    names::{DefId, FieldId},
    types::ValueRes,
};

/// What a solve has worked with, which takes time to drop.
pub struct Workings {
    _table: Option<Table>,
}

impl fmt::Debug for Workings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workings").finish_non_exhaustive()
    }
}

/// Follows data through the workspace's bodies. Expressions and calls nest: must run on threads with
/// [`STACK_SIZE`](crate::syntax::STACK_SIZE), all of which it uses.
pub fn solve(bodies: &Bodies<'_, '_>, spec: &FlowSpec) -> (Flows, Workings) {
    let asks_for_labels_alone = spec.ignores_writes && spec.purposes.is_empty();
    solve_by(bodies, spec, |engine, table| match asks_for_labels_alone {
        true => solve_reached(engine, table),
        false => solve_roots(engine, table),
    })
}

/// `run` solves, and says where from.
pub(super) fn solve_by(
    bodies: &Bodies<'_, '_>,
    spec: &FlowSpec,
    run: impl Fn(&Engine<'_>, &Table) -> Vec<InstanceId> + Sync,
) -> (Flows, Workings) {
    if !has_sources(spec) {
        return (Flows::default(), Workings { _table: None });
    }
    let engine = Engine::new(bodies, spec);
    let mut table = Table::new();
    let mut ids = run(&engine, &table);
    if table.is_full() {
        // What is left out must not depend on the threads.
        table = Table::new();
        ids = numbers(&table, &all_roots(&engine));
        let walk = Walk::new(&engine, &table, 1, false);
        for &root in &ids {
            let _never_gives_way = walk.run(root);
        }
    }
    let flows = answer(&engine, &Solution::of(&table, &ids));
    (flows, Workings { _table: Some(table) })
}

/// Whether there is anything to follow.
fn has_sources(spec: &FlowSpec) -> bool {
    let is_fallback = |role: &FieldRole| *role == FieldRole::Fallback;
    spec.has_firm_sources() || !spec.locals.is_empty() || spec.fields.values().any(is_fallback)
}

/// All of the workspace's bodies.
pub(super) fn solve_roots(engine: &Engine<'_>, table: &Table) -> Vec<InstanceId> {
    let none_more = |_: DefId, _: InstanceId| Some(Vec::new());
    queue::solve_all(engine, table, engine.bodies.workspace(), none_more);
    numbers(table, &all_roots(engine))
}

/// Bodies that make labels, then those that may call one which gives labels to its callers or does with them
/// what its callers' types say, and so on: all others are followed only as far as they are called. In source
/// order.
fn solve_reached(engine: &Engine<'_>, table: &Table) -> Vec<InstanceId> {
    let Some(mut reach) = Reach::new(engine) else { return solve_roots(engine, table) };
    let mut first = Makers::new(engine, &reach.leading).all();
    first.extend(&reach.wide);
    let more = |def: DefId, id: InstanceId| {
        let gives = || table.solved(id).is_none_or(|solved| engine.gives_labels(&solved.summary));
        if gives() || is_open(table, id) { reach.callers(def) } else { Some(Vec::new()) }
    };
    let Some(solved) = queue::solve_all(engine, table, &first, more) else {
        return solve_roots(engine, table);
    };
    let roots = engine.bodies.workspace().iter().filter(|def| solved.contains(def));
    numbers(table, &roots.map(|&def| root(engine, def)).collect::<Vec<_>>())
}

/// Whether the root may do something else with labels for other type arguments than its own parameters.
fn is_open(table: &Table, root: InstanceId) -> bool {
    let mut seen = FxHashSet::default();
    let mut work = vec![root];
    while let Some(id) = work.pop() {
        let (Some(solved), Some(instance)) = (table.solved(id), table.instance(id)) else {
            return true;
        };
        // One whose types are all told does the same for every caller.
        if !seen.insert(id) || !instance.substs.has_param() {
            continue;
        }
        // Who passes a label to the root's own parameters is followed as it is.
        let open = solved.outcome.open;
        if open.labels || open.params && id != root {
            return true;
        }
        work.extend(solved.outcome.calls.iter().map(|(callee, _)| *callee));
    }
    false
}

/// The workspace's functions, constants and statics, for their own parameters.
pub(super) fn all_roots(engine: &Engine<'_>) -> Vec<Instance> {
    engine.bodies.workspace().iter().map(|&def| root(engine, def)).collect()
}

fn numbers(table: &Table, roots: &[Instance]) -> Vec<InstanceId> {
    roots.iter().filter_map(|root| table.number(root)).collect()
}

/// What has been found out about each instance.
#[derive(Default)]
pub(super) struct Solution<'s> {
    /// From the roots on, callees in the order of their calls.
    pub all: Vec<Known<'s>>,
    at: FxHashMap<InstanceId, usize>,
}

pub(super) struct Known<'s> {
    pub instance: &'s Instance,
    pub outcome: &'s Outcome,
    pub n_rounds: u64,
    pub n_updates: u64,
}

impl<'s> Solution<'s> {
    fn of(table: &'s Table, roots: &[InstanceId]) -> Solution<'s> {
        let known = |id: InstanceId| {
            let (instance, solved) = (table.instance(id)?, table.solved(id)?);
            let (n_rounds, n_updates) = (solved.n_rounds, solved.n_updates);
            Some(Known { instance, outcome: &solved.outcome, n_rounds, n_updates })
        };
        Solution::from(roots, known)
    }

    fn from(
        roots: &[InstanceId],
        mut known: impl FnMut(InstanceId) -> Option<Known<'s>>,
    ) -> Solution<'s> {
        let mut solution = Solution::default();
        let mut add = |solution: &mut Solution<'s>, id: InstanceId| {
            if let std::collections::hash_map::Entry::Vacant(entry) = solution.at.entry(id)
                && let Some(known) = known(id)
            {
                entry.insert(solution.all.len());
                solution.all.push(known);
            }
        };
        roots.iter().for_each(|&root| add(&mut solution, root));
        let mut at = 0;
        while let Some(known) = solution.all.get(at) {
            for (callee, _) in &known.outcome.calls {
                add(&mut solution, *callee);
            }
            at += 1;
        }
        solution
    }

    pub fn at(&self, id: InstanceId) -> Option<usize> {
        self.at.get(&id).copied()
    }
}

fn answer(engine: &Engine<'_>, solution: &Solution<'_>) -> Flows {
    let mut seen = FxHashSet::default();
    let mut events: Vec<Event> = Vec::new();
    for known in &solution.all {
        for event in &known.outcome.events {
            if seen.insert((event.primary, event.source, interp::event_key(event))) {
                events.push(event.clone());
            }
        }
    }
    events.extend(purposes::reads(engine, solution));
    apply_field_forms(engine, solution, &mut events);
    events.sort_by_key(|event| (event.primary, kind_order(&event.kind), event.source, event.forms));
    // What surely arrives needn't be said again as what may.
    let unsure = Forms::of(Form::Unsure);
    events.dedup_by(|next, before| {
        (next.primary, next.source) == (before.primary, before.source)
            && next.kind == before.kind
            && next.forms == before.forms.union(unsure)
    });
    drop_said_by_names(&mut events);
    Flows { events, stats: stats(solution) }
}

fn stats(solution: &Solution<'_>) -> Stats {
    let mut stats = Stats { n_instances: solution.all.len() as u64, ..Stats::default() };
    for known in &solution.all {
        let counts = &known.outcome.counts;
        stats.n_left_out += u64::from(known.outcome.leaves_out);
        stats.n_bodies += known.n_rounds;
        stats.n_summary_updates += known.n_updates;
        stats.n_exprs += counts.n_exprs;
        stats.n_reads += counts.n_reads;
        stats.n_joins += counts.n_joins;
        stats.n_unknown_calls += counts.n_unknown_calls;
        stats.n_known_calls += counts.n_known_calls;
    }
    stats
}

/// A field all of whose writes bring the value in one form is read in that form.
fn apply_field_forms(engine: &Engine<'_>, solution: &Solution<'_>, events: &mut [Event]) {
    let mut forms: FxHashMap<FieldId, Forms> = FxHashMap::default();
    for (field, written) in solution.all.iter().flat_map(|known| &known.outcome.writes) {
        let known = forms.entry(*field).or_insert(*written);
        *known = known.intersection(*written);
    }
    forms.retain(|_, forms| !forms.is_empty());
    if !forms.is_empty() {
        // A body that was not followed assigns to no such field, or it would have been.
        let built = built_unseen(engine, solution);
        forms.retain(|field, _| !built.contains(&field.owner));
    }
    for event in events {
        if let Source::Field(field) = event.source
            && let Some(forms) = forms.get(&field)
        {
            event.forms = event.forms.union(*forms);
        }
    }
}

/// Structs and variants that bodies build which were not followed.
fn built_unseen(engine: &Engine<'_>, solution: &Solution<'_>) -> FxHashSet<DefId> {
    let followed: FxHashSet<DefId> = solution.all.iter().map(|known| known.instance.def).collect();
    let unseen = engine.bodies.workspace().iter().filter(|def| !followed.contains(def));
    let tys = unseen.filter_map(|&def| engine.bodies.get(def));
    let meant = tys.flat_map(|tys| tys.paths.values());
    let defs = meant.filter_map(|res| match res {
        ValueRes::Def(def, _) => Some(*def),
        _ => None,
    });
    defs.collect()
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

/// All instances over and over until nothing changes, for tests: the same answer, trails aside.
#[cfg(test)]
pub(super) mod naive {
    use std::{cell::RefCell, sync::Arc};

    use super::*;
    use crate::{
        flow::{
            summary::Summary,
            walk::{Callees, Found},
        },
        types::Substs,
    };

    struct Naive<'t> {
        /// For the numbers.
        table: &'t Table,
        met: RefCell<Vec<InstanceId>>,
        summaries: RefCell<FxHashMap<InstanceId, Arc<Summary>>>,
    }

    impl Callees for Naive<'_> {
        fn number(&self, instance: &Instance) -> Option<InstanceId> {
            let id = self.table.number(instance)?;
            let mut met = self.met.borrow_mut();
            if !met.contains(&id) {
                met.push(id);
            }
            Some(id)
        }

        fn called(
            &self,
            _: DefId,
            _: &Substs,
            instance: &dyn Fn() -> Instance,
        ) -> Option<InstanceId> {
            self.number(&instance())
        }

        fn summary(&self, callee: InstanceId, _: u32) -> Option<Found<'_>> {
            self.summaries.borrow().get(&callee).cloned().map(Found::Open)
        }

        fn is_cut(&self) -> bool {
            false
        }
    }

    pub fn solve(bodies: &Bodies<'_, '_>, spec: &FlowSpec) -> Flows {
        let engine = Engine::new(bodies, spec);
        let table = &Table::new();
        let naive = Naive { table, met: RefCell::default(), summaries: RefCell::default() };
        let roots: Vec<_> =
            all_roots(&engine).iter().filter_map(|root| naive.number(root)).collect();
        let mut outcomes: FxHashMap<InstanceId, Outcome> = FxHashMap::default();
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            let mut at = 0;
            while let Some(id) = { naive.met.borrow().get(at).copied() } {
                let instance = table.instance(id).expect("a number is an instance's");
                let mut outcome = interp::interpret(&engine, &naive, instance).unwrap_or_default();
                let summary = std::mem::take(&mut outcome.summary);
                let mut summaries = naive.summaries.borrow_mut();
                has_changed |= summaries.get(&id).is_none_or(|before| !before.same(&summary));
                summaries.insert(id, Arc::new(summary));
                outcomes.insert(id, outcome);
                at += 1;
            }
        }
        let known = |id| {
            let instance = table.instance(id)?;
            let outcome = outcomes.get(&id)?;
            Some(Known { instance, outcome, n_rounds: 1, n_updates: 1 })
        };
        answer(&engine, &Solution::from(&roots, known))
    }
}
