//! What an item has to wait for until a run needs it.

use super::{
    meaning::{Meanings, Target},
    spoken::Params,
};
use crate::hir::{
    Bound as TraitBound, GenericArg, HirFile, Impl, Import, ImportKind, ItemId, ItemKind, Name,
    Path, TypeRef, Visibility,
};

/// A way in which an item comes to be needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key<N> {
    Name {
        name: N,
        by: By,
    },
    /// That item of the same crate is needed.
    Item(ItemId),
}

/// What makes the item needed that has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// A declaration in its module, or in one below, speaks of the name and can't tell what it means.
    Scope,
    /// Its own crate speaks of the name and can't tell what it means.
    Own,
    /// Somebody who sees its crate speaks of the name.
    Seen,
    /// The same, and the module that it stands in is needed: one comes to it by a path.
    Path,
    /// Anybody speaks of the name who may mean a member, models among them.
    Member,
    /// A type or trait of that name is needed.
    Kept,
}

/// A type or trait that an impl is written for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head<N> {
    Item(ItemId),
    /// One of that name in another crate.
    Name(N),
}

/// The name of a type or trait.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bound<N> {
    pub name: N,
    /// It may stand for a type of another name.
    pub is_alias: bool,
}

#[derive(Default)]
pub(super) struct Needs {
    /// Types and traits that all have to be there.
    pub heads: Vec<Head<Name>>,
    /// One of these has to hold, where there is any.
    pub any: Vec<Key<Name>>,
    /// What it is called as a type or trait.
    pub binds: Option<Bound<Name>>,
}

/// What an item belongs to that is a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Member {
    /// A trait, or an impl of one.
    OfTrait,
    /// An impl of no trait.
    Inherent,
}

/// A crate's items, and what its paths mean.
#[derive(Clone, Copy)]
pub(super) struct Cx<'a> {
    pub hir: &'a HirFile,
    pub meanings: &'a dyn Meanings,
}

impl Needs {
    pub fn of(cx: Cx<'_>, id: ItemId, member: Option<Member>) -> Needs {
        let Cx { hir, .. } = cx;
        let item = &hir.items[id];
        let mut needs = Needs::default();
        let by = match item.vis {
            Visibility::Public => By::Path,
            Visibility::In(_) => By::Own,
            Visibility::Inherited => By::Scope,
        };
        match &item.kind {
            ItemKind::ExternCrate { .. } | ItemKind::MacroCall(_) => {}
            ItemKind::Mod { .. } => needs.any(item.name, by),
            ItemKind::Const(_) if item.name == "_" => {}
            ItemKind::TypeAlias(_) if member.is_some() => {}
            ItemKind::Func(_) | ItemKind::Const(_) => needs.any(
                item.name,
                match member {
                    Some(Member::OfTrait) => By::Member,
                    Some(Member::Inherent) if item.vis == Visibility::Public => By::Member,
                    Some(Member::Inherent) | None => by,
                },
            ),
            // Those that others can't call are gone.
            ItemKind::MacroDef(_) => needs.any(item.name, By::Seen),
            ItemKind::Adt(_) => needs.of_type(item.name, by),
            ItemKind::Use(imports) => needs.of_imports(cx, id, imports, by),
            ItemKind::TypeAlias(_) => {
                needs.binds = Some(Bound { name: item.name, is_alias: true });
                needs.any(item.name, by);
            }
            ItemKind::Trait(data) => {
                needs.of_type(item.name, by);
                // Who has it in scope need not have said so.
                let by = if by == By::Path { By::Seen } else { by };
                for &member in &data.items {
                    match &hir.items[member].kind {
                        ItemKind::Func(_) | ItemKind::Const(_) => {
                            needs.any(hir.items[member].name, by);
                        }
                        _ => {}
                    }
                }
            }
            ItemKind::Impl(data) => needs.of_impl(cx, id, data),
        }
        needs
    }

    fn any(&mut self, name: Name, by: By) {
        self.any.push(Key::Name { name, by });
    }

    fn of_type(&mut self, name: Name, by: By) {
        self.binds = Some(Bound { name, is_alias: false });
        self.any(name, by);
    }

    /// A dependency is packed with one import each.
    fn of_imports(&mut self, cx: Cx<'_>, id: ItemId, imports: &[Import], by: By) {
        for import in imports {
            match import.kind {
                ImportKind::Glob => {
                    self.any.clear();
                    return;
                }
                ImportKind::Named { name, .. } => self.of_type(name, by),
                ImportKind::Unnamed => {}
            }
            // It may be what brings a trait into scope without a word, or what others call a type for which they
            // write impls. The crate's own declarations tell which imports they come by.
            if by == By::Path || import.kind == ImportKind::Unnamed {
                match cx.meanings.import(id).target {
                    Target::Own(item) => self.any.push(Key::Item(item)),
                    Target::Named(name) => self.any(name, By::Kept),
                    Target::AtHand => {}
                }
            }
        }
    }

    fn of_impl(&mut self, cx: Cx<'_>, id: ItemId, data: &Impl) {
        let Cx { hir, .. } = cx;
        let mut heads = Heads { cx, id, found: Vec::new() };
        // Of a trait that is always there no impl is the only one, so that nobody infers its arguments from one.
        if let Some(path) = &data.trait_ref
            && heads.head(path) == Target::AtHand
        {
            heads.args(path);
        }
        // What stands in angles of the type may be what a call of the impl's functions makes it.
        heads.outermost(&data.self_ty);
        self.heads = heads.found;
        if data.trait_ref.is_some() {
            return;
        }
        for &member in &data.items {
            match &hir.items[member].kind {
                ItemKind::Func(_) | ItemKind::Const(_) => {
                    let item = &hir.items[member];
                    let is_public = item.vis == Visibility::Public;
                    self.any(item.name, if is_public { By::Member } else { By::Own });
                }
                _ => {
                    self.any.clear();
                    return;
                }
            }
        }
    }
}

/// Collects the types and traits that a header speaks of, without its own parameters.
struct Heads<'a> {
    cx: Cx<'a>,
    id: ItemId,
    found: Vec<Head<Name>>,
}

impl Heads<'_> {
    fn outermost(&mut self, ty: &TypeRef) {
        match ty {
            TypeRef::Path(path) => {
                self.head(path);
            }
            TypeRef::Dyn(bounds) => {
                bounds.first().into_iter().for_each(|bound| {
                    self.head(&bound.path);
                });
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

    fn head(&mut self, path: &Path) -> Target {
        let Cx { hir, meanings } = self.cx;
        let segments: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let Some(&last) = segments.last() else { return Target::AtHand };
        if path.qself.is_some() || Params(hir, self.id, None).has(path.root, &segments) {
            return Target::AtHand;
        }
        let meaning = meanings.path(self.id, path.root, &segments);
        let target = match meaning.unknown.is_empty() {
            true => meaning.target,
            false => Target::Named(last),
        };
        match target {
            // What an alias stands for may be there without it.
            Target::Own(item) if matches!(hir.items[item].kind, ItemKind::TypeAlias(_)) => {}
            Target::Own(item) => self.found.push(Head::Item(item)),
            Target::Named(name) => self.found.push(Head::Name(name)),
            Target::AtHand => {}
        }
        target
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

    fn bounds(&mut self, bounds: &[TraitBound]) {
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
