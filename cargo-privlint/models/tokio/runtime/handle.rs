use crate::task::JoinHandle;
use std::future::Future;

#[derive(Debug, Clone)]
pub struct Handle {}
impl Handle {
    pub fn current() -> Self { Handle {} }
    pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> { JoinHandle::__of(core::privlint::any_of(future)) }
    pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R> { JoinHandle::__of(func()) }
    pub fn block_on<F: Future>(&self, future: F) -> F::Output { core::privlint::any_of(future) }
}
