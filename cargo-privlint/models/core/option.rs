use crate::ops::{Deref, DerefMut};
use crate::pin::Pin;
use crate::prelude::rust_2021::*;
use crate::privlint::opaque;
use crate::result::Result;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Option<T> { None, Some(T) }

impl<T> Option<T> {
    pub const fn is_some(&self) -> bool { opaque() }
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool { match self { Some(x) => f(x), None => false } }
    pub const fn is_none(&self) -> bool { opaque() }
    pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool { match self { Some(x) => f(x), None => true } }
    pub const fn as_ref(&self) -> Option<&T> { match self { Some(x) => Some(x), None => None } }
    pub const fn as_mut(&mut self) -> Option<&mut T> { match self { Some(x) => Some(x), None => None } }
    pub fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>> { .. }
    pub fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> { .. }
    pub fn as_slice(&self) -> &[T] { match self { Some(x) => &[x], None => &[] } }
    pub fn expect(self, msg: &str) -> T { match self { Some(x) => x, None => loop {} } }
    pub fn unwrap(self) -> T { match self { Some(x) => x, None => loop {} } }
    pub fn unwrap_or(self, default: T) -> T { match self { Some(x) => x, None => default } }
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T { match self { Some(x) => x, None => f() } }
    pub fn unwrap_or_default(self) -> T where T: Default { match self { Some(x) => x, None => T::default() } }
    pub unsafe fn unwrap_unchecked(self) -> T { match self { Some(x) => x, None => loop {} } }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> { match self { Some(x) => Some(f(x)), None => None } }
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self { if let Some(x) = &self { f(x); } self }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U { match self { Some(x) => f(x), None => default } }
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
        match self { Some(x) => f(x), None => default() }
    }
    pub fn ok_or<E>(self, err: E) -> Result<T, E> { match self { Some(x) => Ok(x), None => Err(err) } }
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E> { match self { Some(x) => Ok(x), None => Err(err()) } }
    pub fn as_deref(&self) -> Option<&T::Target> where T: Deref { match self { Some(x) => Some(x.deref()), None => None } }
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: DerefMut {
        match self { Some(x) => Some(x.deref_mut()), None => None }
    }
    pub fn iter(&self) -> Iter<T> { Iter { inner: self.as_ref() } }
    pub fn iter_mut(&mut self) -> IterMut<T> { IterMut { inner: self.as_mut() } }
    pub fn and<U>(self, optb: Option<U>) -> Option<U> { optb }
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> { match self { Some(x) => f(x), None => None } }
    pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Self {
        match self { Some(x) => if predicate(&x) { Some(x) } else { None }, None => None }
    }
    pub fn or(self, optb: Option<T>) -> Option<T> { match self { Some(x) => Some(x), None => optb } }
    pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> { match self { Some(x) => Some(x), None => f() } }
    pub fn xor(self, optb: Option<T>) -> Option<T> { match self { Some(x) => Some(x), None => optb } }
    pub fn insert(&mut self, value: T) -> &mut T { *self = Some(value); match self { Some(x) => x, None => loop {} } }
    pub fn get_or_insert(&mut self, value: T) -> &mut T { self.get_or_insert_with(|| value) }
    pub fn get_or_insert_default(&mut self) -> &mut T where T: Default { self.get_or_insert_with(T::default) }
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {
        if self.is_none() { *self = Some(f()); }
        match self { Some(x) => x, None => loop {} }
    }
    pub fn take(&mut self) -> Option<T> { let value = *self; *self = None; value }
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> { if self.as_mut().map_or(false, predicate) { self.take() } else { None } }
    pub fn replace(&mut self, value: T) -> Option<T> { let old = *self; *self = Some(value); old }
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
        match (self, other) { (Some(a), Some(b)) => Some((a, b)), _ => None }
    }
}
impl<T, U> Option<(T, U)> {
    pub fn unzip(self) -> (Option<T>, Option<U>) { match self { Some((a, b)) => (Some(a), Some(b)), None => (None, None) } }
}
impl<T> Option<&T> {
    pub fn copied(self) -> Option<T> where T: Copy { match self { Some(x) => Some(*x), None => None } }
    pub fn cloned(self) -> Option<T> where T: Clone { match self { Some(x) => Some(x.clone()), None => None } }
}
impl<T> Option<&mut T> {
    pub fn copied(self) -> Option<T> where T: Copy { match self { Some(x) => Some(*x), None => None } }
    pub fn cloned(self) -> Option<T> where T: Clone { match self { Some(x) => Some(T::clone(x)), None => None } }
}
impl<T, E> Option<Result<T, E>> {
    pub fn transpose(self) -> Result<Option<T>, E> {
        match self { Some(Ok(x)) => Ok(Some(x)), Some(Err(e)) => Err(e), None => Ok(None) }
    }
}
impl<T> Option<Option<T>> {
    pub fn flatten(self) -> Option<T> { match self { Some(x) => x, None => None } }
}
impl<T> Default for Option<T> { fn default() -> Option<T> { None } }
impl<T> From<T> for Option<T> { fn from(val: T) -> Option<T> { Some(val) } }
impl<T> From<&Option<T>> for Option<&T> { fn from(o: &Option<T>) -> Option<&T> { o.as_ref() } }
impl<T> IntoIterator for Option<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { inner: self } }
}
impl<T> IntoIterator for &Option<T> {
    type Item = &T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> { self.iter() }
}
impl<T> IntoIterator for &mut Option<T> {
    type Item = &mut T;
    type IntoIter = IterMut<T>;
    fn into_iter(self) -> IterMut<T> { self.iter_mut() }
}
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        match iter.into_iter().next() { Some(Some(x)) => Some(V::from_iter([x])), _ => None }
    }
}
pub struct Iter<T> { inner: Option<&T> }
pub struct IterMut<T> { inner: Option<&mut T> }
pub struct IntoIter<T> { inner: Option<T> }
impl<T> Iterator for Iter<T> { type Item = &T; fn next(&mut self) -> Option<&T> { self.inner } }
impl<T> Iterator for IterMut<T> { type Item = &mut T; fn next(&mut self) -> Option<&mut T> { self.inner } }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { self.inner } }
