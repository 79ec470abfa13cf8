use core::privlint::{any_of, opaque};
use super::error::{SendError, TryRecvError, TrySendError};

#[derive(Debug)]
pub struct Sender<T> { value: T }
#[derive(Debug, Clone)]
pub struct WeakSender<T> { value: T }
#[derive(Debug)]
pub struct Permit<T> { value: T }
#[derive(Debug)]
pub struct OwnedPermit<T> { value: T }
#[derive(Debug)]
pub struct Receiver<T> { value: T }
pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) { opaque() }
impl<T> Clone for Sender<T> { fn clone(&self) -> Self { any_of(self) } }
impl<T> Sender<T> {
    pub async fn send(&self, value: T) -> Result<(), SendError<T>> { self.value = value; Ok(()) }
    pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>> { self.value = message; Ok(()) }
    pub fn blocking_send(&self, value: T) -> Result<(), SendError<T>> { self.value = value; Ok(()) }
    pub async fn reserve(&self) -> Result<Permit<T>, SendError<()>> { opaque() }
    pub async fn closed(&self) {}
    pub fn is_closed(&self) -> bool { opaque() }
    pub fn capacity(&self) -> usize { opaque() }
    pub fn downgrade(&self) -> WeakSender<T> { any_of(self) }
}
impl<T> Permit<T> { pub fn send(self, value: T) {} }
impl<T> Receiver<T> {
    pub async fn recv(&mut self) -> Option<T> { Some(self.value) }
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> { Ok(self.value) }
    pub fn blocking_recv(&mut self) -> Option<T> { Some(self.value) }
    pub fn close(&mut self) {}
    pub fn is_closed(&self) -> bool { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn len(&self) -> usize { opaque() }
}
