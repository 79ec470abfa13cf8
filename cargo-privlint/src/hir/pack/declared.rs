//! The declarations of one crate as bytes of which every item can be read alone, with what tells whether
//! anybody needs it.
//!
//! An item matters where something that it declares can be meant; an impl where its trait and its type matter
//! besides. Both are said by names alone: two things of one name matter together.

use std::{ops::Range, sync::Arc};

use super::{
    Pack, Packer, Unpacker,
    image::Image,
    needs::{Bound, By, Key, Member, Needs},
    number,
};
use crate::{
    hir::{
        Arena, Attr, Block, BlockKind, Body, CrateId, Expr, HirFile, Item, ItemId, ItemKind, Name,
        Origin, Place, Stmt,
    },
    span::{FileId, Span},
};

/// The bytes, and the crates that they name by places in this list.
#[derive(Clone, Debug)]
pub struct Packed {
    pub bytes: Vec<u8>,
    pub crates: Vec<CrateId>,
}

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
    Args,
    Any,
    Binds,
    Mentions,
    Members,
}

const N_LISTS: usize = 6;

/// Packs a crate's only file. The items of a list come after what holds them.
pub fn pack_declared(hir: &HirFile) -> Option<Packed> {
    let mut out = Packer::default();
    let mut starts = Vec::with_capacity(hir.items.len());
    for item in hir.items.values() {
        starts.push(out.bytes.len() as u32);
        out.at = 0;
        item.pack(&mut out);
    }
    let items = std::mem::take(&mut out.bytes);
    let all_mentions = mentions(&items, &starts, &out)?;
    out.at = 0;
    hir.attrs.pack(&mut out);
    hir.top.pack(&mut out);
    let members = members(hir);
    let modules = modules(hir);
    number(&mut out.bytes, hir.items.len() as u64);
    let items_of = hir.items.iter().zip(starts).zip(all_mentions);
    for (((id, item), start), mentions) in items_of {
        let member = members[id.as_usize()];
        let needs = Needs::of(hir, item, member);
        is_scope(item).pack(&mut out);
        member.is_some().pack(&mut out);
        modules[id.as_usize()].pack(&mut out);
        pack_lists(&needs, &mentions, members_of(item), &mut out);
        start.pack(&mut out);
    }
    blocks(hir).pack(&mut out);
    let mut bytes = Vec::with_capacity(items.len() + out.bytes.len() * 2);
    out.write_names(&mut bytes);
    bytes.extend_from_slice(&out.bytes);
    bytes.extend_from_slice(&items);
    Some(Packed { bytes, crates: out.crates })
}

/// The names that each item speaks of, other than what is its own.
fn mentions(items: &[u8], starts: &[u32], packed: &Packer<'_>) -> Option<Vec<Vec<NameIdx>>> {
    let mut from = Unpacker::new(items, FileId(0));
    (from.names, from.crates) = ((&*packed.names).into(), (&*packed.crates).into());
    let mut read = |&start: &u32| {
        (from.bytes, from.at) = (items.get(start as usize..)?, 0);
        from.mentioned = Some(Vec::new());
        Item::unpack(&mut from)?;
        let mentioned = from.mentioned.take().unwrap_or_default();
        let mut names: Vec<NameIdx> = mentioned.iter().map(|name| packed.idx[name]).collect();
        names.sort_unstable();
        names.dedup();
        Some(names)
    };
    starts.iter().map(&mut read).collect()
}

fn pack_lists(needs: &Needs, mentions: &[NameIdx], members: &[ItemId], out: &mut Packer<'_>) {
    for names in [&needs.heads, &needs.args] {
        names.pack(out);
    }
    number(&mut out.bytes, needs.any.len() as u64);
    for &Key { name, by } in &needs.any {
        (out.name_idx(name) * N_BY + by as u32).pack(out);
    }
    number(&mut out.bytes, u64::from(needs.binds.is_some()));
    if let Some(Bound { name, is_alias }) = needs.binds {
        (out.name_idx(name) * 2 + u32::from(is_alias)).pack(out);
    }
    number(&mut out.bytes, mentions.len() as u64);
    mentions.iter().for_each(|name| name.pack(out));
    number(&mut out.bytes, members.len() as u64);
    members.iter().for_each(|member| member.pack(out));
}

/// Members of an impl or a trait come after it.
fn members_of(item: &Item) -> &[ItemId] {
    match &item.kind {
        ItemKind::Impl(data) => &data.items,
        ItemKind::Trait(data) => &data.items,
        _ => &[],
    }
}

/// Which items belong to an impl or a trait.
fn members(hir: &HirFile) -> Vec<Option<Member>> {
    let mut members = vec![None; hir.items.len()];
    for item in hir.items.values() {
        let kind = match &item.kind {
            ItemKind::Impl(data) if data.trait_ref.is_none() => Member::Inherent,
            _ => Member::OfTrait,
        };
        for member in members_of(item) {
            members[member.as_usize()] = Some(kind);
        }
    }
    members
}

/// The module that each item stands in, with the blocks of its constants; `None` for the root.
fn modules(hir: &HirFile) -> Vec<Option<ItemId>> {
    let mut modules: Vec<Option<ItemId>> = vec![None; hir.items.len()];
    // What holds a list comes before the list.
    for (id, item) in hir.items.iter() {
        let own = modules[id.as_usize()];
        let mut put = |list: &[ItemId], module| {
            list.iter().for_each(|item| modules[item.as_usize()] = module);
        };
        match &item.kind {
            ItemKind::Mod { items } => put(items.as_deref().unwrap_or_default(), Some(id)),
            ItemKind::Const(konst) => {
                konst.body.iter().for_each(|&body| put(&hir.bodies[body].items(), own));
            }
            _ => put(members_of(item), own),
        }
    }
    modules
}

/// What decides about names and macros.
fn is_scope(item: &Item) -> bool {
    match &item.kind {
        ItemKind::Mod { .. }
        | ItemKind::Use(_)
        | ItemKind::ExternCrate { .. }
        | ItemKind::MacroDef(_)
        | ItemKind::MacroCall(_) => true,
        ItemKind::Func(_)
        | ItemKind::Adt(_)
        | ItemKind::Impl(_)
        | ItemKind::Trait(_)
        | ItemKind::TypeAlias(_)
        | ItemKind::Const(_) => false,
    }
}

fn blocks(hir: &HirFile) -> Vec<(ItemId, Vec<ItemId>)> {
    let of = |(id, item): (ItemId, &Item)| match &item.kind {
        ItemKind::Const(konst) => Some((id, hir.bodies[konst.body?].items())),
        _ => None,
    };
    hir.items.iter().filter_map(of).collect()
}

impl Body {
    /// The items that stand in its blocks.
    pub fn items(&self) -> Vec<ItemId> {
        let blocks = self.exprs.values().iter().filter_map(|expr| match expr {
            Expr::Block(block) => Some(&block.stmts),
            _ => None,
        });
        let items = blocks.flatten().filter_map(|stmt| match stmt {
            Stmt::Item(item) => Some(*item),
            _ => None,
        });
        items.collect()
    }

    /// A block of nothing but items.
    pub fn of_items(items: Vec<ItemId>, span: Span) -> Body {
        let mut body = Body::empty();
        body.root = body.exprs.alloc(Expr::Block(Box::new(Block {
            kind: BlockKind::Plain,
            label: None,
            stmts: items.into_iter().map(Stmt::Item).collect(),
            tail: None,
            has_items: true,
        })));
        body.places.exprs.push(Place { span, origin: Origin::User });
        body
    }
}

impl Declared {
    /// The file gets this number, and what is written with a place in [`Packed::crates`] means these.
    pub fn read(bytes: Vec<u8>, file: FileId, crates: Vec<CrateId>) -> Option<Declared> {
        let mut from = Unpacker::new(&bytes, file);
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
    pub fn heads_of(&self, id: ItemId) -> &[NameIdx] {
        self.words(id, List::Heads)
    }

    /// All of these have to be there too where the trait of an impl, which is the first of [`Declared::heads_of`],
    /// is implemented for so many types that nobody infers one of these from it.
    pub fn args_of(&self, id: ItemId) -> &[NameIdx] {
        self.words(id, List::Args)
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

    /// The names that it speaks of.
    pub fn mentions_of(&self, id: ItemId) -> &[NameIdx] {
        self.words(id, List::Mentions)
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
    for (list, end) in ends.iter_mut().enumerate() {
        for _ in 0..from.len()? {
            let word = Pack::unpack(from)?;
            let (number, limit) = match list {
                list if list == List::Any as usize => (word / N_BY, limits.n_names),
                list if list == List::Binds as usize => (word / 2, limits.n_names),
                list if list == List::Members as usize => (word, limits.n_items),
                _ => (word, limits.n_names),
            };
            if number >= limit {
                return None;
            }
            words.push(word);
        }
        *end = words.len() as u32;
    }
    Some(Entry { is_scope, is_member, module, words: first, ends, start: Pack::unpack(from)? })
}

fn key(word: u32) -> Key<NameIdx> {
    let by = match word % N_BY {
        0 => By::Scope,
        1 => By::Own,
        2 => By::Seen,
        3 => By::Member,
        _ => By::Kept,
    };
    Key { name: word / N_BY, by }
}

/// More than there are kinds of [`By`].
const N_BY: u32 = 8;
