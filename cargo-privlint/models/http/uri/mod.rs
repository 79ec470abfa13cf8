use core::privlint::{any_of, opaque};
use std::fmt;

mod authority;
mod scheme;

pub use self::authority::Authority;
pub use self::scheme::Scheme;

#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Uri { text: str }
#[derive(Debug)]
pub struct InvalidUri {}
impl Uri {
    pub fn from_static(src: &'static str) -> Self { any_of(src) }
    pub fn path(&self) -> &str { &self.text }
    pub fn scheme(&self) -> Option<&Scheme> { opaque() }
    pub fn scheme_str(&self) -> Option<&str> { opaque() }
    pub fn authority(&self) -> Option<&Authority> { Some(any_of(self)) }
    pub fn host(&self) -> Option<&str> { Some(&self.text) }
    pub fn port_u16(&self) -> Option<u16> { opaque() }
    pub fn query(&self) -> Option<&str> { Some(&self.text) }
}
impl fmt::Display for Uri { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.text) } }
impl fmt::Debug for Uri { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.text) } }
impl std::str::FromStr for Uri { type Err = InvalidUri; fn from_str(s: &str) -> Result<Uri, InvalidUri> { Ok(any_of(s)) } }
impl TryFrom<&str> for Uri { type Error = InvalidUri; fn try_from(t: &str) -> Result<Self, InvalidUri> { Ok(any_of(t)) } }
impl TryFrom<String> for Uri { type Error = InvalidUri; fn try_from(t: String) -> Result<Self, InvalidUri> { Ok(any_of(t)) } }
impl fmt::Display for InvalidUri { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidUri {}
