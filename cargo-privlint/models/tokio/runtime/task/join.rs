use core::privlint::opaque;
use super::{AbortHandle, JoinError};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Debug)]
pub struct JoinHandle<T> { value: T }
impl<T> JoinHandle<T> {
    pub(crate) fn __of(value: T) -> JoinHandle<T> { JoinHandle { value } }
    pub fn abort(&self) {}
    pub fn is_finished(&self) -> bool { opaque() }
    pub fn abort_handle(&self) -> AbortHandle { opaque() }
}
impl<T> Future for JoinHandle<T> { type Output = Result<T, JoinError>; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Result<T, JoinError>> { Poll::Ready(Ok(self.value)) } }
