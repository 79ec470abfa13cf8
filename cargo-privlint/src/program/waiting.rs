//! What is known of names and items while it is found out which are needed.

use rustc_hash::FxHashSet;

use super::{crate_set::CrateSet, wanted::Candidate};
use crate::hir::{
    ItemId,
    pack::{Declared, NameIdx},
};

/// What is known of a name in all crates.
#[derive(Clone, Default)]
pub(super) struct Known {
    /// Anybody speaks of it who may mean a member, or a model does.
    pub is_member: bool,
    /// A model has it.
    pub is_model: bool,
    /// How many crates have it of which nobody who sees them has spoken of it.
    pub n_unseen: u32,
}

/// A name of a crate.
#[derive(Clone, Copy)]
pub(super) struct NamePlace {
    pub krate: u32,
    pub name: NameIdx,
}

/// By name, where in the crates it stands.
pub(super) struct Places {
    /// Where a name's places begin in `all`; one more than there are names.
    pub starts: Vec<u32>,
    pub all: Vec<NamePlace>,
}

impl Places {
    /// While nobody has spoken of a name, [`Known::n_unseen`] is how many places it has.
    pub fn new(known: &[Known], states: &[CrateState]) -> Places {
        let mut starts = Vec::with_capacity(known.len() + 1);
        let mut n = 0;
        for known in known {
            starts.push(n);
            n += known.n_unseen;
        }
        starts.push(n);
        let mut next = starts.clone();
        let mut all = vec![NamePlace { krate: 0, name: 0 }; n as usize];
        for (krate, state) in states.iter().enumerate() {
            for (name, &place) in state.all.iter().enumerate() {
                let next = &mut next[place as usize];
                all[*next as usize] = NamePlace { krate: krate as u32, name: name as u32 };
                *next += 1;
            }
        }
        Places { starts, all }
    }

    pub fn of(&self, name: u32) -> &[NamePlace] {
        let at = name as usize;
        &self.all[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// By name, some crates.
pub(super) struct CratesByName {
    /// By name, its first place in `all`, or [`NONE`].
    first: Vec<u32>,
    /// A crate, and the place of the name's next.
    all: Vec<(u32, u32)>,
}

/// A place where none is.
const NONE: u32 = u32::MAX;

impl CratesByName {
    pub fn new(n_names: usize) -> CratesByName {
        CratesByName { first: vec![NONE; n_names], all: Vec::new() }
    }

    /// Whether it is new.
    pub fn add(&mut self, name: u32, krate: u32) -> bool {
        let is_new = !self.of(name).any(|known| known == krate);
        if is_new {
            let next = std::mem::replace(&mut self.first[name as usize], self.all.len() as u32);
            self.all.push((krate, next));
        }
        is_new
    }

    pub fn has_any_of(&self, name: u32, crates: &CrateSet) -> bool {
        self.of(name).any(|krate| crates.contains(krate))
    }

    fn of(&self, name: u32) -> impl Iterator<Item = u32> + '_ {
        let mut at = self.first[name as usize];
        std::iter::from_fn(move || {
            let &(krate, next) = self.all.get(at as usize)?;
            at = next;
            Some(krate)
        })
    }
}

pub(super) struct CrateState {
    /// By the crate's names: their places among all.
    pub all: Vec<u32>,
    /// The crate speaks of it without knowing what it means.
    pub is_own: Vec<bool>,
    /// An item waits for it that only its own module and those below see.
    pub is_scoped: Vec<bool>,
    /// The modules of whose inside something speaks of such a name.
    pub speakers: FxHashSet<(Option<ItemId>, NameIdx)>,
    /// Somebody who sees the crate speaks of it.
    pub is_seen: Vec<bool>,
    /// What the crate has asked others for.
    pub asked: FxHashSet<(Option<NameIdx>, NameIdx)>,
    pub fates: Vec<Fate>,
    /// Slots for which items wait that may be needed by now, a name once.
    raised: Vec<u32>,
    is_raised: Vec<bool>,
    /// Items that are kept and of which nobody has asked yet what they lead to.
    pub open: Vec<ItemId>,
}

impl CrateState {
    pub fn new(candidate: &Candidate, all: Vec<u32>) -> CrateState {
        let n_names = all.len();
        let mut is_scoped = vec![false; n_names];
        candidate.declared.scoped().for_each(|name| is_scoped[name as usize] = true);
        CrateState {
            all,
            is_own: vec![false; n_names],
            is_scoped,
            speakers: FxHashSet::default(),
            is_seen: vec![false; n_names],
            asked: FxHashSet::default(),
            fates: vec![Fate::Open; candidate.declared.len()],
            raised: Vec::new(),
            is_raised: vec![false; n_names],
            open: Vec::new(),
        }
    }

    pub fn keep(&mut self, id: ItemId) {
        if std::mem::replace(&mut self.fates[id.as_usize()], Fate::Kept) != Fate::Kept {
            self.open.push(id);
        }
    }

    /// Has those considered that wait for a name.
    pub fn raise(&mut self, name: NameIdx) {
        if !std::mem::replace(&mut self.is_raised[name as usize], true) {
            self.raised.push(name);
        }
    }

    /// Has those considered that wait for what is in a slot behind all names.
    pub fn raise_item(&mut self, slot: u32) {
        self.raised.push(slot);
    }

    pub fn is_any_raised(&self) -> bool {
        !self.raised.is_empty()
    }

    pub fn next_raised(&mut self) -> Option<u32> {
        let slot = self.raised.pop()?;
        if let Some(is_raised) = self.is_raised.get_mut(slot as usize) {
            *is_raised = false;
        }
        Some(slot)
    }

    pub fn kept(&self) -> Vec<ItemId> {
        let fates = self.fates.iter().zip(0..);
        fates
            .filter(|(fate, _)| **fate == Fate::Kept)
            .map(|(_, raw)| ItemId::from_raw(raw))
            .collect()
    }

    /// Whether an item that waits is to be considered: it is not kept, and what it belongs to is, if anything.
    pub fn is_up(&self, declared: &Declared, id: ItemId) -> bool {
        match self.fates[id.as_usize()] {
            Fate::Kept => false,
            Fate::Open => !declared.is_member(id),
            Fate::Member => true,
        }
    }

    /// Whether the module is needed that an item stands in.
    pub fn is_in_open(&self, declared: &Declared, id: ItemId) -> bool {
        let module = declared.module_of(id);
        module.is_none_or(|module| self.fates[module.as_usize()] == Fate::Kept)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    Open,
    /// What it belongs to is kept, and itself not yet.
    Member,
    Kept,
}
