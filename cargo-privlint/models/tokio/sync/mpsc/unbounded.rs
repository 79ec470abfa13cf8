use core::privlint::{any_of, opaque};
use super::error::{SendError, TryRecvError};

#[derive(Debug)]
pub struct UnboundedSender<T> { value: T }
#[derive(Debug)]
pub struct UnboundedReceiver<T> { value: T }
pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) { opaque() }
impl<T> Clone for UnboundedSender<T> { fn clone(&self) -> Self { any_of(self) } }
impl<T> UnboundedSender<T> {
    pub fn send(&self, message: T) -> Result<(), SendError<T>> { self.value = message; Ok(()) }
    pub async fn closed(&self) {}
    pub fn is_closed(&self) -> bool { opaque() }
}
impl<T> UnboundedReceiver<T> {
    pub async fn recv(&mut self) -> Option<T> { Some(self.value) }
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> { Ok(self.value) }
    pub fn blocking_recv(&mut self) -> Option<T> { Some(self.value) }
    pub fn close(&mut self) {}
}
