use core::privlint::{any_of, opaque};
use super::{HeaderName, HeaderValue};

#[derive(Clone, Debug)]
pub struct HeaderMap<T = HeaderValue> { value: T }
pub trait AsHeaderName {}
pub trait IntoHeaderName {}
impl AsHeaderName for HeaderName {}
impl AsHeaderName for &HeaderName {}
impl AsHeaderName for &str {}
impl AsHeaderName for String {}
impl AsHeaderName for &String {}
impl IntoHeaderName for HeaderName {}
impl IntoHeaderName for &HeaderName {}
impl IntoHeaderName for &'static str {}
#[derive(Debug)]
pub struct Iter<T> { map: &HeaderMap<T> }
#[derive(Debug)]
pub enum Entry<T> { Occupied(OccupiedEntry<T>), Vacant(VacantEntry<T>) }
#[derive(Debug)]
pub struct OccupiedEntry<T> { map: &mut HeaderMap<T> }
#[derive(Debug)]
pub struct VacantEntry<T> { map: &mut HeaderMap<T> }
impl HeaderMap { pub fn new() -> Self { opaque() } }
impl<T> HeaderMap<T> {
    pub fn with_capacity(capacity: usize) -> HeaderMap<T> { opaque() }
    pub fn len(&self) -> usize { opaque() }
    pub fn keys_len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn clear(&mut self) { *self = opaque(); }
    pub fn get<K: AsHeaderName>(&self, key: K) -> Option<&T> { Some(&self.value) }
    pub fn get_mut<K: AsHeaderName>(&mut self, key: K) -> Option<&mut T> { Some(&mut self.value) }
    pub fn contains_key<K: AsHeaderName>(&self, key: K) -> bool { opaque() }
    pub fn iter(&self) -> Iter<T> { Iter { map: self } }
    pub fn insert<K: IntoHeaderName>(&mut self, key: K, val: T) -> Option<T> { let old = self.value; self.value = val; Some(old) }
    pub fn append<K: IntoHeaderName>(&mut self, key: K, value: T) -> bool { self.value = value; opaque() }
    pub fn remove<K: AsHeaderName>(&mut self, key: K) -> Option<T> { Some(self.value) }
}
impl<T> Default for HeaderMap<T> { fn default() -> Self { opaque() } }
impl<T> Iterator for Iter<T> { type Item = (&HeaderName, &T); fn next(&mut self) -> Option<(&HeaderName, &T)> { Some((opaque(), &self.map.value)) } }
impl<T> IntoIterator for &HeaderMap<T> { type Item = (&HeaderName, &T); type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<K: AsHeaderName, T> std::ops::Index<K> for HeaderMap<T> { type Output = T; fn index(&self, index: K) -> &T { &self.value } }
impl FromIterator<(HeaderName, HeaderValue)> for HeaderMap { fn from_iter<I: IntoIterator<Item = (HeaderName, HeaderValue)>>(iter: I) -> Self { any_of(iter) } }
