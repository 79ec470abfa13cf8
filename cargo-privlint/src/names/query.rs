//! What later stages ask of the finished table: the data behind a definition, what hangs below it, and
//! its path.

use super::{
    defs::{Def, DefId, DefKind, DefSource, FieldId, HirFileId, Names, Ns, Res},
    scope::ALL_NS,
};
use crate::{
    hir::{
        Adt, Attr, Body, BodyId, Const, CrateId, ExprId, FieldDecl, Func, HirFile, Impl, Item,
        ItemKind, Name, PathRoot, Trait, TypeAlias, Variant,
    },
    span::Span,
};

/// What a name is in a module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Member {
    Missing,
    Module(DefId),
    /// Something that no further module hangs below.
    Other,
}

impl Names {
    /// All definitions in the order in which they were collected, which is that of crates and files.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = DefId> + use<> {
        (0..self.defs.len() as u32).map(DefId)
    }

    pub fn of_kind(&self, kind: DefKind) -> impl Iterator<Item = DefId> + '_ {
        self.ids().filter(move |&id| self.def(id).kind == kind)
    }

    pub fn impls(&self) -> impl Iterator<Item = DefId> + '_ {
        self.of_kind(DefKind::Impl)
    }

    pub fn traits(&self) -> impl Iterator<Item = DefId> + '_ {
        self.of_kind(DefKind::Trait)
    }

    /// Every function, constant and static that has a body.
    pub fn bodies(&self) -> impl Iterator<Item = (DefId, HirFileId, BodyId)> + '_ {
        self.ids().filter_map(|id| self.body_id(id).map(|(file, body)| (id, file, body)))
    }

    pub fn func(&self, id: DefId) -> Option<&Func> {
        match &self.own_item(id)?.kind {
            ItemKind::Func(func) => Some(func),
            _ => None,
        }
    }

    /// The struct, union or enum; of a variant, its enum.
    pub fn adt(&self, id: DefId) -> Option<&Adt> {
        match &self.item(id)?.kind {
            ItemKind::Adt(adt) => Some(adt),
            _ => None,
        }
    }

    /// The fields' owner behind a variant or a struct (not an enum).
    pub fn variant(&self, id: DefId) -> Option<&Variant> {
        let adt = self.adt(id)?;
        match (self.def(id).source, self.def(id).kind) {
            (DefSource::Variant(_, _, idx), _) => adt.variants.get(idx as usize),
            (_, DefKind::Struct | DefKind::Union) => adt.variants.first(),
            _ => None,
        }
    }

    pub fn field(&self, id: FieldId) -> Option<&FieldDecl> {
        self.variant(id.owner)?.fields.get(id.idx as usize)
    }

    pub fn field_named(&self, owner: DefId, name: Name) -> Option<FieldId> {
        let idx = self.variant(owner)?.fields.iter().position(|field| field.name == name)?;
        Some(FieldId { owner, idx: idx as u32 })
    }

    pub fn imp(&self, id: DefId) -> Option<&Impl> {
        match &self.own_item(id)?.kind {
            ItemKind::Impl(imp) => Some(imp),
            _ => None,
        }
    }

    pub fn trait_data(&self, id: DefId) -> Option<&Trait> {
        match &self.own_item(id)?.kind {
            ItemKind::Trait(data) => Some(data),
            _ => None,
        }
    }

    pub fn type_alias(&self, id: DefId) -> Option<&TypeAlias> {
        match &self.own_item(id)?.kind {
            ItemKind::TypeAlias(alias) => Some(alias),
            _ => None,
        }
    }

    pub fn konst(&self, id: DefId) -> Option<&Const> {
        match &self.own_item(id)?.kind {
            ItemKind::Const(konst) => Some(konst),
            _ => None,
        }
    }

    pub fn body(&self, id: DefId) -> Option<&Body> {
        let (file, body) = self.body_id(id)?;
        Some(&self.file(file).bodies[body])
    }

    pub fn body_id(&self, id: DefId) -> Option<(HirFileId, BodyId)> {
        let DefSource::Item(file, _) = self.def(id).source else { return None };
        let body = match &self.own_item(id)?.kind {
            ItemKind::Func(func) => func.body?,
            ItemKind::Const(konst) => konst.body?,
            _ => return None,
        };
        Some((file, body))
    }

    /// Attributes of a definition; of a module with its own file those of its declaration and the inner ones.
    pub fn attrs(&self, id: DefId) -> impl Iterator<Item = &Attr> + '_ {
        let variant = match self.def(id).source {
            DefSource::Variant(..) => self.variant(id).map(|variant| &variant.attrs),
            _ => None,
        };
        let item = match (variant, self.mod_decl(id)) {
            (Some(_), _) => None,
            (None, Some(decl)) => Some(&decl.attrs),
            (None, None) => self.own_item(id).map(|item| &item.attrs),
        };
        let inner = match self.def(id).source {
            DefSource::File(file) => Some(&self.file(file).attrs),
            _ => None,
        };
        variant.into_iter().chain(item).chain(inner).flat_map(|attrs| attrs.iter())
    }

    pub fn field_attrs(&self, id: FieldId) -> &[Attr] {
        self.field(id).map_or(&[], |field| &field.attrs)
    }

    /// The file whose text declares the definition, as lowered.
    pub fn hir_file(&self, id: DefId) -> Option<&HirFile> {
        match self.def(id).source {
            DefSource::File(file) | DefSource::Item(file, _) | DefSource::Variant(file, ..) => {
                Some(self.file(file))
            }
            DefSource::NoFile => None,
        }
    }

    /// Where the whole definition stands: its item or its variant; `None` for a crate's root.
    pub fn span(&self, id: DefId) -> Option<Span> {
        match self.def(id).source {
            DefSource::Variant(..) => self.variant(id).map(|variant| variant.span),
            _ => self.item(id).or_else(|| self.mod_decl(id)).map(|item| item.span),
        }
    }

    /// `mod name;` of a module that has a file of its own.
    pub fn mod_decl(&self, id: DefId) -> Option<&Item> {
        let &(file, item) = self.scopes.mod_decls.get(&id)?;
        Some(&self.file(file).items[item])
    }

    /// What is declared directly in a module, block, enum, trait or impl, in source order.
    pub fn children(&self, id: DefId) -> &[DefId] {
        self.scopes.children.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Items of that name in an impl or a trait.
    pub fn assoc_named(&self, parent: DefId, name: Name) -> impl Iterator<Item = DefId> + '_ {
        self.children(parent).iter().copied().filter(move |&child| self.def(child).name == name)
    }

    pub fn variant_named(&self, adt: DefId, name: Name) -> Option<DefId> {
        self.children(adt).iter().copied().find(|&child| self.def(child).name == name)
    }

    /// The scope that a block with items opens, in the body of `owner`.
    pub fn block_scope(&self, owner: DefId, block: ExprId) -> Option<DefId> {
        self.scopes.blocks.get(&(owner, block)).copied()
    }

    /// What a definition of a library's own source is in the library's model, where that declares it too.
    pub fn in_model(&self, id: DefId) -> Option<DefId> {
        self.scopes.twins.get(&id).copied()
    }

    /// The definition that an item declares; none for `use`, `extern crate` and macro calls.
    pub fn def_of_item(&self, file: HirFileId, item: crate::hir::ItemId) -> Option<DefId> {
        self.scopes.def_of_item(file, item)
    }

    pub fn crate_named(&self, name: &str) -> Option<CrateId> {
        let at = self.crates.iter().position(|krate| krate.name == name)?;
        Some(CrateId(at as u32))
    }

    /// What a module's member of that name is to a path that goes on: the module or enum that it opens.
    pub fn member_scope(&self, module: DefId, name: Name) -> Member {
        let Some(&idx) = self.scopes.module_of.get(&module) else { return Member::Other };
        let scope = self.scopes.module(idx);
        if let Some(binding) = scope.get(name, Ns::Types) {
            return match binding.res {
                Res::Def(def) if self.def(def).kind == DefKind::Mod => Member::Module(def),
                Res::Def(_) | Res::Prim(_) | Res::Unknown(_) => Member::Other,
            };
        }
        let is_known = [Ns::Values, Ns::Macros].iter().any(|&ns| scope.get(name, ns).is_some());
        if is_known { Member::Other } else { Member::Missing }
    }

    /// A definition by a public path through a crate's name, as `core::option::Option`; crates of the
    /// `std` family stand in for each other. Types come before values, values before macros.
    pub fn find(&self, path: &str) -> Option<DefId> {
        let (krate, rest) = path.split_once("::").unwrap_or((path, ""));
        let family = ["core", "alloc", "std"];
        let is_family = family.contains(&krate);
        let stand_ins = family.into_iter().filter(|&name| is_family && name != krate);
        std::iter::once(krate).chain(stand_ins).find_map(|name| {
            let root = self.krate(self.crate_named(name)?).root;
            self.find_below(root, rest)
        })
    }

    fn find_below(&self, root: DefId, rest: &str) -> Option<DefId> {
        let segments: Vec<Name> =
            rest.split("::").filter(|text| !text.is_empty()).map(Name::new).collect();
        ALL_NS.into_iter().find_map(|ns| self.find_segments(root, &segments, ns))
    }

    fn find_segments(&self, root: DefId, segments: &[Name], ns: Ns) -> Option<DefId> {
        let found = self.resolve_segments(root, PathRoot::Crate, segments, ns);
        let Res::Def(def) = found.res else { return None };
        match &segments[found.n_resolved..] {
            [] => Some(def),
            &[member] => self.assoc_named(def, member).next(),
            _ => None,
        }
    }

    /// Where the definition is defined, with its crate's own name: `shop_model::customer::Customer`.
    /// An impl's item stands under the impl's module, until `types` says under which type.
    pub fn def_path(&self, id: DefId) -> String {
        let mut pieces: Vec<&'static str> = Vec::new();
        let mut at = Some(id);
        while let Some(def) = at.map(|id| self.def(id)) {
            if !def.name.as_str().is_empty() {
                pieces.push(def.name.as_str());
            }
            at = def.parent;
        }
        pieces.reverse();
        pieces.join("::")
    }

    /// [`Names::def_path`] of what the definition stands in, and its name after it for a field.
    pub fn field_path(&self, id: FieldId) -> Option<String> {
        Some(format!("{}::{}", self.def_path(id.owner), self.field(id)?.name))
    }

    /// The module that a definition stands in; itself for a module.
    pub fn module_of(&self, id: DefId) -> DefId {
        match self.scope_module(id) {
            Some(scope) => self.scopes.module(self.scopes.nearest_mod(scope)).def,
            None => id,
        }
    }

    /// [`Names::def_path`] of the module that the definition stands in.
    pub fn module_path(&self, id: DefId) -> String {
        self.def_path(self.module_of(id))
    }

    /// The innermost impl or trait around an associated item.
    pub fn assoc_parent(&self, id: DefId) -> Option<DefId> {
        let parent = self.def(id).parent?;
        matches!(self.def(parent).kind, DefKind::Impl | DefKind::Trait).then_some(parent)
    }

    /// The item that declares exactly this definition.
    fn own_item(&self, id: DefId) -> Option<&Item> {
        match self.def(id) {
            // A block has its function's item as its source, a variant its enum's.
            Def { kind: DefKind::Block | DefKind::Variant, .. } => None,
            _ => self.item(id),
        }
    }
}
