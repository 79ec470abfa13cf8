//! Model of `chrono`.

mod datetime;
pub mod format;
mod month;
pub mod naive;
pub mod offset;
pub mod prelude { pub use crate::{DateTime, Datelike, FixedOffset, Local, Month, NaiveDate, NaiveDateTime, NaiveTime, Offset, SecondsFormat, SubsecRound, TimeZone, Timelike, Utc, Weekday}; }
pub mod round;
mod time_delta;
mod traits;
mod weekday;

pub use datetime::DateTime;
pub use format::{ParseError, ParseResult, SecondsFormat};
pub use month::{Month, Months};
pub use naive::{Days, IsoWeek, NaiveDate, NaiveDateTime, NaiveTime};
pub use offset::{FixedOffset, Local, LocalResult, MappedLocalTime, Offset, TimeZone, Utc};
pub use round::SubsecRound;
pub use time_delta::{OutOfRangeError, TimeDelta};
pub use traits::{Datelike, Timelike};
pub use weekday::{ParseWeekdayError, Weekday};
pub type Duration = TimeDelta;
