//! Derives in item position, as macro calls are: once a derive's path is known, what it declares is collected in
//! the scope of its item.

use super::{
    collect::{At, DeriveWork},
    defs::{CrateOrigin, DefId, Names, Ns, Res},
    derive::{self, Generator, Input},
    expand::{MAX_TOKENS, Reading},
    lookup::Query,
    macro_scope::MacroKind,
    resolve::Resolver,
};
use crate::{
    hir::{Attr, AttrInput, CrateId, HirFile, ItemKind, Name, Path, PathRoot, PathSegment, lower},
    macros::Scratch,
    syntax::tt::{Ctx, Tt},
};

/// What a model marks the derives of a procedural-macro crate by.
const DERIVE_KEY: &str = "derive";

impl Names {
    pub(super) fn is_derive_macro(&self, def: DefId) -> bool {
        let source = self.scopes.macros.by_def.get(&def);
        matches!(source.map(|source| &source.kind), Some(MacroKind::Builtin(key)) if *key == DERIVE_KEY)
    }
}

impl Resolver<'_> {
    /// Expands the derives whose meaning has become known; tells whether there was one.
    pub fn expand_derives(&mut self, krate: CrateId) -> bool {
        let pending = std::mem::take(&mut self.crates[krate.0 as usize].pending.derives);
        let mut known = Vec::new();
        let mut open = Vec::new();
        for work in pending {
            match self.meaning_of_derive(&work) {
                Some(derive) => {
                    known.extend(derive::generator(&self.names, derive).map(|by| (work, by)));
                }
                None => open.push(work),
            }
        }
        self.crates[krate.0 as usize].pending.derives = open;
        let is_any = !known.is_empty();
        for (work, generator) in known {
            if let Some(hir) = self.derived_items(&work, generator) {
                self.take_up_derived(krate, &work, hir);
            }
        }
        is_any
    }

    /// The macro that the path means, be it one that declares something or not.
    fn meaning_of_derive(&self, work: &DeriveWork) -> Option<DefId> {
        let segments: Vec<Name> = work.path.segments.iter().map(|segment| segment.name).collect();
        let mut query = Query { from: work.at.module, import: None, seen: None };
        let found = self.names.path_in(&mut query, work.path.root, &segments, Ns::Macros);
        match found.res {
            Res::Def(def) if found.n_resolved == segments.len() => Some(def),
            Res::Def(_) | Res::Prim(_) | Res::Unknown(_) => None,
        }
    }

    fn derived_items(&self, work: &DeriveWork, generator: Generator) -> Option<HirFile> {
        let At { file, krate, .. } = work.at;
        let hir = &self.files[file.0 as usize];
        let item = &hir.items[work.item];
        let ItemKind::Adt(adt) = &item.kind else { return None };
        let text = generator(&Input::new(item, adt));
        let scratch = Scratch { text, tokens: Vec::new(), call: Some(work.path.span) };
        let Reading { cfg, edition, .. } = self.reading(krate);
        let list = lower::ItemList::Module;
        let lowered = match self.names.krate(krate).origin {
            CrateOrigin::Dependency => {
                lower::lower_declared_items(scratch, hir.file, cfg, edition, list)
            }
            CrateOrigin::Model | CrateOrigin::Library | CrateOrigin::Workspace => {
                lower::lower_items(&scratch, hir.file, cfg, edition, list)
            }
        };
        lowered.ok()
    }

    fn take_up_derived(&mut self, krate: CrateId, work: &DeriveWork, hir: HirFile) {
        let mut at = At { depth: work.at.depth + 1, ..work.at };
        if at.root == 0 {
            at.root = self.budgets.len() as u32;
            self.budgets.push(MAX_TOKENS);
        }
        let file = self.add_expansion(krate, at, hir);
        if self.names.krate(krate).origin == CrateOrigin::Dependency {
            let derived = &mut self.crates[krate.0 as usize].derived;
            derived.entry((work.at.file, work.item)).or_default().push(file);
        }
        let top = self.files[file.0 as usize].top.clone();
        self.collect(krate).items(At { file, ..at }, &top, work.text);
    }
}

/// The paths that an attribute `#[derive(…)]` lists.
pub fn derive_paths(attr: &Attr) -> Vec<Path> {
    let AttrInput::Group(trees, _) = &attr.input else { return Vec::new() };
    if attr.path != "derive" {
        return Vec::new();
    }
    let is_comma = |tree: &Tt| matches!(tree, Tt::Punct { ch: ',', .. });
    trees.split(is_comma).filter_map(|trees| parse_path(trees, attr)).collect()
}

fn parse_path(trees: &[Tt], attr: &Attr) -> Option<Path> {
    let mut segments: Vec<PathSegment> = trees
        .iter()
        .filter_map(|tree| match tree {
            Tt::Ident { name, span, .. } => {
                Some(PathSegment { name: *name, span: *span, args: None })
            }
            Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => None,
        })
        .collect();
    let is_global = matches!(trees.first(), Some(Tt::Punct { ch: ':', .. }));
    let root = match segments.first().map(|segment| segment.name) {
        _ if is_global => PathRoot::Global,
        Some(name) if name == Name::new("crate") => PathRoot::Crate,
        Some(name) if name == Name::new("self") => PathRoot::Super(0),
        Some(name) if name == Name::new("super") => PathRoot::Super(1),
        Some(_) => PathRoot::Plain,
        None => return None,
    };
    if matches!(root, PathRoot::Crate | PathRoot::Super(_)) {
        segments.remove(0);
    }
    let segments = segments.into();
    Some(Path { root, segments, qself: None, span: attr.span, ctx: Ctx::USER })
}
