use crate::io::{AsyncBufRead, AsyncRead};

#[derive(Debug)]
pub struct BufReader<R> { inner: R }
impl<R: AsyncRead> BufReader<R> {
    pub fn new(inner: R) -> Self { BufReader { inner } }
    pub fn get_ref(&self) -> &R { &self.inner }
    pub fn get_mut(&mut self) -> &mut R { &mut self.inner }
    pub fn into_inner(self) -> R { self.inner }
}
impl<R: AsyncRead> AsyncRead for BufReader<R> {}
impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
