use std::ops::Deref;

#[derive(Debug)]
pub struct RwLockReadGuard<T: ?Sized> { value: &T }
impl<T: ?Sized> RwLockReadGuard<T> { pub(crate) fn __of(value: &T) -> Self { RwLockReadGuard { value } } }
impl<T: ?Sized> Deref for RwLockReadGuard<T> { type Target = T; fn deref(&self) -> &T { self.value } }
