//! What the user asked for, and which packages and targets that is.
//!
//! As cargo's own flags, but all members are selected where none is named.

use std::path::PathBuf;

use globset::Glob;

use crate::config::closest;

use super::error::LoadError;

use super::metadata::{RawPackage, RawTarget};
use super::package::TargetKind;

/// The flags that say what is analysed. Empty, it is every member with every feature.
#[derive(Clone, Default, Debug)]
pub struct Selection {
    pub manifest_path: Option<PathBuf>,
    /// Cargo's package id specifications, globs among them.
    pub packages: Vec<String>,
    /// `--workspace`; it wins over `packages`.
    pub workspace: bool,
    pub exclude: Vec<String>,
    pub features: FeatureSelection,
    pub targets: TargetSelection,
    /// `--target`: the triple whose cfg holds.
    pub target: Option<String>,
    /// `--tests`: test code is in scope.
    pub tests: bool,
    /// `--locked`, `--offline`, `--frozen`, as they are handed to cargo.
    pub locked: bool,
    pub offline: bool,
    pub frozen: bool,
    /// `--config KEY=VALUE`, for cargo.
    pub cargo_config: Vec<String>,
}

#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub enum FeatureSelection {
    #[default]
    All,
    /// `--no-default-features` and `--features`, split at commas and spaces by us.
    Some { features: Vec<String>, default: bool },
}

impl FeatureSelection {
    /// From the three flags; without any of them all features are on.
    pub fn from_flags(features: &[String], all: bool, no_default: bool) -> FeatureSelection {
        if all || (features.is_empty() && !no_default) {
            return FeatureSelection::All;
        }
        let features = features
            .iter()
            .flat_map(|list| list.split([',', ' ']))
            .filter(|feature| !feature.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>();
        let default = !no_default || features.iter().any(|feature| feature == "default");
        let features = features.into_iter().filter(|feature| feature != "default").collect();
        FeatureSelection::Some { features, default }
    }
}

/// Cargo's target flags; none of them means the library and the programs.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct TargetSelection {
    pub lib: bool,
    pub bins: bool,
    pub bin: Vec<String>,
    pub examples: bool,
}

/// Which members are selected, and what to tell about it.
pub(super) fn select_packages(
    selection: &Selection,
    packages: &[RawPackage],
) -> Result<(Vec<bool>, Vec<String>), LoadError> {
    let mut selected: Vec<bool> = packages.iter().map(|p| p.is_member).collect();
    if !selection.packages.is_empty() && !selection.workspace {
        selected.fill(false);
        for spec in &selection.packages {
            let found = matching(spec, packages)?;
            if found.is_empty() {
                return Err(unknown_package(spec, packages));
            }
            found.into_iter().for_each(|i| selected[i] = true);
        }
    }
    let mut notes = Vec::new();
    for spec in &selection.exclude {
        let found = matching(spec, packages)?;
        if found.is_empty() {
            notes.push(format!("excluded package `{spec}` is not in the workspace"));
        }
        found.into_iter().for_each(|i| selected[i] = false);
    }
    Ok((selected, notes))
}

/// Marks the selected targets of the selected packages.
pub(super) fn select_targets(
    selection: &Selection,
    packages: &[&RawPackage],
    features: &dyn Fn(&RawPackage) -> Vec<String>,
) -> Result<Vec<Vec<bool>>, LoadError> {
    for name in &selection.targets.bin {
        check_bin(name, packages)?;
    }
    Ok(packages
        .iter()
        .map(|package| {
            let enabled = features(package);
            let wanted = |target: &RawTarget| {
                let runs = target.required_features.iter().all(|f| enabled.contains(f));
                runs && is_wanted(selection, target)
            };
            package.targets.iter().map(wanted).collect()
        })
        .collect())
}

fn is_wanted(selection: &Selection, target: &RawTarget) -> bool {
    let TargetSelection { lib, bins, bin, examples } = &selection.targets;
    let by_default = !lib && !bins && bin.is_empty() && !examples;
    match target.kind {
        TargetKind::Lib | TargetKind::ProcMacro => *lib || by_default,
        TargetKind::Bin => *bins || by_default || bin.contains(&target.name),
        TargetKind::Example => *examples,
        TargetKind::Test | TargetKind::Bench => selection.tests,
        TargetKind::BuildScript => false,
    }
}

fn check_bin(name: &str, packages: &[&RawPackage]) -> Result<(), LoadError> {
    let bins = || {
        packages
            .iter()
            .flat_map(|package| &package.targets)
            .filter(|target| target.kind == TargetKind::Bin)
            .map(|target| target.name.as_str())
    };
    if bins().any(|bin| bin == name) {
        return Ok(());
    }
    Err(LoadError::new(format!("no bin target named `{name}` in the selected packages"))
        .help(closest(name, bins()).map(|near| format!("did you mean `{near}`?"))))
}

fn unknown_package(spec: &str, packages: &[RawPackage]) -> LoadError {
    let members = packages.iter().filter(|p| p.is_member).map(|p| p.name.as_str());
    if packages.iter().any(|p| !p.is_member && p.name == spec) {
        return LoadError::new(format!("package `{spec}` is a dependency, not a workspace member"))
            .note("only members of the workspace are analysed");
    }
    LoadError::new(format!("package `{spec}` is not in the workspace"))
        .help(closest(spec, members).map(|near| format!("did you mean `{near}`?")))
}

/// The members that a package id specification or a glob names.
fn matching(spec: &str, packages: &[RawPackage]) -> Result<Vec<usize>, LoadError> {
    let is_glob = spec.contains(['*', '?', '[']) && !spec.contains("://");
    let glob = match is_glob.then(|| Glob::new(spec)) {
        Some(Err(error)) => {
            return Err(LoadError::new(format!(
                "`{spec}` is no package pattern: {}",
                error.kind()
            )));
        }
        Some(Ok(glob)) => Some(glob.compile_matcher()),
        None => None,
    };
    let fits = |package: &RawPackage| match &glob {
        Some(glob) => glob.is_match(&package.name),
        None => fits_spec(spec, package),
    };
    let hits =
        packages.iter().enumerate().filter(|(_, package)| package.is_member && fits(package));
    Ok(hits.map(|(i, _)| i).collect())
}

/// `name`, `name@1.2`, `name:1.2.3`, a URL, or a URL with `#name`, `#version` or `#name@version`.
fn fits_spec(spec: &str, package: &RawPackage) -> bool {
    if spec == package.id {
        return true;
    }
    if !spec.contains("://") {
        return fits_name(spec, package);
    }
    let (url, fragment) = spec.split_once('#').map_or((spec, None), |(u, f)| (u, Some(f)));
    let (own, _) = package.id.split_once('#').unwrap_or((&package.id, ""));
    let bare = |url: &str| {
        let url = url.strip_prefix("path+").unwrap_or(url);
        url.trim_end_matches('/').to_owned()
    };
    bare(url) == bare(own)
        && fragment.is_none_or(|fragment| {
            fits_name(fragment, package) || fits_version(fragment, &package.version)
        })
}

fn fits_name(spec: &str, package: &RawPackage) -> bool {
    match spec.split_once(['@', ':']) {
        Some((name, version)) => name == package.name && fits_version(version, &package.version),
        None => spec == package.name,
    }
}

/// A version may leave out its last parts.
fn fits_version(asked: &str, version: &str) -> bool {
    version
        .strip_prefix(asked)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-', '+']))
        && asked.starts_with(|c: char| c.is_ascii_digit())
}
