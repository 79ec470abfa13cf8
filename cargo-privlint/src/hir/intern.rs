//! The texts of all names of a process, each once.
//!
//! They stay until the process ends. The table is in parts with a lock each, which threads seldom need: each
//! keeps the names that it met last.

use std::{
    cell::Cell,
    hash::Hasher,
    sync::{Mutex, MutexGuard, PoisonError},
};

use rustc_hash::FxHasher;

use crate::syntax::Kw;

/// A text; two of them never hold the same one.
pub(super) struct Interned {
    pub text: &'static str,
    pub kw: Kw,
    /// Each has its own, and none is much larger than there are names.
    pub number: u32,
    pub hash: u64,
}

/// Open addressing: at most half of the slots are taken, and a name stands in the first free one from its own.
struct Part {
    /// A power of two, or none yet.
    slots: Vec<Option<&'static Interned>>,
    n_taken: usize,
    /// Memory for texts and names to come.
    texts: &'static mut [u8],
    names: &'static mut [Option<Interned>],
}

/// What a part asks for at a time.
const N_TEXT_BYTES: usize = 2 << 10;
const N_NAMES: usize = 64;

/// A power of two.
const N_PARTS: usize = 64;
const FIRST_SLOTS: usize = 256;

static PARTS: [Mutex<Part>; N_PARTS] =
    [const { Mutex::new(Part { slots: Vec::new(), n_taken: 0, texts: &mut [], names: &mut [] }) };
        N_PARTS];

/// A power of two: a thread's own table fits into a near cache.
const N_RECENT: usize = 4096;

thread_local! {
    /// The last name of each hash.
    static RECENT: [Cell<Option<&'static Interned>>; N_RECENT] =
        const { [const { Cell::new(None) }; N_RECENT] };
}

pub(super) fn intern(text: &str) -> &'static Interned {
    let hash = hash_of(text.as_bytes());
    recent(text, hash).unwrap_or_else(|| {
        let name = part(hash).intern(text, hash);
        remember(name);
        name
    })
}

pub(super) fn hash_of(text: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text);
    hasher.finish()
}

fn recent(text: &str, hash: u64) -> Option<&'static Interned> {
    let name = RECENT.with(|recent| recent[hash as usize % N_RECENT].get())?;
    name.is(text, hash).then_some(name)
}

fn remember(name: &'static Interned) {
    RECENT.with(|recent| recent[name.hash as usize % N_RECENT].set(Some(name)));
}

fn part(hash: u64) -> MutexGuard<'static, Part> {
    PARTS[part_idx(hash)].lock().unwrap_or_else(PoisonError::into_inner)
}

fn part_idx(hash: u64) -> usize {
    // Other bits than those that choose a slot.
    (hash >> 32) as usize % N_PARTS
}

impl Interned {
    fn is(&self, text: &str, hash: u64) -> bool {
        self.hash == hash && self.text == text
    }
}

impl Part {
    fn intern(&mut self, text: &str, hash: u64) -> &'static Interned {
        if self.slots.is_empty() {
            self.slots = vec![None; FIRST_SLOTS];
        }
        let slot = match self.find(text, hash) {
            Ok(name) => return name,
            Err(slot) => slot,
        };
        let text = self.keep_text(text);
        let number = (self.n_taken * N_PARTS + part_idx(hash)) as u32;
        let name = self.keep_name(Interned { text, kw: Kw::of(text), number, hash });
        self.slots[slot] = Some(name);
        self.n_taken += 1;
        if self.n_taken * 2 > self.slots.len() {
            self.grow();
        }
        name
    }

    /// Names are short and many: each would take memory of its own for a multiple of what it needs.
    fn keep_text(&mut self, text: &str) -> &'static str {
        if self.texts.len() < text.len() {
            if text.len() > N_TEXT_BYTES / 8 {
                return Box::leak(text.into());
            }
            self.texts = Box::leak(vec![0; N_TEXT_BYTES].into_boxed_slice());
        }
        let (own, rest) = std::mem::take(&mut self.texts).split_at_mut(text.len());
        self.texts = rest;
        own.copy_from_slice(text.as_bytes());
        std::str::from_utf8(own).expect("invariant: these are the bytes of a text")
    }

    fn keep_name(&mut self, name: Interned) -> &'static Interned {
        if self.names.is_empty() {
            let none = std::iter::repeat_with(|| None).take(N_NAMES);
            self.names = Box::leak(none.collect());
        }
        match std::mem::take(&mut self.names) {
            [own, rest @ ..] => {
                self.names = rest;
                own.insert(name)
            }
            [] => Box::leak(Box::new(name)),
        }
    }

    /// The name, or the slot that it would take.
    fn find(&self, text: &str, hash: u64) -> Result<&'static Interned, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & mask;
        while let Some(Some(name)) = self.slots.get(at) {
            if name.is(text, hash) {
                return Ok(name);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    fn grow(&mut self) {
        let slots = vec![None; self.slots.len() * 2];
        let mask = slots.len() - 1;
        for name in std::mem::replace(&mut self.slots, slots).into_iter().flatten() {
            let mut at = name.hash as usize & mask;
            while self.slots[at].is_some() {
                at = (at + 1) & mask;
            }
            self.slots[at] = Some(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::intern;

    #[test]
    fn a_text_has_one_name_in_all_threads() {
        let texts: Vec<String> = (0..20_000).map(|i| format!("interned_{i}")).collect();
        let all = || texts.iter().map(|text| intern(text) as *const _ as usize).collect::<Vec<_>>();
        let (here, there) = std::thread::scope(|scope| {
            let there = scope.spawn(all);
            (all(), there.join().expect("a thread"))
        });
        assert_eq!(here, there);
        assert_eq!(texts.iter().filter(|text| intern(text).text != **text).count(), 0);
        let mut numbers: Vec<u32> = texts.iter().map(|text| intern(text).number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), texts.len(), "each has its own");
    }
}
