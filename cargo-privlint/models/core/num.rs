use crate::fmt::{self, Debug, Display};
use crate::hash::Hash;
use crate::prelude::v1::*;
use crate::privlint::{any_of, opaque};

pub use self::error::{IntErrorKind, ParseIntError, TryFromIntError};
pub use self::nonzero::{NonZero, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize};
pub use self::saturating::Saturating;
pub use self::wrapping::Wrapping;
pub use self::dec2flt::ParseFloatError;

macro_rules! ints {
    ($($t:ident)*) => { $(
        impl $t {
            pub const MIN: $t = 0;
            pub const MAX: $t = 0;
            pub const BITS: u32 = 0;
            pub const fn from_str_radix(src: &str, radix: u32) -> Result<$t, ParseIntError> { Ok(any_of(src)) }
            pub const fn count_ones(self) -> u32 { .. }
            pub const fn count_zeros(self) -> u32 { .. }
            pub const fn leading_zeros(self) -> u32 { .. }
            pub const fn trailing_zeros(self) -> u32 { .. }
            pub const fn rotate_left(self, n: u32) -> $t { .. }
            pub const fn rotate_right(self, n: u32) -> $t { .. }
            pub const fn swap_bytes(self) -> $t { .. }
            pub const fn checked_add(self, rhs: $t) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn checked_sub(self, rhs: $t) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn checked_mul(self, rhs: $t) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn checked_div(self, rhs: $t) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn checked_rem(self, rhs: $t) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn checked_neg(self) -> Option<$t> { Some(self) }
            pub const fn checked_shl(self, rhs: u32) -> Option<$t> { Some(self) }
            pub const fn checked_shr(self, rhs: u32) -> Option<$t> { Some(self) }
            pub const fn checked_pow(self, exp: u32) -> Option<$t> { Some(self) }
            pub const fn saturating_add(self, rhs: $t) -> $t { .. }
            pub const fn saturating_sub(self, rhs: $t) -> $t { .. }
            pub const fn saturating_mul(self, rhs: $t) -> $t { .. }
            pub const fn saturating_pow(self, exp: u32) -> $t { self }
            pub const fn wrapping_add(self, rhs: $t) -> $t { .. }
            pub const fn wrapping_sub(self, rhs: $t) -> $t { .. }
            pub const fn wrapping_mul(self, rhs: $t) -> $t { .. }
            pub const fn wrapping_neg(self) -> $t { .. }
            pub const fn wrapping_shl(self, rhs: u32) -> $t { .. }
            pub const fn wrapping_shr(self, rhs: u32) -> $t { .. }
            pub const fn overflowing_add(self, rhs: $t) -> ($t, bool) { .. }
            pub const fn overflowing_sub(self, rhs: $t) -> ($t, bool) { .. }
            pub const fn overflowing_mul(self, rhs: $t) -> ($t, bool) { .. }
            pub const fn pow(self, exp: u32) -> $t { self }
            pub const fn isqrt(self) -> $t { .. }
            pub const fn div_euclid(self, rhs: $t) -> $t { .. }
            pub const fn rem_euclid(self, rhs: $t) -> $t { .. }
            pub const fn ilog2(self) -> u32 { .. }
            pub const fn ilog10(self) -> u32 { .. }
            pub const fn abs_diff(self, other: $t) -> $t { .. }
            pub const fn to_be_bytes(self) -> [u8; 0] { .. }
            pub const fn to_le_bytes(self) -> [u8; 0] { .. }
            pub const fn to_ne_bytes(self) -> [u8; 0] { .. }
            pub const fn from_be_bytes(bytes: [u8; 0]) -> $t { .. }
            pub const fn from_le_bytes(bytes: [u8; 0]) -> $t { .. }
            pub const fn from_ne_bytes(bytes: [u8; 0]) -> $t { .. }
            pub const fn min_value() -> $t { opaque() }
            pub const fn max_value() -> $t { opaque() }
        }
    )* }
}
ints! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }
macro_rules! signed {
    ($($t:ident $u:ident)*) => { $(
        impl $t {
            pub const fn abs(self) -> $t { .. }
            pub const fn checked_add_unsigned(self, rhs: $u) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn checked_sub_unsigned(self, rhs: $u) -> Option<$t> { Some(any_of((self, rhs))) }
            pub const fn saturating_add_unsigned(self, rhs: $u) -> $t { .. }
            pub const fn saturating_sub_unsigned(self, rhs: $u) -> $t { .. }
            pub const fn unsigned_abs(self) -> $u { .. }
            pub const fn checked_abs(self) -> Option<$t> { Some(self) }
            pub const fn signum(self) -> $t { .. }
            pub const fn is_positive(self) -> bool { opaque() }
            pub const fn is_negative(self) -> bool { opaque() }
            pub const fn cast_unsigned(self) -> $u { .. }
            pub const fn checked_add_unsigned(self, rhs: $u) -> Option<$t> { Some(any_of((self, rhs))) }
        }
        impl $u {
            pub const fn div_ceil(self, rhs: $u) -> $u { .. }
            pub const fn is_multiple_of(self, rhs: $u) -> bool { opaque() }
            pub const fn next_multiple_of(self, rhs: $u) -> $u { .. }
            pub const fn is_power_of_two(self) -> bool { opaque() }
            pub const fn next_power_of_two(self) -> $u { .. }
            pub const fn cast_signed(self) -> $t { .. }
            pub const fn checked_add_signed(self, rhs: $t) -> Option<$u> { Some(any_of((self, rhs))) }
            pub const fn saturating_add_signed(self, rhs: $t) -> $u { .. }
        }
    )* }
}
signed! { i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize }
impl u8 {
    pub const fn is_ascii(&self) -> bool { opaque() }
    pub const fn to_ascii_uppercase(&self) -> u8 { *self }
    pub const fn to_ascii_lowercase(&self) -> u8 { *self }
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool { opaque() }
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
    pub fn escape_ascii(self) -> crate::ascii::EscapeDefault { .. }
}
impl bool {
    pub fn then_some<T>(self, t: T) -> Option<T> { if self { Some(t) } else { None } }
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> { if self { Some(f()) } else { None } }
}
macro_rules! floats {
    ($($t:ident $bits:ident)*) => { $(
        impl $t {
            pub const MIN: $t = 0.0;
            pub const MAX: $t = 0.0;
            pub const EPSILON: $t = 0.0;
            pub const MIN_POSITIVE: $t = 0.0;
            pub const NAN: $t = 0.0;
            pub const INFINITY: $t = 0.0;
            pub const NEG_INFINITY: $t = 0.0;
            pub const fn is_nan(self) -> bool { opaque() }
            pub const fn is_infinite(self) -> bool { opaque() }
            pub const fn is_finite(self) -> bool { opaque() }
            pub const fn is_sign_positive(self) -> bool { opaque() }
            pub const fn is_sign_negative(self) -> bool { opaque() }
            pub const fn recip(self) -> $t { .. }
            pub const fn to_degrees(self) -> $t { .. }
            pub const fn to_radians(self) -> $t { .. }
            pub const fn max(self, other: $t) -> $t { .. }
            pub const fn min(self, other: $t) -> $t { .. }
            pub const fn clamp(self, min: $t, max: $t) -> $t { self }
            pub const fn to_bits(self) -> $bits { .. }
            pub const fn from_bits(v: $bits) -> $t { .. }
            pub const fn total_cmp(&self, other: &$t) -> crate::cmp::Ordering { opaque() }
            pub const fn abs(self) -> $t { .. }
            pub const fn signum(self) -> $t { .. }
            pub const fn copysign(self, sign: $t) -> $t { .. }
            pub const fn floor(self) -> $t { .. }
            pub const fn ceil(self) -> $t { .. }
            pub const fn round(self) -> $t { .. }
            pub const fn trunc(self) -> $t { .. }
            pub const fn fract(self) -> $t { .. }
            pub fn mul_add(self, a: $t, b: $t) -> $t { .. }
            pub fn div_euclid(self, rhs: $t) -> $t { .. }
            pub fn rem_euclid(self, rhs: $t) -> $t { .. }
            pub fn powi(self, n: i32) -> $t { .. }
            pub fn powf(self, n: $t) -> $t { .. }
            pub fn sqrt(self) -> $t { .. }
            pub fn cbrt(self) -> $t { .. }
            pub fn exp(self) -> $t { .. }
            pub fn exp2(self) -> $t { .. }
            pub fn ln(self) -> $t { .. }
            pub fn log(self, base: $t) -> $t { .. }
            pub fn log2(self) -> $t { .. }
            pub fn log10(self) -> $t { .. }
            pub fn hypot(self, other: $t) -> $t { .. }
            pub fn sin(self) -> $t { .. }
            pub fn cos(self) -> $t { .. }
            pub fn tan(self) -> $t { .. }
            pub fn asin(self) -> $t { .. }
            pub fn acos(self) -> $t { .. }
            pub fn atan(self) -> $t { .. }
            pub fn atan2(self, other: $t) -> $t { .. }
            pub fn sin_cos(self) -> ($t, $t) { .. }
            pub fn tanh(self) -> $t { .. }
        }
    )* }
}
floats! { f32 u32 f64 u64 }
pub mod error {
    use super::*;
    #[derive(Debug, Copy, Clone, PartialEq, Eq)]
    pub struct TryFromIntError(());
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ParseIntError { kind: IntErrorKind }
    #[derive(Debug, Clone, PartialEq, Eq, Copy, Hash)]
    pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
    impl ParseIntError { pub const fn kind(&self) -> &IntErrorKind { opaque() } }
    impl Display for TryFromIntError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl Display for ParseIntError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl crate::error::Error for TryFromIntError {}
    impl crate::error::Error for ParseIntError {}
    impl From<crate::convert::Infallible> for TryFromIntError { fn from(x: crate::convert::Infallible) -> TryFromIntError { opaque() } }
}
pub mod dec2flt {
    use super::*;
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ParseFloatError {}
    impl Display for ParseFloatError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl crate::error::Error for ParseFloatError {}
}
pub mod nonzero {
    use super::*;
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZero<T> { value: T }
    pub type NonZeroU8 = NonZero<u8>;
    pub type NonZeroU16 = NonZero<u16>;
    pub type NonZeroU32 = NonZero<u32>;
    pub type NonZeroU64 = NonZero<u64>;
    pub type NonZeroU128 = NonZero<u128>;
    pub type NonZeroUsize = NonZero<usize>;
    pub type NonZeroI32 = NonZero<i32>;
    pub type NonZeroI64 = NonZero<i64>;
    impl<T> NonZero<T> {
        pub const MIN: NonZero<T> = opaque();
        pub const MAX: NonZero<T> = opaque();
        pub const fn new(n: T) -> Option<NonZero<T>> { Some(NonZero { value: n }) }
        pub const unsafe fn new_unchecked(n: T) -> NonZero<T> { NonZero { value: n } }
        pub const fn get(self) -> T { self.value }
    }
    impl<T: Display> Display for NonZero<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(crate::format_args!("{}", self.value)) } }
    impl<T: crate::str::FromStr> crate::str::FromStr for NonZero<T> { type Err = ParseIntError; fn from_str(s: &str) -> Result<NonZero<T>, ParseIntError> { Ok(any_of(s)) } }
}
pub mod wrapping { #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)] pub struct Wrapping<T>(pub T); use super::*; }
pub mod saturating { #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)] pub struct Saturating<T>(pub T); use super::*; }
