pub use self::os_str::{OsStr, OsString};
pub use alloc::ffi::{CString, NulError};
pub use core::ffi::*;
pub mod os_str {
    use crate::borrow::Cow;
    use crate::prelude::all::*;
    #[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct OsString { text: str }
    #[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct OsStr { text: str }
    impl OsString {
        pub const fn new() -> OsString { opaque() }
        pub fn as_os_str(&self) -> &OsStr { .. }
        pub fn into_string(self) -> Result<String, OsString> { Ok(any_of(self)) }
        pub fn push<T: AsRef<OsStr>>(&mut self, s: T) { .. }
    }
    impl OsStr {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr { .. }
        pub fn to_str(&self) -> Option<&str> { Some(any_of(self)) }
        pub fn to_string_lossy(&self) -> Cow<str> { .. }
        pub fn to_os_string(&self) -> OsString { .. }
        pub fn is_empty(&self) -> bool { opaque() }
        pub fn len(&self) -> usize { opaque() }
        pub unsafe fn from_encoded_bytes_unchecked(bytes: &[u8]) -> &OsStr { .. }
        pub fn as_encoded_bytes(&self) -> &[u8] { .. }
        pub fn to_ascii_lowercase(&self) -> OsString { .. }
        pub fn to_ascii_uppercase(&self) -> OsString { .. }
        pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool { opaque() }
    }
    impl Extend<OsString> for OsString { fn extend<I: IntoIterator<Item = OsString>>(&mut self, iter: I) { if let Some(s) = iter.into_iter().next() { self.push(s); } } }
    impl Extend<&OsStr> for OsString { fn extend<I: IntoIterator<Item = &OsStr>>(&mut self, iter: I) { if let Some(s) = iter.into_iter().next() { self.push(s); } } }
    impl Extend<Cow<OsStr>> for OsString { fn extend<I: IntoIterator<Item = Cow<OsStr>>>(&mut self, iter: I) { if let Some(s) = iter.into_iter().next() { self.push(s); } } }
    impl FromIterator<OsString> for OsString { fn from_iter<I: IntoIterator<Item = OsString>>(iter: I) -> Self { any_of(iter.into_iter().next()) } }
    impl Deref for OsString { type Target = OsStr; fn deref(&self) -> &OsStr { .. } }
    impl Debug for OsString { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
    impl Debug for OsStr { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
    impl Clone for OsString { fn clone(&self) -> OsString { .. } }
    impl Default for OsString { fn default() -> OsString { opaque() } }
    impl ToOwned for OsStr { type Owned = OsString; fn to_owned(&self) -> OsString { .. } }
    impl core::borrow::Borrow<OsStr> for OsString { fn borrow(&self) -> &OsStr { .. } }
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString { fn from(s: &T) -> OsString { .. } }
    impl From<String> for OsString { fn from(s: String) -> OsString { .. } }
    macro_rules! os_strs { ($($t:ty)*) => { $( impl AsRef<OsStr> for $t { fn as_ref(&self) -> &OsStr { .. } } )* } }
    os_strs! { OsStr OsString str String }
    impl PartialEq<str> for OsStr { fn eq(&self, other: &str) -> bool { opaque() } }
    impl PartialEq<&str> for OsString { fn eq(&self, other: &&str) -> bool { opaque() } }
}
