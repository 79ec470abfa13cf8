use crate::prelude::v1::*;

pub trait Step: Clone {}
macro_rules! steps { ($($t:ty)*) => { $( impl Step for $t {} )* } }
steps! { char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

macro_rules! sources {
    ($($module:ident { $($item:item)* })*) => { $(
        pub mod $module { use crate::prelude::v1::*; $($item)* }
        pub use self::$module::*;
    )* }
}
sources! {
    empty {
        pub struct Empty<T> { pub(super) item: T }
        pub const fn empty<T>() -> Empty<T> { crate::privlint::opaque() }
    }
    once {
        #[derive(Clone)]
        pub struct Once<T> { pub(super) item: T }
        pub fn once<T>(value: T) -> Once<T> { Once { item: value } }
    }
    once_with {
        #[derive(Clone)]
        pub struct OnceWith<F> { pub(super) f: F }
        pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F> { OnceWith { f: make } }
    }
    repeat {
        #[derive(Clone)]
        pub struct Repeat<A> { pub(super) item: A }
        pub fn repeat<T: Clone>(elt: T) -> Repeat<T> { Repeat { item: elt } }
    }
    repeat_n {
        #[derive(Clone)]
        pub struct RepeatN<A> { pub(super) item: A }
        pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T> { RepeatN { item: element } }
    }
    repeat_with {
        #[derive(Clone)]
        pub struct RepeatWith<F> { pub(super) f: F }
        pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> { RepeatWith { f: repeater } }
    }
    from_fn {
        #[derive(Clone)]
        pub struct FromFn<F> { pub(super) f: F }
        pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> { FromFn { f } }
    }
    successors {
        #[derive(Clone)]
        pub struct Successors<T, F> { pub(super) first: Option<T>, pub(super) succ: F }
        pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Successors<T, F> { Successors { first, succ } }
    }
}

macro_rules! items {
    ($($Name:ident)*) => { $(
        impl<T> Iterator for $Name<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item) } }
        impl<T> DoubleEndedIterator for $Name<T> { fn next_back(&mut self) -> Option<T> { Some(self.item) } }
        impl<T> ExactSizeIterator for $Name<T> {}
    )* }
}
items! { Empty Once Repeat RepeatN }
impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> { type Item = A; fn next(&mut self) -> Option<A> { Some((self.f)()) } }
impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> { type Item = A; fn next(&mut self) -> Option<A> { Some((self.f)()) } }
impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> { type Item = T; fn next(&mut self) -> Option<T> { (self.f)() } }
impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> { let x = self.first?; if crate::privlint::opaque() { Some(x) } else { (self.succ)(&x) } }
}
