pub use self::arith::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};
pub use self::async_function::{AsyncFn, AsyncFnMut, AsyncFnOnce};
pub use self::bit::{BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Shl, ShlAssign, Shr, ShrAssign};
pub use self::control_flow::ControlFlow;
pub use self::deref::{Deref, DerefMut};
pub use self::drop::Drop;
pub use self::function::{Fn, FnMut, FnOnce};
pub use self::index::{Index, IndexMut};
pub use self::range::{Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

pub mod deref {
    use crate::prelude::v1::*;
    pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
    pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
    impl<T: ?Sized> Deref for &T { type Target = T; fn deref(&self) -> &T { *self } }
    impl<T: ?Sized> Deref for &mut T { type Target = T; fn deref(&self) -> &T { *self } }
    impl<T: ?Sized> DerefMut for &mut T { fn deref_mut(&mut self) -> &mut T { *self } }
}
pub mod drop { pub trait Drop { fn drop(&mut self); } }
pub mod function {
    pub trait FnOnce<Args> { type Output; fn call_once(self, args: Args) -> Self::Output; }
    pub trait FnMut<Args>: FnOnce<Args> { fn call_mut(&mut self, args: Args) -> Self::Output; }
    pub trait Fn<Args>: FnMut<Args> { fn call(&self, args: Args) -> Self::Output; }
}
pub mod async_function {
    pub trait AsyncFnOnce<Args> { type CallOnceFuture; type Output; fn async_call_once(self, args: Args) -> Self::CallOnceFuture; }
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}
}
pub mod index {
    pub trait Index<Idx: ?Sized> { type Output: ?Sized; fn index(&self, index: Idx) -> &Self::Output; }
    pub trait IndexMut<Idx: ?Sized>: Index<Idx> { fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }
}
macro_rules! binary_traits {
    ($($Op:ident $op:ident $Assign:ident $assign:ident),*) => { $(
        pub trait $Op<Rhs = Self> { type Output; fn $op(self, rhs: Rhs) -> Self::Output; }
        pub trait $Assign<Rhs = Self> { fn $assign(&mut self, rhs: Rhs); }
    )* }
}
macro_rules! binary_impls {
    ($($Op:ident $op:ident $Assign:ident $assign:ident),* ; $T:ty) => { $(
        impl $Op for $T { type Output = $T; fn $op(self, rhs: $T) -> $T { .. } }
        impl $Op<&$T> for $T { type Output = $T; fn $op(self, rhs: &$T) -> $T { .. } }
        impl $Op<$T> for &$T { type Output = $T; fn $op(self, rhs: $T) -> $T { .. } }
        impl $Op<&$T> for &$T { type Output = $T; fn $op(self, rhs: &$T) -> $T { .. } }
        impl $Assign for $T { fn $assign(&mut self, rhs: $T) { .. } }
        impl $Assign<&$T> for $T { fn $assign(&mut self, rhs: &$T) { .. } }
    )* }
}
pub mod arith {
    binary_traits! { Add add AddAssign add_assign, Sub sub SubAssign sub_assign, Mul mul MulAssign mul_assign, Div div DivAssign div_assign, Rem rem RemAssign rem_assign }
    pub trait Neg { type Output; fn neg(self) -> Self::Output; }
    macro_rules! arith_prims {
        ($($T:ty)*) => { $(
            binary_impls! { Add add AddAssign add_assign, Sub sub SubAssign sub_assign, Mul mul MulAssign mul_assign, Div div DivAssign div_assign, Rem rem RemAssign rem_assign ; $T }
        )* }
    }
    arith_prims! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 }
    macro_rules! neg_prims {
        ($($T:ty)*) => { $( impl Neg for $T { type Output = $T; fn neg(self) -> $T { .. } } )* }
    }
    neg_prims! { i8 i16 i32 i64 i128 isize f32 f64 }
}
pub mod bit {
    binary_traits! { BitAnd bitand BitAndAssign bitand_assign, BitOr bitor BitOrAssign bitor_assign, BitXor bitxor BitXorAssign bitxor_assign, Shl shl ShlAssign shl_assign, Shr shr ShrAssign shr_assign }
    pub trait Not { type Output; fn not(self) -> Self::Output; }
    macro_rules! bit_prims {
        ($($T:ty)*) => { $(
            impl BitAnd for $T { type Output = $T; fn bitand(self, rhs: $T) -> $T { .. } }
            impl BitOr for $T { type Output = $T; fn bitor(self, rhs: $T) -> $T { .. } }
            impl BitXor for $T { type Output = $T; fn bitxor(self, rhs: $T) -> $T { .. } }
            impl BitAndAssign for $T { fn bitand_assign(&mut self, rhs: $T) { .. } }
            impl BitOrAssign for $T { fn bitor_assign(&mut self, rhs: $T) { .. } }
            impl BitXorAssign for $T { fn bitxor_assign(&mut self, rhs: $T) { .. } }
            impl Not for $T { type Output = $T; fn not(self) -> $T { .. } }
        )* }
    }
    bit_prims! { bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }
    macro_rules! shift_prims {
        ($($T:ty)*) => { $(
            impl<R> Shl<R> for $T { type Output = $T; fn shl(self, rhs: R) -> $T { .. } }
            impl<R> Shr<R> for $T { type Output = $T; fn shr(self, rhs: R) -> $T { .. } }
            impl<R> ShlAssign<R> for $T { fn shl_assign(&mut self, rhs: R) { .. } }
            impl<R> ShrAssign<R> for $T { fn shr_assign(&mut self, rhs: R) { .. } }
        )* }
    }
    shift_prims! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }
    impl Not for &bool { type Output = bool; fn not(self) -> bool { .. } }
}
pub mod control_flow {
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) }
    impl<B, C> ControlFlow<B, C> {
        pub const fn is_break(&self) -> bool { opaque() }
        pub const fn is_continue(&self) -> bool { opaque() }
        pub fn break_value(self) -> Option<B> { match self { ControlFlow::Break(x) => Some(x), ControlFlow::Continue(_) => None } }
        pub fn continue_value(self) -> Option<C> { match self { ControlFlow::Break(_) => None, ControlFlow::Continue(x) => Some(x) } }
        pub fn map_break<T, F: FnOnce(B) -> T>(self, f: F) -> ControlFlow<T, C> {
            match self { ControlFlow::Break(x) => ControlFlow::Break(f(x)), ControlFlow::Continue(x) => ControlFlow::Continue(x) }
        }
    }
    use crate::fmt::Debug;
    use crate::hash::Hash;
}
pub mod range {
    use crate::fmt::Debug;
    use crate::hash::Hash;
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    #[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Debug)]
    pub struct RangeFull;
    #[derive(Clone, Default, PartialEq, Eq, Hash, Debug)]
    pub struct Range<Idx> { pub start: Idx, pub end: Idx }
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    pub struct RangeFrom<Idx> { pub start: Idx }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct RangeTo<Idx> { pub end: Idx }
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    pub struct RangeInclusive<Idx> { start: Idx, end: Idx }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct RangeToInclusive<Idx> { pub end: Idx }
    #[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
    pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
    pub trait RangeBounds<T: ?Sized> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
        fn contains<U>(&self, item: &U) -> bool { opaque() }
    }
    impl<Idx> Range<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool { opaque() }
        pub fn is_empty(&self) -> bool { opaque() }
    }
    impl<Idx> RangeFrom<Idx> { pub fn contains<U>(&self, item: &U) -> bool { opaque() } }
    impl<Idx> RangeTo<Idx> { pub fn contains<U>(&self, item: &U) -> bool { opaque() } }
    impl<Idx> RangeToInclusive<Idx> { pub fn contains<U>(&self, item: &U) -> bool { opaque() } }
    impl<Idx> RangeInclusive<Idx> {
        pub const fn new(start: Idx, end: Idx) -> Self { RangeInclusive { start, end } }
        pub const fn start(&self) -> &Idx { &self.start }
        pub const fn end(&self) -> &Idx { &self.end }
        pub fn into_inner(self) -> (Idx, Idx) { (self.start, self.end) }
        pub fn contains<U>(&self, item: &U) -> bool { opaque() }
        pub fn is_empty(&self) -> bool { opaque() }
    }
    macro_rules! range_bounds {
        ($($R:ident)*) => { $( impl<T> RangeBounds<T> for $R<T> { fn start_bound(&self) -> Bound<&T> { .. } fn end_bound(&self) -> Bound<&T> { .. } } )* }
    }
    range_bounds! { Range RangeFrom RangeTo RangeInclusive RangeToInclusive }
    impl<T: ?Sized> RangeBounds<T> for RangeFull { fn start_bound(&self) -> Bound<&T> { Bound::Unbounded } fn end_bound(&self) -> Bound<&T> { Bound::Unbounded } }
    impl<A: crate::iter::Step> Iterator for Range<A> { type Item = A; fn next(&mut self) -> Option<A> { if opaque() { Some(self.start) } else { Some(self.end) } } }
    impl<A: crate::iter::Step> DoubleEndedIterator for Range<A> { fn next_back(&mut self) -> Option<A> { self.next() } }
    impl<A: crate::iter::Step> ExactSizeIterator for Range<A> {}
    impl<A: crate::iter::Step> Iterator for RangeFrom<A> { type Item = A; fn next(&mut self) -> Option<A> { Some(self.start) } }
    impl<A: crate::iter::Step> Iterator for RangeInclusive<A> { type Item = A; fn next(&mut self) -> Option<A> { if opaque() { Some(self.start) } else { Some(self.end) } } }
    impl<A: crate::iter::Step> DoubleEndedIterator for RangeInclusive<A> { fn next_back(&mut self) -> Option<A> { self.next() } }
}
