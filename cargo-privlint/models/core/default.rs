use crate::prelude::v1::*;
use crate::privlint::opaque;

pub trait Default: Sized { fn default() -> Self; }
macro_rules! default_prims {
    ($($t:ty)*) => { $( impl Default for $t { fn default() -> $t { opaque() } } )* }
}
default_prims! { () bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 &str }
impl<T> Default for &[T] { fn default() -> Self { opaque() } }
impl<T: Default, const N: usize> Default for [T; N] { fn default() -> Self { [T::default()] } }
impl<A: Default, B: Default> Default for (A, B) { fn default() -> Self { (A::default(), B::default()) } }
impl<A: Default, B: Default, C: Default> Default for (A, B, C) { fn default() -> Self { (A::default(), B::default(), C::default()) } }
impl<A: Default, B: Default, C: Default, D: Default> Default for (A, B, C, D) {
    fn default() -> Self { (A::default(), B::default(), C::default(), D::default()) }
}
