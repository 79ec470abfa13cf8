use crate::prelude::all::*;
#[derive(Debug)]
pub struct Backtrace {}
#[derive(Debug, PartialEq, Eq)]
pub enum BacktraceStatus { Unsupported, Disabled, Captured }
impl Backtrace {
    pub fn capture() -> Backtrace { opaque() }
    pub fn force_capture() -> Backtrace { opaque() }
    pub fn status(&self) -> BacktraceStatus { opaque() }
}
impl Display for Backtrace { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
