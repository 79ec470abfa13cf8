use super::{FixedOffset, Offset, TimeZone};
use crate::DateTime;

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Utc;
impl Utc { pub fn now() -> DateTime<Utc> { core::privlint::opaque() } }
impl TimeZone for Utc { type Offset = Utc; }
impl Offset for Utc { fn fix(&self) -> FixedOffset { core::privlint::opaque() } }
