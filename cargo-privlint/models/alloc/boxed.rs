use crate::prelude::*;
use core::any::Any;
use core::error::Error;
use core::future::Future;
use core::hash::Hasher;
use core::pin::Pin;
use core::task::{Context, Poll};

pub struct Box<T: ?Sized> { inner: T }
impl<T> Box<T> {
    pub fn new(x: T) -> Box<T> { Box { inner: x } }
    pub fn pin(x: T) -> Pin<Box<T>> { Pin::new(Box { inner: x }) }
}
impl<T: ?Sized> Box<T> {
    pub unsafe fn from_raw(raw: *mut T) -> Box<T> { Box { inner: *raw } }
    pub fn into_raw(b: Box<T>) -> *mut T { &mut b.inner }
    pub fn leak(b: Box<T>) -> &mut T { &mut b.inner }
    pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> { Pin::new(boxed) }
    pub fn as_ptr(b: &Box<T>) -> *const T { &b.inner }
}
impl Box<dyn Any> { pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> { Ok(self as Box<T>) } }
impl Box<dyn Error> { pub fn downcast<T: Error + 'static>(self) -> Result<Box<T>, Self> { Ok(self as Box<T>) } }
impl<T: ?Sized> Deref for Box<T> { type Target = T; fn deref(&self) -> &T { &self.inner } }
impl<T: ?Sized> DerefMut for Box<T> { fn deref_mut(&mut self) -> &mut T { &mut self.inner } }
impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Self { Box { inner: self.inner.clone() } } }
impl Clone for Box<str> { fn clone(&self) -> Self { Box { inner: self.inner } } }
impl<T: Clone> Clone for Box<[T]> { fn clone(&self) -> Self { Box { inner: self.inner } } }
impl<T: Default> Default for Box<T> { fn default() -> Self { Box { inner: T::default() } } }
impl Default for Box<str> { fn default() -> Self { opaque() } }
impl<T> Default for Box<[T]> { fn default() -> Self { opaque() } }
impl<T: ?Sized + PartialEq> PartialEq for Box<T> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<T: ?Sized + Eq> Eq for Box<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> { fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> { opaque() } }
impl<T: ?Sized + Ord> Ord for Box<T> { fn cmp(&self, other: &Self) -> core::cmp::Ordering { opaque() } }
impl<T: ?Sized + Hash> Hash for Box<T> { fn hash<H: Hasher>(&self, state: &mut H) { self.inner.hash(state); } }
impl<T: ?Sized + Display> Display for Box<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{}", self.inner)) } }
impl<T: ?Sized + Debug> Debug for Box<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.inner)) } }
impl<T: ?Sized> AsRef<T> for Box<T> { fn as_ref(&self) -> &T { &self.inner } }
impl<T: ?Sized> AsMut<T> for Box<T> { fn as_mut(&mut self) -> &mut T { &mut self.inner } }
impl<T: ?Sized> core::borrow::Borrow<T> for Box<T> { fn borrow(&self) -> &T { &self.inner } }
impl<T> From<T> for Box<T> { fn from(t: T) -> Box<T> { Box { inner: t } } }
impl From<&str> for Box<str> { fn from(s: &str) -> Box<str> { Box { inner: s } } }
impl From<String> for Box<str> { fn from(s: String) -> Box<str> { any_of(s) } }
impl<T: Clone> From<&[T]> for Box<[T]> { fn from(slice: &[T]) -> Box<[T]> { Box { inner: slice } } }
impl<T> From<Vec<T>> for Box<[T]> { fn from(v: Vec<T>) -> Box<[T]> { v.into_boxed_slice() } }
impl<E: Error> From<E> for Box<dyn Error> { fn from(err: E) -> Box<dyn Error> { Box { inner: err } } }
impl From<String> for Box<dyn Error> { fn from(err: String) -> Box<dyn Error> { .. } }
impl From<&str> for Box<dyn Error> { fn from(err: &str) -> Box<dyn Error> { .. } }
impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.inner.next() } }
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> { fn next_back(&mut self) -> Option<I::Item> { self.inner.next_back() } }
impl<T> IntoIterator for Box<[T]> { type Item = T; type IntoIter = crate::vec::IntoIter<T>; fn into_iter(self) -> crate::vec::IntoIter<T> { self.into_vec().into_iter() } }
impl<T> IntoIterator for &Box<[T]> { type Item = &T; type IntoIter = core::slice::Iter<T>; fn into_iter(self) -> core::slice::Iter<T> { self.inner.iter() } }
impl<T> IntoIterator for &mut Box<[T]> { type Item = &mut T; type IntoIter = core::slice::IterMut<T>; fn into_iter(self) -> core::slice::IterMut<T> { self.inner.iter_mut() } }
impl<T> FromIterator<T> for Box<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> { match iter.into_iter().next() { Some(x) => Box { inner: [x] }, None => opaque() } } }
impl<F: ?Sized + Future> Future for Box<F> { type Output = F::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<F::Output> { .. } }
impl<Args, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> { type Output = F::Output; fn call_once(self, args: Args) -> F::Output { self.inner.call_once(args) } }
impl<Args, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> { fn call_mut(&mut self, args: Args) -> F::Output { self.inner.call_mut(args) } }
impl<Args, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> { fn call(&self, args: Args) -> F::Output { self.inner.call(args) } }
impl<E: Error + ?Sized> Error for Box<E> {}
