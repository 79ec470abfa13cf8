//! The declarations of one crate as bytes of which every item can be read alone, with what tells whether
//! anybody needs it.
//!
//! An item matters where something that it declares can be meant; an impl where its trait and its type matter
//! besides. Both are said by names alone: two things of one name matter together.

use super::{Pack, Packer, Unpacker, number};
use crate::{
    hir::{
        Arena, Attr, Block, BlockKind, Body, Bound, CrateId, Expr, GenericArg, GenericParam,
        GenericParamKind, HirFile, Impl, Import, ImportKind, Item, ItemId, ItemKind, Name, Origin,
        Path, PathRoot, Place, Stmt, TypeRef,
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
    names: Vec<Name>,
    crates: Vec<CrateId>,
    file: FileId,
    attrs: Box<[Attr]>,
    top: Vec<ItemId>,
    entries: Vec<Entry>,
    keys: Vec<Key>,
    /// Items that stand in the block of a constant, by the constant.
    blocks: Vec<(ItemId, Vec<ItemId>)>,
    /// What the items are read from, from `at` on.
    bytes: Vec<u8>,
    at: usize,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    is_scope: bool,
    is_member: bool,
    /// Its first key, how many of them all have to matter, how many follow of which all have to where the
    /// trait is a model's, and how many of which one has to.
    keys: u32,
    n_all: u32,
    n_args: u32,
    n_any: u32,
    start: u32,
}

/// A name that an item waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key {
    pub name: Name,
    /// It doesn't count that a model has the name.
    pub is_strict: bool,
}

/// Packs a crate's only file. The items of a list come after what holds them.
pub fn pack_declared(hir: &HirFile) -> Packed {
    let mut out = Packer::default();
    let mut starts = Vec::with_capacity(hir.items.len());
    for item in hir.items.values() {
        starts.push(out.bytes.len() as u32);
        out.at = 0;
        item.pack(&mut out);
    }
    let items = std::mem::take(&mut out.bytes);
    out.at = 0;
    hir.attrs.pack(&mut out);
    hir.top.pack(&mut out);
    let is_member = members(hir);
    number(&mut out.bytes, hir.items.len() as u64);
    for ((id, item), start) in hir.items.iter().zip(starts) {
        let needs = Needs::of(hir, item, is_member[id.as_usize()]);
        is_scope(item).pack(&mut out);
        is_member[id.as_usize()].pack(&mut out);
        needs.pack(&mut out);
        start.pack(&mut out);
    }
    blocks(hir).pack(&mut out);
    let mut bytes = Vec::with_capacity(items.len() + out.bytes.len() * 2);
    out.write_names(&mut bytes);
    bytes.extend_from_slice(&out.bytes);
    bytes.extend_from_slice(&items);
    Packed { bytes, crates: out.crates }
}

/// Which items belong to an impl or a trait.
fn members(hir: &HirFile) -> Vec<bool> {
    let mut is_member = vec![false; hir.items.len()];
    for item in hir.items.values() {
        let members = match &item.kind {
            ItemKind::Impl(data) => &data.items,
            ItemKind::Trait(data) => &data.items,
            _ => continue,
        };
        members.iter().for_each(|member| is_member[member.as_usize()] = true);
    }
    is_member
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
        ItemKind::Const(konst) => Some((id, hir.bodies[konst.body?].items_of_root())),
        _ => None,
    };
    hir.items.iter().filter_map(of).collect()
}

impl Body {
    /// The items of the block that the body is.
    pub fn items_of_root(&self) -> Vec<ItemId> {
        let Some(Expr::Block(block)) = self.exprs.values().get(self.root.as_usize()) else {
            return Vec::new();
        };
        let items = block.stmts.iter().filter_map(|stmt| match stmt {
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

#[derive(Default)]
struct Needs {
    all: Vec<Name>,
    args: Vec<Name>,
    any: Vec<Key>,
}

impl Needs {
    fn of(hir: &HirFile, item: &Item, is_member: bool) -> Needs {
        let mut needs = Needs::default();
        match &item.kind {
            ItemKind::Mod { .. } | ItemKind::ExternCrate { .. } | ItemKind::MacroCall(_) => {}
            ItemKind::Const(_) if item.name == "_" => {}
            ItemKind::TypeAlias(_) if is_member => {}
            ItemKind::Func(_) | ItemKind::Const(_) => needs.any(item.name, !is_member),
            ItemKind::MacroDef(_) => needs.any(item.name, true),
            ItemKind::Adt(_) => needs.any(item.name, false),
            ItemKind::Use(imports) => needs.of_imports(imports),
            ItemKind::TypeAlias(alias) => {
                needs.any(item.name, false);
                if let Some(TypeRef::Path(path)) = &alias.ty
                    && let Some(last) = path.segments.last()
                {
                    needs.any(last.name, false);
                }
            }
            ItemKind::Trait(data) => {
                needs.any(item.name, false);
                for &member in &data.items {
                    match &hir.items[member].kind {
                        ItemKind::Func(_) | ItemKind::Const(_) => {
                            needs.any(hir.items[member].name, true);
                        }
                        _ => {}
                    }
                }
            }
            ItemKind::Impl(data) => needs.of_impl(hir, data),
        }
        needs
    }

    fn any(&mut self, name: Name, is_strict: bool) {
        self.any.push(Key { name, is_strict });
    }

    fn of_imports(&mut self, imports: &[Import]) {
        for import in imports {
            match (import.kind, import.segments.last()) {
                (ImportKind::Glob, _) => {
                    self.any.clear();
                    return;
                }
                (ImportKind::Named { name, .. }, Some((last, _))) => {
                    self.any(name, false);
                    if name != *last {
                        self.any(*last, false);
                    }
                }
                (ImportKind::Named { name, .. }, None) => self.any(name, false),
                (ImportKind::Unnamed, last) => last.iter().for_each(|it| self.any(it.0, false)),
            }
        }
    }

    fn of_impl(&mut self, hir: &HirFile, data: &Impl) {
        let mut heads = Heads { params: &data.generics.params, found: Vec::new() };
        data.trait_ref.iter().for_each(|path| heads.head(path));
        // What stands in angles of the type may be what a call of the impl's functions makes it.
        heads.outermost(&data.self_ty);
        self.all = std::mem::take(&mut heads.found);
        data.trait_ref.iter().for_each(|path| heads.args(path));
        self.args = heads.found;
        if data.trait_ref.is_some() {
            return;
        }
        for &member in &data.items {
            match &hir.items[member].kind {
                ItemKind::Func(_) | ItemKind::Const(_) => self.any(hir.items[member].name, false),
                _ => {
                    self.any.clear();
                    return;
                }
            }
        }
    }

    fn pack(&self, out: &mut Packer) {
        number(&mut out.bytes, self.all.len() as u64);
        number(&mut out.bytes, self.args.len() as u64);
        number(&mut out.bytes, self.any.len() as u64);
        self.all.iter().chain(&self.args).for_each(|name| name.pack(out));
        for key in &self.any {
            key.name.pack(out);
            key.is_strict.pack(out);
        }
    }
}

/// Collects the names of types and traits that a header speaks of, without its own parameters.
struct Heads<'a> {
    params: &'a [GenericParam],
    found: Vec<Name>,
}

impl Heads<'_> {
    fn outermost(&mut self, ty: &TypeRef) {
        match ty {
            TypeRef::Path(path) => self.head(path),
            TypeRef::Dyn(bounds) => {
                bounds.first().into_iter().for_each(|bound| self.head(&bound.path));
            }
            TypeRef::Ref { ty, .. }
            | TypeRef::Ptr { ty, .. }
            | TypeRef::Slice(ty)
            | TypeRef::Array(ty) => self.outermost(ty),
            TypeRef::Tuple(_)
            | TypeRef::FnPtr { .. }
            | TypeRef::Impl(_)
            | TypeRef::Never
            | TypeRef::Infer
            | TypeRef::Macro(_)
            | TypeRef::Error => {}
        }
    }

    fn head(&mut self, path: &Path) {
        let Some(first) = path.segments.first() else { return };
        let is_type = |param: &GenericParam| matches!(param.kind, GenericParamKind::Type { .. });
        let mut params = self.params.iter();
        let is_own =
            first.name == "Self" || params.any(|param| param.name == first.name && is_type(param));
        if path.qself.is_none() && !(path.root == PathRoot::Plain && is_own) {
            self.found.extend(path.segments.last().map(|last| last.name));
        }
    }

    fn args(&mut self, path: &Path) {
        for args in path.segments.iter().filter_map(|segment| segment.args.as_deref()) {
            for arg in &args.args {
                match arg {
                    GenericArg::Type(ty) => self.ty(ty),
                    GenericArg::Const => {}
                }
            }
            let bound = args.bindings.iter().filter_map(|binding| binding.ty.as_ref());
            bound.for_each(|ty| self.ty(ty));
        }
    }

    fn path(&mut self, path: &Path) {
        self.head(path);
        self.args(path);
    }

    fn bounds(&mut self, bounds: &[Bound]) {
        bounds.iter().for_each(|bound| self.path(&bound.path));
    }

    fn ty(&mut self, ty: &TypeRef) {
        match ty {
            TypeRef::Path(path) => self.path(path),
            TypeRef::Tuple(types) => types.iter().for_each(|ty| self.ty(ty)),
            TypeRef::Ref { ty, .. }
            | TypeRef::Ptr { ty, .. }
            | TypeRef::Slice(ty)
            | TypeRef::Array(ty) => self.ty(ty),
            TypeRef::FnPtr { params, ret } => {
                params.iter().for_each(|ty| self.ty(ty));
                self.ty(ret);
            }
            TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => self.bounds(bounds),
            TypeRef::Never | TypeRef::Infer | TypeRef::Macro(_) | TypeRef::Error => {}
        }
    }
}

impl Declared {
    /// The file gets this number, and what is written with a place in [`Packed::crates`] means these.
    pub fn read(bytes: Vec<u8>, file: FileId, crates: Vec<CrateId>) -> Option<Declared> {
        let mut from = Unpacker::new(&bytes, file);
        from.crates = crates.clone().into();
        let names = from.read_names()?;
        from.names = names.clone().into();
        let (attrs, top) = (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
        let mut entries = Vec::new();
        let mut keys = Vec::new();
        for _ in 0..from.len()? {
            entries.push(read_entry(&mut from, &mut keys)?);
        }
        let blocks: Vec<(ItemId, Vec<ItemId>)> = Pack::unpack(&mut from)?;
        let at = bytes.len() - from.bytes.len();
        drop(from);
        Some(Declared { names, crates, file, attrs, top, entries, keys, blocks, bytes, at })
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The names of what is in here, and of what that speaks of.
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Modules, imports, macros: what decides about names and macros.
    pub fn is_scope(&self, id: ItemId) -> bool {
        self.entries[id.as_usize()].is_scope
    }

    /// It belongs to an impl or a trait, and matters only with that.
    pub fn is_member(&self, id: ItemId) -> bool {
        self.entries[id.as_usize()].is_member
    }

    /// All of these have to matter.
    pub fn all_of(&self, id: ItemId) -> &[Key] {
        let Entry { keys, n_all, .. } = self.entries[id.as_usize()];
        &self.keys[keys as usize..][..n_all as usize]
    }

    /// All of these have to matter too where the trait of an impl, which is the first of [`Declared::all_of`],
    /// is implemented for so many types that nobody infers one of these from it.
    pub fn args_of(&self, id: ItemId) -> &[Key] {
        let Entry { keys, n_all, n_args, .. } = self.entries[id.as_usize()];
        &self.keys[(keys + n_all) as usize..][..n_args as usize]
    }

    /// One of these has to matter, where there is any.
    pub fn any_of(&self, id: ItemId) -> &[Key] {
        let Entry { keys, n_all, n_args, n_any, .. } = self.entries[id.as_usize()];
        &self.keys[(keys + n_all + n_args) as usize..][..n_any as usize]
    }

    /// An item, with lists of items as they were; adds the names that it speaks of.
    pub fn item(&self, id: ItemId, mentioned: &mut Vec<Name>) -> Option<Item> {
        let bytes = self.bytes.get(self.at + self.entries[id.as_usize()].start as usize..)?;
        let mut from = Unpacker::new(bytes, self.file);
        from.names = (&*self.names).into();
        from.crates = (&*self.crates).into();
        std::mem::swap(&mut from.mentioned, mentioned);
        let item = Pack::unpack(&mut from);
        std::mem::swap(&mut from.mentioned, mentioned);
        item
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
        let mut hir = HirFile::empty(self.file);
        let mut items = Vec::with_capacity(kept.len());
        for (old, mut item) in kept {
            match &mut item.kind {
                ItemKind::Mod { items: Some(list) } => *list = renumbered(Some(old), list),
                ItemKind::Impl(data) => data.items = renumbered(Some(old), &data.items),
                ItemKind::Trait(data) => data.items = renumbered(Some(old), &data.items),
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

fn read_entry(from: &mut Unpacker<'_>, keys: &mut Vec<Key>) -> Option<Entry> {
    let (is_scope, is_member) = (Pack::unpack(from)?, Pack::unpack(from)?);
    let (n_all, n_args, n_any) = (from.len()?, from.len()?, from.len()?);
    let first = keys.len();
    for _ in 0..n_all + n_args {
        keys.push(Key { name: Pack::unpack(from)?, is_strict: false });
    }
    for _ in 0..n_any {
        keys.push(Key { name: Pack::unpack(from)?, is_strict: Pack::unpack(from)? });
    }
    let start = Pack::unpack(from)?;
    Some(Entry {
        is_scope,
        is_member,
        keys: first as u32,
        n_all: n_all as u32,
        n_args: n_args as u32,
        n_any: n_any as u32,
        start,
    })
}
