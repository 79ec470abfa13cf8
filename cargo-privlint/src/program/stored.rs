//! The index of dependencies' declarations: what was lowered of a crate once is kept on disk, and read from
//! there as long as its files are the same.
//!
//! An entry is a start with all files below it. It changes the time that a run takes and nothing else: one
//! that can't be read, or whose files have another stamp, is as good as none, and is written anew.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    Program,
    load::{Start, Tree},
};
use crate::{
    hir::{Idx, pack},
    names::LoadedFiles,
    span::FileId,
    workspace::{DiskCache, file_stamp},
};

/// A file of an entry: where it lies, and what tells whether it has changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct StoredFile {
    pub path: PathBuf,
    pub identity: PathBuf,
    pub is_mod_rs: bool,
    pub stamp: (u64, u64),
}

/// What an entry says in front of the files' declarations.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Head {
    files: Vec<StoredFile>,
    /// Those that could not be parsed.
    unread: Vec<(PathBuf, (u64, u64))>,
    /// The file and the item that name a module, and the module's file.
    mod_files: Vec<(usize, u32, usize)>,
}

struct Entry {
    head: Head,
    /// The whole content, of which the declarations begin there.
    bytes: Vec<u8>,
    at: usize,
}

impl Program {
    /// The starts that the index holds.
    pub(super) fn stored_trees(&mut self, starts: &[Start]) -> Vec<Option<LoadedFiles>> {
        let Some(cache) = &self.cache else { return starts.iter().map(|_| None).collect() };
        let entries: Vec<Option<Entry>> =
            starts.par_iter().map(|start| read(cache, start)).collect();
        let numbered: Vec<Option<(Entry, Vec<FileId>)>> = entries
            .into_iter()
            .zip(starts)
            .map(|(entry, start)| entry.map(|entry| self.number(start, entry)))
            .collect();
        let tree = |(entry, files): (Entry, Vec<FileId>)| {
            let files = pack::unpack(&entry.bytes[entry.at..], &files)?;
            let mods = entry.head.mod_files.into_iter();
            let mod_files = mods.map(|(file, item, of)| ((file, Idx::from_raw(item)), of));
            Some(LoadedFiles { files, mod_files: mod_files.collect() })
        };
        numbered.into_par_iter().map(|entry| entry.and_then(tree)).collect()
    }

    fn number(&mut self, start: &Start, entry: Entry) -> (Entry, Vec<FileId>) {
        let text = "".into();
        let add = |file: &StoredFile| {
            self.add_file(&start.reader, &file.path, &file.identity, &text, file.is_mod_rs)
        };
        let files = entry.head.files.iter().map(add).collect();
        (entry, files)
    }

    /// Keeps what has been loaded for later runs.
    pub(super) fn store_trees(&self, starts: &[Start], trees: &[Tree]) {
        let Some(cache) = &self.cache else { return };
        starts.par_iter().zip(trees).for_each(|(start, tree)| {
            if let (Some(key), Some(content)) = (key(start), content(tree)) {
                cache.write(&key, &content);
            }
        });
    }
}

fn key(start: &Start) -> Option<String> {
    let krate = start.reader.key.as_deref()?;
    Some(format!("{krate}\n{}\n{}", start.path.to_str()?, start.is_mod_rs))
}

fn read(cache: &DiskCache, start: &Start) -> Option<Entry> {
    let bytes = cache.read(&key(start)?)?;
    let end = bytes.iter().position(|&byte| byte == b'\n')?;
    let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
    let is_same = |path: &Path, stamp: (u64, u64)| file_stamp(path) == Some(stamp);
    let is_fresh = head.files.iter().all(|file| is_same(&file.path, file.stamp))
        && head.unread.iter().all(|(path, stamp)| is_same(path, *stamp));
    is_fresh.then_some(Entry { head, bytes, at: end + 1 })
}

/// `None` for what may be another the next time though its files are the same.
fn content(tree: &Tree) -> Option<Vec<u8>> {
    if tree.has_gaps || tree.files.files.is_empty() {
        return None;
    }
    let files = tree.nodes.iter().map(|node| node.stored.clone()).collect::<Option<Vec<_>>>()?;
    let mut mod_files: Vec<(usize, u32, usize)> =
        tree.files.mod_files.iter().map(|(&(file, item), &of)| (file, item.raw(), of)).collect();
    mod_files.sort_unstable();
    let unread = tree.unread.iter().cloned().collect::<Option<Vec<_>>>()?;
    let mut content = serde_json::to_vec(&Head { files, unread, mod_files }).ok()?;
    content.push(b'\n');
    content.extend(pack::pack(&tree.files.files));
    Some(content)
}
