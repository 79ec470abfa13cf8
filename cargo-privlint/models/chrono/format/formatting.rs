use std::fmt;

#[derive(Debug)]
pub struct DelayedFormat<I> { items: I }
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum SecondsFormat { Secs, Millis, Micros, Nanos, AutoSi }
impl<I> fmt::Display for DelayedFormat<I> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
