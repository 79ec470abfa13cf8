use super::JoinHandle;
use std::future::Future;

pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> { JoinHandle::__of(core::privlint::any_of(future)) }
