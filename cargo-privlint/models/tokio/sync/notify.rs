use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Debug, Default)]
pub struct Notify {}
#[derive(Debug)]
pub struct Notified {}
impl Notify {
    pub fn new() -> Notify { Notify {} }
    pub const fn const_new() -> Notify { Notify {} }
    pub fn notified(&self) -> Notified { Notified {} }
    pub fn notify_one(&self) {}
    pub fn notify_waiters(&self) {}
}
impl Future for Notified { type Output = (); fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<()> { Poll::Ready(()) } }
