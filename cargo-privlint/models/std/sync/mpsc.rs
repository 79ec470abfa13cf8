use crate::prelude::all::*;
use crate::time::Duration;

pub struct Sender<T> { item: T }
pub struct SyncSender<T> { item: T }
pub struct Receiver<T> { item: T }
#[derive(PartialEq, Eq, Clone, Copy)]
pub struct SendError<T>(pub T);
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub struct RecvError;
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum TryRecvError { Empty, Disconnected }
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum RecvTimeoutError { Timeout, Disconnected }
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TrySendError<T> { Full(T), Disconnected(T) }
pub fn channel<T>() -> (Sender<T>, Receiver<T>) { unknown() }
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) { unknown() }
fn unknown<R>() -> R { .. }
impl<T> Sender<T> { pub fn send(&self, t: T) -> Result<(), SendError<T>> { Ok(()) } }
impl<T> SyncSender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> { Ok(()) }
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> { Ok(()) }
}
impl<T> Clone for Sender<T> { fn clone(&self) -> Self { Sender { item: self.item } } }
impl<T> Clone for SyncSender<T> { fn clone(&self) -> Self { SyncSender { item: self.item } } }
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> { Ok(self.item) }
    pub fn recv(&self) -> Result<T, RecvError> { Ok(self.item) }
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> { Ok(self.item) }
    pub fn iter(&self) -> Iter<T> { Iter { rx: self } }
    pub fn try_iter(&self) -> TryIter<T> { TryIter { rx: self } }
}
pub struct Iter<T> { rx: &Receiver<T> }
pub struct TryIter<T> { rx: &Receiver<T> }
pub struct IntoIter<T> { rx: Receiver<T> }
impl<T> Iterator for Iter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.rx.item) } }
impl<T> Iterator for TryIter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.rx.item) } }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.rx.item) } }
impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { rx: self } } }
impl<T> IntoIterator for &Receiver<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
macro_rules! errors { ($($t:ty)*) => { $( impl Display for $t { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } } impl core::error::Error for $t {} )* } }
errors! { RecvError TryRecvError RecvTimeoutError }
impl<T> Debug for SendError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> Display for SendError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> core::error::Error for SendError<T> {}
impl<T> Debug for TrySendError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> Display for TrySendError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
