use crate::hash::RandomState;
use core::borrow::Borrow;
use core::marker::PhantomData;
use core::ops::Index;
use crate::prelude::all::*;

pub struct HashMap<K, V, S = RandomState> { key: K, value: V, hasher: PhantomData<S> }
pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
pub struct OccupiedEntry<K, V> { key: K, value: &mut V }
pub struct VacantEntry<K, V> { key: K, value: &mut V }

impl<K, V> HashMap<K, V, RandomState> {
    pub fn new() -> HashMap<K, V, RandomState> { opaque() }
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> { opaque() }
}
impl<K, V, S> HashMap<K, V, S> {
    pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S> { opaque() }
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashMap<K, V, S> { opaque() }
    pub fn capacity(&self) -> usize { opaque() }
    pub fn drain(&mut self) -> Drain<K, V> { Drain { key: self.key, value: self.value } }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn clear(&mut self) {}
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
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
        impl<K, V> ExactSizeIterator for $Name<K, V> {}
    )* }
}
iterators! {
    Iter(&K, &V): (&K, &V) = |it| (it.key, it.value); IterMut(&K, &mut V): (&K, &mut V) = |it| (it.key, it.value); IntoIter(K, V): (K, V) = |it| (it.key, it.value);
    Keys(&K, &V): &K = |it| it.key; Values(&K, &V): &V = |it| it.value; ValuesMut(&K, &mut V): &mut V = |it| it.value;
    IntoKeys(K, V): K = |it| it.key; IntoValues(K, V): V = |it| it.value; Drain(K, V): (K, V) = |it| (it.key, it.value);
}
impl<K, V> Clone for Iter<K, V> { fn clone(&self) -> Self { Iter { key: self.key, value: self.value } } }
impl<K, V, S> IntoIterator for HashMap<K, V, S> { type Item = (K, V); type IntoIter = IntoIter<K, V>; fn into_iter(self) -> IntoIter<K, V> { IntoIter { key: self.key, value: self.value } } }
impl<K, V, S> IntoIterator for &HashMap<K, V, S> { type Item = (&K, &V); type IntoIter = Iter<K, V>; fn into_iter(self) -> Iter<K, V> { self.iter() } }
impl<K, V, S> IntoIterator for &mut HashMap<K, V, S> { type Item = (&K, &mut V); type IntoIter = IterMut<K, V>; fn into_iter(self) -> IterMut<K, V> { self.iter_mut() } }
impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self { match iter.into_iter().next() { Some((k, v)) => HashMap { key: k, value: v, hasher: PhantomData }, None => opaque() } } }
impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { if let Some((k, v)) = iter.into_iter().next() { self.insert(k, v); } } }
impl<K: Copy, V: Copy, S> Extend<(&K, &V)> for HashMap<K, V, S> { fn extend<I: IntoIterator<Item = (&K, &V)>>(&mut self, iter: I) { if let Some((k, v)) = iter.into_iter().next() { self.insert(*k, *v); } } }
impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> { fn from(arr: [(K, V); N]) -> Self { let [(k, v), ..] = arr; HashMap { key: k, value: v, hasher: PhantomData } } }
impl<K: Clone, V: Clone, S> Clone for HashMap<K, V, S> { fn clone(&self) -> Self { let k = self.key.clone(); let v = self.value.clone(); HashMap { key: k, value: v, hasher: PhantomData } } }
impl<K, V, S> Default for HashMap<K, V, S> { fn default() -> Self { opaque() } }
impl<K: Debug, V: Debug, S> Debug for HashMap<K, V, S> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?} {:?}", self.key, self.value)) } }
impl<K: PartialEq, V: PartialEq, S> PartialEq for HashMap<K, V, S> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<K: Eq, V: Eq, S> Eq for HashMap<K, V, S> {}
impl<K: Borrow<Q>, Q: ?Sized, V, S> Index<&Q> for HashMap<K, V, S> { type Output = V; fn index(&self, key: &Q) -> &V { &self.value } }
