use super::Instant;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

#[derive(Debug)]
pub struct Sleep {}
pub fn sleep(duration: Duration) -> Sleep { Sleep {} }
pub fn sleep_until(deadline: Instant) -> Sleep { Sleep {} }
impl Future for Sleep { type Output = (); fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<()> { Poll::Ready(()) } }
