//! What of dependencies' declarations a run needs: what code at hand may come to.
//!
//! Code comes to a definition by its name, or by the declaration of another that it has come to. What a
//! declaration means within its own crate is known to the item; what it asks of another crate is known by name.
//! So an item is read where its name stands in some text at hand that sees its crate, or where a declaration
//! that is read leads to it, or asks its crate for one of its name; an impl where all types and traits of its
//! header are there. Names count wherever they stand, so that too much is read and never too little.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{
    crate_set::CrateSet,
    follow::{Said, Sight, Turn},
    waiting::{CrateState, CratesByName, Known, NamePlace, Places},
};
use crate::hir::{
    ItemId, Spelling,
    pack::{By, Declared, Key, NameIdx},
};

/// A crate of which items may be read.
pub(super) struct Candidate {
    pub declared: Declared,
    /// Among the candidates, those whose names its own declarations may mean, itself among them.
    pub sees: CrateSet,
    /// By its names for other crates, which candidates have what it finds there.
    pub externs: FxHashMap<Spelling, CrateSet>,
}

pub(super) struct Wanted {
    crates: Arc<[Candidate]>,
    /// What the texts at hand see.
    seen_at_hand: CrateSet,
    /// By name, its place among all.
    names: FxHashMap<Spelling, u32>,
    known: Vec<Known>,
    places: Places,
    states: Vec<CrateState>,
    /// By name, where a type or trait of that name is needed.
    kept: CratesByName,
    /// By name, where a type stands under that name as under another.
    aliases: CratesByName,
}

impl Wanted {
    pub fn new(
        crates: Arc<[Candidate]>,
        seen_at_hand: CrateSet,
        of_models: impl Iterator<Item = Spelling>,
    ) -> Wanted {
        let n_names = crates.iter().map(|krate| krate.declared.n_names()).sum::<usize>();
        // Most names stand in one crate.
        let mut names = FxHashMap::with_capacity_and_hasher(n_names * 2 / 3, FxBuildHasher);
        let mut known: Vec<Known> = Vec::with_capacity(n_names * 2 / 3);
        let mut states = Vec::with_capacity(crates.len());
        for candidate in &*crates {
            let own = candidate.declared.spellings();
            let mut all = Vec::with_capacity(own.len());
            for &name in own {
                let place = *names.entry(name).or_insert_with(|| {
                    known.push(Known::default());
                    known.len() as u32 - 1
                });
                known[place as usize].n_unseen += 1;
                all.push(place);
            }
            states.push(CrateState::new(candidate, all));
        }
        let places = Places::new(&known, &states);
        let [kept, aliases] = [(); 2].map(|()| CratesByName::new(known.len()));
        let mut wanted =
            Wanted { crates, seen_at_hand, names, known, places, states, kept, aliases };
        wanted.note_aliases();
        for name in of_models {
            if let Some(&name) = wanted.names.get(&name) {
                wanted.known[name as usize].is_model = true;
                // What built-in macros write calls members by names that stand in no text.
                wanted.make_member(name);
            }
        }
        wanted
    }

    fn note_aliases(&mut self) {
        let crates = self.crates.clone();
        for (krate, candidate) in crates.iter().enumerate() {
            for name in candidate.declared.aliases() {
                let name = self.states[krate].all[name as usize];
                self.aliases.add(name, krate as u32);
                self.raise_everywhere(name);
            }
        }
    }

    /// A text at hand speaks of the name.
    pub fn mention(&mut self, name: Spelling) {
        if let Some(&name) = self.names.get(&name) {
            let seen = std::mem::take(&mut self.seen_at_hand);
            self.spoken_of(name, &seen);
            self.seen_at_hand = seen;
        }
    }

    /// Everything that a crate declares.
    pub fn keep_all_of(&mut self, krate: usize) {
        for id in self.crates[krate].declared.ids() {
            self.states[krate].keep(id);
        }
    }

    /// What is needed of each crate, in order. Crates take their turns all at once, then hear what the others said, until nobody
    /// has anything to say.
    pub fn find(&mut self) -> Vec<Vec<ItemId>> {
        let mut said = self.take_turns(true);
        while self.tell(said) {
            said = self.take_turns(false);
        }
        self.states.par_iter().map(CrateState::kept).collect()
    }

    fn take_turns(&mut self, is_first: bool) -> Vec<Said> {
        let Wanted { crates, states, known, kept, aliases, .. } = self;
        let turns = states.par_iter_mut().zip(&**crates).map(|(state, candidate)| {
            let sight = Sight { candidate, known, kept, aliases };
            let mut turn = Turn { sight, state, said: Said::default() };
            if is_first {
                turn.begin();
            }
            turn.run()
        });
        turns.collect()
    }

    /// Tells each crate what it waits for of what the others said; whether there is any.
    fn tell(&mut self, said: Vec<Said>) -> bool {
        let crates = self.crates.clone();
        for (krate, Said { spoken, asked, bound }) in said.into_iter().enumerate() {
            let Candidate { declared, sees, externs } = &crates[krate];
            for name in spoken {
                self.spoken_of(name, sees);
            }
            for (extern_, name) in asked {
                let extern_ = extern_.map(|name| declared.spellings()[name as usize]);
                let asked = extern_.and_then(|name| externs.get(&name));
                self.seen_by(name, asked.unwrap_or(sees));
            }
            for name in bound {
                self.bound(krate as u32, name);
            }
        }
        self.states.iter().any(CrateState::is_any_raised)
    }

    /// Notes that somebody who sees these crates speaks of a name, whatever it means.
    fn spoken_of(&mut self, name: u32, seen: &CrateSet) {
        self.make_member(name);
        self.seen_by(name, seen);
    }

    /// Notes that somebody speaks of a name who may mean a member.
    fn make_member(&mut self, name: u32) {
        if !std::mem::replace(&mut self.known[name as usize].is_member, true) {
            self.raise_everywhere(name);
        }
    }

    fn raise_everywhere(&mut self, name: u32) {
        for place in self.places.of(name) {
            self.states[place.krate as usize].raise(place.name);
        }
    }

    /// Notes that the crates in a set are asked for a name.
    fn seen_by(&mut self, name: u32, asked: &CrateSet) {
        if self.known[name as usize].n_unseen == 0 {
            return;
        }
        for place in self.places.of(name) {
            let state = &mut self.states[place.krate as usize];
            let is_seen = &mut state.is_seen[place.name as usize];
            if !*is_seen && asked.contains(place.krate) {
                *is_seen = true;
                self.known[name as usize].n_unseen -= 1;
                state.raise(place.name);
            }
        }
    }

    /// A type or trait of that name is there.
    fn bound(&mut self, krate: u32, name: u32) {
        if !self.kept.add(name, krate) {
            return;
        }
        for place in self.places.of(name) {
            if self.crates[place.krate as usize].sees.contains(krate) {
                self.states[place.krate as usize].raise(place.name);
            }
        }
    }

    /// Whether a text at hand that speaks of the name would make more needed than there is.
    pub fn misses(&self, name: Spelling) -> bool {
        let places = self.names.get(&name).map(|&name| self.places.of(name));
        places.into_iter().flatten().any(|place| self.misses_at(*place))
    }

    fn misses_at(&self, NamePlace { krate, name }: NamePlace) -> bool {
        let (candidate, state) = (&self.crates[krate as usize], &self.states[krate as usize]);
        let declared = &candidate.declared;
        let sight =
            Sight { candidate, known: &self.known, kept: &self.kept, aliases: &self.aliases };
        let is_seen = self.seen_at_hand.contains(krate);
        let would_hold = |id: ItemId, key: Key<NameIdx>| match key {
            Key::Name { name: it, by } if it == name => match by {
                By::Seen => is_seen,
                // What stands in a module that is shut opens with it, which is missed itself.
                By::Path => is_seen && state.is_in_open(declared, id),
                By::Member => true,
                By::Scope | By::Own | By::Kept => false,
            },
            Key::Name { .. } | Key::Item(_) => false,
        };
        declared.waiting_for(name).any(|id| {
            state.is_up(declared, id)
                && sight.has_heads(state, id)
                && declared.any_of(id).any(|key| would_hold(id, key))
        })
    }
}
