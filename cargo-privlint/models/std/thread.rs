use crate::io;
use crate::prelude::all::*;

pub use self::builder::Builder;
pub use self::current::current;
pub use self::functions::{available_parallelism, panicking, park, park_timeout, sleep, sleep_until, spawn, yield_now};
pub use self::id::ThreadId;
pub use self::join_handle::JoinHandle;
pub use self::local::{AccessError, LocalKey};
pub use self::scoped::{Scope, ScopedJoinHandle, scope};
pub type Result<T> = core::result::Result<T, Box<dyn core::any::Any + Send + 'static>>;
#[derive(Clone, Debug)]
pub struct Thread {}
mod builder {
    use super::{JoinHandle, spawn};
    use crate::io;
    use crate::prelude::all::*;

    #[derive(Debug)]
    pub struct Builder {}
    impl Builder {
        pub fn new() -> Builder { Builder {} }
        pub fn name(self, name: String) -> Builder { self }
        pub fn stack_size(self, size: usize) -> Builder { self }
        pub fn spawn<F: FnOnce() -> T, T>(self, f: F) -> io::Result<JoinHandle<T>> { Ok(spawn(f)) }
    }
}
mod id {
    use crate::prelude::all::*;

    #[derive(Eq, PartialEq, Clone, Copy, Hash, Debug)]
    pub struct ThreadId {}
}
mod join_handle {
    use super::Thread;
    use crate::prelude::all::*;

    pub struct JoinHandle<T> { value: T }
    impl<T> JoinHandle<T> {
        pub(super) fn of(value: T) -> JoinHandle<T> { JoinHandle { value } }
        pub fn thread(&self) -> &Thread { opaque() }
        pub fn join(self) -> super::Result<T> { Ok(self.value) }
        pub fn is_finished(&self) -> bool { opaque() }
    }
}
pub mod functions {
    use super::{JoinHandle, io};
    use crate::prelude::all::*;
    use crate::time::{Duration, Instant};
    pub fn spawn<F: FnOnce() -> T, T>(f: F) -> JoinHandle<T> { JoinHandle::of(f()) }
    pub fn yield_now() {}
    pub fn panicking() -> bool { opaque() }
    pub fn sleep(dur: Duration) {}
    pub fn sleep_until(deadline: Instant) {}
    pub fn park() {}
    pub fn park_timeout(dur: Duration) {}
    pub fn available_parallelism() -> io::Result<core::num::NonZero<usize>> { opaque() }
}
pub mod current {
    use super::Thread;
    use crate::prelude::all::*;
    pub fn current() -> Thread { opaque() }
}
impl Thread {
    pub fn id(&self) -> ThreadId { opaque() }
    pub fn name(&self) -> Option<&str> { opaque() }
    pub fn unpark(&self) {}
}
pub mod scoped {
    use crate::prelude::all::*;
    pub struct Scope {}
    pub struct ScopedJoinHandle<T> { value: T }
    pub fn scope<F: FnOnce(&Scope) -> T, T>(f: F) -> T { f(&Scope {}) }
    impl Scope { pub fn spawn<F: FnOnce() -> T, T>(&self, f: F) -> ScopedJoinHandle<T> { ScopedJoinHandle { value: f() } } }
    impl<T> ScopedJoinHandle<T> { pub fn join(self) -> super::Result<T> { Ok(self.value) } }
}
pub mod local {
    use crate::prelude::all::*;
    pub struct LocalKey<T: 'static> { value: T }
    #[derive(Clone, Copy, Eq, PartialEq, Debug)]
    pub struct AccessError {}
    impl<T: 'static> LocalKey<T> {
        pub const fn __new(value: T) -> LocalKey<T> { LocalKey { value } }
        pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R { f(&self.value) }
        pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> { Ok(f(&self.value)) }
    }
    impl<T: 'static> LocalKey<core::cell::Cell<T>> {
        pub fn set(&'static self, value: T) {}
        pub fn get(&'static self) -> T where T: Copy { self.value.get() }
        pub fn take(&'static self) -> T where T: Default { self.value.take() }
        pub fn replace(&'static self, value: T) -> T { self.value.replace(value) }
    }
    impl<T: 'static> LocalKey<core::cell::RefCell<T>> {
        pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R { f(&self.value.borrow()) }
        pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R { f(&mut self.value.borrow_mut()) }
    }
}
