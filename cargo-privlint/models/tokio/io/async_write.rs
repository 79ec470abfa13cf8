use std::pin::Pin;
use std::task::{Context, Poll};

pub trait AsyncWrite {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context, buf: &[u8]) -> Poll<std::io::Result<usize>> { core::privlint::opaque() }
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context) -> Poll<std::io::Result<()>> { core::privlint::opaque() }
    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context) -> Poll<std::io::Result<()>> { core::privlint::opaque() }
    fn is_write_vectored(&self) -> bool { core::privlint::opaque() }
}
impl<T: ?Sized + AsyncWrite> AsyncWrite for &mut T {}
impl<T: ?Sized + AsyncWrite> AsyncWrite for Box<T> {}
impl AsyncWrite for Vec<u8> {}
