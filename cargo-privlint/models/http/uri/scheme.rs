use core::privlint::opaque;
use std::fmt;

use super::InvalidUri;

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Scheme {}
impl Scheme {
    pub const HTTP: Scheme = Scheme {};
    pub const HTTPS: Scheme = Scheme {};
    pub fn as_str(&self) -> &str { opaque() }
}
impl AsRef<str> for Scheme { fn as_ref(&self) -> &str { opaque() } }
impl PartialEq<str> for Scheme { fn eq(&self, other: &str) -> bool { opaque() } }
impl TryFrom<&str> for Scheme { type Error = InvalidUri; fn try_from(s: &str) -> Result<Self, InvalidUri> { opaque() } }
impl TryFrom<&[u8]> for Scheme { type Error = InvalidUri; fn try_from(s: &[u8]) -> Result<Self, InvalidUri> { opaque() } }
impl std::str::FromStr for Scheme { type Err = InvalidUri; fn from_str(s: &str) -> Result<Self, InvalidUri> { opaque() } }
impl fmt::Debug for Scheme { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for Scheme { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
