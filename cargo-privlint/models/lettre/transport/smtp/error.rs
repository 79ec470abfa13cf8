use core::privlint::opaque;
use std::fmt;

pub struct Error {}
impl Error {
    pub fn is_response(&self) -> bool { opaque() }
    pub fn is_client(&self) -> bool { opaque() }
    pub fn is_transient(&self) -> bool { opaque() }
    pub fn is_permanent(&self) -> bool { opaque() }
    pub fn is_timeout(&self) -> bool { opaque() }
}
impl fmt::Debug for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for Error {}
