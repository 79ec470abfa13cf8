use core::privlint::{any_of, opaque};
use crate::format::{DelayedFormat, ParseResult, StrftimeItems};
use super::{Days, NaiveDateTime, NaiveTime};
use crate::{Datelike, Months, TimeDelta};
use std::fmt;
use std::ops::{Add, Sub};

#[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Copy, Clone, Default)]
pub struct NaiveDate { number: i64 }
impl NaiveDate {
    pub const fn from_ymd_opt(year: i32, month: u32, day: u32) -> Option<NaiveDate> { Some(any_of((year, month, day))) }
    pub const fn and_time(&self, time: NaiveTime) -> NaiveDateTime { any_of((self, time)) }
    pub const fn and_hms_opt(&self, hour: u32, min: u32, sec: u32) -> Option<NaiveDateTime> { Some(any_of((self, hour, min, sec))) }
    pub const fn succ_opt(&self) -> Option<NaiveDate> { Some(any_of(self)) }
    pub const fn pred_opt(&self) -> Option<NaiveDate> { Some(any_of(self)) }
    pub const fn checked_add_months(self, months: Months) -> Option<Self> { Some(self) }
    pub const fn checked_sub_months(self, months: Months) -> Option<Self> { Some(self) }
    pub const fn checked_add_days(self, days: Days) -> Option<Self> { Some(self) }
    pub const fn checked_sub_days(self, days: Days) -> Option<Self> { Some(self) }
    pub const fn checked_add_signed(self, rhs: TimeDelta) -> Option<NaiveDate> { Some(self) }
    pub const fn checked_sub_signed(self, rhs: TimeDelta) -> Option<NaiveDate> { Some(self) }
    pub const fn signed_duration_since(self, rhs: Self) -> TimeDelta { any_of((self, rhs)) }
    pub const fn years_since(&self, base: Self) -> Option<u32> { Some(any_of((self, base))) }
    pub const fn leap_year(&self) -> bool { opaque() }
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveDate> { Ok(any_of(s)) }
    pub fn format(&self, fmt: &str) -> DelayedFormat<StrftimeItems> { any_of(self) }
}
impl Datelike for NaiveDate {}
impl Add<TimeDelta> for NaiveDate { type Output = NaiveDate; fn add(self, rhs: TimeDelta) -> NaiveDate { self } }
impl Sub<TimeDelta> for NaiveDate { type Output = NaiveDate; fn sub(self, rhs: TimeDelta) -> NaiveDate { self } }
impl Add<Months> for NaiveDate { type Output = NaiveDate; fn add(self, rhs: Months) -> NaiveDate { self } }
impl Sub<Months> for NaiveDate { type Output = NaiveDate; fn sub(self, rhs: Months) -> NaiveDate { self } }
impl Add<Days> for NaiveDate { type Output = NaiveDate; fn add(self, rhs: Days) -> NaiveDate { self } }
impl Sub<Days> for NaiveDate { type Output = NaiveDate; fn sub(self, rhs: Days) -> NaiveDate { self } }
impl Sub<NaiveDate> for NaiveDate { type Output = TimeDelta; fn sub(self, rhs: NaiveDate) -> TimeDelta { any_of((self, rhs)) } }
impl fmt::Debug for NaiveDate { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for NaiveDate { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl std::str::FromStr for NaiveDate { type Err = crate::ParseError; fn from_str(s: &str) -> ParseResult<NaiveDate> { Ok(any_of(s)) } }
impl serde_core::Serialize for NaiveDate { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl serde_core::Deserialize for NaiveDate { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(any_of(deserializer)) } }
