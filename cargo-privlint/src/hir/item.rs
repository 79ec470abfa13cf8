//! Items: what a file declares, and the types and paths that its declarations are written with.

use std::sync::Arc;

use super::{Arena, Bodies, Body, Idx, Lazy, Name, Segments};
use crate::{
    span::{FileId, Span},
    syntax::{
        SyntaxProblem,
        tt::{Ctx, Tt},
    },
};

pub type ItemId = Idx<Item>;
pub type BodyId = Idx<Body>;

/// A crate of the run, in dependency order: models first, then the workspace's targets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CrateId(pub u32);

/// One lowered file, or the items that one macro call expanded to.
#[derive(Clone, Debug)]
pub struct HirFile {
    pub file: FileId,
    /// Inner attributes, `#![…]`.
    pub attrs: Box<[Attr]>,
    pub items: Arena<Item>,
    pub bodies: Bodies,
    /// The items of the file's own module, in source order; other items hang below them.
    pub top: Vec<ItemId>,
    /// Paths to values where no body is: in the lengths of arrays, discriminants and the bounds of range patterns.
    pub const_paths: Vec<Path>,
    /// What the active cfg leaves out.
    pub inactive: Vec<Span>,
    /// Where syntax nodes that a suppression can stand before begin and end, in source order:
    /// items, fields, variants, statements, arms, arguments.
    pub nodes: Vec<Span>,
    /// Something in the file may suppress findings; else the nodes are not noted.
    pub has_suppressions: bool,
    /// Some type in the file may be a macro call.
    pub has_type_macros: bool,
    /// Syntax that was not read.
    pub problems: Vec<SyntaxProblem>,
}

#[derive(Clone, Debug)]
pub struct Item {
    /// Empty for what has none (`impl`, `use`, macro calls).
    pub name: Name,
    pub name_span: Span,
    pub span: Span,
    pub attrs: Box<[Attr]>,
    pub vis: Visibility,
    pub kind: ItemKind,
}

#[derive(Clone, Debug)]
pub enum ItemKind {
    /// `items` is `None` for `mod name;`, whose file is found by the driver.
    Mod {
        items: Option<Vec<ItemId>>,
    },
    Use(Vec<Import>),
    ExternCrate {
        krate: Name,
        /// `None` for `as _`.
        alias: Option<Name>,
    },
    Func(Box<Func>),
    Adt(Box<Adt>),
    Impl(Box<Impl>),
    Trait(Box<Trait>),
    TypeAlias(Box<Lazy<TypeAlias>>),
    Const(Box<Const>),
    MacroDef(Box<MacroDef>),
    MacroCall(Box<MacroCall>),
}

/// One leaf of a `use` tree.
#[derive(Clone, PartialEq, Debug)]
pub struct Import {
    pub root: PathRoot,
    pub segments: Box<[(Name, Span)]>,
    pub kind: ImportKind,
    pub span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportKind {
    Glob,
    /// Under the name that is bound; `use a::b::{self}` has the segments `a::b` and binds types only.
    Named {
        name: Name,
        is_self: bool,
    },
    /// `as _`: in scope for method look-up, without a name.
    Unnamed,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Visibility {
    /// No `pub`: the parent module (a trait's items and an enum's variants: the parent's own).
    Inherited,
    Public,
    /// `pub(crate)`, `pub(super)`, `pub(in path)`.
    In(Box<Path>),
}

#[derive(Clone, Debug)]
pub struct Func {
    pub sig: Lazy<FuncSig>,
    pub body: Option<BodyId>,
    pub is_async: bool,
    pub is_foreign: bool,
}

#[derive(Clone, Debug)]
pub struct FuncSig {
    pub generics: Generics,
    pub self_param: Option<SelfParam>,
    /// Without `self`; the patterns are in the body.
    pub params: Vec<FuncParam>,
    pub ret: Option<TypeRef>,
}

#[derive(Clone, Debug)]
pub struct FuncParam {
    /// The binding's name where the pattern is a plain one.
    pub name: Option<Name>,
    pub ty: TypeRef,
    pub attrs: Box<[Attr]>,
    pub span: Span,
}

#[derive(Clone, PartialEq, Debug)]
pub enum SelfParam {
    Value,
    Ref { mutable: bool },
    Typed(TypeRef),
}

/// A struct, a union or an enum. A struct is one variant of its own name.
#[derive(Clone, Debug)]
pub struct Adt {
    pub kind: AdtKind,
    pub generics: Generics,
    pub variants: Vec<Variant>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AdtKind {
    Struct,
    Union,
    Enum,
}

#[derive(Clone, Debug)]
pub struct Variant {
    pub name: Name,
    pub name_span: Span,
    pub span: Span,
    pub attrs: Box<[Attr]>,
    pub shape: Shape,
    pub fields: Vec<FieldDecl>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Named,
    Tuple,
    Unit,
}

#[derive(Clone, Debug)]
pub struct FieldDecl {
    /// `0`, `1`, … in a tuple.
    pub name: Name,
    /// The type's span in a tuple.
    pub name_span: Span,
    pub span: Span,
    pub attrs: Box<[Attr]>,
    pub vis: Visibility,
    pub ty: TypeRef,
    pub ty_span: Span,
}

#[derive(Clone, Debug)]
pub struct Impl {
    pub generics: Generics,
    pub trait_ref: Option<Path>,
    pub is_negative: bool,
    pub self_ty: TypeRef,
    /// From `impl` to before the brace.
    pub header: Span,
    pub items: Vec<ItemId>,
}

#[derive(Clone, Debug)]
pub struct Trait {
    pub generics: Generics,
    pub supertraits: Vec<Bound>,
    pub items: Vec<ItemId>,
    /// `trait A = B;`
    pub is_alias: bool,
}

/// `type A = …;`, and associated types of traits and impls.
#[derive(Clone, Debug)]
pub struct TypeAlias {
    pub generics: Generics,
    pub bounds: Vec<Bound>,
    pub ty: Option<TypeRef>,
}

/// A constant or a static.
#[derive(Clone, Debug)]
pub struct Const {
    pub ty: TypeRef,
    pub body: Option<BodyId>,
    pub is_static: bool,
}

/// `macro_rules!`, or a `macro`, unread.
#[derive(Clone, Debug)]
pub struct MacroDef {
    /// A `macro` is in scope as other items are, not from its place in the text on.
    pub is_item: bool,
    /// Shared with whoever reads them.
    pub rules: Lazy<Arc<[Tt]>>,
}

/// A macro call in item position; those of bodies are in [`Body::macro_calls`].
#[derive(Clone, Debug)]
pub struct MacroCall {
    pub path: Path,
    pub tokens: Vec<Tt>,
    pub span: Span,
    /// In an `extern` block: what it declares has no body.
    pub is_foreign: bool,
}

/// An attribute that applies, unread. Documentation, `cfg` and `cfg_attr` itself are not kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Attr {
    /// As written, with `::` between the segments.
    pub path: Name,
    pub path_span: Span,
    /// From `#` to `]`; inside a `cfg_attr` the attribute alone.
    pub span: Span,
    pub input: AttrInput,
}

#[derive(Clone, PartialEq, Debug)]
pub enum AttrInput {
    Empty,
    /// `#[path(…)]`; the span is that of the group.
    Group(Vec<Tt>, Span),
    /// `#[path = …]`
    Value(Vec<Tt>),
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Generics {
    pub params: Vec<GenericParam>,
    pub wheres: Vec<WherePredicate>,
}

/// Lifetimes are left out everywhere.
#[derive(Clone, PartialEq, Debug)]
pub struct GenericParam {
    pub name: Name,
    pub kind: GenericParamKind,
}

#[derive(Clone, PartialEq, Debug)]
pub enum GenericParamKind {
    Type { bounds: Vec<Bound>, default: Option<TypeRef> },
    Const { ty: TypeRef },
}

#[derive(Clone, PartialEq, Debug)]
pub struct WherePredicate {
    pub ty: TypeRef,
    pub bounds: Vec<Bound>,
}

/// A trait bound; `?Sized`-like and lifetime bounds are left out.
#[derive(Clone, PartialEq, Debug)]
pub struct Bound {
    pub path: Path,
}

#[derive(Clone, PartialEq, Debug)]
pub enum TypeRef {
    Never,
    Infer,
    /// `()` is the empty tuple.
    Tuple(Vec<TypeRef>),
    Path(Box<Path>),
    Ref {
        mutable: bool,
        ty: Box<TypeRef>,
    },
    Ptr {
        mutable: bool,
        ty: Box<TypeRef>,
    },
    Slice(Box<TypeRef>),
    Array(Box<TypeRef>),
    FnPtr {
        params: Vec<TypeRef>,
        ret: Box<TypeRef>,
    },
    Impl(Vec<Bound>),
    Dyn(Vec<Bound>),
    /// A macro call in type position, before its expansion and where it has none.
    Macro(Box<MacroCallType>),
    Error,
}

#[derive(Clone, PartialEq, Debug)]
pub struct MacroCallType {
    pub path: Path,
    pub tokens: Vec<Tt>,
    pub span: Span,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Path {
    pub root: PathRoot,
    pub segments: Segments,
    /// `<T>::a` (no trait) or `<T as Trait>::a`, where the trait's path is the first segments.
    pub qself: Option<Box<QSelf>>,
    pub span: Span,
    /// Hygiene of the first segment.
    pub ctx: Ctx,
}

#[derive(Clone, PartialEq, Debug)]
pub struct QSelf {
    pub ty: TypeRef,
    /// How many of the path's segments name the trait; zero without `as`.
    pub n_trait_segments: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PathRoot {
    Plain,
    /// `::a`
    Global,
    /// `crate::a`
    Crate,
    /// `self::a` is `Super(0)`, `super::super::a` is `Super(2)`. A bare `self` value is a plain segment.
    Super(u8),
    /// `$crate::a`
    DollarCrate(CrateId),
}

#[derive(Clone, PartialEq, Debug)]
pub struct PathSegment {
    pub name: Name,
    pub span: Span,
    pub args: Option<Box<GenericArgs>>,
}

/// `<A, B, Item = C>`; `(A, B) -> C` is the one argument `(A, B)` and the binding `Output = C`.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct GenericArgs {
    /// Types; a constant argument is [`GenericArg::Const`].
    pub args: Vec<GenericArg>,
    pub bindings: Vec<AssocBinding>,
    pub is_fn_sugar: bool,
}

#[derive(Clone, PartialEq, Debug)]
pub enum GenericArg {
    Type(TypeRef),
    Const,
}

#[derive(Clone, PartialEq, Debug)]
pub struct AssocBinding {
    pub name: Name,
    pub ty: Option<TypeRef>,
    pub bounds: Vec<Bound>,
}
