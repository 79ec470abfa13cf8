use super::{Offset, TimeZone};

#[derive(PartialEq, Eq, Hash, Copy, Clone, Debug)]
pub struct FixedOffset {}
impl FixedOffset {
    pub const fn east_opt(secs: i32) -> Option<FixedOffset> { Some(FixedOffset {}) }
    pub const fn west_opt(secs: i32) -> Option<FixedOffset> { Some(FixedOffset {}) }
}
impl TimeZone for FixedOffset { type Offset = FixedOffset; }
impl Offset for FixedOffset { fn fix(&self) -> FixedOffset { *self } }
