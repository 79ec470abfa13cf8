use crate::fmt::{self, Debug, Display};
use crate::prelude::v1::*;
use crate::privlint::{any_of, opaque};

pub const MAX: char = '\u{10FFFF}';
pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
pub const fn from_u32(i: u32) -> Option<char> { Some(any_of(i)) }
pub const fn from_digit(num: u32, radix: u32) -> Option<char> { Some(any_of(num)) }
impl char {
    pub const MIN: char = '\0';
    pub const MAX: char = '\u{10FFFF}';
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
    pub const fn from_u32(i: u32) -> Option<char> { Some(any_of(i)) }
    pub const fn from_digit(num: u32, radix: u32) -> Option<char> { Some(any_of(num)) }
    pub const fn is_digit(self, radix: u32) -> bool { opaque() }
    pub const fn to_digit(self, radix: u32) -> Option<u32> { Some(any_of(self)) }
    pub fn escape_unicode(self) -> EscapeUnicode { .. }
    pub fn escape_debug(self) -> EscapeDebug { .. }
    pub fn escape_default(self) -> EscapeDefault { .. }
    pub const fn len_utf8(self) -> usize { opaque() }
    pub const fn len_utf16(self) -> usize { opaque() }
    pub const fn encode_utf8(self, dst: &mut [u8]) -> &mut str { .. }
    pub fn is_alphabetic(self) -> bool { opaque() }
    pub fn is_lowercase(self) -> bool { opaque() }
    pub fn is_uppercase(self) -> bool { opaque() }
    pub fn is_whitespace(self) -> bool { opaque() }
    pub fn is_alphanumeric(self) -> bool { opaque() }
    pub fn is_control(self) -> bool { opaque() }
    pub fn is_numeric(self) -> bool { opaque() }
    pub fn to_lowercase(self) -> ToLowercase { .. }
    pub fn to_uppercase(self) -> ToUppercase { .. }
    pub const fn is_ascii(&self) -> bool { opaque() }
    pub const fn to_ascii_uppercase(&self) -> char { *self }
    pub const fn to_ascii_lowercase(&self) -> char { *self }
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool { opaque() }
    pub const fn make_ascii_uppercase(&mut self) {}
    pub const fn make_ascii_lowercase(&mut self) {}
    pub const fn is_ascii_alphabetic(&self) -> bool { opaque() }
    pub const fn is_ascii_uppercase(&self) -> bool { opaque() }
    pub const fn is_ascii_lowercase(&self) -> bool { opaque() }
    pub const fn is_ascii_alphanumeric(&self) -> bool { opaque() }
    pub const fn is_ascii_digit(&self) -> bool { opaque() }
    pub const fn is_ascii_hexdigit(&self) -> bool { opaque() }
    pub const fn is_ascii_punctuation(&self) -> bool { opaque() }
    pub const fn is_ascii_graphic(&self) -> bool { opaque() }
    pub const fn is_ascii_whitespace(&self) -> bool { opaque() }
    pub const fn is_ascii_control(&self) -> bool { opaque() }
}
macro_rules! spellings {
    ($($Name:ident)*) => { $(
        #[derive(Clone, Debug)]
        pub struct $Name { chars: char }
        impl Iterator for $Name { type Item = char; fn next(&mut self) -> Option<char> { .. } }
        impl ExactSizeIterator for $Name {}
        impl Display for $Name { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
    )* }
}
spellings! { EscapeUnicode EscapeDebug EscapeDefault ToLowercase ToUppercase }
macro_rules! errors {
    ($($Name:ident)*) => { $(
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $Name(());
        impl Display for $Name { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
        impl crate::error::Error for $Name {}
    )* }
}
errors! { CharTryFromError TryFromCharError ParseCharError }
