use super::{AsyncRead, AsyncWrite};

#[derive(Debug)]
pub struct ReadHalf<T> { inner: T }
#[derive(Debug)]
pub struct WriteHalf<T> { inner: T }
pub fn split<T: AsyncRead + AsyncWrite>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) { (ReadHalf { inner: stream }, WriteHalf { inner: stream }) }
impl<T: AsyncRead> AsyncRead for ReadHalf<T> {}
impl<T: AsyncWrite> AsyncWrite for WriteHalf<T> {}
