use crate::io::AsyncWrite;

#[derive(Debug)]
pub struct BufWriter<W> { inner: W }
impl<W: AsyncWrite> BufWriter<W> {
    pub fn new(inner: W) -> Self { BufWriter { inner } }
    pub fn get_ref(&self) -> &W { &self.inner }
    pub fn get_mut(&mut self) -> &mut W { &mut self.inner }
    pub fn into_inner(self) -> W { self.inner }
}
impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
