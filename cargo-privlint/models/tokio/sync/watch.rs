use core::privlint::{any_of, opaque};
use std::ops::Deref;

#[derive(Debug)]
pub struct Sender<T> { value: T }
#[derive(Debug)]
pub struct Receiver<T> { value: T }
#[derive(Debug)]
pub struct Ref<T> { inner: &T }
pub mod error {
    use std::fmt;
    #[derive(PartialEq, Eq, Clone, Copy, Debug)]
    pub struct SendError<T>(pub T);
    #[derive(Debug, Clone)]
    pub struct RecvError(());
    impl fmt::Display for RecvError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl std::error::Error for RecvError {}
}
pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) { (Sender { value: init }, Receiver { value: init }) }
impl<T> Clone for Receiver<T> { fn clone(&self) -> Self { any_of(self) } }
impl<T> Clone for Sender<T> { fn clone(&self) -> Self { any_of(self) } }
impl<T> Deref for Ref<T> { type Target = T; fn deref(&self) -> &T { self.inner } }
impl<T> Sender<T> {
    pub fn new(init: T) -> Self { Sender { value: init } }
    pub fn send(&self, value: T) -> Result<(), error::SendError<T>> { self.value = value; Ok(()) }
    pub fn send_replace(&self, value: T) -> T { let old = self.value; self.value = value; old }
    pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F) { modify(&mut self.value); }
    pub fn borrow(&self) -> Ref<T> { Ref { inner: &self.value } }
    pub fn subscribe(&self) -> Receiver<T> { Receiver { value: self.value } }
    pub async fn closed(&self) {}
}
impl<T> Receiver<T> {
    pub fn borrow(&self) -> Ref<T> { Ref { inner: &self.value } }
    pub fn borrow_and_update(&mut self) -> Ref<T> { Ref { inner: &self.value } }
    pub fn has_changed(&self) -> Result<bool, error::RecvError> { opaque() }
    pub async fn changed(&mut self) -> Result<(), error::RecvError> { Ok(()) }
}
