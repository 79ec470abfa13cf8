//! What of dependencies' declarations a run needs: what code at hand may come to.
//!
//! Code comes to a definition by its name, or by the names in the declaration of another that it has come
//! to. So an item is read where its name stands in some text at hand, or in a declaration that is read, of a
//! crate that sees the item's own; one that is not public, where it stands in a declaration of its own crate;
//! an impl where all types and traits of its header are there. Names count wherever they stand, so that too
//! much is read and never too little.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::crate_set::CrateSet;
use crate::hir::{
    HirFile, ItemId, Name,
    pack::{Bound, By, Declared, Key, NameIdx},
};

/// A crate of which items may be read.
pub(super) struct Candidate {
    pub declared: Declared,
    /// Among the candidates, those whose names its own declarations may mean, itself among them.
    pub sees: CrateSet,
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
    /// Names that an item may be needed by now.
    raised: Vec<NamePlace>,
}

/// What is known of a name in all crates.
#[derive(Clone, Default)]
struct Known {
    /// Anybody speaks of it, or a model does.
    is_member: bool,
    /// A model has it.
    is_model: bool,
    is_model_trait: bool,
    /// How many crates have it of which nobody who sees them has spoken of it.
    n_unseen: u32,
}

/// A name of a crate.
#[derive(Clone, Copy)]
struct NamePlace {
    krate: u32,
    name: NameIdx,
}

/// By name, where in the crates it stands.
struct Places {
    /// Where a name's places begin in `all`; one more than there are names.
    starts: Vec<u32>,
    all: Vec<NamePlace>,
}

impl Places {
    /// While nobody has spoken of a name, [`Known::n_unseen`] is how many places it has.
    fn new(known: &[Known], states: &[CrateState]) -> Places {
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

    fn of(&self, name: u32) -> &[NamePlace] {
        let at = name as usize;
        &self.all[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

struct CrateState {
    /// By the crate's names: their places among all.
    all: Vec<u32>,
    /// The crate speaks of it.
    is_own: Vec<bool>,
    /// An item waits for it that only its own module and those below see.
    is_scoped: Vec<bool>,
    /// The modules of whose inside something speaks of such a name.
    speakers: FxHashSet<(Option<ItemId>, NameIdx)>,
    /// Somebody who sees the crate speaks of it.
    is_seen: Vec<bool>,
    /// The first of the items that wait for it, a place in `waits`.
    waiting: Vec<u32>,
    waits: Vec<Waiting>,
    fates: Vec<Fate>,
}

impl CrateState {
    fn new(all: Vec<u32>, n_items: usize) -> CrateState {
        let n_names = all.len();
        CrateState {
            all,
            is_own: vec![false; n_names],
            is_scoped: vec![false; n_names],
            speakers: FxHashSet::default(),
            is_seen: vec![false; n_names],
            waiting: vec![NO_WAIT; n_names],
            waits: Vec::new(),
            fates: vec![Fate::Open; n_items],
        }
    }
}

/// An item that waits for a name, and the place of the next.
#[derive(Clone, Copy)]
struct Waiting {
    item: ItemId,
    next: u32,
}

/// A place where none is.
const NO_WAIT: u32 = u32::MAX;

/// The files of what is needed, by crate.
pub(super) struct Found {
    pub files: Vec<HirFile>,
    /// More is needed as soon as somebody at hand speaks of one of these names.
    pub missed: FxHashSet<Name>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fate {
    Open,
    /// It stands in [`CrateState::waiting`] under one of its heads, which is not there yet.
    WaitsForHead,
    /// All its heads are there, and it stands in [`CrateState::waiting`] under each of its keys.
    WaitsForKey,
    Kept,
}

impl<'a> Wanted<'a> {
    pub fn new(
        crates: &'a [Candidate],
        seen_at_hand: CrateSet,
        of_models: impl Iterator<Item = Name>,
        traits: impl Iterator<Item = Name>,
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
        };
        for krate in 0..crates.len() {
            wanted.note_names(krate);
        }
        for name in of_models {
            if let Some(&name) = wanted.names.get(&name) {
                wanted.known[name as usize].is_model = true;
                wanted.known[name as usize].is_member = true;
            }
        }
        for name in traits {
            if let Some(&name) = wanted.names.get(&name) {
                wanted.known[name as usize].is_model_trait = true;
            }
        }
        wanted
    }

    /// Notes what the names of a crate's items are to others.
    fn note_names(&mut self, krate: usize) {
        let declared = &self.crates[krate].declared;
        for id in self.ids(krate) {
            for Key { name, by } in declared.any_of(id) {
                self.states[krate].is_scoped[name as usize] |= by == By::Scope;
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
        for krate in 0..self.crates.len() {
            for id in self.ids(krate) {
                let is_open = self.states[krate].fates[id.as_usize()] == Fate::Open;
                if is_open && !self.crates[krate].declared.is_member(id) {
                    self.consider(krate, id);
                }
            }
        }
        while let Some(place) = self.raised.pop() {
            self.wake(place);
        }
        let (missed, files) = rayon::join(|| self.missed(), || self.kept_files());
        Found { files, missed }
    }

    /// What is kept, by crate.
    fn kept_files(&self) -> Vec<HirFile> {
        let files = self.crates.par_iter().zip(&self.states).map(|(krate, state)| {
            let fates = state.fates.iter().enumerate();
            let kept = fates.filter(|(_, fate)| **fate == Fate::Kept);
            let kept = kept.map(|(id, _)| ItemId::from_raw(id as u32));
            krate.declared.file_of(krate.declared.items(kept))
        });
        files.collect()
    }

    fn ids(&self, krate: usize) -> impl Iterator<Item = ItemId> + use<> {
        (0..self.crates[krate].declared.len() as u32).map(ItemId::from_raw)
    }

    /// Notes that somebody who sees these crates speaks of a name.
    fn spoken_of(&mut self, name: u32, seen: &CrateSet) {
        let known = &mut self.known[name as usize];
        let is_new = !std::mem::replace(&mut known.is_member, true);
        if known.n_unseen == 0 && !is_new {
            return;
        }
        for &place in self.places.of(name) {
            let is_seen = &mut self.states[place.krate as usize].is_seen[place.name as usize];
            let is_news = !*is_seen && seen.contains(place.krate);
            *is_seen |= is_news;
            known.n_unseen -= u32::from(is_news);
            if is_news || is_new {
                self.raised.push(place);
            }
        }
    }

    /// A declaration of the crate speaks of a name.
    fn spoken_of_by(&mut self, krate: usize, mut module: Option<ItemId>, name: NameIdx) {
        let state = &mut self.states[krate];
        if state.is_scoped[name as usize] {
            let mut is_new = false;
            while state.speakers.insert((module, name)) {
                is_new = true;
                let Some(inner) = module else { break };
                module = self.crates[krate].declared.module_of(inner);
            }
            if is_new {
                self.raised.push(NamePlace { krate: krate as u32, name });
            }
        }
        if std::mem::replace(&mut state.is_own[name as usize], true) {
            return;
        }
        self.raised.push(NamePlace { krate: krate as u32, name });
        let (name, crates) = (state.all[name as usize], self.crates);
        self.spoken_of(name, &crates[krate].sees);
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
        self.raised.extend(seeing);
    }

    /// Looks again at what waits for a name.
    fn wake(&mut self, NamePlace { krate, name }: NamePlace) {
        let krate = krate as usize;
        let mut at = std::mem::replace(&mut self.states[krate].waiting[name as usize], NO_WAIT);
        while let Some(&Waiting { item, next }) = self.states[krate].waits.get(at as usize) {
            match self.states[krate].fates[item.as_usize()] {
                Fate::Kept => {}
                Fate::WaitsForKey if self.has_key(krate, item) => self.keep(krate, item),
                Fate::WaitsForKey => self.wait(krate, item, name),
                Fate::Open | Fate::WaitsForHead => self.consider(krate, item),
            }
            at = next;
        }
    }

    /// Keeps an item that is needed; else it waits for what could make it so.
    fn consider(&mut self, krate: usize, id: ItemId) {
        let fate = if let Some(head) = self.missing_head(krate, id) {
            self.wait(krate, id, head);
            Fate::WaitsForHead
        } else if self.has_key(krate, id) {
            return self.keep(krate, id);
        } else {
            for Key { name, .. } in self.crates[krate].declared.any_of(id) {
                self.wait(krate, id, name);
            }
            Fate::WaitsForKey
        };
        self.states[krate].fates[id.as_usize()] = fate;
    }

    fn has_key(&self, krate: usize, id: ItemId) -> bool {
        let mut keys = self.crates[krate].declared.any_of(id);
        keys.len() == 0 || keys.any(|key| self.holds(krate, id, key))
    }

    /// Has the item considered again when something happens to the name.
    fn wait(&mut self, krate: usize, item: ItemId, name: NameIdx) {
        let state = &mut self.states[krate];
        let first = &mut state.waiting[name as usize];
        let next = std::mem::replace(first, state.waits.len() as u32);
        state.waits.push(Waiting { item, next });
    }

    /// The first of the types and traits that have to be there of which no crate in sight has one.
    fn missing_head(&self, krate: usize, id: ItemId) -> Option<NameIdx> {
        let declared = &self.crates[krate].declared;
        let heads = declared.heads_of(id);
        // Of a trait of the standard library no impl is the only one.
        let is_common = heads.first().is_some_and(|&trait_| {
            self.known[self.states[krate].all[trait_ as usize] as usize].is_model_trait
        });
        let args = if is_common { declared.args_of(id) } else { &[] };
        let mut needed = heads.iter().chain(args).copied();
        needed.find(|&name| {
            let name = self.states[krate].all[name as usize];
            !self.known[name as usize].is_model
                && !self.is_in_sight(krate, &self.kept, name)
                && !self.is_in_sight(krate, &self.aliases, name)
        })
    }

    /// Whether a crate sees one of those that are noted for a name.
    fn is_in_sight(&self, krate: usize, noted: &[Vec<u32>], name: u32) -> bool {
        let sees = &self.crates[krate].sees;
        noted[name as usize].iter().any(|&krate| sees.contains(krate))
    }

    fn holds(&self, krate: usize, id: ItemId, Key { name, by }: Key<NameIdx>) -> bool {
        let state = &self.states[krate];
        let place = state.all[name as usize];
        match by {
            By::Scope => {
                let module = self.crates[krate].declared.module_of(id);
                state.speakers.contains(&(module, name))
            }
            By::Own => state.is_own[name as usize],
            By::Seen => state.is_seen[name as usize],
            By::Member => self.known[place as usize].is_member,
            By::Kept => self.is_in_sight(krate, &self.kept, place),
        }
    }

    fn keep(&mut self, krate: usize, id: ItemId) {
        let fate = &mut self.states[krate].fates[id.as_usize()];
        if std::mem::replace(fate, Fate::Kept) == Fate::Kept {
            return;
        }
        let crates = self.crates;
        let declared = &crates[krate].declared;
        let module = declared.module_of(id);
        if let Some(Bound { name, .. }) = declared.binds_of(id) {
            self.bound(krate, name);
        }
        for &name in declared.mentions_of(id) {
            self.spoken_of_by(krate, module, name);
        }
        for member in declared.members_of(id) {
            if self.states[krate].fates[member.as_usize()] == Fate::Open {
                self.consider(krate, member);
            }
        }
    }

    /// The names that texts at hand would make something needed by.
    fn missed(&self) -> FxHashSet<Name> {
        let mut missed = FxHashSet::default();
        for (krate, state) in self.states.iter().enumerate() {
            let declared = &self.crates[krate].declared;
            let is_seen = self.seen_at_hand.contains(krate as u32);
            for id in self.ids(krate) {
                if state.fates[id.as_usize()] != Fate::WaitsForKey {
                    continue;
                }
                let open = declared.any_of(id).filter(|key| match key.by {
                    By::Seen => is_seen,
                    By::Member => true,
                    By::Scope | By::Own | By::Kept => false,
                });
                missed.extend(open.map(|key| declared.names()[key.name as usize]));
            }
        }
        missed
    }
}
