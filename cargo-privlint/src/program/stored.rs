//! The index of dependencies' declarations: what is known of a crate once is kept on disk, and read from
//! there as long as the files that it was read from are the same.
//!
//! An entry changes the time that a run takes and nothing else: one that can't be read, or whose files have
//! another stamp, is as good as none, and is written anew. A crate has two: its head, from which the crates
//! are found that are needed besides, and its declarations.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::load::Start;
use crate::workspace::{DiskCache, Kept, ModuleProblem, file_stamp};

pub(super) type Stamp = (u64, u64);

/// The files that something was read from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Seen {
    pub files: Vec<(PathBuf, Stamp)>,
    /// Files that do not exist, and would have been read.
    pub absent: Vec<PathBuf>,
    /// What was read may be another the next time though all these are the same.
    pub is_unsure: bool,
}

/// What a crate's own files say of which others are needed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Head {
    pub seen: Seen,
    /// The externs, by the crate's names for them, of which it hands something on or whose macros declare its items.
    pub hands_on: Vec<String>,
}

/// What stands in front of a crate's declarations.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct ImageHead {
    /// Files that its macros have named.
    pub seen: Seen,
    /// Where files that its build script writes have been found, if at all.
    pub built: Vec<(String, Option<PathBuf>)>,
    /// The crates that its declarations name by numbers.
    pub crates: Vec<String>,
}

impl Seen {
    pub fn file(&mut self, path: PathBuf, stamp: Option<Stamp>) {
        match stamp {
            Some(stamp) => self.files.push((path, stamp)),
            None => self.is_unsure = true,
        }
    }

    pub fn no_module(&mut self, problem: &ModuleProblem) {
        match problem {
            ModuleProblem::Missing(paths) => self.absent.extend(paths.iter().cloned()),
            ModuleProblem::Ambiguous(..) => self.is_unsure = true,
        }
    }

    /// Lets the mark that cargo leaves in a folder, once it has unpacked a package there, stand for all files in it:
    /// cargo itself takes them for unchanged from then on. A vendored package has none.
    pub fn rest_on_mark(&mut self, root: &Path) {
        let marks = root.ancestors().skip(1).map(|folder| (folder, folder.join(".cargo-ok")));
        let mut found = marks.filter_map(|(folder, mark)| Some((folder, file_stamp(&mark)?, mark)));
        if let Some((folder, stamp, mark)) = found.next() {
            self.files.retain(|(path, _)| !path.starts_with(folder));
            self.absent.retain(|path| !path.starts_with(folder));
            self.files.push((mark, stamp));
        }
    }

    pub fn add(&mut self, other: &Seen) {
        self.files.extend(other.files.iter().cloned());
        self.absent.extend(other.absent.iter().cloned());
        self.is_unsure |= other.is_unsure;
    }

    pub fn is_fresh(&self) -> bool {
        let is_same = |(path, stamp): &(PathBuf, Stamp)| file_stamp(path) == Some(*stamp);
        !self.is_unsure
            && self.files.iter().all(is_same)
            && self.absent.iter().all(|path| file_stamp(path).is_none())
    }
}

/// `None` for a crate whose declarations are kept nowhere.
pub(super) fn head_key(start: &Start) -> Option<String> {
    let krate = start.reader.key.as_deref()?;
    Some(format!("head\n{krate}\n{}", start.path.to_str()?))
}

pub(super) fn read_head(cache: &DiskCache, start: &Start) -> Option<Head> {
    let head: Head = serde_json::from_slice(&cache.read(&head_key(start)?)?).ok()?;
    head.seen.is_fresh().then_some(head)
}

pub(super) fn write_head(cache: &DiskCache, start: &Start, head: &Head) {
    if !head.seen.is_unsure
        && let (Some(key), Ok(content)) = (head_key(start), serde_json::to_vec(head))
    {
        cache.write(&key, &content);
    }
}

/// The head of an entry whose head `is_valid`, and what stands behind that.
pub(super) fn read_image(
    cache: &DiskCache,
    key: &str,
    is_valid: impl FnOnce(&ImageHead) -> bool,
) -> Option<(ImageHead, Kept)> {
    let mut kept = cache.read(key)?;
    let end = kept.iter().position(|&byte| byte == b'\n')?;
    let head: ImageHead = from_slice(&kept[..end])?;
    (head.seen.is_fresh() && is_valid(&head)).then(|| {
        kept.start += end + 1;
        (head, kept)
    })
}

pub(super) fn write_image(cache: &DiskCache, key: &str, head: &ImageHead, bytes: &[u8]) {
    if !head.seen.is_unsure
        && let Ok(mut content) = serde_json::to_vec(head)
    {
        content.push(b'\n');
        content.extend_from_slice(bytes);
        cache.write(key, &content);
    }
}

fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    serde_json::from_slice(bytes).ok()
}
