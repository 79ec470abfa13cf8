use core::privlint::opaque;
use std::fmt;
use std::str::FromStr;

pub struct Metadata {}
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Level(u8);
#[derive(Copy, Clone, Eq, PartialEq, Hash)]
pub struct LevelFilter(Option<Level>);
#[derive(Clone, Debug)]
pub struct ParseLevelFilterError(());
#[derive(Debug)]
pub struct ParseLevelError {}
impl Level {
    pub const ERROR: Level = Level(0);
    pub const WARN: Level = Level(1);
    pub const INFO: Level = Level(2);
    pub const DEBUG: Level = Level(3);
    pub const TRACE: Level = Level(4);
    pub fn as_str(&self) -> &'static str { opaque() }
}
impl LevelFilter {
    pub const OFF: LevelFilter = LevelFilter(None);
    pub const ERROR: LevelFilter = LevelFilter(None);
    pub const WARN: LevelFilter = LevelFilter(None);
    pub const INFO: LevelFilter = LevelFilter(None);
    pub const DEBUG: LevelFilter = LevelFilter(None);
    pub const TRACE: LevelFilter = LevelFilter(None);
    pub fn current() -> Self { opaque() }
}
impl Metadata {
    pub fn level(&self) -> &Level { opaque() }
    pub fn name(&self) -> &'static str { opaque() }
    pub fn target(&self) -> &str { opaque() }
    pub fn module_path(&self) -> Option<&str> { opaque() }
    pub fn file(&self) -> Option<&str> { opaque() }
    pub fn line(&self) -> Option<u32> { opaque() }
    pub fn is_event(&self) -> bool { opaque() }
    pub fn is_span(&self) -> bool { opaque() }
}
impl fmt::Display for Level { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for LevelFilter { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Debug for LevelFilter { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for ParseLevelError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for ParseLevelFilterError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for ParseLevelError {}
impl std::error::Error for ParseLevelFilterError {}
impl FromStr for Level { type Err = ParseLevelError; fn from_str(s: &str) -> Result<Level, ParseLevelError> { opaque() } }
impl FromStr for LevelFilter { type Err = ParseLevelFilterError; fn from_str(from: &str) -> Result<LevelFilter, ParseLevelFilterError> { opaque() } }
impl From<Level> for LevelFilter { fn from(level: Level) -> LevelFilter { LevelFilter(Some(level)) } }
impl PartialOrd for Level { fn partial_cmp(&self, other: &Level) -> Option<std::cmp::Ordering> { opaque() } }
impl Ord for Level { fn cmp(&self, other: &Level) -> std::cmp::Ordering { opaque() } }
impl PartialEq<LevelFilter> for Level { fn eq(&self, other: &LevelFilter) -> bool { opaque() } }
impl PartialOrd<LevelFilter> for Level { fn partial_cmp(&self, other: &LevelFilter) -> Option<std::cmp::Ordering> { opaque() } }
