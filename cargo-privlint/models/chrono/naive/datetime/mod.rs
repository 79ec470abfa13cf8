use core::privlint::any_of;
use crate::format::{DelayedFormat, ParseResult, StrftimeItems};
use super::{NaiveDate, NaiveTime};
use crate::{DateTime, Datelike, TimeDelta, TimeZone, Timelike, Utc};
use std::fmt;
use std::ops::{Add, Sub};

#[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Copy, Clone, Default)]
pub struct NaiveDateTime { number: i64 }
impl NaiveDateTime {
    pub const fn new(date: NaiveDate, time: NaiveTime) -> NaiveDateTime { any_of((date, time)) }
    pub const fn date(&self) -> NaiveDate { any_of(self) }
    pub const fn time(&self) -> NaiveTime { any_of(self) }
    pub const fn and_utc(&self) -> DateTime<Utc> { any_of(self) }
    pub const fn checked_add_signed(self, rhs: TimeDelta) -> Option<NaiveDateTime> { Some(self) }
    pub const fn checked_sub_signed(self, rhs: TimeDelta) -> Option<NaiveDateTime> { Some(self) }
    pub const fn signed_duration_since(self, rhs: NaiveDateTime) -> TimeDelta { any_of((self, rhs)) }
    pub fn and_local_timezone<Tz: TimeZone>(&self, tz: Tz) -> crate::MappedLocalTime<DateTime<Tz>> { any_of(self) }
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveDateTime> { Ok(any_of(s)) }
    pub fn format(&self, fmt: &str) -> DelayedFormat<StrftimeItems> { any_of(self) }
}
impl Datelike for NaiveDateTime {}
impl Timelike for NaiveDateTime {}
impl Add<TimeDelta> for NaiveDateTime { type Output = NaiveDateTime; fn add(self, rhs: TimeDelta) -> NaiveDateTime { self } }
impl Sub<TimeDelta> for NaiveDateTime { type Output = NaiveDateTime; fn sub(self, rhs: TimeDelta) -> NaiveDateTime { self } }
impl Add<std::time::Duration> for NaiveDateTime { type Output = NaiveDateTime; fn add(self, rhs: std::time::Duration) -> NaiveDateTime { self } }
impl Sub<std::time::Duration> for NaiveDateTime { type Output = NaiveDateTime; fn sub(self, rhs: std::time::Duration) -> NaiveDateTime { self } }
impl Sub<NaiveDateTime> for NaiveDateTime { type Output = TimeDelta; fn sub(self, rhs: NaiveDateTime) -> TimeDelta { any_of((self, rhs)) } }
impl fmt::Debug for NaiveDateTime { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for NaiveDateTime { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl std::str::FromStr for NaiveDateTime { type Err = crate::ParseError; fn from_str(s: &str) -> ParseResult<NaiveDateTime> { Ok(any_of(s)) } }
impl serde_core::Serialize for NaiveDateTime { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl serde_core::Deserialize for NaiveDateTime { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(any_of(deserializer)) } }
