//! Model of `log`.

use core::privlint::opaque;
use std::fmt;
use std::str::FromStr;

mod macros;

#[privacy(sink = "log")]
pub fn __event<A>(args: A) {}
pub fn __enabled() -> bool { opaque() }

#[derive(Copy, Clone, Debug, Eq, PartialEq, PartialOrd, Ord, Hash)]
pub enum Level { Error, Warn, Info, Debug, Trace }
#[derive(Copy, Clone, Debug, Eq, PartialEq, PartialOrd, Ord, Hash)]
pub enum LevelFilter { Off, Error, Warn, Info, Debug, Trace }
pub struct Record { args: fmt::Arguments }
#[derive(Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Metadata { target: &str }
#[derive(Debug)]
pub struct SetLoggerError(());
#[derive(Debug, PartialEq, Eq)]
pub struct ParseLevelError(());

pub trait Log {
    fn enabled(&self, metadata: &Metadata) -> bool;
    fn log(&self, record: &Record);
    fn flush(&self);
}
impl Level {
    pub fn max() -> Level { Level::Trace }
    pub fn to_level_filter(&self) -> LevelFilter { opaque() }
    pub fn as_str(&self) -> &'static str { opaque() }
}
impl LevelFilter {
    pub fn max() -> LevelFilter { LevelFilter::Trace }
    pub fn to_level(&self) -> Option<Level> { opaque() }
    pub fn as_str(&self) -> &'static str { opaque() }
}
impl Record {
    pub fn builder() -> RecordBuilder { opaque() }
    pub fn args(&self) -> &fmt::Arguments { &self.args }
    pub fn metadata(&self) -> &Metadata { opaque() }
    pub fn level(&self) -> Level { opaque() }
    pub fn target(&self) -> &str { opaque() }
    pub fn module_path(&self) -> Option<&str> { opaque() }
    pub fn file(&self) -> Option<&str> { opaque() }
    pub fn line(&self) -> Option<u32> { opaque() }
}
pub struct RecordBuilder { record: Record }
impl RecordBuilder {
    pub fn new() -> RecordBuilder { opaque() }
    pub fn args(&mut self, args: fmt::Arguments) -> &mut RecordBuilder { self.record.args = args; self }
    pub fn metadata(&mut self, metadata: Metadata) -> &mut RecordBuilder { self }
    pub fn level(&mut self, level: Level) -> &mut RecordBuilder { self }
    pub fn target(&mut self, target: &str) -> &mut RecordBuilder { self }
    pub fn module_path(&mut self, path: Option<&str>) -> &mut RecordBuilder { self }
    pub fn file(&mut self, file: Option<&str>) -> &mut RecordBuilder { self }
    pub fn line(&mut self, line: Option<u32>) -> &mut RecordBuilder { self }
    pub fn build(&self) -> Record { Record { args: self.record.args } }
}
impl Metadata {
    pub fn level(&self) -> Level { opaque() }
    pub fn target(&self) -> &str { self.target }
}
impl FromStr for Level { type Err = ParseLevelError; fn from_str(level: &str) -> Result<Level, ParseLevelError> { opaque() } }
impl FromStr for LevelFilter { type Err = ParseLevelError; fn from_str(level: &str) -> Result<LevelFilter, ParseLevelError> { opaque() } }
impl fmt::Display for Level { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for LevelFilter { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for SetLoggerError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for ParseLevelError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for SetLoggerError {}
impl std::error::Error for ParseLevelError {}
impl PartialEq<LevelFilter> for Level { fn eq(&self, other: &LevelFilter) -> bool { opaque() } }
impl PartialOrd<LevelFilter> for Level { fn partial_cmp(&self, other: &LevelFilter) -> Option<std::cmp::Ordering> { opaque() } }

pub fn set_max_level(level: LevelFilter) {}
pub fn max_level() -> LevelFilter { opaque() }
pub fn set_boxed_logger(logger: Box<dyn Log>) -> Result<(), SetLoggerError> { Ok(()) }
pub fn set_logger(logger: &'static dyn Log) -> Result<(), SetLoggerError> { Ok(()) }
pub fn logger() -> &'static dyn Log { opaque() }
