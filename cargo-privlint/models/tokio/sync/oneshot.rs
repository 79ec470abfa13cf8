use core::privlint::opaque;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Debug)]
pub struct Sender<T> { value: T }
#[derive(Debug)]
pub struct Receiver<T> { value: T }
pub mod error {
    use std::fmt;
    #[derive(Debug, Eq, PartialEq, Clone)]
    pub struct RecvError(());
    #[derive(Debug, Eq, PartialEq, Clone)]
    pub enum TryRecvError { Empty, Closed }
    impl fmt::Display for RecvError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl std::error::Error for RecvError {}
    impl fmt::Display for TryRecvError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl std::error::Error for TryRecvError {}
}
pub fn channel<T>() -> (Sender<T>, Receiver<T>) { opaque() }
impl<T> Sender<T> {
    pub fn send(self, t: T) -> Result<(), T> { Ok(()) }
    pub fn is_closed(&self) -> bool { opaque() }
    pub async fn closed(&mut self) {}
}
impl<T> Receiver<T> {
    pub fn close(&mut self) {}
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> { Ok(self.value) }
    pub fn blocking_recv(self) -> Result<T, error::RecvError> { Ok(self.value) }
}
impl<T> Future for Receiver<T> { type Output = Result<T, error::RecvError>; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Result<T, error::RecvError>> { Poll::Ready(Ok(self.value)) } }
