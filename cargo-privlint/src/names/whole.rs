//! Models as they are embedded: each crate as one file, in which macro calls have given way to what they stand for.

use rustc_hash::FxHashMap;

use super::{
    attrs::attr,
    defs::{DefKind, DefSource, HirFileId},
    input::{CrateInput, NoFiles},
    resolve::{Begun, Resolver, resolve_models},
};
use crate::hir::{Arena, Body, BodyId, CrateId, Expr, HirFile, Item, ItemId, ItemKind, Stmt};

/// Expands everything in models, which are all crates there are; a file for each of them, by [`CrateId`].
pub(crate) fn whole_models(mut inputs: Vec<CrateInput>) -> Vec<HirFile> {
    let Begun { names, files, file_crates, crates, problems, budgets, n_ctx } =
        resolve_models(&mut inputs);
    let source = &mut NoFiles;
    let mut run = Resolver { names, files, file_crates, crates, problems, budgets, n_ctx, source };
    run.names.scopes.text.compress();
    run.expand_bodies();
    assert_eq!((&*run.problems, &*run.names.opaque_macros), (&[][..], &[][..]));
    (0..inputs.len()).map(|krate| whole(&mut run, CrateId(krate as u32))).collect()
}

fn whole(run: &mut Resolver<'_>, krate: CrateId) -> HirFile {
    let DefSource::File(root) = run.names.def(run.names.krate(krate).root).source else {
        panic!("no root of {}", run.names.krate(krate).name)
    };
    let cx = &run.crates[krate.0 as usize];
    let root_file = &mut run.files[root.0 as usize];
    let mut out = HirFile { attrs: root_file.attrs.clone(), ..HirFile::empty(root_file.file) };
    let top = std::mem::take(&mut root_file.top);
    let mut whole = Whole {
        files: &mut run.files,
        mod_files: &cx.mod_files,
        expansions: &cx.expansions,
        out: &mut out,
        n_dropped: 0,
    };
    let top = whole.list(root, &top);
    let n_dropped = whole.n_dropped;
    out.top = top;
    let is_item = |kind: DefKind| !matches!(kind, DefKind::Variant | DefKind::Block);
    let defs = run.names.defs.iter().filter(|def| def.krate == krate && is_item(def.kind));
    let items = out.items.values().iter().filter(|item| declares(item));
    // The root is no item.
    assert_eq!(items.count() + n_dropped + 1, defs.count(), "{}", run.names.krate(krate).name);
    out
}

fn declares(item: &Item) -> bool {
    !matches!(item.kind, ItemKind::Use(_) | ItemKind::ExternCrate { .. })
}

/// Moves the items of a crate into one file, each after what holds it.
struct Whole<'a> {
    files: &'a mut [HirFile],
    mod_files: &'a FxHashMap<(HirFileId, ItemId), HirFileId>,
    expansions: &'a FxHashMap<(HirFileId, ItemId), HirFileId>,
    out: &'a mut HirFile,
    n_dropped: usize,
}

impl Whole<'_> {
    fn list(&mut self, file: HirFileId, items: &[ItemId]) -> Vec<ItemId> {
        let mut list = Vec::with_capacity(items.len());
        for &id in items {
            if let Some(&expansion) = self.expansions.get(&(file, id)) {
                let top = std::mem::take(&mut self.files[expansion.0 as usize].top);
                list.extend(self.list(expansion, &top));
            } else {
                list.extend(self.item(file, id));
            }
        }
        list
    }

    fn item(&mut self, file: HirFileId, id: ItemId) -> Option<ItemId> {
        let item = &mut self.files[file.0 as usize].items[id];
        let kind = std::mem::replace(&mut item.kind, ItemKind::Use(Vec::new()));
        let head = Item { kind: ItemKind::Use(Vec::new()), ..item.clone() };
        if matches!(&kind, ItemKind::MacroDef(data) if !data.is_item) && !is_exported(&head) {
            // All its calls are expanded.
            self.n_dropped += 1;
            return None;
        }
        let new = self.out.items.alloc(head);
        let kind = match kind {
            ItemKind::Mod { items } => self.module(file, id, new, items),
            ItemKind::Impl(mut data) => {
                data.items = self.list(file, &data.items);
                ItemKind::Impl(data)
            }
            ItemKind::Trait(mut data) => {
                data.items = self.list(file, &data.items);
                ItemKind::Trait(data)
            }
            ItemKind::Func(mut func) => {
                func.body = func.body.map(|body| self.body(file, body));
                ItemKind::Func(func)
            }
            ItemKind::Const(mut konst) => {
                konst.body = konst.body.map(|body| self.body(file, body));
                ItemKind::Const(konst)
            }
            ItemKind::MacroCall(call) => panic!("a call without expansion: {call:?}"),
            kind @ (ItemKind::Use(_)
            | ItemKind::ExternCrate { .. }
            | ItemKind::Adt(_)
            | ItemKind::TypeAlias(_)
            | ItemKind::MacroDef(_)) => kind,
        };
        self.out.items[new].kind = kind;
        Some(new)
    }

    /// A module with a file of its own becomes one without.
    fn module(
        &mut self,
        file: HirFileId,
        id: ItemId,
        new: ItemId,
        items: Option<Vec<ItemId>>,
    ) -> ItemKind {
        let (file, items) = match items {
            Some(items) => (file, items),
            None => {
                let own = self.mod_files[&(file, id)];
                let inner = &mut self.files[own.0 as usize];
                let head = &mut self.out.items[new];
                let outer = std::mem::take(&mut head.attrs).into_vec();
                head.attrs = outer.into_iter().chain(inner.attrs.iter().cloned()).collect();
                (own, std::mem::take(&mut inner.top))
            }
        };
        ItemKind::Mod { items: Some(self.list(file, &items)) }
    }

    fn body(&mut self, file: HirFileId, id: BodyId) -> BodyId {
        let bodies = &mut self.files[file.0 as usize].bodies;
        let mut body = std::mem::replace(&mut bodies[id], Body::empty());
        for expr in body.exprs.values_mut() {
            assert!(!matches!(expr, Expr::MacroCall(_)), "a call without expansion");
            let Expr::Block(block) = expr else { continue };
            let stmts = std::mem::take(&mut block.stmts);
            for stmt in stmts {
                match stmt {
                    Stmt::Item(item) => {
                        block.stmts.extend(self.list(file, &[item]).into_iter().map(Stmt::Item));
                    }
                    Stmt::Let { .. } | Stmt::Expr(_) => block.stmts.push(stmt),
                }
            }
            block.has_items = block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_)));
        }
        body.macro_calls = Arena::default();
        self.out.bodies.alloc(body)
    }
}

fn is_exported(item: &Item) -> bool {
    ["macro_export", "rustc_builtin_macro"].iter().any(|name| attr(&item.attrs, name).is_some())
}
