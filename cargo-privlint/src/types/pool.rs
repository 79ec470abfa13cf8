//! Where all parts of types of one kind are, each once.

use std::{
    borrow::Borrow,
    hash::{BuildHasher, Hash},
    iter, mem,
    sync::{Mutex, OnceLock, PoisonError},
};

use rustc_hash::FxBuildHasher;

use super::intern::{Interned, Node, Part, Pooled};

const N_SHARDS: usize = 64;

/// A table in parts with a lock each.
pub struct Pool<T: 'static> {
    shards: [Mutex<Shard<T>>; N_SHARDS],
    pub(super) empty: OnceLock<Interned<T>>,
}

/// Open addressing: at most half of the slots are taken, and a part stands in the first free one from its own.
struct Shard<T: 'static> {
    /// A power of two, or none yet. The hash stands beside a part, so that others are passed by unseen.
    slots: Vec<(u64, Option<Interned<T>>)>,
    n_taken: usize,
    /// Memory for parts to come.
    room: &'static mut [Option<Node<T>>],
}

const FIRST_SLOTS: usize = 64;
/// For so many parts, at most, a shard asks at a time.
const MAX_ROOM: usize = 32;

impl<T: Pooled> Pool<T> {
    pub const fn new() -> Pool<T> {
        let shards = [const { Mutex::new(Shard { slots: Vec::new(), n_taken: 0, room: &mut [] }) };
            N_SHARDS];
        Pool { shards, empty: OnceLock::new() }
    }

    pub fn get<Q>(&self, part: &Q, own: impl FnOnce() -> T) -> Interned<T>
    where
        T: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let hash = FxBuildHasher.hash_one(part);
        if let Some(known) = T::recent(hash).filter(|known| known.is(hash, part)) {
            return known;
        }
        // Other bits than those that choose a slot.
        let shard = &self.shards[(hash >> 32) as usize % N_SHARDS];
        let found =
            shard.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(hash, part, own);
        T::remember(found);
        found
    }
}

impl<T: Part> Shard<T> {
    fn get_or_insert<Q>(&mut self, hash: u64, part: &Q, own: impl FnOnce() -> T) -> Interned<T>
    where
        T: Borrow<Q>,
        Q: Eq + ?Sized,
    {
        if self.slots.is_empty() {
            self.slots = vec![(0, None); FIRST_SLOTS];
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let (known_hash, Some(known)) = self.slots[at] {
            if known_hash == hash && known.is(hash, part) {
                return known;
            }
            at = (at + 1) & mask;
        }
        let value = own();
        let flags = value.flags();
        let new = Interned(self.place(Node { hash, flags, value }));
        self.slots[at] = (hash, Some(new));
        self.n_taken += 1;
        if self.n_taken * 2 > self.slots.len() {
            self.grow();
        }
        new
    }

    fn place(&mut self, node: Node<T>) -> &'static Node<T> {
        if self.room.is_empty() {
            let n = self.n_taken.clamp(2, MAX_ROOM);
            self.room = Box::leak(iter::repeat_with(|| None).take(n).collect());
        }
        let (place, room) =
            mem::take(&mut self.room).split_first_mut().expect("invariant: there is room");
        self.room = room;
        place.insert(node)
    }

    fn grow(&mut self) {
        let slots = vec![(0, None); self.slots.len() * 2];
        let mask = slots.len() - 1;
        for slot in mem::replace(&mut self.slots, slots) {
            if slot.1.is_none() {
                continue;
            }
            let mut at = slot.0 as usize & mask;
            while self.slots[at].1.is_some() {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }
}
