use core::privlint::{any_of, opaque};
use std::fmt;

use super::InvalidUri;

#[derive(Clone, PartialEq, Eq, PartialOrd, Hash)]
pub struct PathAndQuery { data: str }
impl PathAndQuery {
    pub const fn from_static(src: &'static str) -> Self { any_of(src) }
    pub fn from_maybe_shared<T: AsRef<[u8]> + 'static>(src: T) -> Result<Self, InvalidUri> { Ok(any_of(src)) }
    pub fn path(&self) -> &str { &self.data }
    pub fn query(&self) -> Option<&str> { Some(&self.data) }
    pub fn as_str(&self) -> &str { &self.data }
}
impl PartialEq<str> for PathAndQuery { fn eq(&self, other: &str) -> bool { opaque() } }
impl PartialEq<&str> for PathAndQuery { fn eq(&self, other: &&str) -> bool { opaque() } }
impl PartialEq<String> for PathAndQuery { fn eq(&self, other: &String) -> bool { opaque() } }
macro_rules! try_from { ($($t:ty)*) => { $( impl TryFrom<$t> for PathAndQuery { type Error = InvalidUri; fn try_from(t: $t) -> Result<Self, InvalidUri> { Ok(any_of(t)) } } )* } }
try_from! { &[u8] &str Vec<u8> String &String }
impl std::str::FromStr for PathAndQuery { type Err = InvalidUri; fn from_str(s: &str) -> Result<Self, InvalidUri> { Ok(any_of(s)) } }
impl fmt::Debug for PathAndQuery { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.data) } }
impl fmt::Display for PathAndQuery { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.data) } }
