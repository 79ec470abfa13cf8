//! Roots that are handed out to all threads, until none is left and none is found any more.
//!
//! The largest bodies come first, so that no thread is left alone with one at the end. A root whose walk
//! gave way to another thread's is put off until what it was waiting for is known. Nothing that is found
//! out depends on the order.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use rustc_hash::FxHashSet;

use super::{
    engine::Engine,
    instance::Instance,
    table::{InstanceId, Table},
    walk::Walk,
};
use crate::names::DefId;

/// A root gives way this often.
const MAX_TRIES: u32 = 3;
/// What a root waits for may be known before another root is done.
const LOOK_AGAIN: Duration = Duration::from_micros(200);

/// Solves the roots, and those that `more` tells of when one of them is solved; `None` where it tells that
/// nobody knows. All that have been solved, in no order.
pub(super) fn solve_all(
    engine: &Engine<'_>,
    table: &Table,
    roots: &[DefId],
    more: impl FnMut(DefId, InstanceId) -> Option<Vec<DefId>> + Send,
) -> Option<FxHashSet<DefId>> {
    let mut state = State {
        waiting: BinaryHeap::new(),
        put_off: Vec::new(),
        met: FxHashSet::default(),
        n_busy: 0,
        is_given_up: false,
        more,
    };
    state.add(engine, roots);
    let queue = Queue { engine, table, state: Mutex::new(state), changed: Condvar::new() };
    rayon::broadcast(|cx| queue.work(cx.index() as u32 + 1));
    let state = queue.state.into_inner().unwrap_or_else(PoisonError::into_inner);
    (!state.is_given_up).then_some(state.met)
}

/// For its own parameters.
pub(super) fn root(engine: &Engine<'_>, def: DefId) -> Instance {
    Instance::new(def, &engine.types.identity_substs(def).into())
}

struct Queue<'q, F> {
    engine: &'q Engine<'q>,
    table: &'q Table,
    state: Mutex<State<F>>,
    changed: Condvar,
}

struct State<F> {
    /// By size.
    waiting: BinaryHeap<(usize, Reverse<DefId>)>,
    put_off: Vec<Task>,
    met: FxHashSet<DefId>,
    n_busy: usize,
    is_given_up: bool,
    more: F,
}

struct Task {
    def: DefId,
    /// What another thread was at work on.
    waits_for: Option<InstanceId>,
    n_tries: u32,
}

impl<F> State<F> {
    fn add(&mut self, engine: &Engine<'_>, roots: &[DefId]) {
        for &def in roots {
            if self.met.insert(def) {
                let size = engine.names.body(def).map_or(0, |body| body.exprs.len());
                self.waiting.push((size, Reverse(def)));
            }
        }
    }

    fn take(&mut self, table: &Table) -> Option<Task> {
        let is_ready = |task: &Task| {
            task.waits_for.is_none_or(|id| table.solved(id).is_some() || !table.is_at_work(id))
        };
        if let Some(at) = self.put_off.iter().position(is_ready) {
            return Some(self.put_off.swap_remove(at));
        }
        let (_, Reverse(def)) = self.waiting.pop()?;
        Some(Task { def, waits_for: None, n_tries: 0 })
    }
}

/// A thread is at work on a root; when it no longer is, whatever happened, nobody waits for it.
struct Busy<'q, F>(&'q Queue<'q, F>);

impl<F> Busy<'_, F> {
    fn note(&self, note: impl FnOnce(&mut State<F>)) {
        note(&mut self.0.locked());
    }
}

impl<F> Drop for Busy<'_, F> {
    fn drop(&mut self) {
        let mut state = self.0.locked();
        state.n_busy -= 1;
        state.is_given_up |= thread::panicking();
        drop(state);
        self.0.changed.notify_all();
    }
}

impl<F> Queue<'_, F> {
    fn locked(&self) -> MutexGuard<'_, State<F>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F: FnMut(DefId, InstanceId) -> Option<Vec<DefId>>> Queue<'_, F> {
    fn work(&self, number: u32) {
        let [gives_way, insists] =
            [true, false].map(|gives_way| Walk::new(self.engine, self.table, number, gives_way));
        while let Some((task, busy)) = self.next() {
            let Some(id) = self.table.number(&root(self.engine, task.def)) else { continue };
            let walk = if task.n_tries < MAX_TRIES { &gives_way } else { &insists };
            match walk.run(id) {
                Ok(()) => busy.note(|state| match (state.more)(task.def, id) {
                    Some(more) => state.add(self.engine, &more),
                    None => state.is_given_up = true,
                }),
                Err(waits_for) => busy.note(|state| {
                    let n_tries = task.n_tries + 1;
                    state.put_off.push(Task { waits_for: Some(waits_for), n_tries, ..task });
                }),
            }
        }
    }

    /// The next root to solve; waits while others may find some.
    fn next(&self) -> Option<(Task, Busy<'_, F>)> {
        let mut state = self.locked();
        loop {
            if state.is_given_up {
                return None;
            }
            if let Some(task) = state.take(self.table) {
                state.n_busy += 1;
                return Some((task, Busy(self)));
            }
            if state.n_busy == 0 {
                return None;
            }
            let woken = self.changed.wait_timeout(state, LOOK_AGAIN);
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
