use crate::prelude::all::{Vec, String, any_of, opaque, AsRef, Option::{self, None, Some}, Clone, Copy, Debug, Default, Eq, PartialEq, Ok, Err, Sized};

mod buffered;
mod error;
mod stdio;
mod traits;

pub mod prelude { pub use super::{BufRead, Read, Seek, Write}; }
pub use self::buffered::{BufReader, BufWriter, IntoInnerError, LineWriter};
pub use self::error::{Error, ErrorKind, Result};
pub use self::stdio::{Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock, _eprint, _print, stderr, stdin, stdout};
pub use self::traits::{BufRead, Bytes, Chain, IsTerminal, Lines, Read, Seek, SeekFrom, Split, Take, Write};

#[derive(Debug, Default, Eq, PartialEq, Clone)]
pub struct Cursor<T> { inner: T }
impl<T> Cursor<T> {
    pub const fn new(inner: T) -> Cursor<T> { Cursor { inner } }
    pub fn into_inner(self) -> T { self.inner }
    pub const fn get_ref(&self) -> &T { &self.inner }
    pub const fn get_mut(&mut self) -> &mut T { &mut self.inner }
    pub const fn position(&self) -> u64 { opaque() }
    pub const fn set_position(&mut self, pos: u64) {}
}
impl<T: AsRef<[u8]>> Read for Cursor<T> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl<T: AsRef<[u8]>> BufRead for Cursor<T> { fn fill_buf(&mut self) -> Result<&[u8]> { .. } fn consume(&mut self, amount: usize) {} }
impl<T> Seek for Cursor<T> { fn seek(&mut self, style: SeekFrom) -> Result<u64> { opaque() } }
impl Write for Cursor<Vec<u8>> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.inner.extend_from_slice(buf); opaque() } fn flush(&mut self) -> Result<()> { Ok(()) } }
#[derive(Copy, Clone, Debug, Default)]
pub struct Empty {}
#[derive(Copy, Clone, Debug, Default)]
pub struct Sink {}
pub const fn empty() -> Empty { opaque() }
pub const fn sink() -> Sink { opaque() }
impl Read for Empty { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { opaque() } }
impl Write for Sink { fn write(&mut self, buf: &[u8]) -> Result<usize> { opaque() } fn flush(&mut self) -> Result<()> { Ok(()) } }
impl Read for &[u8] { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl BufRead for &[u8] { fn fill_buf(&mut self) -> Result<&[u8]> { .. } fn consume(&mut self, amount: usize) {} }
impl Write for Vec<u8> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.extend_from_slice(buf); opaque() } fn flush(&mut self) -> Result<()> { Ok(()) } }
pub fn copy<R: ?Sized + Read, W: ?Sized + Write>(reader: &mut R, writer: &mut W) -> Result<u64> { writer.write_all(any_of(reader)); opaque() }
pub fn read_to_string<R: Read>(reader: R) -> Result<String> { Ok(any_of(reader)) }
