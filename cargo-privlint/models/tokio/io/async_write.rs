pub trait AsyncWrite {}
impl<T: ?Sized + AsyncWrite> AsyncWrite for &mut T {}
impl<T: ?Sized + AsyncWrite> AsyncWrite for Box<T> {}
impl AsyncWrite for Vec<u8> {}
