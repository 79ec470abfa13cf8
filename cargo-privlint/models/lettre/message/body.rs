use core::privlint::{any_of, opaque};

#[derive(Debug, Clone)]
pub struct Body { buf: Vec<u8> }
#[derive(Debug, Clone)]
pub enum MaybeString { Binary(Vec<u8>), String(String) }
pub trait IntoBody {}
impl<T: Into<MaybeString>> IntoBody for T {}
impl IntoBody for Body {}
impl Body {
    pub fn new<B: Into<MaybeString>>(buf: B) -> Self { any_of(buf) }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn into_vec(self) -> Vec<u8> { self.buf }
}
impl From<Vec<u8>> for MaybeString { fn from(b: Vec<u8>) -> Self { MaybeString::Binary(b) } }
impl From<String> for MaybeString { fn from(s: String) -> Self { MaybeString::String(s) } }
