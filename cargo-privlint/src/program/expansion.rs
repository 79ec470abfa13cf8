//! Files that are asked for while names are resolved: those that only a macro's expansion names, and
//! dependencies'.

use std::path::{Path, PathBuf};

use super::{
    Dependencies, Program, Skipped,
    load::{Start, find_module},
};
use crate::{
    hir::CrateId,
    names::{FileSource, LoadedFiles, Names, PathPiece, WantedInclude, WantedModule},
    syntax::tt::Tt,
    workspace::{Workspace, build_output, plain_path},
};

pub(crate) struct Expansions<'a> {
    pub program: &'a mut Program,
    pub workspace: Option<&'a Workspace>,
    pub dependencies: Dependencies,
}

impl FileSource for Expansions<'_> {
    fn dependencies(&mut self, models: &Names) -> Vec<(CrateId, LoadedFiles)> {
        self.dependencies.load_needed(self.program, models)
    }

    fn module(&mut self, wanted: &WantedModule<'_>) -> Option<LoadedFiles> {
        let reader = self.program.readers[wanted.krate.0 as usize].clone();
        let info = self.program.file(wanted.file)?;
        let owner = (info.path.as_path(), info.is_mod_rs);
        let found = find_module(&reader, owner, wanted.inline, wanted.name, wanted.path);
        match found {
            Ok((path, is_mod_rs)) => {
                let start = Start { reader, path, is_mod_rs, asked: Some(wanted.span) };
                self.program.load_trees(&[start]).pop()
            }
            Err(_) => {
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
        let loaded = self.program.load_trees(&[start]).pop()?;
        (!loaded.files.is_empty()).then_some(loaded)
    }

    fn include_tokens(&mut self, wanted: &WantedInclude<'_>) -> Option<Vec<Tt>> {
        let reader = self.program.readers[wanted.krate.0 as usize].clone();
        let path = self.included(wanted)?;
        self.program.load_tokens(&reader, &path)
    }
}

impl Expansions<'_> {
    fn included(&self, wanted: &WantedInclude<'_>) -> Option<PathBuf> {
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
                    "OUT_DIR" => build_output(&workspace.root, &package.name, &relative),
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
