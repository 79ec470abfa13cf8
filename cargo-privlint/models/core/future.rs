use crate::pin::Pin;
use crate::prelude::v1::*;
use crate::privlint::opaque;
use crate::task::{Context, Poll};

pub use self::future::Future;
pub use self::into_future::IntoFuture;
pub use self::pending::{Pending, pending};
pub use self::poll_fn::{PollFn, poll_fn};
pub use self::ready::{Ready, ready};

pub mod future {
    use super::*;
    pub trait Future { type Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Self::Output>; }
    impl<F: ?Sized + Future> Future for &mut F { type Output = F::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<F::Output> { .. } }
    impl<P: crate::ops::DerefMut> Future for Pin<P> where P::Target: Future {
        type Output = <<P as crate::ops::Deref>::Target as Future>::Output;
        fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Self::Output> { .. }
    }
}
pub mod into_future {
    use super::Future;
    pub trait IntoFuture { type Output; type IntoFuture: Future<Output = Self::Output>; fn into_future(self) -> Self::IntoFuture; }
    impl<F: Future> IntoFuture for F { type Output = F::Output; type IntoFuture = F; fn into_future(self) -> F { self } }
}
pub mod pending {
    use super::*;
    pub struct Pending<T> { data: T }
    pub fn pending<T>() -> Pending<T> { opaque() }
    impl<T> Future for Pending<T> { type Output = T; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { Poll::Pending } }
}
pub mod ready {
    use super::*;
    #[derive(Clone)]
    pub struct Ready<T>(T);
    pub fn ready<T>(t: T) -> Ready<T> { Ready(t) }
    impl<T> Ready<T> { pub fn into_inner(self) -> T { self.0 } }
    impl<T> Future for Ready<T> { type Output = T; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { Poll::Ready(self.0) } }
}
pub mod poll_fn {
    use super::*;
    pub struct PollFn<F> { f: F }
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<T>>(f: F) -> PollFn<F> { PollFn { f } }
    impl<T, F: FnMut(&mut Context) -> Poll<T>> Future for PollFn<F> { type Output = T; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T> { (self.f)(cx) } }
}
