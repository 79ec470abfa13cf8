pub trait AsyncRead {}
impl<T: ?Sized + AsyncRead> AsyncRead for &mut T {}
impl<T: ?Sized + AsyncRead> AsyncRead for Box<T> {}
impl AsyncRead for &[u8] {}
