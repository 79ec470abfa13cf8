use crate::marker::Sized;

pub trait Clone: Sized {
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self) { *self = source.clone(); }
}
impl<T: ?Sized> Clone for &T { fn clone(&self) -> Self { *self } }
impl<T: ?Sized> Clone for *const T { fn clone(&self) -> Self { *self } }
impl<T: ?Sized> Clone for *mut T { fn clone(&self) -> Self { *self } }
impl Clone for ! { fn clone(&self) -> Self { *self } }
macro_rules! clone_prims {
    ($($t:ty)*) => { $(
        impl Clone for $t { fn clone(&self) -> $t { *self } }
        impl crate::marker::Copy for $t {}
    )* }
}
clone_prims! { bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 () }
macro_rules! clone_tuples {
    ($(($($T:ident $i:tt)+))*) => { $(
        impl<$($T: Clone),+> Clone for ($($T,)+) { fn clone(&self) -> Self { ($(self.$i.clone(),)+) } }
        impl<$($T: crate::marker::Copy),+> crate::marker::Copy for ($($T,)+) {}
    )* }
}
clone_tuples! {
    (A 0) (A 0 B 1) (A 0 B 1 C 2) (A 0 B 1 C 2 D 3) (A 0 B 1 C 2 D 3 E 4) (A 0 B 1 C 2 D 3 E 4 F 5)
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6) (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7)
}
