//! Parts of types, each made once: equal ones are the same place in memory, so they are copied and compared by a
//! word, and a part says what it holds without being walked.
//!
//! What was made once stays for the life of the process, like names.

use std::{
    borrow::Borrow,
    collections::hash_map::Entry,
    fmt,
    hash::{BuildHasher, Hash, Hasher},
    ops::{BitOr, Deref},
    sync::{Mutex, OnceLock, PoisonError},
};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{ClosureTy, TraitBound, Ty};
use crate::hir::Name;

/// A shared part of a type.
pub struct Interned<T: 'static>(&'static Node<T>);

/// A list of types: arguments, elements, parameters.
pub type Substs = Interned<Box<[Ty]>>;

#[derive(Debug)]
struct Node<T> {
    /// Of what it holds, the same in every run.
    hash: u64,
    flags: Flags,
    value: T,
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
    fn flags(&self) -> Flags {
        match self {
            Ty::Unknown => Flags::UNKNOWN,
            Ty::Infer(_) => Flags::INFER,
            Ty::Param(_) => Flags::PARAM,
            Ty::Never | Ty::Prim(_) => Flags::NONE,
            Ty::Adt(_, tys) | Ty::Tuple(tys) | Ty::FnDef(_, tys) => tys.0.flags,
            Ty::Ref { ty, .. } | Ty::Ptr { ty, .. } | Ty::Slice(ty) | Ty::Array(ty) => ty.0.flags,
            Ty::FnPtr { params, ret } => params.0.flags | ret.0.flags,
            Ty::Closure(closure) => closure.0.flags,
            Ty::Proj { substs, .. } => Flags::PROJ | substs.0.flags,
            Ty::Dyn(bounds) => bounds.0.flags,
            Ty::Opaque(bounds) => Flags::OPAQUE | bounds.0.flags,
        }
    }
}

impl Part for ClosureTy {
    fn flags(&self) -> Flags {
        self.substs.0.flags | self.params.0.flags | self.ret.flags()
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

impl<T: Part> Part for Box<[T]> {
    fn flags(&self) -> Flags {
        Flags::of_all(self)
    }
}

/// Where all parts of one kind are.
pub trait Pooled: Part + Sized + 'static {
    fn pool() -> &'static Pool<Self>;
}

macro_rules! pooled {
    ($($Part:ty,)*) => { $(
        impl Pooled for $Part {
            fn pool() -> &'static Pool<Self> {
                static POOL: Pool<$Part> = Pool::new();
                &POOL
            }
        }
    )* };
}

pooled! { Ty, ClosureTy, Box<[Ty]>, Box<[TraitBound]>, Box<[(Name, Ty)]>, }

const N_SHARDS: usize = 64;

/// By their hashes; of two parts with one hash the later one is found under the next number.
pub struct Pool<T: 'static> {
    shards: [Mutex<FxHashMap<u64, &'static Node<T>>>; N_SHARDS],
    empty: OnceLock<Interned<T>>,
}

impl<T: Pooled> Pool<T> {
    const fn new() -> Pool<T> {
        let shards = [const { Mutex::new(FxHashMap::with_hasher(FxBuildHasher)) }; N_SHARDS];
        Pool { shards, empty: OnceLock::new() }
    }

    fn get<Q>(&self, part: &Q, own: impl FnOnce() -> T) -> Interned<T>
    where
        T: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let hash = FxBuildHasher.hash_one(part);
        let shard = &self.shards[(hash >> 32) as usize % N_SHARDS];
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        let mut key = hash;
        loop {
            match shard.entry(key) {
                Entry::Occupied(node) if node.get().value.borrow() == part => {
                    return Interned(node.get());
                }
                Entry::Occupied(_) => key = key.wrapping_add(1),
                Entry::Vacant(free) => {
                    let value = own();
                    let flags = value.flags();
                    return Interned(free.insert(Box::leak(Box::new(Node { hash, flags, value }))));
                }
            }
        }
    }
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
}

impl<T> Interned<Box<[T]>>
where
    T: Part,
    Box<[T]>: Pooled,
{
    fn of(parts: &[T]) -> Interned<Box<[T]>> {
        let pool = Box::pool();
        let make = || pool.get(parts, || parts.into());
        if parts.is_empty() { *pool.empty.get_or_init(make) } else { make() }
    }

    pub(super) fn flags(&self) -> Flags {
        self.0.flags
    }
}

impl<T: Part> From<&[T]> for Interned<Box<[T]>>
where
    Box<[T]>: Pooled,
{
    fn from(parts: &[T]) -> Self {
        Interned::of(parts)
    }
}

impl<T: Part, const N: usize> From<[T; N]> for Interned<Box<[T]>>
where
    Box<[T]>: Pooled,
{
    fn from(parts: [T; N]) -> Self {
        Interned::of(&parts)
    }
}

impl<T: Part> From<Vec<T>> for Interned<Box<[T]>>
where
    Box<[T]>: Pooled,
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
        let mut few = [Ty::Unknown; 8];
        let mut n = 0;
        let mut tys = tys.into_iter();
        while let Some(ty) = tys.next() {
            if n == few.len() {
                let mut many = few.to_vec();
                many.push(ty);
                many.extend(tys);
                return Substs::of(&many);
            }
            few[n] = ty;
            n += 1;
        }
        Substs::of(&few[..n])
    }
}

impl FromIterator<TraitBound> for Interned<Box<[TraitBound]>> {
    fn from_iter<I: IntoIterator<Item = TraitBound>>(bounds: I) -> Self {
        Interned::from(Vec::from_iter(bounds))
    }
}

impl FromIterator<(Name, Ty)> for Interned<Box<[(Name, Ty)]>> {
    fn from_iter<I: IntoIterator<Item = (Name, Ty)>>(bindings: I) -> Self {
        Interned::from(Vec::from_iter(bindings))
    }
}

impl<T> Clone for Interned<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Interned<T> {}

impl<T> PartialEq for Interned<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T> Eq for Interned<T> {}

impl<T> Hash for Interned<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.hash);
    }
}

impl<T> Deref for Interned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.value
    }
}

impl<T> AsRef<T> for Interned<T> {
    fn as_ref(&self) -> &T {
        &self.0.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Interned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.value.fmt(f)
    }
}
