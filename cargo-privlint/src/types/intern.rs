//! Parts of types, each made once: equal ones are the same place in memory, so they are copied and compared by a
//! word, and a part says what it holds without being walked.
//!
//! What was made once stays for the life of the process, like names.

use std::{
    borrow::Borrow,
    cell::Cell,
    fmt,
    hash::{Hash, Hasher},
    ops::{BitOr, Deref},
};

use super::{
    ClosureTy, FnPtrTy, ProjTy, TraitBound, Ty, gathered::Gathered, list::List, pool::Pool,
};
use crate::hir::Name;

/// A shared part of a type.
pub struct Interned<T: 'static>(pub(super) &'static Node<T>);

/// A list of types: arguments, elements, parameters.
pub type Substs = Interned<List<Ty>>;

/// Of a trait object or an `impl Trait`.
pub type Bounds = Interned<List<TraitBound>>;

/// What a bound says of associated types.
pub type Bindings = Interned<List<(Name, Ty)>>;

#[derive(Debug)]
pub(super) struct Node<T> {
    /// Of what it holds, the same in every run.
    pub hash: u64,
    pub flags: Flags,
    pub value: T,
}

/// What kinds of types are somewhere in a type.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Flags(u8);

impl Flags {
    pub const NONE: Flags = Flags(0);
    pub const UNKNOWN: Flags = Flags(1);
    pub const INFER: Flags = Flags(2);
    pub const PARAM: Flags = Flags(4);
    pub const PROJ: Flags = Flags(8);
    pub const OPAQUE: Flags = Flags(16);

    #[inline]
    pub fn has(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }

    pub fn of_all<T: Part>(parts: &[T]) -> Flags {
        parts.iter().fold(Flags::NONE, |all, part| all | part.flags())
    }
}

impl BitOr for Flags {
    type Output = Flags;

    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

/// What types are made of.
pub trait Part: Clone + Eq + Hash {
    fn flags(&self) -> Flags;
}

impl Part for Ty {
    #[inline]
    fn flags(&self) -> Flags {
        match self {
            Ty::Unknown => Flags::UNKNOWN,
            Ty::Infer(_) => Flags::INFER,
            Ty::Param { .. } => Flags::PARAM,
            Ty::Never | Ty::Prim(_) => Flags::NONE,
            Ty::Adt(_, tys) | Ty::Tuple(tys) | Ty::FnDef(_, tys) => tys.0.flags,
            Ty::Ref { ty, .. } | Ty::Ptr { ty, .. } | Ty::Slice(ty) | Ty::Array(ty) => ty.0.flags,
            Ty::FnPtr(pointer) => pointer.0.flags,
            Ty::Closure(closure) => closure.0.flags,
            Ty::Proj(proj) => Flags::PROJ | proj.0.flags,
            Ty::Dyn(bounds) => bounds.0.flags,
            Ty::Opaque(bounds) => Flags::OPAQUE | bounds.0.flags,
        }
    }
}

/// What is asked of types and of lists of them alike.
macro_rules! ask_flags {
    ($($Part:ty),*) => { $(
        impl $Part {
            #[inline]
            pub fn has_infer(&self) -> bool {
                self.flags().has(Flags::INFER)
            }

            #[inline]
            pub fn has_param(&self) -> bool {
                self.flags().has(Flags::PARAM)
            }

            #[inline]
            pub fn has_proj(&self) -> bool {
                self.flags().has(Flags::PROJ)
            }

            #[inline]
            pub fn has_unknown(&self) -> bool {
                self.flags().has(Flags::UNKNOWN)
            }
        }
    )* };
}

ask_flags!(Ty, Substs);

impl Part for ClosureTy {
    fn flags(&self) -> Flags {
        self.substs.0.flags | self.params.0.flags | self.ret.flags()
    }
}

impl Part for FnPtrTy {
    fn flags(&self) -> Flags {
        self.params.0.flags | self.ret.flags()
    }
}

impl Part for ProjTy {
    fn flags(&self) -> Flags {
        self.substs.0.flags
    }
}

impl Part for TraitBound {
    fn flags(&self) -> Flags {
        self.args.0.flags | self.bindings.0.flags
    }
}

impl Part for (Name, Ty) {
    fn flags(&self) -> Flags {
        self.1.flags()
    }
}

impl<T: Part> Part for List<T> {
    fn flags(&self) -> Flags {
        Flags::of_all(self)
    }
}

/// Where all parts of one kind are.
pub trait Pooled: Part + Sized + 'static {
    fn pool() -> &'static Pool<Self>;

    /// The part that this thread met last with that hash, as far as its few places go.
    fn recent(hash: u64) -> Option<Interned<Self>>;

    fn remember(part: Interned<Self>);
}

/// A power of two: a thread's places fit into a near cache.
const N_RECENT: usize = 4096;

#[inline]
fn recent_place(hash: u64) -> usize {
    hash as usize % N_RECENT
}

macro_rules! pooled {
    ($($Part:ty: $RECENT:ident,)*) => { $(
        thread_local! {
            static $RECENT: [Cell<Option<Interned<$Part>>>; N_RECENT] =
                const { [const { Cell::new(None) }; N_RECENT] };
        }

        impl Pooled for $Part {
            fn pool() -> &'static Pool<Self> {
                static POOL: Pool<$Part> = Pool::new();
                &POOL
            }

            #[inline]
            fn recent(hash: u64) -> Option<Interned<Self>> {
                $RECENT.with(|recent| recent[recent_place(hash)].get())
            }

            #[inline]
            fn remember(part: Interned<Self>) {
                $RECENT.with(|recent| recent[recent_place(part.hash_code())].set(Some(part)));
            }
        }
    )* };
}

pooled! {
    Ty: RECENT_TYS,
    ClosureTy: RECENT_CLOSURES,
    FnPtrTy: RECENT_FN_PTRS,
    ProjTy: RECENT_PROJS,
    List<Ty>: RECENT_LISTS,
    List<TraitBound>: RECENT_BOUNDS,
    List<(Name, Ty)>: RECENT_BINDINGS,
}

impl<T: Pooled> Interned<T> {
    pub fn new(part: T) -> Interned<T> {
        T::pool().get(&part, || part.clone())
    }
}

impl<T> Interned<T> {
    /// The same in every run.
    pub(super) fn hash_code(&self) -> u64 {
        self.0.hash
    }

    pub(super) fn is<Q>(self, hash: u64, part: &Q) -> bool
    where
        T: Borrow<Q>,
        Q: Eq + ?Sized,
    {
        self.0.hash == hash && self.0.value.borrow() == part
    }
}

impl<T> Interned<List<T>>
where
    T: Part,
    List<T>: Pooled,
{
    fn of(parts: &[T]) -> Interned<List<T>> {
        let pool = List::pool();
        let make = || pool.get(parts, || parts.into());
        if parts.is_empty() { *pool.empty.get_or_init(make) } else { make() }
    }

    #[inline]
    pub(super) fn flags(&self) -> Flags {
        self.0.flags
    }
}

impl<T: Part> From<&[T]> for Interned<List<T>>
where
    List<T>: Pooled,
{
    fn from(parts: &[T]) -> Self {
        Interned::of(parts)
    }
}

impl<T: Part, const N: usize> From<[T; N]> for Interned<List<T>>
where
    List<T>: Pooled,
{
    fn from(parts: [T; N]) -> Self {
        Interned::of(&parts)
    }
}

impl<T: Part> From<Vec<T>> for Interned<List<T>>
where
    List<T>: Pooled,
{
    fn from(parts: Vec<T>) -> Self {
        Interned::of(&parts)
    }
}

impl From<Ty> for Interned<Ty> {
    fn from(ty: Ty) -> Interned<Ty> {
        Interned::new(ty)
    }
}

impl FromIterator<Ty> for Substs {
    fn from_iter<I: IntoIterator<Item = Ty>>(tys: I) -> Substs {
        Substs::of(&Gathered::from_iter(tys))
    }
}

impl FromIterator<TraitBound> for Bounds {
    fn from_iter<I: IntoIterator<Item = TraitBound>>(bounds: I) -> Self {
        Interned::from(Vec::from_iter(bounds))
    }
}

impl FromIterator<(Name, Ty)> for Bindings {
    fn from_iter<I: IntoIterator<Item = (Name, Ty)>>(bindings: I) -> Self {
        Interned::from(Vec::from_iter(bindings))
    }
}

impl<T> Clone for Interned<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Interned<T> {}

impl<T> PartialEq for Interned<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T> Eq for Interned<T> {}

impl<T> Hash for Interned<T> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.hash);
    }
}

impl<T> Deref for Interned<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.0.value
    }
}

impl<T> AsRef<T> for Interned<T> {
    #[inline]
    fn as_ref(&self) -> &T {
        &self.0.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Interned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.value.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, hash::BuildHasher, ptr};

    use rustc_hash::FxBuildHasher;

    use super::*;
    use crate::{
        names::{DefId, PrimTy},
        types::InferVar,
    };

    /// All have one hash.
    #[derive(Clone, PartialEq, Eq, Debug)]
    struct Alike(u32);

    impl Hash for Alike {
        fn hash<H: Hasher>(&self, _: &mut H) {}
    }

    impl Part for Alike {
        fn flags(&self) -> Flags {
            Flags::NONE
        }
    }

    pooled! { Alike: RECENT_ALIKE, }

    fn place<T>(part: Interned<T>) -> usize {
        ptr::from_ref(part.0).addr()
    }

    #[test]
    fn equal_lists_are_one_place_in_all_threads() {
        let list = |i: u32| Substs::from([Ty::Infer(InferVar(i / 2)), Ty::Prim(PrimTy::U8)]);
        let all = || (0..10_000).map(|i| place(list(i))).collect::<Vec<_>>();
        let (here, there) = std::thread::scope(|scope| {
            let there = scope.spawn(all);
            (all(), there.join().expect("a thread"))
        });
        assert_eq!(here, there);
        assert_eq!(here.iter().collect::<HashSet<_>>().len(), 5_000);
    }

    #[test]
    fn parts_of_one_hash_are_told_apart() {
        let parts: Vec<Interned<Alike>> = (0..50).map(|i| Interned::new(Alike(i))).collect();
        for (i, part) in (0..).zip(&parts) {
            assert_eq!(**part, Alike(i));
            assert!(*part == Interned::new(Alike(i)));
            assert_eq!(parts.iter().filter(|other| *other == part).count(), 1);
        }
    }

    #[test]
    fn a_hash_tells_of_what_is_held_alone() {
        let inner = || Substs::from([Ty::Never, Ty::unit()]);
        let list = || [Ty::Adt(DefId(7), inner()), Ty::reference(true, Ty::Tuple(inner()))];
        assert_eq!(Substs::from(list()).hash_code(), FxBuildHasher.hash_one(&list()[..]));
        let turned: Substs = list().into_iter().rev().collect();
        assert_ne!(Substs::from(list()).hash_code(), turned.hash_code());
    }

    #[test]
    fn a_list_is_the_same_however_it_is_made() {
        for n in [0, 1, 7, 8, 9, 30] {
            let tys: Vec<Ty> = (0..n).map(|i| Ty::Infer(InferVar(i))).collect();
            let list: Substs = tys.iter().copied().collect();
            assert_eq!(**list, *tys);
            assert!(list == Substs::from(tys.as_slice()) && list == Substs::from(tys));
        }
    }

    #[test]
    fn flags_say_what_is_anywhere_inside() {
        let proj = |ty: Ty| Ty::proj(DefId(1), Name::new("A"), [ty].into());
        let leaves = [
            (Ty::Unknown, Flags::UNKNOWN),
            (Ty::Infer(InferVar(3)), Flags::INFER),
            (Ty::Param { idx: 0, name: Name::new("T") }, Flags::PARAM),
            (proj(Ty::Never), Flags::PROJ),
            (Ty::Opaque(Interned::from([])), Flags::OPAQUE),
            (Ty::Prim(PrimTy::Str), Flags::NONE),
        ];
        for (leaf, flags) in leaves {
            let bound = TraitBound {
                trait_: DefId(2),
                args: Substs::from([]),
                bindings: Interned::from([(Name::new("B"), leaf)]),
            };
            let list = Substs::from([Ty::Never, leaf]);
            let around = [
                Ty::Adt(DefId(0), list),
                Ty::Tuple(list),
                Ty::FnDef(DefId(0), list),
                Ty::reference(false, leaf),
                Ty::Slice(leaf.into()),
                Ty::Array(Ty::reference(true, leaf).into()),
                Ty::fn_ptr(Substs::from([]), leaf),
                Ty::Dyn(Interned::from([bound])),
            ];
            for ty in around {
                assert_eq!(ty.flags(), flags, "{ty:?}");
                assert_eq!(proj(ty).flags(), flags | Flags::PROJ, "{ty:?}");
            }
        }
    }
}
