use crate::prelude::all::{Box, DerefMut, Iterator, fmt, Vec, String, any_of, opaque, AsRef, Option::{self, None, Some}, Clone, Copy, Debug, Default, Eq, PartialEq, Ok, Err, Sized};

mod buffered;
mod error;
mod stdio;

pub mod prelude { pub use super::{BufRead, Read, Seek, Write}; }
pub use self::buffered::{BufReader, BufWriter, IntoInnerError, LineWriter};
pub use self::copy::copy;
pub use self::cursor::Cursor;
pub use self::error::{Error, ErrorKind, Result};
pub use self::stdio::{IsTerminal, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock, _eprint, _print, stderr, stdin, stdout};
pub use self::util::{Empty, Sink, empty, sink};

#[derive(Copy, Clone, Debug)]
pub struct IoSlice { data: &[u8] }
#[derive(Debug)]
pub struct IoSliceMut { data: &mut [u8] }
impl IoSlice { pub fn new(buf: &[u8]) -> IoSlice { IoSlice { data: buf } } }
impl IoSliceMut { pub fn new(buf: &mut [u8]) -> IoSliceMut { IoSliceMut { data: buf } } }
impl core::ops::Deref for IoSlice { type Target = [u8]; fn deref(&self) -> &[u8] { self.data } }
impl core::ops::Deref for IoSliceMut { type Target = [u8]; fn deref(&self) -> &[u8] { self.data } }
impl DerefMut for IoSliceMut { fn deref_mut(&mut self) -> &mut [u8] { self.data } }
pub trait Read {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> { .. }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> { .. }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> { .. }
    fn by_ref(&mut self) -> &mut Self { self }
    fn bytes(self) -> Bytes<Self> { Bytes { inner: self } }
    fn chain<R: Read>(self, next: R) -> Chain<Self, R> { Chain { first: self, second: next } }
    fn take(self, limit: u64) -> Take<Self> { Take { inner: self } }
}
pub trait Write {
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    fn flush(&mut self) -> Result<()>;
    fn write_vectored(&mut self, bufs: &[IoSlice]) -> Result<usize> { self.write(any_of(bufs)) }
    fn write_all(&mut self, buf: &[u8]) -> Result<()> { self.write(buf); Ok(()) }
    fn write_fmt(&mut self, args: fmt::Arguments) -> Result<()> { self.write(any_of(args)); Ok(()) }
    fn by_ref(&mut self) -> &mut Self { self }
}
pub trait Seek {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    fn rewind(&mut self) -> Result<()> { Ok(()) }
    fn stream_position(&mut self) -> Result<u64> { opaque() }
}
pub trait BufRead: Read {
    fn fill_buf(&mut self) -> Result<&[u8]>;
    fn consume(&mut self, amount: usize);
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> { .. }
    fn read_line(&mut self, buf: &mut String) -> Result<usize> { .. }
    fn split(self, byte: u8) -> Split<Self> { Split { buf: self } }
    fn lines(self) -> Lines<Self> { Lines { buf: self } }
}
#[derive(PartialEq, Eq, Debug, Clone, Copy)]
pub enum SeekFrom { Start(u64), End(i64), Current(i64) }
pub struct Bytes<R> { inner: R }
pub struct Chain<T, U> { first: T, second: U }
pub struct Take<T> { inner: T }
pub struct Lines<B> { buf: B }
pub struct Split<B> { buf: B }
impl<R: Read> Iterator for Bytes<R> { type Item = Result<u8>; fn next(&mut self) -> Option<Result<u8>> { Some(Ok(any_of(self))) } }
impl<B: BufRead> Iterator for Lines<B> { type Item = Result<String>; fn next(&mut self) -> Option<Result<String>> { Some(Ok(any_of(self))) } }
impl<B: BufRead> Iterator for Split<B> { type Item = Result<Vec<u8>>; fn next(&mut self) -> Option<Result<Vec<u8>>> { Some(Ok(any_of(self))) } }
impl<T: Read, U: Read> Read for Chain<T, U> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl<T: Read> Read for Take<T> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl<R: Read + ?Sized> Read for &mut R { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { R::read(*self, buf) } }
impl<W: Write + ?Sized> Write for &mut W { fn write(&mut self, buf: &[u8]) -> Result<usize> { W::write(*self, buf) } fn flush(&mut self) -> Result<()> { Ok(()) } }
impl<B: BufRead + ?Sized> BufRead for &mut B { fn fill_buf(&mut self) -> Result<&[u8]> { B::fill_buf(*self) } fn consume(&mut self, amount: usize) {} }
impl<R: Read + ?Sized> Read for Box<R> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl<W: Write + ?Sized> Write for Box<W> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.deref_mut().write(buf) } fn flush(&mut self) -> Result<()> { Ok(()) } }
pub mod cursor {
    use crate::prelude::all::*;
    #[derive(Debug, Default, Eq, PartialEq, Clone)]
    pub struct Cursor<T> { pub(super) inner: T }
    impl<T> Cursor<T> {
        pub const fn new(inner: T) -> Cursor<T> { Cursor { inner } }
        pub fn into_inner(self) -> T { self.inner }
        pub const fn get_ref(&self) -> &T { &self.inner }
        pub const fn get_mut(&mut self) -> &mut T { &mut self.inner }
        pub const fn position(&self) -> u64 { opaque() }
        pub const fn set_position(&mut self, pos: u64) {}
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl<T: AsRef<[u8]>> BufRead for Cursor<T> { fn fill_buf(&mut self) -> Result<&[u8]> { .. } fn consume(&mut self, amount: usize) {} }
impl<T> Seek for Cursor<T> { fn seek(&mut self, style: SeekFrom) -> Result<u64> { opaque() } }
impl Write for Cursor<Vec<u8>> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.inner.extend_from_slice(buf); opaque() } fn flush(&mut self) -> Result<()> { Ok(()) } }
impl Read for &[u8] { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl BufRead for &[u8] { fn fill_buf(&mut self) -> Result<&[u8]> { .. } fn consume(&mut self, amount: usize) {} }
impl Write for Vec<u8> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.extend_from_slice(buf); opaque() } fn flush(&mut self) -> Result<()> { Ok(()) } }
pub fn read_to_string<R: Read>(reader: R) -> Result<String> { Ok(any_of(reader)) }
mod util {
    use super::{Read, Result, Write};
    use crate::prelude::all::*;
    #[derive(Copy, Clone, Debug, Default)]
    pub struct Empty {}
    #[derive(Copy, Clone, Debug, Default)]
    pub struct Sink {}
    pub const fn empty() -> Empty { opaque() }
    pub const fn sink() -> Sink { opaque() }
    impl Read for Empty { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { opaque() } }
    impl Write for Sink { fn write(&mut self, buf: &[u8]) -> Result<usize> { opaque() } fn flush(&mut self) -> Result<()> { Ok(()) } }
}
mod copy {
    use super::{Read, Result, Write};
    use crate::prelude::all::*;
    pub fn copy<R: ?Sized + Read, W: ?Sized + Write>(reader: &mut R, writer: &mut W) -> Result<u64> { writer.write_all(any_of(reader)); opaque() }
}
