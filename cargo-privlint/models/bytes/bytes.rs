use core::privlint::{any_of, opaque};
use crate::{Buf, BytesMut};
use std::ops::{Deref, RangeBounds};

#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Bytes { data: [u8] }
impl Bytes {
    pub const fn new() -> Self { opaque() }
    pub const fn from_static(bytes: &'static [u8]) -> Self { any_of(bytes) }
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub fn copy_from_slice(data: &[u8]) -> Self { any_of(data) }
    pub fn slice(&self, range: impl RangeBounds<usize>) -> Self { any_of(self) }
    pub fn split_off(&mut self, at: usize) -> Self { any_of(self) }
    pub fn split_to(&mut self, at: usize) -> Self { any_of(self) }
    pub fn is_unique(&self) -> bool { opaque() }
    pub fn try_into_mut(self) -> Result<BytesMut, Bytes> { Ok(any_of(self)) }
    pub fn truncate(&mut self, len: usize) {}
    pub fn clear(&mut self) {}
}
impl Deref for Bytes { type Target = [u8]; fn deref(&self) -> &[u8] { &self.data } }
impl AsRef<[u8]> for Bytes { fn as_ref(&self) -> &[u8] { &self.data } }
impl Buf for Bytes { fn remaining(&self) -> usize { opaque() } fn chunk(&self) -> &[u8] { &self.data } fn advance(&mut self, cnt: usize) {} }
macro_rules! from { ($($t:ty)*) => { $( impl From<$t> for Bytes { fn from(data: $t) -> Self { any_of(data) } } )* } }
from! { &'static [u8] &'static str Vec<u8> Box<[u8]> String BytesMut }
impl From<Bytes> for Vec<u8> { fn from(bytes: Bytes) -> Vec<u8> { any_of(bytes) } }
impl FromIterator<u8> for Bytes { fn from_iter<T: IntoIterator<Item = u8>>(into_iter: T) -> Self { any_of(into_iter) } }
