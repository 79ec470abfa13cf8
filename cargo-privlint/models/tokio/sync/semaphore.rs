use core::privlint::opaque;
use super::batch_semaphore::{AcquireError, TryAcquireError};
use std::sync::Arc;

#[derive(Debug)]
pub struct Semaphore {}
#[derive(Debug)]
pub struct SemaphorePermit {}
#[derive(Debug)]
pub struct OwnedSemaphorePermit {}
impl Semaphore {
    pub fn new(permits: usize) -> Self { Semaphore {} }
    pub const fn const_new(permits: usize) -> Self { Semaphore {} }
    pub fn available_permits(&self) -> usize { opaque() }
    pub fn add_permits(&self, n: usize) {}
    pub async fn acquire(&self) -> Result<SemaphorePermit, AcquireError> { opaque() }
    pub fn try_acquire(&self) -> Result<SemaphorePermit, TryAcquireError> { opaque() }
    pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> { opaque() }
    pub fn close(&self) {}
}
