use std::ops::{Deref, DerefMut};

#[derive(Debug)]
pub struct RwLockWriteGuard<T: ?Sized> { value: &mut T }
impl<T: ?Sized> RwLockWriteGuard<T> { pub(crate) fn __of(value: &mut T) -> Self { RwLockWriteGuard { value } } }
impl<T: ?Sized> Deref for RwLockWriteGuard<T> { type Target = T; fn deref(&self) -> &T { self.value } }
impl<T: ?Sized> DerefMut for RwLockWriteGuard<T> { fn deref_mut(&mut self) -> &mut T { self.value } }
