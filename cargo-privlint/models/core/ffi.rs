use crate::prelude::v1::*;
use crate::privlint::any_of;
pub use self::c_str::CStr;
pub use self::primitives::{c_char, c_int, c_uint, c_long, c_ulong};
mod primitives {
    pub type c_char = i8;
    pub type c_int = i32;
    pub type c_uint = u32;
    pub type c_long = i64;
    pub type c_ulong = u64;
}
pub enum c_void {}
pub mod c_str {
    use super::*;
    #[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub struct CStr { text: str }
    impl CStr {
        pub const unsafe fn from_ptr(ptr: *const c_char) -> &CStr { .. }
        pub const fn as_ptr(&self) -> *const c_char { .. }
        pub const fn to_bytes(&self) -> &[u8] { .. }
        pub fn to_str(&self) -> Result<&str, crate::str::Utf8Error> { Ok(any_of(self)) }
    }
    use crate::fmt::Debug;
    use crate::hash::Hash;
}
