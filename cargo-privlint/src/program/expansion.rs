//! Files that are asked for while names are resolved: those that only a macro's expansion names, and
//! dependencies'.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use rustc_hash::FxHashMap;

use super::{
    Dependencies, Program, Skipped,
    declared::KnownCrate,
    load::{Start, find_module},
    wanted::Wanted,
};
use crate::{
    hir::{CrateId, HirFile, pack::Meanings},
    names::{
        FileSource, LoadedFiles, Names, Needed, PathPiece, Unread, WantedInclude, WantedModule,
    },
    syntax::tt::Tt,
    workspace::{Workspace, build_output, plain_path},
};

pub(crate) struct Expansions<'a> {
    pub(super) program: &'a mut Program,
    pub(super) workspace: Option<&'a Workspace>,
    pub(super) dependencies: Dependencies,
    /// What else names code, by paths.
    pub(super) named: &'a [String],
    pub(super) known: FxHashMap<CrateId, KnownCrate>,
    /// What macros of crates at hand will bring in, until dependencies are read.
    pub(super) foreseen: Vec<(CrateId, Arc<str>)>,
    /// All is read that needed dependencies declare.
    pub(super) is_everything: bool,
    /// What of them has been found to be needed.
    pub(super) found: Option<Wanted>,
    /// A file that came later speaks of something else that they declare.
    pub(super) is_incomplete: bool,
}

impl<'a> Expansions<'a> {
    pub fn new(
        program: &'a mut Program,
        workspace: Option<&'a Workspace>,
        dependencies: Dependencies,
        named: &'a [String],
    ) -> Expansions<'a> {
        Expansions {
            program,
            workspace,
            dependencies,
            named,
            known: FxHashMap::default(),
            foreseen: Vec::new(),
            is_everything: false,
            found: None,
            is_incomplete: false,
        }
    }
}

impl FileSource for Expansions<'_> {
    fn needed(&mut self, models: &Names) -> Vec<Needed> {
        self.find_needed(models)
    }

    fn files_of(&mut self, krate: CrateId) -> LoadedFiles {
        self.known.get_mut(&krate).map(KnownCrate::take_files).unwrap_or_default()
    }

    fn keep(&mut self, krate: CrateId, declared: &HirFile, meanings: &dyn Meanings) {
        self.keep_declared(krate, declared, meanings);
    }

    fn scopes_of(&mut self, krate: CrateId) -> Option<HirFile> {
        self.known.get(&krate)?.scopes()
    }

    fn declared(&mut self, models: &Names) -> Unread {
        self.wanted(models)
    }

    fn module(&mut self, wanted: &WantedModule<'_>) -> Option<LoadedFiles> {
        let reader = self.program.readers[wanted.krate.0 as usize].clone();
        let info = self.program.file(wanted.file)?;
        let owner = (info.path.as_path(), info.is_mod_rs);
        let found = find_module(&reader, owner, wanted.inline, wanted.name, wanted.path);
        match found {
            Ok((path, is_mod_rs)) => {
                let start = Start { reader, path, is_mod_rs, asked: Some(wanted.span) };
                Some(self.load_for(wanted.krate, start))
            }
            Err(problem) => {
                if let Some(known) = self.known.get_mut(&wanted.krate) {
                    known.by_macros.no_module(&problem);
                }
                let reason =
                    format!("no file for module `{}`, which a macro declares", wanted.name);
                self.skip(wanted.krate, wanted.span, reason);
                None
            }
        }
    }

    fn include(&mut self, wanted: &WantedInclude<'_>) -> Option<LoadedFiles> {
        let reader = self.program.readers[wanted.krate.0 as usize].clone();
        let path = self.included(wanted)?;
        let start = Start { reader, path, is_mod_rs: true, asked: Some(wanted.span) };
        let loaded = self.load_for(wanted.krate, start);
        (!loaded.files.is_empty()).then_some(loaded)
    }

    fn include_tokens(&mut self, wanted: &WantedInclude<'_>) -> Option<Vec<Tt>> {
        let reader = self.program.readers[wanted.krate.0 as usize].clone();
        let path = self.included(wanted)?;
        self.program.load_tokens(&reader, &path)
    }
}

impl Expansions<'_> {
    fn load_for(&mut self, krate: CrateId, start: Start) -> LoadedFiles {
        let Some(tree) = self.program.load_trees(&[start]).pop() else {
            return LoadedFiles::default();
        };
        if let Some(known) = self.known.get_mut(&krate) {
            known.by_macros.add(&tree.seen);
        }
        self.is_incomplete |= tree.files.files.iter().any(|hir| self.has_missed(hir.file));
        tree.files
    }

    fn included(&mut self, wanted: &WantedInclude<'_>) -> Option<PathBuf> {
        let text = |pieces: &[PathPiece]| -> Option<String> {
            let text = pieces.iter().map(|piece| match piece {
                PathPiece::Text(text) => Some(text.as_str()),
                PathPiece::Env(_) => None,
            });
            text.collect()
        };
        match wanted.path {
            [PathPiece::Env(name), rest @ ..] => {
                let relative = text(rest)?;
                let workspace = self.workspace?;
                let (package, _) = self.program.crates[wanted.krate.0 as usize].target?;
                let package = workspace.package(package);
                match name.as_str() {
                    "OUT_DIR" => {
                        let found = build_output(&workspace.root, &package.name, &relative);
                        if let Some(known) = self.known.get_mut(&wanted.krate) {
                            known.built.push((relative, found.clone()));
                        }
                        found
                    }
                    "CARGO_MANIFEST_DIR" => {
                        let dir = package.manifest_path.parent()?;
                        Some(plain_path(&dir.join(relative.trim_start_matches('/'))))
                    }
                    _ => None,
                }
            }
            pieces => {
                let dir = self.program.file(wanted.file)?.path.parent().unwrap_or(Path::new(""));
                Some(plain_path(&dir.join(text(pieces)?)))
            }
        }
    }

    fn skip(&mut self, krate: CrateId, span: crate::span::Span, reason: String) {
        let file = self.program.sources.file(span.file).path.clone();
        let line = Some(self.program.sources.start(span).line);
        self.program.skipped.push(Skipped { krate, file, line, reason });
    }
}
