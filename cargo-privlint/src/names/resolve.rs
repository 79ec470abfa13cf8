//! The driver of the stage: crate by crate in dependency order, collect, solve, expand item macros,
//! until nothing changes; then the macros of all bodies.

use std::{fmt, sync::Arc};

use rustc_hash::FxHashMap;

use super::{
    attrs::{attr, string_value},
    collect::{At, Collect, Event, Pending},
    defs::{
        CrateData, CrateOrigin, Def, DefId, DefKind, DefSource, Edition, HirFileId, Names, Ns, Res,
    },
    expand::{RECURSION_LIMIT, Reading},
    imports::{Solve, SolveState},
    input::{CrateCfg, CrateInput, FileSource, LoadedFiles, NamesProblem, NoFiles},
    macro_scope::TextId,
    scope::{CrateScope, ModIdx, ModuleKind, Scopes},
    unread::Unread,
};
use crate::{
    hir::{Attr, CrateId, HirFile, ItemId, ItemKind, Name, lower::NothingSet},
    syntax::tt::Ctx,
};

/// Resolves all crates of a run; they come in dependency order. Files that a macro names come from `source`.
pub fn resolve(
    mut inputs: Vec<CrateInput>,
    source: &mut dyn FileSource,
) -> (Names, Vec<NamesProblem>) {
    resolve_models(&mut inputs).resolve(inputs, source)
}

/// Resolves the models that stand before all other crates, of which it needs no file yet.
pub fn resolve_models(inputs: &mut [CrateInput]) -> Begun {
    let mut no_files = NoFiles;
    let mut run = Resolver {
        names: declare_crates(inputs),
        files: Vec::new(),
        file_crates: Vec::new(),
        crates: Vec::new(),
        problems: Vec::new(),
        budgets: vec![0],
        n_ctx: Ctx::DECLARED.0 + 1,
        source: &mut no_files,
    };
    let models = inputs.iter_mut().take_while(|input| input.origin == CrateOrigin::Model);
    for (i, input) in models.enumerate() {
        let krate = CrateId(i as u32);
        let (files, mod_files) =
            (std::mem::take(&mut input.files), std::mem::take(&mut input.mod_files));
        run.add_crate(krate, CrateInput { mod_files, ..input.with(files, input.is_expanded) });
        run.resolve_crate(krate);
    }
    let Resolver { names, files, file_crates, crates, problems, budgets, n_ctx, source: _ } = run;
    Begun { names, files, file_crates, crates, problems, budgets, n_ctx }
}

/// Names of which the models' are resolved.
pub struct Begun {
    pub(super) names: Names,
    pub(super) files: Vec<HirFile>,
    pub(super) file_crates: Vec<CrateId>,
    pub(super) crates: Vec<CrateCx>,
    pub(super) problems: Vec<NamesProblem>,
    pub(super) budgets: Vec<usize>,
    pub(super) n_ctx: u32,
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begun").field("names", &self.names).finish_non_exhaustive()
    }
}

impl Begun {
    /// As [`resolve`], for the same crates, whose files are there now.
    pub fn resolve(
        self,
        inputs: Vec<CrateInput>,
        source: &mut dyn FileSource,
    ) -> (Names, Vec<NamesProblem>) {
        let Begun { names, files, file_crates, crates, problems, budgets, n_ctx } = self;
        let n_models = crates.len();
        let mut run =
            Resolver { names, files, file_crates, crates, problems, budgets, n_ctx, source };
        let inputs: Vec<Option<CrateInput>> = inputs.into_iter().map(Some).collect();
        let unread = run.load_dependencies(&inputs);
        run.make_room(&inputs, unread.n_items());
        let mut inputs = inputs.into_iter().zip((0..).map(CrateId)).skip(n_models).peekable();
        unread.with(|take| {
            let has_file = |(_, krate): &(_, CrateId)| unread.crates().last() >= Some(krate);
            while let Some((input, krate)) = inputs.next_if(has_file) {
                if let (Some(input), hir) = (input, take(krate)) {
                    let input = hir.map(|hir| input.with(vec![hir], true)).unwrap_or(input);
                    run.resolve_whole(krate, input);
                }
            }
        });
        drop(unread);
        for (input, krate) in inputs {
            input.into_iter().for_each(|input| run.resolve_whole(krate, input));
        }
        run.names.scopes.text.compress();
        run.expand_bodies();
        for krate in 0..run.crates.len() {
            run.finish(CrateId(krate as u32));
        }
        run.names.files = run.files;
        run.names.opaque_macros.sort();
        run.problems.sort();
        run.problems.dedup();
        (run.names, run.problems)
    }
}

/// Every crate's root has its definition before any crate is read, so that no order of crates matters
/// for ids of roots.
fn declare_crates(inputs: &[CrateInput]) -> Names {
    let mut names = Names {
        crates: Vec::new(),
        files: Vec::new(),
        defs: Vec::new(),
        opaque_macros: Vec::new(),
        scopes: Scopes::default(),
    };
    for (i, input) in inputs.iter().enumerate() {
        let root = DefId(i as u32);
        let mut externs = input.externs.clone();
        externs.sort();
        let mut missing_externs = input.missing_externs.clone();
        missing_externs.sort();
        let mut macro_externs = input.macro_externs.clone();
        macro_externs.sort();
        names.crates.push(CrateData {
            name: input.name,
            edition: input.edition,
            root,
            origin: input.origin,
            externs,
            missing_externs,
            macro_externs,
            completes: input.completes,
        });
        names.defs.push(Def {
            kind: DefKind::Mod,
            krate: CrateId(i as u32),
            parent: None,
            scope: root,
            name: input.name,
            source: DefSource::NoFile,
        });
        names.scopes.crates.push(CrateScope::default());
    }
    names
}

pub(super) struct Resolver<'a> {
    pub names: Names,
    pub files: Vec<HirFile>,
    /// Which crate each of `files` belongs to.
    pub file_crates: Vec<CrateId>,
    /// Those that have been read.
    pub crates: Vec<CrateCx>,
    pub problems: Vec<NamesProblem>,
    /// How many tokens may still be made of each call that the user wrote in item position; see [`At::root`].
    pub budgets: Vec<usize>,
    /// The first mark for hygiene that no expansion has.
    pub n_ctx: u32,
    pub source: &'a mut dyn FileSource,
}

/// What is kept of a crate between the rounds.
pub(super) struct CrateCx {
    pub cfg: CrateCfg,
    pub recursion_limit: u32,
    pub mod_files: FxHashMap<(HirFileId, ItemId), HirFileId>,
    /// What the macro calls of a dependency stand for.
    pub expansions: FxHashMap<(HirFileId, ItemId), HirFileId>,
    /// What the derives on a dependency's types declare.
    pub derived: FxHashMap<(HirFileId, ItemId), Vec<HirFileId>>,
    pub is_expanded: bool,
    pub pending: Pending,
    pub state: SolveState,
}

impl CrateCx {
    /// Of a crate that nobody needs.
    pub fn empty() -> CrateCx {
        CrateCx::new(CrateCfg(Arc::new(NothingSet)), RECURSION_LIMIT, true)
    }

    fn new(cfg: CrateCfg, recursion_limit: u32, is_expanded: bool) -> CrateCx {
        CrateCx {
            cfg,
            recursion_limit,
            mod_files: FxHashMap::default(),
            expansions: FxHashMap::default(),
            derived: FxHashMap::default(),
            is_expanded,
            pending: Pending::default(),
            state: SolveState::default(),
        }
    }
}

impl Resolver<'_> {
    pub fn add_crate(&mut self, krate: CrateId, input: CrateInput) {
        let limit = input.files.first().and_then(|root| recursion_limit(&root.attrs));
        let limit = limit.unwrap_or(RECURSION_LIMIT);
        self.crates.push(CrateCx::new(input.cfg, limit, input.is_expanded));
        let def = self.names.krate(krate).root;
        let root = self.names.scopes.add_module(def, krate, ModuleKind::Mod, None);
        self.names.scopes.crates[krate.0 as usize].root = Some(root);
        let loaded = LoadedFiles { files: input.files, mod_files: input.mod_files };
        if let Some(file) = self.add_files(krate, loaded) {
            self.names.defs[def.0 as usize].source = DefSource::File(file);
        }
    }

    fn resolve_whole(&mut self, krate: CrateId, input: CrateInput) {
        let completes = input.completes;
        self.add_crate(krate, input);
        self.resolve_crate(krate);
        if let Some(model) = completes {
            self.complete(model, krate);
        }
    }

    /// What dependencies declare to the crates at hand. Those that nobody needs become missing.
    fn load_dependencies(&mut self, inputs: &[Option<CrateInput>]) -> Unread {
        let needed = self.source.needed(&self.names);
        self.expand_dependencies(&needed, inputs);
        let mut is_read: Vec<bool> =
            self.names.crates.iter().map(|krate| krate.origin != CrateOrigin::Dependency).collect();
        let unread = self.source.declared(&self.names);
        unread.crates().iter().for_each(|krate| is_read[krate.0 as usize] = true);
        for data in &mut self.names.crates {
            let unread = data.externs.extract_if(.., |(_, krate)| !is_read[krate.0 as usize]);
            data.missing_externs.extend(unread.map(|(name, _)| name));
            data.missing_externs.sort();
        }
        unread
    }

    /// For the definitions to come: most items are one.
    fn make_room(&mut self, inputs: &[Option<CrateInput>], n_unread: usize) {
        let files = inputs.iter().flatten().flat_map(|input| &input.files);
        self.names.defs.reserve(n_unread + files.map(|file| file.items.len()).sum::<usize>());
    }

    /// Lets what a model leaves out be found in the library's own source.
    fn complete(&mut self, model: CrateId, source: CrateId) {
        let root = |krate: CrateId| self.names.scopes.crates[krate.0 as usize].root;
        if let (Some(model), Some(source)) = (root(model), root(source)) {
            self.names.pair_modules(model, source);
        }
    }

    /// Lets a library's own source mean the model's traits and types by their names, so that both have one world.
    pub fn share_with_model(&mut self, krate: CrateId) {
        let root = |krate: CrateId| self.names.scopes.crates[krate.0 as usize].root;
        let Some(model) = self.names.krate(krate).completes else { return };
        let (Some(model), Some(source)) = (root(model), root(krate)) else { return };
        let files = &self.files;
        let is_same =
            |names: &Names, own: DefId, other: DefId| is_same_kind(names, files, own, other);
        let shared = self.names.share(model, source, &is_same);
        let event = |(module, name)| Event { module, name, is_addition: false };
        self.crates[krate.0 as usize].pending.events.extend(shared.into_iter().map(event));
    }

    /// Takes up files and tells which is the first of them.
    pub fn add_files(&mut self, krate: CrateId, loaded: LoadedFiles) -> Option<HirFileId> {
        let first = self.files.len();
        let file_id = |idx: usize| HirFileId((first + idx) as u32);
        let mod_files = &mut self.crates[krate.0 as usize].mod_files;
        for (&(idx, item), &target) in &loaded.mod_files {
            mod_files.insert((file_id(idx), item), file_id(target));
        }
        let is_empty = loaded.files.is_empty();
        self.files.extend(loaded.files);
        self.file_crates.resize(self.files.len(), krate);
        (!is_empty).then(|| file_id(0))
    }

    pub fn resolve_crate(&mut self, krate: CrateId) {
        let def = self.names.krate(krate).root;
        let (DefSource::File(file), Some(module)) =
            (self.names.def(def).source, self.names.scopes.crates[krate.0 as usize].root)
        else {
            return;
        };
        let at = At { file, krate, module, parent: def, depth: 0, root: 0 };
        let items = self.files[file.0 as usize].top.clone();
        let end = self.collect(krate).items(at, &items, TextId::default());
        self.names.scopes.text_of.insert(def, end);
        self.set_preludes(krate, file);
        self.share_with_model(krate);
        match self.crates[krate.0 as usize].is_expanded {
            true => self.solve(krate).run(),
            false => self.expand_items(krate),
        }
        self.give_up_calls(krate);
        self.finish(krate);
    }

    pub fn collect(&mut self, krate: CrateId) -> Collect<'_> {
        let cx = &mut self.crates[krate.0 as usize];
        Collect {
            files: &self.files,
            names: &mut self.names,
            pending: &mut cx.pending,
            mod_files: &cx.mod_files,
        }
    }

    pub fn solve(&mut self, krate: CrateId) -> Solve<'_> {
        let cx = &mut self.crates[krate.0 as usize];
        Solve { names: &mut self.names, pending: &mut cx.pending, state: &mut cx.state }
    }

    pub fn reading(&self, krate: CrateId) -> Reading<'_> {
        let cfg = &*self.crates[krate.0 as usize].cfg.0;
        Reading { krate, cfg, edition: self.names.krate(krate).edition }
    }

    fn finish(&mut self, krate: CrateId) {
        let problems = self.solve(krate).finish();
        self.problems.extend(problems);
    }

    /// `#![no_std]` takes `core`'s, `#![no_core]` is for the models of `core` and of what it needs: its own.
    fn set_preludes(&mut self, krate: CrateId, root_file: HirFileId) {
        let attrs = &self.files[root_file.0 as usize].attrs;
        let data = self.names.krate(krate);
        let std_root = if attr(attrs, "no_core").is_some() {
            Some(data.root)
        } else {
            let name = if attr(attrs, "no_std").is_some() { "core" } else { "std" };
            match self.names.sysroot_crate(Name::new(name)) {
                Some(Res::Def(root)) => Some(root),
                Some(Res::Prim(_) | Res::Unknown(_)) | None => None,
            }
        };
        let Some(std_root) = std_root.and_then(|root| self.names.scopes.module_of.get(&root))
        else {
            return;
        };
        let std_root = *std_root;
        let prelude = if attr(attrs, "no_implicit_prelude").is_some() {
            None
        } else {
            self.prelude_of(std_root, data.edition)
        };
        let scope = &mut self.names.scopes.crates[krate.0 as usize];
        scope.std_root = Some(std_root);
        scope.prelude = prelude;
    }

    fn prelude_of(&self, std_root: ModIdx, edition: Edition) -> Option<ModIdx> {
        let below = |module: ModIdx, name: &str| {
            let binding = self.names.scopes.module(module).get(Name::new(name), Ns::Types)?;
            self.names.module_res(binding.res)
        };
        let prelude = below(std_root, "prelude")?;
        let name = match edition {
            Edition::E2015 => "rust_2015",
            Edition::E2018 => "rust_2018",
            Edition::E2021 => "rust_2021",
            Edition::E2024 => "rust_2024",
        };
        below(prelude, name).or_else(|| below(prelude, "v1"))
    }
}

/// Both are traits, or types with as many parameters.
fn is_same_kind(names: &Names, files: &[HirFile], own: DefId, other: DefId) -> bool {
    let adt = |def: DefId| match names.def(def).source {
        DefSource::Item(file, item) => match &files[file.0 as usize].items[item].kind {
            ItemKind::Adt(adt) => Some(adt),
            _ => None,
        },
        DefSource::File(_) | DefSource::NoFile | DefSource::Variant(..) => None,
    };
    match (adt(own), adt(other)) {
        (Some(own), Some(other)) => {
            own.kind == other.kind && own.generics.params.len() == other.generics.params.len()
        }
        (None, None) => [own, other].iter().all(|&def| names.def(def).kind == DefKind::Trait),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// `#![recursion_limit = "256"]`
fn recursion_limit(attrs: &[Attr]) -> Option<u32> {
    string_value(attr(attrs, "recursion_limit")?)?.as_str().parse().ok()
}
