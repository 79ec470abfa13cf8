//! Definitions: one pass over the items of a file or of an expansion makes a [`DefId`] for everything
//! that is declared, binds its name in its scope, and sets aside what has to be solved: imports and
//! macro calls.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    attrs::{attr, idents, procedural_macro, string_value},
    defs::{Def, DefId, DefKind, DefSource, HirFileId, Names, Ns, Res},
    local_macros::has_local_macros,
    lookup::Query,
    macro_scope::{LazyRules, MacroKind, MacroSource, TextId},
    scope::{Binding, How, ModIdx, ModuleKind, Vis},
    walk,
};
use crate::{
    hir::{
        Attr, AttrInput, BodyId, CrateId, Expr, ExprId, HirFile, Import, ImportKind, Item, ItemId,
        ItemKind, MacroDef, Name, Path, PathRoot, Stmt, Visibility,
    },
    span::Span,
};

/// What collecting leaves to be solved.
#[derive(Debug, Default)]
pub(super) struct Pending {
    pub imports: Vec<ImportWork>,
    /// Which of `imports` nobody has looked at.
    pub n_imports_seen: usize,
    pub calls: Vec<CallWork>,
    /// Derives that are not known yet.
    pub derives: Vec<DeriveWork>,
    /// Bodies that nobody has looked through for macro calls.
    pub bodies: Vec<BodyWork>,
    /// Names that got a binding, for those who wait for them.
    pub events: Vec<Event>,
    /// Items of blocks that have a definition already.
    pub block_items: FxHashSet<(HirFileId, ItemId)>,
}

/// A name of a module got a binding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub module: ModIdx,
    pub name: Name,
    /// In place of none.
    pub is_addition: bool,
}

/// A leaf of a `use` tree.
#[derive(Debug)]
pub(super) struct ImportWork {
    /// The item, and which of its imports this is.
    pub origin: (HirFileId, ItemId, u32),
    pub module: ModIdx,
    pub root: PathRoot,
    pub segments: Box<[Name]>,
    pub kind: ImportKind,
    pub vis: Vis,
    pub text: TextId,
    pub span: Span,
    /// The names that it has looked at so far.
    pub deps: Vec<(ModIdx, Name)>,
    pub is_solved: bool,
}

/// A macro call in item position.
#[derive(Clone, Copy, Debug)]
pub(super) struct CallWork {
    pub at: At,
    pub item: ItemId,
    /// What is above the call.
    pub before: TextId,
    /// The call's own link.
    pub link: TextId,
    pub list: ItemList,
}

/// A derive of a type.
#[derive(Debug)]
pub(super) struct DeriveWork {
    pub at: At,
    pub item: ItemId,
    pub path: Path,
    pub text: TextId,
}

/// A body that may hold macro calls.
#[derive(Clone, Copy, Debug)]
pub(super) struct BodyWork {
    pub at: At,
    pub owner: DefId,
    pub body: BodyId,
    pub text: TextId,
}

/// What kind of list the items stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ItemList {
    Module,
    Assoc,
}

/// Where items stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub file: HirFileId,
    pub krate: CrateId,
    pub module: ModIdx,
    /// What they belong to: a module, an impl or trait, a function.
    pub parent: DefId,
    /// How many expansions deep.
    pub depth: u32,
    /// The user's call around them; zero outside of expansions.
    pub root: u32,
}

pub(super) struct Collect<'a> {
    pub files: &'a [HirFile],
    pub names: &'a mut Names,
    pub pending: &'a mut Pending,
    pub mod_files: &'a FxHashMap<(HirFileId, ItemId), HirFileId>,
}

impl Collect<'_> {
    /// Collects a list of items and tells the textual scope at its end.
    pub fn items(&mut self, at: At, items: &[ItemId], mut text: TextId) -> TextId {
        for &item in items {
            text = self.item(at, item, text);
        }
        text
    }

    fn item(&mut self, at: At, id: ItemId, text: TextId) -> TextId {
        let files = self.files;
        let item = &files[at.file.0 as usize].items[id];
        match &item.kind {
            ItemKind::Mod { items } => return self.module(at, id, item, items.as_deref(), text),
            ItemKind::Use(imports) => self.imports(at, id, imports, text),
            ItemKind::ExternCrate { krate, alias } => self.extern_crate(at, item, *krate, *alias),
            ItemKind::MacroDef(data) => return self.macro_def(at, id, item, data, text),
            ItemKind::MacroCall(_) => return self.call(at, id, ItemList::Module, text),
            ItemKind::Adt(adt) => {
                self.adt(at, id, item, adt);
                self.derives(at, id, item, text);
            }
            ItemKind::Func(func) => {
                let def = self.define(at, id, DefKind::Fn);
                self.bind(at, item, Ns::Values, def);
                if let Some(name) = procedural_macro(item) {
                    self.bind_as(at.module, name, Ns::Macros, Res::Def(def), Vis::Public);
                }
                self.body(at, def, func.body, text);
            }
            ItemKind::Const(konst) => {
                let kind = if konst.is_static { DefKind::Static } else { DefKind::Const };
                let def = self.define(at, id, kind);
                self.bind(at, item, Ns::Values, def);
                self.body(at, def, konst.body, text);
            }
            ItemKind::TypeAlias(_) => {
                let def = self.define(at, id, DefKind::TypeAlias);
                self.bind(at, item, Ns::Types, def);
            }
            ItemKind::Trait(data) => {
                let def = self.define(at, id, DefKind::Trait);
                self.bind(at, item, Ns::Types, def);
                self.assoc_items(At { parent: def, ..at }, &data.items, text);
            }
            ItemKind::Impl(data) => {
                let def = self.define(at, id, DefKind::Impl);
                self.assoc_items(At { parent: def, ..at }, &data.items, text);
            }
        }
        text
    }

    /// Items of an impl or a trait: definitions without a binding.
    pub fn assoc_items(&mut self, at: At, items: &[ItemId], text: TextId) {
        let files = self.files;
        for &id in items {
            match &files[at.file.0 as usize].items[id].kind {
                ItemKind::Func(func) => {
                    let def = self.define(at, id, DefKind::AssocFn);
                    self.body(at, def, func.body, text);
                }
                ItemKind::Const(konst) => {
                    let def = self.define(at, id, DefKind::AssocConst);
                    self.body(at, def, konst.body, text);
                }
                ItemKind::TypeAlias(_) => {
                    self.define(at, id, DefKind::AssocTy);
                }
                ItemKind::MacroCall(_) => {
                    self.call(at, id, ItemList::Assoc, text);
                }
                ItemKind::Mod { .. }
                | ItemKind::Use(_)
                | ItemKind::ExternCrate { .. }
                | ItemKind::Adt(_)
                | ItemKind::Impl(_)
                | ItemKind::Trait(_)
                | ItemKind::MacroDef(_) => {}
            }
        }
    }

    fn call(&mut self, at: At, item: ItemId, list: ItemList, before: TextId) -> TextId {
        let link = self.names.scopes.text.call(before);
        self.pending.calls.push(CallWork { at, item, before, link, list });
        link
    }

    /// The definition of an item; its scope is the module's, its own for a module.
    pub(super) fn define(&mut self, at: At, id: ItemId, kind: DefKind) -> DefId {
        let name = self.files[at.file.0 as usize].items[id].name;
        let def = self.add_def(at, kind, name, DefSource::Item(at.file, id));
        self.names.scopes.set_def_of_item(at.file, id, def);
        def
    }

    pub(super) fn add_def(
        &mut self,
        at: At,
        kind: DefKind,
        name: Name,
        source: DefSource,
    ) -> DefId {
        let def = DefId(self.names.defs.len() as u32);
        let scope = self.names.scopes.module(at.module).def;
        self.names.defs.push(Def {
            kind,
            krate: at.krate,
            parent: Some(at.parent),
            scope,
            name,
            source,
        });
        let holder = if matches!(kind, DefKind::AssocFn | DefKind::AssocConst | DefKind::AssocTy) {
            at.parent
        } else {
            scope
        };
        if kind != DefKind::Variant && kind != DefKind::Block {
            self.names.scopes.children.entry(holder).or_default().push(def);
        }
        def
    }

    pub(super) fn bind(&mut self, at: At, item: &Item, ns: Ns, def: DefId) {
        let vis = self.vis(at, &item.vis);
        self.bind_as(at.module, item.name, ns, Res::Def(def), vis);
    }

    /// The first declaration of a name stays; imports give way to it.
    pub(super) fn bind_as(&mut self, module: ModIdx, name: Name, ns: Ns, res: Res, vis: Vis) {
        if name == "_" || name == "" {
            return;
        }
        let slot = self.names.scopes.module_mut(module).slot_mut(name);
        let old = slot.get(ns);
        if old.is_none_or(|binding| binding.how != How::Declared) {
            slot.set(ns, Some(Binding { res, vis, how: How::Declared }));
            self.pending.events.push(Event { module, name, is_addition: old.is_none() });
        }
    }

    pub(super) fn vis(&self, at: At, vis: &Visibility) -> Vis {
        match vis {
            Visibility::Public => Vis::Public,
            Visibility::Inherited => Vis::In(at.module),
            Visibility::In(path) => {
                let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
                let root = match path.root {
                    PathRoot::Plain | PathRoot::Global => PathRoot::Crate,
                    root => root,
                };
                let mut query = Query { from: at.module, import: None, seen: None };
                let found = self.names.path_in(&mut query, root, &names, Ns::Types);
                Vis::In(self.names.module_res(found.res).unwrap_or(at.module))
            }
        }
    }

    fn module(
        &mut self,
        at: At,
        id: ItemId,
        item: &Item,
        inline: Option<&[ItemId]>,
        text: TextId,
    ) -> TextId {
        let file = self.mod_files.get(&(at.file, id)).copied();
        let source = match (inline, file) {
            (Some(_), _) => DefSource::Item(at.file, id),
            (None, Some(file)) => DefSource::File(file),
            (None, None) => DefSource::NoFile,
        };
        let def = self.add_def(at, DefKind::Mod, item.name, source);
        self.names.scopes.set_def_of_item(at.file, id, def);
        self.names.defs[def.0 as usize].scope = def;
        let parent = Some(at.module);
        let module = self.names.scopes.add_module(def, at.krate, ModuleKind::Mod, parent);
        self.bind(at, item, Ns::Types, def);
        let inner = At { module, parent: def, ..at };
        let files = self.files;
        let end = match (inline, file) {
            (Some(items), _) => self.items(inner, items, text),
            (None, Some(file)) => {
                self.names.scopes.mod_decls.insert(def, (at.file, id));
                self.items(At { file, ..inner }, &files[file.0 as usize].top, text)
            }
            (None, None) => {
                self.names.scopes.mod_decls.insert(def, (at.file, id));
                self.names.scopes.obscure(module);
                text
            }
        };
        self.names.scopes.text_of.insert(def, end);
        if attr(&item.attrs, "macro_use").is_some() { end } else { text }
    }

    fn imports(&mut self, at: At, id: ItemId, imports: &[Import], text: TextId) {
        let vis = self.vis(at, &self.files[at.file.0 as usize].items[id].vis);
        self.pending.imports.extend(imports.iter().zip(0..).map(|(import, nth)| ImportWork {
            origin: (at.file, id, nth),
            module: at.module,
            root: import.root,
            segments: import.segments.iter().map(|&(name, _)| name).collect(),
            kind: import.kind,
            vis,
            text,
            span: import.span,
            deps: Vec::new(),
            is_solved: false,
        }));
    }

    fn extern_crate(&mut self, at: At, item: &Item, krate: Name, alias: Option<Name>) {
        let names = &*self.names;
        let res = if krate == "self" {
            Res::Def(names.krate(at.krate).root)
        } else {
            names
                .extern_prelude(at.krate, krate)
                .or_else(|| names.sysroot_crate(krate))
                .unwrap_or(Res::Unknown(super::Unresolved::MissingCrate))
        };
        if let Some(macro_use) = attr(&item.attrs, "macro_use") {
            self.macro_use(at.krate, res, macro_use);
        }
        let Some(name) = alias.filter(|name| name != "_") else { return };
        let vis = self.vis(at, &item.vis);
        self.bind_as(at.module, name, Ns::Types, res, vis);
        let scope = &mut self.names.scopes.crates[at.krate.0 as usize];
        if scope.root == Some(at.module) {
            scope.extern_aliases.insert(name, res);
        }
    }

    /// `#[macro_use]`, or `#[macro_use(a, b)]`, on an `extern crate`.
    fn macro_use(&mut self, krate: CrateId, source: Res, attr: &Attr) {
        let only: Option<Vec<Name>> = match &attr.input {
            AttrInput::Group(trees, _) => Some(idents(trees)),
            AttrInput::Empty | AttrInput::Value(_) => None,
        };
        let scopes = &mut self.names.scopes;
        let Some(&module) = (match source {
            Res::Def(def) => scopes.module_of.get(&def),
            Res::Prim(_) | Res::Unknown(_) => None,
        }) else {
            scopes.crates[krate.0 as usize].macro_use_obscured = true;
            return;
        };
        let source = scopes.module(module);
        let macros: Vec<(Name, Res)> = source
            .slots
            .iter()
            .filter(|(name, _)| only.as_ref().is_none_or(|only| only.contains(name)))
            .filter_map(|(name, slot)| Some((name, slot.get(Ns::Macros)?)))
            .filter(|(_, binding)| binding.vis == Vis::Public)
            .map(|(name, binding)| (name, binding.res))
            .collect();
        scopes.crates[krate.0 as usize].macro_use.extend(macros);
    }

    fn macro_def(
        &mut self,
        at: At,
        id: ItemId,
        item: &Item,
        data: &MacroDef,
        text: TextId,
    ) -> TextId {
        let def = self.define(at, id, DefKind::Macro);
        let kind = match attr(&item.attrs, "rustc_builtin_macro").and_then(string_value) {
            Some(key) => MacroKind::Builtin(key),
            None => {
                MacroKind::Rules(LazyRules::new(data.rules.clone(), has_local_macros(&item.attrs)))
            }
        };
        self.names.scopes.macros.by_def.insert(def, MacroSource { krate: at.krate, kind });
        if attr(&item.attrs, "macro_export").is_some()
            && let Some(root) = self.names.scopes.crates[at.krate.0 as usize].root
        {
            self.bind_as(root, item.name, Ns::Macros, Res::Def(def), Vis::Public);
        }
        if data.is_item {
            self.bind(at, item, Ns::Macros, def);
            return text;
        }
        self.names.scopes.text.define(text, (at.krate, item.name), def, item.span)
    }

    fn body(&mut self, at: At, owner: DefId, body: Option<BodyId>, text: TextId) {
        let Some(body) = body else { return };
        let bodies = &self.files[at.file.0 as usize].bodies;
        if !bodies.is_packed(body) {
            self.pending.bodies.push(BodyWork { at, owner, body, text });
        }
        if bodies.has_items(body) {
            self.blocks(at, owner, body, text);
        }
    }

    /// Makes scopes for the blocks with items in a body, and collects those items. A second time, after
    /// macros in the body have been expanded, it takes up what is new.
    pub fn blocks(&mut self, at: At, owner: DefId, body: BodyId, text: TextId) {
        let files = self.files;
        let body = &files[at.file.0 as usize].bodies[body];
        let mut stack = vec![(body.root, at.module, text)];
        let mut children: Vec<ExprId> = Vec::new();
        while let Some((expr, mut module, mut text)) = stack.pop() {
            if body.exprs[expr].has_items() {
                (module, text) = self.block(at, owner, (body, expr), (module, text));
            }
            walk::each_child(body, expr, &mut |child| children.push(child));
            stack.extend(children.drain(..).rev().map(|child| (child, module, text)));
        }
    }

    fn block(
        &mut self,
        at: At,
        owner: DefId,
        (body, expr): (&crate::hir::Body, ExprId),
        (outer, text): (ModIdx, TextId),
    ) -> (ModIdx, TextId) {
        let (def, module, mut text) = match self.names.scopes.blocks.get(&(owner, expr)) {
            Some(&def) => {
                let text = self.names.scopes.text_of.get(&def).copied().unwrap_or(text);
                (def, self.names.scopes.module_of[&def], text)
            }
            None => {
                let source = self.names.def(owner).source;
                let at = At { module: outer, parent: owner, ..at };
                let def = self.add_def(at, DefKind::Block, Name::new(""), source);
                let parent = Some(outer);
                let scopes = &mut self.names.scopes;
                let module = scopes.add_module(def, at.krate, ModuleKind::Block, parent);
                scopes.blocks.insert((owner, expr), def);
                self.names.defs[def.0 as usize].scope = def;
                (def, module, text)
            }
        };
        let Expr::Block(block) = &body.exprs[expr] else { return (module, text) };
        for stmt in &block.stmts {
            if let Stmt::Item(item) = stmt
                && self.pending.block_items.insert((at.file, *item))
            {
                text = self.item(At { module, parent: owner, ..at }, *item, text);
            }
        }
        self.names.scopes.text_of.insert(def, text);
        (module, text)
    }
}
