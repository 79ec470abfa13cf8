use crate::ffi::OsString;
use crate::io::{self, Read, Seek, SeekFrom, Write};
use crate::path::{Path, PathBuf};
use crate::prelude::all::*;
use crate::time::SystemTime;

#[derive(Debug)]
pub struct File {}
#[derive(Clone)]
pub struct Metadata {}
#[derive(Debug)]
pub struct ReadDir { entry: DirEntry }
pub struct DirEntry { path: PathBuf }
#[derive(Clone, Debug)]
pub struct OpenOptions {}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permissions {}
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct FileType {}
#[derive(Debug)]
pub struct DirBuilder {}

pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>> { unknown() }
pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String> { unknown() }
#[privacy(sink = "file", args = ["contents"])]
pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()> { Ok(()) }
pub fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()> { Ok(()) }
pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> { opaque() }
pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> { opaque() }
pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()> { Ok(()) }
pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64> { opaque() }
pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> { Ok(()) }
pub fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> { unknown() }
pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> { Ok(any_of(path)) }
pub fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()> { Ok(()) }
pub fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> { Ok(()) }
pub fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()> { Ok(()) }
pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> { Ok(()) }
pub fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir> { unknown() }
pub fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()> { Ok(()) }
pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool> { opaque() }
fn unknown<R>() -> R { .. }
impl File {
    pub fn open<P: AsRef<Path>>(path: P) -> io::Result<File> { Ok(File {}) }
    pub fn create<P: AsRef<Path>>(path: P) -> io::Result<File> { Ok(File {}) }
    pub fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File> { Ok(File {}) }
    pub fn options() -> OpenOptions { OpenOptions {} }
    pub fn sync_all(&self) -> io::Result<()> { Ok(()) }
    pub fn sync_data(&self) -> io::Result<()> { Ok(()) }
    pub fn set_len(&self, size: u64) -> io::Result<()> { Ok(()) }
    pub fn metadata(&self) -> io::Result<Metadata> { opaque() }
    pub fn try_clone(&self) -> io::Result<File> { Ok(File {}) }
    pub fn set_permissions(&self, perm: Permissions) -> io::Result<()> { Ok(()) }
    pub fn lock(&self) -> io::Result<()> { Ok(()) }
    pub fn lock_shared(&self) -> io::Result<()> { Ok(()) }
    pub fn try_lock(&self) -> Result<(), TryLockError> { Ok(()) }
    pub fn try_lock_shared(&self) -> Result<(), TryLockError> { Ok(()) }
    pub fn unlock(&self) -> io::Result<()> { Ok(()) }
}
pub enum TryLockError { Error(io::Error), WouldBlock }
impl fmt::Debug for TryLockError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for TryLockError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Error for TryLockError {}
impl From<TryLockError> for io::Error { fn from(err: TryLockError) -> io::Error { any_of(err) } }
impl Read for File { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
impl Read for &File { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
impl Seek for File { fn seek(&mut self, pos: SeekFrom) -> io::Result<u64> { opaque() } }
impl Write for File {
    #[privacy(sink = "file")]
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> { opaque() }
    fn flush(&mut self) -> io::Result<()> { Ok(()) }
    #[privacy(sink = "file")]
    fn write_all(&mut self, buf: &[u8]) -> io::Result<()> { Ok(()) }
    #[privacy(sink = "file")]
    fn write_fmt(&mut self, args: fmt::Arguments) -> io::Result<()> { Ok(()) }
}
impl OpenOptions {
    pub fn new() -> OpenOptions { OpenOptions {} }
    pub fn read(&mut self, read: bool) -> &mut Self { self }
    pub fn write(&mut self, write: bool) -> &mut Self { self }
    pub fn append(&mut self, append: bool) -> &mut Self { self }
    pub fn truncate(&mut self, truncate: bool) -> &mut Self { self }
    pub fn create(&mut self, create: bool) -> &mut Self { self }
    pub fn create_new(&mut self, create_new: bool) -> &mut Self { self }
    pub fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File> { Ok(File {}) }
}
impl Metadata {
    pub fn file_type(&self) -> FileType { opaque() }
    pub fn is_dir(&self) -> bool { opaque() }
    pub fn is_file(&self) -> bool { opaque() }
    pub fn is_symlink(&self) -> bool { opaque() }
    pub fn len(&self) -> u64 { opaque() }
    pub fn permissions(&self) -> Permissions { opaque() }
    pub fn modified(&self) -> io::Result<SystemTime> { opaque() }
    pub fn accessed(&self) -> io::Result<SystemTime> { opaque() }
    pub fn created(&self) -> io::Result<SystemTime> { opaque() }
}
impl Permissions { pub fn readonly(&self) -> bool { opaque() } pub fn set_readonly(&mut self, readonly: bool) {} }
impl FileType { pub fn is_dir(&self) -> bool { opaque() } pub fn is_file(&self) -> bool { opaque() } pub fn is_symlink(&self) -> bool { opaque() } }
impl DirEntry {
    pub fn path(&self) -> PathBuf { self.path.to_path_buf() }
    pub fn metadata(&self) -> io::Result<Metadata> { opaque() }
    pub fn file_type(&self) -> io::Result<FileType> { opaque() }
    pub fn file_name(&self) -> OsString { any_of(self) }
}
impl Debug for DirEntry { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Iterator for ReadDir { type Item = io::Result<DirEntry>; fn next(&mut self) -> Option<io::Result<DirEntry>> { Some(Ok(any_of(self))) } }
impl DirBuilder {
    pub fn new() -> DirBuilder { DirBuilder {} }
    pub fn recursive(&mut self, recursive: bool) -> &mut Self { self }
    pub fn create<P: AsRef<Path>>(&self, path: P) -> io::Result<()> { Ok(()) }
}
