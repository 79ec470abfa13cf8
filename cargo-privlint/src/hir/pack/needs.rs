//! What an item has to wait for until a run needs it, said by names.

use crate::hir::{
    Bound as TraitBound, GenericArg, GenericParam, GenericParamKind, HirFile, Impl, Import,
    ImportKind, Item, ItemKind, Name, Path, PathRoot, TypeRef, Visibility,
};

/// A way in which an item comes to be needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key<N> {
    pub name: N,
    pub by: By,
}

/// What makes the item that has the key needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// A declaration in its module, or in one below, speaks of the name.
    Scope,
    /// Its own crate speaks of the name.
    Own,
    /// Somebody who sees its crate speaks of the name.
    Seen,
    /// Anybody speaks of the name, models among them.
    Member,
    /// A type or trait of that name is needed.
    Kept,
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
    pub heads: Vec<Name>,
    /// Those in the arguments of an impl's trait.
    pub args: Vec<Name>,
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

impl Needs {
    pub fn of(hir: &HirFile, item: &Item, member: Option<Member>) -> Needs {
        let mut needs = Needs::default();
        let by = match item.vis {
            Visibility::Public => By::Seen,
            Visibility::In(_) => By::Own,
            Visibility::Inherited => By::Scope,
        };
        match &item.kind {
            ItemKind::Mod { .. } | ItemKind::ExternCrate { .. } | ItemKind::MacroCall(_) => {}
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
            ItemKind::Use(imports) => needs.of_imports(imports, by),
            ItemKind::TypeAlias(_) => {
                needs.binds = Some(Bound { name: item.name, is_alias: true });
                needs.any(item.name, by);
            }
            ItemKind::Trait(data) => {
                needs.of_type(item.name, by);
                for &member in &data.items {
                    match &hir.items[member].kind {
                        ItemKind::Func(_) | ItemKind::Const(_) => {
                            needs.any(hir.items[member].name, by);
                        }
                        _ => {}
                    }
                }
            }
            ItemKind::Impl(data) => needs.of_impl(hir, data),
        }
        needs
    }

    fn any(&mut self, name: Name, by: By) {
        self.any.push(Key { name, by });
    }

    fn of_type(&mut self, name: Name, by: By) {
        self.binds = Some(Bound { name, is_alias: false });
        self.any(name, by);
    }

    /// A dependency is packed with one import each.
    fn of_imports(&mut self, imports: &[Import], by: By) {
        for import in imports {
            let last = import.segments.last().map(|(last, _)| *last);
            match import.kind {
                ImportKind::Glob => {
                    self.any.clear();
                    return;
                }
                ImportKind::Named { name, .. } => {
                    self.of_type(name, by);
                    // An impl may be written for the new name.
                    let is_told = by == By::Seen || last != Some(name);
                    let last = last.filter(|_| is_told);
                    last.into_iter().for_each(|last| self.any(last, By::Kept));
                }
                ImportKind::Unnamed => {
                    last.into_iter().for_each(|last| self.any(last, By::Kept));
                }
            }
        }
    }

    fn of_impl(&mut self, hir: &HirFile, data: &Impl) {
        let mut heads = Heads { params: &data.generics.params, found: Vec::new() };
        data.trait_ref.iter().for_each(|path| heads.head(path));
        // What stands in angles of the type may be what a call of the impl's functions makes it.
        heads.outermost(&data.self_ty);
        self.heads = std::mem::take(&mut heads.found);
        data.trait_ref.iter().for_each(|path| heads.args(path));
        self.args = heads.found;
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
