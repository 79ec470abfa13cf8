use crate::prelude::*;
use core::cmp::Ordering;
use core::ops::{Index, IndexMut, RangeBounds};
use core::slice::{Iter, IterMut, SliceIndex};

pub use self::drain::Drain;
pub use self::into_iter::IntoIter;
pub use self::splice::Splice;

pub struct Vec<T> { items: [T; 0] }
pub(crate) fn of_item<T>(item: T) -> Vec<T> { Vec { items: [item] } }
pub fn from_elem<T: Clone>(elem: T, n: usize) -> Vec<T> { Vec { items: [elem] } }

impl<T> Vec<T> {
    pub const fn new() -> Vec<T> { opaque() }
    pub fn with_capacity(capacity: usize) -> Vec<T> { opaque() }
    pub const fn capacity(&self) -> usize { opaque() }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn reserve_exact(&mut self, additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, min_capacity: usize) {}
    pub fn into_boxed_slice(self) -> Box<[T]> { Box::new(self.items) }
    pub fn truncate(&mut self, len: usize) {}
    pub const fn as_slice(&self) -> &[T] { &self.items }
    pub const fn as_mut_slice(&mut self) -> &mut [T] { &mut self.items }
    pub const fn as_ptr(&self) -> *const T { let [x, ..] = &self.items; x }
    pub const fn as_mut_ptr(&mut self) -> *mut T { let [x, ..] = &mut self.items; x }
    pub fn swap_remove(&mut self, index: usize) -> T { let [x, ..] = self.items; x }
    pub fn insert(&mut self, index: usize, element: T) { let [x, ..] = &mut self.items; *x = element; }
    pub fn remove(&mut self, index: usize) -> T { let [x, ..] = self.items; x }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { let [x, ..] = &self.items; f(x); }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) { let [x, ..] = &mut self.items; f(x); }
    pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, key: F) { let [x, ..] = &mut self.items; key(x); }
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) { let [x, ..] = &mut self.items; same_bucket(x, x); }
    pub fn push(&mut self, value: T) { let [x, ..] = &mut self.items; *x = value; }
    pub fn pop(&mut self) -> Option<T> { let [x, ..] = self.items; Some(x) }
    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> { let [x, ..] = &mut self.items; predicate(x); Some(*x) }
    pub fn append(&mut self, other: &mut Vec<T>) { let [x, ..] = &mut self.items; let [y, ..] = other.items; *x = y; }
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<T> { let [x, ..] = self.items; drain::of(x) }
    pub fn clear(&mut self) {}
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub fn split_off(&mut self, at: usize) -> Vec<T> { Vec { items: self.items } }
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) { self.push(f()); }
    pub fn leak(self) -> &mut [T] { &mut self.items }
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone { self.push(value); }
    pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone { let [y, ..] = other; self.push(y.clone()); }
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) where T: Clone {}
    pub fn dedup(&mut self) where T: PartialEq {}
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Splice<I::IntoIter> {
        let iter = replace_with.into_iter();
        if let Some(x) = iter.next() { self.push(x); }
        splice::of(iter)
    }
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(&mut self, range: R, filter: F) -> IntoIter<T> {
        let [x, ..] = &mut self.items; filter(x); into_iter::of(*x)
    }
}
impl<T> Deref for Vec<T> { type Target = [T]; fn deref(&self) -> &[T] { &self.items } }
impl<T> DerefMut for Vec<T> { fn deref_mut(&mut self) -> &mut [T] { &mut self.items } }
impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Self { let [x, ..] = &self.items; Vec { items: [x.clone()] } } }
impl<T> Default for Vec<T> { fn default() -> Vec<T> { opaque() } }
impl<T: Debug> Debug for Vec<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { let [x, ..] = &self.items; f.write_fmt(core::format_args!("{:?}", x)) } }
impl<T: Hash> Hash for Vec<T> { fn hash<H: core::hash::Hasher>(&self, state: &mut H) { let [x, ..] = &self.items; x.hash(state); } }
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> { fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> { opaque() } }
impl<T: Ord> Ord for Vec<T> { fn cmp(&self, other: &Vec<T>) -> Ordering { opaque() } }
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> { fn eq(&self, other: &Vec<U>) -> bool { opaque() } }
impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> { fn eq(&self, other: &[U]) -> bool { opaque() } }
impl<T: PartialEq<U>, U> PartialEq<&[U]> for Vec<T> { fn eq(&self, other: &&[U]) -> bool { opaque() } }
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> { fn eq(&self, other: &[U; N]) -> bool { opaque() } }
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U; N]> for Vec<T> { fn eq(&self, other: &&[U; N]) -> bool { opaque() } }
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> { type Output = I::Output; fn index(&self, index: I) -> &I::Output { index.index(&self.items) } }
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> { fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(&mut self.items) } }
impl<T> FromIterator<T> for Vec<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> { match iter.into_iter().next() { Some(x) => Vec { items: [x] }, None => opaque() } } }
impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { let [x, ..] = self.items; into_iter::of(x) } }
impl<T> IntoIterator for &Vec<T> { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.items.iter() } }
impl<T> IntoIterator for &mut Vec<T> { type Item = &mut T; type IntoIter = IterMut<T>; fn into_iter(self) -> IterMut<T> { self.items.iter_mut() } }
impl<T> Extend<T> for Vec<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { if let Some(y) = iter.into_iter().next() { self.push(y); } } }
impl<T: Copy> Extend<&T> for Vec<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { if let Some(y) = iter.into_iter().next() { self.push(*y); } } }
impl<T> AsRef<Vec<T>> for Vec<T> { fn as_ref(&self) -> &Vec<T> { self } }
impl<T> AsRef<[T]> for Vec<T> { fn as_ref(&self) -> &[T] { &self.items } }
impl<T> AsMut<[T]> for Vec<T> { fn as_mut(&mut self) -> &mut [T] { &mut self.items } }
impl<T> core::borrow::Borrow<[T]> for Vec<T> { fn borrow(&self) -> &[T] { &self.items } }
impl<T: Clone> From<&[T]> for Vec<T> { fn from(s: &[T]) -> Vec<T> { s.to_vec() } }
impl<T: Clone> From<&mut [T]> for Vec<T> { fn from(s: &mut [T]) -> Vec<T> { s.to_vec() } }
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> { fn from(s: &[T; N]) -> Vec<T> { s.to_vec() } }
impl<T, const N: usize> From<[T; N]> for Vec<T> { fn from(s: [T; N]) -> Vec<T> { Vec { items: s } } }
impl<T> From<Box<[T]>> for Vec<T> { fn from(s: Box<[T]>) -> Vec<T> { s.into_vec() } }
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] { type Error = Vec<T>; fn try_from(vec: Vec<T>) -> Result<[T; N], Vec<T>> { Ok(vec.items) } }
macro_rules! owning {
    ($($module:ident $Name:ident)*) => { $(
        pub mod $module {
            use crate::prelude::*;
            pub struct $Name<T> { item: T }
            pub(super) fn of<T>(item: T) -> $Name<T> { $Name { item } }
            impl<T> Iterator for $Name<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
            impl<T> DoubleEndedIterator for $Name<T> { fn next_back(&mut self) -> Option<T> { Some(self.item) } }
            impl<T> ExactSizeIterator for $Name<T> {}
            impl<T> $Name<T> { pub fn as_slice(&self) -> &[T] { &[self.item] } }
        }
    )* }
}
owning! { into_iter IntoIter drain Drain }
impl<T: Clone> Clone for IntoIter<T> { fn clone(&self) -> Self { self.as_slice().to_vec().into_iter() } }
pub mod splice {
    use crate::prelude::*;
    pub struct Splice<I: Iterator> { iter: I }
    pub(super) fn of<I: Iterator>(iter: I) -> Splice<I> { Splice { iter } }
    impl<I: Iterator> Iterator for Splice<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.iter.next() } }
}
