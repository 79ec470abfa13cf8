//! The declarations of a crate of which items are read alone.

use super::declarations;
use crate::{
    hir::{
        Arena, HirFile, Item, ItemId, ItemKind, Name, PathRoot,
        lower::{NothingSet, lower_declarations},
        pack::{
            Bound, Declared, Head, Key, Meaning, Meanings, Outside, Packed, Target, pack_declared,
        },
    },
    span::FileId,
    workspace::Edition,
};

/// Every path leads to the first item, and asks another crate for its last name.
struct Somewhere;

impl Meanings for Somewhere {
    fn path(&self, _: ItemId, _: PathRoot, segments: &[Name]) -> Meaning {
        let first = ItemId::from_raw(0);
        let outside = segments.last().map(|&name| Outside { krate: Some(segments[0]), name });
        Meaning {
            links: vec![first],
            target: Target::Own(first),
            outside: outside.into_iter().collect(),
            unknown: segments.to_vec(),
        }
    }

    fn import(&self, item: ItemId) -> Meaning {
        self.path(item, PathRoot::Plain, &[Name::new("a"), Name::new("b")])
    }

    fn derives(&self, id: ItemId, _: &Item) -> Vec<Meaning> {
        vec![self.import(id)]
    }
}

/// Lowered, what is in a list comes before what holds it; packed, behind.
fn holders_first(mut hir: HirFile) -> HirFile {
    let n_items = hir.items.len() as u32;
    let renumber = |list: &mut Vec<ItemId>| {
        list.iter_mut().for_each(|id| *id = ItemId::from_raw(n_items - 1 - id.raw()));
    };
    let mut items: Vec<Item> = hir.items.values().to_vec();
    items.reverse();
    for item in &mut items {
        match &mut item.kind {
            ItemKind::Mod { items: Some(list) } => renumber(list),
            ItemKind::Impl(data) => renumber(&mut data.items),
            ItemKind::Trait(data) => renumber(&mut data.items),
            _ => {}
        }
    }
    renumber(&mut hir.top);
    hir.items = Arena::from(items);
    hir
}

fn packed() -> Packed {
    pack_declared(&holders_first(declarations(FileId(0))), &Somewhere).expect("packs")
}

/// All that is told of all items: what stands there for an item or a name is one.
fn read_all(declared: &Declared) {
    let is_item = |item: ItemId| assert!(item.as_usize() < declared.len());
    let name = |name: u32| assert!((name as usize) < declared.n_names());
    for id in declared.ids() {
        declared.module_of(id).into_iter().for_each(is_item);
        declared.links_of(id).chain(declared.members_of(id)).for_each(is_item);
        declared.unknown_of(id).for_each(name);
        declared.outside_of(id).for_each(|(krate, it)| {
            krate.into_iter().chain([it]).for_each(name);
        });
        declared.binds_of(id).into_iter().for_each(|Bound { name: it, .. }| name(it));
        declared.heads_of(id).for_each(|head| match head {
            Head::Item(item) => is_item(item),
            Head::Name(it) => name(it),
        });
        declared.any_of(id).for_each(|key| match key {
            Key::Item(item) => is_item(item),
            Key::Name { name: it, .. } => name(it),
        });
    }
    drop(declared.file_of(&declared.ids().collect::<Vec<_>>()));
}

#[test]
fn each_item_comes_back_and_what_is_told_of_it() {
    let declared = Declared::read(packed(), FileId(1)).expect("reads");
    read_all(&declared);
    let hir = holders_first(declarations(FileId(0)));
    let file = declared.file_of(&declared.ids().collect::<Vec<_>>()).expect("reads");
    let names = file.items.values().iter().map(|item| item.name);
    assert!(names.eq(hir.items.values().iter().map(|item| item.name)));
    let mut links = declared.ids().flat_map(|id| declared.links_of(id));
    assert_eq!(links.next(), Some(ItemId::from_raw(0)));
    assert!(declared.ids().any(|id| declared.outside_of(id).count() > 0));
    assert!(declared.ids().any(|id| declared.unknown_of(id).count() > 0));
    let in_modules = hir.items.iter().filter_map(|(id, item)| match &item.kind {
        ItemKind::Mod { items: Some(items) } => Some((id, items)),
        _ => None,
    });
    for (module, items) in in_modules {
        assert!(items.iter().all(|&item| declared.module_of(item) == Some(module)));
    }
}

#[test]
fn long_lists_come_back_and_who_waits_is_told() {
    let n_members = 40;
    let members: String = (0..n_members).map(|n| format!("fn f{n}();")).collect();
    let text = format!("pub struct S; pub trait T {{ {members} }} impl T for S {{ {members} }}");
    let hir = lower_declarations(FileId(0), &text, &NothingSet, Edition::E2021).expect("parses");
    let hir = holders_first(hir);
    let packed = pack_declared(&hir, &Somewhere).expect("packs");
    let declared = Declared::read(packed, FileId(1)).expect("reads");
    let traits = declared.ids().filter(|&id| matches!(hir.items[id].kind, ItemKind::Trait(_)));
    let members: Vec<ItemId> = traits.flat_map(|id| declared.members_of(id)).collect();
    assert_eq!(members.len(), n_members);
    assert!(members.iter().all(|&id| declared.is_member(id)));
    let waits = |slot: u32, id: ItemId| declared.waiting_for(slot).any(|waiting| waiting == id);
    for id in declared.ids() {
        for key in declared.any_of(id) {
            let slot = match key {
                Key::Name { name, .. } => name,
                Key::Item(item) => declared.slot_of(item),
            };
            assert!(waits(slot, id), "{id:?} waits for {key:?}");
        }
        for head in declared.heads_of(id) {
            let slot = match head {
                Head::Name(name) => name,
                Head::Item(item) => declared.slot_of(item),
            };
            assert!(waits(slot, id), "{id:?} waits for {head:?}");
        }
    }
    assert!(declared.ids().any(|id| declared.heads_of(id).count() > 0));
}

#[test]
fn other_bytes_tell_nothing_or_something_else() {
    let Packed { bytes, crates, .. } = packed();
    let read = |bytes: &[u8]| {
        let packed = Packed { bytes: bytes.to_vec(), start: 0, crates: crates.clone() };
        Declared::read(packed, FileId(1))
    };
    for len in 0..bytes.len() {
        read(&bytes[..len]).iter().for_each(read_all);
    }
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut other = bytes.clone();
            other[at] ^= 1 << bit;
            read(&other).iter().for_each(read_all);
        }
    }
}
