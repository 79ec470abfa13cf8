//! A folder of files that spare later runs some work. Whatever goes wrong with it costs time, and nothing else.

use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use rustc_hash::FxHasher;

/// A cache on disk. What is in it was written by this very program, or it counts as not there.
#[derive(Clone, Debug)]
pub struct DiskCache {
    dir: Arc<Path>,
    /// Tells one build of this program from another: what one has lowered, another may lower otherwise.
    build: Arc<str>,
}

const MAGIC: &[u8; 8] = b"privlint";

/// The magic, a checksum, and the length of the key.
const HEADER_LEN: usize = 8 + 8 + 4;

impl DiskCache {
    pub fn new(dir: &Path) -> DiskCache {
        let exe = std::env::current_exe().ok();
        let stamp = exe.as_deref().and_then(file_stamp);
        let build = format!("{} {stamp:?}", env!("CARGO_PKG_VERSION"));
        DiskCache { dir: dir.into(), build: build.into() }
    }

    /// What was written last under that key.
    pub fn read(&self, key: &str) -> Option<Vec<u8>> {
        let mut bytes = std::fs::read(self.path(key)).ok()?;
        let key = self.whole_key(key);
        let (header, rest) = bytes.split_at_checked(HEADER_LEN)?;
        let (own_key, _) = rest.split_at_checked(key.len())?;
        let is_ours = *header == self.header(&key, rest) && own_key == key.as_bytes();
        is_ours.then(|| bytes.split_off(HEADER_LEN + key.len()))
    }

    /// Other processes see the file whole or not at all.
    pub fn write(&self, key: &str, content: &[u8]) {
        // A cache that can't be written is no error.
        drop(self.try_write(key, content));
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
        self.dir.join(format!("{:016x}", hash(key.as_bytes())))
    }
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
    use super::DiskCache;

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
    fn no_folder_is_no_error() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("file");
        std::fs::write(&file, "").expect("writes");
        let cache = DiskCache::new(&file);
        cache.write("a", b"content");
        assert_eq!(cache.read("a"), None);
    }
}
