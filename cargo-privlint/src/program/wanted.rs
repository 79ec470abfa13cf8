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
    waiting::{Awaited, CrateState, Fate, Known, NO_WAIT, NamePlace, Places, Waiting},
};
use crate::hir::{
    ItemId, Name,
    pack::{Bound, By, Declared, Head, Key, NameIdx},
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
    names: FxHashMap<Name, u32>,
    known: Vec<Known>,
    places: Places,
    states: Vec<CrateState>,
    /// By name, where a type or trait of that name is needed.
    kept: Vec<Vec<u32>>,
    /// By name, where a type stands under that name as under another.
    aliases: Vec<Vec<u32>>,
    /// What items may be needed by now that wait for it.
    raised: Vec<Awaited>,
    /// Items that are kept and of which nobody has asked yet what they lead to.
    open: Vec<(usize, ItemId)>,
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
        let mut names: FxHashMap<Name, u32> = FxHashMap::default();
        names.reserve(n_names / 2);
        let mut known: Vec<Known> = Vec::with_capacity(n_names / 2);
        let mut states = Vec::with_capacity(crates.len());
        for candidate in crates {
            let own = candidate.declared.names();
            let mut all = Vec::with_capacity(own.len());
            for name in own {
                let place = *names.entry(*name).or_insert(known.len() as u32);
                if place as usize == known.len() {
                    known.push(Known::default());
                }
                known[place as usize].n_unseen += 1;
                all.push(place);
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
            raised: Vec::new(),
            open: Vec::new(),
        };
        for krate in 0..crates.len() {
            wanted.note_names(krate);
        }
        for name in of_models {
            if let Some(&name) = wanted.names.get(&name) {
                wanted.known[name as usize].is_model = true;
            }
        }
        wanted
    }

    /// Notes what the names of a crate's items are to others.
    fn note_names(&mut self, krate: usize) {
        let declared = &self.crates[krate].declared;
        for id in self.ids(krate) {
            for key in declared.any_of(id) {
                if let Key::Name { name, by } = key {
                    self.states[krate].is_scoped[name as usize] |= by == By::Scope;
                }
            }
            if let Some(Bound { name, is_alias: true }) = declared.binds_of(id) {
                let name = self.states[krate].all[name as usize];
                self.aliases[name as usize].push(krate as u32);
            }
        }
    }

    /// A text at hand speaks of the name.
    pub fn mention(&mut self, name: Name) {
        if let Some(&name) = self.names.get(&name) {
            let seen = std::mem::take(&mut self.seen_at_hand);
            self.spoken_of(name, &seen);
            self.seen_at_hand = seen;
        }
    }

    /// Everything that a crate declares.
    pub fn keep_all_of(&mut self, krate: usize) {
        for id in self.ids(krate) {
            self.keep(krate, id);
        }
    }

    pub fn find(mut self) -> Found {
        self.look_first();
        loop {
            if let Some((krate, id)) = self.open.pop() {
                self.follow(krate, id);
            } else if let Some(awaited) = self.raised.pop() {
                self.wake(awaited);
            } else {
                break;
            }
        }
        let kept = self.states.par_iter().map(CrateState::kept).collect();
        Found { kept, missed: self.missed() }
    }

    /// Considers every item once.
    fn look_first(&mut self) {
        let Wanted { crates, states, known, kept, aliases, .. } = self;
        let sight = Sight { crates, known, kept, aliases };
        let look = |(krate, state): (usize, &mut CrateState)| {
            let declared = &sight.crates[krate].declared;
            let mut needed = Vec::new();
            for id in (0..declared.len() as u32).map(ItemId::from_raw) {
                let is_open = state.fates[id.as_usize()] == Fate::Open;
                if is_open && !declared.is_member(id) && sight.needs((krate, state), id) {
                    needed.push((krate, id));
                }
            }
            needed
        };
        let needed: Vec<Vec<(usize, ItemId)>> =
            states.par_iter_mut().enumerate().map(look).collect();
        needed.into_iter().flatten().for_each(|(krate, id)| self.keep(krate, id));
    }

    fn ids(&self, krate: usize) -> impl Iterator<Item = ItemId> + use<> {
        (0..self.crates[krate].declared.len() as u32).map(ItemId::from_raw)
    }

    /// Notes that somebody who sees these crates speaks of a name, whatever it means.
    fn spoken_of(&mut self, name: u32, seen: &CrateSet) {
        let known = &mut self.known[name as usize];
        if !std::mem::replace(&mut known.is_member, true) {
            let places = self.places.of(name).iter();
            self.raised.extend(places.map(|&place| Awaited::from(place)));
        }
        self.seen_by(name, seen);
    }

    /// Notes that the crates in a set are asked for a name.
    fn seen_by(&mut self, name: u32, asked: &CrateSet) {
        if self.known[name as usize].n_unseen == 0 {
            return;
        }
        for &place in self.places.of(name) {
            let is_seen = &mut self.states[place.krate as usize].is_seen[place.name as usize];
            if !*is_seen && asked.contains(place.krate) {
                *is_seen = true;
                self.known[name as usize].n_unseen -= 1;
                self.raised.push(place.into());
            }
        }
    }

    /// A declaration of the crate speaks of a name and can't tell what it means.
    fn spoken_of_by(&mut self, krate: usize, mut module: Option<ItemId>, name: NameIdx) {
        let place = NamePlace { krate: krate as u32, name };
        let state = &mut self.states[krate];
        if state.is_scoped[name as usize] {
            let mut is_new = false;
            while state.speakers.insert((module, name)) {
                is_new = true;
                let Some(inner) = module else { break };
                module = self.crates[krate].declared.module_of(inner);
            }
            if is_new {
                self.raised.push(place.into());
            }
        }
        if std::mem::replace(&mut state.is_own[name as usize], true) {
            return;
        }
        self.raised.push(place.into());
        let (name, crates) = (state.all[name as usize], self.crates);
        self.spoken_of(name, &crates[krate].sees);
    }

    /// A declaration of the crate asks another for a name.
    fn asks(&mut self, krate: usize, extern_: Option<NameIdx>, name: NameIdx) {
        let state = &mut self.states[krate];
        if !state.asked.insert((extern_, name)) {
            return;
        }
        let Candidate { declared, sees, externs } = &self.crates[krate];
        let place = state.all[name as usize];
        let extern_ = extern_.and_then(|name| externs.get(&declared.names()[name as usize]));
        self.seen_by(place, extern_.unwrap_or(sees));
    }

    /// A type or trait of that name is there.
    fn bound(&mut self, krate: usize, name: NameIdx) {
        let name = self.states[krate].all[name as usize];
        let kept = &mut self.kept[name as usize];
        let krate = krate as u32;
        if kept.contains(&krate) {
            return;
        }
        kept.push(krate);
        let seeing = self.places.of(name).iter();
        let seeing = seeing.filter(|it| self.crates[it.krate as usize].sees.contains(krate));
        self.raised.extend(seeing.map(|&place| Awaited::from(place)));
    }

    /// Looks again at what waits for something.
    fn wake(&mut self, Awaited { krate, slot }: Awaited) {
        let krate = krate as usize;
        let mut at = std::mem::replace(&mut self.states[krate].waiting[slot as usize], NO_WAIT);
        while let Some(&Waiting { item, next }) = self.states[krate].waits.get(at as usize) {
            match self.states[krate].fates[item.as_usize()] {
                Fate::Kept => {}
                Fate::WaitsForKey if self.has_key(krate, item) => self.keep(krate, item),
                Fate::WaitsForKey => self.states[krate].wait(item, slot),
                Fate::Open | Fate::WaitsForHead => self.consider(krate, item),
            }
            at = next;
        }
    }

    /// Keeps an item that is needed; else it waits for what could make it so.
    fn consider(&mut self, krate: usize, id: ItemId) {
        let Wanted { crates, states, known, kept, aliases, .. } = self;
        let sight = Sight { crates, known, kept, aliases };
        if sight.needs((krate, &mut states[krate]), id) {
            self.keep(krate, id);
        }
    }

    fn keep(&mut self, krate: usize, id: ItemId) {
        let fate = &mut self.states[krate].fates[id.as_usize()];
        if std::mem::replace(fate, Fate::Kept) != Fate::Kept {
            self.open.push((krate, id));
        }
    }

    /// What an item that is kept leads to.
    fn follow(&mut self, krate: usize, id: ItemId) {
        let crates = self.crates;
        let declared = &crates[krate].declared;
        let module = declared.module_of(id);
        let slot = self.states[krate].slot_of(id);
        self.raised.push(Awaited { krate: krate as u32, slot });
        if let Some(Bound { name, .. }) = declared.binds_of(id) {
            self.bound(krate, name);
        }
        for item in module.into_iter().chain(declared.links_of(id)) {
            self.keep(krate, item);
        }
        for &name in declared.unknown_of(id) {
            self.spoken_of_by(krate, module, name);
        }
        for (extern_, name) in declared.outside_of(id) {
            self.asks(krate, extern_, name);
        }
        for member in declared.members_of(id) {
            if self.states[krate].fates[member.as_usize()] == Fate::Open {
                self.consider(krate, member);
            }
        }
    }

    fn has_key(&self, krate: usize, id: ItemId) -> bool {
        let Wanted { crates, known, kept, aliases, .. } = self;
        Sight { crates, known, kept, aliases }.has_key((krate, &self.states[krate]), id)
    }

    /// The names that texts at hand would make something needed by.
    fn missed(&self) -> FxHashSet<Name> {
        let of = |(krate, state): (usize, &CrateState)| {
            let declared = &self.crates[krate].declared;
            let is_seen = self.seen_at_hand.contains(krate as u32);
            let mut missed = vec![false; declared.names().len()];
            for id in self.ids(krate) {
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

/// What decides whether an item is needed, beside its own crate's state.
#[derive(Clone, Copy)]
struct Sight<'a> {
    crates: &'a [Candidate],
    known: &'a [Known],
    kept: &'a [Vec<u32>],
    aliases: &'a [Vec<u32>],
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
        let mut keys = self.crates[krate].declared.any_of(id);
        keys.len() == 0 || keys.any(|key| self.holds((krate, state), id, key))
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
