use crate::borrow::Cow;
use crate::ffi::{OsStr, OsString};
use crate::io;
use crate::prelude::all::*;

pub const MAIN_SEPARATOR: char = '/';
pub const fn is_separator(c: char) -> bool { opaque() }
pub const MAIN_SEPARATOR_STR: &str = "/";
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path { inner: OsStr }
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathBuf { inner: OsString }
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Component { Prefix(PrefixComponent), RootDir, CurDir, ParentDir, Normal(&OsStr) }
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PrefixComponent { raw: &OsStr }
#[derive(Clone)]
pub struct Components { path: &Path }
#[derive(Clone)]
pub struct Iter { path: &Path }
#[derive(Clone)]
pub struct Ancestors { path: &Path }
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripPrefixError(());

impl Path {
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path { .. }
    pub fn as_os_str(&self) -> &OsStr { .. }
    pub fn to_str(&self) -> Option<&str> { Some(any_of(self)) }
    pub fn to_string_lossy(&self) -> Cow<str> { .. }
    pub fn to_path_buf(&self) -> PathBuf { .. }
    pub fn is_absolute(&self) -> bool { opaque() }
    pub fn is_relative(&self) -> bool { opaque() }
    pub fn has_root(&self) -> bool { opaque() }
    pub fn parent(&self) -> Option<&Path> { Some(self) }
    pub fn ancestors(&self) -> Ancestors { Ancestors { path: self } }
    pub fn file_name(&self) -> Option<&OsStr> { Some(any_of(self)) }
    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> { Ok(self) }
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool { opaque() }
    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool { opaque() }
    pub fn file_stem(&self) -> Option<&OsStr> { Some(any_of(self)) }
    pub fn extension(&self) -> Option<&OsStr> { Some(any_of(self)) }
    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf { .. }
    pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf { .. }
    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf { .. }
    pub fn components(&self) -> Components { Components { path: self } }
    pub fn iter(&self) -> Iter { Iter { path: self } }
    pub fn display(&self) -> Display { Display { path: self } }
    pub fn metadata(&self) -> io::Result<crate::fs::Metadata> { opaque() }
    pub fn symlink_metadata(&self) -> io::Result<crate::fs::Metadata> { opaque() }
    pub fn read_link(&self) -> io::Result<PathBuf> { .. }
    pub fn canonicalize(&self) -> io::Result<PathBuf> { Ok(any_of(self)) }
    pub fn read_dir(&self) -> io::Result<crate::fs::ReadDir> { crate::fs::read_dir(self) }
    pub fn exists(&self) -> bool { opaque() }
    pub fn try_exists(&self) -> io::Result<bool> { opaque() }
    pub fn is_file(&self) -> bool { opaque() }
    pub fn is_dir(&self) -> bool { opaque() }
    pub fn is_symlink(&self) -> bool { opaque() }
    pub fn into_path_buf(self: Box<Path>) -> PathBuf { .. }
}
impl PathBuf {
    pub const fn new() -> PathBuf { opaque() }
    pub fn as_path(&self) -> &Path { .. }
    pub fn push<P: AsRef<Path>>(&mut self, path: P) { .. }
    pub fn pop(&mut self) -> bool { opaque() }
    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) { .. }
    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool { .. }
    pub fn with_capacity(capacity: usize) -> PathBuf { opaque() }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn into_os_string(self) -> OsString { .. }
    pub fn into_boxed_path(self) -> Box<Path> { .. }
}
impl Component { pub fn as_os_str(self) -> &OsStr { any_of(self) } }
impl Components { pub fn as_path(&self) -> &Path { self.path } }
impl Iterator for Components { type Item = Component; fn next(&mut self) -> Option<Component> { Some(any_of(self.path)) } }
impl DoubleEndedIterator for Components { fn next_back(&mut self) -> Option<Component> { Some(any_of(self.path)) } }
impl Iterator for Iter { type Item = &OsStr; fn next(&mut self) -> Option<&OsStr> { Some(any_of(self.path)) } }
impl Iterator for Ancestors { type Item = &Path; fn next(&mut self) -> Option<&Path> { Some(self.path) } }
impl fmt::Display for StripPrefixError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl core::error::Error for StripPrefixError {}
impl Deref for PathBuf { type Target = Path; fn deref(&self) -> &Path { .. } }
impl Debug for Path { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Debug for PathBuf { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Clone for PathBuf { fn clone(&self) -> PathBuf { .. } }
impl Default for PathBuf { fn default() -> PathBuf { opaque() } }
impl ToOwned for Path { type Owned = PathBuf; fn to_owned(&self) -> PathBuf { .. } }
impl core::borrow::Borrow<Path> for PathBuf { fn borrow(&self) -> &Path { .. } }
impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf { fn from(s: &T) -> PathBuf { .. } }
impl From<String> for PathBuf { fn from(s: String) -> PathBuf { .. } }
impl From<OsString> for PathBuf { fn from(s: OsString) -> PathBuf { .. } }
impl core::str::FromStr for PathBuf { type Err = core::convert::Infallible; fn from_str(s: &str) -> Result<PathBuf, Self::Err> { Ok(any_of(s)) } }
impl<P: AsRef<Path>> Extend<P> for PathBuf { fn extend<I: IntoIterator<Item = P>>(&mut self, iter: I) { if let Some(path) = iter.into_iter().next() { self.push(path); } } }
impl<P: AsRef<Path>> FromIterator<P> for PathBuf { fn from_iter<I: IntoIterator<Item = P>>(iter: I) -> PathBuf { any_of(iter.into_iter().next()) } }
macro_rules! paths { ($($t:ty)*) => { $( impl AsRef<Path> for $t { fn as_ref(&self) -> &Path { .. } } )* } }
paths! { Path PathBuf OsStr OsString str String Cow<OsStr> Component }
impl AsRef<OsStr> for Path { fn as_ref(&self) -> &OsStr { .. } }
impl AsRef<OsStr> for PathBuf { fn as_ref(&self) -> &OsStr { .. } }
impl IntoIterator for &Path { type Item = &OsStr; type IntoIter = Iter; fn into_iter(self) -> Iter { self.iter() } }
pub struct Display { path: &Path }
impl fmt::Display for Display { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Debug for Display { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
