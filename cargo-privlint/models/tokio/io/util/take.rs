use crate::io::AsyncRead;
use core::privlint::opaque;

#[derive(Debug)]
pub struct Take<R> { inner: R }
impl<R: AsyncRead> Take<R> {
    pub fn limit(&self) -> u64 { opaque() }
    pub fn set_limit(&mut self, limit: u64) {}
    pub fn get_ref(&self) -> &R { &self.inner }
    pub fn get_mut(&mut self) -> &mut R { &mut self.inner }
    pub fn into_inner(self) -> R { self.inner }
}
impl<R: AsyncRead> AsyncRead for Take<R> {}
