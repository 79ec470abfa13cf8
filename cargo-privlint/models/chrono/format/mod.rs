use std::fmt;

pub(crate) mod formatting;
pub mod strftime;

pub use formatting::{DelayedFormat, SecondsFormat};
pub use strftime::StrftimeItems;

pub type ParseResult<T> = Result<T, ParseError>;
#[derive(Debug, Clone, PartialEq, Eq, Copy, Hash)]
pub struct ParseError(());
impl fmt::Display for ParseError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for ParseError {}
