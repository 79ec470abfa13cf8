use core::privlint::any_of;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

#[derive(Debug)]
pub struct OwnedRwLockWriteGuard<T: ?Sized> { lock: Arc<T> }
impl<T: ?Sized> Deref for OwnedRwLockWriteGuard<T> { type Target = T; fn deref(&self) -> &T { &self.lock } }
impl<T: ?Sized> DerefMut for OwnedRwLockWriteGuard<T> { fn deref_mut(&mut self) -> &mut T { any_of(self) } }
