use crate::prelude::rust_2021::*;
use crate::privlint::any_of;

pub trait AsRef<T: ?Sized> { fn as_ref(&self) -> &T; }
pub trait AsMut<T: ?Sized> { fn as_mut(&mut self) -> &mut T; }
pub trait Into<T>: Sized { fn into(self) -> T; }
pub trait From<T>: Sized { fn from(value: T) -> Self; }
pub trait TryInto<T>: Sized { type Error; fn try_into(self) -> Result<T, Self::Error>; }
pub trait TryFrom<T>: Sized { type Error; fn try_from(value: T) -> Result<Self, Self::Error>; }
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Infallible {}
pub const fn identity<T>(x: T) -> T { x }

impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T { fn as_ref(&self) -> &U { T::as_ref(*self) } }
impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T { fn as_ref(&self) -> &U { T::as_ref(*self) } }
impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T { fn as_mut(&mut self) -> &mut U { T::as_mut(*self) } }
impl<T, U: From<T>> Into<U> for T { fn into(self) -> U { U::from(self) } }
impl<T> From<T> for T { fn from(t: T) -> T { t } }
impl<T, U: TryFrom<T>> TryInto<U> for T { type Error = U::Error; fn try_into(self) -> Result<U, U::Error> { U::try_from(self) } }
impl<T, U: Into<T>> TryFrom<U> for T { type Error = Infallible; fn try_from(value: U) -> Result<T, Infallible> { Ok(value.into()) } }
impl<T> AsRef<[T]> for [T] { fn as_ref(&self) -> &[T] { self } }
impl<T> AsMut<[T]> for [T] { fn as_mut(&mut self) -> &mut [T] { self } }
impl AsRef<str> for str { fn as_ref(&self) -> &str { self } }
impl AsRef<[u8]> for str { fn as_ref(&self) -> &[u8] { .. } }

macro_rules! from_nums {
    ($($small:ty => $($large:ty)+;)*) => { $($( impl From<$small> for $large { fn from(small: $small) -> $large { any_of(small) } } )+)* }
}
from_nums! {
    bool => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    u8 => u16 u32 u64 u128 usize i16 i32 i64 i128 isize f32 f64 char;
    u16 => u32 u64 u128 usize i32 i64 i128 f32 f64;
    u32 => u64 u128 i64 i128 f64;
    u64 => u128 i128;
    i8 => i16 i32 i64 i128 isize f32 f64;
    i16 => i32 i64 i128 isize f32 f64;
    i32 => i64 i128 f64;
    i64 => i128;
    f32 => f64;
    char => u32 u64 u128;
}
macro_rules! try_from_nums {
    ($($from:ty => $($to:ty)+;)*) => { $($( impl TryFrom<$from> for $to {
        type Error = crate::num::TryFromIntError;
        fn try_from(u: $from) -> Result<$to, Self::Error> { Ok(any_of(u)) }
    } )+)* }
}
try_from_nums! {
    u8 => i8; u16 => u8 i8 i16 isize; u32 => u8 u16 i8 i16 i32 usize isize; u64 => u8 u16 u32 i8 i16 i32 i64 usize isize;
    u128 => u8 u16 u32 u64 i8 i16 i32 i64 i128 usize isize; usize => u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 isize;
    i8 => u8 u16 u32 u64 u128 usize; i16 => u8 u16 u32 u64 u128 usize i8; i32 => u8 u16 u32 u64 u128 usize i8 i16 isize;
    i64 => u8 u16 u32 u64 u128 usize i8 i16 i32 isize; i128 => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 isize;
    isize => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128;
}
impl TryFrom<u32> for char { type Error = crate::char::CharTryFromError; fn try_from(i: u32) -> Result<char, Self::Error> { Ok(any_of(i)) } }
impl TryFrom<char> for u8 { type Error = crate::char::TryFromCharError; fn try_from(c: char) -> Result<u8, Self::Error> { Ok(any_of(c)) } }
