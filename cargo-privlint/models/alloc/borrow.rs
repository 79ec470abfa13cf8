use crate::prelude::*;
pub use core::borrow::{Borrow, BorrowMut};

pub trait ToOwned {
    type Owned: Borrow<Self>;
    fn to_owned(&self) -> Self::Owned;
    fn clone_into(&self, target: &mut Self::Owned) { *target = self.to_owned(); }
}
impl<T: Clone> ToOwned for T { type Owned = T; fn to_owned(&self) -> T { self.clone() } }
impl ToOwned for str { type Owned = String; fn to_owned(&self) -> String { .. } }
impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; fn to_owned(&self) -> Vec<T> { self.to_vec() } }

pub enum Cow<B: ?Sized + ToOwned> { Borrowed(&B), Owned(<B as ToOwned>::Owned) }
use Cow::{Borrowed, Owned};
impl<B: ?Sized + ToOwned> Cow<B> {
    pub const fn is_borrowed(c: &Self) -> bool { opaque() }
    pub const fn is_owned(c: &Self) -> bool { opaque() }
    pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned { .. }
    pub fn into_owned(self) -> <B as ToOwned>::Owned { match self { Borrowed(x) => x.to_owned(), Owned(x) => x } }
}
impl<B: ?Sized + ToOwned> Deref for Cow<B> { type Target = B; fn deref(&self) -> &B { match self { Borrowed(x) => x, Owned(x) => x.borrow() } } }
impl<B: ?Sized + ToOwned> Clone for Cow<B> { fn clone(&self) -> Self { match self { Borrowed(x) => Borrowed(x), Owned(x) => Owned(x) } } }
impl<B: ?Sized + ToOwned> AsRef<B> for Cow<B> { fn as_ref(&self) -> &B { self.deref() } }
impl<B: ?Sized + ToOwned> Borrow<B> for Cow<B> { fn borrow(&self) -> &B { self.deref() } }
impl<B: ?Sized + ToOwned> Default for Cow<B> { fn default() -> Self { opaque() } }
impl<B: ?Sized + Display + ToOwned> Display for Cow<B> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{}", self.deref())) } }
impl<B: ?Sized + Debug + ToOwned> Debug for Cow<B> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(core::format_args!("{:?}", self.deref())) } }
impl<B: ?Sized + ToOwned, R> PartialEq<R> for Cow<B> { fn eq(&self, other: &R) -> bool { opaque() } }
impl<B: ?Sized + Eq + ToOwned> Eq for Cow<B> {}
impl<B: ?Sized + PartialOrd + ToOwned> PartialOrd for Cow<B> { fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> { opaque() } }
impl<B: ?Sized + Ord + ToOwned> Ord for Cow<B> { fn cmp(&self, other: &Self) -> core::cmp::Ordering { opaque() } }
impl<B: ?Sized + Hash + ToOwned> Hash for Cow<B> { fn hash<H: core::hash::Hasher>(&self, state: &mut H) { self.deref().hash(state); } }
impl From<&str> for Cow<str> { fn from(s: &str) -> Cow<str> { Borrowed(s) } }
impl From<String> for Cow<str> { fn from(s: String) -> Cow<str> { Owned(s) } }
impl From<&String> for Cow<str> { fn from(s: &String) -> Cow<str> { Borrowed(s.as_str()) } }
impl<T: Clone> From<&[T]> for Cow<[T]> { fn from(s: &[T]) -> Cow<[T]> { Borrowed(s) } }
impl<T: Clone> From<Vec<T>> for Cow<[T]> { fn from(v: Vec<T>) -> Cow<[T]> { Owned(v) } }
impl FromIterator<char> for Cow<str> { fn from_iter<I: IntoIterator<Item = char>>(it: I) -> Cow<str> { any_of(it.into_iter().next()) } }
