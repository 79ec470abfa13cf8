use std::sync::Arc;
use owned_read_guard::OwnedRwLockReadGuard;
use owned_write_guard::OwnedRwLockWriteGuard;
use read_guard::RwLockReadGuard;
use write_guard::RwLockWriteGuard;

pub(crate) mod owned_read_guard;
pub(crate) mod owned_write_guard;
pub(crate) mod read_guard;
pub(crate) mod write_guard;

#[derive(Debug, Default)]
pub struct RwLock<T: ?Sized> { value: T }
impl<T> RwLock<T> {
    pub fn new(value: T) -> RwLock<T> { RwLock { value } }
    pub const fn const_new(value: T) -> RwLock<T> { RwLock { value } }
    pub fn into_inner(self) -> T { self.value }
}
impl<T: ?Sized> RwLock<T> {
    pub async fn read(&self) -> RwLockReadGuard<T> { RwLockReadGuard::__of(&self.value) }
    pub fn blocking_read(&self) -> RwLockReadGuard<T> { RwLockReadGuard::__of(&self.value) }
    pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> { core::privlint::any_of(self) }
    pub async fn write(&self) -> RwLockWriteGuard<T> { RwLockWriteGuard::__of(&mut self.value) }
    pub fn blocking_write(&self) -> RwLockWriteGuard<T> { RwLockWriteGuard::__of(&mut self.value) }
    pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> { core::privlint::any_of(self) }
    pub fn try_read(&self) -> Result<RwLockReadGuard<T>, super::TryLockError> { Ok(RwLockReadGuard::__of(&self.value)) }
    pub fn try_write(&self) -> Result<RwLockWriteGuard<T>, super::TryLockError> { Ok(RwLockWriteGuard::__of(&mut self.value)) }
    pub fn get_mut(&mut self) -> &mut T { &mut self.value }
}
impl<T> From<T> for RwLock<T> { fn from(s: T) -> Self { RwLock { value: s } } }
