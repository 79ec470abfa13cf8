use core::privlint::{any_of, opaque};
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::time::Duration;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct TimeDelta { secs: i64 }
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfRangeError(());
impl TimeDelta {
    pub const MIN: Self = opaque();
    pub const MAX: Self = opaque();
    pub const fn weeks(weeks: i64) -> TimeDelta { TimeDelta { secs: weeks * 604800 } }
    pub const fn try_weeks(weeks: i64) -> Option<TimeDelta> { Some(TimeDelta { secs: weeks * 604800 }) }
    pub const fn num_weeks(&self) -> i64 { self.secs / 604800 }
    pub const fn days(days: i64) -> TimeDelta { TimeDelta { secs: days * 86400 } }
    pub const fn try_days(days: i64) -> Option<TimeDelta> { Some(TimeDelta { secs: days * 86400 }) }
    pub const fn num_days(&self) -> i64 { self.secs / 86400 }
    pub const fn hours(hours: i64) -> TimeDelta { TimeDelta { secs: hours * 3600 } }
    pub const fn try_hours(hours: i64) -> Option<TimeDelta> { Some(TimeDelta { secs: hours * 3600 }) }
    pub const fn num_hours(&self) -> i64 { self.secs / 3600 }
    pub const fn minutes(minutes: i64) -> TimeDelta { TimeDelta { secs: minutes * 60 } }
    pub const fn try_minutes(minutes: i64) -> Option<TimeDelta> { Some(TimeDelta { secs: minutes * 60 }) }
    pub const fn num_minutes(&self) -> i64 { self.secs / 60 }
    pub const fn seconds(seconds: i64) -> TimeDelta { TimeDelta { secs: seconds * 1 } }
    pub const fn try_seconds(seconds: i64) -> Option<TimeDelta> { Some(TimeDelta { secs: seconds * 1 }) }
    pub const fn num_seconds(&self) -> i64 { self.secs / 1 }
    pub const fn milliseconds(milliseconds: i64) -> TimeDelta { TimeDelta { secs: milliseconds / 1000 } }
    pub const fn microseconds(microseconds: i64) -> TimeDelta { TimeDelta { secs: microseconds / 1000000 } }
    pub const fn nanoseconds(nanos: i64) -> TimeDelta { TimeDelta { secs: nanos / 1000000000 } }
    pub const fn num_milliseconds(&self) -> i64 { any_of(self) }
    pub const fn num_microseconds(&self) -> Option<i64> { Some(any_of(self)) }
    pub const fn num_nanoseconds(&self) -> Option<i64> { Some(any_of(self)) }
    pub const fn abs(&self) -> TimeDelta { *self }
    pub const fn zero() -> TimeDelta { TimeDelta { secs: 0 } }
    pub const fn is_zero(&self) -> bool { opaque() }
    pub const fn from_std(duration: Duration) -> Result<TimeDelta, OutOfRangeError> { Ok(any_of(duration)) }
    pub const fn to_std(&self) -> Result<Duration, OutOfRangeError> { Ok(any_of(self)) }
}
impl Add for TimeDelta { type Output = TimeDelta; fn add(self, rhs: TimeDelta) -> TimeDelta { any_of((self, rhs)) } }
impl Sub for TimeDelta { type Output = TimeDelta; fn sub(self, rhs: TimeDelta) -> TimeDelta { any_of((self, rhs)) } }
impl Mul<i32> for TimeDelta { type Output = TimeDelta; fn mul(self, rhs: i32) -> TimeDelta { any_of((self, rhs)) } }
impl Div<i32> for TimeDelta { type Output = TimeDelta; fn div(self, rhs: i32) -> TimeDelta { any_of((self, rhs)) } }
impl Neg for TimeDelta { type Output = TimeDelta; fn neg(self) -> TimeDelta { self } }
impl std::fmt::Display for TimeDelta { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { .. } }
impl std::fmt::Display for OutOfRangeError { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl std::error::Error for OutOfRangeError {}
