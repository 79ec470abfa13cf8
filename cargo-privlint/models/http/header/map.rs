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
    pub fn get_all<K: AsHeaderName>(&self, key: K) -> GetAll<T> { GetAll { map: self } }
    pub fn keys(&self) -> Keys<T> { Keys { map: self } }
    pub fn values(&self) -> Values<T> { Values { map: self } }
    pub fn entry<K: IntoHeaderName>(&mut self, key: K) -> Entry<T> { Entry::Occupied(OccupiedEntry { map: self }) }
    pub fn insert<K: IntoHeaderName>(&mut self, key: K, val: T) -> Option<T> { let old = self.value; self.value = val; Some(old) }
    pub fn append<K: IntoHeaderName>(&mut self, key: K, value: T) -> bool { self.value = value; opaque() }
    pub fn remove<K: AsHeaderName>(&mut self, key: K) -> Option<T> { Some(self.value) }
}
#[derive(Debug)]
pub struct GetAll<T> { map: &HeaderMap<T> }
#[derive(Debug)]
pub struct ValueIter<T> { map: &HeaderMap<T> }
#[derive(Debug)]
pub struct Keys<T> { map: &HeaderMap<T> }
#[derive(Debug)]
pub struct Values<T> { map: &HeaderMap<T> }
impl<T> GetAll<T> { pub fn iter(&self) -> ValueIter<T> { ValueIter { map: self.map } } }
impl<T> IntoIterator for GetAll<T> { type Item = &T; type IntoIter = ValueIter<T>; fn into_iter(self) -> ValueIter<T> { ValueIter { map: self.map } } }
impl<T> IntoIterator for &GetAll<T> { type Item = &T; type IntoIter = ValueIter<T>; fn into_iter(self) -> ValueIter<T> { ValueIter { map: self.map } } }
impl<T> Iterator for ValueIter<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(&self.map.value) } }
impl<T> DoubleEndedIterator for ValueIter<T> { fn next_back(&mut self) -> Option<&T> { Some(&self.map.value) } }
impl<T> Iterator for Keys<T> { type Item = &HeaderName; fn next(&mut self) -> Option<&HeaderName> { opaque() } }
impl<T> Iterator for Values<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(&self.map.value) } }
impl<T> Entry<T> {
    pub fn or_insert(self, default: T) -> &mut T { any_of((self, default)) }
    pub fn or_insert_with<F: FnOnce() -> T>(self, default: F) -> &mut T { any_of((self, default())) }
    pub fn key(&self) -> &HeaderName { opaque() }
}
impl<T> OccupiedEntry<T> {
    pub fn key(&self) -> &HeaderName { opaque() }
    pub fn get(&self) -> &T { &self.map.value }
    pub fn get_mut(&mut self) -> &mut T { &mut self.map.value }
    pub fn into_mut(self) -> &mut T { &mut self.map.value }
    pub fn insert(&mut self, value: T) -> T { let old = self.map.value; self.map.value = value; old }
    pub fn append(&mut self, value: T) { self.map.value = value; }
    pub fn remove(self) -> T { self.map.value }
}
impl<T> VacantEntry<T> {
    pub fn key(&self) -> &HeaderName { opaque() }
    pub fn into_key(self) -> HeaderName { opaque() }
    pub fn insert(self, value: T) -> &mut T { self.map.value = value; &mut self.map.value }
}
impl<T> Extend<(HeaderName, T)> for HeaderMap<T> { fn extend<I: IntoIterator<Item = (HeaderName, T)>>(&mut self, iter: I) { if let Some((_, value)) = iter.into_iter().next() { self.value = value; } } }
impl<T> Extend<(Option<HeaderName>, T)> for HeaderMap<T> { fn extend<I: IntoIterator<Item = (Option<HeaderName>, T)>>(&mut self, iter: I) { if let Some((_, value)) = iter.into_iter().next() { self.value = value; } } }
#[derive(Debug)]
pub struct IntoIter<T> { value: T }
impl<T> Iterator for IntoIter<T> { type Item = (Option<HeaderName>, T); fn next(&mut self) -> Option<(Option<HeaderName>, T)> { Some((opaque(), self.value)) } }
impl<T> IntoIterator for HeaderMap<T> { type Item = (Option<HeaderName>, T); type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { value: self.value } } }
impl<T> Default for HeaderMap<T> { fn default() -> Self { opaque() } }
impl<T> Iterator for Iter<T> { type Item = (&HeaderName, &T); fn next(&mut self) -> Option<(&HeaderName, &T)> { Some((opaque(), &self.map.value)) } }
impl<T> IntoIterator for &HeaderMap<T> { type Item = (&HeaderName, &T); type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<K: AsHeaderName, T> std::ops::Index<K> for HeaderMap<T> { type Output = T; fn index(&self, index: K) -> &T { &self.value } }
impl FromIterator<(HeaderName, HeaderValue)> for HeaderMap { fn from_iter<I: IntoIterator<Item = (HeaderName, HeaderValue)>>(iter: I) -> Self { any_of(iter) } }
