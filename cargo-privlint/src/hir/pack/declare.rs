//! Writes down a crate's declarations as [`Declared`](super::Declared) reads them.

use super::{
    Pack, Packer,
    declared::{
        BY_ITEM, IS_LAZY, IS_MEMBER, IS_SCOPE, LEN_BITS, LONG, List, MODULE_SHIFT, N_BY, N_LISTS,
        NameIdx, bound, head, key,
    },
    meaning::{Meanings, Outside},
    needs::{By, Cx, Head, Key, Member, Needs},
    number,
    spoken::{Spoken, spoken},
};
use crate::{
    hir::{
        Block, BlockKind, Body, CrateId, Expr, HirFile, Item, ItemId, ItemKind, Origin, Place, Stmt,
    },
    span::Span,
};

/// The bytes from `start` on, and the crates that they name by places in this list.
#[derive(Clone, Debug)]
pub struct Packed {
    pub bytes: Vec<u8>,
    pub start: usize,
    pub crates: Vec<CrateId>,
}

/// Packs a crate's only file. The items of a list come after what holds them.
pub fn pack_declared(hir: &HirFile, meanings: &dyn Meanings) -> Option<Packed> {
    let mut out = Packer { is_placeless: true, ..Packer::default() };
    let mut starts = Vec::with_capacity(hir.items.len());
    for item in hir.items.values() {
        starts.push(out.bytes.len() as u32);
        out.at = 0;
        item.pack(&mut out);
    }
    let items = std::mem::take(&mut out.bytes);
    let mut tables = Tables { starts, ..Tables::default() };
    tables.tell(hir, meanings, &mut out)?;
    out.at = 0;
    hir.attrs.pack(&mut out);
    hir.top.pack(&mut out);
    blocks(hir).pack(&mut out);
    let (scoped, aliases) = tables.told_apart();
    scoped.pack(&mut out);
    aliases.pack(&mut out);
    tables.unconditional().pack(&mut out);
    let (waiting_lists, waiting) = tables.waiting(out.names.len());
    number(&mut out.bytes, hir.items.len() as u64);
    let (records, words) = tables.records();
    number(&mut out.bytes, words.len() as u64);
    number(&mut out.bytes, waiting.len() as u64);
    let mut bytes = Vec::with_capacity(items.len() + out.bytes.len() * 2);
    out.write_names(&mut bytes);
    bytes.extend_from_slice(&out.bytes);
    let tables = [&tables.starts, &records, &words, &waiting_lists, &waiting];
    for word in tables.into_iter().flatten() {
        bytes.extend_from_slice(&word.to_le_bytes());
    }
    bytes.extend_from_slice(&items);
    Some(Packed { bytes, start: 0, crates: out.crates })
}

/// By item.
#[derive(Default)]
struct Tables {
    /// The first word of each record.
    modules: Vec<u32>,
    starts: Vec<u32>,
    lists: Vec<[Vec<u32>; N_LISTS]>,
}

impl Tables {
    /// What there is to tell of every item.
    fn tell(&mut self, hir: &HirFile, meanings: &dyn Meanings, out: &mut Packer<'_>) -> Option<()> {
        let members = members(hir);
        let owner = |id: ItemId| members[id.as_usize()].map(|(owner, _)| owner);
        let all_spoken = spoken(hir, &owner, meanings)?;
        let modules = modules(hir);
        let cx = Cx { hir, meanings };
        for ((id, item), spoken) in hir.items.iter().zip(all_spoken) {
            let member = members[id.as_usize()].map(|(_, member)| member);
            let module = modules[id.as_usize()].map_or(0, |module| module.raw() + 1);
            let scope = if is_scope(item) { IS_SCOPE } else { 0 };
            let member_bit = if member.is_some() { IS_MEMBER } else { 0 };
            let lazy = if has_lazy(item) { IS_LAZY } else { 0 };
            self.modules.push(module << MODULE_SHIFT | lazy | scope | member_bit);
            let lists = words_of(&Needs::of(cx, id, member), &spoken, members_of(item), out);
            self.lists.push(lists);
        }
        Some(())
    }

    /// By item, where its record begins, and all records, as [`Declared`](super::Declared) has them.
    fn records(&self) -> (Vec<u32>, Vec<u32>) {
        let (mut starts, mut words) = (Vec::new(), Vec::new());
        for (module, lists) in self.modules.iter().zip(&self.lists) {
            starts.push(words.len() as u32);
            let lens = lists.iter().rev().map(|list| LONG.min(list.len() as u32));
            words.extend([*module, lens.fold(0, |lens, len| lens << LEN_BITS | len)]);
            for list in lists {
                words.extend((list.len() >= LONG as usize).then_some(list.len() as u32));
                words.extend(list);
            }
        }
        (starts, words)
    }

    fn list(&self, item: usize, list: List) -> &[u32] {
        &self.lists[item][list as usize]
    }

    /// The names for which something waits that only its module sees, and those that a type has as another's.
    fn told_apart(&self) -> (Vec<NameIdx>, Vec<NameIdx>) {
        let (mut scoped, mut aliases) = (Vec::new(), Vec::new());
        for item in 0..self.starts.len() {
            scoped.extend(self.list(item, List::Any).iter().filter_map(|word| match key(*word) {
                Key::Name { name, by: By::Scope } => Some(name),
                _ => None,
            }));
            let bound = self.list(item, List::Binds).iter().map(|word| bound(*word));
            aliases.extend(bound.filter(|it| it.is_alias).map(|it| it.name));
        }
        for list in [&mut scoped, &mut aliases] {
            list.sort_unstable();
            list.dedup();
        }
        (scoped, aliases)
    }

    /// Items that wait for nothing, and belong to nothing that does.
    fn unconditional(&self) -> Vec<ItemId> {
        let items = (0..self.starts.len()).filter(|&item| {
            let waits = [List::Heads, List::Any].map(|list| self.list(item, list));
            waits.iter().all(|list| list.is_empty()) && self.modules[item] & IS_MEMBER == 0
        });
        items.map(|item| ItemId::from_raw(item as u32)).collect()
    }

    /// By slot, where its items begin, and all items: by what an item waits for, which is all that could make it needed.
    fn waiting(&self, n_names: usize) -> (Vec<u32>, Vec<u32>) {
        let mut pairs = Vec::new();
        for item in 0..self.starts.len() {
            let mut add = |slot: u32| pairs.push((slot, item as u32));
            let slot_of = |item: ItemId| n_names as u32 + item.raw();
            for word in self.list(item, List::Heads) {
                add(match head(*word) {
                    Head::Name(name) => name,
                    Head::Item(item) => slot_of(item),
                });
            }
            for word in self.list(item, List::Any) {
                match key(*word) {
                    Key::Name { name, by } => {
                        add(name);
                        let module = (self.modules[item] >> MODULE_SHIFT).checked_sub(1);
                        let module = module.filter(|_| by == By::Path);
                        module.into_iter().for_each(|it| add(slot_of(ItemId::from_raw(it))));
                    }
                    Key::Item(item) => add(slot_of(item)),
                }
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        let n_slots = (n_names + self.starts.len()) as u32;
        let starts = (0..=n_slots).map(|slot| pairs.partition_point(|it| it.0 < slot) as u32);
        (starts.collect(), pairs.iter().map(|it| it.1).collect())
    }
}

/// In the order of an item's lists.
fn words_of(
    needs: &Needs,
    spoken: &Spoken,
    members: &[ItemId],
    out: &mut Packer<'_>,
) -> [Vec<u32>; N_LISTS] {
    let heads = needs.heads.iter().map(|&head| match head {
        Head::Name(name) => out.name_idx(name) * 2,
        Head::Item(item) => item.raw() * 2 + 1,
    });
    let heads = heads.collect();
    let any = needs.any.iter().map(|&key| match key {
        Key::Name { name, by } => out.name_idx(name) * N_BY + by as u32,
        Key::Item(item) => item.raw() * N_BY + BY_ITEM,
    });
    let any = any.collect();
    let binds = needs.binds.iter();
    let binds = binds.map(|it| out.name_idx(it.name) * 2 + u32::from(it.is_alias)).collect();
    let raw = |items: &[ItemId]| items.iter().map(|item| item.raw()).collect();
    let unknown = spoken.unknown.iter().map(|&name| out.name_idx(name)).collect();
    let outside = spoken.outside.iter().flat_map(|&Outside { krate, name }| {
        [krate.map_or(0, |krate| out.name_idx(krate) + 1), out.name_idx(name)]
    });
    let outside = outside.collect();
    [heads, any, binds, raw(&spoken.links), unknown, outside, raw(members)]
}

/// Members of an impl or a trait come after it.
fn members_of(item: &Item) -> &[ItemId] {
    match &item.kind {
        ItemKind::Impl(data) => &data.items,
        ItemKind::Trait(data) => &data.items,
        _ => &[],
    }
}

/// Which items belong to an impl or a trait, and to which.
fn members(hir: &HirFile) -> Vec<Option<(ItemId, Member)>> {
    let mut members = vec![None; hir.items.len()];
    for (id, item) in hir.items.iter() {
        let kind = match &item.kind {
            ItemKind::Impl(data) if data.trait_ref.is_none() => Member::Inherent,
            _ => Member::OfTrait,
        };
        for member in members_of(item) {
            members[member.as_usize()] = Some((id, kind));
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

/// Parts of it are [`Lazy`](crate::hir::Lazy).
fn has_lazy(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Func(_) | ItemKind::MacroDef(_) | ItemKind::TypeAlias(_))
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
