use core::borrow::Borrow;
use core::ops::RangeBounds;
use crate::prelude::*;

pub struct BTreeSet<T> { item: T }
impl<T> BTreeSet<T> {
    pub const fn new() -> BTreeSet<T> { opaque() }
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub fn iter(&self) -> Iter<T> { Iter { item: &self.item } }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { f(&self.item); }
    pub fn clear(&mut self) {}
    pub fn difference(&self, other: &BTreeSet<T>) -> Difference<T> { Difference { item: &self.item } }
    pub fn symmetric_difference(&self, other: &BTreeSet<T>) -> SymmetricDifference<T> { SymmetricDifference { item: if opaque() { &self.item } else { &other.item } } }
    pub fn intersection(&self, other: &BTreeSet<T>) -> Intersection<T> { Intersection { item: &self.item } }
    pub fn union(&self, other: &BTreeSet<T>) -> Union<T> { Union { item: if opaque() { &self.item } else { &other.item } } }
    pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q> { opaque() }
    pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> { Some(&self.item) }
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool { opaque() }
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool { opaque() }
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool { opaque() }
    pub fn insert(&mut self, value: T) -> bool { self.item = value; opaque() }
    pub fn replace(&mut self, value: T) -> Option<T> { let old = self.item; self.item = value; Some(old) }
    pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q> { opaque() }
    pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> { Some(self.item) }
    pub fn range<K: ?Sized, R: RangeBounds<K>>(&self, range: R) -> Range<T> { Range { item: &self.item } }
    pub fn first(&self) -> Option<&T> { Some(&self.item) }
    pub fn last(&self) -> Option<&T> { Some(&self.item) }
    pub fn pop_first(&mut self) -> Option<T> { Some(self.item) }
    pub fn pop_last(&mut self) -> Option<T> { Some(self.item) }
    pub fn append(&mut self, other: &mut Self) { self.item = other.item; }
    pub fn split_off<Q: ?Sized>(&mut self, value: &Q) -> Self where T: Borrow<Q> { BTreeSet { item: self.item } }
}
macro_rules! iterators {
    ($($Name:ident)*) => { $(
        pub struct $Name<T> { item: &T }
        impl<T> Iterator for $Name<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(self.item) } }
        impl<T> Clone for $Name<T> { fn clone(&self) -> Self { $Name { item: self.item } } }
        impl<T> DoubleEndedIterator for $Name<T> { fn next_back(&mut self) -> Option<&T> { Some(self.item) } }
    )* }
}
iterators! { Iter Difference SymmetricDifference Intersection Union Range }
impl<T> ExactSizeIterator for Iter<T> {}
pub struct IntoIter<T> { item: T }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
impl<T> DoubleEndedIterator for IntoIter<T> { fn next_back(&mut self) -> Option<T> { Some(self.item) } }
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { item: self.item } } }
impl<T> IntoIterator for &BTreeSet<T> { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<T> FromIterator<T> for BTreeSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => BTreeSet { item: x }, None => opaque() } } }
impl<T> Extend<T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { if let Some(x) = iter.into_iter().next() { self.item = x; } } }
impl<T: Copy> Extend<&T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { if let Some(x) = iter.into_iter().next() { self.item = *x; } } }
impl<T, const N: usize> From<[T; N]> for BTreeSet<T> { fn from(arr: [T; N]) -> Self { let [x, ..] = arr; BTreeSet { item: x } } }
impl<T: Clone> Clone for BTreeSet<T> { fn clone(&self) -> Self { let x = self.item.clone(); BTreeSet { item: x } } }
impl<T> Default for BTreeSet<T> { fn default() -> Self { opaque() } }
impl<T: Debug> Debug for BTreeSet<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.item)) } }
impl<T: PartialEq> PartialEq for BTreeSet<T> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<T: Eq> Eq for BTreeSet<T> {}
macro_rules! set_operators {
    ($($Op:ident $op:ident)*) => { $( impl<T: Clone> core::ops::$Op<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn $op(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { let x = if opaque() { self.item } else { rhs.item }; BTreeSet { item: x } } } )* }
}
set_operators! { BitOr bitor BitAnd bitand BitXor bitxor Sub sub }
impl<T: PartialOrd> PartialOrd for BTreeSet<T> { fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> { opaque() } }
impl<T: Ord> Ord for BTreeSet<T> { fn cmp(&self, other: &Self) -> core::cmp::Ordering { opaque() } }
impl<T: Hash> Hash for BTreeSet<T> { fn hash<H: core::hash::Hasher>(&self, state: &mut H) { self.item.hash(state); } }
