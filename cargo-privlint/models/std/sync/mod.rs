pub use alloc::sync::{Arc, Weak};
pub use core::sync::atomic;

pub use self::barrier::Barrier;
pub use self::lazy_lock::LazyLock;
pub use self::once_lock::OnceLock;
pub use self::poison::{Condvar, LockResult, Mutex, MutexGuard, Once, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError, TryLockResult};

mod poison;
pub mod mpsc;

pub mod barrier {
    use crate::prelude::all::*;
    pub struct Barrier {}
    impl Barrier { pub const fn new(n: usize) -> Barrier { opaque() } }
}
pub mod once_lock {
    use crate::prelude::all::*;
    #[derive(Debug, Clone)]
    pub struct OnceLock<T> { value: T }
    impl<T> OnceLock<T> {
        pub const fn new() -> OnceLock<T> { opaque() }
        pub fn get(&self) -> Option<&T> { Some(&self.value) }
        pub fn get_mut(&mut self) -> Option<&mut T> { Some(&mut self.value) }
        pub fn set(&self, value: T) -> Result<(), T> { self.value = value; Ok(()) }
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T { self.value = f(); &self.value }
        pub fn wait(&self) -> &T { &self.value }
        pub fn into_inner(self) -> Option<T> { Some(self.value) }
        pub fn take(&mut self) -> Option<T> { Some(self.value) }
    }
    impl<T> Default for OnceLock<T> { fn default() -> Self { opaque() } }
    impl<T> From<T> for OnceLock<T> { fn from(value: T) -> Self { OnceLock { value } } }
}
pub mod lazy_lock {
    use crate::prelude::all::*;
    pub struct LazyLock<T, F = fn() -> T> { value: T, init: F }
    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        pub const fn new(f: F) -> LazyLock<T, F> { LazyLock { value: f(), init: f } }
        pub fn force(this: &LazyLock<T, F>) -> &T { &this.value }
    }
    impl<T, F> Deref for LazyLock<T, F> { type Target = T; fn deref(&self) -> &T { &self.value } }
}
