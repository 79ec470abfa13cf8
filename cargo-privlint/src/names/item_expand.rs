//! Macro calls in item position: round by round, those whose macro is known are expanded and their items
//! collected, until nothing changes.
//!
//! A round's expansions don't see each other and run in parallel; their items are taken up in the order of
//! the text. A call whose name has got another meaning by then is put back.

use rayon::prelude::*;

use super::{
    attrs::{attr, string_value},
    collect::{At, CallWork, ItemList},
    defs::{CrateOrigin, DefId, DefKind, DefSource, HirFileId, Names},
    expand::{self, EXPANSION_COST, Expansion, Invocation, MAX_TOKENS, Reading, Site},
    input::{
        LoadedFiles, NamesProblem, NamesProblemKind, PathPiece, Unexpanded, WantedInclude,
        WantedModule,
    },
    macro_scope::Found,
    resolve::Resolver,
    scope::ModIdx,
};
use crate::{
    hir::{CrateId, HirFile, ItemId, ItemKind, MacroCall, Name, lower},
    macros,
    syntax::tt::Ctx,
};

/// A call whose macro is known.
struct Known {
    call: CallWork,
    def: DefId,
    ctx: Ctx,
}

enum Items {
    /// With the number of tokens that they were read from.
    Hir(Box<HirFile>, usize),
    Include(Vec<PathPiece>),
}

impl Resolver<'_> {
    /// Solves imports and expands calls of a crate until nothing changes.
    pub fn expand_items(&mut self, krate: CrateId) {
        loop {
            self.solve(krate).run();
            let batch = self.take_known(krate);
            let has_derived = self.expand_derives(krate);
            if batch.is_empty() && !has_derived {
                return;
            }
            let expand = |known: &Known| self.expand_call(known);
            let results: Vec<Result<Items, Unexpanded>> = if self.is_long(&batch) {
                batch.par_iter().map(expand).collect()
            } else {
                batch.iter().map(expand).collect()
            };
            for (known, result) in batch.into_iter().zip(results) {
                self.take_up(krate, &known, result);
            }
            self.share_with_model(krate);
        }
    }

    /// Whether several threads are sooner done with the calls than one: most rounds have a handful of short ones.
    fn is_long(&self, batch: &[Known]) -> bool {
        const N_CALLS: usize = 8;
        const N_BYTES: usize = 4096;
        let calls = batch.iter().filter_map(|known| self.macro_call(&known.call));
        let n_bytes: usize = calls.map(|call| (call.span.hi - call.span.lo) as usize).sum();
        batch.len() >= N_CALLS || (batch.len() > 1 && n_bytes >= N_BYTES)
    }

    /// What has no expansion now never gets one: its scope may hold names that nobody knows.
    pub fn give_up_calls(&mut self, krate: CrateId) {
        self.crates[krate.0 as usize].pending.derives.clear();
        let calls = std::mem::take(&mut self.crates[krate.0 as usize].pending.calls);
        for call in calls {
            self.give_up(&call, Unexpanded::UnknownMacro);
        }
    }

    fn take_known(&mut self, krate: CrateId) -> Vec<Known> {
        let calls = std::mem::take(&mut self.crates[krate.0 as usize].pending.calls);
        self.names.scopes.text.take_new_names();
        let mut found = Found::default();
        let mut batch = Vec::new();
        for mut call in calls {
            let Some(def) = self.meaning(&call, &mut found) else {
                self.crates[krate.0 as usize].pending.calls.push(call);
                continue;
            };
            if call.at.root == 0 {
                call.at.root = self.budgets.len() as u32;
                self.budgets.push(MAX_TOKENS);
            }
            batch.push(Known { call, def, ctx: Ctx(self.n_ctx) });
            self.n_ctx += 1;
        }
        batch
    }

    fn meaning(&self, call: &CallWork, found: &mut Found) -> Option<DefId> {
        let site = Site { module: call.at.module, text: call.before, before: None };
        expand::find_item_macro(&self.names, site, &self.macro_call(call)?.path, found)
    }

    /// Whether the round has brought another definition of the call's name above it.
    fn has_changed(&self, known: &Known) -> bool {
        let path = self.macro_call(&known.call).map(|call| &*call.path.segments);
        match path {
            Some([segment]) if self.names.scopes.text.is_new(segment.name) => {
                self.meaning(&known.call, &mut Found::default()) != Some(known.def)
            }
            Some(_) | None => false,
        }
    }

    fn macro_call(&self, call: &CallWork) -> Option<&MacroCall> {
        match &self.files[call.at.file.0 as usize].items[call.item].kind {
            ItemKind::MacroCall(data) => Some(data),
            _ => None,
        }
    }

    fn expand_call(&self, known: &Known) -> Result<Items, Unexpanded> {
        let At { krate, file, depth, root, parent, module } = known.call.at;
        let call = self.macro_call(&known.call).ok_or(Unexpanded::UnknownMacro)?;
        let max_tokens = self.budgets[root as usize];
        if depth >= self.crates[krate.0 as usize].recursion_limit || max_tokens == 0 {
            return Err(Unexpanded::Limit);
        }
        let site = Site { module, text: known.call.before, before: None };
        let invocation =
            Invocation { tokens: &call.tokens, span: call.span, ctx: known.ctx, max_tokens };
        let reading = self.reading(krate);
        match expand::expand(&self.names, site, reading, known.def, invocation)? {
            Expansion::Tokens(trees) => {
                let scratch = macros::scratch::print(&trees, call.span);
                let file = self.files[file.0 as usize].file;
                let list = match call.is_foreign {
                    true => lower::ItemList::Foreign,
                    false => item_list(&self.names, known.call.list, parent),
                };
                let Reading { cfg, edition, .. } = reading;
                let hir = match self.names.krate(krate).origin {
                    CrateOrigin::Dependency => {
                        lower::lower_declared_items(scratch, file, cfg, edition, list)
                    }
                    CrateOrigin::Model | CrateOrigin::Library | CrateOrigin::Workspace => {
                        lower::lower_items(&scratch, file, cfg, edition, list)
                    }
                };
                let hir = hir.map_err(|_| Unexpanded::Syntax)?;
                Ok(Items::Hir(Box::new(hir), macros::n_tokens(&trees)))
            }
            Expansion::Include(path) => Ok(Items::Include(path)),
            Expansion::Format(_) => Err(Unexpanded::Syntax),
        }
    }

    fn take_up(&mut self, krate: CrateId, known: &Known, result: Result<Items, Unexpanded>) {
        let call = known.call;
        if self.has_changed(known) {
            self.crates[krate.0 as usize].pending.calls.push(call);
            return;
        }
        let at = At { depth: call.at.depth + 1, ..call.at };
        let origin = self.names.krate(krate).origin;
        if origin == CrateOrigin::Dependency {
            // Nobody asks for them again.
            let item = &mut self.files[call.at.file.0 as usize].items[call.item];
            if let ItemKind::MacroCall(data) = &mut item.kind {
                data.tokens = Vec::new();
            }
        }
        let file = match result {
            Ok(Items::Hir(hir, n_tokens)) => {
                let budget = &mut self.budgets[at.root as usize];
                *budget = budget.saturating_sub(n_tokens + EXPANSION_COST);
                Some(self.add_expansion(krate, at, *hir))
            }
            Ok(Items::Include(path)) => self.include(krate, &call, &path),
            Err(why) => return self.give_up(&call, why),
        };
        let Some(file) = file else { return self.give_up(&call, Unexpanded::NoFile) };
        if matches!(origin, CrateOrigin::Dependency | CrateOrigin::Model) {
            self.crates[krate.0 as usize].expansions.insert((call.at.file, call.item), file);
        }
        let at = At { file, ..at };
        let top = self.files[file.0 as usize].top.clone();
        let end = match call.list {
            ItemList::Module => self.collect(krate).items(at, &top, call.before),
            ItemList::Assoc => {
                self.collect(krate).assoc_items(at, &top, call.before);
                call.before
            }
        };
        self.names.scopes.text.set_expansion(call.link, end);
    }

    fn give_up(&mut self, call: &CallWork, why: Unexpanded) {
        self.names.scopes.text.set_expansion(call.link, call.before);
        if call.list == ItemList::Module {
            self.names.scopes.obscure(call.at.module);
        }
        let Some(data) = self.macro_call(call) else { return };
        let kind = NamesProblemKind::UnexpandedItemMacro { name: expand::written(&data.path), why };
        let problem = NamesProblem { span: data.span, kind };
        self.problems.push(problem);
    }

    fn include(
        &mut self,
        krate: CrateId,
        call: &CallWork,
        path: &[PathPiece],
    ) -> Option<HirFileId> {
        let file = self.files[call.at.file.0 as usize].file;
        let span = self.macro_call(call)?.span;
        let loaded = self.source.include(&WantedInclude { krate, file, path, span })?;
        self.add_files(krate, loaded)
    }

    /// Takes up what a call expanded to, with the files of the `mod name;` in it.
    pub fn add_expansion(&mut self, krate: CrateId, at: At, hir: HirFile) -> HirFileId {
        let file = hir.file;
        let declared = file_modules(&hir);
        let around = if declared.is_empty() { Vec::new() } else { self.inline_around(at.module) };
        let loaded = LoadedFiles { files: vec![hir], ..LoadedFiles::default() };
        let id = self.add_files(krate, loaded).expect("invariant: one file was handed in");
        for FileModule { item, path, inline } in declared {
            let inline: Vec<_> = around.iter().copied().chain(inline).collect();
            let decl = &self.files[id.0 as usize].items[item];
            let (name, span) = (decl.name, decl.span);
            let wanted = WantedModule { krate, file, inline: &inline, name, path, span };
            let first =
                self.source.module(&wanted).and_then(|loaded| self.add_files(krate, loaded));
            if let Some(first) = first {
                self.crates[krate.0 as usize].mod_files.insert((id, item), first);
            }
        }
        id
    }

    /// The inline modules around a scope within its file, outermost first, each with its `#[path]`.
    fn inline_around(&self, module: ModIdx) -> Vec<InlineModule> {
        let scopes = &self.names.scopes;
        let mut around = Vec::new();
        let mut at = Some(scopes.nearest_mod(module));
        while let Some(idx) = at {
            let module = scopes.module(idx);
            let DefSource::Item(file, item) = self.names.def(module.def).source else { break };
            let item = &self.files[file.0 as usize].items[item];
            around.push((item.name, attr(&item.attrs, "path").and_then(string_value)));
            at = module.parent.map(|parent| scopes.nearest_mod(parent));
        }
        around.reverse();
        around
    }
}

fn item_list(names: &Names, list: ItemList, parent: DefId) -> lower::ItemList {
    match (list, names.def(parent).kind) {
        (ItemList::Module, _) => lower::ItemList::Module,
        (ItemList::Assoc, DefKind::Trait) => lower::ItemList::Trait,
        (ItemList::Assoc, _) => lower::ItemList::Impl,
    }
}

/// An inline module and its `#[path]`.
pub type InlineModule = (Name, Option<Name>);

/// A `mod name;` and the inline modules around it, outermost first, each with its `#[path]`.
pub struct FileModule {
    pub item: ItemId,
    /// `#[path = "…"]`
    pub path: Option<Name>,
    pub inline: Vec<InlineModule>,
}

/// Every `mod name;` of a file, in source order.
pub fn file_modules(hir: &HirFile) -> Vec<FileModule> {
    let mut found = Vec::new();
    let mut stack: Vec<(ItemId, Vec<InlineModule>)> =
        hir.top.iter().rev().map(|&item| (item, Vec::new())).collect();
    while let Some((item, inline)) = stack.pop() {
        let data = &hir.items[item];
        match &data.kind {
            ItemKind::Mod { items: None } => {
                let path = attr(&data.attrs, "path").and_then(string_value);
                found.push(FileModule { item, path, inline });
            }
            ItemKind::Mod { items: Some(items) } => {
                let mut inner = inline;
                inner.push((data.name, attr(&data.attrs, "path").and_then(string_value)));
                let is_mod =
                    |item: &&ItemId| matches!(hir.items[**item].kind, ItemKind::Mod { .. });
                let below = items.iter().rev().filter(is_mod);
                stack.extend(below.map(|&item| (item, inner.clone())));
            }
            _ => {}
        }
    }
    found
}
