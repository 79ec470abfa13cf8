use std::ops::{Deref, DerefMut};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Json<T: ?Sized>(pub T);
impl<T> From<T> for Json<T> { fn from(value: T) -> Self { Json(value) } }
impl<T> Deref for Json<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for Json<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
impl<T> AsRef<T> for Json<T> { fn as_ref(&self) -> &T { &self.0 } }
