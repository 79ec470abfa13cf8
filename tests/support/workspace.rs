//! Workspaces in temporary folders.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::root;

/// A workspace that disappears with the value.
pub struct Workspace {
    dir: TempDir,
}

impl Workspace {
    /// Files by their paths.
    pub fn new(files: &[(&str, &str)]) -> Workspace {
        let workspace = Workspace { dir: TempDir::new().expect("a temporary folder") };
        files.iter().for_each(|(path, text)| workspace.write(path, text));
        workspace
    }

    /// One package `demo` that depends on `privacy-derive`, with this library.
    pub fn of_library(text: &str) -> Workspace {
        let workspace = Workspace::new(&[("Cargo.toml", &manifest()), ("src/lib.rs", text)]);
        let lock = root().join("Cargo.lock");
        // Versions that are at hand, so that cargo has to ask nobody.
        fs::copy(lock, workspace.path().join("Cargo.lock")).expect("the lock file is copied");
        workspace
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder");
        fs::write(path, text).expect("writable");
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn file(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }
}

fn manifest() -> String {
    let derive = root().join("privacy-derive");
    format!(
        "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         privacy-derive = {{ path = {derive:?} }}\n\n[workspace]\n"
    )
}
