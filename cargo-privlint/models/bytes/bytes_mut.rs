use core::privlint::{any_of, opaque};
use crate::{Buf, BufMut, Bytes};
use std::ops::{Deref, DerefMut};

#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct BytesMut { data: [u8] }
impl BytesMut {
    pub fn with_capacity(capacity: usize) -> BytesMut { opaque() }
    pub fn new() -> BytesMut { opaque() }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn capacity(&self) -> usize { opaque() }
    pub fn freeze(self) -> Bytes { any_of(self) }
    pub fn split(&mut self) -> BytesMut { any_of(self) }
    pub fn split_to(&mut self, at: usize) -> BytesMut { any_of(self) }
    pub fn truncate(&mut self, len: usize) {}
    pub fn clear(&mut self) { *self = opaque(); }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn resize(&mut self, new_len: usize, value: u8) {}
    pub fn extend_from_slice(&mut self, extend: &[u8]) { self.data = any_of(extend); }
}
impl Deref for BytesMut { type Target = [u8]; fn deref(&self) -> &[u8] { &self.data } }
impl DerefMut for BytesMut { fn deref_mut(&mut self) -> &mut [u8] { &mut self.data } }
impl AsRef<[u8]> for BytesMut { fn as_ref(&self) -> &[u8] { &self.data } }
impl Buf for BytesMut { fn remaining(&self) -> usize { opaque() } fn chunk(&self) -> &[u8] { &self.data } fn advance(&mut self, cnt: usize) {} }
impl BufMut for BytesMut {}
impl From<&[u8]> for BytesMut { fn from(src: &[u8]) -> BytesMut { any_of(src) } }
impl From<&str> for BytesMut { fn from(src: &str) -> BytesMut { any_of(src) } }
