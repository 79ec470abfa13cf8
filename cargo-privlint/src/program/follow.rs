//! What the items of one crate lead to that are kept, as long as nothing happens in other crates.

use super::{
    waiting::{CrateState, Fate, Known, NO_WAIT, Waiting},
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
    pub krate: usize,
    pub state: &'s mut CrateState,
    pub said: Said,
}

impl Turn<'_, '_> {
    /// Works until all that is left to do is up to others.
    pub fn run(mut self) -> Said {
        loop {
            if let Some(id) = self.state.open.pop() {
                self.follow(id);
            } else if let Some(slot) = self.state.raised.pop() {
                self.wake(slot);
            } else {
                return self.said;
            }
        }
    }

    /// Considers every item once that is no member: those come with what they belong to.
    pub fn look_first(&mut self) {
        let declared = &self.sight.crates[self.krate].declared;
        for id in declared.ids() {
            if self.state.fates[id.as_usize()] == Fate::Open && !declared.is_member(id) {
                self.consider(id);
            }
        }
    }

    /// What an item that is kept leads to.
    fn follow(&mut self, id: ItemId) {
        let declared = &self.sight.crates[self.krate].declared;
        let module = declared.module_of(id);
        self.state.raised.push(self.state.slot_of(id));
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
                module = self.sight.crates[self.krate].declared.module_of(inner);
            }
            if is_new {
                state.raised.push(name);
            }
        }
        if !std::mem::replace(&mut state.is_own[name as usize], true) {
            state.raised.push(name);
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
        let mut at = std::mem::replace(&mut self.state.waiting[slot as usize], NO_WAIT);
        while let Some(&Waiting { item, next }) = self.state.waits.get(at as usize) {
            match self.state.fates[item.as_usize()] {
                Fate::Kept => {}
                Fate::WaitsForKey if self.sight.has_key((self.krate, self.state), item) => {
                    self.state.keep(item);
                }
                Fate::WaitsForKey => self.state.wait(item, slot),
                Fate::Open | Fate::WaitsForHead => self.consider(item),
            }
            at = next;
        }
    }

    /// Keeps an item that is needed; else it waits for what could make it so.
    fn consider(&mut self, id: ItemId) {
        if self.sight.needs((self.krate, self.state), id) {
            self.state.keep(id);
        }
    }
}

/// What decides whether an item is needed, beside its own crate's state.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub crates: &'a [Candidate],
    pub known: &'a [Known],
    pub kept: &'a [Vec<u32>],
    pub aliases: &'a [Vec<u32>],
}

impl Sight<'_> {
    /// Whether an item is needed now; else it waits for what could make it so.
    fn needs(self, (krate, state): (usize, &mut CrateState), id: ItemId) -> bool {
        let fate = if let Some(head) = self.missing_head((krate, state), id) {
            state.wait(id, head);
            Fate::WaitsForHead
        } else if self.has_key((krate, state), id) {
            return true;
        } else {
            let declared = &self.crates[krate].declared;
            for key in declared.any_of(id) {
                if let (Key::Name { by: By::Path, .. }, Some(module)) =
                    (key, declared.module_of(id))
                {
                    state.wait(id, state.slot_of(module));
                }
                let slot = match key {
                    Key::Name { name, .. } => name,
                    Key::Item(item) => state.slot_of(item),
                };
                state.wait(id, slot);
            }
            Fate::WaitsForKey
        };
        state.fates[id.as_usize()] = fate;
        false
    }

    fn has_key(self, (krate, state): (usize, &CrateState), id: ItemId) -> bool {
        let declared = &self.crates[krate].declared;
        declared.has_no_key(id)
            || declared.any_of(id).any(|key| self.holds((krate, state), id, key))
    }

    /// The first of the types and traits that have to be there and are not: as a slot of the crate's.
    fn missing_head(self, (krate, state): (usize, &CrateState), id: ItemId) -> Option<u32> {
        let mut heads = self.crates[krate].declared.heads_of(id);
        heads.find_map(|head| match head {
            Head::Item(item) => {
                let is_there = state.fates[item.as_usize()] == Fate::Kept;
                (!is_there).then(|| state.slot_of(item))
            }
            Head::Name(name) => {
                let all = state.all[name as usize];
                let is_there = self.known[all as usize].is_model
                    || self.is_in_sight(krate, self.kept, all)
                    || self.is_in_sight(krate, self.aliases, all);
                (!is_there).then_some(name)
            }
        })
    }

    /// Whether a crate sees one of those that are noted for a name.
    fn is_in_sight(self, krate: usize, noted: &[Vec<u32>], name: u32) -> bool {
        let sees = &self.crates[krate].sees;
        noted[name as usize].iter().any(|&krate| sees.contains(krate))
    }

    fn holds(self, (krate, state): (usize, &CrateState), id: ItemId, key: Key<NameIdx>) -> bool {
        let (name, by) = match key {
            Key::Item(item) => return state.fates[item.as_usize()] == Fate::Kept,
            Key::Name { name, by } => (name, by),
        };
        let place = state.all[name as usize];
        match by {
            By::Scope => {
                let module = self.crates[krate].declared.module_of(id);
                state.speakers.contains(&(module, name))
            }
            By::Own => state.is_own[name as usize],
            By::Seen => state.is_seen[name as usize],
            By::Path => {
                let declared = &self.crates[krate].declared;
                state.is_seen[name as usize] && state.is_in_open(declared, id)
            }
            By::Member => self.known[place as usize].is_member,
            By::Kept => self.is_in_sight(krate, self.kept, place),
        }
    }
}
