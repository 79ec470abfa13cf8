use super::AsyncRead;

pub trait AsyncBufRead: AsyncRead {}
impl<T: ?Sized + AsyncBufRead> AsyncBufRead for &mut T {}
impl<T: ?Sized + AsyncBufRead> AsyncBufRead for Box<T> {}
