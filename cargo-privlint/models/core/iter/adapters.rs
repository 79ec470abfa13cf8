pub use self::chain::{Chain, chain};
pub use self::cloned::Cloned;
pub use self::copied::Copied;
pub use self::cycle::Cycle;
pub use self::enumerate::Enumerate;
pub use self::filter::Filter;
pub use self::filter_map::FilterMap;
pub use self::flatten::{FlatMap, Flatten};
pub use self::fuse::Fuse;
pub use self::inspect::Inspect;
pub use self::map::Map;
pub use self::map_while::MapWhile;
pub use self::peekable::Peekable;
pub use self::rev::Rev;
pub use self::scan::Scan;
pub use self::skip::Skip;
pub use self::skip_while::SkipWhile;
pub use self::step_by::StepBy;
pub use self::take::Take;
pub use self::take_while::TakeWhile;
pub use self::zip::{Zip, zip};

macro_rules! passing {
    ($($module:ident $Name:ident)*) => { $(
        pub mod $module {
            use crate::prelude::v1::*;
            #[derive(Clone)]
            pub struct $Name<I> { pub(in crate::iter) iter: I }
            impl<I: Iterator> Iterator for $Name<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.iter.next() } }
            impl<I: DoubleEndedIterator> DoubleEndedIterator for $Name<I> { fn next_back(&mut self) -> Option<I::Item> { self.iter.next_back() } }
            impl<I: ExactSizeIterator> ExactSizeIterator for $Name<I> {}
        }
    )* }
}
passing! { fuse Fuse skip Skip take Take step_by StepBy cycle Cycle }
macro_rules! testing {
    ($($module:ident $Name:ident)*) => { $(
        pub mod $module {
            use crate::prelude::v1::*;
            #[derive(Clone)]
            pub struct $Name<I, P> { pub(in crate::iter) iter: I, pub(in crate::iter) predicate: P }
            impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for $Name<I, P> {
                type Item = I::Item;
                fn next(&mut self) -> Option<I::Item> { let x = self.iter.next()?; (self.predicate)(&x); Some(x) }
            }
            impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for $Name<I, P> {
                fn next_back(&mut self) -> Option<I::Item> { let x = self.iter.next_back()?; (self.predicate)(&x); Some(x) }
            }
        }
    )* }
}
testing! { filter Filter skip_while SkipWhile take_while TakeWhile }
pub mod rev {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Rev<T> { pub(in crate::iter) iter: T }
    impl<I: DoubleEndedIterator> Iterator for Rev<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.iter.next_back() } }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> { fn next_back(&mut self) -> Option<I::Item> { self.iter.next() } }
    impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}
}
pub mod cloned {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Cloned<I> { pub(in crate::iter) iter: I }
    impl<I: Iterator<Item = &T>, T: Clone> Iterator for Cloned<I> { type Item = T; fn next(&mut self) -> Option<T> { let x = self.iter.next()?; Some(x.clone()) } }
    impl<I: DoubleEndedIterator<Item = &T>, T: Clone> DoubleEndedIterator for Cloned<I> { fn next_back(&mut self) -> Option<T> { let x = self.iter.next_back()?; Some(x.clone()) } }
    impl<I: ExactSizeIterator<Item = &T>, T: Clone> ExactSizeIterator for Cloned<I> {}
}
pub mod copied {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Copied<I> { pub(in crate::iter) iter: I }
    impl<I: Iterator<Item = &T>, T: Copy> Iterator for Copied<I> { type Item = T; fn next(&mut self) -> Option<T> { let x = self.iter.next()?; Some(*x) } }
    impl<I: DoubleEndedIterator<Item = &T>, T: Copy> DoubleEndedIterator for Copied<I> { fn next_back(&mut self) -> Option<T> { let x = self.iter.next_back()?; Some(*x) } }
    impl<I: ExactSizeIterator<Item = &T>, T: Copy> ExactSizeIterator for Copied<I> {}
}
pub mod chain {
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(a: A, b: B) -> Chain<A::IntoIter, B::IntoIter> { Chain { a: a.into_iter(), b: b.into_iter() } }
    #[derive(Clone)]
    pub struct Chain<A, B> { pub(in crate::iter) a: A, pub(in crate::iter) b: B }
    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
        type Item = A::Item;
        fn next(&mut self) -> Option<A::Item> { if opaque() { self.a.next() } else { self.b.next() } }
    }
    impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {
        fn next_back(&mut self) -> Option<A::Item> { if opaque() { self.a.next_back() } else { self.b.next_back() } }
    }
}
pub mod zip {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Zip<A, B> { pub(in crate::iter) a: A, pub(in crate::iter) b: B }
    pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> { Zip { a: a.into_iter(), b: b.into_iter() } }
    impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> { type Item = (A::Item, B::Item); fn next(&mut self) -> Option<(A::Item, B::Item)> { Some((self.a.next()?, self.b.next()?)) } }
    impl<A: DoubleEndedIterator, B: DoubleEndedIterator> DoubleEndedIterator for Zip<A, B> { fn next_back(&mut self) -> Option<(A::Item, B::Item)> { Some((self.a.next_back()?, self.b.next_back()?)) } }
    impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}
}
pub mod map {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Map<I, F> { pub(in crate::iter) iter: I, pub(in crate::iter) f: F }
    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; fn next(&mut self) -> Option<B> { let x = self.iter.next()?; Some((self.f)(x)) } }
    impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> { fn next_back(&mut self) -> Option<B> { let x = self.iter.next_back()?; Some((self.f)(x)) } }
    impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}
}
pub mod filter_map {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct FilterMap<I, F> { pub(in crate::iter) iter: I, pub(in crate::iter) f: F }
    impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> { type Item = B; fn next(&mut self) -> Option<B> { let x = self.iter.next()?; (self.f)(x) } }
    impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> { fn next_back(&mut self) -> Option<B> { let x = self.iter.next_back()?; (self.f)(x) } }
}
pub mod map_while {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct MapWhile<I, P> { pub(in crate::iter) iter: I, pub(in crate::iter) predicate: P }
    impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> { type Item = B; fn next(&mut self) -> Option<B> { let x = self.iter.next()?; (self.predicate)(x) } }
}
pub mod inspect {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Inspect<I, F> { pub(in crate::iter) iter: I, pub(in crate::iter) f: F }
    impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { let x = self.iter.next()?; (self.f)(&x); Some(x) } }
}
pub mod scan {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Scan<I, St, F> { pub(in crate::iter) iter: I, pub(in crate::iter) f: F, pub(in crate::iter) state: St }
    impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> { type Item = B; fn next(&mut self) -> Option<B> { let x = self.iter.next()?; (self.f)(&mut self.state, x) } }
}
pub mod enumerate {
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    #[derive(Clone)]
    pub struct Enumerate<I> { pub(in crate::iter) iter: I }
    impl<I: Iterator> Iterator for Enumerate<I> { type Item = (usize, I::Item); fn next(&mut self) -> Option<(usize, I::Item)> { let x = self.iter.next()?; Some((opaque(), x)) } }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> { fn next_back(&mut self) -> Option<(usize, I::Item)> { let x = self.iter.next_back()?; Some((opaque(), x)) } }
    impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}
}
pub mod flatten {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Flatten<I> { pub(in crate::iter) iter: I }
    impl<U: IntoIterator, I: Iterator<Item = U>> Iterator for Flatten<I> { type Item = U::Item; fn next(&mut self) -> Option<U::Item> { let x = self.iter.next()?; x.into_iter().next() } }
    impl<U: IntoIterator, I: DoubleEndedIterator<Item = U>> DoubleEndedIterator for Flatten<I> { fn next_back(&mut self) -> Option<U::Item> { let x = self.iter.next_back()?; x.into_iter().next() } }
    #[derive(Clone)]
    pub struct FlatMap<I, U, F> { pub(in crate::iter) iter: I, pub(in crate::iter) f: F, pub(in crate::iter) inner: U }
    impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> { type Item = U::Item; fn next(&mut self) -> Option<U::Item> { let x = self.iter.next()?; (self.f)(x).into_iter().next() } }
}
pub mod peekable {
    use crate::prelude::v1::*;
    #[derive(Clone)]
    pub struct Peekable<I: Iterator> { pub(in crate::iter) iter: I }
    impl<I: Iterator> Iterator for Peekable<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.iter.next() } }
    impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> Option<&I::Item> { let x = self.iter.next()?; Some(&x) }
        pub fn peek_mut(&mut self) -> Option<&mut I::Item> { let x = self.iter.next()?; Some(x as &mut I::Item) }
        pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, func: F) -> Option<I::Item> { let x = self.iter.next()?; func(&x); Some(x) }
        pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item> { self.iter.next() }
    }
}
