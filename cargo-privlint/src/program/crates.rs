//! Which crates a run holds, in dependency order: models, libraries, then what is selected.

use std::{path::PathBuf, sync::Arc};

use globset::GlobSet;
use rustc_hash::FxHashMap;

use super::{
    Dependencies, Loaded, Program, ProgramCrate,
    load::{Extent, Reader, Start},
    models::{LoadedModel, LoadedModels, load_models},
    source::{OfModel, OnDisk, Texts, model_path},
};
use crate::{
    hir::{CrateId, Name, lower::NothingSet},
    models::{self, ModelCrate, ModelKind},
    names::{self, CrateCfg, CrateInput, CrateOrigin, Edition, LoadedFiles},
    workspace::{DiskCache, Package, PackageIdx, TargetKind, Workspace},
};

/// A crate before its files are read.
#[derive(Debug)]
pub(crate) struct Plan {
    pub name: Name,
    pub origin: CrateOrigin,
    pub target: Option<(PackageIdx, usize)>,
    pub edition: Edition,
    pub cfg: CrateCfg,
    pub texts: Arc<dyn Texts>,
    pub root: PathBuf,
    pub externs: Vec<(Name, CrateId)>,
    pub missing_externs: Vec<Name>,
    /// Dependencies that are procedural-macro crates.
    pub macro_externs: Vec<Name>,
    /// The model of the same library.
    pub completes: Option<CrateId>,
    pub model: Option<&'static ModelCrate>,
    /// Of a dependency: what its declarations depend on besides its files.
    pub key: Option<Arc<str>>,
}

pub(super) fn load(workspace: &Workspace, exclude: &GlobSet, cache: Option<DiskCache>) -> Loaded {
    let targets = targets(workspace);
    let mut plans = Vec::new();
    let mut models = Models::default();
    models.add_needed(workspace, &targets, &mut plans);
    let mut cx = Targets { workspace, models: &models, plans, crates: FxHashMap::default() };
    for &(package, target) in &targets {
        cx.crate_of(package, target);
    }
    let plans = cx.plans;
    let mut models = load_models(&plans);
    models.program.cache = cache;
    load_plans(models, workspace.root.clone(), exclude.clone(), plans)
}

/// Reads the files of the other planned crates, while the names of the models are resolved.
pub(crate) fn load_plans(
    models: LoadedModels,
    root: PathBuf,
    exclude: GlobSet,
    plans: Vec<Plan>,
) -> Loaded {
    let LoadedModels { mut program, crates } = models;
    (program.root, program.exclude) = (root, exclude);
    let mut inputs: Vec<CrateInput> = plans.iter().map(input_of).collect();
    let n_models = crates.len();
    let mut trees: Vec<LoadedFiles> = crates.iter().map(|_| LoadedFiles::default()).collect();
    for (input, LoadedModel { files, is_expanded }) in inputs.iter_mut().zip(crates) {
        let LoadedFiles { files, mod_files } = files;
        (input.files, input.mod_files, input.is_expanded) = (files, mod_files, is_expanded);
    }
    let (begun, others) = rayon::join(
        || names::resolve_models(&mut inputs),
        || load_crates(&mut program, &plans[n_models..]),
    );
    trees.extend(others);
    let dependencies = Dependencies::new(&plans, &trees);
    for (input, tree) in inputs.iter_mut().zip(trees).skip(n_models) {
        let LoadedFiles { files, mod_files } = tree;
        (input.files, input.mod_files) = (files, mod_files);
    }
    Loaded { program, inputs, begun, dependencies }
}

/// Without its files.
pub(super) fn input_of(plan: &Plan) -> CrateInput {
    CrateInput {
        name: plan.name,
        edition: plan.edition,
        origin: plan.origin,
        cfg: plan.cfg.clone(),
        files: Vec::new(),
        mod_files: FxHashMap::default(),
        externs: plan.externs.clone(),
        missing_externs: plan.missing_externs.clone(),
        macro_externs: plan.macro_externs.clone(),
        completes: plan.completes,
        is_expanded: false,
    }
}

/// Takes up the crates, and loads all but dependencies, which stay empty.
pub(super) fn load_crates(program: &mut Program, plans: &[Plan]) -> Vec<LoadedFiles> {
    let mut starts = Vec::with_capacity(plans.len());
    for plan in plans {
        let krate = take_up(program, plan);
        if plan.origin != CrateOrigin::Dependency {
            starts.push((krate, start_of(program, krate, plan.root.clone())));
        }
    }
    let first = program.crates.len() - plans.len();
    let (crates, starts): (Vec<CrateId>, Vec<Start>) = starts.into_iter().unzip();
    let mut trees: Vec<LoadedFiles> = plans.iter().map(|_| LoadedFiles::default()).collect();
    for (krate, tree) in crates.into_iter().zip(program.load_trees(&starts)) {
        trees[krate.0 as usize - first] = tree.files;
    }
    trees
}

/// Makes the crate the program's next.
pub(super) fn take_up(program: &mut Program, plan: &Plan) -> CrateId {
    let krate = CrateId(program.crates.len() as u32);
    let (name, origin, target) = (plan.name, plan.origin, plan.target);
    program.crates.push(ProgramCrate { name, origin, target });
    let (texts, cfg, edition) = (plan.texts.clone(), plan.cfg.clone(), plan.edition);
    let extent = match origin {
        CrateOrigin::Dependency => Extent::Declarations,
        CrateOrigin::Model | CrateOrigin::Library | CrateOrigin::Workspace => Extent::Whole,
    };
    let key = plan.key.clone();
    program.readers.push(Reader { krate, texts, cfg, edition, extent, key });
    krate
}

/// The root of a crate that the program has taken up.
pub(super) fn start_of(program: &Program, krate: CrateId, path: PathBuf) -> Start {
    let reader = program.readers[krate.0 as usize].clone();
    Start { reader, path, is_mod_rs: true, asked: None }
}

/// The selected targets; a library before the programs of its package.
fn targets(workspace: &Workspace) -> Vec<(PackageIdx, usize)> {
    let mut targets = Vec::new();
    for (idx, package) in workspace.packages() {
        let selected = package.targets.iter().enumerate().filter(|(_, target)| target.is_selected);
        let mut own: Vec<usize> = selected.map(|(i, _)| i).collect();
        own.sort_by_key(|&i| !is_library(package.targets[i].kind));
        targets.extend(own.into_iter().map(|i| (idx, i)));
    }
    targets
}

fn is_library(kind: TargetKind) -> bool {
    matches!(kind, TargetKind::Lib | TargetKind::ProcMacro)
}

/// A package whose own source is read: a member, or one that lies beside the workspace.
fn has_source(package: &Package) -> bool {
    package.is_member || package.id.contains("path+file:")
}

/// The models of a run.
#[derive(Debug, Default)]
pub(crate) struct Models {
    crates: FxHashMap<&'static str, CrateId>,
    /// By a model, the library that holds what it describes: of an old version.
    held_by: FxHashMap<&'static str, &'static str>,
}

impl Models {
    /// The standard library's, and those of what crates with a source at hand depend on.
    fn add_needed(
        &mut self,
        workspace: &Workspace,
        targets: &[(PackageIdx, usize)],
        plans: &mut Vec<Plan>,
    ) {
        let (mut wanted, mut stand_ins): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        let mut packages: Vec<PackageIdx> = targets.iter().map(|(package, _)| *package).collect();
        let mut at = 0;
        packages.dedup();
        while let Some(&idx) = packages.get(at) {
            at += 1;
            for dependency in &workspace.package(idx).externs {
                match dependency.package {
                    Some(package) if has_source(workspace.package(package)) => {
                        if !packages.contains(&package) {
                            packages.push(package);
                        }
                    }
                    Some(package) => wanted.push(library_name(workspace.package(package))),
                    None => stand_ins.push(dependency.name.replace('-', "_")),
                }
            }
        }
        wanted.retain(|name| !is_stand_in(name));
        for package in &workspace.packages {
            let name = library_name(package);
            if let Some(model) = models::old_layout(&name, &package.version)
                && let Some(library) = models::model_for(&name)
            {
                self.held_by.insert(model, library.name);
            }
        }
        // Libraries hand on the derives of crates that nobody else names.
        let libraries = workspace.packages.iter().map(library_name);
        wanted.extend(libraries.filter(|name| kind_of(name) == Some(ModelKind::ProcMacros)));
        wanted.extend(stand_ins);
        self.add(&wanted.iter().map(String::as_str).collect::<Vec<_>>(), plans);
    }

    /// Plans the models of these crates and of what they need, `core`, `alloc` and `std` first.
    pub fn add(&mut self, names: &[&str], plans: &mut Vec<Plan>) {
        let mut wanted = vec!["core", "alloc", "std"];
        wanted.extend(names);
        let mut at = 0;
        while let Some(&name) = wanted.get(at) {
            at += 1;
            let deps = models::model_for(name).map_or(&[][..], |model| model.deps);
            let new: Vec<&str> = deps.iter().copied().filter(|dep| !wanted.contains(dep)).collect();
            wanted.extend(new);
        }
        for model in models::crates().iter().filter(|model| wanted.contains(&model.name)) {
            if self.crates.contains_key(model.name) {
                continue;
            }
            let krate = CrateId(plans.len() as u32);
            let holder = self.held_by.get(model.name).copied();
            let name = holder.unwrap_or(model.name);
            plans.push(Plan { name: Name::new(name), ..self.plan(model) });
            self.crates.insert(model.name, krate);
            self.crates.insert(name, krate);
        }
    }

    pub fn get(&self, name: &str) -> Option<CrateId> {
        self.crates.get(name).copied()
    }

    /// The model that stands before a library whose source is at hand.
    fn of_source(&self, name: &str) -> Option<CrateId> {
        if is_stand_in(name) { None } else { self.get(name) }
    }

    fn plan(&self, model: &'static ModelCrate) -> Plan {
        let dep = |name: &&str| Some((Name::new(name), self.get(name)?));
        Plan {
            name: Name::new(model.name),
            origin: CrateOrigin::Model,
            target: None,
            edition: Edition::parse(model.edition).unwrap_or(Edition::E2024),
            cfg: CrateCfg(Arc::new(NothingSet)),
            texts: Arc::new(OfModel(model)),
            root: model_path(model, model.root().path),
            externs: model.deps.iter().filter_map(dep).collect(),
            missing_externs: Vec::new(),
            macro_externs: Vec::new(),
            completes: None,
            model: Some(model),
            key: None,
        }
    }
}

fn kind_of(name: &str) -> Option<ModelKind> {
    models::model_for(name).map(ModelCrate::kind)
}

fn is_stand_in(name: &str) -> bool {
    kind_of(name) == Some(ModelKind::StandIn)
}

/// The name that a package's library has in Rust code.
fn library_name(package: &Package) -> String {
    match package.library() {
        Some(library) => library.crate_name.clone(),
        None => package.name.replace('-', "_"),
    }
}

struct Targets<'a> {
    workspace: &'a Workspace,
    models: &'a Models,
    plans: Vec<Plan>,
    /// `None` while the crate's own dependencies are planned: development dependencies may lead in a circle.
    crates: FxHashMap<(PackageIdx, usize), Option<CrateId>>,
}

impl Targets<'_> {
    fn crate_of(&mut self, package: PackageIdx, target: usize) -> Option<CrateId> {
        if let Some(&known) = self.crates.get(&(package, target)) {
            return known;
        }
        self.crates.insert((package, target), None);
        let plan = self.plan(package, target);
        let krate = CrateId(self.plans.len() as u32);
        self.plans.push(plan);
        self.crates.insert((package, target), Some(krate));
        Some(krate)
    }

    fn plan(&mut self, idx: PackageIdx, target_idx: usize) -> Plan {
        let package = self.workspace.package(idx);
        let target = &package.targets[target_idx];
        let mut externs = Vec::new();
        let mut missing_externs = Vec::new();
        let mut macro_externs = Vec::new();
        if !is_library(target.kind)
            && let Some(library) = library_idx(package)
            && let Some(krate) = self.crate_of(idx, library)
        {
            externs.push((Name::new(&package.targets[library].crate_name), krate));
        }
        for dependency in package.externs_of(target.kind) {
            let name = Name::new(&dependency.name.replace('-', "_"));
            match self.dependency(dependency.package, name) {
                Some(krate) => externs.push((name, krate)),
                None => missing_externs.push(name),
            }
            let package = dependency.package.map(|idx| self.workspace.package(idx));
            let is_macros = package.is_some_and(|package| {
                library_idx(package).is_some_and(|library| is_proc_macro(package, library))
            });
            macro_externs.extend(is_macros.then_some(name));
        }
        let origin = match (target.is_selected, has_source(package)) {
            (true, _) => CrateOrigin::Workspace,
            (false, true) => CrateOrigin::Library,
            (false, false) => CrateOrigin::Dependency,
        };
        let completes = match origin {
            CrateOrigin::Dependency => self.models.of_source(&library_name(package)),
            CrateOrigin::Model | CrateOrigin::Library | CrateOrigin::Workspace => None,
        };
        let key = (origin == CrateOrigin::Dependency).then(|| {
            let edition = target.edition;
            format!("{}\n{edition:?}\n{}", package.id, package.cfg.key()).into()
        });
        Plan {
            name: Name::new(&target.crate_name),
            origin,
            target: Some((idx, target_idx)),
            edition: target.edition,
            cfg: CrateCfg(package.cfg.clone()),
            texts: Arc::new(OnDisk),
            root: target.src_path.clone(),
            externs,
            missing_externs,
            macro_externs,
            completes,
            model: None,
            key,
        }
    }

    fn dependency(&mut self, package: Option<PackageIdx>, name: Name) -> Option<CrateId> {
        let Some(idx) = package else { return self.models.get(name.as_str()) };
        let package = self.workspace.package(idx);
        let model = self.models.of_source(&library_name(package));
        let source = match library_idx(package) {
            Some(library) if is_proc_macro(package, library) && !has_source(package) => None,
            Some(library) => self.crate_of(idx, library),
            None => None,
        };
        if has_source(package) { source } else { model.or(source) }
    }
}

fn is_proc_macro(package: &Package, library: usize) -> bool {
    package.targets[library].kind == TargetKind::ProcMacro
}

fn library_idx(package: &Package) -> Option<usize> {
    package.targets.iter().position(|target| is_library(target.kind))
}
