//! Bodies: expressions and patterns of one function, constant or static.

use super::{Arena, Idx, ItemId, Name, Path, TypeRef};
use crate::{
    span::Span,
    syntax::tt::{Ctx, Tt},
};

pub type ExprId = Idx<Expr>;
pub type PatId = Idx<Pat>;

#[derive(Clone, Debug)]
pub struct Body {
    pub exprs: Arena<Expr>,
    pub pats: Arena<Pat>,
    /// `self` first, as a plain binding, where there is one.
    pub params: Vec<PatId>,
    pub root: ExprId,
    /// Calls that `macros` has not replaced yet, by [`Expr::MacroCall`].
    pub macro_calls: Arena<BodyMacroCall>,
    pub places: Places,
}

impl Body {
    /// Takes everything out, into as much memory as it needs; the memory it had stays for others.
    pub fn take(&mut self) -> Body {
        Body {
            exprs: self.exprs.take(),
            pats: self.pats.take(),
            params: std::mem::take(&mut self.params),
            root: self.root,
            macro_calls: self.macro_calls.take(),
            places: Places {
                exprs: self.places.exprs.drain(..).collect(),
                pats: self.places.pats.drain(..).collect(),
                outer_ctx: std::mem::take(&mut self.places.outer_ctx),
            },
        }
    }

    pub fn clear(&mut self) {
        self.exprs.truncate(0);
        self.pats.truncate(0);
        self.params.clear();
        self.macro_calls.truncate(0);
        self.places.exprs.clear();
        self.places.pats.clear();
        self.places.outer_ctx.clear();
    }

    /// Gives memory back where much is spare.
    pub fn trim(&mut self) {
        if self.exprs.is_roomy() || self.pats.is_roomy() {
            *self = self.take();
        }
    }
}

/// Where the nodes of a body stand.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub exprs: Vec<Place>,
    pub pats: Vec<Place>,
    /// Expansions of macros that the body itself defines, each with the one that wrote the definition: what
    /// such an expansion doesn't bind itself is looked for there.
    pub outer_ctx: Vec<(Ctx, Ctx)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// In a macro's definition: the call.
    pub span: Span,
    pub origin: Origin,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// Written in place.
    User,
    /// Written in place, as an argument of a macro call.
    MacroArg,
    /// Written by a macro's definition; the span is the outermost call that the user wrote.
    Expansion,
}

#[derive(Clone, Debug)]
pub struct BodyMacroCall {
    pub path: Path,
    pub tokens: Vec<Tt>,
    pub span: Span,
    pub position: MacroPosition,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MacroPosition {
    Expr,
    /// A statement with braces or a semicolon: may expand to several statements, items among them.
    Stmt,
    Pat,
}

#[derive(Clone, Debug)]
pub enum Expr {
    /// What could not be read; carries nothing.
    Missing,
    Lit(Lit),
    Path(Box<Path>),
    Call {
        callee: ExprId,
        args: Box<[ExprId]>,
    },
    MethodCall {
        receiver: ExprId,
        name: Name,
        name_span: Span,
        generics: Option<Box<super::GenericArgs>>,
        args: Box<[ExprId]>,
    },
    /// A tuple's field is named by its number.
    Field {
        base: ExprId,
        name: Name,
        name_span: Span,
    },
    Index {
        base: ExprId,
        index: ExprId,
    },
    Unary {
        op: UnOp,
        expr: ExprId,
    },
    Binary {
        op: BinOp,
        lhs: ExprId,
        rhs: ExprId,
    },
    /// With an operator for `+=` and its like.
    Assign {
        op: Option<BinOp>,
        place: ExprId,
        value: ExprId,
    },
    Ref {
        mutable: bool,
        expr: ExprId,
    },
    Cast {
        expr: ExprId,
        ty: Box<TypeRef>,
    },
    Tuple(Box<[ExprId]>),
    Array(Box<[ExprId]>),
    Repeat {
        value: ExprId,
        len: ExprId,
    },
    Struct(Box<StructExpr>),
    Range {
        lo: Option<ExprId>,
        hi: Option<ExprId>,
        inclusive: bool,
    },
    Block(Box<Block>),
    If {
        cond: ExprId,
        then: ExprId,
        els: Option<ExprId>,
    },
    /// `let pat = expr` as a condition.
    Let {
        pat: PatId,
        expr: ExprId,
    },
    Match {
        scrutinee: ExprId,
        arms: Box<[Arm]>,
    },
    Loop {
        label: Option<Name>,
        body: ExprId,
    },
    While {
        label: Option<Name>,
        cond: ExprId,
        body: ExprId,
    },
    For {
        label: Option<Name>,
        pat: PatId,
        iter: ExprId,
        body: ExprId,
    },
    Break {
        label: Option<Name>,
        value: Option<ExprId>,
    },
    Continue {
        label: Option<Name>,
    },
    Return(Option<ExprId>),
    Closure(Box<Closure>),
    Await(ExprId),
    Try(ExprId),
    /// `format_args!` and whatever is made from it.
    Format(Box<Format>),
    /// Not expanded yet.
    MacroCall(Idx<BodyMacroCall>),
    /// A macro call that nobody could read: uses every expression that it can be read as.
    Opaque(Box<[ExprId]>),
}

#[derive(Clone, PartialEq, Debug)]
pub enum Lit {
    Str(Box<str>),
    ByteStr,
    CStr,
    Char(char),
    Byte,
    /// `None` past `u64::MAX`.
    Int {
        value: Option<u64>,
        suffix: Option<Name>,
    },
    Float {
        suffix: Option<Name>,
    },
    Bool(bool),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnOp {
    Deref,
    Not,
    Neg,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    And,
    Or,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

#[derive(Clone, Debug)]
pub struct StructExpr {
    pub path: Path,
    pub fields: Vec<FieldInit>,
    pub spread: Option<ExprId>,
}

#[derive(Clone, Debug)]
pub struct FieldInit {
    pub name: Name,
    pub name_span: Span,
    /// The whole initialiser, `name: value` or the shorthand.
    pub span: Span,
    pub value: ExprId,
}

#[derive(Clone, Debug)]
pub struct Block {
    pub kind: BlockKind,
    pub label: Option<Name>,
    pub stmts: Vec<Stmt>,
    pub tail: Option<ExprId>,
    /// The block declares items, so that names in it start from a scope of its own.
    pub has_items: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// `unsafe` and `const` blocks too.
    Plain,
    Async,
    /// `try { … }` and what stands for it.
    Try,
}

#[derive(Clone, Debug)]
pub enum Stmt {
    Let {
        pat: PatId,
        ty: Option<Box<TypeRef>>,
        init: Option<ExprId>,
        els: Option<ExprId>,
        span: Span,
    },
    /// With or without a semicolon; the block's value is its tail.
    Expr(ExprId),
    Item(ItemId),
}

#[derive(Clone, Debug)]
pub struct Arm {
    pub pat: PatId,
    pub guard: Option<ExprId>,
    pub body: ExprId,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Closure {
    pub params: Vec<(PatId, Option<TypeRef>)>,
    pub ret: Option<TypeRef>,
    pub body: ExprId,
    pub is_async: bool,
    pub is_move: bool,
}

/// A format string with its arguments put in their places.
#[derive(Clone, Debug)]
pub struct Format {
    pub pieces: Vec<FormatPiece>,
    /// Arguments that no piece shows: widths, precisions, and what the macro was given too much.
    pub unshown: Vec<ExprId>,
}

#[derive(Clone, Debug)]
pub enum FormatPiece {
    Text(Box<str>),
    /// An inline capture is a path expression whose place is inside the string literal.
    Arg {
        expr: ExprId,
        shows: FormatTrait,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FormatTrait {
    Display,
    Debug,
    /// `{:x}`, `{:e}`, `{:p}` and their like.
    Other,
}

#[derive(Clone, Debug)]
pub enum Pat {
    Missing,
    Wild,
    /// `..` in a tuple or a slice.
    Rest,
    /// May also name a constant, a unit struct or a unit variant, which only `names` can tell.
    Bind {
        name: Name,
        ctx: Ctx,
        by_ref: bool,
        mutable: bool,
        sub: Option<PatId>,
    },
    Path(Box<Path>),
    Tuple(Box<[PatId]>),
    TupleStruct {
        path: Box<Path>,
        pats: Box<[PatId]>,
    },
    Struct {
        path: Box<Path>,
        fields: Box<[FieldPat]>,
        has_rest: bool,
    },
    Or(Box<[PatId]>),
    Ref {
        mutable: bool,
        pat: PatId,
    },
    Slice(Box<[PatId]>),
    Lit(ExprId),
    Range,
    MacroCall(Idx<BodyMacroCall>),
}

#[derive(Clone, Debug)]
pub struct FieldPat {
    pub name: Name,
    pub name_span: Span,
    pub pat: PatId,
}
