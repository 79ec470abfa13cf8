//! Which packages, targets and files one run reads, from cargo's metadata or from the manifests alone.
//!
//! Computed from a [`Selection`] and the outside world, for the driver and the command line. The one
//! module that reads files, the environment and the clock, and that runs a process: `cargo metadata`
//! and `rustc --print cfg`, neither of which compiles anything or runs the project's code.
#![expect(clippy::disallowed_methods, reason = "this module is the one door to the outside")]

mod answers;
mod cache;
mod cfg;
mod discover;
mod error;
mod features;
mod files;
mod load;
mod manifests;
mod metadata;
mod package;
mod select;
mod toolchain;

#[cfg(test)]
mod tests;

pub use cache::{DiskCache, Kept, file_stamp};
pub use cfg::CfgSet;
pub use error::{LoadError, Place, ReadProblem};
pub use files::{
    ConfigSource, ModuleOwner, ModuleProblem, build_output, canonical_path, display_path,
    find_config, module_file, module_file_among, plain_path, read_source, today, user_cache_dir,
};
pub use load::load;
pub use package::{
    DependencyKind, Edition, Extern, MetadataMode, Package, PackageIdx, Target, TargetKind,
    Workspace,
};
pub use select::{FeatureSelection, Selection, TargetSelection};
