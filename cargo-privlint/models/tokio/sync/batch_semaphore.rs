use std::fmt;

#[derive(Debug)]
pub struct AcquireError(());
#[derive(Debug, PartialEq, Eq)]
pub enum TryAcquireError { Closed, NoPermits }
impl fmt::Display for AcquireError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for AcquireError {}
impl fmt::Display for TryAcquireError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for TryAcquireError {}
