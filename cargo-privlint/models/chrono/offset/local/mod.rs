use super::{FixedOffset, TimeZone};
use crate::DateTime;

#[derive(Copy, Clone, Debug)]
pub struct Local;
impl Local { pub fn now() -> DateTime<Local> { core::privlint::opaque() } }
impl TimeZone for Local { type Offset = FixedOffset; }
