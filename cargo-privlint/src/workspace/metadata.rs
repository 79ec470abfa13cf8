//! `cargo metadata` with its fall-backs, as packages in a form that the manifests alone can give too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Output;

use cargo_metadata::{Metadata, MetadataCommand};
use cargo_platform::Platform;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::error::{LoadError, Place};
use super::manifests::read_manifests;
use super::package::{DependencyKind, Edition, MetadataMode, TargetKind};
use super::select::{FeatureSelection, Selection};
use super::toolchain::Toolchain;

/// What is known of the workspace before anything is selected.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Found {
    pub(super) root: PathBuf,
    pub(super) packages: Vec<RawPackage>,
    /// One for each package, where cargo resolved the dependencies.
    pub(super) resolved: Option<Vec<Resolved>>,
    pub(super) mode: MetadataMode,
    pub(super) notes: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RawPackage {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) version: String,
    pub(super) edition: Edition,
    pub(super) manifest_path: PathBuf,
    pub(super) is_member: bool,
    pub(super) declared_features: BTreeMap<String, Vec<String>>,
    pub(super) dependencies: Vec<RawDependency>,
    pub(super) targets: Vec<RawTarget>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RawDependency {
    /// The package's name; `rename` is what the manifest calls it otherwise.
    pub(super) name: String,
    pub(super) rename: Option<String>,
    pub(super) kind: DependencyKind,
    pub(super) optional: bool,
    pub(super) default_features: bool,
    pub(super) features: Vec<String>,
    pub(super) platform: Option<Platform>,
    /// The folder of a path dependency, absolute.
    pub(super) path: Option<PathBuf>,
}

impl RawDependency {
    /// The key in the manifest, by which features name it.
    pub(super) fn key(&self) -> &str {
        self.rename.as_deref().unwrap_or(&self.name)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RawTarget {
    pub(super) name: String,
    pub(super) kind: TargetKind,
    pub(super) kinds: Vec<String>,
    pub(super) crate_types: Vec<String>,
    pub(super) src_path: PathBuf,
    pub(super) edition: Edition,
    pub(super) required_features: Vec<String>,
}

/// What cargo's resolver says of one package.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub(super) struct Resolved {
    pub(super) features: Vec<String>,
    pub(super) deps: Vec<ResolvedDep>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ResolvedDep {
    pub(super) name: String,
    /// The index of the package.
    pub(super) package: usize,
    pub(super) kinds: Vec<(DependencyKind, Option<Platform>)>,
}

/// Full metadata, else those of one platform, else those without dependencies, else the manifests.
pub(super) fn find_packages(
    selection: &Selection,
    manifest: &Path,
    toolchain: &Toolchain,
    host: &dyn Fn() -> String,
) -> Result<Found, LoadError> {
    let call = |options: Vec<String>| call_cargo(selection, manifest, toolchain, options);
    let with = |more: &[&str]| {
        let mut options = feature_options(&selection.features);
        options.extend(more.iter().map(|&option| option.to_owned()));
        call(options)
    };
    let full = match &selection.target {
        Some(triple) => with(&["--filter-platform", triple]),
        None => with(&[]),
    };
    let full_words = match full {
        Ok(metadata) => return found(&metadata, mode_of_resolved(selection), Vec::new()),
        Err(Failure::NoCargo(why)) => return manifests_alone(manifest, &why),
        Err(Failure::Words(words)) => words,
    };
    let why = first_line(&full_words);
    match call(vec!["--no-deps".to_owned()]) {
        Ok(no_deps) => {
            if selection.target.is_none()
                && let Ok(metadata) = with(&["--offline", "--filter-platform", &host()])
            {
                let note = format!("dependencies of other platforms are left out: {why}");
                return found(&metadata, MetadataMode::Filtered, vec![note]);
            }
            let note = format!("dependencies can't be resolved, going on without them: {why}");
            found(&no_deps, MetadataMode::NoDeps, vec![note])
        }
        Err(_) if !toolchain.cargo_runs() => manifests_alone(manifest, &why),
        Err(failure) => match read_manifests(manifest) {
            Ok(read) if !read.missing_paths.is_empty() => {
                let missing = read_list(&read.missing_paths);
                let why = "reading the manifests alone, since a path dependency is missing";
                Ok(read.into_found(vec![format!("{why}: {missing}")]))
            }
            Ok(_) => Err(cargo_error(manifest, &failure.words(), None)),
            Err(own) => Err(cargo_error(manifest, &failure.words(), own.place)),
        },
    }
}

enum Failure {
    /// No cargo could be started.
    NoCargo(String),
    /// It ran and failed, saying this.
    Words(String),
}

impl Failure {
    fn words(self) -> String {
        match self {
            Failure::NoCargo(words) | Failure::Words(words) => words,
        }
    }
}

fn mode_of_resolved(selection: &Selection) -> MetadataMode {
    if selection.target.is_some() { MetadataMode::Filtered } else { MetadataMode::Full }
}

fn manifests_alone(manifest: &Path, why: &str) -> Result<Found, LoadError> {
    let note = format!("reading the manifests alone, since no cargo runs: {why}");
    Ok(read_manifests(manifest)?.into_found(vec![note]))
}

fn read_list(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn cargo_error(manifest: &Path, words: &str, place: Option<Place>) -> LoadError {
    LoadError::new("cargo can't read the workspace")
        .at(place.unwrap_or_else(|| Place::of_file(manifest)))
        .note(words.trim().strip_prefix("error: ").unwrap_or(words.trim()))
}

fn first_line(words: &str) -> String {
    let line = words.lines().find(|line| line.starts_with("error")).or(words.lines().next());
    let line = line.unwrap_or("cargo says nothing");
    line.strip_prefix("error: ").unwrap_or(line).trim().to_owned()
}

fn feature_options(features: &FeatureSelection) -> Vec<String> {
    match features {
        FeatureSelection::All => vec!["--all-features".to_owned()],
        FeatureSelection::Some { features, default } => {
            let mut options = Vec::new();
            if !default {
                options.push("--no-default-features".to_owned());
            }
            if !features.is_empty() {
                options.extend(["--features".to_owned(), features.join(",")]);
            }
            options
        }
    }
}

fn call_cargo(
    selection: &Selection,
    manifest: &Path,
    toolchain: &Toolchain,
    mut options: Vec<String>,
) -> Result<Metadata, Failure> {
    for (flag, on) in [
        ("--locked", selection.locked),
        ("--offline", selection.offline),
        ("--frozen", selection.frozen),
    ] {
        if on && !options.iter().any(|option| option == flag) {
            options.push(flag.to_owned());
        }
    }
    for pair in &selection.cargo_config {
        options.extend(["--config".to_owned(), pair.clone()]);
    }
    let mut command = MetadataCommand::new();
    command.cargo_path(&toolchain.cargo).manifest_path(manifest).other_options(options);
    let mut command = command.cargo_command();
    toolchain.harden(&mut command);
    let output = command.output().map_err(|error| Failure::NoCargo(error.to_string()))?;
    parse_output(&output).map_err(Failure::Words)
}

fn parse_output(output: &Output) -> Result<Metadata, String> {
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let json = text.lines().find(|line| line.starts_with('{')).unwrap_or_default();
    MetadataCommand::parse(json).map_err(|error| format!("its answer can't be read: {error}"))
}

fn found(metadata: &Metadata, mode: MetadataMode, notes: Vec<String>) -> Result<Found, LoadError> {
    let root = metadata.workspace_root.clone().into_std_path_buf();
    let mut order: Vec<&cargo_metadata::Package> = metadata.packages.iter().collect();
    let member = |id| metadata.workspace_members.iter().position(|member| member == id);
    order.sort_by_key(|package| member(&package.id).unwrap_or(usize::MAX));
    let packages = order
        .iter()
        .map(|package| raw_package(package, member(&package.id).is_some()))
        .collect::<Result<Vec<_>, _>>()?;
    let resolved = metadata.resolve.as_ref().map(|resolve| raw_resolve(resolve, &packages));
    Ok(Found { root, packages, resolved, mode, notes })
}

fn raw_resolve(resolve: &cargo_metadata::Resolve, packages: &[RawPackage]) -> Vec<Resolved> {
    let idx_of: FxHashMap<&str, usize> =
        packages.iter().enumerate().map(|(i, package)| (package.id.as_str(), i)).collect();
    let mut resolved = vec![Resolved::default(); packages.len()];
    for node in &resolve.nodes {
        let Some(&idx) = idx_of.get(node.id.repr.as_str()) else { continue };
        let deps = node.deps.iter().filter_map(|dep| {
            let package = *idx_of.get(dep.pkg.repr.as_str())?;
            let kinds = dep.dep_kinds.iter();
            let kinds = kinds.map(|kind| (dependency_kind(kind.kind), kind.target.clone()));
            Some(ResolvedDep { name: dep.name.clone(), package, kinds: kinds.collect() })
        });
        let features = node.features.iter().map(ToString::to_string).collect();
        resolved[idx] = Resolved { features, deps: deps.collect() };
    }
    resolved
}

fn raw_package(
    package: &cargo_metadata::Package,
    is_member: bool,
) -> Result<RawPackage, LoadError> {
    let manifest_path = package.manifest_path.clone().into_std_path_buf();
    let targets = package.targets.iter().filter_map(raw_target).collect();
    Ok(RawPackage {
        id: package.id.repr.clone(),
        name: package.name.to_string(),
        version: package.version.to_string(),
        edition: edition(package.edition),
        manifest_path,
        is_member,
        declared_features: package.features.clone(),
        dependencies: package.dependencies.iter().map(raw_dependency).collect(),
        targets,
    })
}

fn raw_dependency(dependency: &cargo_metadata::Dependency) -> RawDependency {
    RawDependency {
        name: dependency.name.clone(),
        rename: dependency.rename.clone(),
        kind: dependency_kind(dependency.kind),
        optional: dependency.optional,
        default_features: dependency.uses_default_features,
        features: dependency.features.clone(),
        platform: dependency.target.clone(),
        path: dependency.path.clone().map(cargo_metadata::camino::Utf8PathBuf::into_std_path_buf),
    }
}

/// `None` for a kind of target that this version doesn't know.
fn raw_target(target: &cargo_metadata::Target) -> Option<RawTarget> {
    use cargo_metadata::TargetKind as Kind;
    let kind = target.kind.iter().find_map(|kind| match kind {
        Kind::Lib | Kind::RLib | Kind::DyLib | Kind::CDyLib | Kind::StaticLib => {
            Some(TargetKind::Lib)
        }
        Kind::ProcMacro => Some(TargetKind::ProcMacro),
        Kind::Bin => Some(TargetKind::Bin),
        Kind::Example => Some(TargetKind::Example),
        Kind::Test => Some(TargetKind::Test),
        Kind::Bench => Some(TargetKind::Bench),
        Kind::CustomBuild => Some(TargetKind::BuildScript),
        _ => None,
    })?;
    Some(RawTarget {
        name: target.name.clone(),
        kind,
        kinds: target.kind.iter().map(ToString::to_string).collect(),
        crate_types: target.crate_types.iter().map(ToString::to_string).collect(),
        src_path: target.src_path.clone().into_std_path_buf(),
        edition: edition(target.edition),
        required_features: target.required_features.clone(),
    })
}

/// An edition after the newest one we know reads most like that one.
fn edition(edition: cargo_metadata::Edition) -> Edition {
    Edition::parse(edition.as_str()).unwrap_or(Edition::E2024)
}

fn dependency_kind(kind: cargo_metadata::DependencyKind) -> DependencyKind {
    match kind {
        cargo_metadata::DependencyKind::Development => DependencyKind::Development,
        cargo_metadata::DependencyKind::Build => DependencyKind::Build,
        _ => DependencyKind::Normal,
    }
}
