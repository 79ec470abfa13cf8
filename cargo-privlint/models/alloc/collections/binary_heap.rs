use crate::prelude::*;

#[derive(Clone)]
pub struct BinaryHeap<T> { item: T }
impl<T> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T> { opaque() }
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> { opaque() }
    pub fn peek_mut(&mut self) -> Option<PeekMut<T>> { Some(PeekMut { item: &mut self.item }) }
    pub fn pop(&mut self) -> Option<T> { Some(self.item) }
    pub fn push(&mut self, item: T) { self.item = item; }
    pub fn into_sorted_vec(self) -> Vec<T> { crate::vec::of_item(self.item) }
    pub fn into_vec(self) -> Vec<T> { crate::vec::of_item(self.item) }
    pub fn append(&mut self, other: &mut Self) { self.item = other.item; }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { f(&self.item); }
    pub fn iter(&self) -> Iter<T> { Iter { item: &self.item } }
    pub fn peek(&self) -> Option<&T> { Some(&self.item) }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn clear(&mut self) {}
}
pub struct PeekMut<T> { item: &mut T }
impl<T> PeekMut<T> { pub fn pop(this: PeekMut<T>) -> T { *this.item } }
impl<T> Deref for PeekMut<T> { type Target = T; fn deref(&self) -> &T { self.item } }
impl<T> DerefMut for PeekMut<T> { fn deref_mut(&mut self) -> &mut T { self.item } }
pub struct Iter<T> { item: &T }
pub struct IntoIter<T> { item: T }
impl<T> Iterator for Iter<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(self.item) } }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { item: self.item } } }
impl<T> IntoIterator for &BinaryHeap<T> { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<T> FromIterator<T> for BinaryHeap<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => BinaryHeap { item: x }, None => opaque() } } }
impl<T> Extend<T> for BinaryHeap<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { if let Some(x) = iter.into_iter().next() { self.item = x; } } }
impl<T> From<Vec<T>> for BinaryHeap<T> { fn from(vec: Vec<T>) -> Self { vec.into_iter().collect() } }
impl<T> Default for BinaryHeap<T> { fn default() -> Self { opaque() } }
impl<T: Debug> Debug for BinaryHeap<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.item)) } }
