//! The type language: ground types, generic parameters, projections, and the holes of inference.

use super::{Bindings, Bounds, Interned, Substs};
use crate::{
    hir::{ExprId, Name},
    names::{DefId, PrimTy},
};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ty {
    Unknown,
    Never,
    /// A hole of the body that is being inferred; none is left in a [`super::BodyTypes`].
    Infer(InferVar),
    Prim(PrimTy),
    Adt(DefId, Substs),
    /// The empty tuple is `()`.
    Tuple(Substs),
    Ref {
        mutable: bool,
        ty: Interned<Ty>,
    },
    Ptr {
        mutable: bool,
        ty: Interned<Ty>,
    },
    Slice(Interned<Ty>),
    Array(Interned<Ty>),
    /// A function item, a tuple struct's or a tuple variant's constructor; substitutions of the parent
    /// (impl or trait, with `Self` first for a trait) come first.
    FnDef(DefId, Substs),
    FnPtr(Interned<FnPtrTy>),
    Closure(Interned<ClosureTy>),
    /// A parameter of a generic definition, numbered from the outermost owner on: an impl's before its method's,
    /// `Self` of a trait first.
    Param {
        idx: u32,
        name: Name,
    },
    /// `<T as Trait>::Name` that is not known to be anything else.
    Proj(Interned<ProjTy>),
    Dyn(Bounds),
    /// `impl Trait` as a result, and what an `async` function or block returns (`Future`).
    Opaque(Bounds),
}

/// Bodies hold one for each of their nodes: what takes more than two words stands elsewhere.
const _: () = assert!(size_of::<Ty>() == 16);

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct InferVar(pub u32);

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FnPtrTy {
    pub params: Substs,
    pub ret: Ty,
}

/// An associated type; `substs[0]` is what it is one of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ProjTy {
    pub trait_: DefId,
    pub name: Name,
    pub substs: Substs,
}

/// A closure of the body of `owner`, by its expression.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ClosureTy {
    pub owner: DefId,
    pub expr: ExprId,
    /// Of the owner, so that the body can be read for them.
    pub substs: Substs,
    pub params: Substs,
    pub ret: Ty,
}

/// `Trait<A, Item = B>` as a bound on some type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TraitBound {
    pub trait_: DefId,
    /// Without `Self`.
    pub args: Substs,
    pub bindings: Bindings,
}

/// A function's signature over its own parameters.
#[derive(Clone, PartialEq, Debug)]
pub struct FnSig {
    /// `self` first where there is one.
    pub params: Vec<Ty>,
    /// Of an `async` function: what awaiting it gives, wrapped as [`Ty::Opaque`] `Future`.
    pub ret: Ty,
    pub has_self: bool,
}

impl Ty {
    pub fn unit() -> Ty {
        Ty::Tuple(Substs::from([]))
    }

    pub fn is_unit(&self) -> bool {
        matches!(self, Ty::Tuple(elems) if elems.is_empty())
    }

    pub fn prim(prim: PrimTy) -> Ty {
        Ty::Prim(prim)
    }

    pub fn proj(trait_: DefId, name: Name, substs: Substs) -> Ty {
        Ty::Proj(Interned::new(ProjTy { trait_, name, substs }))
    }

    pub fn fn_ptr(params: Substs, ret: Ty) -> Ty {
        Ty::FnPtr(Interned::new(FnPtrTy { params, ret }))
    }

    pub fn reference(mutable: bool, ty: Ty) -> Ty {
        Ty::Ref { mutable, ty: Interned::new(ty) }
    }

    /// Through all references.
    pub fn peel_refs(&self) -> &Ty {
        let mut ty = self;
        while let Ty::Ref { ty: inner, .. } = ty {
            ty = inner;
        }
        ty
    }
}
