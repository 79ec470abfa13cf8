use core::privlint::any_of;
use crate::{DateTime, NaiveDateTime};

pub(crate) mod fixed;
pub(crate) mod local;
pub(crate) mod utc;

pub use self::fixed::FixedOffset;
pub use self::local::Local;
pub use self::utc::Utc;

pub type MappedLocalTime<T> = LocalResult<T>;
#[derive(Clone, PartialEq, Debug, Copy, Eq, Hash)]
pub enum LocalResult<T> { Single(T), Ambiguous(T, T), None }
impl<T> MappedLocalTime<T> {
    pub fn single(self) -> Option<T> { Some(any_of(self)) }
    pub fn earliest(self) -> Option<T> { Some(any_of(self)) }
    pub fn latest(self) -> Option<T> { Some(any_of(self)) }
    pub fn unwrap(self) -> T { any_of(self) }
}
pub trait Offset: Sized + Clone { fn fix(&self) -> FixedOffset; }
pub trait TimeZone: Sized + Clone {
    type Offset: Offset;
    fn with_ymd_and_hms(&self, year: i32, month: u32, day: u32, hour: u32, min: u32, sec: u32) -> MappedLocalTime<DateTime<Self>> { any_of((year, month, day, hour, min, sec)) }
    fn timestamp_opt(&self, secs: i64, nsecs: u32) -> MappedLocalTime<DateTime<Self>> { any_of(secs) }
    fn timestamp_nanos(&self, nanos: i64) -> DateTime<Self> { any_of(nanos) }
    fn timestamp_micros(&self, micros: i64) -> MappedLocalTime<DateTime<Self>> { any_of(micros) }
    fn timestamp_millis_opt(&self, millis: i64) -> MappedLocalTime<DateTime<Self>> { any_of(millis) }
    fn from_utc_datetime(&self, utc: &NaiveDateTime) -> DateTime<Self> { any_of(utc) }
    fn from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<DateTime<Self>> { any_of(local) }
}
