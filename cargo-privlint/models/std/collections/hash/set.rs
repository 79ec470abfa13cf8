use crate::hash::RandomState;
use core::borrow::Borrow;
use core::marker::PhantomData;
use crate::prelude::all::*;

pub struct HashSet<T, S = RandomState> { item: T, hasher: PhantomData<S> }
impl<T> HashSet<T, RandomState> {
    pub fn new() -> HashSet<T, RandomState> { opaque() }
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> { opaque() }
}
impl<T, S> HashSet<T, S> {
    pub const fn with_hasher(hasher: S) -> HashSet<T, S> { opaque() }
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> { opaque() }
    pub fn capacity(&self) -> usize { opaque() }
    pub fn drain(&mut self) -> Drain<T> { Drain { item: self.item } }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn iter(&self) -> Iter<T> { Iter { item: &self.item } }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { f(&self.item); }
    pub fn clear(&mut self) {}
    pub fn difference(&self, other: &HashSet<T, S>) -> Difference<T> { Difference { item: &self.item } }
    pub fn symmetric_difference(&self, other: &HashSet<T, S>) -> SymmetricDifference<T> { SymmetricDifference { item: if opaque() { &self.item } else { &other.item } } }
    pub fn intersection(&self, other: &HashSet<T, S>) -> Intersection<T> { Intersection { item: &self.item } }
    pub fn union(&self, other: &HashSet<T, S>) -> Union<T> { Union { item: if opaque() { &self.item } else { &other.item } } }
    pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q> { opaque() }
    pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> { Some(&self.item) }
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool { opaque() }
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool { opaque() }
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool { opaque() }
    pub fn insert(&mut self, value: T) -> bool { self.item = value; opaque() }
    pub fn replace(&mut self, value: T) -> Option<T> { let old = self.item; self.item = value; Some(old) }
    pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q> { opaque() }
    pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> { Some(self.item) }
}
macro_rules! iterators {
    ($($Name:ident)*) => { $(
        pub struct $Name<T> { item: &T }
        impl<T> Iterator for $Name<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(self.item) } }
        impl<T> Clone for $Name<T> { fn clone(&self) -> Self { $Name { item: self.item } } }
        
    )* }
}
iterators! { Iter Difference SymmetricDifference Intersection Union }
impl<T> ExactSizeIterator for Iter<T> {}
pub struct IntoIter<T> { item: T }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
impl<T> DoubleEndedIterator for IntoIter<T> { fn next_back(&mut self) -> Option<T> { Some(self.item) } }
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T, S> IntoIterator for HashSet<T, S> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { item: self.item } } }
impl<T, S> IntoIterator for &HashSet<T, S> { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<T, S> FromIterator<T> for HashSet<T, S> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => HashSet { item: x, hasher: PhantomData }, None => opaque() } } }
impl<T, S> Extend<T> for HashSet<T, S> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { if let Some(x) = iter.into_iter().next() { self.item = x; } } }
impl<T: Copy, S> Extend<&T> for HashSet<T, S> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { if let Some(x) = iter.into_iter().next() { self.item = *x; } } }
impl<T, const N: usize> From<[T; N]> for HashSet<T> { fn from(arr: [T; N]) -> Self { let [x, ..] = arr; HashSet { item: x, hasher: PhantomData } } }
impl<T: Clone, S> Clone for HashSet<T, S> { fn clone(&self) -> Self { let x = self.item.clone(); HashSet { item: x, hasher: PhantomData } } }
impl<T, S> Default for HashSet<T, S> { fn default() -> Self { opaque() } }
impl<T: Debug, S> Debug for HashSet<T, S> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.item)) } }
impl<T: PartialEq, S> PartialEq for HashSet<T, S> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<T: Eq, S> Eq for HashSet<T, S> {}
macro_rules! set_operators {
    ($($Op:ident $op:ident)*) => { $( impl<T: Clone, S> core::ops::$Op<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; fn $op(self, rhs: &HashSet<T, S>) -> HashSet<T, S> { let x = if opaque() { self.item } else { rhs.item }; HashSet { item: x, hasher: PhantomData } } } )* }
}
set_operators! { BitOr bitor BitAnd bitand BitXor bitxor Sub sub }
pub struct Drain<T> { item: T }
impl<T> Iterator for Drain<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
