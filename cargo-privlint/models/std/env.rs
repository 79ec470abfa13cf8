use crate::ffi::{OsStr, OsString};
use crate::path::PathBuf;
use crate::prelude::all::*;

#[derive(Debug, PartialEq, Eq, Clone)]
pub enum VarError { NotPresent, NotUnicode(OsString) }
impl Display for VarError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl core::error::Error for VarError {}
pub struct Args { item: String }
pub struct ArgsOs { item: OsString }
pub struct VarsOs { item: (OsString, OsString) }
pub struct Vars { item: (String, String) }
pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError> { __any() }
pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString> { __any() }
pub fn vars() -> Vars { .. }
pub fn vars_os() -> VarsOs { .. }
pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V) {}
pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K) {}
pub fn args() -> Args { .. }
pub fn args_os() -> ArgsOs { .. }
pub fn current_dir() -> crate::io::Result<PathBuf> { .. }
pub fn set_current_dir<P: AsRef<crate::path::Path>>(path: P) -> crate::io::Result<()> { Ok(()) }
pub fn current_exe() -> crate::io::Result<PathBuf> { .. }
pub fn home_dir() -> Option<PathBuf> { .. }
pub fn temp_dir() -> PathBuf { .. }
pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> crate::vec::IntoIter<PathBuf> { .. }
impl Iterator for Args { type Item = String; fn next(&mut self) -> Option<String> { Some(self.item) } }
impl ExactSizeIterator for Args {}
impl Iterator for ArgsOs { type Item = OsString; fn next(&mut self) -> Option<OsString> { Some(self.item) } }
impl Iterator for VarsOs { type Item = (OsString, OsString); fn next(&mut self) -> Option<(OsString, OsString)> { Some(self.item) } }
impl Iterator for Vars { type Item = (String, String); fn next(&mut self) -> Option<(String, String)> { Some(self.item) } }
pub mod consts { pub const OS: &str = "linux"; pub const ARCH: &str = "x86_64"; pub const FAMILY: &str = "unix"; }
fn __any<R>() -> R { .. }
