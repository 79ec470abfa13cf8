//! The declarations of one crate as bytes of which every item can be read alone, with what tells whether
//! anybody needs it.
//!
//! An item matters where something that it declares can be meant; an impl where its trait and its type matter
//! besides. Within the crate both are said by the items' numbers, across crates by names.

use std::{ops::Range, sync::Arc};

use super::{
    Pack, Unpacker,
    image::Image,
    needs::{Bound, By, Head, Key},
};
use crate::{
    hir::{Arena, Attr, Body, CrateId, HirFile, Item, ItemId, ItemKind, Name},
    span::FileId,
};

/// The declarations of a crate, of which no item has been read yet.
#[derive(Debug)]
pub struct Declared {
    image: Arc<Image>,
    attrs: Box<[Attr]>,
    top: Vec<ItemId>,
    entries: Vec<Entry>,
    /// What [`Entry::ends`] speaks of.
    words: Vec<u32>,
    /// Items that stand in the block of a constant, by the constant.
    blocks: Vec<(ItemId, Vec<ItemId>)>,
    /// Where the items begin in the image.
    at: usize,
}

/// A name's place in [`Declared::names`].
pub type NameIdx = u32;

#[derive(Clone, Copy, Debug)]
struct Entry {
    is_scope: bool,
    is_member: bool,
    module: Option<ItemId>,
    /// Where its lists end in [`Declared::words`], one behind the other; the first begins at `words`.
    words: u32,
    ends: [u32; N_LISTS],
    start: u32,
}

/// What an item's words are.
#[derive(Clone, Copy, Debug)]
enum List {
    Heads,
    Any,
    Binds,
    Links,
    Unknown,
    Outside,
    Members,
}

const LISTS: [List; N_LISTS] =
    [List::Heads, List::Any, List::Binds, List::Links, List::Unknown, List::Outside, List::Members];
const N_LISTS: usize = 7;

impl Declared {
    /// The file gets this number, and what is written with a place in [`Packed::crates`](super::Packed::crates) means these.
    pub fn read(bytes: Vec<u8>, file: FileId, crates: Vec<CrateId>) -> Option<Declared> {
        let mut from = Unpacker { is_placeless: true, ..Unpacker::new(&bytes, file) };
        from.crates = (&*crates).into();
        let names = from.read_names()?;
        from.names = (&*names).into();
        let (attrs, top) = (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
        let n_items = from.len()?;
        let mut entries = Vec::with_capacity(n_items);
        let mut words = Vec::with_capacity(n_items.saturating_mul(8));
        let (n_names, n_items) = (names.len() as u32, n_items as u32);
        for at in 0..n_items {
            let limits = Limits { n_names, n_items, at };
            entries.push(read_entry(&mut from, limits, &mut words)?);
        }
        let blocks: Vec<(ItemId, Vec<ItemId>)> = Pack::unpack(&mut from)?;
        let at = bytes.len() - from.bytes.len();
        drop(from);
        let (names, crates) = (names.into(), crates.into());
        let image = Arc::new(Image { bytes: bytes.into(), names, crates, file });
        Some(Declared { image, attrs, top, entries, words, blocks, at })
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The names of what is in here, and of what that speaks of.
    pub fn names(&self) -> &[Name] {
        &self.image.names
    }

    /// Modules, imports, macros: what decides about names and macros.
    pub fn is_scope(&self, id: ItemId) -> bool {
        self.entries[id.as_usize()].is_scope
    }

    /// It belongs to an impl or a trait, and matters only with that.
    pub fn is_member(&self, id: ItemId) -> bool {
        self.entries[id.as_usize()].is_member
    }

    fn words(&self, id: ItemId, list: List) -> &[u32] {
        let Entry { words, ends, .. } = &self.entries[id.as_usize()];
        let start = match (list as usize).checked_sub(1) {
            Some(before) => ends[before],
            None => *words,
        };
        let range: Range<usize> = start as usize..ends[list as usize] as usize;
        &self.words[range]
    }

    /// Types and traits that all have to be there.
    pub fn heads_of(&self, id: ItemId) -> impl Iterator<Item = Head<NameIdx>> + '_ {
        self.words(id, List::Heads).iter().map(|&word| head(word))
    }

    /// One of these has to hold, where there is any.
    pub fn any_of(&self, id: ItemId) -> impl ExactSizeIterator<Item = Key<NameIdx>> + '_ {
        self.words(id, List::Any).iter().map(|&word| key(word))
    }

    /// What it is called where it is a type or a trait.
    pub fn binds_of(&self, id: ItemId) -> Option<Bound<NameIdx>> {
        let word = self.words(id, List::Binds).first()?;
        Some(Bound { name: word / 2, is_alias: word % 2 == 1 })
    }

    /// The module that it stands in; `None` for the root.
    pub fn module_of(&self, id: ItemId) -> Option<ItemId> {
        self.entries[id.as_usize()].module
    }

    /// Items of the crate that it speaks of.
    pub fn links_of(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        self.words(id, List::Links).iter().map(|&raw| ItemId::from_raw(raw))
    }

    /// Names that it speaks of, whoever has them.
    pub fn unknown_of(&self, id: ItemId) -> &[NameIdx] {
        self.words(id, List::Unknown)
    }

    /// Names of other crates that it speaks of, each with the crate's name where that is known.
    pub fn outside_of(&self, id: ItemId) -> impl Iterator<Item = (Option<NameIdx>, NameIdx)> + '_ {
        let pairs = self.words(id, List::Outside).chunks_exact(2);
        pairs.map(|pair| (pair[0].checked_sub(1), pair[1]))
    }

    /// Of an impl or a trait; they come after it.
    pub fn members_of(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        let members = self.words(id, List::Members).iter().map(|&raw| ItemId::from_raw(raw));
        members.filter(move |member| *member > id)
    }

    /// Items with lists of items as they were. Their signatures stay packed, in memory of their own.
    pub fn items(&self, ids: impl Iterator<Item = ItemId>) -> Vec<(ItemId, Item)> {
        let mut bytes = Vec::new();
        let mut places = Vec::new();
        for id in ids {
            places.push((id, bytes.len()));
            bytes.extend_from_slice(self.bytes_of(id).unwrap_or_default());
        }
        bytes.shrink_to_fit();
        let Image { names, crates, file, .. } = &*self.image;
        let (names, crates, file) = (names.clone(), crates.clone(), *file);
        let image = Arc::new(Image { bytes: bytes.into(), names, crates, file });
        let read = |(id, at)| Some((id, Item::unpack(&mut image.reader(at)?)?));
        places.into_iter().filter_map(read).collect()
    }

    fn bytes_of(&self, id: ItemId) -> Option<&[u8]> {
        let start = |entry: &Entry| self.at + entry.start as usize;
        let own = start(&self.entries[id.as_usize()]);
        let end = self.entries.get(id.as_usize() + 1).map_or(self.image.bytes.len(), start);
        self.image.bytes.get(own..end)
    }

    /// A file of these items alone, which come in the order of their ids.
    pub fn file_of(&self, kept: Vec<(ItemId, Item)>) -> HirFile {
        let mut new_ids: Vec<Option<ItemId>> = vec![None; self.len()];
        for (new, (old, _)) in kept.iter().enumerate() {
            new_ids[old.as_usize()] = Some(ItemId::from_raw(new as u32));
        }
        // What holds a list comes before the list, so that nothing holds itself.
        let renumbered = |old: Option<ItemId>, list: &[ItemId]| -> Vec<ItemId> {
            let below = list.iter().filter(|id| old.is_none_or(|old| old < **id));
            let kept = below.filter_map(|id| new_ids.get(id.as_usize()).copied().flatten());
            let mut kept: Vec<ItemId> = kept.collect();
            kept.shrink_to_fit();
            kept
        };
        let mut hir = HirFile::empty(self.image.file);
        let mut items = Vec::with_capacity(kept.len());
        for (old, mut item) in kept {
            match &mut item.kind {
                ItemKind::Mod { items: Some(list) } => *list = renumbered(Some(old), list),
                ItemKind::Impl(data) => data.items = renumbered(Some(old), &data.items),
                ItemKind::Trait(data) => data.items = renumbered(Some(old), &data.items),
                ItemKind::Func(func) => func.body = None,
                ItemKind::Const(konst) => {
                    konst.body = None;
                    let block = self.blocks.binary_search_by_key(&old, |(id, _)| *id).ok();
                    if let Some(idx) = block {
                        let list = renumbered(Some(old), &self.blocks[idx].1);
                        konst.body = Some(hir.bodies.alloc(Body::of_items(list, item.span)));
                    }
                }
                _ => {}
            }
            items.push(item);
        }
        hir.items = Arena::from(items);
        hir.top = renumbered(None, &self.top);
        hir.attrs.clone_from(&self.attrs);
        hir
    }
}

/// What numbers may stand for.
#[derive(Clone, Copy)]
struct Limits {
    n_names: u32,
    n_items: u32,
    /// The item's own number.
    at: u32,
}

fn read_entry(from: &mut Unpacker<'_>, limits: Limits, words: &mut Vec<u32>) -> Option<Entry> {
    let (is_scope, is_member) = (Pack::unpack(from)?, Pack::unpack(from)?);
    let module: Option<ItemId> = Pack::unpack(from)?;
    // A module comes before what is in it.
    if module.is_some_and(|module| module.raw() >= limits.at) {
        return None;
    }
    let first = words.len() as u32;
    let mut ends = [0; N_LISTS];
    for (list, end) in LISTS.into_iter().zip(&mut ends) {
        for _ in 0..from.len()? {
            let word = Pack::unpack(from)?;
            if !limits.allow(list, word) {
                return None;
            }
            words.push(word);
        }
        *end = words.len() as u32;
    }
    Some(Entry { is_scope, is_member, module, words: first, ends, start: Pack::unpack(from)? })
}

impl Limits {
    fn allow(self, list: List, word: u32) -> bool {
        let is_item = |raw| raw < self.n_items;
        let is_name = |idx| idx < self.n_names;
        match list {
            List::Heads => match head(word) {
                Head::Item(item) => is_item(item.raw()),
                Head::Name(name) => is_name(name),
            },
            List::Any => match key(word) {
                Key::Item(item) => is_item(item.raw()),
                Key::Name { name, .. } => is_name(name),
            },
            List::Binds => is_name(word / 2),
            List::Links | List::Members => is_item(word),
            List::Unknown => is_name(word),
            // A crate's name has one more than its place.
            List::Outside => word <= self.n_names,
        }
    }
}

fn head(word: u32) -> Head<NameIdx> {
    match word % 2 {
        0 => Head::Name(word / 2),
        _ => Head::Item(ItemId::from_raw(word / 2)),
    }
}

fn key(word: u32) -> Key<NameIdx> {
    let name = word / N_BY;
    let by = match word % N_BY {
        0 => By::Scope,
        1 => By::Own,
        2 => By::Seen,
        3 => By::Path,
        4 => By::Member,
        BY_ITEM => return Key::Item(ItemId::from_raw(name)),
        _ => By::Kept,
    };
    Key::Name { name, by }
}

/// More than there are kinds of [`By`].
pub(super) const N_BY: u32 = 8;
/// Stands for [`Key::Item`] where others have their [`By`].
pub(super) const BY_ITEM: u32 = 7;
