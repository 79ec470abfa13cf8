use crate::fmt::{Debug, Display};
use crate::prelude::v1::*;

pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> { None }
    fn description(&self) -> &str { "" }
    fn cause(&self) -> Option<&dyn Error> { None }
}
impl dyn Error {
    pub fn is<T: Error + 'static>(&self) -> bool { crate::privlint::opaque() }
    pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> { Some(self as &T) }
    pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> { Some(self as &mut T) }
}
impl<T: Error + ?Sized> Error for &T {}
impl Error for crate::fmt::Error {}
impl Error for crate::convert::Infallible {}
impl Display for crate::convert::Infallible { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { Ok(()) } }
impl Error for crate::cell::BorrowError {}
impl Error for crate::cell::BorrowMutError {}
