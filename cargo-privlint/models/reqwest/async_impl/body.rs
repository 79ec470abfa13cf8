use core::privlint::any_of;
use bytes::Bytes;

#[derive(Debug, Default)]
pub struct Body { data: Bytes }
impl Body { pub fn as_bytes(&self) -> Option<&[u8]> { Some(&self.data) } pub fn wrap_stream<S>(stream: S) -> Body { any_of(stream) } }
macro_rules! from { ($($t:ty)*) => { $( impl From<$t> for Body { fn from(s: $t) -> Body { any_of(s) } } )* } }
from! { Bytes Vec<u8> &'static [u8] String &'static str }
