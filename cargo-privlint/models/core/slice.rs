use crate::cmp::Ordering;
use crate::ops::{Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::prelude::v1::*;
use crate::privlint::opaque;

pub use self::index::SliceIndex;
pub use self::iter::{
    ArrayWindows, ChunkBy, Chunks, ChunksExact, ChunksMut, Iter, IterMut, RChunks, RSplit, Split, SplitInclusive, SplitN, Windows,
};


impl<T> [T] {
    pub const fn len(&self) -> usize { opaque() }
    pub const fn is_empty(&self) -> bool { opaque() }
    pub const fn first(&self) -> Option<&T> { let [x, ..] = self; Some(x) }
    pub const fn first_mut(&mut self) -> Option<&mut T> { let [x, ..] = self; Some(x) }
    pub const fn split_first(&self) -> Option<(&T, &[T])> { let [x, ..] = self; Some((x, self)) }
    pub const fn split_last(&self) -> Option<(&T, &[T])> { let [x, ..] = self; Some((x, self)) }
    pub const fn last(&self) -> Option<&T> { let [x, ..] = self; Some(x) }
    pub const fn last_mut(&mut self) -> Option<&mut T> { let [x, ..] = self; Some(x) }
    pub const fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> { Some(self as &[T; N]) }
    pub const fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> { Some(self as &[T; N]) }
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> { index.get(self) }
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> { index.get_mut(self) }
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output { index.index(self) }
    pub const fn as_ptr(&self) -> *const T { let [x, ..] = self; x }
    pub const fn as_mut_ptr(&mut self) -> *mut T { let [x, ..] = self; x }
    pub fn swap(&mut self, a: usize, b: usize) {}
    pub fn reverse(&mut self) {}
    pub fn iter(&self) -> Iter<T> { let [x, ..] = self; Iter { item: x } }
    pub fn iter_mut(&mut self) -> IterMut<T> { let [x, ..] = self; IterMut { item: x } }
    pub fn windows(&self, size: usize) -> Windows<T> { Windows { items: self } }
    pub fn chunks(&self, chunk_size: usize) -> Chunks<T> { Chunks { items: self } }
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<T> { ChunksMut { items: self } }
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<T> { ChunksExact { items: self } }
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<T> { RChunks { items: self } }
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<T, F> { ChunkBy { items: self, pred } }
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) { (self, self) }
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) { (self, self) }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> { Some((self, self)) }
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<T, F> { Split { items: self, pred } }
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<T, F> { SplitInclusive { items: self, pred } }
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplit<T, F> { RSplit { items: self, pred } }
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitN<T, F> { SplitN { items: self, pred } }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { opaque() }
    pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq { opaque() }
    pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq { opaque() }
    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]> where T: PartialEq { Some(self) }
    pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]> where T: PartialEq { Some(self) }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { opaque() }
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> { let [x, ..] = self; f(x); opaque() }
    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> { let [x, ..] = self; f(x); opaque() }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize { let [x, ..] = self; pred(x); opaque() }
    pub fn sort_unstable(&mut self) where T: Ord {}
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) { let [x, ..] = self; compare(x, x); }
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) { let [x, ..] = self; f(x); }
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord { let [x, ..] = self; (self, x, self) }
    pub fn rotate_left(&mut self, mid: usize) {}
    pub fn rotate_right(&mut self, k: usize) {}
    pub fn fill(&mut self, value: T) where T: Clone { let [x, ..] = self; *x = value; }
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) { let [x, ..] = self; *x = f(); }
    pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone { let [x, ..] = self; let [y, ..] = src; *x = y.clone(); }
    pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy { let [x, ..] = self; let [y, ..] = src; *x = *y; }
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy {}
    pub fn swap_with_slice(&mut self, other: &mut [T]) { let [x, ..] = self; let [y, ..] = other; *x = *y; *y = *x; }
    pub fn is_sorted(&self) -> bool where T: PartialOrd { opaque() }
    pub fn is_sorted_by_key<F: FnMut(&T) -> K, K: PartialOrd>(&self, f: F) -> bool { let [x, ..] = self; f(x); opaque() }
    pub const fn as_array<const N: usize>(&self) -> Option<&[T; N]> { Some(self as &[T; N]) }
}
impl<T, const N: usize> [[T; N]] { pub const fn as_flattened(&self) -> &[T] { let [x, ..] = self; x } }
impl [u8] {
    pub const fn is_ascii(&self) -> bool { opaque() }
    pub const fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool { opaque() }
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn escape_ascii(&self) -> EscapeAscii { .. }
    pub const fn trim_ascii_start(&self) -> &[u8] { self }
    pub const fn trim_ascii_end(&self) -> &[u8] { self }
    pub const fn trim_ascii(&self) -> &[u8] { self }
    pub fn utf8_chunks(&self) -> crate::str::Utf8Chunks { .. }
}
mod raw {
    use super::*;
    pub const fn from_ref<T>(s: &T) -> &[T] { &[s] }
}
pub use self::raw::{from_ref};
mod ascii {
    use super::*;
    #[derive(Clone)]
    pub struct EscapeAscii { text: str }
    impl Iterator for EscapeAscii { type Item = u8; fn next(&mut self) -> Option<u8> { .. } }
    impl crate::fmt::Display for EscapeAscii { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { .. } }
}
pub use self::ascii::EscapeAscii;

pub mod index {
    use super::*;
    pub trait SliceIndex<T: ?Sized> {
        type Output: ?Sized;
        fn get(self, slice: &T) -> Option<&Self::Output>;
        fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
        fn index(self, slice: &T) -> &Self::Output;
        fn index_mut(self, slice: &mut T) -> &mut Self::Output;
    }
    impl<T> SliceIndex<[T]> for usize {
        type Output = T;
        fn get(self, slice: &[T]) -> Option<&T> { let [x, ..] = slice; Some(x) }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut T> { let [x, ..] = slice; Some(x) }
        fn index(self, slice: &[T]) -> &T { let [x, ..] = slice; x }
        fn index_mut(self, slice: &mut [T]) -> &mut T { let [x, ..] = slice; x }
    }
    macro_rules! ranges {
        ($($R:ty)*) => { $(
            impl<T> SliceIndex<[T]> for $R {
                type Output = [T];
                fn get(self, slice: &[T]) -> Option<&[T]> { Some(slice) }
                fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { Some(slice) }
                fn index(self, slice: &[T]) -> &[T] { slice }
                fn index_mut(self, slice: &mut [T]) -> &mut [T] { slice }
            }
            impl SliceIndex<str> for $R {
                type Output = str;
                fn get(self, slice: &str) -> Option<&str> { Some(slice) }
                fn get_mut(self, slice: &mut str) -> Option<&mut str> { Some(slice) }
                fn index(self, slice: &str) -> &str { slice }
                fn index_mut(self, slice: &mut str) -> &mut str { slice }
            }
        )* }
    }
    ranges! { Range<usize> RangeFrom<usize> RangeTo<usize> RangeFull RangeInclusive<usize> RangeToInclusive<usize> }
    impl<T, I: SliceIndex<[T]>> Index<I> for [T] { type Output = I::Output; fn index(&self, index: I) -> &I::Output { index.index(self) } }
    impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] { fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self) } }
}
pub mod iter {
    use super::*;
    pub struct Iter<T> { pub(super) item: &T }
    pub struct IterMut<T> { pub(super) item: &mut T }
    impl<T> Clone for Iter<T> { fn clone(&self) -> Self { Iter { item: self.item } } }
    impl<T> Iter<T> { pub fn as_slice(&self) -> &[T] { &[self.item] } }
    impl<T> Iterator for Iter<T> { type Item = &T; fn next(&mut self) -> Option<&T> { Some(self.item) } }
    impl<T> DoubleEndedIterator for Iter<T> { fn next_back(&mut self) -> Option<&T> { Some(self.item) } }
    impl<T> ExactSizeIterator for Iter<T> {}
    impl<T> Iterator for IterMut<T> { type Item = &mut T; fn next(&mut self) -> Option<&mut T> { Some(self.item) } }
    impl<T> DoubleEndedIterator for IterMut<T> { fn next_back(&mut self) -> Option<&mut T> { Some(self.item) } }
    impl<T> ExactSizeIterator for IterMut<T> {}
    impl<T> IntoIterator for &[T] { type Item = &T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.iter() } }
    impl<T> IntoIterator for &mut [T] { type Item = &mut T; type IntoIter = IterMut<T>; fn into_iter(self) -> IterMut<T> { self.iter_mut() } }
    macro_rules! parts {
        ($($Name:ident)*) => { $(
            #[derive(Clone)]
            pub struct $Name<T> { pub(super) items: &[T] }
            impl<T> Iterator for $Name<T> { type Item = &[T]; fn next(&mut self) -> Option<&[T]> { Some(self.items) } }
            impl<T> DoubleEndedIterator for $Name<T> { fn next_back(&mut self) -> Option<&[T]> { Some(self.items) } }
            impl<T> ExactSizeIterator for $Name<T> {}
        )* }
    }
    parts! { Windows Chunks ChunksExact RChunks }
    impl<T> ChunksExact<T> { pub fn remainder(&self) -> &[T] { self.items } }
    pub struct ChunksMut<T> { pub(super) items: &mut [T] }
    impl<T> Iterator for ChunksMut<T> { type Item = &mut [T]; fn next(&mut self) -> Option<&mut [T]> { Some(self.items) } }
    pub struct ArrayWindows<T, const N: usize> { items: &[T] }
    impl<T, const N: usize> Iterator for ArrayWindows<T, N> { type Item = &[T; N]; fn next(&mut self) -> Option<&[T; N]> { .. } }
    macro_rules! splits {
        ($($Name:ident)*) => { $(
            pub struct $Name<T, P> { pub(super) items: &[T], pub(super) pred: P }
            impl<T, P: FnMut(&T) -> bool> Iterator for $Name<T, P> {
                type Item = &[T];
                fn next(&mut self) -> Option<&[T]> { let [x, ..] = self.items; (self.pred)(x); Some(self.items) }
            }
        )* }
    }
    splits! { Split SplitInclusive RSplit SplitN }
    pub struct ChunkBy<T, P> { pub(super) items: &[T], pub(super) pred: P }
    impl<T, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<T, P> {
        type Item = &[T];
        fn next(&mut self) -> Option<&[T]> { let [x, ..] = self.items; (self.pred)(x, x); Some(self.items) }
    }
}
