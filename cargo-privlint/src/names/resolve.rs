//! The driver of the stage: crate by crate in dependency order, collect, solve, expand item macros,
//! until nothing changes.

use rustc_hash::FxHashMap;

use super::{
    collect::{At, Collect, Pending, attr},
    defs::{CrateData, Def, DefId, DefKind, DefSource, Edition, HirFileId, Names, Ns, Res},
    imports::{Solve, SolveState},
    input::{CrateInput, NamesProblem},
    macro_scope::TextId,
    scope::{CrateScope, ModIdx, ModuleKind, Scopes},
};
use crate::hir::{CrateId, HirFile, ItemId, Name};

/// Resolves all crates of a run; they come in dependency order.
pub fn resolve(inputs: Vec<CrateInput>) -> (Names, Vec<NamesProblem>) {
    let mut names = declare_crates(&inputs);
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for (i, input) in inputs.into_iter().enumerate() {
        let krate = CrateId(i as u32);
        let mut cx = ResolveCrate::new(&mut names, &mut files, krate, input);
        problems.extend(cx.resolve());
    }
    names.scopes.text.compress();
    names.files = files;
    (names, problems)
}

/// Every crate's root has its definition before any crate is read, so that no order of crates matters
/// for ids of roots.
fn declare_crates(inputs: &[CrateInput]) -> Names {
    let mut names = Names {
        crates: Vec::new(),
        files: Vec::new(),
        defs: Vec::new(),
        scopes: Scopes::default(),
    };
    for (i, input) in inputs.iter().enumerate() {
        let root = DefId(i as u32);
        let mut externs = input.externs.clone();
        externs.sort();
        let mut missing_externs = input.missing_externs.clone();
        missing_externs.sort();
        names.crates.push(CrateData {
            name: input.name,
            edition: input.edition,
            root,
            origin: input.origin,
            externs,
            missing_externs,
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

struct ResolveCrate<'a> {
    names: &'a mut Names,
    files: &'a mut Vec<HirFile>,
    krate: CrateId,
    root_file: Option<HirFileId>,
    mod_files: FxHashMap<(HirFileId, ItemId), HirFileId>,
    pending: Pending,
    state: SolveState,
}

impl<'a> ResolveCrate<'a> {
    fn new(
        names: &'a mut Names,
        files: &'a mut Vec<HirFile>,
        krate: CrateId,
        input: CrateInput,
    ) -> ResolveCrate<'a> {
        let first = files.len();
        let file_id = |idx: usize| HirFileId((first + idx) as u32);
        let mod_files = input
            .mod_files
            .iter()
            .map(|(&(idx, item), &target)| ((file_id(idx), item), file_id(target)))
            .collect();
        let root_file = (!input.files.is_empty()).then(|| file_id(0));
        files.extend(input.files);
        ResolveCrate {
            names,
            files,
            krate,
            root_file,
            mod_files,
            pending: Pending::default(),
            state: SolveState::default(),
        }
    }

    fn resolve(&mut self) -> Vec<NamesProblem> {
        let def = self.names.krate(self.krate).root;
        let root = self.names.scopes.add_module(def, self.krate, ModuleKind::Mod, None);
        self.names.scopes.crates[self.krate.0 as usize].root = Some(root);
        let Some(file) = self.root_file else { return Vec::new() };
        self.names.defs[def.0 as usize].source = DefSource::File(file);
        let at = At { file, krate: self.krate, module: root, parent: def, depth: 0 };
        let items = self.files[file.0 as usize].top.clone();
        self.collect().items(at, &items, TextId::default());
        self.set_preludes(file);
        self.solve().run();
        self.solve().finish()
    }

    fn collect(&mut self) -> Collect<'_> {
        Collect {
            files: self.files,
            names: self.names,
            pending: &mut self.pending,
            mod_files: &self.mod_files,
        }
    }

    fn solve(&mut self) -> Solve<'_> {
        Solve { names: self.names, pending: &mut self.pending, state: &mut self.state }
    }

    /// `#![no_std]` takes `core`'s, `#![no_core]` is for the models of `core` and of what it needs: its own.
    fn set_preludes(&mut self, root_file: HirFileId) {
        let attrs = &self.files[root_file.0 as usize].attrs;
        let data = self.names.krate(self.krate);
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
        let scope = &mut self.names.scopes.crates[self.krate.0 as usize];
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
