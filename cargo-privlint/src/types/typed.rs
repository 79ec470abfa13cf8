//! What inference tells about one body.

use super::{ByNode, Substs, Ty};
use crate::{
    hir::{Expr, ExprId, Name, Pat, PatId},
    names::{DefId, FieldId, Unresolved},
};

/// A variable of a body: parameters, `let`, arms, closures' parameters. Shadowing makes a new one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LocalId(pub u32);

/// Types and targets of one body. Keys that are missing have no such target; an unresolved one is in
/// `unresolved` with its reason.
#[derive(Clone, Debug, Default)]
pub struct BodyTypes {
    /// By `ExprId`; before adjustments.
    pub exprs: Vec<Ty>,
    /// By `PatId`.
    pub pats: Vec<Ty>,
    /// By `LocalId`.
    pub locals: Vec<Local>,
    /// What a path expression means, and the path of a struct literal.
    pub paths: ByNode<Expr, ValueRes>,
    /// What a `Pat::Bind` (its variable, the same in each alternative of an or-pattern), `Pat::Path`, `Pat::TupleStruct` or `Pat::Struct` means.
    pub pat_paths: ByNode<Pat, ValueRes>,
    /// Method calls, calls of paths, and operators, indexing, `?`, `for` and `await` through a trait.
    pub calls: ByNode<Expr, Callee>,
    pub fields: ByNode<Expr, FieldAccess>,
    pub unresolved: Vec<(ExprId, Subject, WhyUnresolved)>,
}

#[derive(Clone, Debug)]
pub struct Local {
    pub name: Name,
    pub pat: PatId,
    pub ty: Ty,
}

#[derive(Clone, PartialEq, Debug)]
pub enum ValueRes {
    Local(LocalId),
    /// A function, constant, static, or a struct's or variant's constructor.
    Def(DefId, Substs),
    /// A constant generic parameter.
    Param,
    Unknown,
}

/// What is called.
#[derive(Clone, PartialEq, Debug)]
pub struct Callee {
    pub target: Target,
    /// Of what runs (of the trait's method for [`Target::Trait`] and [`Target::Derived`]): its parent's
    /// first (`Self` first for a trait's method), then its own.
    pub substs: Substs,
    /// How the receiver is adjusted before it is passed as `self`: this many dereferences, then a borrow.
    pub derefs: u32,
    pub autoref: AutoRef,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AutoRef {
    None,
    Shared,
    Mut,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// A free function, an inherent method, or a trait's method whose impl is known: `method` is the
    /// trait's, `func` what runs (the impl's, or the trait's where the impl leaves the default).
    Fn(DefId),
    Impl {
        method: DefId,
        func: DefId,
        imp: DefId,
    },
    /// A trait's method on a type that does not tell the impl: a parameter, `dyn`, an opaque type.
    Trait(DefId),
    /// A trait's method on a type that derives the trait.
    Derived {
        method: DefId,
        adt: DefId,
    },
    /// A struct's or a variant's constructor.
    Ctor(DefId),
    /// A closure, function pointer or other callable value: the callee expression.
    Value,
}

/// A field and the dereferences before it.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldAccess {
    pub field: FieldRef,
    pub derefs: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldRef {
    Field(FieldId),
    Tuple(u32),
}

/// What could not be resolved.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Subject {
    Path,
    Call,
    Method,
    Field,
}

/// Why not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum WhyUnresolved {
    Name(Unresolved),
    /// The receiver's type is unknown.
    UnknownReceiver,
    /// The receiver's type is known, and has no such method or field.
    NoSuchMember,
    /// Several traits or impls fit.
    Ambiguous,
}
