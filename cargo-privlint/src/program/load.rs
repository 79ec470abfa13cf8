//! Files of crates, read and lowered in waves: a wave's files in parallel, then the module files that they
//! name.
//!
//! Files get their ids in the order of crates and declarations, wave by wave, so that no number of threads
//! changes them.

use std::{
    cmp::Reverse,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    FileInfo, Program, Skipped,
    source::Texts,
    stored::{Seen, Stamp},
};
use crate::{
    hir::{
        CrateId, HirFile, ItemId, Name,
        lower::{self, Cfg, Lowered},
    },
    names::{Edition, FileModule, LoadedFiles, file_modules},
    span::{FileId, Span},
    syntax::{SyntaxProblem, Words, tt::Tt},
    workspace::{ModuleOwner, ModuleProblem, file_stamp},
};

/// How often one file may be a module of a crate: files that name each other twice double with each level.
const MAX_COPIES: u32 = 32;

/// How the files of a crate are read.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    pub krate: CrateId,
    pub texts: Arc<dyn Texts>,
    pub cfg: crate::names::CrateCfg,
    pub edition: Edition,
    pub extent: Extent,
    /// What the crate's declarations depend on besides its files, where they may be kept for other runs.
    pub key: Option<Arc<str>>,
}

/// What of a crate's texts is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Extent {
    Whole,
    /// What others can name. Its texts are not kept, and what can't be read is not told.
    Declarations,
}

/// A file to load with all modules below it.
#[derive(Clone, Debug)]
pub(super) struct Start {
    pub reader: Reader,
    pub path: PathBuf,
    pub is_mod_rs: bool,
    /// Where it is asked for; nothing for a crate's root.
    pub asked: Option<Span>,
}

/// One file of a wave.
struct Want {
    tree: usize,
    /// The file and the declaration in it.
    parent: Option<(usize, ItemId)>,
    path: PathBuf,
    is_mod_rs: bool,
    asked: Option<Span>,
}

/// What is loaded of a start.
#[derive(Default)]
pub(super) struct Tree {
    pub files: LoadedFiles,
    pub nodes: Vec<Node>,
    /// How often each file is a module.
    copies: FxHashMap<PathBuf, u32>,
    pub seen: Seen,
}

pub(super) struct Node {
    identity: PathBuf,
    parent: Option<usize>,
}

/// A file that was read.
struct Read {
    identity: PathBuf,
    /// From before it was read.
    stamp: Option<Stamp>,
    text: Arc<str>,
}

impl Program {
    /// Loads the files of several starts together.
    pub(super) fn load_trees(&mut self, starts: &[Start]) -> Vec<Tree> {
        let mut trees: Vec<Tree> = starts.iter().map(|_| Tree::default()).collect();
        let mut wave: Vec<Want> = starts
            .iter()
            .enumerate()
            .map(|(tree, start)| Want {
                tree,
                parent: None,
                path: start.path.clone(),
                is_mod_rs: start.is_mod_rs,
                asked: start.asked,
            })
            .collect();
        while !wave.is_empty() {
            wave = self.load_wave(starts, &mut trees, wave);
        }
        trees
    }

    /// The tokens of a file that is part of an expression.
    pub(super) fn load_tokens(&mut self, reader: &Reader, path: &Path) -> Option<Vec<Tt>> {
        let text = reader.texts.read(path).ok()?;
        let identity = reader.texts.identity(path);
        let file = self.add_file(reader, path, &identity, &text, true);
        match lower::lex_tokens(file, &text, reader.edition) {
            Ok((tokens, n_lines)) => {
                self.files[file.0 as usize].n_lines = n_lines;
                Some(tokens)
            }
            Err(problem) => {
                self.skip_unparsed(reader, &problem);
                None
            }
        }
    }

    fn load_wave(&mut self, starts: &[Start], trees: &mut [Tree], wave: Vec<Want>) -> Vec<Want> {
        let is_kept = self.cache.is_some();
        let read = |want: &Want| -> Result<Read, super::source::Unreadable> {
            let Reader { texts, key, .. } = &starts[want.tree].reader;
            let stamp = key.as_ref().filter(|_| is_kept).and_then(|_| file_stamp(&want.path));
            let identity = texts.identity(&want.path);
            Ok(Read { identity, stamp, text: texts.read(&want.path)? })
        };
        let texts: Vec<_> = wave.par_iter().map(read).collect();
        let mut readable = Vec::with_capacity(wave.len());
        for (want, text) in wave.into_iter().zip(texts) {
            let reader = &starts[want.tree].reader;
            match text.map(|read| (refusal(&mut trees[want.tree], &want, &read.identity), read)) {
                Ok((None, read)) => {
                    let Read { identity, text, .. } = &read;
                    let file = self.add_file(reader, &want.path, identity, text, want.is_mod_rs);
                    readable.push((want, file, read));
                }
                Ok((Some(reason), _)) => {
                    trees[want.tree].seen.is_unsure = true;
                    self.skip_decl(reader, &want.path, want.asked, reason);
                }
                Err(problem) => {
                    trees[want.tree].seen.is_unsure = true;
                    let file = self.display(&want.path);
                    let (line, reason) = (problem.line, problem.reason);
                    self.skip(Skipped { krate: reader.krate, file, line, reason });
                }
            }
        }
        let lowered = lower_all(starts, &readable);
        let mut next = Vec::new();
        for ((want, file, read), lowered) in readable.into_iter().zip(lowered) {
            let reader = &starts[want.tree].reader;
            match lowered {
                Ok(lowered) => {
                    let hir = self.note_lowered(file, lowered);
                    self.add_to_tree(reader, &mut trees[want.tree], want, read, hir, &mut next);
                }
                Err(problem) => {
                    trees[want.tree].seen.file(want.path, read.stamp);
                    self.skip_unparsed(reader, &problem);
                }
            }
        }
        next
    }

    fn add_to_tree(
        &mut self,
        reader: &Reader,
        tree: &mut Tree,
        want: Want,
        read: Read,
        hir: HirFile,
        next: &mut Vec<Want>,
    ) {
        let idx = tree.files.files.len();
        if let Some((parent, item)) = want.parent {
            tree.files.mod_files.insert((parent, item), idx);
        }
        for FileModule { item, path, inline } in file_modules(&hir) {
            let decl = &hir.items[item];
            let (name, asked) = (decl.name, Some(decl.name_span));
            let owner = (want.path.as_path(), want.is_mod_rs);
            let found = find_module(reader, owner, &inline, name, path);
            match found {
                Ok((path, is_mod_rs)) => next.push(Want {
                    tree: want.tree,
                    parent: Some((idx, item)),
                    path,
                    is_mod_rs,
                    asked,
                }),
                Err(problem) => {
                    tree.seen.no_module(&problem);
                    let reason = self.no_module(name, &problem);
                    self.skip_decl(reader, &want.path, asked, reason);
                }
            }
        }
        let parent = want.parent.map(|(parent, _)| parent);
        tree.seen.file(want.path, read.stamp);
        tree.nodes.push(Node { identity: read.identity, parent });
        tree.files.files.push(hir);
    }

    /// The id of a file, which is the same for every crate that it belongs to.
    pub(super) fn add_file(
        &mut self,
        reader: &Reader,
        path: &Path,
        identity: &Path,
        text: &Arc<str>,
        is_mod_rs: bool,
    ) -> FileId {
        if let Some(&file) = self.by_path.get(identity) {
            return file;
        }
        let file = self.add_info(reader, path, text, is_mod_rs);
        self.by_path.insert(identity.to_path_buf(), file);
        file
    }

    fn add_info(
        &mut self,
        reader: &Reader,
        path: &Path,
        text: &Arc<str>,
        is_mod_rs: bool,
    ) -> FileId {
        let kept = match reader.extent {
            Extent::Whole => text.clone(),
            Extent::Declarations => Arc::from(""),
        };
        let file = self.sources.add(self.display(path), kept);
        self.files.push(FileInfo {
            krate: reader.krate,
            path: path.to_path_buf(),
            is_mod_rs,
            in_scope: false,
            n_lines: 0,
            suppressions: Vec::new(),
            words: Words::default(),
            inactive: None,
        });
        let in_scope = self.is_in_scope(reader.krate, file);
        self.files[file.0 as usize].in_scope = in_scope;
        file
    }

    /// The file that all declarations of a dependency stand in, wherever they were read.
    pub(super) fn add_declared(&mut self, krate: CrateId, root: &Path) -> FileId {
        let reader = self.readers[krate.0 as usize].clone();
        self.add_info(&reader, root, &Arc::from(""), true)
    }

    fn note_lowered(&mut self, file: FileId, lowered: Lowered) -> HirFile {
        let info = &mut self.files[file.0 as usize];
        info.n_lines = lowered.n_lines;
        info.suppressions = lowered.suppressions;
        info.words = lowered.words;
        if info.in_scope {
            // What one crate leaves out and another does not is active. They are sorted.
            let is_out = |span: &Span| lowered.hir.inactive.binary_search(span).is_ok();
            match &mut info.inactive {
                Some(inactive) => inactive.retain(is_out),
                None => info.inactive = Some(lowered.hir.inactive.clone()),
            }
        }
        lowered.hir
    }

    fn no_module(&self, name: Name, problem: &ModuleProblem) -> String {
        match problem {
            ModuleProblem::Missing(paths) => {
                let paths: Vec<String> =
                    paths.iter().map(|path| format!("`{}`", self.display(path))).collect();
                format!("no file for module `{name}`: expected {}", paths.join(" or "))
            }
            ModuleProblem::Ambiguous(first, second) => format!(
                "two files for module `{name}`: `{}` and `{}`",
                self.display(first),
                self.display(second)
            ),
        }
    }

    fn skip_decl(&mut self, reader: &Reader, path: &Path, asked: Option<Span>, reason: String) {
        let (file, line) = match asked {
            Some(span) => {
                (self.sources.file(span.file).path.clone(), Some(self.sources.start(span).line))
            }
            None => (self.display(path), None),
        };
        self.skip(Skipped { krate: reader.krate, file, line, reason });
    }

    fn skip_unparsed(&mut self, reader: &Reader, problem: &SyntaxProblem) {
        let file = self.sources.file(problem.span.file).path.clone();
        let line = Some(self.sources.start(problem.span).line);
        let reason = problem.reason.clone();
        self.skip(Skipped { krate: reader.krate, file, line, reason });
    }

    /// A file in two targets is told once.
    fn skip(&mut self, skipped: Skipped) {
        if self.readers[skipped.krate.0 as usize].extent == Extent::Declarations {
            return;
        }
        let is_known = |known: &Skipped| {
            (&known.file, known.line, &known.reason)
                == (&skipped.file, skipped.line, &skipped.reason)
        };
        if !self.skipped.iter().any(is_known) {
            self.skipped.push(skipped);
        }
    }
}

fn lower(file: FileId, text: &str, reader: &Reader) -> Result<Lowered, SyntaxProblem> {
    let Reader { cfg, edition, extent, .. } = reader;
    let cfg: &dyn Cfg = &*cfg.0;
    match extent {
        Extent::Whole => lower::lower_file(file, text, cfg, *edition),
        Extent::Declarations => {
            let hir = lower::lower_declarations(file, text, cfg, *edition)?;
            Ok(Lowered { hir, suppressions: Vec::new(), n_lines: 0, words: Words::default() })
        }
    }
}

/// The file of a `mod name;` in a file of the crate.
pub(super) fn find_module(
    reader: &Reader,
    (file, is_mod_rs): (&Path, bool),
    inline: &[(Name, Option<Name>)],
    name: Name,
    path: Option<Name>,
) -> Result<(PathBuf, bool), ModuleProblem> {
    let inline: Vec<(&str, Option<&str>)> =
        inline.iter().map(|(name, path)| (name.as_str(), path.map(Name::as_str))).collect();
    let owner = ModuleOwner { file, is_mod_rs, inline: &inline };
    reader.texts.module_file(owner, name.as_str(), path.map(Name::as_str))
}

/// In order; the longest are read first, so that no thread is left alone with one at the end.
fn lower_all(
    starts: &[Start],
    readable: &[(Want, FileId, Read)],
) -> Vec<Result<Lowered, SyntaxProblem>> {
    let mut longest_first: Vec<usize> = (0..readable.len()).collect();
    longest_first.sort_by_key(|&at| Reverse(readable[at].2.text.len()));
    let lower = |at: usize| {
        let (want, file, Read { text, .. }) = &readable[at];
        (at, lower(*file, text, &starts[want.tree].reader))
    };
    let mut lowered: Vec<_> = longest_first.into_par_iter().with_max_len(1).map(lower).collect();
    lowered.sort_by_key(|(at, _)| *at);
    lowered.into_iter().map(|(_, lowered)| lowered).collect()
}

/// Why a file is not taken as one more module.
fn refusal(tree: &mut Tree, want: &Want, identity: &Path) -> Option<String> {
    if is_cycle(tree, want, identity) {
        return Some("the module's file contains the module itself".to_owned());
    }
    let n_copies = tree.copies.entry(identity.to_path_buf()).or_default();
    *n_copies += 1;
    (*n_copies > MAX_COPIES)
        .then(|| format!("the module's file is a module {MAX_COPIES} times already"))
}

fn is_cycle(tree: &Tree, want: &Want, identity: &Path) -> bool {
    let mut at = want.parent.map(|(parent, _)| parent);
    while let Some(node) = at.map(|at| &tree.nodes[at]) {
        if node.identity == identity {
            return true;
        }
        at = node.parent;
    }
    false
}

/// Which file an identity stands for.
pub(super) type ByPath = FxHashMap<PathBuf, FileId>;
