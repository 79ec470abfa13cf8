use core::privlint::{any_of, opaque};
use std::fmt;

#[derive(Clone, Eq, PartialEq, Hash, Debug)]
pub struct HeaderName { name: str }
#[derive(Debug)]
pub struct InvalidHeaderName {}
impl HeaderName {
    pub fn from_bytes(src: &[u8]) -> Result<HeaderName, InvalidHeaderName> { Ok(any_of(src)) }
    pub const fn from_static(src: &'static str) -> HeaderName { any_of(src) }
    pub fn as_str(&self) -> &str { &self.name }
}
impl fmt::Display for HeaderName { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { fmt.write_str(&self.name) } }
impl fmt::Display for InvalidHeaderName { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidHeaderName {}
impl std::str::FromStr for HeaderName { type Err = InvalidHeaderName; fn from_str(s: &str) -> Result<HeaderName, InvalidHeaderName> { Ok(any_of(s)) } }
impl AsRef<str> for HeaderName { fn as_ref(&self) -> &str { &self.name } }
impl TryFrom<&str> for HeaderName { type Error = InvalidHeaderName; fn try_from(s: &str) -> Result<Self, InvalidHeaderName> { Ok(any_of(s)) } }
pub const ACCEPT: HeaderName = opaque();
pub const ACCEPT_LANGUAGE: HeaderName = opaque();
pub const ACCESS_CONTROL_ALLOW_ORIGIN: HeaderName = opaque();
pub const AUTHORIZATION: HeaderName = opaque();
pub const CACHE_CONTROL: HeaderName = opaque();
pub const CONTENT_DISPOSITION: HeaderName = opaque();
pub const CONTENT_ENCODING: HeaderName = opaque();
pub const CONTENT_LENGTH: HeaderName = opaque();
pub const CONTENT_TYPE: HeaderName = opaque();
pub const COOKIE: HeaderName = opaque();
pub const DATE: HeaderName = opaque();
pub const ETAG: HeaderName = opaque();
pub const EXPIRES: HeaderName = opaque();
pub const FORWARDED: HeaderName = opaque();
pub const FROM: HeaderName = opaque();
pub const HOST: HeaderName = opaque();
pub const IF_NONE_MATCH: HeaderName = opaque();
pub const LAST_MODIFIED: HeaderName = opaque();
pub const LOCATION: HeaderName = opaque();
pub const ORIGIN: HeaderName = opaque();
pub const REFERER: HeaderName = opaque();
pub const RETRY_AFTER: HeaderName = opaque();
pub const SERVER: HeaderName = opaque();
pub const SET_COOKIE: HeaderName = opaque();
pub const USER_AGENT: HeaderName = opaque();
pub const VARY: HeaderName = opaque();
pub const WWW_AUTHENTICATE: HeaderName = opaque();
