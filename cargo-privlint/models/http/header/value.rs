use core::privlint::{any_of, opaque};
use std::fmt;

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeaderValue { inner: [u8] }
#[derive(Debug)]
pub struct InvalidHeaderValue {}
#[derive(Debug)]
pub struct ToStrError {}
impl HeaderValue {
    pub const fn from_static(src: &'static str) -> HeaderValue { any_of(src) }
    pub fn from_str(src: &str) -> Result<HeaderValue, InvalidHeaderValue> { Ok(any_of(src)) }
    pub fn from_bytes(src: &[u8]) -> Result<HeaderValue, InvalidHeaderValue> { Ok(any_of(src)) }
    pub fn from_name(name: crate::HeaderName) -> HeaderValue { any_of(name) }
    pub fn from_maybe_shared<T: AsRef<[u8]> + 'static>(src: T) -> Result<HeaderValue, InvalidHeaderValue> { Ok(any_of(src)) }
    pub fn to_str(&self) -> Result<&str, ToStrError> { Ok(any_of(self)) }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn as_bytes(&self) -> &[u8] { &self.inner }
    pub fn set_sensitive(&mut self, val: bool) {}
    pub fn is_sensitive(&self) -> bool { opaque() }
}
impl fmt::Debug for HeaderValue { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl std::str::FromStr for HeaderValue { type Err = InvalidHeaderValue; fn from_str(s: &str) -> Result<HeaderValue, InvalidHeaderValue> { Ok(any_of(s)) } }
impl AsRef<[u8]> for HeaderValue { fn as_ref(&self) -> &[u8] { &self.inner } }
macro_rules! from { ($($t:ty)*) => { $( impl From<$t> for HeaderValue { fn from(num: $t) -> HeaderValue { any_of(num) } } )* } }
from! { u16 u32 u64 usize i16 i32 i64 isize crate::HeaderName }
macro_rules! try_from { ($($t:ty)*) => { $( impl TryFrom<$t> for HeaderValue { type Error = InvalidHeaderValue; fn try_from(t: $t) -> Result<Self, InvalidHeaderValue> { Ok(any_of(t)) } } )* } }
try_from! { &str &String &[u8] String Vec<u8> }
impl fmt::Display for InvalidHeaderValue { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for ToStrError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidHeaderValue {}
impl std::error::Error for ToStrError {}
impl PartialEq<str> for HeaderValue { fn eq(&self, other: &str) -> bool { opaque() } }
impl PartialEq<&str> for HeaderValue { fn eq(&self, other: &&str) -> bool { opaque() } }
