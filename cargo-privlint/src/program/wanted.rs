//! What of dependencies' declarations a run needs: what code at hand may come to.
//!
//! Code comes to a definition by its name, or by the names in the declaration of another that it has come
//! to. So an item is read where its name stands in some text at hand or in a declaration that is read; an impl
//! where all types and traits of its header are there. Names count wherever they stand, so that too much is
//! read and never too little.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::hir::{
    HirFile, Item, ItemId, ItemKind, Name,
    pack::{Declared, Key},
};

/// How well a name is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Level {
    /// A model has it.
    Model,
    /// A text at hand or a declaration that is read speaks of it.
    Mentioned,
}

pub(super) struct Wanted<'a> {
    crates: &'a [Declared],
    levels: FxHashMap<Name, Level>,
    /// Traits of models.
    traits: FxHashSet<Name>,
    /// By the name that they wait for.
    waiting: FxHashMap<Name, Vec<Place>>,
    raised: Vec<Name>,
    fates: Vec<Vec<Fate>>,
    kept: Vec<Vec<(ItemId, Item)>>,
}

/// The files of what is needed, by crate.
pub(super) struct Found {
    pub files: Vec<HirFile>,
    /// More is needed as soon as somebody speaks of one of these names.
    pub missed: FxHashSet<Name>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fate {
    Open,
    /// It stands in [`Wanted::waiting`] under each of its names.
    Waits,
    Kept,
}

/// An item of a crate.
type Place = (usize, ItemId);

impl<'a> Wanted<'a> {
    pub fn new(
        crates: &'a [Declared],
        of_models: impl Iterator<Item = Name>,
        traits: impl Iterator<Item = Name>,
    ) -> Wanted<'a> {
        Wanted {
            crates,
            traits: traits.collect(),
            levels: of_models.map(|name| (name, Level::Model)).collect(),
            waiting: FxHashMap::default(),
            raised: Vec::new(),
            fates: crates.iter().map(|krate| vec![Fate::Open; krate.len()]).collect(),
            kept: crates.iter().map(|_| Vec::new()).collect(),
        }
    }

    pub fn mention(&mut self, name: Name) {
        if self.levels.insert(name, Level::Mentioned) != Some(Level::Mentioned) {
            self.raised.push(name);
        }
    }

    /// Everything that a crate declares.
    pub fn keep_all_of(&mut self, krate: usize) {
        for id in self.ids(krate) {
            self.keep((krate, id));
        }
    }

    pub fn find(mut self) -> Found {
        for krate in 0..self.crates.len() {
            for id in self.ids(krate) {
                if !self.crates[krate].is_member(id) {
                    self.consider((krate, id));
                }
            }
        }
        while let Some(name) = self.raised.pop() {
            let waiting = self.waiting.get(&name).cloned().unwrap_or_default();
            waiting.into_iter().for_each(|place| self.consider(place));
        }
        let is_open = |&(krate, id): &Place| self.fates[krate][id.as_usize()] != Fate::Kept;
        let missed = self.waiting.iter().filter(|(name, places)| {
            self.levels.get(name) != Some(&Level::Mentioned) && places.iter().any(is_open)
        });
        let missed = missed.map(|(name, _)| *name).collect();
        let files = self.crates.iter().zip(self.kept).map(|(krate, mut kept)| {
            kept.sort_unstable_by_key(|(id, _)| *id);
            krate.file_of(kept)
        });
        Found { files: files.collect(), missed }
    }

    fn ids(&self, krate: usize) -> impl Iterator<Item = ItemId> + use<> {
        (0..self.crates[krate].len() as u32).map(ItemId::from_raw)
    }

    /// Keeps an item that is needed; else it waits for what could make it so.
    fn consider(&mut self, place @ (krate, id): Place) {
        match self.fates[krate][id.as_usize()] {
            Fate::Kept => {}
            _ if self.is_needed(place) => self.keep(place),
            Fate::Waits => {}
            Fate::Open => {
                self.fates[krate][id.as_usize()] = Fate::Waits;
                let crates = self.crates;
                let krate = &crates[krate];
                for keys in [krate.all_of(id), krate.args_of(id), krate.any_of(id)] {
                    for key in keys {
                        self.waiting.entry(key.name).or_default().push(place);
                    }
                }
            }
        }
    }

    fn is_needed(&self, (krate, id): Place) -> bool {
        let declared = &self.crates[krate];
        let (all, any) = (declared.all_of(id), declared.any_of(id));
        // Of a trait of the standard library no impl is the only one.
        let is_common = all.first().is_some_and(|trait_| self.traits.contains(&trait_.name));
        let args = if is_common { declared.args_of(id) } else { &[] };
        all.iter().chain(args).all(|key| self.is_known(key))
            && (any.is_empty() || any.iter().any(|key| self.is_known(key)))
    }

    fn is_known(&self, key: &Key) -> bool {
        let needed = if key.is_strict { Level::Mentioned } else { Level::Model };
        self.levels.get(&key.name).is_some_and(|level| *level >= needed)
    }

    fn keep(&mut self, (krate, id): Place) {
        let fate = &mut self.fates[krate][id.as_usize()];
        if std::mem::replace(fate, Fate::Kept) == Fate::Kept {
            return;
        }
        let mut mentioned = Vec::new();
        let Some(item) = self.crates[krate].item(id, &mut mentioned) else { return };
        mentioned.into_iter().for_each(|name| self.mention(name));
        let members = match &item.kind {
            ItemKind::Impl(data) => data.items.clone(),
            ItemKind::Trait(data) => data.items.clone(),
            _ => Vec::new(),
        };
        self.kept[krate].push((id, item));
        for member in members {
            if member > id && member.as_usize() < self.crates[krate].len() {
                self.consider((krate, member));
            }
        }
    }
}
