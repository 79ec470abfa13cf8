use crate::prelude::*;
use core::ops::{Index, IndexMut, RangeBounds};

pub use self::drain::Drain;
pub use self::into_iter::IntoIter;
pub use self::iter::Iter;
pub use self::iter_mut::IterMut;

pub struct VecDeque<T> { items: [T; 0] }
impl<T> VecDeque<T> {
    pub const fn new() -> VecDeque<T> { opaque() }
    pub fn with_capacity(capacity: usize) -> VecDeque<T> { opaque() }
    pub fn get(&self, index: usize) -> Option<&T> { let [x, ..] = &self.items; Some(x) }
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> { let [x, ..] = &mut self.items; Some(x) }
    pub fn swap(&mut self, i: usize, j: usize) {}
    pub fn capacity(&self) -> usize { opaque() }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn iter(&self) -> Iter<T> { let [x, ..] = &self.items; Iter { item: x } }
    pub fn iter_mut(&mut self) -> IterMut<T> { let [x, ..] = &mut self.items; IterMut { item: x } }
    pub fn as_slices(&self) -> (&[T], &[T]) { (&self.items, &self.items) }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<T> { let [x, ..] = &self.items; Iter { item: x } }
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<T> { let [x, ..] = self.items; Drain { item: x } }
    pub fn clear(&mut self) {}
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { opaque() }
    pub fn front(&self) -> Option<&T> { let [x, ..] = &self.items; Some(x) }
    pub fn front_mut(&mut self) -> Option<&mut T> { let [x, ..] = &mut self.items; Some(x) }
    pub fn back(&self) -> Option<&T> { let [x, ..] = &self.items; Some(x) }
    pub fn back_mut(&mut self) -> Option<&mut T> { let [x, ..] = &mut self.items; Some(x) }
    pub fn pop_front(&mut self) -> Option<T> { let [x, ..] = self.items; Some(x) }
    pub fn pop_back(&mut self) -> Option<T> { let [x, ..] = self.items; Some(x) }
    pub fn push_front(&mut self, value: T) { let [x, ..] = &mut self.items; *x = value; }
    pub fn push_back(&mut self, value: T) { let [x, ..] = &mut self.items; *x = value; }
    pub fn insert(&mut self, index: usize, value: T) { let [x, ..] = &mut self.items; *x = value; }
    pub fn remove(&mut self, index: usize) -> Option<T> { let [x, ..] = self.items; Some(x) }
    pub fn append(&mut self, other: &mut Self) { let [x, ..] = &mut self.items; let [y, ..] = other.items; *x = y; }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { let [x, ..] = &self.items; f(x); }
    pub fn make_contiguous(&mut self) -> &mut [T] { &mut self.items }
    pub fn rotate_left(&mut self, n: usize) {}
    pub fn rotate_right(&mut self, n: usize) {}
}
mod drain { pub struct Drain<T> { pub(super) item: T } }
mod into_iter { pub struct IntoIter<T> { pub(super) item: T } }
mod iter { pub struct Iter<T> { pub(super) item: &T } }
mod iter_mut { pub struct IterMut<T> { pub(super) item: &mut T } }
macro_rules! iterators {
    ($($Name:ident $Item:ty;)*) => { $(
        impl<T> Iterator for $Name<T> { type Item = $Item; fn next(&mut self) -> Option<$Item> { Some(self.item) } }
        impl<T> DoubleEndedIterator for $Name<T> { fn next_back(&mut self) -> Option<$Item> { Some(self.item) } }
        impl<T> ExactSizeIterator for $Name<T> {}
    )* }
}
iterators! { Iter &T; IterMut &mut T; IntoIter T; Drain T; }
impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { let [x, ..] = self.items; IntoIter { item: x } } }
impl<T> IntoIterator for &VecDeque<T> { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<T> IntoIterator for &mut VecDeque<T> { type Item = &mut T; type IntoIter = IterMut<T>; fn into_iter(self) -> IterMut<T> { self.iter_mut() } }
impl<T> FromIterator<T> for VecDeque<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => VecDeque { items: [x] }, None => opaque() } } }
impl<T> Extend<T> for VecDeque<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { if let Some(y) = iter.into_iter().next() { self.push_back(y); } } }
impl<T: Clone> Clone for VecDeque<T> { fn clone(&self) -> Self { let [x, ..] = &self.items; VecDeque { items: [x.clone()] } } }
impl<T> Default for VecDeque<T> { fn default() -> Self { opaque() } }
impl<T: Debug> Debug for VecDeque<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { let [x, ..] = &self.items; f.write_fmt(core::format_args!("{:?}", x)) } }
impl<T: PartialEq> PartialEq for VecDeque<T> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<T: Eq> Eq for VecDeque<T> {}
impl<T: Hash> Hash for VecDeque<T> { fn hash<H: core::hash::Hasher>(&self, state: &mut H) { let [x, ..] = &self.items; x.hash(state); } }
impl<T> Index<usize> for VecDeque<T> { type Output = T; fn index(&self, index: usize) -> &T { let [x, ..] = &self.items; x } }
impl<T> IndexMut<usize> for VecDeque<T> { fn index_mut(&mut self, index: usize) -> &mut T { let [x, ..] = &mut self.items; x } }
impl<T> From<Vec<T>> for VecDeque<T> { fn from(other: Vec<T>) -> Self { match other.into_iter().next() { Some(x) => VecDeque { items: [x] }, None => opaque() } } }
impl<T> From<VecDeque<T>> for Vec<T> { fn from(other: VecDeque<T>) -> Self { other.into_iter().collect() } }
impl<T, const N: usize> From<[T; N]> for VecDeque<T> { fn from(arr: [T; N]) -> Self { VecDeque { items: arr } } }
