use super::Handle;
use crate::task::JoinHandle;
use std::future::Future;
use std::time::Duration;

#[derive(Debug)]
pub struct Runtime {}
impl Runtime {
    pub fn new() -> std::io::Result<Runtime> { Ok(Runtime {}) }
    pub fn handle(&self) -> &Handle { core::privlint::opaque() }
    pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> { JoinHandle::__of(core::privlint::any_of(future)) }
    pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R> { JoinHandle::__of(func()) }
    pub fn block_on<F: Future>(&self, future: F) -> F::Output { core::privlint::any_of(future) }
    pub fn shutdown_timeout(self, duration: Duration) {}
    pub fn shutdown_background(self) {}
}
