use crate::prelude::v1::*;
use crate::privlint::opaque;

pub trait PartialEq<Rhs: ?Sized = Self> {
    fn eq(&self, other: &Rhs) -> bool;
    fn ne(&self, other: &Rhs) -> bool { opaque() }
}
pub trait Eq: PartialEq {}
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    fn lt(&self, other: &Rhs) -> bool { opaque() }
    fn le(&self, other: &Rhs) -> bool { opaque() }
    fn gt(&self, other: &Rhs) -> bool { opaque() }
    fn ge(&self, other: &Rhs) -> bool { opaque() }
}
pub trait Ord: Eq + PartialOrd {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self { if opaque() { self } else { other } }
    fn min(self, other: Self) -> Self { if opaque() { self } else { other } }
    fn clamp(self, min: Self, max: Self) -> Self { self }
}
#[derive(Clone, Copy, Eq, PartialOrd, Ord, PartialEq, Debug, Hash)]
pub enum Ordering { Less, Equal, Greater }
impl Ordering {
    pub const fn is_eq(self) -> bool { opaque() }
    pub const fn is_ne(self) -> bool { opaque() }
    pub const fn is_lt(self) -> bool { opaque() }
    pub const fn is_gt(self) -> bool { opaque() }
    pub const fn is_le(self) -> bool { opaque() }
    pub const fn is_ge(self) -> bool { opaque() }
    pub const fn reverse(self) -> Ordering { opaque() }
    pub const fn then(self, other: Ordering) -> Ordering { opaque() }
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering { f() }
}
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Reverse<T>(pub T);
impl<T: PartialOrd> PartialOrd for Reverse<T> { fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> { opaque() } }
impl<T: Ord> Ord for Reverse<T> { fn cmp(&self, other: &Reverse<T>) -> Ordering { opaque() } }

pub fn max<T: Ord>(v1: T, v2: T) -> T { if opaque() { v1 } else { v2 } }
pub fn min<T: Ord>(v1: T, v2: T) -> T { if opaque() { v1 } else { v2 } }
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T { compare(&v1, &v2); if opaque() { v1 } else { v2 } }
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T { compare(&v1, &v2); if opaque() { v1 } else { v2 } }
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T { f(&v1); f(&v2); if opaque() { v1 } else { v2 } }
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T { f(&v1); f(&v2); if opaque() { v1 } else { v2 } }

macro_rules! cmp_prims {
    ($($t:ty)*) => { $(
        impl PartialEq for $t { fn eq(&self, other: &$t) -> bool { opaque() } }
        impl Eq for $t {}
        impl PartialOrd for $t { fn partial_cmp(&self, other: &$t) -> Option<Ordering> { opaque() } }
        impl Ord for $t { fn cmp(&self, other: &$t) -> Ordering { opaque() } }
    )* }
}
cmp_prims! { () bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize str }
macro_rules! cmp_floats {
    ($($t:ty)*) => { $(
        impl PartialEq for $t { fn eq(&self, other: &$t) -> bool { opaque() } }
        impl PartialOrd for $t { fn partial_cmp(&self, other: &$t) -> Option<Ordering> { opaque() } }
    )* }
}
cmp_floats! { f32 f64 }
impl<A: PartialEq<B> + ?Sized, B: ?Sized> PartialEq<&B> for &A { fn eq(&self, other: &&B) -> bool { opaque() } }
impl<A: PartialOrd<B> + ?Sized, B: ?Sized> PartialOrd<&B> for &A { fn partial_cmp(&self, other: &&B) -> Option<Ordering> { opaque() } }
impl<A: Ord + ?Sized> Ord for &A { fn cmp(&self, other: &Self) -> Ordering { opaque() } }
impl<A: Eq + ?Sized> Eq for &A {}
impl<A: PartialEq<B> + ?Sized, B: ?Sized> PartialEq<&mut B> for &mut A { fn eq(&self, other: &&mut B) -> bool { opaque() } }
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] { fn eq(&self, other: &[U]) -> bool { opaque() } }
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd> PartialOrd for [T] { fn partial_cmp(&self, other: &[T]) -> Option<Ordering> { opaque() } }
impl<T: Ord> Ord for [T] { fn cmp(&self, other: &[T]) -> Ordering { opaque() } }
macro_rules! cmp_tuples {
    ($(($($T:ident)+))*) => { $(
        impl<$($T: PartialEq),+> PartialEq for ($($T,)+) { fn eq(&self, other: &Self) -> bool { opaque() } }
        impl<$($T: Eq),+> Eq for ($($T,)+) {}
        impl<$($T: PartialOrd),+> PartialOrd for ($($T,)+) { fn partial_cmp(&self, other: &Self) -> Option<Ordering> { opaque() } }
        impl<$($T: Ord),+> Ord for ($($T,)+) { fn cmp(&self, other: &Self) -> Ordering { opaque() } }
    )* }
}
cmp_tuples! { (A) (A B) (A B C) (A B C D) (A B C D E) }
