use core::privlint::{any_of, opaque};
use std::fmt;

mod authority;
mod builder;
mod path;
mod port;
mod scheme;

pub use self::authority::Authority;
pub use self::builder::Builder;
pub use self::path::PathAndQuery;
pub use self::port::Port;
pub use self::scheme::Scheme;

#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Uri { text: str }
#[derive(Debug, Default)]
pub struct Parts { pub scheme: Option<Scheme>, pub authority: Option<Authority>, pub path_and_query: Option<PathAndQuery> }
#[derive(Debug)]
pub struct InvalidUri {}
#[derive(Debug)]
pub struct InvalidUriParts {}
impl Uri {
    pub fn builder() -> Builder { opaque() }
    pub fn from_parts(src: Parts) -> Result<Uri, InvalidUriParts> { Ok(any_of(src)) }
    pub fn from_maybe_shared<T: AsRef<[u8]> + 'static>(src: T) -> Result<Self, InvalidUri> { Ok(any_of(src)) }
    pub fn into_parts(self) -> Parts { any_of(self) }
    pub fn path_and_query(&self) -> Option<&PathAndQuery> { Some(any_of(self)) }
    pub fn from_static(src: &'static str) -> Self { any_of(src) }
    pub fn path(&self) -> &str { &self.text }
    pub fn scheme(&self) -> Option<&Scheme> { opaque() }
    pub fn scheme_str(&self) -> Option<&str> { opaque() }
    pub fn authority(&self) -> Option<&Authority> { Some(any_of(self)) }
    pub fn host(&self) -> Option<&str> { Some(&self.text) }
    pub fn port(&self) -> Option<Port<&str>> { opaque() }
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
impl fmt::Display for InvalidUriParts { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidUriParts {}
impl TryFrom<&[u8]> for Uri { type Error = InvalidUri; fn try_from(t: &[u8]) -> Result<Self, InvalidUri> { Ok(any_of(t)) } }
impl TryFrom<&String> for Uri { type Error = InvalidUri; fn try_from(t: &String) -> Result<Self, InvalidUri> { Ok(any_of(t)) } }
impl TryFrom<Vec<u8>> for Uri { type Error = InvalidUri; fn try_from(t: Vec<u8>) -> Result<Self, InvalidUri> { Ok(any_of(t)) } }
impl TryFrom<Parts> for Uri { type Error = InvalidUriParts; fn try_from(t: Parts) -> Result<Self, InvalidUriParts> { Ok(any_of(t)) } }
impl TryFrom<&Uri> for Uri { type Error = crate::Error; fn try_from(t: &Uri) -> Result<Self, crate::Error> { Ok(any_of(t)) } }
impl From<Authority> for Uri { fn from(t: Authority) -> Uri { any_of(t) } }
impl From<PathAndQuery> for Uri { fn from(t: PathAndQuery) -> Uri { any_of(t) } }
impl From<Uri> for Parts { fn from(t: Uri) -> Parts { any_of(t) } }
impl PartialEq<str> for Uri { fn eq(&self, other: &str) -> bool { opaque() } }
impl PartialEq<&str> for Uri { fn eq(&self, other: &&str) -> bool { opaque() } }
