use core::privlint::{any_of, opaque};

#[derive(Debug)]
pub struct Sender<T> { value: T }
#[derive(Debug)]
pub struct Receiver<T> { value: T }
pub mod error {
    use std::fmt;
    #[derive(Debug)]
    pub struct SendError<T>(pub T);
    #[derive(Debug, PartialEq, Eq, Clone)]
    pub enum RecvError { Closed, Lagged(u64) }
    #[derive(Debug, PartialEq, Eq, Clone)]
    pub enum TryRecvError { Empty, Closed, Lagged(u64) }
    impl<T> fmt::Display for SendError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl fmt::Display for RecvError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl std::error::Error for RecvError {}
}
pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) { opaque() }
impl<T> Clone for Sender<T> { fn clone(&self) -> Self { any_of(self) } }
impl<T> Sender<T> {
    pub fn new(capacity: usize) -> Self { opaque() }
    pub fn send(&self, value: T) -> Result<usize, error::SendError<T>> { self.value = value; Ok(opaque()) }
    pub fn subscribe(&self) -> Receiver<T> { any_of(self) }
    pub fn receiver_count(&self) -> usize { opaque() }
}
impl<T> Receiver<T> {
    pub async fn recv(&mut self) -> Result<T, error::RecvError> { Ok(self.value) }
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> { Ok(self.value) }
    pub fn resubscribe(&self) -> Self { any_of(self) }
}
