use crate::prelude::v1::*;
use crate::privlint::opaque;
pub use self::poll::Poll;
pub use self::wake::{Context, Waker};
pub mod poll {
    use super::*;
    #[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
    pub enum Poll<T> { Ready(T), Pending }
    impl<T> Poll<T> {
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> { match self { Poll::Ready(x) => Poll::Ready(f(x)), Poll::Pending => Poll::Pending } }
        pub const fn is_ready(&self) -> bool { opaque() }
        pub const fn is_pending(&self) -> bool { opaque() }
    }
    impl<T, E> Poll<Result<T, E>> {
        pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>> { match self { Poll::Ready(x) => Poll::Ready(x.map(f)), Poll::Pending => Poll::Pending } }
        pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>> { match self { Poll::Ready(x) => Poll::Ready(x.map_err(f)), Poll::Pending => Poll::Pending } }
    }
    impl<T> From<T> for Poll<T> { fn from(t: T) -> Poll<T> { Poll::Ready(t) } }
    use crate::fmt::Debug;
    use crate::hash::Hash;
}
pub mod wake {
    use super::*;
    pub struct Context { waker: Waker }
    #[derive(Clone, Debug)]
    pub struct Waker {}
    impl Context {
        pub const fn from_waker(waker: &Waker) -> Context { opaque() }
        pub const fn waker(&self) -> &Waker { opaque() }
    }
    impl Waker {
        pub fn wake(self) {}
        pub fn wake_by_ref(&self) {}
        pub const fn noop() -> &Waker { opaque() }
    }
    use crate::fmt::Debug;
}
pub macro ready($e:expr $(,)?) { match $e { $crate::task::Poll::Ready(t) => t, $crate::task::Poll::Pending => { return $crate::task::Poll::Pending; } } }
