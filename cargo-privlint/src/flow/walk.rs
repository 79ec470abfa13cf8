//! One thread's way through the call graph, on demand: what a body calls is interpreted where it is called,
//! so that an acyclic part is interpreted once, bottom-up, and without a call graph at hand.
//!
//! Instances that call each other are found as Tarjan finds strongly connected components: those that are
//! open stand on a stack in the order in which they were met, each with the lowest that it reaches. A
//! member is interpreted with what is known of the others until then; when the component is complete, its
//! members are interpreted again as long as a summary that they used has changed. Where a component is
//! entered depends on the threads, and what comes of it may depend on that, so that it is always worked
//! out from its first member on.
//!
//! Interpretations nest on the thread's stack up to a depth. Beyond it they are cut off, and done again
//! when what they were waiting for is known. They are cut off as well where another thread is at work on
//! what is wanted: then the walk gives way to it.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
    sync::Arc,
};

use rustc_hash::FxHashMap;

use super::{
    engine::Engine,
    instance::Instance,
    interp,
    summary::{Counts, Outcome, Summary},
    table::{InstanceId, Solved, Table},
};
use crate::{names::DefId, types::Substs};

/// Rounds of one component of the call graph.
const MAX_ROUNDS: usize = 12;
/// After these many, a summary only grows, and flat: values that break a bound might come and go for ever.
const MAX_FREE_ROUNDS: usize = 2;
const DEPTH_GROWN: u8 = 3;
/// Components larger than this get fewer rounds and flatter values, so that their cost stays in bounds:
/// where types are recursive, each round would make the values deeper.
const LARGE: usize = 24;
const MAX_ROUNDS_LARGE: usize = 4;
const DEPTH_LARGE: u8 = 4;
/// Interpretations nest up to this many expressions deep.
const MAX_NESTING: u32 = 1_200;
/// What a call counts beside the expressions around it.
const PER_CALL: u32 = 8;

/// What an interpretation asks about those that it calls.
pub(super) trait Callees {
    /// `None` where there are too many: calls of it do nothing.
    fn number(&self, instance: &Instance) -> Option<InstanceId>;
    /// The number of what a function is interpreted as for type arguments, which `instance` tells where it
    /// is not known yet.
    fn called(
        &self,
        func: DefId,
        substs: &Substs,
        instance: &dyn Fn() -> Instance,
    ) -> Option<InstanceId>;
    /// For a call that many expressions deep in the body that asks; `None` where nothing is known yet.
    fn summary(&self, callee: InstanceId, depth: u32) -> Option<Found<'_>>;
    /// Whether the outcome is not wanted any more.
    fn is_cut(&self) -> bool;
}

pub(super) enum Found<'s> {
    Solved(&'s Summary),
    /// Of a component that is not complete.
    Open(Arc<Summary>),
}

impl Deref for Found<'_> {
    type Target = Summary;

    fn deref(&self) -> &Summary {
        match self {
            Found::Solved(summary) => summary,
            Found::Open(summary) => summary,
        }
    }
}

pub(super) struct Walk<'e> {
    engine: &'e Engine<'e>,
    table: &'e Table,
    /// Not zero.
    number: u32,
    gives_way: bool,
    work: RefCell<Work>,
    /// Functions that have been called, for their type arguments.
    called: RefCell<FxHashMap<(DefId, Substs), InstanceId>>,
    cut: Cell<Option<Cut>>,
    nesting: Cell<u32>,
    /// How many components are being worked out around.
    n_rounds_around: Cell<u32>,
}

#[derive(Clone, Copy, PartialEq)]
enum Cut {
    /// The last frame is still to be interpreted.
    TooDeep,
    /// Another walk is at work on this.
    GaveWay(InstanceId),
}

#[derive(Default)]
struct Work {
    /// Met and not solved, in the order in which they were met.
    open: Vec<Open>,
    at: FxHashMap<InstanceId, usize>,
    /// Of these, those that are being interpreted, each called by the one before.
    frames: Vec<usize>,
    n_finished: u32,
}

struct Open {
    id: InstanceId,
    /// The first that it reaches.
    low: usize,
    calls_itself: bool,
    /// The order in which they were finished first.
    finished: u32,
    summary: Option<Arc<Summary>>,
    outcome: Outcome,
    /// How often the summary was another than before.
    version: u32,
    /// Open ones that it called when it was last interpreted, and what they were at then.
    called: Vec<(usize, u32)>,
    n_rounds: u64,
    counts: Counts,
}

/// How a summary goes into the next round.
#[derive(Clone, Copy)]
enum Kept {
    AsItIs,
    /// With flatter values.
    Flat,
    /// Flatter, and with all that it said before.
    Grown,
}

impl Open {
    fn new(id: InstanceId, at: usize) -> Open {
        Open {
            id,
            low: at,
            calls_itself: false,
            finished: 0,
            summary: None,
            outcome: Outcome::default(),
            version: 0,
            called: Vec::new(),
            n_rounds: 0,
            counts: Counts::default(),
        }
    }

    fn keep(&mut self, mut outcome: Outcome, kept: Kept) {
        let mut summary = std::mem::take(&mut outcome.summary);
        match (kept, &self.summary) {
            (Kept::Flat, _) => summary = summary.coarse(DEPTH_LARGE),
            (Kept::Grown, Some(before)) => {
                summary = before.join(&summary).coarse(DEPTH_GROWN).for_next_round();
            }
            (Kept::AsItIs | Kept::Grown, _) => {}
        }
        self.n_rounds += 1;
        self.counts.add(outcome.counts);
        self.outcome = outcome;
        self.set_summary(summary);
    }

    fn set_summary(&mut self, summary: Summary) {
        if !self.summary.as_ref().is_some_and(|before| before.same(&summary)) {
            self.version += 1;
        }
        self.summary = Some(Arc::new(summary));
    }

    fn solved(self) -> (InstanceId, Solved) {
        let outcome = Outcome { counts: self.counts, ..self.outcome };
        let summary = self.summary.unwrap_or_default();
        let (n_rounds, n_updates) = (self.n_rounds, u64::from(self.version));
        (self.id, Solved { summary, outcome, n_rounds, n_updates })
    }
}

impl Callees for Walk<'_> {
    fn number(&self, instance: &Instance) -> Option<InstanceId> {
        self.table.number(instance)
    }

    fn called(
        &self,
        func: DefId,
        substs: &Substs,
        instance: &dyn Fn() -> Instance,
    ) -> Option<InstanceId> {
        let known = self.called.borrow().get(&(func, *substs)).copied();
        known.or_else(|| {
            let id = self.table.number(&instance())?;
            self.called.borrow_mut().insert((func, *substs), id);
            Some(id)
        })
    }

    fn summary(&self, callee: InstanceId, depth: u32) -> Option<Found<'_>> {
        if self.is_cut() {
            return None;
        }
        if let Some(open) = self.work.borrow_mut().asked(callee) {
            return open.map(Found::Open);
        }
        if self.table.solved(callee).is_none() {
            self.descend(callee, depth);
        }
        match self.table.solved(callee) {
            Some(solved) => Some(Found::Solved(&solved.summary)),
            None => self.work.borrow_mut().asked(callee).flatten().map(Found::Open),
        }
    }

    fn is_cut(&self) -> bool {
        self.cut.get().is_some()
    }
}

impl Work {
    /// The summary of one that is open, as far as it is known; the one that is being interpreted calls it.
    fn asked(&mut self, callee: InstanceId) -> Option<Option<Arc<Summary>>> {
        let &at = self.at.get(&callee)?;
        let summary = self.open[at].summary.clone();
        let version = self.open[at].version;
        if let Some(&caller) = self.frames.last() {
            let open = &mut self.open[caller];
            open.low = open.low.min(at);
            open.calls_itself |= caller == at;
            if !open.called.iter().any(|(called, _)| *called == at) {
                open.called.push((at, version));
            }
        }
        Some(summary)
    }

    fn members(&self, from: usize) -> Vec<usize> {
        let mut members: Vec<usize> = (from..self.open.len()).collect();
        members.sort_by_key(|&at| self.open[at].finished);
        members
    }

    fn is_stale(&self, at: usize) -> bool {
        self.open[at].called.iter().any(|&(called, version)| self.open[called].version != version)
    }
}

impl<'e> Walk<'e> {
    pub fn new(engine: &'e Engine<'e>, table: &'e Table, number: u32, gives_way: bool) -> Self {
        Walk {
            engine,
            table,
            number,
            gives_way,
            work: RefCell::default(),
            called: RefCell::default(),
            cut: Cell::new(None),
            nesting: Cell::new(0),
            n_rounds_around: Cell::new(0),
        }
    }

    /// Solves it and all that it calls; else tells what of that another walk is at work on.
    pub fn run(&self, root: InstanceId) -> Result<(), InstanceId> {
        while self.table.solved(root).is_none() {
            if self.work.borrow().frames.is_empty() {
                self.close(0);
                self.enter(root);
            }
            self.cut.set(None);
            self.nesting.set(0);
            self.n_rounds_around.set(0);
            self.step();
            if matches!(self.cut.get(), Some(Cut::GaveWay(_))) {
                break;
            }
        }
        self.work.borrow_mut().frames.clear();
        self.close(0);
        match self.cut.take() {
            Some(Cut::GaveWay(to)) => Err(to),
            Some(Cut::TooDeep) | None => Ok(()),
        }
    }

    /// Interprets a callee within the interpretation of its caller.
    fn descend(&self, callee: InstanceId, depth: u32) {
        if self.gives_way && self.table.is_at_work(callee) {
            self.cut.set(Some(Cut::GaveWay(callee)));
            return;
        }
        let around = self.nesting.get();
        let nesting = around + depth + PER_CALL;
        let is_too_deep = nesting > MAX_NESTING;
        if is_too_deep && self.n_rounds_around.get() > 0 {
            return;
        }
        self.enter(callee);
        if is_too_deep {
            self.cut.set(Some(Cut::TooDeep));
            return;
        }
        self.nesting.set(nesting);
        self.step();
        self.nesting.set(around);
    }

    fn enter(&self, id: InstanceId) {
        self.table.begin(id, self.number);
        let work = &mut *self.work.borrow_mut();
        let at = work.open.len();
        work.open.push(Open::new(id, at));
        work.at.insert(id, at);
        work.frames.push(at);
    }

    /// Those from there on are not open any more.
    fn close(&self, from: usize) -> Vec<Open> {
        let work = &mut *self.work.borrow_mut();
        let closed = work.open.split_off(from);
        for open in &closed {
            work.at.remove(&open.id);
            self.table.end(open.id, self.number);
        }
        closed
    }

    /// Interprets the last frame.
    fn step(&self) {
        let Some(&at) = self.work.borrow().frames.last() else { return };
        let Some(outcome) = self.interpreted(at) else { return };
        let is_alone = {
            let work = &mut *self.work.borrow_mut();
            work.frames.pop();
            work.open[at].keep(outcome, Kept::AsItIs);
            work.open[at].finished = work.n_finished;
            work.n_finished += 1;
            if self.is_part_of_more(work, at) {
                return;
            }
            work.open.len() == at + 1 && !work.open[at].calls_itself
        };
        if is_alone { self.publish(at) } else { self.solve_cycle(at) }
    }

    /// Notes for the caller what the component from there on reaches below.
    fn is_part_of_more(&self, work: &mut Work, at: usize) -> bool {
        let low = work.open[at..].iter().map(|open| open.low).min().unwrap_or(at);
        if low < at
            && let Some(&caller) = work.frames.last()
        {
            let caller = &mut work.open[caller];
            caller.low = caller.low.min(low);
        }
        low < at
    }

    fn interpreted(&self, at: usize) -> Option<Outcome> {
        let id = {
            let open = &mut self.work.borrow_mut().open[at];
            open.called.clear();
            open.id
        };
        let instance = self.table.instance(id)?;
        let outcome = interp::interpret(self.engine, self, instance).unwrap_or_default();
        (!self.is_cut()).then_some(outcome)
    }

    fn publish(&self, from: usize) {
        let solved = self.close(from).into_iter().map(Open::solved).collect();
        self.table.publish(solved);
    }

    /// All from there on call each other.
    fn solve_cycle(&self, from: usize) {
        let entered = self.work.borrow().open[from].id;
        let first = self.first_of(from);
        if first != entered {
            self.close(from);
            self.visit(first);
            // Without the first one it may be a component of its own.
            if !self.is_cut() && self.table.solved(entered).is_none() && !self.is_open(entered) {
                self.visit(entered);
            }
            return;
        }
        let nesting = self.nesting.get();
        if self.n_rounds_around.replace(self.n_rounds_around.get() + 1) == 0 {
            self.nesting.set(0);
        }
        let is_complete = self.run_rounds(from);
        self.nesting.set(nesting);
        self.n_rounds_around.set(self.n_rounds_around.get() - 1);
        if !is_complete {
            return;
        }
        if self.first_of(from) == entered { self.publish(from) } else { self.solve_cycle(from) }
    }

    fn visit(&self, id: InstanceId) {
        self.enter(id);
        self.step();
    }

    fn is_open(&self, id: InstanceId) -> bool {
        self.work.borrow().at.contains_key(&id)
    }

    /// Whichever thread comes where first, this one is the same.
    fn first_of(&self, from: usize) -> InstanceId {
        let work = self.work.borrow();
        let key = |open: &Open| {
            let instance = self.table.instance(open.id);
            instance.map(|instance| (instance.def, instance.closure))
        };
        let first = work.open[from..].iter().map(key).min().flatten();
        let same = work.open[from..].iter().filter(|open| key(open) == first);
        let mut same: Vec<InstanceId> = same.map(|open| open.id).collect();
        if same.len() > 1 {
            let substs = |id: &InstanceId| {
                self.table.instance(*id).map(|instance| format!("{:?}", instance.substs))
            };
            same.sort_by_cached_key(substs);
        }
        same[0]
    }

    /// Whether it came to an end, and the component is not a part of a larger one.
    fn run_rounds(&self, from: usize) -> bool {
        let n_members = self.work.borrow().open.len() - from;
        let is_large = n_members > LARGE;
        if is_large {
            for open in &mut self.work.borrow_mut().open[from..] {
                if let Some(summary) = open.summary.take() {
                    let coarse = summary.as_ref().clone().coarse(DEPTH_LARGE);
                    open.summary = Some(summary);
                    open.set_summary(coarse);
                }
            }
        }
        let n_rounds = if is_large { MAX_ROUNDS_LARGE } else { MAX_ROUNDS };
        for round in 0..n_rounds {
            let kept = match round {
                _ if is_large => Kept::Flat,
                0..MAX_FREE_ROUNDS => Kept::AsItIs,
                _ => Kept::Grown,
            };
            let members = self.work.borrow().members(from);
            let mut is_stable = true;
            for at in members {
                if !self.work.borrow().is_stale(at) {
                    continue;
                }
                is_stable = false;
                self.work.borrow_mut().frames.push(at);
                let Some(outcome) = self.interpreted(at) else { return false };
                let work = &mut *self.work.borrow_mut();
                work.frames.pop();
                let summary = outcome.summary.in_few_parts();
                work.open[at].keep(Outcome { summary, ..outcome }, kept);
            }
            if self.is_part_of_more(&mut self.work.borrow_mut(), from) {
                return false;
            }
            if is_stable {
                break;
            }
        }
        true
    }
}
