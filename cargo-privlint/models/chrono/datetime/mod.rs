use core::privlint::{any_of, opaque};
use crate::format::{DelayedFormat, ParseResult, SecondsFormat, StrftimeItems};
use crate::naive::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use crate::offset::{FixedOffset, Offset, TimeZone, Utc};
use crate::{Datelike, Months, TimeDelta, Timelike};
use std::fmt;
use std::ops::{Add, AddAssign, Sub, SubAssign};

#[derive(Clone, Copy)]
pub struct DateTime<Tz: TimeZone> { datetime: NaiveDateTime, offset: Tz::Offset }
impl<Tz: TimeZone> DateTime<Tz> {
    pub const fn from_naive_utc_and_offset(datetime: NaiveDateTime, offset: Tz::Offset) -> DateTime<Tz> { DateTime { datetime, offset } }
    pub fn date_naive(&self) -> NaiveDate { any_of(self) }
    pub fn time(&self) -> NaiveTime { any_of(self) }
    pub const fn timestamp(&self) -> i64 { any_of(self) }
    pub const fn timestamp_millis(&self) -> i64 { any_of(self) }
    pub const fn timestamp_micros(&self) -> i64 { any_of(self) }
    pub const fn timestamp_subsec_millis(&self) -> u32 { any_of(self) }
    pub const fn offset(&self) -> &Tz::Offset { &self.offset }
    pub fn timezone(&self) -> Tz { opaque() }
    pub fn with_timezone<Tz2: TimeZone>(&self, tz: &Tz2) -> DateTime<Tz2> { any_of(self) }
    pub fn fixed_offset(&self) -> DateTime<FixedOffset> { any_of(self) }
    pub const fn to_utc(&self) -> DateTime<Utc> { any_of(self) }
    pub const fn naive_utc(&self) -> NaiveDateTime { self.datetime }
    pub fn naive_local(&self) -> NaiveDateTime { self.datetime }
    pub fn checked_add_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>> { Some(any_of(self)) }
    pub fn checked_sub_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>> { Some(any_of(self)) }
    pub fn checked_add_months(self, months: Months) -> Option<DateTime<Tz>> { Some(any_of(self)) }
    pub fn checked_sub_months(self, months: Months) -> Option<DateTime<Tz>> { Some(any_of(self)) }
    pub fn checked_add_days(self, days: Days) -> Option<Self> { Some(any_of(self)) }
    pub fn checked_sub_days(self, days: Days) -> Option<Self> { Some(any_of(self)) }
    pub fn signed_duration_since<Tz2: TimeZone>(self, rhs: impl std::borrow::Borrow<DateTime<Tz2>>) -> TimeDelta { any_of((self, rhs)) }
    pub fn years_since(&self, base: Self) -> Option<u32> { Some(any_of((self, base))) }
    pub fn to_rfc2822(&self) -> String { any_of(self) }
    pub fn to_rfc3339(&self) -> String { any_of(self) }
    pub fn to_rfc3339_opts(&self, secform: SecondsFormat, use_z: bool) -> String { any_of(self) }
    pub fn with_time(&self, time: NaiveTime) -> crate::LocalResult<Self> { any_of((self, time)) }
    pub fn format(&self, fmt: &str) -> DelayedFormat<StrftimeItems> { any_of(self) }
}
impl DateTime<Utc> {
    pub const fn from_timestamp(secs: i64, nsecs: u32) -> Option<Self> { Some(any_of(secs)) }
    pub const fn from_timestamp_millis(millis: i64) -> Option<Self> { Some(any_of(millis)) }
    pub const fn from_timestamp_secs(secs: i64) -> Option<Self> { Some(any_of(secs)) }
}
impl DateTime<FixedOffset> {
    pub fn parse_from_rfc2822(s: &str) -> ParseResult<DateTime<FixedOffset>> { Ok(any_of(s)) }
    pub fn parse_from_rfc3339(s: &str) -> ParseResult<DateTime<FixedOffset>> { Ok(any_of(s)) }
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<DateTime<FixedOffset>> { Ok(any_of(s)) }
}
impl<Tz: TimeZone> Datelike for DateTime<Tz> {}
impl<Tz: TimeZone> Timelike for DateTime<Tz> {}
impl<Tz: TimeZone, Tz2: TimeZone> PartialEq<DateTime<Tz2>> for DateTime<Tz> { fn eq(&self, other: &DateTime<Tz2>) -> bool { opaque() } }
impl<Tz: TimeZone> Eq for DateTime<Tz> {}
impl<Tz: TimeZone, Tz2: TimeZone> PartialOrd<DateTime<Tz2>> for DateTime<Tz> { fn partial_cmp(&self, other: &DateTime<Tz2>) -> Option<std::cmp::Ordering> { opaque() } }
impl<Tz: TimeZone> Ord for DateTime<Tz> { fn cmp(&self, other: &DateTime<Tz>) -> std::cmp::Ordering { opaque() } }
impl<Tz: TimeZone> std::hash::Hash for DateTime<Tz> { fn hash<H: std::hash::Hasher>(&self, state: &mut H) {} }
macro_rules! moves { ($($Rhs:ty)*) => { $(
    impl<Tz: TimeZone> Add<$Rhs> for DateTime<Tz> { type Output = DateTime<Tz>; fn add(self, rhs: $Rhs) -> DateTime<Tz> { self } }
    impl<Tz: TimeZone> Sub<$Rhs> for DateTime<Tz> { type Output = DateTime<Tz>; fn sub(self, rhs: $Rhs) -> DateTime<Tz> { self } }
)* } }
moves! { TimeDelta std::time::Duration Months Days }
impl<Tz: TimeZone> AddAssign<TimeDelta> for DateTime<Tz> { fn add_assign(&mut self, rhs: TimeDelta) {} }
impl<Tz: TimeZone> SubAssign<TimeDelta> for DateTime<Tz> { fn sub_assign(&mut self, rhs: TimeDelta) {} }
impl<Tz: TimeZone> Sub<DateTime<Tz>> for DateTime<Tz> { type Output = TimeDelta; fn sub(self, rhs: DateTime<Tz>) -> TimeDelta { any_of((self, rhs)) } }
impl<Tz: TimeZone> Sub<&DateTime<Tz>> for DateTime<Tz> { type Output = TimeDelta; fn sub(self, rhs: &DateTime<Tz>) -> TimeDelta { any_of((self, rhs)) } }
impl<Tz: TimeZone> fmt::Debug for DateTime<Tz> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl<Tz: TimeZone> fmt::Display for DateTime<Tz> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Default for DateTime<Utc> { fn default() -> Self { opaque() } }
macro_rules! parsed { ($($Tz:ty)*) => { $( impl std::str::FromStr for DateTime<$Tz> { type Err = crate::ParseError; fn from_str(s: &str) -> ParseResult<DateTime<$Tz>> { Ok(any_of(s)) } } )* } }
parsed! { Utc crate::Local FixedOffset }
macro_rules! converted { ($($From:ty => $To:ty;)*) => { $( impl From<DateTime<$From>> for DateTime<$To> { fn from(src: DateTime<$From>) -> Self { any_of(src) } } )* } }
converted! { Utc => FixedOffset; Utc => crate::Local; FixedOffset => Utc; FixedOffset => crate::Local; crate::Local => Utc; crate::Local => FixedOffset; }
impl From<std::time::SystemTime> for DateTime<Utc> { fn from(t: std::time::SystemTime) -> DateTime<Utc> { any_of(t) } }
impl<Tz: TimeZone> From<DateTime<Tz>> for std::time::SystemTime { fn from(dt: DateTime<Tz>) -> std::time::SystemTime { any_of(dt) } }
impl<Tz: TimeZone> serde_core::Serialize for DateTime<Tz> { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl<Tz: TimeZone> serde_core::Deserialize for DateTime<Tz> { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(any_of(deserializer)) } }
