use crate::fmt::Debug;
use crate::iter::{Product, Sum};
use crate::ops::{Deref, DerefMut};
use crate::prelude::rust_2021::*;
use crate::privlint::opaque;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Result<T, E> { Ok(T), Err(E) }

impl<T, E> Result<T, E> {
    pub const fn is_ok(&self) -> bool { opaque() }
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool { match self { Ok(x) => f(x), Err(_) => false } }
    pub const fn is_err(&self) -> bool { opaque() }
    pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool { match self { Ok(_) => false, Err(e) => f(e) } }
    pub fn ok(self) -> Option<T> { match self { Ok(x) => Some(x), Err(_) => None } }
    pub fn err(self) -> Option<E> { match self { Ok(_) => None, Err(e) => Some(e) } }
    pub const fn as_ref(&self) -> Result<&T, &E> { match self { Ok(x) => Ok(x), Err(e) => Err(e) } }
    pub const fn as_mut(&mut self) -> Result<&mut T, &mut E> { match self { Ok(x) => Ok(x), Err(e) => Err(e) } }
    pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E> { match self { Ok(x) => Ok(op(x)), Err(e) => Err(e) } }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U { match self { Ok(x) => f(x), Err(_) => default } }
    pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
        match self { Ok(x) => f(x), Err(e) => default(e) }
    }
    pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F> { match self { Ok(x) => Ok(x), Err(e) => Err(op(e)) } }
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self { if let Ok(x) = &self { f(x); } self }
    pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Self { if let Err(e) = &self { f(e); } self }
    pub fn as_deref(&self) -> Result<&T::Target, &E> where T: Deref { match self { Ok(x) => Ok(x.deref()), Err(e) => Err(e) } }
    pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E> where T: DerefMut {
        match self { Ok(x) => Ok(x.deref_mut()), Err(e) => Err(e) }
    }
    pub fn iter(&self) -> Iter<T> { Iter { inner: self.as_ref().ok() } }
    pub fn iter_mut(&mut self) -> IterMut<T> { IterMut { inner: self.as_mut().ok() } }
    pub fn expect(self, msg: &str) -> T where E: Debug { match self { Ok(x) => x, Err(_) => loop {} } }
    pub fn unwrap(self) -> T where E: Debug { match self { Ok(x) => x, Err(_) => loop {} } }
    pub fn unwrap_or_default(self) -> T where T: Default { match self { Ok(x) => x, Err(_) => T::default() } }
    pub fn expect_err(self, msg: &str) -> E where T: Debug { match self { Ok(_) => loop {}, Err(e) => e } }
    pub fn unwrap_err(self) -> E where T: Debug { match self { Ok(_) => loop {}, Err(e) => e } }
    pub fn and<U>(self, res: Result<U, E>) -> Result<U, E> { match self { Ok(_) => res, Err(e) => Err(e) } }
    pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E> { match self { Ok(x) => op(x), Err(e) => Err(e) } }
    pub fn or<F>(self, res: Result<T, F>) -> Result<T, F> { match self { Ok(x) => Ok(x), Err(_) => res } }
    pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> { match self { Ok(x) => Ok(x), Err(e) => op(e) } }
    pub fn unwrap_or(self, default: T) -> T { match self { Ok(x) => x, Err(_) => default } }
    pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T { match self { Ok(x) => x, Err(e) => op(e) } }
    pub unsafe fn unwrap_unchecked(self) -> T { match self { Ok(x) => x, Err(_) => loop {} } }
}
impl<T, E> Result<&T, E> {
    pub fn copied(self) -> Result<T, E> where T: Copy { match self { Ok(x) => Ok(*x), Err(e) => Err(e) } }
    pub fn cloned(self) -> Result<T, E> where T: Clone { match self { Ok(x) => Ok(x.clone()), Err(e) => Err(e) } }
}
impl<T, E> Result<Option<T>, E> {
    pub fn transpose(self) -> Option<Result<T, E>> {
        match self { Ok(Some(x)) => Some(Ok(x)), Ok(None) => None, Err(e) => Some(Err(e)) }
    }
}
impl<T, E> Result<Result<T, E>, E> {
    pub fn flatten(self) -> Result<T, E> { match self { Ok(x) => x, Err(e) => Err(e) } }
}
impl<T, E> IntoIterator for Result<T, E> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { inner: self.ok() } }
}
impl<T, E> IntoIterator for &Result<T, E> {
    type Item = &T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> { self.iter() }
}
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
    fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
        match iter.into_iter().next() { Some(Ok(x)) => Ok(V::from_iter([x])), Some(Err(e)) => Err(e), None => Ok(opaque()) }
    }
}
impl<T, U, E> Sum<Result<U, E>> for Result<T, E> where T: Sum<U> {
    fn sum<I: Iterator<Item = Result<U, E>>>(iter: I) -> Result<T, E> {
        match iter.next() { Some(Ok(x)) => Ok(T::sum([x].into_iter())), Some(Err(e)) => Err(e), None => Ok(opaque()) }
    }
}
impl<T, U, E> Product<Result<U, E>> for Result<T, E> where T: Product<U> {
    fn product<I: Iterator<Item = Result<U, E>>>(iter: I) -> Result<T, E> { .. }
}
pub struct Iter<T> { inner: Option<&T> }
pub struct IterMut<T> { inner: Option<&mut T> }
pub struct IntoIter<T> { inner: Option<T> }
impl<T> Iterator for Iter<T> { type Item = &T; fn next(&mut self) -> Option<&T> { self.inner } }
impl<T> Iterator for IterMut<T> { type Item = &mut T; fn next(&mut self) -> Option<&mut T> { self.inner } }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { self.inner } }
