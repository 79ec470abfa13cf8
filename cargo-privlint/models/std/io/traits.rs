use super::Result;
use crate::prelude::all::*;

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
pub trait IsTerminal { fn is_terminal(&self) -> bool; }
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
