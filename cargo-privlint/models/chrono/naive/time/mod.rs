use core::privlint::{any_of, opaque};
use crate::format::{DelayedFormat, ParseResult, StrftimeItems};
use crate::{TimeDelta, Timelike};
use std::fmt;
use std::ops::{Add, Sub};

#[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Copy, Clone, Default)]
pub struct NaiveTime { number: i64 }
impl NaiveTime {
    pub const MIN: Self = opaque();
    pub const fn from_hms_opt(hour: u32, min: u32, sec: u32) -> Option<NaiveTime> { Some(any_of((hour, min, sec))) }
    pub const fn from_num_seconds_from_midnight_opt(secs: u32, nano: u32) -> Option<NaiveTime> { Some(any_of(secs)) }
    pub const fn signed_duration_since(self, rhs: NaiveTime) -> TimeDelta { any_of((self, rhs)) }
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveTime> { Ok(any_of(s)) }
    pub fn format(&self, fmt: &str) -> DelayedFormat<StrftimeItems> { any_of(self) }
}
impl Timelike for NaiveTime {}
impl Add<TimeDelta> for NaiveTime { type Output = NaiveTime; fn add(self, rhs: TimeDelta) -> NaiveTime { self } }
impl Sub<TimeDelta> for NaiveTime { type Output = NaiveTime; fn sub(self, rhs: TimeDelta) -> NaiveTime { self } }
impl Sub<NaiveTime> for NaiveTime { type Output = TimeDelta; fn sub(self, rhs: NaiveTime) -> TimeDelta { any_of((self, rhs)) } }
impl fmt::Debug for NaiveTime { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for NaiveTime { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl std::str::FromStr for NaiveTime { type Err = crate::ParseError; fn from_str(s: &str) -> ParseResult<NaiveTime> { Ok(any_of(s)) } }
impl serde_core::Serialize for NaiveTime { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl serde_core::Deserialize for NaiveTime { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(any_of(deserializer)) } }
