use crate::prelude::all::*;
use core::ops::{Add, AddAssign, Sub, SubAssign};
pub use core::time::Duration;

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant {}
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SystemTime { secs: u64 }
#[derive(Clone, Debug)]
pub struct SystemTimeError(Duration);
pub const UNIX_EPOCH: SystemTime = SystemTime { secs: 0 };
impl Instant {
    pub fn now() -> Instant { opaque() }
    pub fn duration_since(&self, earlier: Instant) -> Duration { opaque() }
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> { opaque() }
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration { opaque() }
    pub fn elapsed(&self) -> Duration { opaque() }
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> { opaque() }
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> { opaque() }
}
impl SystemTime {
    pub const UNIX_EPOCH: SystemTime = SystemTime { secs: 0 };
    pub fn now() -> SystemTime { opaque() }
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> { Ok(any_of((self, earlier))) }
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError> { Ok(any_of(self)) }
    pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> { Some(any_of((self, duration))) }
    pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> { Some(any_of((self, duration))) }
}
impl SystemTimeError { pub fn duration(&self) -> Duration { self.0 } }
impl Display for SystemTimeError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl core::error::Error for SystemTimeError {}
macro_rules! moments {
    ($($t:ty)*) => { $(
        impl Add<Duration> for $t { type Output = $t; fn add(self, dur: Duration) -> $t { .. } }
        impl AddAssign<Duration> for $t { fn add_assign(&mut self, dur: Duration) { .. } }
        impl Sub<Duration> for $t { type Output = $t; fn sub(self, dur: Duration) -> $t { .. } }
        impl SubAssign<Duration> for $t { fn sub_assign(&mut self, dur: Duration) { .. } }
    )* }
}
moments! { Instant SystemTime }
impl Sub<Instant> for Instant { type Output = Duration; fn sub(self, other: Instant) -> Duration { opaque() } }
