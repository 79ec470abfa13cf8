pub(crate) mod date;
pub(crate) mod datetime;
mod isoweek;
pub(crate) mod time;

pub use self::date::NaiveDate;
pub use self::datetime::NaiveDateTime;
pub use self::isoweek::IsoWeek;
pub use self::time::NaiveTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Days(u64);
impl Days { pub const fn new(num: u64) -> Self { Days(num) } }
