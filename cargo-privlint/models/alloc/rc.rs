use crate::prelude::*;
use core::hash::Hasher;

pub struct Rc<T: ?Sized> { inner: T }
pub struct Weak<T: ?Sized> { inner: T }
impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T> { Rc { inner: value } }
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> { let weak = opaque(); Rc { inner: data_fn(&weak) } }
    pub fn pin(value: T) -> core::pin::Pin<Rc<T>> { core::pin::Pin::new(Rc { inner: value }) }
    pub fn try_unwrap(this: Self) -> Result<T, Self> { Ok(this.inner) }
    pub fn into_inner(this: Self) -> Option<T> { Some(this.inner) }
    pub fn unwrap_or_clone(this: Self) -> T where T: Clone { this.inner }
}
impl<T: ?Sized> Rc<T> {
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
    pub fn upgrade(&self) -> Option<Rc<T>> { Some(Rc { inner: self.inner }) }
    pub fn strong_count(&self) -> usize { opaque() }
    pub fn ptr_eq(&self, other: &Self) -> bool { opaque() }
}
impl<T> Default for Weak<T> { fn default() -> Self { opaque() } }
impl<T: ?Sized> Clone for Weak<T> { fn clone(&self) -> Self { Weak { inner: self.inner } } }
impl<T: ?Sized> Debug for Weak<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T: ?Sized> Clone for Rc<T> { fn clone(&self) -> Self { Rc { inner: self.inner } } }
impl<T: ?Sized> Deref for Rc<T> { type Target = T; fn deref(&self) -> &T { &self.inner } }
impl<T: ?Sized> AsRef<T> for Rc<T> { fn as_ref(&self) -> &T { &self.inner } }
impl<T: ?Sized> core::borrow::Borrow<T> for Rc<T> { fn borrow(&self) -> &T { &self.inner } }
impl<T: Default> Default for Rc<T> { fn default() -> Self { Rc { inner: T::default() } } }
impl<T: ?Sized + PartialEq> PartialEq for Rc<T> { fn eq(&self, other: &Self) -> bool { opaque() } }
impl<T: ?Sized + Eq> Eq for Rc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Rc<T> { fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> { opaque() } }
impl<T: ?Sized + Ord> Ord for Rc<T> { fn cmp(&self, other: &Self) -> core::cmp::Ordering { opaque() } }
impl<T: ?Sized + Hash> Hash for Rc<T> { fn hash<H: Hasher>(&self, state: &mut H) { self.inner.hash(state); } }
impl<T: ?Sized + Display> Display for Rc<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{}", self.inner)) } }
impl<T: ?Sized + Debug> Debug for Rc<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.inner)) } }
impl<T> From<T> for Rc<T> { fn from(t: T) -> Self { Rc { inner: t } } }
impl From<&str> for Rc<str> { fn from(v: &str) -> Self { Rc { inner: v } } }
impl From<String> for Rc<str> { fn from(v: String) -> Self { any_of(v) } }
impl<T: Clone> From<&[T]> for Rc<[T]> { fn from(v: &[T]) -> Self { Rc { inner: v } } }
impl<T> From<Vec<T>> for Rc<[T]> { fn from(v: Vec<T>) -> Self { Rc { inner: v.as_slice() } } }
impl<T: ?Sized> From<Box<T>> for Rc<T> { fn from(v: Box<T>) -> Self { Rc { inner: *v } } }
impl<T> FromIterator<T> for Rc<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { match iter.into_iter().next() { Some(x) => Rc { inner: [x] }, None => opaque() } } }
impl<E: core::error::Error + ?Sized> core::error::Error for Rc<E> {}
