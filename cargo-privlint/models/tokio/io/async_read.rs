use super::ReadBuf;
use std::pin::Pin;
use std::task::{Context, Poll};

pub trait AsyncRead {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context, buf: &mut ReadBuf) -> Poll<std::io::Result<()>> { .. }
}
impl<T: ?Sized + AsyncRead> AsyncRead for &mut T {}
impl<T: ?Sized + AsyncRead> AsyncRead for Box<T> {}
impl AsyncRead for &[u8] {}
