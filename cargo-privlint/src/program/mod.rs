//! The crates of one run, read and lowered: the selected targets, the libraries that they need and whose
//! sources are at hand, and the models of the others.
//!
//! Computed from the workspace and the models, for `names`. Files are read by `workspace`; what can't be
//! read or parsed costs itself and is listed.

mod crate_set;
mod crates;
mod declared;
mod dependencies;
mod expansion;
mod follow;
mod foreseen;
mod load;
mod mentions;
mod models;
mod source;
mod stored;
mod waiting;
mod wanted;

use std::path::{Path, PathBuf};

use globset::GlobSet;

#[cfg(test)]
pub(crate) use crates::{Models, Plan, load_plans};
pub(crate) use dependencies::Dependencies;
pub(crate) use expansion::Expansions;
#[cfg(test)]
pub(crate) use models::{LoadedModels, load_models};
pub use source::{InMemory, Texts, Unreadable};

use crate::{
    config,
    hir::{CrateId, Name},
    names::{self, CrateInput, CrateOrigin, Names, NamesProblem},
    span::{FileId, SourceMap, Span},
    syntax::{Comment, STACK_SIZE, Words},
    workspace::{DiskCache, PackageIdx, Workspace, display_path},
};

/// What is known of a run's sources.
#[derive(Clone, Debug)]
pub struct Program {
    pub sources: SourceMap,
    /// By [`CrateId`].
    pub crates: Vec<ProgramCrate>,
    /// By [`FileId`].
    pub files: Vec<FileInfo>,
    /// In the order in which they were met; a file once, though two targets name it.
    pub skipped: Vec<Skipped>,
    root: PathBuf,
    exclude: GlobSet,
    by_path: load::ByPath,
    /// By [`CrateId`].
    readers: Vec<load::Reader>,
    /// Where dependencies' declarations are kept for other runs.
    cache: Option<DiskCache>,
}

#[derive(Clone, Debug)]
pub struct ProgramCrate {
    /// As Rust code names it.
    pub name: Name,
    pub origin: CrateOrigin,
    /// The package and the place of the target in its list; none for a model.
    pub target: Option<(PackageIdx, usize)>,
}

#[derive(Clone, Debug)]
pub struct FileInfo {
    /// The first crate that it belongs to.
    pub krate: CrateId,
    /// Absolute; a model's starts with `<model>`.
    pub path: PathBuf,
    /// Its modules lie beside it.
    is_mod_rs: bool,
    /// Belongs to a selected target, and `[scope] exclude` does not name it.
    pub in_scope: bool,
    pub n_lines: u32,
    /// Comments that start with `privlint:`.
    pub suppressions: Vec<Comment>,
    /// Until it is known what of dependencies is read.
    words: Words,
    /// What the active cfg leaves out, in every target that the file belongs to.
    inactive: Option<Vec<Span>>,
}

impl FileInfo {
    pub fn inactive(&self) -> &[Span] {
        self.inactive.as_deref().unwrap_or_default()
    }
}

/// A file that was not analysed, or a module whose file is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Skipped {
    pub krate: CrateId,
    /// As [`crate::span::SourceFile::path`].
    pub file: String,
    /// One-based.
    pub line: Option<u32>,
    pub reason: String,
}

/// A program before its names are resolved.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub program: Program,
    pub inputs: Vec<CrateInput>,
    pub begun: names::Begun,
    pub dependencies: Dependencies,
}

/// How much is read of what dependencies declare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Extent {
    /// What the texts at hand may come to.
    Needed,
    Everything,
}

/// Reads everything that the selected targets need, with what `cache` holds of dependencies, and resolves its
/// names. Of dependencies it reads what the program's texts and the paths in `named` may come to. Tells
/// `begin_names` when all texts are read. Must run on threads of [`workers`].
pub fn read(
    workspace: &Workspace,
    scope: &config::Scope,
    cache: Option<&DiskCache>,
    named: &[String],
    begin_names: &dyn Fn(),
) -> (Program, Names, Vec<NamesProblem>) {
    let read = |extent: Extent| {
        let mut loaded = crates::load(workspace, &scope.exclude, cache.cloned());
        begin_names();
        let dependencies = loaded.dependencies;
        let mut files = Expansions::new(&mut loaded.program, Some(workspace), dependencies, named);
        files.is_everything = extent == Extent::Everything;
        let (names, problems) = loaded.begun.resolve(loaded.inputs, &mut files);
        let is_complete = !files.is_incomplete;
        is_complete.then_some((loaded.program, names, problems))
    };
    // A macro may bring in a text that speaks of more than all others.
    read(Extent::Needed)
        .or_else(|| read(Extent::Everything))
        .expect("invariant: everything leaves nothing out")
}

/// Threads whose stacks are large enough for what the syntax scan lets pass. `None` is as many as there are processors.
pub fn workers(n_threads: Option<usize>) -> Result<rayon::ThreadPool, rayon::ThreadPoolBuildError> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(n_threads.unwrap_or(0))
        .stack_size(STACK_SIZE)
        .thread_name(|i| format!("worker {i}"))
        .build()
}

impl Program {
    fn new() -> Program {
        Program {
            sources: SourceMap::default(),
            crates: Vec::new(),
            files: Vec::new(),
            skipped: Vec::new(),
            root: PathBuf::new(),
            exclude: GlobSet::empty(),
            by_path: load::ByPath::default(),
            readers: Vec::new(),
            cache: None,
        }
    }

    pub fn file(&self, id: FileId) -> Option<&FileInfo> {
        self.files.get(id.0 as usize)
    }

    /// The files that findings may point into.
    pub fn files_in_scope(&self) -> impl Iterator<Item = (FileId, &FileInfo)> {
        let files = self.files.iter().enumerate().map(|(i, info)| (FileId(i as u32), info));
        files.filter(|(_, info)| info.in_scope)
    }

    pub fn is_file_in_scope(&self, id: FileId) -> bool {
        self.file(id).is_some_and(|info| info.in_scope)
    }

    pub fn n_files(&self) -> usize {
        self.files_in_scope().count()
    }

    pub fn n_lines(&self) -> usize {
        self.files_in_scope().map(|(_, info)| info.n_lines as usize).sum()
    }

    fn forget_words(&mut self) {
        self.files.iter_mut().for_each(|info| info.words = Words::default());
    }

    fn display(&self, path: &Path) -> String {
        display_path(&self.root, path)
    }

    fn is_in_scope(&self, krate: CrateId, file: FileId) -> bool {
        self.crates[krate.0 as usize].origin == CrateOrigin::Workspace
            && !self.exclude.is_match(&self.sources.file(file).path)
    }
}
