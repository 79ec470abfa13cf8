//! What the items of one crate lead to that are kept, as long as nothing happens in other crates.

use super::{
    waiting::{CrateState, CratesByName, Fate, Known},
    wanted::Candidate,
};
use crate::hir::{
    ItemId,
    pack::{Bound, By, Head, Key, NameIdx},
};

/// What other crates have to be told.
#[derive(Default)]
pub(super) struct Said {
    /// Names that a declaration of the crate speaks of, whoever has them.
    pub spoken: Vec<u32>,
    /// What is asked for, and the crate's name for those who are asked where that is known.
    pub asked: Vec<(Option<NameIdx>, u32)>,
    /// Names of types and traits that are there now.
    pub bound: Vec<u32>,
}

/// Work on one crate; of all others it knows what they said before.
pub(super) struct Turn<'a, 's> {
    pub sight: Sight<'a>,
    pub state: &'s mut CrateState,
    pub said: Said,
}

impl Turn<'_, '_> {
    /// Works until all that is left to do is up to others.
    pub fn run(mut self) -> Said {
        loop {
            if let Some(id) = self.state.open.pop() {
                self.follow(id);
            } else if let Some(slot) = self.state.next_raised() {
                self.wake(slot);
            } else {
                return self.said;
            }
        }
    }

    /// Keeps what needs nothing to be kept. Members come with what they belong to.
    pub fn begin(&mut self) {
        for id in self.sight.candidate.declared.unconditional() {
            self.state.keep(id);
        }
    }

    /// What an item that is kept leads to.
    fn follow(&mut self, id: ItemId) {
        let declared = &self.sight.candidate.declared;
        let module = declared.module_of(id);
        self.state.raise_item(declared.slot_of(id));
        if let Some(Bound { name, .. }) = declared.binds_of(id) {
            self.said.bound.push(self.state.all[name as usize]);
        }
        for item in module.into_iter().chain(declared.links_of(id)) {
            self.state.keep(item);
        }
        for name in declared.unknown_of(id) {
            self.speak(module, name);
        }
        for asked in declared.outside_of(id) {
            self.ask(asked);
        }
        for member in declared.members_of(id) {
            if self.state.fates[member.as_usize()] == Fate::Open {
                self.state.fates[member.as_usize()] = Fate::Member;
                self.consider(member);
            }
        }
    }

    /// A declaration of the crate speaks of a name and can't tell what it means.
    fn speak(&mut self, mut module: Option<ItemId>, name: NameIdx) {
        let state = &mut *self.state;
        if state.is_scoped[name as usize] {
            let mut is_new = false;
            while state.speakers.insert((module, name)) {
                is_new = true;
                let Some(inner) = module else { break };
                module = self.sight.candidate.declared.module_of(inner);
            }
            if is_new {
                state.raise(name);
            }
        }
        if !std::mem::replace(&mut state.is_own[name as usize], true) {
            state.raise(name);
            self.said.spoken.push(state.all[name as usize]);
        }
    }

    /// A declaration of the crate asks another for a name.
    fn ask(&mut self, asked: (Option<NameIdx>, NameIdx)) {
        if self.state.asked.insert(asked) {
            let (krate, name) = asked;
            self.said.asked.push((krate, self.state.all[name as usize]));
        }
    }

    /// Looks again at what waits for something.
    fn wake(&mut self, slot: u32) {
        let declared = &self.sight.candidate.declared;
        for item in declared.waiting_for(slot) {
            if self.state.is_up(declared, item) {
                self.consider(item);
            }
        }
    }

    /// Keeps an item that is needed.
    fn consider(&mut self, id: ItemId) {
        if self.sight.has_heads(self.state, id) && self.sight.has_key(self.state, id) {
            self.state.keep(id);
        }
    }
}

/// What decides whether an item of a crate is needed, beside the crate's own state.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub candidate: &'a Candidate,
    pub known: &'a [Known],
    /// Those that have a type or trait of the name that is needed.
    pub kept: &'a CratesByName,
    /// Those in which a type has the name that may stand for one of another name.
    pub aliases: &'a CratesByName,
}

impl Sight<'_> {
    /// Whether all the types and traits are there that have to be.
    pub fn has_heads(self, state: &CrateState, id: ItemId) -> bool {
        self.candidate.declared.heads_of(id).all(|head| match head {
            Head::Item(item) => state.fates[item.as_usize()] == Fate::Kept,
            Head::Name(name) => {
                let name = state.all[name as usize];
                self.known[name as usize].is_model
                    || self.sees_one(self.kept, name)
                    || self.sees_one(self.aliases, name)
            }
        })
    }

    fn has_key(self, state: &CrateState, id: ItemId) -> bool {
        let declared = &self.candidate.declared;
        declared.has_no_key(id) || declared.any_of(id).any(|key| self.holds(state, id, key))
    }

    fn sees_one(self, noted: &CratesByName, name: u32) -> bool {
        noted.has_any_of(name, &self.candidate.sees)
    }

    fn holds(self, state: &CrateState, id: ItemId, key: Key<NameIdx>) -> bool {
        let declared = &self.candidate.declared;
        let (name, by) = match key {
            Key::Item(item) => return state.fates[item.as_usize()] == Fate::Kept,
            Key::Name { name, by } => (name, by),
        };
        let place = state.all[name as usize];
        match by {
            By::Scope => state.speakers.contains(&(declared.module_of(id), name)),
            By::Own => state.is_own[name as usize],
            By::Seen => state.is_seen[name as usize],
            By::Path => state.is_seen[name as usize] && state.is_in_open(declared, id),
            By::Member => self.known[place as usize].is_member,
            By::Kept => self.sees_one(self.kept, place),
        }
    }
}
