//! Instances by number, and what has been found out about each: shared by all threads, written once.

use std::sync::{
    Arc, Mutex, OnceLock, PoisonError, RwLock,
    atomic::{AtomicU32, Ordering},
};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{
    instance::Instance,
    summary::{Outcome, Summary},
};

/// Instances beyond this many are not interpreted; calls of them do nothing.
pub(super) const MAX_INSTANCES: u32 = 400_000;
const N_SHARDS: usize = 16;
const CHUNK: u32 = 4096;

/// Numbers say nothing: which instance is met first depends on the threads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct InstanceId(pub u32);

pub(super) struct Table {
    numbers: Vec<RwLock<FxHashMap<Instance, InstanceId>>>,
    chunks: Vec<OnceLock<Box<[Entry]>>>,
    n_instances: AtomicU32,
    publishing: Mutex<()>,
}

#[derive(Default)]
struct Entry {
    instance: OnceLock<Instance>,
    solved: OnceLock<Solved>,
    /// The walk that is at work on it, or zero.
    walk: AtomicU32,
}

/// The last word on an instance.
pub(super) struct Solved {
    pub summary: Arc<Summary>,
    /// Without its summary.
    pub outcome: Outcome,
    /// How often it was interpreted.
    pub n_rounds: u64,
    /// Of these, how often the summary was another than before.
    pub n_updates: u64,
}

impl Table {
    pub fn new() -> Table {
        let n_chunks = MAX_INSTANCES.div_ceil(CHUNK) as usize;
        Table {
            numbers: std::iter::repeat_with(RwLock::default).take(N_SHARDS).collect(),
            chunks: std::iter::repeat_with(OnceLock::new).take(n_chunks).collect(),
            n_instances: AtomicU32::new(0),
            publishing: Mutex::new(()),
        }
    }

    /// `None` where there are too many.
    pub fn number(&self, instance: &Instance) -> Option<InstanceId> {
        use std::hash::BuildHasher;
        let shard = FxBuildHasher.hash_one(instance) as usize >> 20;
        let numbers = &self.numbers[shard % N_SHARDS];
        let known = numbers.read().unwrap_or_else(PoisonError::into_inner).get(instance).copied();
        known.or_else(|| {
            let mut numbers = numbers.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(&known) = numbers.get(instance) {
                return Some(known);
            }
            let id = InstanceId(self.n_instances.fetch_add(1, Ordering::Relaxed));
            self.entry(id)?.instance.get_or_init(|| instance.clone());
            numbers.insert(instance.clone(), id);
            Some(id)
        })
    }

    /// Whether instances were left out, so that it matters which came first.
    pub fn is_full(&self) -> bool {
        self.n_instances.load(Ordering::Relaxed) > MAX_INSTANCES
    }

    fn entry(&self, id: InstanceId) -> Option<&Entry> {
        if id.0 >= MAX_INSTANCES {
            return None;
        }
        let chunk = self.chunks.get((id.0 / CHUNK) as usize)?;
        let entries = chunk
            .get_or_init(|| std::iter::repeat_with(Entry::default).take(CHUNK as usize).collect());
        entries.get((id.0 % CHUNK) as usize)
    }

    pub fn instance(&self, id: InstanceId) -> Option<&Instance> {
        self.entry(id)?.instance.get()
    }

    pub fn solved(&self, id: InstanceId) -> Option<&Solved> {
        self.entry(id)?.solved.get()
    }

    /// What is known already stays. All of a cycle at once: whoever sees one of its members solved and
    /// wants to publish another comes after the rest.
    pub fn publish(&self, all: Vec<(InstanceId, Solved)>) {
        let _one_at_a_time = self.publishing.lock();
        for (id, solved) in all {
            if let Some(entry) = self.entry(id) {
                entry.solved.get_or_init(|| solved);
            }
        }
    }

    pub fn is_at_work(&self, id: InstanceId) -> bool {
        self.entry(id).is_some_and(|entry| entry.walk.load(Ordering::Relaxed) != 0)
    }

    pub fn begin(&self, id: InstanceId, walk: u32) {
        if let Some(entry) = self.entry(id) {
            let (order, failed) = (Ordering::Relaxed, Ordering::Relaxed);
            // Somebody else's claim stands.
            let _ = entry.walk.compare_exchange(0, walk, order, failed);
        }
    }

    pub fn end(&self, id: InstanceId, walk: u32) {
        if let Some(entry) = self.entry(id) {
            let (order, failed) = (Ordering::Relaxed, Ordering::Relaxed);
            let _ = entry.walk.compare_exchange(walk, 0, order, failed);
        }
    }
}
