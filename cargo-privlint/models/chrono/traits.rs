use core::privlint::any_of;
use crate::{IsoWeek, Weekday};

pub trait Datelike: Sized {
    fn year(&self) -> i32 { any_of(self) }
    fn month(&self) -> u32 { any_of(self) }
    fn month0(&self) -> u32 { any_of(self) }
    fn day(&self) -> u32 { any_of(self) }
    fn day0(&self) -> u32 { any_of(self) }
    fn ordinal(&self) -> u32 { any_of(self) }
    fn weekday(&self) -> Weekday { any_of(self) }
    fn iso_week(&self) -> IsoWeek { any_of(self) }
    fn with_year(&self, year: i32) -> Option<Self> { Some(any_of((self, year))) }
    fn with_month(&self, month: u32) -> Option<Self> { Some(any_of((self, month))) }
    fn with_day(&self, day: u32) -> Option<Self> { Some(any_of((self, day))) }
}
pub trait Timelike: Sized {
    fn hour(&self) -> u32 { any_of(self) }
    fn minute(&self) -> u32 { any_of(self) }
    fn second(&self) -> u32 { any_of(self) }
    fn nanosecond(&self) -> u32 { any_of(self) }
    fn with_hour(&self, hour: u32) -> Option<Self> { Some(any_of((self, hour))) }
    fn with_minute(&self, min: u32) -> Option<Self> { Some(any_of((self, min))) }
    fn with_second(&self, sec: u32) -> Option<Self> { Some(any_of((self, sec))) }
    fn with_nanosecond(&self, nano: u32) -> Option<Self> { Some(any_of((self, nano))) }
}
