use crate::prelude::v1::*;

pub trait Step: Clone {}
macro_rules! steps { ($($t:ty)*) => { $( impl Step for $t {} )* } }
steps! { char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

pub struct Empty<T> { item: T }
#[derive(Clone)]
pub struct Once<T> { item: T }
#[derive(Clone)]
pub struct Repeat<A> { item: A }
#[derive(Clone)]
pub struct RepeatN<A> { item: A }
#[derive(Clone)]
pub struct RepeatWith<F> { f: F }
#[derive(Clone)]
pub struct OnceWith<F> { f: F }
#[derive(Clone)]
pub struct FromFn<F> { f: F }
#[derive(Clone)]
pub struct Successors<T, F> { first: Option<T>, succ: F }

pub const fn empty<T>() -> Empty<T> { crate::privlint::opaque() }
pub fn once<T>(value: T) -> Once<T> { Once { item: value } }
pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F> { OnceWith { f: make } }
pub fn repeat<T: Clone>(elt: T) -> Repeat<T> { Repeat { item: elt } }
pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T> { RepeatN { item: element } }
pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> { RepeatWith { f: repeater } }
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> { FromFn { f } }
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Successors<T, F> { Successors { first, succ } }

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
