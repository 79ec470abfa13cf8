use core::privlint::{any_of, opaque};
use super::{AbortHandle, JoinError};
use std::future::Future;

#[derive(Debug, Default)]
pub struct JoinSet<T> { value: T }
impl<T> JoinSet<T> {
    pub fn new() -> Self { opaque() }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn spawn<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle { self.value = any_of(task); opaque() }
    pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F) -> AbortHandle { self.value = f(); opaque() }
    pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> { Some(Ok(self.value)) }
    pub async fn join_all(self) -> Vec<T> { any_of(self) }
    pub async fn shutdown(&mut self) {}
    pub fn abort_all(&mut self) {}
    pub fn detach_all(&mut self) {}
}
