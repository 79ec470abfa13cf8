use crate::prelude::*;
use core::hash::Hasher;
pub use core::sync::atomic;

pub struct Arc<T: ?Sized> { inner: T }
pub struct Weak<T: ?Sized> { inner: T }
impl<T> Arc<T> {
    pub fn new(value: T) -> Arc<T> { Arc { inner: value } }
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> { let weak = opaque(); Arc { inner: data_fn(&weak) } }
    pub fn pin(value: T) -> core::pin::Pin<Arc<T>> { core::pin::Pin::new(Arc { inner: value }) }
    pub fn into_raw(this: Self) -> *const T { &this.inner }
    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> { Arc { inner: *ptr } }
    pub unsafe fn increment_strong_count(ptr: *const T) {}
    pub unsafe fn decrement_strong_count(ptr: *const T) {}
    pub fn try_unwrap(this: Self) -> Result<T, Self> { Ok(this.inner) }
    pub fn into_inner(this: Self) -> Option<T> { Some(this.inner) }
    pub fn unwrap_or_clone(this: Self) -> T where T: Clone { this.inner }
}
impl<T: ?Sized> Arc<T> {
    pub fn as_ptr(this: &Self) -> *const T { &this.inner }
    pub fn downgrade(this: &Self) -> Weak<T> { Weak { inner: this.inner } }
    pub fn strong_count(this: &Self) -> usize { opaque() }
    pub fn weak_count(this: &Self) -> usize { opaque() }
    pub fn ptr_eq(this: &Self, other: &Self) -> bool { opaque() }
    pub fn get_mut(this: &mut Self) -> Option<&mut T> { Some(&mut this.inner) }
    pub fn make_mut(this: &mut Self) -> &mut T { &mut this.inner }
}
impl<T> Weak<T> { pub const fn new() -> Weak<T> { opaque() } }
impl<T: ?Sized> Weak<T> {
    pub fn upgrade(&self) -> Option<Arc<T>> { Some(Arc { inner: self.inner }) }
    pub fn strong_count(&self) -> usize { opaque() }
    pub fn ptr_eq(&self, other: &Self) -> bool { opaque() }
}
impl<T> Default for Weak<T> { fn default() -> Self { opaque() } }
impl<T: ?Sized> Clone for Weak<T> { fn clone(&self) -> Self { Weak { inner: self.inner } } }
impl<T: ?Sized> Debug for Weak<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T: ?Sized> Clone for Arc<T> { fn clone(&self) -> Self { Arc { inner: self.inner } } }
impl<T: ?Sized> Deref for Arc<T> { type Target = T; fn deref(&self) -> &T { &self.inner } }
impl<T: ?Sized> AsRef<T> for Arc<T> { fn as_ref(&self) -> &T { &self.inner } }
impl<T: ?Sized> core::borrow::Borrow<T> for Arc<T> { fn borrow(&self) -> &T { &self.inner } }
impl<T: Default> Default for Arc<T> { fn default() -> Self { Arc { inner: T::default() } } }
impl<T: ?Sized + PartialEq> PartialEq for Arc<T> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<T: ?Sized + Eq> Eq for Arc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> { fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> { opaque() } }
impl<T: ?Sized + Ord> Ord for Arc<T> { fn cmp(&self, other: &Self) -> core::cmp::Ordering { opaque() } }
impl<T: ?Sized + Hash> Hash for Arc<T> { fn hash<H: Hasher>(&self, state: &mut H) { self.inner.hash(state); } }
impl<T: ?Sized + Display> Display for Arc<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{}", self.inner)) } }
impl<T: ?Sized + Debug> Debug for Arc<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.inner)) } }
impl<T> From<T> for Arc<T> { fn from(t: T) -> Self { Arc { inner: t } } }
impl From<&str> for Arc<str> { fn from(v: &str) -> Self { Arc { inner: v } } }
impl From<String> for Arc<str> { fn from(v: String) -> Self { any_of(v) } }
impl<T: Clone> From<&[T]> for Arc<[T]> { fn from(v: &[T]) -> Self { Arc { inner: v } } }
impl<T> From<Vec<T>> for Arc<[T]> { fn from(v: Vec<T>) -> Self { Arc { inner: v.as_slice() } } }
impl<T: ?Sized> From<Box<T>> for Arc<T> { fn from(v: Box<T>) -> Self { Arc { inner: *v } } }
impl<T> FromIterator<T> for Arc<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => Arc { inner: [x] }, None => opaque() } } }
impl<E: core::error::Error + ?Sized> core::error::Error for Arc<E> {}
