use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

#[derive(Debug, Default)]
pub struct Mutex<T: ?Sized> { value: T }
pub struct MutexGuard<T: ?Sized> { value: &mut T }
pub struct OwnedMutexGuard<T: ?Sized> { value: Arc<T> }
#[derive(Debug)]
pub struct TryLockError(());
impl<T> Mutex<T> {
    pub fn new(t: T) -> Self { Mutex { value: t } }
    pub const fn const_new(t: T) -> Self { Mutex { value: t } }
    pub fn into_inner(self) -> T { self.value }
}
impl<T: ?Sized> Mutex<T> {
    pub async fn lock(&self) -> MutexGuard<T> { MutexGuard { value: &mut self.value } }
    pub fn blocking_lock(&self) -> MutexGuard<T> { MutexGuard { value: &mut self.value } }
    pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> { core::privlint::any_of(self) }
    pub fn try_lock(&self) -> Result<MutexGuard<T>, TryLockError> { Ok(MutexGuard { value: &mut self.value }) }
    pub fn get_mut(&mut self) -> &mut T { &mut self.value }
}
impl<T> From<T> for Mutex<T> { fn from(s: T) -> Self { Mutex { value: s } } }
impl<T: ?Sized> Deref for MutexGuard<T> { type Target = T; fn deref(&self) -> &T { self.value } }
impl<T: ?Sized> DerefMut for MutexGuard<T> { fn deref_mut(&mut self) -> &mut T { self.value } }
impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(std::format_args!("{:?}", self.value)) } }
impl<T: ?Sized> Deref for OwnedMutexGuard<T> { type Target = T; fn deref(&self) -> &T { &self.value } }
impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> { fn deref_mut(&mut self) -> &mut T { core::privlint::any_of(self) } }
impl fmt::Display for TryLockError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for TryLockError {}
