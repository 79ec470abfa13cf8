use crate::prelude::*;
use core::cmp::Ordering;
pub use core::slice::*;

/// What `vec![a, b]` calls; the real one takes a box.
pub fn into_vec<T, const N: usize>(items: [T; N]) -> Vec<T> { let [x, ..] = items; crate::vec::of_item(x) }

impl<T> [T] {
    pub fn sort(&mut self) where T: Ord {}
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) { let [x, ..] = self; compare(x, x); }
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) { let [x, ..] = self; f(x); }
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) { let [x, ..] = self; f(x); }
    pub fn to_vec(&self) -> Vec<T> where T: Clone { let [x, ..] = self; crate::vec::of_item(x.clone()) }
    pub fn into_vec(self: Box<Self>) -> Vec<T> { let [x, ..] = *self; crate::vec::of_item(x) }
    pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy { let [x, ..] = self; crate::vec::of_item(*x) }
    pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output where Self: Concat<Item> { Concat::concat(self) }
    pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output where Self: Join<Separator> { Join::join(self, sep) }
}
impl [u8] {
    pub fn to_ascii_uppercase(&self) -> Vec<u8> { .. }
    pub fn to_ascii_lowercase(&self) -> Vec<u8> { .. }
}
pub trait Concat<Item: ?Sized> { type Output; fn concat(slice: &Self) -> Self::Output; }
pub trait Join<Separator> { type Output; fn join(slice: &Self, sep: Separator) -> Self::Output; }
impl<S: core::borrow::Borrow<str>> Concat<str> for [S] { type Output = String; fn concat(slice: &[S]) -> String { any_of(slice) } }
impl<S: core::borrow::Borrow<str>> Join<&str> for [S] { type Output = String; fn join(slice: &[S], sep: &str) -> String { any_of((slice, sep)) } }
impl<T: Clone, V: core::borrow::Borrow<[T]>> Concat<T> for [V] { type Output = Vec<T>; fn concat(slice: &[V]) -> Vec<T> { let [x, ..] = slice; x.borrow().to_vec() } }
impl<T: Clone, V: core::borrow::Borrow<[T]>> Join<&T> for [V] { type Output = Vec<T>; fn join(slice: &[V], sep: &T) -> Vec<T> { let [x, ..] = slice; x.borrow().to_vec() } }
