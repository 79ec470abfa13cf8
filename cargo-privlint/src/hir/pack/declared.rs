//! The declarations of one crate as bytes of which every item can be read alone, with what tells whether
//! anybody needs it.
//!
//! An item matters where something that it declares can be meant; an impl where its trait and its type matter
//! besides. Within the crate both are said by the items' numbers, across crates by names.

use std::sync::Arc;

use super::{
    Pack, Packed, Unpacker,
    image::Image,
    names::{NameTable, Names},
    needs::{Bound, By, Head, Key},
};
use crate::{
    hir::{Arena, Attr, Bodies, Body, CrateId, HirFile, Item, ItemId, ItemKind, Spelling},
    span::FileId,
};

/// The declarations of a crate, of which no item has been read yet.
///
/// What is told of items stands in the image as tables of words, 32 bits each, the lowest byte first. A word that means
/// nothing is passed over.
#[derive(Debug)]
pub struct Declared {
    image: Arc<Image>,
    /// By name: of what is in here, and of what that speaks of.
    spellings: Box<[Spelling]>,
    attrs: Box<[Attr]>,
    top: Vec<ItemId>,
    /// Items that stand in the block of a constant, by the constant.
    blocks: Vec<(ItemId, Vec<ItemId>)>,
    /// Names for which an item waits that only its own module and those below see.
    scoped: Vec<NameIdx>,
    /// Names that types have which may stand for types of other names.
    aliases: Vec<NameIdx>,
    /// Items that are needed whatever happens.
    unconditional: Vec<ItemId>,
    n_items: usize,
    /// By item, where it begins behind all tables.
    starts: Table,
    /// By item, where in `words` its record begins: its module's number and one, or zero, behind three bits, [`IS_SCOPE`],
    /// [`IS_MEMBER`] and [`IS_LAZY`]; the lengths of its lists, the first in the lowest bits, [`LEN_BITS`] each; then its lists,
    /// where the length is [`LONG`] behind their true length.
    records: Table,
    words: Table,
    /// By slot, where its items begin; one more at the end.
    waiting_lists: Table,
    waiting: Table,
    /// Where the items begin in the image.
    at: usize,
}

pub(super) const IS_SCOPE: u32 = 1;
pub(super) const IS_MEMBER: u32 = 2;
/// Parts of it stay packed when it is read.
pub(super) const IS_LAZY: u32 = 4;
pub(super) const MODULE_SHIFT: u32 = 3;

/// Words of an image.
#[derive(Clone, Copy, Debug)]
struct Table {
    at: usize,
    len: usize,
}

/// A name's place in [`Declared::spellings`].
pub type NameIdx = u32;

/// What an item's words are, in the order in which its lists stand.
#[derive(Clone, Copy, Debug)]
pub(super) enum List {
    Heads,
    Any,
    Binds,
    Links,
    Unknown,
    Outside,
    Members,
}

pub(super) const N_LISTS: usize = 7;

pub(super) const LEN_BITS: u32 = 4;
pub(super) const LONG: u32 = (1 << LEN_BITS) - 1;

impl Declared {
    /// The file gets this number.
    pub fn read(packed: Packed, file: FileId) -> Option<Declared> {
        let Packed { bytes, start, crates } = packed;
        let mut from = Unpacker { is_placeless: true, ..Unpacker::new(bytes.get(start..)?, file) };
        let crates: Arc<[CrateId]> = crates.into();
        let names = Arc::new(NameTable::read(&mut from, crates.clone())?);
        (from.names, from.crates) = (Names::Table(&names), (&*crates).into());
        let (attrs, top, blocks) =
            (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
        let (scoped, aliases) = (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
        let unconditional = Pack::unpack(&mut from)?;
        let (n_items, n_words, n_waiting) = (from.len()?, from.len()?, from.len()?);
        let mut at = bytes.len() - from.bytes.len();
        drop(from);
        let mut table = |len: usize| {
            let table = Table { at, len };
            at = len.checked_mul(4)?.checked_add(at)?;
            (at <= bytes.len()).then_some(table)
        };
        let (starts, records, words) = (table(n_items)?, table(n_items)?, table(n_words)?);
        let (waiting_lists, waiting) = (table(names.len() + n_items + 1)?, table(n_waiting)?);
        let spellings = names.spellings().collect();
        let image = Arc::new(Image { bytes: bytes.into(), names, crates, file });
        Some(Declared {
            image,
            spellings,
            attrs,
            top,
            blocks,
            scoped,
            aliases,
            unconditional,
            n_items,
            starts,
            records,
            words,
            waiting_lists,
            waiting,
            at,
        })
    }

    pub fn len(&self) -> usize {
        self.n_items
    }

    pub fn is_empty(&self) -> bool {
        self.n_items == 0
    }

    pub fn ids(&self) -> impl Iterator<Item = ItemId> + use<> {
        (0..self.n_items as u32).map(ItemId::from_raw)
    }

    /// By name: of what is in here, and of what that speaks of.
    pub fn spellings(&self) -> &[Spelling] {
        &self.spellings
    }

    pub fn n_names(&self) -> usize {
        self.spellings.len()
    }

    /// Modules, imports, macros: what decides about names and macros.
    pub fn is_scope(&self, id: ItemId) -> bool {
        self.about(id) & IS_SCOPE != 0
    }

    /// It belongs to an impl or a trait, and matters only with that.
    pub fn is_member(&self, id: ItemId) -> bool {
        self.about(id) & IS_MEMBER != 0
    }

    /// Types and traits that all have to be there.
    pub fn heads_of(&self, id: ItemId) -> impl Iterator<Item = Head<NameIdx>> + '_ {
        let heads = self.list(id, List::Heads).map(head);
        heads.filter(|head| match *head {
            Head::Item(item) => self.is_item(item),
            Head::Name(name) => self.is_name(name),
        })
    }

    /// Whether it comes with what it belongs to, without a key.
    pub fn has_no_key(&self, id: ItemId) -> bool {
        self.list(id, List::Any).len() == 0
    }

    /// One of these has to hold, where there is any.
    pub fn any_of(&self, id: ItemId) -> impl Iterator<Item = Key<NameIdx>> + '_ {
        let keys = self.list(id, List::Any).map(key);
        keys.filter(|key| match *key {
            Key::Item(item) => self.is_item(item),
            Key::Name { name, .. } => self.is_name(name),
        })
    }

    /// What it is called where it is a type or a trait.
    pub fn binds_of(&self, id: ItemId) -> Option<Bound<NameIdx>> {
        self.list(id, List::Binds).next().map(bound).filter(|it| self.is_name(it.name))
    }

    /// The module that it stands in; `None` for the root.
    pub fn module_of(&self, id: ItemId) -> Option<ItemId> {
        let module = (self.about(id) >> MODULE_SHIFT).checked_sub(1)?;
        // A module comes before what is in it.
        (module < id.raw()).then_some(ItemId::from_raw(module))
    }

    /// Items of the crate that it speaks of.
    pub fn links_of(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        self.list(id, List::Links).map(ItemId::from_raw).filter(|item| self.is_item(*item))
    }

    /// Names that it speaks of, whoever has them.
    pub fn unknown_of(&self, id: ItemId) -> impl Iterator<Item = NameIdx> + '_ {
        self.list(id, List::Unknown).filter(|name| self.is_name(*name))
    }

    /// Names of other crates that it speaks of, each with the crate's name where that is known.
    pub fn outside_of(&self, id: ItemId) -> impl Iterator<Item = (Option<NameIdx>, NameIdx)> + '_ {
        let mut words = self.list(id, List::Outside);
        let pairs = std::iter::from_fn(move || Some((words.next()?.checked_sub(1), words.next()?)));
        pairs.filter(|&(krate, name)| {
            self.is_name(name) && krate.is_none_or(|krate| self.is_name(krate))
        })
    }

    /// Of an impl or a trait; they come after it.
    pub fn members_of(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        let members = self.list(id, List::Members).map(ItemId::from_raw);
        members.filter(move |member| *member > id && self.is_item(*member))
    }

    /// Names for which an item waits that only its own module and those below see.
    pub fn scoped(&self) -> impl Iterator<Item = NameIdx> + '_ {
        self.scoped.iter().copied().filter(|name| self.is_name(*name))
    }

    /// Names that types have which may stand for types of other names.
    pub fn aliases(&self) -> impl Iterator<Item = NameIdx> + '_ {
        self.aliases.iter().copied().filter(|name| self.is_name(*name))
    }

    /// A place for each name, and behind them for each item.
    pub fn slot_of(&self, item: ItemId) -> u32 {
        self.n_names() as u32 + item.raw()
    }

    /// Items that are needed whatever happens.
    pub fn unconditional(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.unconditional.iter().copied().filter(|item| self.is_item(*item))
    }

    /// The items that what happens to the name or item in a slot may make needed.
    pub fn waiting_for(&self, slot: u32) -> impl Iterator<Item = ItemId> + '_ {
        let items = self.between(self.waiting_lists, slot as usize, self.waiting);
        items.map(ItemId::from_raw).filter(|item| self.is_item(*item))
    }

    fn is_item(&self, item: ItemId) -> bool {
        item.as_usize() < self.n_items
    }

    fn is_name(&self, name: NameIdx) -> bool {
        (name as usize) < self.n_names()
    }

    /// The first word of an item's record.
    fn about(&self, id: ItemId) -> u32 {
        self.record(id).first().map_or(0, |word| u32::from_le_bytes(*word))
    }

    /// An item's record, and what stands behind it.
    fn record(&self, id: ItemId) -> &[[u8; 4]] {
        let Table { at, len } = self.words;
        let start = self.word(self.records, id.as_usize()) as usize;
        let range = at + 4 * start.min(len)..at + 4 * len;
        self.image.bytes[range].as_chunks().0
    }

    fn list(&self, id: ItemId, list: List) -> impl ExactSizeIterator<Item = u32> + '_ {
        let words = list_in(self.record(id), list).unwrap_or_default();
        words.iter().map(|word| u32::from_le_bytes(*word))
    }

    /// The words of a list whose start is this one of `starts`.
    fn between(
        &self,
        starts: Table,
        idx: usize,
        words: Table,
    ) -> impl ExactSizeIterator<Item = u32> + '_ {
        let bounds = self.word(starts, idx)..self.word(starts, idx + 1);
        let Table { at, len } = words;
        let is_within = bounds.start <= bounds.end && bounds.end as usize <= len;
        let place = |word: u32| at + 4 * word as usize;
        let range = if is_within { place(bounds.start)..place(bounds.end) } else { 0..0 };
        let (words, _) = self.image.bytes[range].as_chunks();
        words.iter().map(|word| u32::from_le_bytes(*word))
    }

    fn word(&self, table: Table, idx: usize) -> u32 {
        let at = table.at + 4 * idx;
        let word = self.image.bytes.get(at..).and_then(<[u8]>::first_chunk);
        word.map_or(0, |word| u32::from_le_bytes(*word))
    }

    /// A file of these items alone, which come in the order of their ids. Their signatures stay packed, in memory of
    /// their own.
    pub fn file_of(&self, ids: &[ItemId]) -> Option<HirFile> {
        let is_lazy = |id: ItemId| self.about(id) & IS_LAZY != 0;
        let lazy = ids.iter().copied().filter(|id| is_lazy(*id));
        let lens = lazy.map(|id| self.bytes_of(id).map_or(0, <[u8]>::len));
        let mut bytes = Vec::with_capacity(lens.sum());
        let mut new_ids: Vec<Option<ItemId>> = vec![None; self.len()];
        let mut places = Vec::with_capacity(ids.len());
        for (new, &id) in ids.iter().enumerate() {
            new_ids[id.as_usize()] = Some(ItemId::from_raw(new as u32));
            places.push(is_lazy(id).then_some(bytes.len()));
            if is_lazy(id) {
                bytes.extend_from_slice(self.bytes_of(id)?);
            }
        }
        let Image { names, crates, file, .. } = &*self.image;
        let (names, crates, file) = (names.clone(), crates.clone(), *file);
        let image = Arc::new(Image { bytes: bytes.into(), names, crates, file });
        let mut hir = HirFile::empty(file);
        let mut items = Vec::with_capacity(ids.len());
        for (&id, at) in ids.iter().zip(places) {
            let (image, at) = match at {
                Some(at) => (&image, at),
                None => (&self.image, self.place_of(id)),
            };
            let mut item = Item::unpack(&mut image.reader(at)?)?;
            self.adapt(id, &mut item, &new_ids, &mut hir.bodies);
            items.push(item);
        }
        hir.items = Arena::from(items);
        hir.top.clone_from(&self.top);
        renumber(None, &mut hir.top, &new_ids);
        hir.attrs.clone_from(&self.attrs);
        Some(hir)
    }

    /// Lets an item hold what is read of what it held.
    fn adapt(&self, id: ItemId, item: &mut Item, new_ids: &[Option<ItemId>], bodies: &mut Bodies) {
        match &mut item.kind {
            ItemKind::Mod { items: Some(list) } => renumber(Some(id), list, new_ids),
            ItemKind::Impl(data) => renumber(Some(id), &mut data.items, new_ids),
            ItemKind::Trait(data) => renumber(Some(id), &mut data.items, new_ids),
            ItemKind::Func(func) => func.body = None,
            ItemKind::Const(konst) => {
                let block = self.blocks.binary_search_by_key(&id, |(id, _)| *id).ok();
                konst.body = block.map(|idx| {
                    let mut list = self.blocks[idx].1.clone();
                    renumber(Some(id), &mut list, new_ids);
                    bodies.alloc(Body::of_items(list, item.span))
                });
            }
            _ => {}
        }
    }

    fn bytes_of(&self, id: ItemId) -> Option<&[u8]> {
        let next = ItemId::from_raw(id.raw() + 1);
        let end = if self.is_item(next) { self.place_of(next) } else { self.image.bytes.len() };
        self.image.bytes.get(self.place_of(id)..end)
    }

    /// Where it begins in the image.
    fn place_of(&self, id: ItemId) -> usize {
        self.at + self.word(self.starts, id.as_usize()) as usize
    }
}

/// What holds a list comes before the list, so that nothing holds itself.
fn renumber(holder: Option<ItemId>, list: &mut Vec<ItemId>, new_ids: &[Option<ItemId>]) {
    list.retain_mut(|id| {
        let is_below = holder.is_none_or(|holder| holder < *id);
        let new = new_ids.get(id.as_usize()).copied().flatten().filter(|_| is_below);
        *id = new.unwrap_or(*id);
        new.is_some()
    });
    list.shrink_to_fit();
}

fn list_in(record: &[[u8; 4]], list: List) -> Option<&[[u8; 4]]> {
    let word = |at: usize| record.get(at).map(|word| u32::from_le_bytes(*word));
    let (mut lens, mut at) = (word(1)?, 2);
    let mut next = || {
        let mut len = lens & LONG;
        lens >>= LEN_BITS;
        if len == LONG {
            len = word(at)?;
            at += 1;
        }
        let start = at;
        at = start.checked_add(len as usize)?;
        Some(start..at)
    };
    for _ in 0..list as usize {
        next()?;
    }
    record.get(next()?)
}

pub(super) fn head(word: u32) -> Head<NameIdx> {
    match word % 2 {
        0 => Head::Name(word / 2),
        _ => Head::Item(ItemId::from_raw(word / 2)),
    }
}

pub(super) fn bound(word: u32) -> Bound<NameIdx> {
    Bound { name: word / 2, is_alias: word % 2 == 1 }
}

pub(super) fn key(word: u32) -> Key<NameIdx> {
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
