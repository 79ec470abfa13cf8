//! Model of `hybrid-array`.

use core::privlint::any_of;
use std::ops::{Deref, DerefMut};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Array<T, U> { items: [T; 0], size: U }
impl<T, U> Array<T, U> {
    pub const fn as_slice(&self) -> &[T] { any_of(self) }
    pub const fn as_mut_slice(&mut self) -> &mut [T] { any_of(self) }
}
impl<T, U> Deref for Array<T, U> { type Target = [T]; fn deref(&self) -> &[T] { any_of(self) } }
impl<T, U> DerefMut for Array<T, U> { fn deref_mut(&mut self) -> &mut [T] { any_of(self) } }
impl<T, U> AsRef<[T]> for Array<T, U> { fn as_ref(&self) -> &[T] { any_of(self) } }
impl<T, U> IntoIterator for Array<T, U> { type Item = T; type IntoIter = std::vec::IntoIter<T>; fn into_iter(self) -> std::vec::IntoIter<T> { any_of(self) } }
impl<T, U, const N: usize> From<Array<T, U>> for [T; N] { fn from(arr: Array<T, U>) -> [T; N] { any_of(arr) } }
impl<T, U, const N: usize> From<[T; N]> for Array<T, U> { fn from(arr: [T; N]) -> Array<T, U> { any_of(arr) } }
impl<U> std::fmt::LowerHex for Array<u8, U> { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { .. } }
impl<U> std::fmt::UpperHex for Array<u8, U> { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { .. } }
