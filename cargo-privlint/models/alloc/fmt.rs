use crate::string::String;
pub use core::fmt::*;
pub fn format(args: Arguments) -> String { .. }
