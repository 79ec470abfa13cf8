use core::privlint::opaque;
use crate::value::Value;
use std::ops;

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Map<K, V> { key: K, value: V }
pub enum Entry { Vacant(VacantEntry), Occupied(OccupiedEntry) }
pub struct VacantEntry { map: &mut Map<String, Value> }
pub struct OccupiedEntry { map: &mut Map<String, Value> }
#[derive(Clone, Debug)]
pub struct Iter { map: &Map<String, Value> }
#[derive(Debug)]
pub struct IterMut { map: &mut Map<String, Value> }
#[derive(Debug)]
pub struct IntoIter { map: Map<String, Value> }
#[derive(Clone, Debug)]
pub struct Keys { map: &Map<String, Value> }
#[derive(Clone, Debug)]
pub struct Values { map: &Map<String, Value> }
#[derive(Debug)]
pub struct ValuesMut { map: &mut Map<String, Value> }
#[derive(Debug)]
pub struct IntoValues { map: Map<String, Value> }
impl Map<String, Value> {
    pub fn new() -> Self { opaque() }
    pub fn with_capacity(capacity: usize) -> Self { opaque() }
    pub fn clear(&mut self) { *self = opaque(); }
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&Value> { Some(&self.value) }
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool { opaque() }
    pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut Value> { Some(&mut self.value) }
    pub fn get_key_value<Q: ?Sized>(&self, key: &Q) -> Option<(&String, &Value)> { Some((&self.key, &self.value)) }
    pub fn insert(&mut self, k: String, v: Value) -> Option<Value> { self.key = k; let old = self.value; self.value = v; Some(old) }
    pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<Value> { Some(self.value) }
    pub fn remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(String, Value)> { Some((self.key, self.value)) }
    pub fn append(&mut self, other: &mut Self) { self.key = other.key; self.value = other.value; }
    pub fn entry<S: Into<String>>(&mut self, key: S) -> Entry { self.key = key.into(); Entry::Vacant(VacantEntry { map: self }) }
    pub fn len(&self) -> usize { opaque() }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn iter(&self) -> Iter { Iter { map: self } }
    pub fn iter_mut(&mut self) -> IterMut { IterMut { map: self } }
    pub fn keys(&self) -> Keys { Keys { map: self } }
    pub fn values(&self) -> Values { Values { map: self } }
    pub fn values_mut(&mut self) -> ValuesMut { ValuesMut { map: self } }
    pub fn into_values(self) -> IntoValues { IntoValues { map: self } }
    pub fn retain<F: FnMut(&String, &mut Value) -> bool>(&mut self, f: F) { f(&self.key, &mut self.value); }
}
impl Default for Map<String, Value> { fn default() -> Self { opaque() } }
impl<Q: ?Sized> ops::Index<&Q> for Map<String, Value> { type Output = Value; fn index(&self, index: &Q) -> &Value { &self.value } }
impl<Q: ?Sized> ops::IndexMut<&Q> for Map<String, Value> { fn index_mut(&mut self, index: &Q) -> &mut Value { &mut self.value } }
impl FromIterator<(String, Value)> for Map<String, Value> { fn from_iter<T: IntoIterator<Item = (String, Value)>>(iter: T) -> Self { match iter.into_iter().next() { Some((key, value)) => Map { key, value }, None => opaque() } } }
impl Extend<(String, Value)> for Map<String, Value> { fn extend<T: IntoIterator<Item = (String, Value)>>(&mut self, iter: T) { if let Some((key, value)) = iter.into_iter().next() { self.insert(key, value); } } }
impl Entry {
    pub fn key(&self) -> &String { core::privlint::any_of(self) }
    pub fn or_insert(self, default: Value) -> &mut Value { match self { Entry::Vacant(entry) => entry.insert(default), Entry::Occupied(entry) => entry.into_mut() } }
    pub fn or_insert_with<F: FnOnce() -> Value>(self, default: F) -> &mut Value { match self { Entry::Vacant(entry) => entry.insert(default()), Entry::Occupied(entry) => entry.into_mut() } }
    pub fn and_modify<F: FnOnce(&mut Value)>(self, f: F) -> Self { if let Entry::Occupied(entry) = self { f(&mut entry.map.value); } self }
}
impl VacantEntry {
    pub fn key(&self) -> &String { &self.map.key }
    pub fn insert(self, value: Value) -> &mut Value { self.map.value = value; &mut self.map.value }
}
impl OccupiedEntry {
    pub fn key(&self) -> &String { &self.map.key }
    pub fn get(&self) -> &Value { &self.map.value }
    pub fn get_mut(&mut self) -> &mut Value { &mut self.map.value }
    pub fn into_mut(self) -> &mut Value { &mut self.map.value }
    pub fn insert(&mut self, value: Value) -> Value { self.map.value = value; self.map.value }
    pub fn remove(self) -> Value { self.map.value }
}
impl IntoIterator for Map<String, Value> { type Item = (String, Value); type IntoIter = IntoIter; fn into_iter(self) -> IntoIter { IntoIter { map: self } } }
impl IntoIterator for &Map<String, Value> { type Item = (&String, &Value); type IntoIter = Iter; fn into_iter(self) -> Iter { Iter { map: self } } }
impl IntoIterator for &mut Map<String, Value> { type Item = (&String, &mut Value); type IntoIter = IterMut; fn into_iter(self) -> IterMut { IterMut { map: self } } }
impl Iterator for Iter { type Item = (&String, &Value); fn next(&mut self) -> Option<(&String, &Value)> { Some((&self.map.key, &self.map.value)) } }
impl Iterator for IterMut { type Item = (&String, &mut Value); fn next(&mut self) -> Option<(&String, &mut Value)> { Some((&self.map.key, &mut self.map.value)) } }
impl Iterator for IntoIter { type Item = (String, Value); fn next(&mut self) -> Option<(String, Value)> { Some((self.map.key, self.map.value)) } }
impl Iterator for Keys { type Item = &String; fn next(&mut self) -> Option<&String> { Some(&self.map.key) } }
impl Iterator for Values { type Item = &Value; fn next(&mut self) -> Option<&Value> { Some(&self.map.value) } }
impl Iterator for ValuesMut { type Item = &mut Value; fn next(&mut self) -> Option<&mut Value> { Some(&mut self.map.value) } }
impl Iterator for IntoValues { type Item = Value; fn next(&mut self) -> Option<Value> { Some(self.map.value) } }
impl serde_core::Serialize for Map<String, Value> { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(core::privlint::any_of(self)) } }
impl serde_core::Deserialize for Map<String, Value> { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(core::privlint::any_of(deserializer)) } }
