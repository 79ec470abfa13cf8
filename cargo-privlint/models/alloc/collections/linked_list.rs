use crate::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedList<T> { item: T }
impl<T> LinkedList<T> {
    pub const fn new() -> LinkedList<T> { opaque() }
    pub fn iter(&self) -> Iter<T> { Iter { item: &self.item } }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn len(&self) -> usize { opaque() }
    pub fn clear(&mut self) {}
    pub fn front(&self) -> Option<&T> { Some(&self.item) }
    pub fn back(&self) -> Option<&T> { Some(&self.item) }
    pub fn push_front(&mut self, elt: T) { self.item = elt; }
    pub fn pop_front(&mut self) -> Option<T> { Some(self.item) }
    pub fn push_back(&mut self, elt: T) { self.item = elt; }
    pub fn pop_back(&mut self) -> Option<T> { Some(self.item) }
}
pub struct Iter<T> { item: &T }
pub struct IntoIter<T> { item: T }
impl<T> Iterator for Iter<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(self.item) } }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
impl<T> IntoIterator for LinkedList<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { item: self.item } } }
impl<T> IntoIterator for &LinkedList<T> { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<T> FromIterator<T> for LinkedList<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => LinkedList { item: x }, None => opaque() } } }
impl<T> Default for LinkedList<T> { fn default() -> Self { opaque() } }
