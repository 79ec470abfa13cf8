//! Expressions.
//!
//! Chains that nest to the left (`a.b().c()?`, `a + b + c`) are lowered from their innermost operand
//! outwards in a loop. Everything hands on its own ends, so that nobody walks a tree to find them;
//! parentheses count for what stands around them and are gone otherwise.

use syn::{Expr as SynExpr, Lit as SynLit, spanned::Spanned};

use super::{BodyCx, Cx, Ext};
use crate::hir::{
    BinOp, BlockKind, BodyMacroCall, Expr, ExprId, FieldInit, Idx, Lit, MacroPosition, Name,
    StructExpr, UnOp,
};

pub(super) type Node = (ExprId, Ext);

impl BodyCx<'_, '_> {
    pub fn alloc(&mut self, expr: Expr, ext: Ext) -> Node {
        self.body.places.exprs.push(self.cx.src.place(ext));
        (self.body.exprs.alloc(expr), ext)
    }

    pub fn expr(&mut self, expr: &SynExpr) -> Node {
        let mut links = Vec::new();
        let mut head = expr;
        while let Some(inner) = left_operand(head) {
            links.push(head);
            head = inner;
        }
        let mut node = self.head(head);
        while let Some(link) = links.pop() {
            node = self.link(link, node);
        }
        node
    }

    /// What holds an operand at its left, which is lowered already.
    fn link(&mut self, expr: &SynExpr, (inner, start): Node) -> Node {
        match expr {
            SynExpr::Await(node) => {
                let ext = start.to(self.cx.src.short(node.await_token.span, 5));
                self.alloc(Expr::Await(inner), ext)
            }
            SynExpr::Binary(node) => self.binary(node, (inner, start)),
            SynExpr::Call(node) => {
                let args = self.args(&node.args);
                let ext = start.to(self.cx.src.delims(&node.paren_token.span));
                self.alloc(Expr::Call { callee: inner, args }, ext)
            }
            SynExpr::Cast(node) => {
                let ext = Ext { lo: start.lo, hi: self.cx.ty_hi(&node.ty) };
                let ty = Box::new(self.cx.ty(&node.ty));
                self.alloc(Expr::Cast { expr: inner, ty }, ext)
            }
            SynExpr::Field(node) => {
                let (name, at) = self.cx.member(&node.member);
                let name_span = self.cx.src.span(at);
                self.alloc(Expr::Field { base: inner, name, name_span }, start.to(at))
            }
            SynExpr::Index(node) => {
                let (index, _) = self.expr(&node.index);
                let ext = start.to(self.cx.src.delims(&node.bracket_token.span));
                self.alloc(Expr::Index { base: inner, index }, ext)
            }
            SynExpr::MethodCall(node) => {
                let (name, at) = self.cx.src.ident(&node.method);
                let name_span = self.cx.src.span(at);
                let turbofish = node.turbofish.as_ref();
                let generics = turbofish.map(|args| Box::new(self.cx.angle_args(args)));
                let args = self.args(&node.args);
                let ext = start.to(self.cx.src.delims(&node.paren_token.span));
                let receiver = inner;
                self.alloc(Expr::MethodCall { receiver, name, name_span, generics, args }, ext)
            }
            SynExpr::Try(node) => {
                let ext = start.to(self.cx.src.short(node.question_token.span, 1));
                self.alloc(Expr::Try(inner), ext)
            }
            other => {
                let ext = self.cx.src.ext(other.span());
                self.alloc(Expr::Missing, ext)
            }
        }
    }

    fn head(&mut self, expr: &SynExpr) -> Node {
        match expr {
            SynExpr::Path(node) => {
                let lo = self.qpath_lo(node.qself.as_ref(), &node.path);
                let ext = Ext { lo, hi: self.cx.path_hi(&node.path) };
                let path = self.cx.qpath(node.qself.as_ref(), &node.path);
                self.alloc(Expr::Path(Box::new(path)), ext)
            }
            SynExpr::Lit(node) => self.lit_expr(&node.lit),
            SynExpr::Paren(node) => {
                let (id, _) = self.expr(&node.expr);
                (id, self.cx.src.delims(&node.paren_token.span))
            }
            SynExpr::Group(node) => self.expr(&node.expr),
            SynExpr::Tuple(node) => {
                let elems = self.list(&node.elems);
                let ext = self.cx.src.delims(&node.paren_token.span);
                self.alloc(Expr::Tuple(elems), ext)
            }
            SynExpr::Array(node) => {
                let elems = self.list(&node.elems);
                let ext = self.cx.src.delims(&node.bracket_token.span);
                self.alloc(Expr::Array(elems), ext)
            }
            SynExpr::Repeat(node) => {
                let value = self.expr(&node.expr).0;
                let len = self.expr(&node.len).0;
                let ext = self.cx.src.delims(&node.bracket_token.span);
                self.alloc(Expr::Repeat { value, len }, ext)
            }
            SynExpr::Struct(node) => self.struct_expr(node),
            SynExpr::Reference(node) => {
                let lo = self.cx.src.lo(node.and_token.span);
                self.reference(lo, node.mutability.is_some(), &node.expr)
            }
            SynExpr::RawAddr(node) => {
                let lo = self.cx.src.lo(node.and_token.span);
                let mutable = matches!(node.mutability, syn::PointerMutability::Mut(_));
                self.reference(lo, mutable, &node.expr)
            }
            SynExpr::Unary(node) => self.unary(node),
            SynExpr::Assign(node) => self.assign(node),
            SynExpr::Range(node) => self.range(node),
            SynExpr::Macro(node) => self.macro_expr(&node.mac, MacroPosition::Expr),
            other => self.flow(other),
        }
    }

    fn reference(&mut self, lo: u32, mutable: bool, inner: &SynExpr) -> Node {
        let (expr, end) = self.expr(inner);
        self.alloc(Expr::Ref { mutable, expr }, Ext { lo, hi: end.hi })
    }

    fn unary(&mut self, node: &syn::ExprUnary) -> Node {
        let (op, span) = match &node.op {
            syn::UnOp::Deref(token) => (UnOp::Deref, token.span),
            syn::UnOp::Not(token) => (UnOp::Not, token.span),
            syn::UnOp::Neg(token) => (UnOp::Neg, token.span),
            _ => {
                let ext = self.cx.src.ext(node.span());
                return self.alloc(Expr::Missing, ext);
            }
        };
        let lo = self.cx.src.lo(span);
        let (expr, end) = self.expr(&node.expr);
        self.alloc(Expr::Unary { op, expr }, Ext { lo, hi: end.hi })
    }

    fn binary(&mut self, node: &syn::ExprBinary, (lhs, start): Node) -> Node {
        let (rhs, end) = self.expr(&node.right);
        let ext = start.to(end);
        match bin_op(&node.op) {
            Some((op, true)) => {
                self.alloc(Expr::Assign { op: Some(op), place: lhs, value: rhs }, ext)
            }
            Some((op, false)) => self.alloc(Expr::Binary { op, lhs, rhs }, ext),
            None => self.alloc(Expr::Opaque(Box::new([lhs, rhs])), ext),
        }
    }

    fn range(&mut self, node: &syn::ExprRange) -> Node {
        let lo = node.start.as_ref().map(|expr| self.expr(expr));
        let (dots, inclusive) = match &node.limits {
            syn::RangeLimits::HalfOpen(dots) => (self.cx.src.short(dots.spans[0], 2), false),
            syn::RangeLimits::Closed(dots) => (self.cx.src.short(dots.spans[0], 3), true),
        };
        let hi = node.end.as_ref().map(|expr| self.expr(expr));
        let ext = lo.map_or(dots, |(_, ext)| ext).to(hi.map_or(dots, |(_, ext)| ext));
        let (lo, hi) = (lo.map(|(id, _)| id), hi.map(|(id, _)| id));
        self.alloc(Expr::Range { lo, hi, inclusive }, ext)
    }

    fn struct_expr(&mut self, node: &syn::ExprStruct) -> Node {
        let lo = self.qpath_lo(node.qself.as_ref(), &node.path);
        let path = self.cx.qpath(node.qself.as_ref(), &node.path);
        let mut fields = Vec::with_capacity(node.fields.len());
        for field in &node.fields {
            if !self.cx.is_active(&field.attrs) {
                self.cx.inactive_node(field);
                continue;
            }
            let (name, at) = self.cx.member(&field.member);
            let (value, end) = self.expr(&field.expr);
            let ext = at.to(end);
            self.cx.node(ext);
            let (name_span, span) = (self.cx.src.span(at), self.cx.src.span(ext));
            fields.push(FieldInit { name, name_span, span, value });
        }
        let spread = node.rest.as_ref().map(|rest| self.expr(rest).0);
        let ext = Ext { lo, hi: self.cx.src.hi(node.brace_token.span.close()) };
        self.alloc(Expr::Struct(Box::new(StructExpr { path, fields, spread })), ext)
    }

    /// The elements of a list that the active cfg leaves in.
    fn list<'e>(&mut self, exprs: impl IntoIterator<Item = &'e SynExpr>) -> Box<[ExprId]> {
        let mut out = Vec::new();
        for expr in exprs {
            if self.cx.is_active(leading_attrs(expr)) {
                out.push(self.expr(expr).0);
            } else {
                self.cx.inactive_node(expr);
            }
        }
        out.into()
    }

    /// Arguments, before which a suppression can stand.
    fn args<'e>(&mut self, exprs: impl IntoIterator<Item = &'e SynExpr>) -> Box<[ExprId]> {
        let mut out = Vec::new();
        for expr in exprs {
            if self.cx.is_active(leading_attrs(expr)) {
                let (id, ext) = self.expr(expr);
                self.cx.node(ext);
                out.push(id);
            } else {
                self.cx.inactive_node(expr);
            }
        }
        out.into()
    }

    pub fn const_block(&mut self, node: &syn::ExprConst) -> Node {
        let lo = self.cx.src.lo(node.const_token.span);
        let hi = self.cx.src.hi(node.block.brace_token.span.close());
        self.block_at(&node.block, BlockKind::Plain, None, Ext { lo, hi })
    }

    pub fn macro_expr(&mut self, call: &syn::Macro, position: MacroPosition) -> Node {
        let (id, ext) = self.macro_call(call, position);
        self.alloc(Expr::MacroCall(id), ext)
    }

    pub fn macro_call(
        &mut self,
        call: &syn::Macro,
        position: MacroPosition,
    ) -> (Idx<BodyMacroCall>, Ext) {
        let (path, tokens, ext) = self.cx.macro_call(call);
        let span = self.cx.src.span(ext);
        (self.body.macro_calls.alloc(BodyMacroCall { path, tokens, span, position }), ext)
    }

    pub fn lit_expr(&mut self, lit: &SynLit) -> Node {
        let ext = match lit {
            SynLit::Bool(lit) => self.cx.src.short(lit.span, if lit.value { 4 } else { 5 }),
            other => self.cx.src.ext(other.span()),
        };
        let (lit, is_negative) = self::lit(lit);
        let node = self.alloc(lit.map_or(Expr::Missing, Expr::Lit), ext);
        match is_negative {
            false => node,
            true => self.alloc(Expr::Unary { op: UnOp::Neg, expr: node.0 }, ext),
        }
    }
}

impl Cx<'_> {
    /// A field's name; a tuple's is its number.
    pub fn member(&self, member: &syn::Member) -> (Name, Ext) {
        match member {
            syn::Member::Named(ident) => self.src.ident(ident),
            syn::Member::Unnamed(index) => {
                let text = index.index.to_string();
                (Name::new(&text), self.src.short(index.span, text.len() as u32))
            }
        }
    }
}

/// The operand that an expression begins with, where chains of any length are made of it.
fn left_operand(expr: &SynExpr) -> Option<&SynExpr> {
    match expr {
        SynExpr::Await(node) => Some(&node.base),
        SynExpr::Binary(node) => Some(&node.left),
        SynExpr::Call(node) => Some(&node.func),
        SynExpr::Cast(node) => Some(&node.expr),
        SynExpr::Field(node) => Some(&node.base),
        SynExpr::Index(node) => Some(&node.expr),
        SynExpr::MethodCall(node) => Some(&node.receiver),
        SynExpr::Try(node) => Some(&node.expr),
        _ => None,
    }
}

/// The literal, and whether a minus belongs to it, as in patterns.
fn lit(lit: &SynLit) -> (Option<Lit>, bool) {
    let suffix = |text: &str| (!text.is_empty()).then(|| Name::new(text));
    let read = match lit {
        SynLit::Str(lit) => Lit::Str(lit.value().into()),
        SynLit::ByteStr(_) => Lit::ByteStr,
        SynLit::CStr(_) => Lit::CStr,
        SynLit::Byte(_) => Lit::Byte,
        SynLit::Char(lit) => Lit::Char(lit.value()),
        SynLit::Bool(lit) => Lit::Bool(lit.value),
        SynLit::Int(lit) => {
            let digits = lit.base10_digits();
            let bare = digits.strip_prefix('-').unwrap_or(digits);
            let read = Lit::Int { value: bare.parse().ok(), suffix: suffix(lit.suffix()) };
            return (Some(read), bare.len() < digits.len());
        }
        SynLit::Float(lit) => {
            let read = Lit::Float { suffix: suffix(lit.suffix()) };
            return (Some(read), lit.base10_digits().starts_with('-'));
        }
        _ => return (None, false),
    };
    (Some(read), false)
}

/// The operator, and whether it assigns.
fn bin_op(op: &syn::BinOp) -> Option<(BinOp, bool)> {
    use syn::BinOp as Syn;
    Some(match op {
        Syn::Add(_) => (BinOp::Add, false),
        Syn::Sub(_) => (BinOp::Sub, false),
        Syn::Mul(_) => (BinOp::Mul, false),
        Syn::Div(_) => (BinOp::Div, false),
        Syn::Rem(_) => (BinOp::Rem, false),
        Syn::And(_) => (BinOp::And, false),
        Syn::Or(_) => (BinOp::Or, false),
        Syn::BitXor(_) => (BinOp::BitXor, false),
        Syn::BitAnd(_) => (BinOp::BitAnd, false),
        Syn::BitOr(_) => (BinOp::BitOr, false),
        Syn::Shl(_) => (BinOp::Shl, false),
        Syn::Shr(_) => (BinOp::Shr, false),
        Syn::Eq(_) => (BinOp::Eq, false),
        Syn::Lt(_) => (BinOp::Lt, false),
        Syn::Le(_) => (BinOp::Le, false),
        Syn::Ne(_) => (BinOp::Ne, false),
        Syn::Ge(_) => (BinOp::Ge, false),
        Syn::Gt(_) => (BinOp::Gt, false),
        Syn::AddAssign(_) => (BinOp::Add, true),
        Syn::SubAssign(_) => (BinOp::Sub, true),
        Syn::MulAssign(_) => (BinOp::Mul, true),
        Syn::DivAssign(_) => (BinOp::Div, true),
        Syn::RemAssign(_) => (BinOp::Rem, true),
        Syn::BitXorAssign(_) => (BinOp::BitXor, true),
        Syn::BitAndAssign(_) => (BinOp::BitAnd, true),
        Syn::BitOrAssign(_) => (BinOp::BitOr, true),
        Syn::ShlAssign(_) => (BinOp::Shl, true),
        Syn::ShrAssign(_) => (BinOp::Shr, true),
        _ => return None,
    })
}

/// The attributes that stand before an expression: those of its leftmost part, where `syn` puts them.
pub(super) fn leading_attrs(mut expr: &SynExpr) -> &[syn::Attribute] {
    loop {
        let attrs = own_attrs(expr);
        if !attrs.is_empty() {
            return attrs;
        }
        expr = match expr {
            SynExpr::Assign(node) => &node.left,
            SynExpr::Binary(node) => &node.left,
            SynExpr::Cast(node) => &node.expr,
            _ => return &[],
        };
    }
}

fn own_attrs(expr: &SynExpr) -> &[syn::Attribute] {
    use syn::*;
    match expr {
        Expr::Array(ExprArray { attrs, .. })
        | Expr::Assign(ExprAssign { attrs, .. })
        | Expr::Async(ExprAsync { attrs, .. })
        | Expr::Await(ExprAwait { attrs, .. })
        | Expr::Binary(ExprBinary { attrs, .. })
        | Expr::Block(ExprBlock { attrs, .. })
        | Expr::Break(ExprBreak { attrs, .. })
        | Expr::Call(ExprCall { attrs, .. })
        | Expr::Cast(ExprCast { attrs, .. })
        | Expr::Closure(ExprClosure { attrs, .. })
        | Expr::Const(ExprConst { attrs, .. })
        | Expr::Continue(ExprContinue { attrs, .. })
        | Expr::Field(ExprField { attrs, .. })
        | Expr::ForLoop(ExprForLoop { attrs, .. })
        | Expr::Group(ExprGroup { attrs, .. })
        | Expr::If(ExprIf { attrs, .. })
        | Expr::Index(ExprIndex { attrs, .. })
        | Expr::Infer(ExprInfer { attrs, .. })
        | Expr::Let(ExprLet { attrs, .. })
        | Expr::Lit(ExprLit { attrs, .. })
        | Expr::Loop(ExprLoop { attrs, .. })
        | Expr::Macro(ExprMacro { attrs, .. })
        | Expr::Match(ExprMatch { attrs, .. })
        | Expr::MethodCall(ExprMethodCall { attrs, .. })
        | Expr::Paren(ExprParen { attrs, .. })
        | Expr::Path(ExprPath { attrs, .. })
        | Expr::Range(ExprRange { attrs, .. })
        | Expr::RawAddr(ExprRawAddr { attrs, .. })
        | Expr::Reference(ExprReference { attrs, .. })
        | Expr::Repeat(ExprRepeat { attrs, .. })
        | Expr::Return(ExprReturn { attrs, .. })
        | Expr::Struct(ExprStruct { attrs, .. })
        | Expr::Try(ExprTry { attrs, .. })
        | Expr::TryBlock(ExprTryBlock { attrs, .. })
        | Expr::Tuple(ExprTuple { attrs, .. })
        | Expr::Unary(ExprUnary { attrs, .. })
        | Expr::Unsafe(ExprUnsafe { attrs, .. })
        | Expr::While(ExprWhile { attrs, .. })
        | Expr::Yield(ExprYield { attrs, .. }) => attrs,
        _ => &[],
    }
}
