use crate::prelude::*;
pub use self::c_str::{CString, NulError};
pub use core::ffi::CStr;
pub mod c_str {
    use crate::prelude::*;
    use core::ffi::{CStr, c_char};
    #[derive(PartialEq, PartialOrd, Eq, Ord, Hash, Clone, Debug)]
    pub struct CString { text: str }
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct NulError { bytes: Vec<u8> }
    impl CString {
        pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> { Ok(any_of(t)) }
        pub fn into_string(self) -> Result<String, IntoStringError> { Ok(any_of(self)) }
        pub fn into_raw(self) -> *mut c_char { any_of(self) }
        pub unsafe fn from_raw(ptr: *mut c_char) -> CString { any_of(ptr) }
        pub fn into_bytes(self) -> Vec<u8> { any_of(self) }
        pub fn as_c_str(&self) -> &CStr { .. }
        pub fn as_bytes(&self) -> &[u8] { .. }
    }
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct IntoStringError { inner: CString }
    impl Deref for CString { type Target = CStr; fn deref(&self) -> &CStr { .. } }
    impl Display for NulError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl core::error::Error for NulError {}
}
