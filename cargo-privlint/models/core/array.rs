use crate::fmt::Debug;
use crate::ops::{Index, IndexMut};
use crate::prelude::rust_2021::*;

use crate::slice::{Iter, IterMut, SliceIndex};

pub use self::iter::IntoIter;
pub mod iter {
    use crate::prelude::rust_2021::*;
    #[derive(Clone)]
    pub struct IntoIter<T, const N: usize> { pub(super) item: T }
}
#[derive(Debug, Copy, Clone)]
pub struct TryFromSliceError(());
impl<T, const N: usize> [T; N] {
    pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N] { let [x, ..] = self; [f(x)] }
    pub const fn as_slice(&self) -> &[T] { self }
    pub fn as_mut_slice(&mut self) -> &mut [T] { self }
    pub fn each_ref(&self) -> [&T; N] { let [x, ..] = self; [x] }
    pub fn each_mut(&mut self) -> [&mut T; N] { let [x, ..] = self; [x] }
}
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] { [f(0)] }
pub const fn from_ref<T>(s: &T) -> &[T; 1] { &[s] }
impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = IntoIter<T, N>; fn into_iter(self) -> IntoIter<T, N> { let [x, ..] = self; IntoIter { item: x } } }
impl<T, const N: usize> IntoIterator for &[T; N] { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
impl<T, const N: usize> IntoIterator for &mut [T; N] { type Item = &mut T; type IntoIter = IterMut<T>; fn into_iter(self) -> IterMut<T> { self.iter_mut() } }
impl<T, const N: usize> Iterator for IntoIter<T, N> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> { fn next_back(&mut self) -> Option<T> { Some(self.item) } }
impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
impl<T, const N: usize> AsRef<[T]> for [T; N] { fn as_ref(&self) -> &[T] { self } }
impl<T, const N: usize> AsMut<[T]> for [T; N] { fn as_mut(&mut self) -> &mut [T] { self } }
impl<T, const N: usize> crate::borrow::Borrow<[T]> for [T; N] { fn borrow(&self) -> &[T] { self } }
impl<T: Clone, const N: usize> Clone for [T; N] { fn clone(&self) -> Self { let [x, ..] = self; [x.clone()] } }
impl<T: Copy, const N: usize> Copy for [T; N] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] { fn eq(&self, other: &[U; N]) -> bool { .. } }
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] { fn eq(&self, other: &[U]) -> bool { .. } }
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] { fn eq(&self, other: &[U; N]) -> bool { .. } }
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] { fn partial_cmp(&self, other: &[T; N]) -> Option<crate::cmp::Ordering> { crate::privlint::opaque() } }
impl<T: Ord, const N: usize> Ord for [T; N] { fn cmp(&self, other: &[T; N]) -> crate::cmp::Ordering { crate::privlint::opaque() } }
impl<T: crate::hash::Hash, const N: usize> crate::hash::Hash for [T; N] { fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {} }
impl<T, I: SliceIndex<[T]>, const N: usize> Index<I> for [T; N] { type Output = I::Output; fn index(&self, index: I) -> &I::Output { index.index(self) } }
impl<T, I: SliceIndex<[T]>, const N: usize> IndexMut<I> for [T; N] { fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self) } }
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] { type Error = TryFromSliceError; fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError> { let [x, ..] = slice; Ok([*x]) } }
impl<T, const N: usize> TryFrom<&[T]> for &[T; N] { type Error = TryFromSliceError; fn try_from(slice: &[T]) -> Result<&[T; N], TryFromSliceError> { Ok(slice as &[T; N]) } }
impl crate::fmt::Display for TryFromSliceError { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { Ok(()) } }
impl crate::error::Error for TryFromSliceError {}
