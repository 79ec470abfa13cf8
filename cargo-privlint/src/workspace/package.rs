//! The workspace as the stages see it: packages by index, their targets, externs and cfg sets.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::cfg::CfgSet;

/// The outcome of [`load`](super::load()).
#[derive(Debug)]
pub struct Workspace {
    /// The folder of the root manifest, absolute.
    pub root: PathBuf,
    /// The root manifest itself.
    pub manifest_path: PathBuf,
    /// Members first, in cargo's order, then the dependencies that are known.
    pub packages: Vec<Package>,
    pub mode: MetadataMode,
    /// What the user should know: why a fall-back was taken, an exclusion that names nothing.
    pub notes: Vec<String>,
}

impl Workspace {
    pub fn package(&self, idx: PackageIdx) -> &Package {
        &self.packages[idx.0 as usize]
    }

    pub fn packages(&self) -> impl Iterator<Item = (PackageIdx, &Package)> {
        self.packages.iter().enumerate().map(|(i, package)| (PackageIdx(i as u32), package))
    }

    /// The selected packages with each of their selected targets, in cargo's order.
    pub fn selected_targets(&self) -> impl Iterator<Item = (PackageIdx, &Package, &Target)> {
        self.packages().flat_map(|(idx, package)| {
            package.targets.iter().filter(|t| t.is_selected).map(move |t| (idx, package, t))
        })
    }
}

/// Where the facts about packages come from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum MetadataMode {
    /// `cargo metadata` for every platform.
    Full,
    /// `cargo metadata --filter-platform`: dependencies of one platform.
    Filtered,
    /// `cargo metadata --no-deps`: dependencies outside the workspace are unknown.
    NoDeps,
    /// The manifests and `src/**` as we read them ourselves.
    Manifests,
}

impl MetadataMode {
    pub fn name(self) -> &'static str {
        match self {
            MetadataMode::Full => "full",
            MetadataMode::Filtered => "filtered",
            MetadataMode::NoDeps => "no_deps",
            MetadataMode::Manifests => "manifests",
        }
    }
}

/// A package of [`Workspace::packages`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PackageIdx(pub u32);

#[derive(Clone, Debug)]
pub struct Package {
    /// Cargo's package id, as its JSON messages name it.
    pub id: String,
    pub name: String,
    pub version: String,
    pub edition: Edition,
    pub manifest_path: PathBuf,
    pub is_member: bool,
    pub is_selected: bool,
    /// Enabled features, sorted.
    pub features: Vec<String>,
    pub targets: Vec<Target>,
    pub externs: Vec<Extern>,
    pub cfg: Arc<CfgSet>,
}

impl Package {
    /// The library target that other packages see.
    pub fn library(&self) -> Option<&Target> {
        self.targets.iter().find(|t| matches!(t.kind, TargetKind::Lib | TargetKind::ProcMacro))
    }

    /// The extern names in scope of one of this package's targets, its own library not among them.
    /// Development dependencies are there for `tests/`, `benches/` and examples, and for the rest with `--tests`.
    pub fn externs_of(&self, kind: TargetKind) -> impl Iterator<Item = &Extern> {
        let dev = self.cfg.is_set("test")
            || matches!(kind, TargetKind::Example | TargetKind::Test | TargetKind::Bench);
        let build = kind == TargetKind::BuildScript;
        self.externs.iter().filter(move |e| match e.kind {
            DependencyKind::Normal => !build,
            DependencyKind::Development => dev && !build,
            DependencyKind::Build => build,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Edition {
    E2015,
    E2018,
    E2021,
    E2024,
}

impl Edition {
    /// `None` for an edition that this version doesn't know.
    pub fn parse(text: &str) -> Option<Edition> {
        match text {
            "2015" => Some(Edition::E2015),
            "2018" => Some(Edition::E2018),
            "2021" => Some(Edition::E2021),
            "2024" => Some(Edition::E2024),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Edition::E2015 => "2015",
            Edition::E2018 => "2018",
            Edition::E2021 => "2021",
            Edition::E2024 => "2024",
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// As cargo names it.
    pub name: String,
    /// As Rust code names it: `-` is `_`.
    pub crate_name: String,
    pub kind: TargetKind,
    pub src_path: PathBuf,
    pub edition: Edition,
    pub is_selected: bool,
    /// As in the manifest, for cargo's JSON form.
    pub kinds: Vec<String>,
    pub crate_types: Vec<String>,
    pub required_features: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum TargetKind {
    Lib,
    ProcMacro,
    Bin,
    Example,
    Test,
    Bench,
    BuildScript,
}

/// A name that code of the package can write as `name::…`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Extern {
    pub name: String,
    pub kind: DependencyKind,
    /// `None` where the dependency is declared but its package isn't known.
    pub package: Option<PackageIdx>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum DependencyKind {
    Normal,
    Development,
    Build,
}
