use crate::prelude::all::*;
use crate::time::Duration;

pub use self::condvar::Condvar;
pub use self::mutex::{Mutex, MutexGuard};
pub use self::once::Once;
pub use self::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
pub struct PoisonError<T> { data: T }
pub enum TryLockError<T> { Poisoned(PoisonError<T>), WouldBlock }
pub type LockResult<T> = Result<T, PoisonError<T>>;
pub type TryLockResult<T> = Result<T, TryLockError<T>>;
impl<T> PoisonError<T> {
    pub fn into_inner(self) -> T { self.data }
    pub fn get_ref(&self) -> &T { &self.data }
    pub fn get_mut(&mut self) -> &mut T { &mut self.data }
}
impl<T> Debug for PoisonError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> Display for PoisonError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> core::error::Error for PoisonError<T> {}
impl<T> Debug for TryLockError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> Display for TryLockError<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
macro_rules! guards {
    ($($Name:ident)*) => { $(
        impl<T: ?Sized> Deref for $Name<T> { type Target = T; fn deref(&self) -> &T { &self.data } }
        impl<T: ?Sized + Debug> Debug for $Name<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.data)) } }
        impl<T: ?Sized + Display> Display for $Name<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{}", self.data)) } }
    )* }
}
macro_rules! locks {
    ($($Name:ident)*) => { $(
        #[derive(Debug)]
        pub struct $Name<T: ?Sized> { data: T }
        impl<T> $Name<T> {
            pub const fn new(t: T) -> $Name<T> { $Name { data: t } }
            pub fn into_inner(self) -> LockResult<T> { Ok(self.data) }
        }
        impl<T: ?Sized> $Name<T> {
            pub fn is_poisoned(&self) -> bool { opaque() }
            pub fn clear_poison(&self) {}
            pub fn get_mut(&mut self) -> LockResult<&mut T> { Ok(&mut self.data) }
        }
        impl<T: Default> Default for $Name<T> { fn default() -> Self { $Name { data: T::default() } } }
        impl<T> From<T> for $Name<T> { fn from(t: T) -> Self { $Name { data: t } } }
    )* }
}
pub mod mutex {
    use super::*;
    locks! { Mutex }
    pub struct MutexGuard<T: ?Sized> { data: T }
    impl<T: ?Sized> Mutex<T> {
        pub fn lock(&self) -> LockResult<MutexGuard<T>> { Ok(MutexGuard { data: self.data }) }
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<T>> { Ok(MutexGuard { data: self.data }) }
    }
    guards! { MutexGuard }
    impl<T: ?Sized> DerefMut for MutexGuard<T> { fn deref_mut(&mut self) -> &mut T { &mut self.data } }
}
pub mod rwlock {
    use super::*;
    locks! { RwLock }
    pub struct RwLockReadGuard<T: ?Sized> { data: T }
    pub struct RwLockWriteGuard<T: ?Sized> { data: T }
    impl<T: ?Sized> RwLock<T> {
        pub fn read(&self) -> LockResult<RwLockReadGuard<T>> { Ok(RwLockReadGuard { data: self.data }) }
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<T>> { Ok(RwLockReadGuard { data: self.data }) }
        pub fn write(&self) -> LockResult<RwLockWriteGuard<T>> { Ok(RwLockWriteGuard { data: self.data }) }
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<T>> { Ok(RwLockWriteGuard { data: self.data }) }
    }
    guards! { RwLockReadGuard RwLockWriteGuard }
    impl<T: ?Sized> DerefMut for RwLockWriteGuard<T> { fn deref_mut(&mut self) -> &mut T { &mut self.data } }
}
pub mod once {
    use crate::prelude::all::*;
    pub struct Once {}
    impl Once {
        pub const fn new() -> Once { Once {} }
        pub fn call_once<F: FnOnce()>(&self, f: F) { f(); }
        pub fn is_completed(&self) -> bool { opaque() }
    }
}
pub mod condvar {
    use super::*;
    #[derive(Debug, Default)]
    pub struct Condvar {}
    impl Condvar {
        pub const fn new() -> Condvar { Condvar {} }
        pub fn wait<T>(&self, guard: MutexGuard<T>) -> LockResult<MutexGuard<T>> { Ok(guard) }
        pub fn wait_while<T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<T>, condition: F) -> LockResult<MutexGuard<T>> { condition(guard.deref_mut()); Ok(guard) }
        pub fn wait_timeout<T>(&self, guard: MutexGuard<T>, dur: Duration) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> { Ok((guard, WaitTimeoutResult(false))) }
        pub fn notify_one(&self) {}
        pub fn notify_all(&self) {}
    }
    #[derive(Debug, PartialEq, Eq, Copy, Clone)]
    pub struct WaitTimeoutResult(bool);
    impl WaitTimeoutResult { pub fn timed_out(&self) -> bool { opaque() } }
}
