use super::take::Take;
use crate::io::AsyncRead;
use std::future::Future;
use std::io;

pub trait AsyncReadExt: AsyncRead {
    fn read(&mut self, buf: &mut [u8]) -> impl Future<Output = io::Result<usize>> { .. }
    fn read_exact(&mut self, buf: &mut [u8]) -> impl Future<Output = io::Result<usize>> { .. }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> impl Future<Output = io::Result<usize>> { .. }
    fn read_to_string(&mut self, dst: &mut String) -> impl Future<Output = io::Result<usize>> { .. }
    fn take(self, limit: u64) -> Take<Self> { core::privlint::any_of(self) }
}
impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
