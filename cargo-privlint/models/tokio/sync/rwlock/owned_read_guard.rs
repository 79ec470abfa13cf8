use std::ops::Deref;
use std::sync::Arc;

#[derive(Debug)]
pub struct OwnedRwLockReadGuard<T: ?Sized, U: ?Sized = T> { lock: Arc<T>, data: &U }
impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockReadGuard<T, U> { type Target = U; fn deref(&self) -> &U { self.data } }
