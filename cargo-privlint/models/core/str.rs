use crate::ops::{Index, IndexMut};
use crate::prelude::v1::*;
use crate::privlint::{any_of, opaque};
use crate::slice::SliceIndex;

pub use self::converts::{from_utf8, from_utf8_unchecked};
pub use self::error::{ParseBoolError, Utf8Error};
pub use self::iter::{Bytes, CharIndices, Chars, EncodeUtf16, EscapeDebug, EscapeDefault, Lines, MatchIndices, Matches, RSplit, RSplitN, Split, SplitAsciiWhitespace, SplitInclusive, SplitN, SplitTerminator, SplitWhitespace};
pub use self::lossy::{Utf8Chunk, Utf8Chunks};
pub use self::traits::FromStr;

impl str {
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> { Ok(any_of(v)) }
    pub const fn is_char_boundary(&self, index: usize) -> bool { opaque() }
    pub const fn floor_char_boundary(&self, index: usize) -> usize { opaque() }
    pub const fn ceil_char_boundary(&self, index: usize) -> usize { opaque() }
    pub const fn as_bytes(&self) -> &[u8] { .. }
    pub unsafe fn as_bytes_mut(&mut self) -> &mut [u8] { .. }
    pub const fn as_ptr(&self) -> *const u8 { .. }
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> { Some(any_of(self)) }
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> { Some(any_of(self)) }
    pub fn split_at(&self, mid: usize) -> (&str, &str) { (self, self) }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> { Some((self, self)) }
    pub fn chars(&self) -> Chars { Chars { text: self } }
    pub fn char_indices(&self) -> CharIndices { CharIndices { text: self } }
    pub fn bytes(&self) -> Bytes { Bytes { text: self } }
    pub fn split_whitespace(&self) -> SplitWhitespace { SplitWhitespace { text: self } }
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace { SplitAsciiWhitespace { text: self } }
    pub fn lines(&self) -> Lines { Lines { text: self } }
    pub fn encode_utf16(&self) -> EncodeUtf16 { EncodeUtf16 { text: self } }
    pub fn contains<P: pattern::Pattern>(&self, pat: P) -> bool { opaque() }
    pub fn starts_with<P: pattern::Pattern>(&self, pat: P) -> bool { opaque() }
    pub fn ends_with<P: pattern::Pattern>(&self, pat: P) -> bool { opaque() }
    pub fn find<P: pattern::Pattern>(&self, pat: P) -> Option<usize> { opaque() }
    pub fn rfind<P: pattern::Pattern>(&self, pat: P) -> Option<usize> { opaque() }
    pub fn split<P: pattern::Pattern>(&self, pat: P) -> Split<P> { Split { text: self, pat } }
    pub fn split_inclusive<P: pattern::Pattern>(&self, pat: P) -> SplitInclusive<P> { SplitInclusive { text: self, pat } }
    pub fn rsplit<P: pattern::Pattern>(&self, pat: P) -> RSplit<P> { RSplit { text: self, pat } }
    pub fn split_terminator<P: pattern::Pattern>(&self, pat: P) -> SplitTerminator<P> { SplitTerminator { text: self, pat } }
    pub fn splitn<P: pattern::Pattern>(&self, n: usize, pat: P) -> SplitN<P> { SplitN { text: self, pat } }
    pub fn rsplitn<P: pattern::Pattern>(&self, n: usize, pat: P) -> RSplitN<P> { RSplitN { text: self, pat } }
    pub fn split_once<P: pattern::Pattern>(&self, delimiter: P) -> Option<(&str, &str)> { Some((self, self)) }
    pub fn rsplit_once<P: pattern::Pattern>(&self, delimiter: P) -> Option<(&str, &str)> { Some((self, self)) }
    pub fn matches<P: pattern::Pattern>(&self, pat: P) -> Matches<P> { Matches { text: self, pat } }
    pub fn match_indices<P: pattern::Pattern>(&self, pat: P) -> MatchIndices<P> { MatchIndices { text: self, pat } }
    pub fn trim(&self) -> &str { self }
    pub fn trim_start(&self) -> &str { self }
    pub fn trim_end(&self) -> &str { self }
    pub fn trim_left(&self) -> &str { self }
    pub fn trim_right(&self) -> &str { self }
    pub fn trim_matches<P: pattern::Pattern>(&self, pat: P) -> &str { self }
    pub fn trim_start_matches<P: pattern::Pattern>(&self, pat: P) -> &str { self }
    pub fn trim_end_matches<P: pattern::Pattern>(&self, pat: P) -> &str { self }
    pub fn trim_left_matches<P: pattern::Pattern>(&self, pat: P) -> &str { self }
    pub fn trim_right_matches<P: pattern::Pattern>(&self, pat: P) -> &str { self }
    pub fn strip_prefix<P: pattern::Pattern>(&self, prefix: P) -> Option<&str> { Some(self) }
    pub fn strip_suffix<P: pattern::Pattern>(&self, suffix: P) -> Option<&str> { Some(self) }
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> { F::from_str(self) }
    pub const fn is_ascii(&self) -> bool { opaque() }
    pub const fn eq_ignore_ascii_case(&self, other: &str) -> bool { opaque() }
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub const fn trim_ascii(&self) -> &str { self }
    pub const fn trim_ascii_start(&self) -> &str { self }
    pub const fn trim_ascii_end(&self) -> &str { self }
    pub fn escape_debug(&self) -> EscapeDebug { .. }
    pub fn escape_default(&self) -> EscapeDefault { .. }
}
impl<I: SliceIndex<str>> Index<I> for str { type Output = I::Output; fn index(&self, index: I) -> &I::Output { any_of(self) } }
impl<I: SliceIndex<str>> IndexMut<I> for str { fn index_mut(&mut self, index: I) -> &mut I::Output { any_of(self) } }

pub mod pattern {
    use crate::prelude::v1::*;
    pub trait Pattern: Sized {}
    impl Pattern for char {}
    impl Pattern for &str {}
    impl Pattern for &&str {}
    impl Pattern for [char] {}
    impl Pattern for &[char] {}
    impl<const N: usize> Pattern for [char; N] {}
    impl<const N: usize> Pattern for &[char; N] {}
    impl<F: FnMut(char) -> bool> Pattern for F {}
}
pub mod traits {
    use crate::prelude::v1::*;
    use crate::privlint::any_of;
    pub trait FromStr: Sized { type Err; fn from_str(s: &str) -> Result<Self, Self::Err>; }
    macro_rules! parses {
        ($($E:ty: $($t:ty)*;)*) => { $($( impl FromStr for $t { type Err = $E; fn from_str(s: &str) -> Result<$t, $E> { Ok(any_of(s)) } } )*)* }
    }
    parses! {
        crate::num::ParseIntError: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
        crate::num::ParseFloatError: f32 f64;
        crate::char::ParseCharError: char;
        super::ParseBoolError: bool;
    }
}
pub mod converts {
    use super::*;
    pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> { Ok(any_of(v)) }
    pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str { .. }
}
pub mod error {
    use crate::fmt::{self, Debug};
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    #[derive(Copy, Eq, PartialEq, Clone, Debug)]
    pub struct Utf8Error { valid_up_to: usize }
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ParseBoolError {}
    impl Utf8Error {
        pub const fn valid_up_to(&self) -> usize { opaque() }
        pub const fn error_len(&self) -> Option<usize> { opaque() }
    }
    impl fmt::Display for Utf8Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl fmt::Display for ParseBoolError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl crate::error::Error for Utf8Error {}
    impl crate::error::Error for ParseBoolError {}
}
pub mod lossy {
    use crate::prelude::v1::*;
    pub struct Utf8Chunk { text: str }
    pub struct Utf8Chunks { text: str }
    impl Utf8Chunk { pub fn valid(&self) -> &str { .. } pub fn invalid(&self) -> &[u8] { .. } }
    impl Iterator for Utf8Chunks { type Item = Utf8Chunk; fn next(&mut self) -> Option<Utf8Chunk> { .. } }
}
pub mod iter {
    use crate::prelude::v1::*;
    use crate::privlint::{any_of, opaque};
    macro_rules! texts {
        ($($Name:ident: $Item:ty = |$text:ident| $item:expr;)*) => { $(
            #[derive(Clone)]
            pub struct $Name { pub(super) text: &str }
            impl Iterator for $Name { type Item = $Item; fn next(&mut self) -> Option<$Item> { let $text = self.text; Some($item) } }
            impl DoubleEndedIterator for $Name { fn next_back(&mut self) -> Option<$Item> { let $text = self.text; Some($item) } }
        )* }
    }
    texts! {
        Chars: char = |t| any_of(t); CharIndices: (usize, char) = |t| (opaque(), any_of(t)); Bytes: u8 = |t| any_of(t);
        SplitWhitespace: &str = |t| t; SplitAsciiWhitespace: &str = |t| t; Lines: &str = |t| t; EncodeUtf16: u16 = |t| any_of(t);
        EscapeDebug: char = |t| any_of(t); EscapeDefault: char = |t| any_of(t);
    }
    impl Chars { pub fn as_str(&self) -> &str { self.text } }
    impl CharIndices { pub fn as_str(&self) -> &str { self.text } pub fn offset(&self) -> usize { opaque() } }
    impl ExactSizeIterator for Bytes {}
    impl crate::fmt::Display for EscapeDebug { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { .. } }
    impl crate::fmt::Display for EscapeDefault { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { .. } }
    macro_rules! splits {
        ($($Name:ident: $Item:ty = |$text:ident| $item:expr;)*) => { $(
            #[derive(Clone)]
            pub struct $Name<P> { pub(super) text: &str, pub(super) pat: P }
            impl<P> Iterator for $Name<P> { type Item = $Item; fn next(&mut self) -> Option<$Item> { let $text = self.text; Some($item) } }
            impl<P> DoubleEndedIterator for $Name<P> { fn next_back(&mut self) -> Option<$Item> { let $text = self.text; Some($item) } }
        )* }
    }
    splits! {
        Split: &str = |t| t; SplitInclusive: &str = |t| t; RSplit: &str = |t| t; SplitTerminator: &str = |t| t; SplitN: &str = |t| t;
        RSplitN: &str = |t| t; Matches: &str = |t| t; MatchIndices: (usize, &str) = |t| (opaque(), t);
    }
}
