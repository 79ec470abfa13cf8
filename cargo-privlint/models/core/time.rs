use crate::fmt::Debug;
use crate::hash::Hash;
use crate::ops::{Add, AddAssign, Div, Mul, Sub, SubAssign};
use crate::prelude::v1::*;
use crate::privlint::any_of;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Duration { secs: u64 }
impl Duration {
    pub const ZERO: Duration = Duration { secs: 0 };
    pub const MAX: Duration = Duration { secs: 18446744073709551615 };
    pub const fn new(secs: u64, nanos: u32) -> Duration { Duration { secs } }
    pub const fn from_secs(secs: u64) -> Duration { Duration { secs } }
    pub const fn from_mins(mins: u64) -> Duration { Duration { secs: mins * 60 } }
    pub const fn from_hours(hours: u64) -> Duration { Duration { secs: hours * 3600 } }
    pub const fn from_millis(millis: u64) -> Duration { Duration { secs: millis / 1000 } }
    pub const fn from_micros(micros: u64) -> Duration { Duration { secs: micros / 1000000 } }
    pub const fn from_nanos(nanos: u64) -> Duration { Duration { secs: nanos / 1000000000 } }
    pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError> { Ok(any_of(secs)) }
    pub fn try_from_secs_f32(secs: f32) -> Result<Duration, TryFromFloatSecsError> { Ok(any_of(secs)) }
    pub fn from_secs_f64(secs: f64) -> Duration { .. }
    pub fn from_secs_f32(secs: f32) -> Duration { .. }
    pub const fn is_zero(&self) -> bool { .. }
    pub const fn as_secs(&self) -> u64 { self.secs }
    pub const fn subsec_millis(&self) -> u32 { .. }
    pub const fn subsec_micros(&self) -> u32 { .. }
    pub const fn subsec_nanos(&self) -> u32 { .. }
    pub const fn as_millis(&self) -> u128 { .. }
    pub const fn as_micros(&self) -> u128 { .. }
    pub const fn as_nanos(&self) -> u128 { .. }
    pub const fn as_secs_f64(&self) -> f64 { .. }
    pub const fn as_secs_f32(&self) -> f32 { .. }
    pub const fn abs_diff(self, other: Duration) -> Duration { .. }
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> { Some(any_of((self, rhs))) }
    pub const fn saturating_add(self, rhs: Duration) -> Duration { .. }
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> { Some(any_of((self, rhs))) }
    pub const fn saturating_sub(self, rhs: Duration) -> Duration { .. }
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> { Some(any_of((self, rhs))) }
    pub const fn saturating_mul(self, rhs: u32) -> Duration { .. }
    pub const fn checked_div(self, rhs: u32) -> Option<Duration> { Some(any_of((self, rhs))) }
    pub fn mul_f64(self, rhs: f64) -> Duration { .. }
    pub fn div_f64(self, rhs: f64) -> Duration { .. }
}
impl Add for Duration { type Output = Duration; fn add(self, rhs: Duration) -> Duration { .. } }
impl AddAssign for Duration { fn add_assign(&mut self, rhs: Duration) { .. } }
impl Sub for Duration { type Output = Duration; fn sub(self, rhs: Duration) -> Duration { .. } }
impl SubAssign for Duration { fn sub_assign(&mut self, rhs: Duration) { .. } }
impl Mul<u32> for Duration { type Output = Duration; fn mul(self, rhs: u32) -> Duration { .. } }
impl Mul<Duration> for u32 { type Output = Duration; fn mul(self, rhs: Duration) -> Duration { .. } }
impl Div<u32> for Duration { type Output = Duration; fn div(self, rhs: u32) -> Duration { .. } }
impl crate::iter::Sum for Duration { fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration { any_of(iter.next()) } }
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryFromFloatSecsError {}
impl crate::fmt::Display for TryFromFloatSecsError { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { Ok(()) } }
impl crate::error::Error for TryFromFloatSecsError {}
