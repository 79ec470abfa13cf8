//! From a selection to the workspace: find the manifest, ask cargo, choose, name the externs.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::SystemTime;

use rustc_hash::FxHashMap;

use super::answers::Answers;
use super::cache::DiskCache;
use super::cfg::{CfgSet, TargetCfg};
use super::error::{LoadError, Place};
use super::features::{Enabled, resolve_features};
use super::manifests::normalize;
use super::metadata::{Found, RawPackage, RawTarget, Resolved, find_packages};
use super::package::{Extern, Package, PackageIdx, Target, TargetKind, Workspace};
use super::select::{Selection, select_packages, select_targets};
use super::toolchain::{Toolchain, find_toolchain};

/// Reads the workspace that the selection names, with what `cache` holds of cargo's answers. An error is one of
/// usage or input (exit code 2).
pub fn load(selection: &Selection, cache: Option<&DiskCache>) -> Result<Workspace, LoadError> {
    let current = env::current_dir()
        .map_err(|e| LoadError::new("the current folder can't be read").note(e.to_string()))?;
    let manifest = find_manifest(selection.manifest_path.as_deref(), &current)?;
    load_with(selection, &manifest, &find_toolchain(), cache)
}

pub(super) fn load_with(
    selection: &Selection,
    manifest: &Path,
    toolchain: &Toolchain,
    cache: Option<&DiskCache>,
) -> Result<Workspace, LoadError> {
    let answers = cache.and_then(|cache| Answers::new(cache, selection, manifest, toolchain));
    let ask_compiler = || toolchain.target_cfg(selection.target.as_deref());
    let target_cfg = OnceLock::new();
    let ask = || {
        target_cfg.get_or_init(|| match &answers {
            Some(answers) => answers.target_cfg(ask_compiler),
            None => ask_compiler(),
        })
    };
    let known = answers.as_ref().and_then(Answers::packages);
    let found = match known {
        Some(known) => known,
        None => thread::scope(|scope| {
            scope.spawn(ask);
            let since = SystemTime::now();
            let found = find_packages(selection, manifest, toolchain, &|| ask().triple.clone())?;
            Ok(match &answers {
                // What cargo could not say it may say the next time.
                Some(answers) if found.resolved.is_some() && found.notes.is_empty() => {
                    answers.keep_packages(found, since)
                }
                Some(_) | None => found,
            })
        })?,
    };
    assemble(selection, found, &Arc::new(ask().clone()))
}

/// `--manifest-path`, else the nearest `Cargo.toml` at or above the current folder.
pub(super) fn find_manifest(given: Option<&Path>, current: &Path) -> Result<PathBuf, LoadError> {
    let Some(given) = given else {
        let mut found = current.ancestors().map(|dir| dir.join("Cargo.toml"));
        return found.find(|path| path.is_file()).ok_or_else(|| {
            LoadError::new("no `Cargo.toml` in this folder or any above it")
                .at(Place::of_file(current))
                .help(Some("go to a Rust package or name one with `--manifest-path`".to_owned()))
        });
    };
    let path = normalize(&current.join(given));
    let why = if path.is_dir() {
        "`--manifest-path` wants the file, not its folder"
    } else if !path.is_file() {
        "the manifest does not exist"
    } else if path.file_name().is_some_and(|name| name != "Cargo.toml") {
        "`--manifest-path` wants a file named `Cargo.toml`"
    } else {
        return Ok(path);
    };
    Err(LoadError::new(why).at(Place::of_file(path)))
}

fn assemble(
    selection: &Selection,
    found: Found,
    target_cfg: &Arc<TargetCfg>,
) -> Result<Workspace, LoadError> {
    let Found { root, packages: raw, resolved, mode, mut notes } = found;
    let (selected, more) = select_packages(selection, &raw)?;
    notes.extend(more);
    let facts = match resolved {
        Some(resolved) => Facts::Resolved(resolved),
        None => Facts::Own(resolve_features(&raw, &selection.features)?),
    };
    let chosen: Vec<&RawPackage> =
        raw.iter().zip(&selected).filter(|(_, on)| **on).map(|(package, _)| package).collect();
    let idx_of: FxHashMap<&str, usize> =
        raw.iter().enumerate().map(|(i, package)| (package.id.as_str(), i)).collect();
    let enabled = |package: &RawPackage| facts.features(idx_of[package.id.as_str()]);
    let mut marks = select_targets(selection, &chosen, &enabled)?.into_iter();
    let packages = raw.iter().enumerate().map(|(i, package)| {
        let features = facts.features(i);
        let none = || vec![false; package.targets.len()];
        let marks = if selected[i] { marks.next().unwrap_or_else(none) } else { none() };
        let test = selection.tests && selected[i];
        let cfg = Arc::new(CfgSet::new(target_cfg.clone(), &features, test));
        Package {
            id: package.id.clone(),
            name: package.name.clone(),
            version: package.version.clone(),
            edition: package.edition,
            manifest_path: package.manifest_path.clone(),
            is_member: package.is_member,
            is_selected: selected[i],
            targets: package.targets.iter().zip(marks).map(|(t, on)| target(t, on)).collect(),
            externs: facts.externs(i, &raw, target_cfg),
            features,
            cfg,
        }
    });
    let packages: Vec<Package> = packages.collect();
    if packages.is_empty() {
        notes.push("the workspace has no packages".to_owned());
    }
    let manifest_path = root.join("Cargo.toml");
    Ok(Workspace { root, manifest_path, packages, mode, notes })
}

fn target(raw: &RawTarget, is_selected: bool) -> Target {
    Target {
        name: raw.name.clone(),
        crate_name: crate_name(&raw.name),
        kind: raw.kind,
        src_path: raw.src_path.clone(),
        edition: raw.edition,
        is_selected,
        kinds: raw.kinds.clone(),
        crate_types: raw.crate_types.clone(),
        required_features: raw.required_features.clone(),
    }
}

fn crate_name(name: &str) -> String {
    name.replace('-', "_")
}

/// Features and dependencies, from cargo's resolver or from ours.
enum Facts {
    Resolved(Vec<Resolved>),
    Own(Vec<Enabled>),
}

impl Facts {
    /// Sorted.
    fn features(&self, idx: usize) -> Vec<String> {
        let mut features: Vec<String> = match self {
            Facts::Resolved(resolved) => resolved[idx].features.clone(),
            Facts::Own(enabled) => {
                let plain = enabled[idx].features.iter().filter(|f| !f.contains('/'));
                plain.cloned().collect()
            }
        };
        features.sort();
        features
    }

    /// Sorted by name; what another platform alone needs is left out.
    fn externs(&self, idx: usize, packages: &[RawPackage], target: &TargetCfg) -> Vec<Extern> {
        let mut externs: Vec<Extern> = match self {
            Facts::Resolved(resolved) => {
                let deps = resolved[idx].deps.iter().flat_map(|dep| {
                    let kinds = dep.kinds.iter().filter(|(_, on)| target.matches(on.as_ref()));
                    kinds.map(|&(kind, _)| Extern {
                        name: crate_name(&dep.name),
                        kind,
                        package: Some(PackageIdx(dep.package as u32)),
                    })
                });
                deps.collect()
            }
            Facts::Own(enabled) => own_externs(&packages[idx], &enabled[idx], packages, target),
        };
        externs.sort();
        externs.dedup();
        externs
    }
}

fn own_externs(
    package: &RawPackage,
    enabled: &Enabled,
    packages: &[RawPackage],
    target: &TargetCfg,
) -> Vec<Extern> {
    let active = package.dependencies.iter();
    let active = active.filter(|d| enabled.has(d) && target.matches(d.platform.as_ref()));
    active
        .map(|dependency| {
            let found = packages.iter().position(|package| {
                let dir = package.manifest_path.parent();
                package.name == dependency.name
                    && dependency.path.as_deref().is_some_and(|path| dir == Some(path))
            });
            let library = found.and_then(|i| {
                let is_lib =
                    |t: &&RawTarget| matches!(t.kind, TargetKind::Lib | TargetKind::ProcMacro);
                packages[i].targets.iter().find(is_lib)
            });
            let name = match (&dependency.rename, library) {
                (Some(rename), _) => rename,
                (None, Some(library)) => &library.name,
                (None, None) => &dependency.name,
            };
            let package = found.map(|i| PackageIdx(i as u32));
            Extern { name: crate_name(name), kind: dependency.kind, package }
        })
        .collect()
}
