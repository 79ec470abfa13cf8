use core::borrow::Borrow;
use core::ops::{Index, RangeBounds};
use crate::prelude::*;

pub struct BTreeMap<K, V> { key: K, value: V }
pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
pub struct OccupiedEntry<K, V> { key: K, value: &mut V }
pub struct VacantEntry<K, V> { key: K, value: &mut V }

impl<K, V> BTreeMap<K, V> {
    pub const fn new() -> BTreeMap<K, V> { opaque() }
    pub fn clear(&mut self) {}
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub fn keys(&self) -> Keys<K, V> { Keys { key: &self.key, value: &self.value } }
    pub fn into_keys(self) -> IntoKeys<K, V> { IntoKeys { key: self.key, value: self.value } }
    pub fn values(&self) -> Values<K, V> { Values { key: &self.key, value: &self.value } }
    pub fn values_mut(&mut self) -> ValuesMut<K, V> { ValuesMut { key: &self.key, value: &mut self.value } }
    pub fn into_values(self) -> IntoValues<K, V> { IntoValues { key: self.key, value: self.value } }
    pub fn iter(&self) -> Iter<K, V> { Iter { key: &self.key, value: &self.value } }
    pub fn iter_mut(&mut self) -> IterMut<K, V> { IterMut { key: &self.key, value: &mut self.value } }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) { f(&self.key, &mut self.value); }
    pub fn entry(&mut self, key: K) -> Entry<K, V> { self.key = key; Entry::Occupied(OccupiedEntry { key: self.key, value: &mut self.value }) }
    pub fn get<Q: ?Sized>(&self, k: &Q) -> Option<&V> where K: Borrow<Q> { Some(&self.value) }
    pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> { Some((&self.key, &self.value)) }
    pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool where K: Borrow<Q> { opaque() }
    pub fn get_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q> { Some(&mut self.value) }
    pub fn insert(&mut self, k: K, v: V) -> Option<V> { let old = self.value; self.key = k; self.value = v; Some(old) }
    pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q> { Some(self.value) }
    pub fn remove_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q> { Some((self.key, self.value)) }
    pub fn first_key_value(&self) -> Option<(&K, &V)> { Some((&self.key, &self.value)) }
    pub fn last_key_value(&self) -> Option<(&K, &V)> { Some((&self.key, &self.value)) }
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<K, V>> { Some(OccupiedEntry { key: self.key, value: &mut self.value }) }
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<K, V>> { Some(OccupiedEntry { key: self.key, value: &mut self.value }) }
    pub fn pop_first(&mut self) -> Option<(K, V)> { Some((self.key, self.value)) }
    pub fn pop_last(&mut self) -> Option<(K, V)> { Some((self.key, self.value)) }
    pub fn append(&mut self, other: &mut Self) { self.key = other.key; self.value = other.value; }
    pub fn range<T: ?Sized, R: RangeBounds<T>>(&self, range: R) -> Range<K, V> { Range { key: &self.key, value: &self.value } }
    pub fn range_mut<T: ?Sized, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<K, V> { RangeMut { key: &self.key, value: &mut self.value } }
    pub fn split_off<Q: ?Sized>(&mut self, key: &Q) -> Self where K: Borrow<Q> { BTreeMap { key: self.key, value: self.value } }
}
impl<K, V> Entry<K, V> {
    pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> { match self { Entry::Occupied(e) => { *e.value = value; e } Entry::Vacant(e) => { *e.value = value; OccupiedEntry { key: e.key, value: e.value } } } }
    pub fn or_insert(self, default: V) -> &mut V { match self { Entry::Occupied(e) => { *e.value = default; e.value } Entry::Vacant(e) => { *e.value = default; e.value } } }
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V { self.or_insert(default()) }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V { let v = default(self.key()); self.or_insert(v) }
    pub fn or_default(self) -> &mut V where V: Default { self.or_insert(V::default()) }
    pub fn key(&self) -> &K { match self { Entry::Occupied(e) => &e.key, Entry::Vacant(e) => &e.key } }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self { match self { Entry::Occupied(e) => { f(e.value); Entry::Occupied(e) } Entry::Vacant(e) => Entry::Vacant(e) } }
}
impl<K, V> OccupiedEntry<K, V> {
    pub fn key(&self) -> &K { &self.key }
    pub fn remove_entry(self) -> (K, V) { (self.key, *self.value) }
    pub fn get(&self) -> &V { self.value }
    pub fn get_mut(&mut self) -> &mut V { self.value }
    pub fn into_mut(self) -> &mut V { self.value }
    pub fn insert(&mut self, value: V) -> V { let old = *self.value; *self.value = value; old }
    pub fn remove(self) -> V { *self.value }
}
impl<K, V> VacantEntry<K, V> {
    pub fn key(&self) -> &K { &self.key }
    pub fn into_key(self) -> K { self.key }
    pub fn insert(self, value: V) -> &mut V { *self.value = value; self.value }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> { *self.value = value; OccupiedEntry { key: self.key, value: self.value } }
}
macro_rules! iterators {
    ($($Name:ident($K:ty, $V:ty): $Item:ty = |$it:ident| $item:expr;)*) => { $(
        pub struct $Name<K, V> { key: $K, value: $V }
        impl<K, V> Iterator for $Name<K, V> { type Item = $Item; fn next(&mut self) -> Option<$Item> { let $it = self; Some($item) } }
        impl<K, V> DoubleEndedIterator for $Name<K, V> { fn next_back(&mut self) -> Option<$Item> { self.next() } }
        impl<K, V> ExactSizeIterator for $Name<K, V> {}
    )* }
}
iterators! {
    Iter(&K, &V): (&K, &V) = |it| (it.key, it.value); IterMut(&K, &mut V): (&K, &mut V) = |it| (it.key, it.value); IntoIter(K, V): (K, V) = |it| (it.key, it.value);
    Keys(&K, &V): &K = |it| it.key; Values(&K, &V): &V = |it| it.value; ValuesMut(&K, &mut V): &mut V = |it| it.value;
    IntoKeys(K, V): K = |it| it.key; IntoValues(K, V): V = |it| it.value;
}
impl<K, V> Clone for Iter<K, V> { fn clone(&self) -> Self { Iter { key: self.key, value: self.value } } }
impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = IntoIter<K, V>; fn into_iter(self) -> IntoIter<K, V> { IntoIter { key: self.key, value: self.value } } }
impl<K, V> IntoIterator for &BTreeMap<K, V> { type Item = (&K, &V); type IntoIter = Iter<K, V>; fn into_iter(self) -> Iter<K, V> { self.iter() } }
impl<K, V> IntoIterator for &mut BTreeMap<K, V> { type Item = (&K, &mut V); type IntoIter = IterMut<K, V>; fn into_iter(self) -> IterMut<K, V> { self.iter_mut() } }
impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self { match iter.into_iter().next() { Some((k, v)) => BTreeMap { key: k, value: v }, None => opaque() } } }
impl<K, V> Extend<(K, V)> for BTreeMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { if let Some((k, v)) = iter.into_iter().next() { self.insert(k, v); } } }
impl<K: Copy, V: Copy> Extend<(&K, &V)> for BTreeMap<K, V> { fn extend<I: IntoIterator<Item = (&K, &V)>>(&mut self, iter: I) { if let Some((k, v)) = iter.into_iter().next() { self.insert(*k, *v); } } }
impl<K, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> { fn from(arr: [(K, V); N]) -> Self { let [(k, v), ..] = arr; BTreeMap { key: k, value: v } } }
impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> { fn clone(&self) -> Self { let k = self.key.clone(); let v = self.value.clone(); BTreeMap { key: k, value: v } } }
impl<K, V> Default for BTreeMap<K, V> { fn default() -> Self { opaque() } }
impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?} {:?}", self.key, self.value)) } }
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: Borrow<Q>, Q: ?Sized, V> Index<&Q> for BTreeMap<K, V> { type Output = V; fn index(&self, key: &Q) -> &V { &self.value } }
iterators! { Range(&K, &V): (&K, &V) = |it| (it.key, it.value); RangeMut(&K, &mut V): (&K, &mut V) = |it| (it.key, it.value); }
impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> { fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> { opaque() } }
impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> { fn cmp(&self, other: &Self) -> core::cmp::Ordering { opaque() } }
impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> { fn hash<H: core::hash::Hasher>(&self, state: &mut H) { self.key.hash(state); self.value.hash(state); } }
