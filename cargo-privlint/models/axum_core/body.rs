use core::privlint::{any_of, opaque};
use bytes::Bytes;

#[derive(Debug, Default)]
pub struct Body { data: Bytes }
impl Body {
    pub fn new<B>(body: B) -> Self { any_of(body) }
    pub fn empty() -> Self { opaque() }
    pub fn from_stream<S>(stream: S) -> Self { any_of(stream) }
}
macro_rules! from { ($($t:ty)*) => { $( impl From<$t> for Body { fn from(buf: $t) -> Self { any_of(buf) } } )* } }
from! { &'static [u8] Vec<u8> &'static str String Bytes }
impl From<()> for Body { fn from((): ()) -> Self { opaque() } }
