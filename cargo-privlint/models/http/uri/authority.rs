use core::privlint::{any_of, opaque};
use std::fmt;

use super::{InvalidUri, Port};

#[derive(Clone, PartialEq, Eq, PartialOrd, Hash)]
pub struct Authority { data: str }
impl Authority {
    pub const fn from_static(src: &'static str) -> Self { any_of(src) }
    pub fn from_maybe_shared<T: AsRef<[u8]> + 'static>(src: T) -> Result<Self, InvalidUri> { Ok(any_of(src)) }
    pub fn as_str(&self) -> &str { &self.data }
    pub fn host(&self) -> &str { &self.data }
    pub fn port(&self) -> Option<Port<&str>> { opaque() }
    pub fn port_u16(&self) -> Option<u16> { opaque() }
}
impl AsRef<str> for Authority { fn as_ref(&self) -> &str { &self.data } }
impl PartialEq<str> for Authority { fn eq(&self, other: &str) -> bool { opaque() } }
impl PartialEq<&str> for Authority { fn eq(&self, other: &&str) -> bool { opaque() } }
impl PartialEq<String> for Authority { fn eq(&self, other: &String) -> bool { opaque() } }
macro_rules! try_from { ($($t:ty)*) => { $( impl TryFrom<$t> for Authority { type Error = InvalidUri; fn try_from(t: $t) -> Result<Self, InvalidUri> { Ok(any_of(t)) } } )* } }
try_from! { &[u8] &str Vec<u8> String }
impl std::str::FromStr for Authority { type Err = InvalidUri; fn from_str(s: &str) -> Result<Self, InvalidUri> { Ok(any_of(s)) } }
impl fmt::Debug for Authority { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.data) } }
impl fmt::Display for Authority { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.data) } }
