use core::privlint::opaque;
use std::ops::{Add, Sub};
use std::time::Duration;

#[derive(Clone, Copy, Eq, PartialEq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant {}
impl Instant {
    pub fn now() -> Instant { opaque() }
    pub fn duration_since(&self, earlier: Instant) -> Duration { opaque() }
    pub fn elapsed(&self) -> Duration { opaque() }
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> { opaque() }
}
impl Add<Duration> for Instant { type Output = Instant; fn add(self, other: Duration) -> Instant { self } }
impl Sub<Duration> for Instant { type Output = Instant; fn sub(self, rhs: Duration) -> Instant { self } }
impl Sub for Instant { type Output = Duration; fn sub(self, rhs: Instant) -> Duration { opaque() } }
