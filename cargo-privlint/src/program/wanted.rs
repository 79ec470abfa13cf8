//! What of dependencies' declarations a run needs: what code at hand may come to.
//!
//! Code comes to a definition by its name, or by the names in the declaration of another that it has come
//! to. So an item is read where its name stands in some text at hand or in a declaration that is read; an impl
//! where all types and traits of its header are there. Names count wherever they stand, so that too much is
//! read and never too little.

use rustc_hash::FxHashMap;

use crate::{
    hir::{HirFile, Item, ItemId, ItemKind, Name, pack::Declared, pack::Key},
    syntax::tt::Tt,
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
    /// By the name that they wait for.
    waiting: FxHashMap<Name, Vec<Place>>,
    raised: Vec<Name>,
    is_kept: Vec<Vec<bool>>,
    kept: Vec<Vec<(ItemId, Item)>>,
    /// A macro may bring in a file that nobody has read.
    is_everything: bool,
}

/// An item of a crate.
type Place = (usize, ItemId);

impl<'a> Wanted<'a> {
    pub fn new(crates: &'a [Declared], of_models: impl Iterator<Item = Name>) -> Wanted<'a> {
        Wanted {
            crates,
            levels: of_models.map(|name| (name, Level::Model)).collect(),
            waiting: FxHashMap::default(),
            raised: Vec::new(),
            is_kept: crates.iter().map(|krate| vec![false; krate.len()]).collect(),
            kept: crates.iter().map(|_| Vec::new()).collect(),
            is_everything: false,
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

    /// The files of what is needed, by crate.
    pub fn files(mut self, is_everything: bool) -> Vec<HirFile> {
        self.is_everything = is_everything;
        for krate in 0..self.crates.len() {
            for id in self.ids(krate) {
                if !self.crates[krate].is_member(id) {
                    self.consider((krate, id));
                }
            }
        }
        while let Some(name) = self.raised.pop() {
            for place in self.waiting.remove(&name).unwrap_or_default() {
                self.consider(place);
            }
        }
        if self.is_everything {
            (0..self.crates.len()).for_each(|krate| self.keep_all_of(krate));
        }
        let files = self.crates.iter().zip(self.kept).map(|(krate, mut kept)| {
            kept.sort_unstable_by_key(|(id, _)| *id);
            krate.file_of(kept)
        });
        files.collect()
    }

    fn ids(&self, krate: usize) -> impl Iterator<Item = ItemId> + use<> {
        (0..self.crates[krate].len() as u32).map(ItemId::from_raw)
    }

    /// Keeps an item that is needed; else it waits for what could make it so.
    fn consider(&mut self, place @ (krate, id): Place) {
        let crates = self.crates;
        if self.is_kept[krate][id.as_usize()] {
            return;
        }
        if let Some(missing) = crates[krate].all_of(id).iter().find(|key| !self.is_known(key)) {
            self.waiting.entry(missing.name).or_default().push(place);
            return;
        }
        let any = crates[krate].any_of(id);
        if any.is_empty() || any.iter().any(|key| self.is_known(key)) {
            return self.keep(place);
        }
        for key in any {
            self.waiting.entry(key.name).or_default().push(place);
        }
    }

    fn is_known(&self, key: &Key) -> bool {
        let needed = if key.is_strict { Level::Mentioned } else { Level::Model };
        self.levels.get(&key.name).is_some_and(|level| *level >= needed)
    }

    fn keep(&mut self, (krate, id): Place) {
        if std::mem::replace(&mut self.is_kept[krate][id.as_usize()], true) {
            return;
        }
        let mut mentioned = Vec::new();
        let Some(item) = self.crates[krate].item(id, &mut mentioned) else { return };
        mentioned.into_iter().for_each(|name| self.mention(name));
        let members = match &item.kind {
            ItemKind::Impl(data) => data.items.clone(),
            ItemKind::Trait(data) => data.items.clone(),
            ItemKind::MacroDef(data) => {
                self.is_everything |= brings_files(&data.rules);
                Vec::new()
            }
            _ => Vec::new(),
        };
        self.kept[krate].push((id, item));
        for member in members {
            if member > id && self.is_kept[krate].len() > member.as_usize() {
                self.consider((krate, member));
            }
        }
    }
}

/// Whether tokens hold a `mod name;`, or a call of `include!`.
pub(super) fn brings_files(trees: &[Tt]) -> bool {
    let is = |tree: Option<&Tt>, word: &str| matches!(tree, Some(Tt::Ident { name, .. }) if *name == word);
    let is_char = |tree: Option<&Tt>, wanted: char| matches!(tree, Some(Tt::Punct { ch, .. }) if *ch == wanted);
    trees.iter().enumerate().any(|(i, tree)| match tree {
        Tt::Group(group) => brings_files(&group.trees),
        Tt::Ident { .. } if is(Some(tree), "include") => is_char(trees.get(i + 1), '!'),
        Tt::Ident { .. } if is(Some(tree), "mod") => {
            // `mod name;`, `mod $name;`
            is_char(trees.get(i + 2), ';') || is_char(trees.get(i + 3), ';')
        }
        Tt::Ident { .. } | Tt::Punct { .. } | Tt::Literal { .. } => false,
    })
}
