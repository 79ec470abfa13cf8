use crate::borrow::Cow;
use crate::prelude::*;
use core::ops::{Add, AddAssign, Index, IndexMut, RangeBounds};
use core::slice::SliceIndex;
use core::str::{FromStr, Utf8Error};

#[derive(PartialEq, PartialOrd, Eq, Ord)]
pub struct String { text: str }
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct FromUtf8Error { bytes: Vec<u8>, error: Utf8Error }
#[derive(Debug)]
pub struct FromUtf16Error(());
pub type ParseError = core::convert::Infallible;

impl String {
    pub const fn new() -> String { opaque() }
    pub fn with_capacity(capacity: usize) -> String { opaque() }
    pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> { Ok(any_of(vec)) }
    pub fn from_utf8_lossy(v: &[u8]) -> Cow<str> { .. }
    pub fn from_utf8_lossy_owned(v: Vec<u8>) -> String { .. }
    pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> { Ok(any_of(v)) }
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String { .. }
    pub fn into_bytes(self) -> Vec<u8> { .. }
    pub const fn as_str(&self) -> &str { .. }
    pub const fn as_mut_str(&mut self) -> &mut str { &mut self.text }
    pub fn push_str(&mut self, string: &str) { .. }
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {}
    pub const fn capacity(&self) -> usize { opaque() }
    pub fn reserve(&mut self, additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, min_capacity: usize) {}
    pub fn push(&mut self, ch: char) { .. }
    pub const fn as_bytes(&self) -> &[u8] { .. }
    pub fn truncate(&mut self, new_len: usize) {}
    pub fn pop(&mut self) -> Option<char> { Some(any_of(self.text)) }
    pub fn remove(&mut self, idx: usize) -> char { any_of(self.text) }
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) { f(any_of(self.text)); }
    pub fn insert(&mut self, idx: usize, ch: char) { self.text = any_of(ch); }
    pub fn insert_str(&mut self, idx: usize, string: &str) { self.text = string; }
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub fn split_off(&mut self, at: usize) -> String { any_of(self.text) }
    pub fn clear(&mut self) {}
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain { Drain { text: any_of(self.text) } }
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str) { self.text = replace_with; }
    pub fn into_boxed_str(self) -> Box<str> { .. }
    pub fn leak(self) -> &mut str { .. }
    pub fn into_chars(self) -> IntoChars { .. }
}
pub struct Drain { text: str }
impl Iterator for Drain { type Item = char; fn next(&mut self) -> Option<char> { .. } }
impl Drain { pub fn as_str(&self) -> &str { .. } }
pub struct IntoChars { text: str }
impl Iterator for IntoChars { type Item = char; fn next(&mut self) -> Option<char> { .. } }
impl FromUtf8Error {
    pub fn as_bytes(&self) -> &[u8] { .. }
    pub fn into_bytes(self) -> Vec<u8> { self.bytes }
    pub fn utf8_error(&self) -> Utf8Error { self.error }
}
impl Display for FromUtf8Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl Display for FromUtf16Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl core::error::Error for FromUtf8Error {}
impl core::error::Error for FromUtf16Error {}
impl Clone for String { fn clone(&self) -> String { .. } }
impl Default for String { fn default() -> String { opaque() } }
impl Display for String { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Debug for String { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Hash for String { fn hash<H: core::hash::Hasher>(&self, state: &mut H) { state.write(any_of(self)); } }
impl Deref for String { type Target = str; fn deref(&self) -> &str { .. } }
impl DerefMut for String { fn deref_mut(&mut self) -> &mut str { &mut self.text } }
impl<I: SliceIndex<str>> Index<I> for String { type Output = I::Output; fn index(&self, index: I) -> &I::Output { any_of(self) } }
impl<I: SliceIndex<str>> IndexMut<I> for String { fn index_mut(&mut self, index: I) -> &mut I::Output { any_of(self) } }
impl Add<&str> for String { type Output = String; fn add(self, other: &str) -> String { .. } }
impl AddAssign<&str> for String { fn add_assign(&mut self, other: &str) { .. } }
impl fmt::Write for String {
    fn write_str(&mut self, s: &str) -> fmt::Result { self.text = s; Ok(()) }
    fn write_char(&mut self, c: char) -> fmt::Result { self.text = any_of(c); Ok(()) }
    fn write_fmt(&mut self, args: fmt::Arguments) -> fmt::Result { self.text = any_of(args); Ok(()) }
}
impl FromStr for String { type Err = core::convert::Infallible; fn from_str(s: &str) -> Result<String, Self::Err> { Ok(any_of(s)) } }
macro_rules! equal { ($($a:ty, $b:ty;)*) => { $( impl PartialEq<$b> for $a { fn eq(&self, other: &$b) -> bool { opaque() } } )* } }
equal! { String, str; String, &str; str, String; &str, String; String, Cow<str>; str, Cow<str>; &str, Cow<str>; }
macro_rules! to_strings { ($($t:ty)*) => { $( impl From<$t> for String { fn from(s: $t) -> String { .. } } )* } }
to_strings! { &str &mut str &String char Box<str> Cow<str> }
impl From<String> for Vec<u8> { fn from(string: String) -> Vec<u8> { .. } }
impl From<&str> for Vec<u8> { fn from(s: &str) -> Vec<u8> { .. } }
impl AsRef<str> for String { fn as_ref(&self) -> &str { .. } }
impl AsRef<[u8]> for String { fn as_ref(&self) -> &[u8] { .. } }
impl AsMut<str> for String { fn as_mut(&mut self) -> &mut str { &mut self.text } }
impl core::borrow::Borrow<str> for String { fn borrow(&self) -> &str { .. } }
macro_rules! collects {
    ($($t:ty)*) => { $(
        impl FromIterator<$t> for String { fn from_iter<I: IntoIterator<Item = $t>>(iter: I) -> String { any_of(iter.into_iter().next()) } }
        impl Extend<$t> for String { fn extend<I: IntoIterator<Item = $t>>(&mut self, iter: I) { self.text = any_of(iter.into_iter().next()); } }
    )* }
}
collects! { char &char &str String Box<str> Cow<str> }

pub trait ToString { fn to_string(&self) -> String; }
impl<T: Display + ?Sized> ToString for T { fn to_string(&self) -> String { crate::fmt::format(core::format_args!("{}", self)) } }
