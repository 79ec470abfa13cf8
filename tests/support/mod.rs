//! What the harnesses share: running the program, workspaces in temporary folders, and expectations.
#![allow(dead_code, clippy::allow_attributes, reason = "each harness uses a part of it")]

pub mod demo;
pub mod expect;
pub mod run;
pub mod workspace;

use std::path::{Path, PathBuf};

/// The repository.
pub fn root() -> PathBuf {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_dir.parent().expect("the crate lies in the workspace").to_path_buf()
}

/// Files below a folder, sorted; `target` folders are left out.
pub fn files_below(dir: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.file_name() != "target");
    let files = entries.map(|entry| entry.expect("readable"));
    files.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}
