//! A folder of files that spare later runs some work. Whatever goes wrong with it costs time, and nothing else.
//!
//! What no run has read for long goes, and so does the oldest where there is too much.

use std::fs::File;
use std::hash::Hasher;
use std::io::Read;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustc_hash::FxHasher;

/// A cache on disk. What is in it was written by this very program, or it counts as not there.
#[derive(Clone, Debug)]
pub struct DiskCache {
    dir: Arc<Path>,
    /// Tells one build of this program from another: what one has lowered, another may lower otherwise.
    build: Arc<str>,
    is_swept: Arc<AtomicBool>,
}

/// What a file holds, behind what tells whose it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    pub bytes: Vec<u8>,
    /// Where in `bytes` it begins.
    pub start: usize,
}

impl Deref for Kept {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[self.start..]
    }
}

/// What is left in the folder.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    /// Since a file was last read.
    age: Duration,
    bytes: u64,
}

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

const BOUNDS: Bounds = Bounds { age: Duration::from_secs(60 * 24 * 60 * 60), bytes: 512 << 20 };

const MAGIC: &[u8; 8] = b"privlint";

/// The magic, a checksum, and the length of the key.
const HEADER_LEN: usize = 8 + 8 + 4;

impl DiskCache {
    pub fn new(dir: &Path) -> DiskCache {
        let exe = std::env::current_exe().ok();
        let stamp = exe.as_deref().and_then(file_stamp);
        let build = format!("{} {stamp:?}", env!("CARGO_PKG_VERSION"));
        DiskCache { dir: dir.into(), build: build.into(), is_swept: Arc::default() }
    }

    /// What was written last under that key.
    pub fn read(&self, key: &str) -> Option<Kept> {
        let path = self.path(key);
        let bytes = read_used(&path).ok()?;
        let key = self.whole_key(key);
        let (header, rest) = bytes.split_at_checked(HEADER_LEN)?;
        let (own_key, _) = rest.split_at_checked(key.len())?;
        let is_ours = *header == self.header(&key, rest) && own_key == key.as_bytes();
        is_ours.then(|| Kept { bytes, start: HEADER_LEN + key.len() })
    }

    /// Other processes see the file whole or not at all.
    pub fn write(&self, key: &str, content: &[u8]) {
        // A cache that can't be written is no error.
        drop(self.try_write(key, content));
        if !self.is_swept.swap(true, Ordering::Relaxed) {
            sweep(&self.dir, BOUNDS, SystemTime::now());
        }
    }

    fn try_write(&self, key: &str, content: &[u8]) -> std::io::Result<()> {
        let path = self.path(key);
        let key = self.whole_key(key);
        let body = [key.as_bytes(), content].concat();
        let whole = [&self.header(&key, &body)[..], &body].concat();
        std::fs::create_dir_all(&self.dir)?;
        let temporary = path.with_extension(format!("{}.tmp", std::process::id()));
        let written = std::fs::write(&temporary, whole);
        let done = written.and_then(|()| std::fs::rename(&temporary, &path));
        if done.is_err() {
            drop(std::fs::remove_file(&temporary));
        }
        done
    }

    fn whole_key(&self, key: &str) -> String {
        format!("{}\n{key}\n", self.build)
    }

    fn header(&self, key: &str, body: &[u8]) -> [u8; HEADER_LEN] {
        let mut header = [0; HEADER_LEN];
        header[..8].copy_from_slice(MAGIC);
        header[8..16].copy_from_slice(&hash(body).to_le_bytes());
        header[16..].copy_from_slice(&(key.len() as u32).to_le_bytes());
        header
    }

    fn path(&self, key: &str) -> PathBuf {
        // Builds that take turns keep each its own.
        self.dir.join(format!("{:016x}", hash(self.whole_key(key).as_bytes())))
    }
}

/// A file's time of change tells the day on which it was last read.
fn read_used(path: &Path) -> std::io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let data = file.metadata()?;
    let now = SystemTime::now();
    let changed = data.modified();
    if changed.is_ok_and(|changed| now.duration_since(changed).is_ok_and(|age| age > DAY)) {
        drop(File::options().write(true).open(path).and_then(|file| file.set_modified(now)));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(data.len()).unwrap_or_default());
    // Whole files come under a name at once: none grows.
    file.take(data.len()).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Removes what is too old or too much. Another process that reads what goes has it already, or finds nothing.
fn sweep(dir: &Path, bounds: Bounds, now: SystemTime) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    let mut files = Vec::new();
    for entry in entries.flatten() {
        let (path, Ok(data)) = (entry.path(), entry.metadata()) else { continue };
        let age = data.modified().ok().and_then(|changed| now.duration_since(changed).ok());
        let age = age.unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "tmp") {
            // Whoever was writing it has died.
            if age > DAY {
                drop(std::fs::remove_file(path));
            }
        } else if data.is_file() && is_entry(&path) {
            files.push((age, path, data.len()));
        }
    }
    files.sort();
    let mut n_bytes = 0;
    for (age, path, len) in files {
        n_bytes += len;
        if age > bounds.age || n_bytes > bounds.bytes {
            drop(std::fs::remove_file(path));
        }
    }
}

fn is_entry(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.write_usize(bytes.len());
    hasher.finish()
}

/// The length of a file and the time of its last change in nanoseconds; another file has another stamp.
pub fn file_stamp(path: &Path) -> Option<(u64, u64)> {
    let data = std::fs::metadata(path).ok()?;
    let since = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((data.len(), u64::try_from(since.as_nanos()).ok()?))
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::SystemTime;

    use super::{BOUNDS, Bounds, DAY, DiskCache, sweep};

    #[test]
    fn what_is_not_whole_is_not_there() {
        let dir = tempfile::tempdir().expect("a folder");
        let cache = DiskCache::new(dir.path());
        assert_eq!(cache.read("a"), None);
        cache.write("a", b"content");
        cache.write("b", b"");
        assert_eq!(cache.read("a").as_deref(), Some(&b"content"[..]));
        assert_eq!(cache.read("b").as_deref(), Some(&b""[..]));

        let path = cache.path("a");
        let whole = std::fs::read(&path).expect("reads");
        for len in 0..whole.len() {
            std::fs::write(&path, &whole[..len]).expect("writes");
            assert_eq!(cache.read("a"), None, "{len} bytes");
        }
        for at in 0..whole.len() {
            let mut other = whole.clone();
            other[at] ^= 1;
            std::fs::write(&path, &other).expect("writes");
            assert_eq!(cache.read("a"), None, "byte {at}");
        }
        std::fs::copy(cache.path("b"), &path).expect("copies");
        assert_eq!(cache.read("a"), None, "another key's file");
        cache.write("a", b"new");
        assert_eq!(cache.read("a").as_deref(), Some(&b"new"[..]));
    }

    #[test]
    fn what_is_old_or_too_much_goes() {
        let dir = tempfile::tempdir().expect("a folder");
        let cache = DiskCache::new(dir.path());
        let now = SystemTime::now();
        let set_age = |path: &std::path::Path, days: u32| {
            let file = File::options().write(true).open(path).expect("opens");
            file.set_modified(now - DAY * days).expect("can be set");
        };
        for (key, days) in [("new", 0), ("used", 61), ("forgotten", 61), ("old", 30)] {
            cache.write(key, key.as_bytes());
            set_age(&cache.path(key), days);
        }
        let theirs = dir.path().join("README");
        std::fs::write(&theirs, "").expect("writes");
        set_age(&theirs, 1000);
        assert!(cache.read("used").is_some());
        sweep(dir.path(), BOUNDS, now);
        let is_there = |key: &str| cache.path(key).is_file();
        assert!(is_there("new") && is_there("used") && is_there("old") && !is_there("forgotten"));
        assert!(theirs.is_file(), "no entry");
        let len = std::fs::metadata(cache.path("new")).expect("there").len();
        sweep(dir.path(), Bounds { bytes: 2 * len + 2, ..BOUNDS }, now);
        assert!(is_there("new") && is_there("used") && !is_there("old"), "the oldest goes");
    }

    #[test]
    fn no_folder_is_no_error() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("file");
        std::fs::write(&file, "").expect("writes");
        let cache = DiskCache::new(&file);
        cache.write("a", b"content");
        assert_eq!(cache.read("a"), None);
    }
}
