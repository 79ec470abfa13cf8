use core::privlint::any_of;
use crate::BoxError;
use std::fmt;

#[derive(Debug)]
pub struct Error { inner: BoxError }
impl Error {
    pub fn new(error: impl Into<BoxError>) -> Self { Error { inner: error.into() } }
    pub fn into_inner(self) -> BoxError { self.inner }
}
impl fmt::Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(any_of(&self.inner)) } }
impl std::error::Error for Error {}
