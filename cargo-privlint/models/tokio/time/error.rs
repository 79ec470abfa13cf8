use std::fmt;

#[derive(Debug, PartialEq, Eq)]
pub struct Elapsed(());
impl fmt::Display for Elapsed { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for Elapsed {}
impl From<Elapsed> for std::io::Error { fn from(err: Elapsed) -> std::io::Error { core::privlint::opaque() } }
