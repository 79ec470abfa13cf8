use super::JoinHandle;
use std::future::Future;

#[derive(Debug, Default)]
pub struct LocalSet {}
impl LocalSet {
    pub fn new() -> LocalSet { LocalSet {} }
    pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output> { JoinHandle::__of(core::privlint::any_of(future)) }
    pub async fn run_until<F: Future>(&self, future: F) -> F::Output { future.await }
}
pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output> { JoinHandle::__of(core::privlint::any_of(future)) }
