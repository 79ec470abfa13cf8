use crate::io::AsyncWrite;
use std::future::Future;
use std::io;

pub trait AsyncWriteExt: AsyncWrite {
    fn write(&mut self, src: &[u8]) -> impl Future<Output = io::Result<usize>> { async { Ok(core::privlint::opaque()) } }
    fn write_all(&mut self, src: &[u8]) -> impl Future<Output = io::Result<()>> { async { Ok(()) } }
    fn flush(&mut self) -> impl Future<Output = io::Result<()>> { async { Ok(()) } }
    fn shutdown(&mut self) -> impl Future<Output = io::Result<()>> { async { Ok(()) } }
}
impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
