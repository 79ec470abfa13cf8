//! Dependencies before anybody looks a name up in them: the items that their macro calls stand for are put in
//! the calls' place, and what derives declare beside the type, once and for all runs.
//!
//! A crate is expanded with nothing around it but the models and what it hands on, so that its declarations
//! are the same in every workspace; then all that was known of it is forgotten, and the next sees no more of
//! it than modules, imports and macros.

use rustc_hash::FxHashMap;

use super::{
    attrs::attr,
    defs::{CrateOrigin, DefId, DefSource, HirFileId},
    input::{CrateInput, LoadedFiles, Needed},
    meanings::{CrateMeanings, Origin},
    resolve::{CrateCx, Resolver},
};
use crate::hir::{
    Adt, AdtKind, Attr, Body, CrateId, HirFile, Impl, Item, ItemId, ItemKind, TypeRef, Visibility,
};

/// How deep modules and macro calls of a dependency may stand in each other.
const MAX_DEPTH: u32 = 1024;

/// How much there is of everything that adding a crate adds to.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub n_defs: u32,
    pub n_modules: u32,
    pub n_files: u32,
    n_crates: usize,
    n_links: usize,
    n_problems: usize,
    n_opaque: usize,
    n_budgets: usize,
    n_ctx: u32,
}

impl Resolver<'_> {
    /// Sees to it that the declarations of all these crates are known to the source of files.
    pub fn expand_dependencies(&mut self, needed: &[Needed], inputs: &[Option<CrateInput>]) {
        if needed.iter().all(|needed| needed.is_known) {
            return;
        }
        let start = self.mark();
        for needed in needed {
            let Some(input) = &inputs[needed.krate.0 as usize] else { continue };
            while self.crates.len() < needed.krate.0 as usize {
                self.crates.push(CrateCx::empty());
            }
            if !needed.is_known {
                self.expand_dependency(needed, input);
            }
            let scopes = self.source.scopes_of(needed.krate);
            self.add_crate(needed.krate, input.with(scopes.into_iter().collect(), true));
            self.resolve_crate(needed.krate);
        }
        self.forget(start);
    }

    fn expand_dependency(&mut self, needed: &Needed, input: &CrateInput) {
        let krate = needed.krate;
        let mark = self.mark();
        let loaded = self.source.files_of(krate);
        let data = self.names.krate(krate);
        let (externs, missing) = (data.externs.clone(), data.missing_externs.clone());
        let is_model = |krate: CrateId| self.names.krate(krate).origin == CrateOrigin::Model;
        let is_seen = |krate: CrateId| is_model(krate) || needed.sees.contains(&krate);
        let (seen, unseen): (Vec<_>, Vec<_>) =
            externs.iter().copied().partition(|(_, krate)| is_seen(*krate));
        let data = &mut self.names.crates[krate.0 as usize];
        data.externs = seen;
        data.missing_externs.extend(unseen.into_iter().map(|(name, _)| name));
        data.missing_externs.sort();
        let LoadedFiles { files, mod_files } = loaded;
        let raw = CrateInput { mod_files, ..input.with(files, false) };
        self.add_crate(krate, raw);
        self.resolve_crate(krate);
        // Items stand in the bodies of `const _`, too.
        self.expand_bodies_from(krate, HirFileId(mark.n_files));
        if let Some((declared, origins)) = self.declared(krate, mark) {
            let pending = &self.crates[krate.0 as usize].pending;
            let meanings = CrateMeanings::new(&self.names, pending, krate, &origins);
            self.source.keep(krate, &declared, &meanings);
        }
        self.forget(mark);
        let data = &mut self.names.crates[krate.0 as usize];
        (data.externs, data.missing_externs) = (externs, missing);
    }

    /// All items of the crate that was added since the mark, in one file, and where each of them was.
    fn declared(&mut self, krate: CrateId, since: Mark) -> Option<(HirFile, Vec<Origin>)> {
        let cx = &self.crates[krate.0 as usize];
        let first = since.n_files;
        let root = self.files.get_mut(first as usize)?;
        let mut out = HirFile { attrs: root.attrs.clone(), ..HirFile::empty(root.file) };
        let top = std::mem::take(&mut root.top);
        let mut splice = Splice {
            files: &mut self.files,
            mod_files: &cx.mod_files,
            expansions: &cx.expansions,
            derived: &cx.derived,
            out: &mut out,
            origins: Vec::new(),
            depth: 0,
            around: None,
        };
        let top = splice.list(HirFileId(first), &top);
        let origins = splice.origins;
        out.top = top;
        Some((out, origins))
    }

    fn mark(&self) -> Mark {
        Mark {
            n_defs: self.names.defs.len() as u32,
            n_modules: self.names.scopes.modules.len() as u32,
            n_files: self.files.len() as u32,
            n_crates: self.crates.len(),
            n_links: self.names.scopes.text.len(),
            n_problems: self.problems.len(),
            n_opaque: self.names.opaque_macros.len(),
            n_budgets: self.budgets.len(),
            n_ctx: self.n_ctx,
        }
    }

    /// Takes back everything since the mark. Nothing of what is left refers to what is gone.
    fn forget(&mut self, mark: Mark) {
        self.names.defs.truncate(mark.n_defs as usize);
        for krate in mark.n_crates..self.names.crates.len() {
            let DefId(root) = self.names.crates[krate].root;
            self.names.defs[root as usize].source = DefSource::NoFile;
        }
        self.names.scopes.forget(mark, mark.n_crates);
        self.names.scopes.text.forget(mark.n_links, mark.n_crates);
        self.files.truncate(mark.n_files as usize);
        self.file_crates.truncate(mark.n_files as usize);
        self.crates.truncate(mark.n_crates);
        self.problems.truncate(mark.n_problems);
        self.names.opaque_macros.truncate(mark.n_opaque);
        self.budgets.truncate(mark.n_budgets);
        self.n_ctx = mark.n_ctx;
    }
}

/// Moves items from the files of a crate into one.
struct Splice<'a> {
    files: &'a mut [HirFile],
    mod_files: &'a FxHashMap<(HirFileId, ItemId), HirFileId>,
    expansions: &'a FxHashMap<(HirFileId, ItemId), HirFileId>,
    derived: &'a FxHashMap<(HirFileId, ItemId), Vec<HirFileId>>,
    out: &'a mut HirFile,
    /// By item of `out`.
    origins: Vec<Origin>,
    depth: u32,
    around: Option<Around>,
}

/// What items belong to that stand in no module.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Trait,
    TraitImpl,
    InherentImpl,
}

impl Around {
    fn of(data: &Impl) -> Around {
        if data.trait_ref.is_some() { Around::TraitImpl } else { Around::InherentImpl }
    }
}

impl Splice<'_> {
    /// What holds a list gets its place before the list.
    fn list(&mut self, file: HirFileId, items: &[ItemId]) -> Vec<ItemId> {
        let mut list = Vec::with_capacity(items.len());
        if self.depth == MAX_DEPTH {
            return list;
        }
        self.depth += 1;
        for &id in items {
            match self.expansions.get(&(file, id)) {
                Some(&expansion) => list.extend(self.expansion(expansion)),
                None => self.item(file, id, &mut list),
            }
            for &derived in self.derived.get(&(file, id)).into_iter().flatten() {
                list.extend(self.expansion(derived));
            }
        }
        self.depth -= 1;
        list
    }

    fn expansion(&mut self, file: HirFileId) -> Vec<ItemId> {
        let top = std::mem::take(&mut self.files[file.0 as usize].top);
        self.list(file, &top)
    }

    fn item(&mut self, file: HirFileId, id: ItemId, list: &mut Vec<ItemId>) {
        if self.is_out_of_reach(&self.files[file.0 as usize].items[id]) {
            return;
        }
        let none = ItemKind::Use(Vec::new());
        let item = &mut self.files[file.0 as usize].items[id];
        let kind = std::mem::replace(&mut item.kind, none);
        let mut head = Item { kind: ItemKind::Use(Vec::new()), ..item.clone() };
        if head.attrs.iter().any(is_for_compiler) {
            let attrs = std::mem::take(&mut head.attrs).into_iter();
            head.attrs = attrs.filter(|attr| !is_for_compiler(attr)).collect();
        }
        match kind {
            ItemKind::Use(imports) => {
                // Each may be needed without the others.
                for (import, nth) in imports.into_iter().zip(0..) {
                    let kind = ItemKind::Use(vec![import]);
                    list.push(self.add((file, id, nth), Item { kind, ..head.clone() }));
                }
            }
            ItemKind::Mod { items } => list.push(self.module(file, id, head, items)),
            ItemKind::Impl(data) => list.extend(self.impl_item((file, id, 0), head, data)),
            ItemKind::Trait(mut data) => {
                let new = self.add((file, id, 0), head);
                data.items = self.assoc_items(file, Around::Trait, &data.items);
                self.out.items[new].kind = ItemKind::Trait(data);
                list.push(new);
            }
            ItemKind::Const(mut konst) => {
                let body = konst.body.take().map(|body| &self.files[file.0 as usize].bodies[body]);
                let items = body.map(Body::items).unwrap_or_default();
                if items.is_empty() && head.name == "_" {
                    return;
                }
                let new = self.add((file, id, 0), head);
                if !items.is_empty() {
                    let items = self.list(file, &items);
                    let span = self.out.items[new].span;
                    konst.body = Some(self.out.bodies.alloc(Body::of_items(items, span)));
                }
                self.out.items[new].kind = ItemKind::Const(konst);
                list.push(new);
            }
            ItemKind::Func(mut func) => {
                func.body = None;
                list.push(self.add((file, id, 0), Item { kind: ItemKind::Func(func), ..head }));
            }
            // Nobody else can call it.
            ItemKind::MacroDef(_) if !is_exported(&head) => {}
            ItemKind::MacroCall(mut call) => {
                call.tokens = Vec::new();
                let kind = ItemKind::MacroCall(call);
                list.push(self.add((file, id, 0), Item { kind, ..head }));
            }
            ItemKind::Adt(mut adt) => {
                hide_private_fields(&mut adt, &head);
                list.push(self.add((file, id, 0), Item { kind: ItemKind::Adt(adt), ..head }));
            }
            kind @ (ItemKind::ExternCrate { .. }
            | ItemKind::TypeAlias(_)
            | ItemKind::MacroDef(_)) => list.push(self.add((file, id, 0), Item { kind, ..head })),
        }
    }

    /// `None` where nothing is left of the type's own functions.
    fn impl_item(&mut self, origin: Origin, head: Item, mut data: Box<Impl>) -> Option<ItemId> {
        let new = self.add(origin, head);
        data.items = self.assoc_items(origin.0, Around::of(&data), &data.items);
        if data.trait_ref.is_none() && data.items.is_empty() {
            self.out.items.truncate(new.as_usize());
            self.origins.truncate(new.as_usize());
            return None;
        }
        self.out.items[new].kind = ItemKind::Impl(data);
        Some(new)
    }

    fn add(&mut self, origin: Origin, item: Item) -> ItemId {
        self.origins.push(origin);
        self.out.items.alloc(item)
    }

    fn assoc_items(&mut self, file: HirFileId, around: Around, items: &[ItemId]) -> Vec<ItemId> {
        let before = self.around.replace(around);
        let items = self.list(file, items);
        self.around = before;
        items
    }

    /// Whether no code of another crate can come to a function or constant: it is private, or an impl of a trait
    /// has it, whose declaration says as much of it.
    fn is_out_of_reach(&self, item: &Item) -> bool {
        let is_value = matches!(item.kind, ItemKind::Func(_) | ItemKind::Const(_));
        is_value
            && item.name != "_"
            && match self.around {
                Some(Around::Trait) => false,
                Some(Around::TraitImpl) => true,
                Some(Around::InherentImpl) | None => item.vis != Visibility::Public,
            }
    }

    /// A module with a file of its own becomes one without.
    fn module(
        &mut self,
        file: HirFileId,
        id: ItemId,
        mut head: Item,
        items: Option<Vec<ItemId>>,
    ) -> ItemId {
        let origin = (file, id, 0);
        let (file, items) = match (items, self.mod_files.get(&(file, id))) {
            (Some(items), _) => (file, Some(items)),
            (None, Some(&own)) => {
                let inner = &mut self.files[own.0 as usize];
                let outer = std::mem::take(&mut head.attrs).into_vec();
                head.attrs = outer.into_iter().chain(inner.attrs.iter().cloned()).collect();
                (own, Some(std::mem::take(&mut inner.top)))
            }
            (None, None) => (file, None),
        };
        let new = self.add(origin, head);
        let items = items.map(|items| self.list(file, &items));
        self.out.items[new].kind = ItemKind::Mod { items };
        new
    }
}

fn is_exported(item: &Item) -> bool {
    ["macro_export", "rustc_builtin_macro"].iter().any(|name| attr(&item.attrs, name).is_some())
}

/// It bears on what the compiler checks or generates, and on nothing that is declared.
fn is_for_compiler(attr: &Attr) -> bool {
    const PATHS: [&str; 14] = [
        "allow",
        "automatically_derived",
        "cold",
        "deny",
        "deprecated",
        "expect",
        "forbid",
        "inline",
        "must_use",
        "non_exhaustive",
        "repr",
        "target_feature",
        "track_caller",
        "warn",
    ];
    PATHS.contains(&attr.path.as_str())
}

/// Nobody else can come to what a private field holds, unless a derive of a newtype hands it out.
fn hide_private_fields(adt: &mut Adt, head: &Item) {
    let n_fields: usize = adt.variants.iter().map(|variant| variant.fields.len()).sum();
    if adt.kind == AdtKind::Enum || n_fields == 1 && attr(&head.attrs, "derive").is_some() {
        return;
    }
    for field in adt.variants.iter_mut().flat_map(|variant| &mut variant.fields) {
        if field.vis != Visibility::Public {
            (field.ty, field.attrs) = (TypeRef::Infer, Box::default());
        }
    }
}
