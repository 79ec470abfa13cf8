//! What each declaration of a crate speaks of.

use super::{
    Pack, Packer, Unpacker,
    meaning::{Meaning, Meanings, Outside},
    names::Names,
};
use crate::{
    hir::{
        GenericParam, GenericParamKind, HirFile, Item, ItemId, ItemKind, Name, PathRoot, Segments,
    },
    span::FileId,
};

/// What somebody speaks of who reads an item.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// Items of the same crate.
    pub links: Vec<ItemId>,
    pub outside: Vec<Outside>,
    /// What has one of these names, wherever it is.
    pub unknown: Vec<Name>,
}

/// Names and paths of what was read, other than the names of its own parts.
#[derive(Default)]
pub(super) struct Mentioned {
    names: Vec<Name>,
    paths: Vec<(PathRoot, Vec<Name>)>,
}

impl Mentioned {
    pub fn name(&mut self, name: Name) {
        self.names.push(name);
    }

    /// `n_trait_segments` of a path with a self type: the rest is an item of the trait or the type.
    pub fn path(&mut self, root: PathRoot, segments: &Segments, n_trait_segments: Option<u32>) {
        let n = n_trait_segments.map_or(segments.len(), |n| n as usize);
        let names: Vec<Name> = segments.iter().take(n).map(|segment| segment.name).collect();
        if !names.is_empty() {
            self.paths.push((root, names));
        }
    }
}

/// By item. An item of an impl or a trait has that as its `owner`.
pub(super) fn spoken(
    hir: &HirFile,
    owner: &dyn Fn(ItemId) -> Option<ItemId>,
    meanings: &dyn Meanings,
) -> Option<Vec<Spoken>> {
    let of = |(id, item): (ItemId, &Item)| {
        let mut spoken = Spoken::default();
        match &item.kind {
            ItemKind::Use(_) => spoken.add(meanings.import(id)),
            // An unread call and a whole crate speak of nothing that can be looked for.
            ItemKind::MacroCall(_) | ItemKind::ExternCrate { .. } => {}
            _ => {
                let params = Params(hir, id, owner(id));
                let Mentioned { names, paths } = mentioned(item)?;
                spoken.unknown = names;
                for (root, segments) in paths {
                    if !params.has(root, &segments) {
                        spoken.add(meanings.path(id, root, &segments));
                    }
                }
                meanings.derives(id, item).into_iter().for_each(|meaning| spoken.add(meaning));
            }
        }
        spoken.tidy(id);
        Some(spoken)
    };
    hir.items.iter().map(of).collect()
}

impl Spoken {
    fn add(&mut self, meaning: Meaning) {
        self.links.extend(meaning.links);
        self.outside.extend(meaning.outside);
        self.unknown.extend(meaning.unknown);
    }

    fn tidy(&mut self, own: ItemId) {
        self.links.retain(|link| *link != own);
        self.links.sort_unstable();
        self.links.dedup();
        self.outside.sort_unstable();
        self.outside.dedup();
        self.unknown.sort_unstable();
        self.unknown.dedup();
    }
}

/// Reading is the one walk over all parts of an item; so it is written and read.
fn mentioned(item: &Item) -> Option<Mentioned> {
    let mut out = Packer { is_placeless: true, ..Packer::default() };
    item.pack(&mut out);
    let mut from = Unpacker { is_placeless: true, ..Unpacker::new(&out.bytes, FileId(0)) };
    (from.names, from.crates) = (Names::Made(&out.names), (&*out.crates).into());
    from.mentioned = Some(Mentioned::default());
    Item::unpack(&mut from)?;
    from.mentioned.take()
}

/// The generic parameters of an item and of what it belongs to.
pub(super) struct Params<'a>(pub &'a HirFile, pub ItemId, pub Option<ItemId>);

impl Params<'_> {
    /// Whether a path begins with one, or with `Self`.
    pub fn has(&self, root: PathRoot, segments: &[Name]) -> bool {
        let Params(hir, own, owner) = self;
        let Some(&first) = segments.first() else { return false };
        let is_type = |param: &GenericParam| matches!(param.kind, GenericParamKind::Type { .. });
        let has = |id: ItemId| {
            params_of(&hir.items[id]).iter().any(|param| param.name == first && is_type(param))
        };
        root == PathRoot::Plain && (first == "Self" || has(*own) || owner.is_some_and(has))
    }
}

fn params_of(item: &Item) -> &[GenericParam] {
    match &item.kind {
        ItemKind::Func(func) => &func.sig.generics.params,
        ItemKind::Adt(adt) => &adt.generics.params,
        ItemKind::Impl(data) => &data.generics.params,
        ItemKind::Trait(data) => &data.generics.params,
        ItemKind::TypeAlias(alias) => &alias.generics.params,
        ItemKind::Mod { .. }
        | ItemKind::Use(_)
        | ItemKind::ExternCrate { .. }
        | ItemKind::Const(_)
        | ItemKind::MacroDef(_)
        | ItemKind::MacroCall(_) => &[],
    }
}
