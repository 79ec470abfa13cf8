pub use self::accum::{Product, Sum};
pub use self::collect::{Extend, FromIterator, IntoIterator};
pub use self::double_ended::DoubleEndedIterator;
pub use self::exact_size::ExactSizeIterator;
pub use self::iterator::Iterator;
pub use self::marker::FusedIterator;

pub mod collect {
    use crate::prelude::v1::*;
    pub trait FromIterator<A>: Sized { fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self; }
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I { self } }
    pub trait Extend<A> { fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T); }
    impl FromIterator<()> for () { fn from_iter<T: IntoIterator<Item = ()>>(iter: T) -> () { iter.into_iter().next(); } }
    impl Extend<()> for () { fn extend<T: IntoIterator<Item = ()>>(&mut self, iter: T) { iter.into_iter().next(); } }
    impl<A, B, EA: Default + Extend<A>, EB: Default + Extend<B>> FromIterator<(A, B)> for (EA, EB) {
        fn from_iter<T: IntoIterator<Item = (A, B)>>(iter: T) -> (EA, EB) {
            let mut all = (EA::default(), EB::default());
            if let Some((a, b)) = iter.into_iter().next() { all.0.extend(Some(a)); all.1.extend(Some(b)); }
            all
        }
    }
}
pub mod accum {
    use crate::prelude::v1::*;
    use crate::privlint::any_of;
    pub trait Sum<A = Self>: Sized { fn sum<I: Iterator<Item = A>>(iter: I) -> Self; }
    pub trait Product<A = Self>: Sized { fn product<I: Iterator<Item = A>>(iter: I) -> Self; }
    macro_rules! accumulate {
        ($($t:ty)*) => { $(
            impl Sum for $t { fn sum<I: Iterator<Item = $t>>(iter: I) -> $t { any_of(iter.next()) } }
            impl Sum<&$t> for $t { fn sum<I: Iterator<Item = &$t>>(iter: I) -> $t { any_of(iter.next()) } }
            impl Product for $t { fn product<I: Iterator<Item = $t>>(iter: I) -> $t { any_of(iter.next()) } }
            impl Product<&$t> for $t { fn product<I: Iterator<Item = &$t>>(iter: I) -> $t { any_of(iter.next()) } }
        )* }
    }
    accumulate! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 }
    impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {
        fn sum<I: Iterator<Item = Option<T>>>(iter: I) -> Option<U> { match iter.next() { Some(Some(x)) => Some(any_of(x)), _ => None } }
    }
}
pub mod double_ended {
    use crate::prelude::v1::*;
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item> { self.next_back() }
        fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B {
            match self.next_back() { Some(x) => f(init, x), None => init }
        }
        fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> { let x = self.next_back()?; predicate(&x); Some(x) }
    }
    impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for &mut I { fn next_back(&mut self) -> Option<I::Item> { I::next_back(*self) } }
}
pub mod exact_size {
    use crate::iter::Iterator;
    use crate::privlint::opaque;
    pub trait ExactSizeIterator: Iterator { fn len(&self) -> usize { opaque() } }
}
pub mod marker { pub trait FusedIterator: crate::iter::Iterator {} }
pub mod iterator {
    use crate::cmp::Ordering;
    use crate::iter::*;
    use crate::prelude::rust_2021::*;
    use crate::privlint::{any_of, opaque};

    pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>) { opaque() }
        fn count(self) -> usize { self.next(); opaque() }
        fn last(self) -> Option<Self::Item> { self.next() }
        fn nth(&mut self, n: usize) -> Option<Self::Item> { self.next() }
        fn step_by(self, step: usize) -> StepBy<Self> { StepBy { iter: self } }
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> { Chain { a: self, b: other.into_iter() } }
        fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> { Zip { a: self, b: other.into_iter() } }
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> { Map { iter: self, f } }
        fn for_each<F: FnMut(Self::Item)>(self, f: F) { if let Some(x) = self.next() { f(x); } }
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> { Filter { iter: self, predicate } }
        fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> { FilterMap { iter: self, f } }
        fn enumerate(self) -> Enumerate<Self> { Enumerate { iter: self } }
        fn peekable(self) -> Peekable<Self> { Peekable { iter: self } }
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P> { SkipWhile { iter: self, predicate } }
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P> { TakeWhile { iter: self, predicate } }
        fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P> { MapWhile { iter: self, predicate } }
        fn skip(self, n: usize) -> Skip<Self> { Skip { iter: self } }
        fn take(self, n: usize) -> Take<Self> { Take { iter: self } }
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F> { Scan { iter: self, f, state: initial_state } }
        fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> { FlatMap { iter: self, f, inner: opaque() } }
        fn flatten(self) -> Flatten<Self> where Self::Item: IntoIterator { Flatten { iter: self } }
        fn fuse(self) -> Fuse<Self> { Fuse { iter: self } }
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> { Inspect { iter: self, f } }
        fn by_ref(&mut self) -> &mut Self { self }
        fn collect<B: FromIterator<Self::Item>>(self) -> B { B::from_iter(self) }
        fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B) {
            let mut parts = (B::default(), B::default());
            if let Some(x) = self.next() { if f(&x) { parts.0.extend(Some(x)); } else { parts.1.extend(Some(x)); } }
            parts
        }
        fn try_fold<B, F: FnMut(B, Self::Item) -> R, R>(&mut self, init: B, f: F) -> R { match self.next() { Some(x) => f(init, x), None => any_of(init) } }
        fn try_for_each<F: FnMut(Self::Item) -> R, R>(&mut self, f: F) -> R { match self.next() { Some(x) => f(x), None => opaque() } }
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B {
            match self.next() { Some(x) => f(init, x), None => init }
        }
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> { let a = self.next()?; let b = self.next()?; Some(f(a, b)) }
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool { match self.next() { Some(x) => f(x), None => true } }
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool { match self.next() { Some(x) => f(x), None => false } }
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> { let x = self.next()?; predicate(&x); Some(x) }
        fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> { f(self.next()?) }
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> { predicate(self.next()?); Some(opaque()) }
        fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> { predicate(self.next()?); Some(opaque()) }
        fn max(self) -> Option<Self::Item> where Self::Item: Ord { self.next() }
        fn min(self) -> Option<Self::Item> where Self::Item: Ord { self.next() }
        fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> { let x = self.next()?; f(&x); Some(x) }
        fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> { let x = self.next()?; compare(&x, &x); Some(x) }
        fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> { let x = self.next()?; f(&x); Some(x) }
        fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> { let x = self.next()?; compare(&x, &x); Some(x) }
        fn rev(self) -> Rev<Self> where Self: DoubleEndedIterator { Rev { iter: self } }
        fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB) where Self: Iterator<Item = (A, B)> {
            let mut all = (FromA::default(), FromB::default());
            if let Some((a, b)) = self.next() { all.0.extend(Some(a)); all.1.extend(Some(b)); }
            all
        }
        fn copied<T: Copy>(self) -> Copied<Self> where Self: Iterator<Item = &T> { Copied { iter: self } }
        fn cloned<T: Clone>(self) -> Cloned<Self> where Self: Iterator<Item = &T> { Cloned { iter: self } }
        fn cycle(self) -> Cycle<Self> where Self: Clone { Cycle { iter: self } }
        fn sum<S: Sum<Self::Item>>(self) -> S { S::sum(self) }
        fn product<P: Product<Self::Item>>(self) -> P { P::product(self) }
        fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering where Self::Item: Ord { opaque() }
        fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering> { opaque() }
        fn eq<I: IntoIterator>(self, other: I) -> bool { opaque() }
        fn ne<I: IntoIterator>(self, other: I) -> bool { opaque() }
        fn lt<I: IntoIterator>(self, other: I) -> bool { opaque() }
        fn le<I: IntoIterator>(self, other: I) -> bool { opaque() }
        fn gt<I: IntoIterator>(self, other: I) -> bool { opaque() }
        fn ge<I: IntoIterator>(self, other: I) -> bool { opaque() }
        fn is_sorted(self) -> bool { opaque() }
    }
    impl<I: Iterator + ?Sized> Iterator for &mut I { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { I::next(*self) } }
}
