//! What of dependencies' declarations a run needs: what code at hand may come to.
//!
//! Code comes to a definition by its name, or by the declaration of another that it has come to. What a
//! declaration means within its own crate is known to the item; what it asks of another crate is known by name.
//! So an item is read where its name stands in some text at hand that sees its crate, or where a declaration
//! that is read leads to it, or asks its crate for one of its name; an impl where all types and traits of its
//! header are there. Names count wherever they stand, so that too much is read and never too little.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    crate_set::CrateSet,
    follow::{Said, Sight, Turn},
    waiting::{CrateState, Fate, Known, Places},
};
use crate::hir::{
    ByName, ItemId, Name,
    pack::{Bound, By, Declared, Key},
};

/// A crate of which items may be read.
pub(super) struct Candidate {
    pub declared: Declared,
    /// Among the candidates, those whose names its own declarations may mean, itself among them.
    pub sees: CrateSet,
    /// By its names for other crates, which candidates have what it finds there.
    pub externs: FxHashMap<Name, CrateSet>,
}

pub(super) struct Wanted<'a> {
    crates: &'a [Candidate],
    /// What the texts at hand see.
    seen_at_hand: CrateSet,
    /// By name, one more than its place among all.
    names: ByName,
    known: Vec<Known>,
    places: Places,
    states: Vec<CrateState>,
    /// By name, where a type or trait of that name is needed.
    kept: Vec<Vec<u32>>,
    /// By name, where a type stands under that name as under another.
    aliases: Vec<Vec<u32>>,
}

/// What is needed.
pub(super) struct Found {
    /// By crate, in order.
    pub kept: Vec<Vec<ItemId>>,
    /// More is needed as soon as somebody at hand speaks of one of these names.
    pub missed: FxHashSet<Name>,
}

impl<'a> Wanted<'a> {
    pub fn new(
        crates: &'a [Candidate],
        seen_at_hand: CrateSet,
        of_models: impl Iterator<Item = Name>,
    ) -> Wanted<'a> {
        let n_names = crates.iter().map(|krate| krate.declared.names().len()).sum::<usize>();
        let mut names = ByName::default();
        let mut known: Vec<Known> = Vec::with_capacity(n_names / 2);
        let mut states = Vec::with_capacity(crates.len());
        for candidate in crates {
            let own = candidate.declared.names();
            let mut all = Vec::with_capacity(own.len());
            for name in own {
                let place = names.slot(*name);
                if *place == 0 {
                    known.push(Known::default());
                    *place = known.len() as u32;
                }
                known[*place as usize - 1].n_unseen += 1;
                all.push(*place - 1);
            }
            states.push(CrateState::new(all, candidate.declared.len()));
        }
        let places = Places::new(&known, &states);
        let n_names = known.len();
        let mut wanted = Wanted {
            crates,
            seen_at_hand,
            names,
            known,
            places,
            states,
            kept: vec![Vec::new(); n_names],
            aliases: vec![Vec::new(); n_names],
        };
        wanted.note_names();
        for name in of_models {
            if let Some(name) = wanted.place_of(name) {
                wanted.known[name as usize].is_model = true;
                // What built-in macros write calls members by names that stand in no text.
                wanted.known[name as usize].is_member = true;
            }
        }
        wanted
    }

    /// Notes what the names of the crates' items are to others.
    fn note_names(&mut self) {
        let crates = self.crates;
        let note = |(candidate, state): (&Candidate, &mut CrateState)| {
            let declared = &candidate.declared;
            let mut aliases = Vec::new();
            for id in declared.ids() {
                for key in declared.any_of(id) {
                    if let Key::Name { name, by } = key {
                        state.is_scoped[name as usize] |= by == By::Scope;
                    }
                }
                if let Some(Bound { name, is_alias: true }) = declared.binds_of(id) {
                    aliases.push(state.all[name as usize]);
                }
            }
            aliases
        };
        let aliases: Vec<Vec<u32>> = crates.par_iter().zip(&mut self.states).map(note).collect();
        for (krate, names) in aliases.into_iter().enumerate() {
            for name in names {
                self.aliases[name as usize].push(krate as u32);
            }
        }
    }

    fn place_of(&self, name: Name) -> Option<u32> {
        self.names.get(name).checked_sub(1)
    }

    /// A text at hand speaks of the name.
    pub fn mention(&mut self, name: Name) {
        if let Some(name) = self.place_of(name) {
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

    /// Crates take their turns all at once, then hear what the others said, until nobody has anything to say.
    pub fn find(mut self) -> Found {
        let mut said = self.take_turns(true);
        while self.tell(said) {
            said = self.take_turns(false);
        }
        let kept = self.states.par_iter().map(CrateState::kept).collect();
        Found { kept, missed: self.missed() }
    }

    /// The first time a crate looks at all that it has.
    fn take_turns(&mut self, is_first: bool) -> Vec<Said> {
        let Wanted { crates, states, known, kept, aliases, .. } = self;
        let sight = Sight { crates, known, kept, aliases };
        let states = states.par_iter_mut().enumerate();
        let turns = states.map(|(krate, state)| {
            let mut turn = Turn { sight, krate, state, said: Said::default() };
            if is_first {
                turn.look_first();
            }
            turn.run()
        });
        turns.collect()
    }

    /// Tells each crate what it waits for of what the others said; whether there is any.
    fn tell(&mut self, said: Vec<Said>) -> bool {
        let crates = self.crates;
        for (krate, Said { spoken, asked, bound }) in said.into_iter().enumerate() {
            let Candidate { declared, sees, externs } = &crates[krate];
            for name in spoken {
                self.spoken_of(name, sees);
            }
            for (extern_, name) in asked {
                let extern_ = extern_.map(|name| declared.names()[name as usize]);
                let asked = extern_.and_then(|name| externs.get(&name));
                self.seen_by(name, asked.unwrap_or(sees));
            }
            for name in bound {
                self.bound(krate as u32, name);
            }
        }
        self.states.iter().any(|state| !state.raised.is_empty())
    }

    /// Notes that somebody who sees these crates speaks of a name, whatever it means.
    fn spoken_of(&mut self, name: u32, seen: &CrateSet) {
        if !std::mem::replace(&mut self.known[name as usize].is_member, true) {
            for place in self.places.of(name) {
                self.states[place.krate as usize].raised.push(place.name);
            }
        }
        self.seen_by(name, seen);
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
                state.raised.push(place.name);
            }
        }
    }

    /// A type or trait of that name is there.
    fn bound(&mut self, krate: u32, name: u32) {
        let kept = &mut self.kept[name as usize];
        if kept.contains(&krate) {
            return;
        }
        kept.push(krate);
        for place in self.places.of(name) {
            if self.crates[place.krate as usize].sees.contains(krate) {
                self.states[place.krate as usize].raised.push(place.name);
            }
        }
    }

    /// The names that texts at hand would make something needed by.
    fn missed(&self) -> FxHashSet<Name> {
        let of = |(krate, state): (usize, &CrateState)| {
            let declared = &self.crates[krate].declared;
            let is_seen = self.seen_at_hand.contains(krate as u32);
            let mut missed = vec![false; declared.names().len()];
            for id in declared.ids() {
                if state.fates[id.as_usize()] != Fate::WaitsForKey {
                    continue;
                }
                for key in declared.any_of(id) {
                    match key {
                        Key::Name { name, by: By::Seen } => missed[name as usize] |= is_seen,
                        // What stands in a module that is shut opens with it, which is missed itself.
                        Key::Name { name, by: By::Path } => {
                            missed[name as usize] |= is_seen && state.is_in_open(declared, id);
                        }
                        Key::Name { name, by: By::Member } => missed[name as usize] = true,
                        Key::Name { by: By::Scope | By::Own | By::Kept, .. } | Key::Item(_) => {}
                    }
                }
            }
            let names = declared.names().iter().zip(missed);
            names.filter(|(_, missed)| *missed).map(|(name, _)| *name).collect::<Vec<_>>()
        };
        let all: Vec<Vec<Name>> = self.states.par_iter().enumerate().map(of).collect();
        all.into_iter().flatten().collect()
    }
}
