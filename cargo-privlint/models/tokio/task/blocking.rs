use super::JoinHandle;

pub fn block_in_place<F: FnOnce() -> R, R>(f: F) -> R { f() }
pub fn spawn_blocking<F: FnOnce() -> R, R>(f: F) -> JoinHandle<R> { JoinHandle::__of(f()) }
