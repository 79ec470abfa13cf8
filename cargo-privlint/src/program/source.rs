//! Where the texts of a crate come from: the disk, the embedded models, or a test's own.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    models::ModelCrate,
    workspace::{
        ModuleOwner, ModuleProblem, canonical_path, module_file, module_file_among, read_source,
    },
};

/// Finds and reads the files of a crate.
pub trait Texts: Sync + Send + fmt::Debug {
    fn read(&self, path: &Path) -> Result<Arc<str>, Unreadable>;

    /// The file of a `mod name;`, and whether its own modules lie beside it.
    fn module_file(
        &self,
        owner: ModuleOwner<'_>,
        name: &str,
        path_attr: Option<&str>,
    ) -> Result<(PathBuf, bool), ModuleProblem>;

    /// The one name of a file that may have several.
    fn identity(&self, path: &Path) -> PathBuf {
        path.to_path_buf()
    }
}

/// Why a file has no text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// One-based.
    pub line: Option<u32>,
    pub reason: String,
}

#[derive(Debug)]
pub struct OnDisk;

impl Texts for OnDisk {
    fn read(&self, path: &Path) -> Result<Arc<str>, Unreadable> {
        read_source(path)
            .map_err(|problem| Unreadable { line: problem.line, reason: problem.reason })
    }

    fn module_file(
        &self,
        owner: ModuleOwner<'_>,
        name: &str,
        path_attr: Option<&str>,
    ) -> Result<(PathBuf, bool), ModuleProblem> {
        module_file(owner, name, path_attr)
    }

    fn identity(&self, path: &Path) -> PathBuf {
        canonical_path(path)
    }
}

/// Texts by their paths.
#[derive(Debug, Default)]
pub struct InMemory {
    pub files: BTreeMap<PathBuf, Arc<str>>,
}

/// A model's files, below `<model>/name/`, which no file on disk is called.
#[derive(Debug)]
pub struct OfModel(pub &'static ModelCrate);

impl OfModel {
    fn text(&self, path: &Path) -> Option<&'static str> {
        let below = path.strip_prefix(model_path(self.0, "")).ok()?;
        self.0.file(below.to_str()?).map(|file| file.text)
    }
}

impl Texts for OfModel {
    fn read(&self, path: &Path) -> Result<Arc<str>, Unreadable> {
        self.text(path).map(Arc::from).ok_or_else(no_such_file)
    }

    fn module_file(
        &self,
        owner: ModuleOwner<'_>,
        name: &str,
        path_attr: Option<&str>,
    ) -> Result<(PathBuf, bool), ModuleProblem> {
        module_file_among(&|path| self.text(path).is_some(), owner, name, path_attr)
    }
}

fn no_such_file() -> Unreadable {
    Unreadable { line: None, reason: "no such file".to_owned() }
}

pub fn model_path(model: &ModelCrate, path: &str) -> PathBuf {
    PathBuf::from(format!("<model>/{}/{path}", model.name))
}

impl Texts for InMemory {
    fn read(&self, path: &Path) -> Result<Arc<str>, Unreadable> {
        self.files.get(path).cloned().ok_or_else(no_such_file)
    }

    fn module_file(
        &self,
        owner: ModuleOwner<'_>,
        name: &str,
        path_attr: Option<&str>,
    ) -> Result<(PathBuf, bool), ModuleProblem> {
        module_file_among(&|path| self.files.contains_key(path), owner, name, path_attr)
    }
}
