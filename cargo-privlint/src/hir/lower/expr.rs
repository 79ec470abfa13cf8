//! Expressions: operators by precedence climbing, what stands behind an operand in a loop.
//!
//! Chains that nest to the left (`a.b().c()?`, `a + b + c`) take no stack. Parentheses count for what stands
//! around them and are gone otherwise.

use super::{BodyCx, Cx, Ext, Parse, Reader, operator, path::PathStyle};
use crate::{
    hir::{
        Expr, ExprId, FieldInit, MacroPosition, Name, Path, PathRoot, PathSegment, StructExpr, UnOp,
    },
    syntax::{Kind, Kw},
};

pub(super) type Node = (ExprId, Ext);

/// Whether braces behind a path are a struct's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Braces {
    OfStruct,
    /// As between `if` and its block.
    OfBlock,
}

impl BodyCx<'_, '_> {
    pub fn alloc(&mut self, expr: Expr, ext: Ext) -> Node {
        self.body.places.exprs.push(self.cx.src.place(ext));
        (self.body.exprs.alloc(expr), ext)
    }

    /// What was taken since, as an expression.
    fn alloc_since(&mut self, lo: u32, expr: Expr) -> Node {
        let ext = self.cx.since(lo);
        self.alloc(expr, ext)
    }

    pub fn expr(&mut self) -> Parse<Node> {
        self.expr_with(operator::MIN, Braces::OfStruct)
    }

    /// An expression of operators that bind no weaker than `min`.
    pub fn expr_with(&mut self, min: u8, braces: Braces) -> Parse<Node> {
        self.cx.skip_outer_attrs();
        let start = self.start();
        let is_range = self.cx.at_op(b"..");
        let lhs = self.unary(braces)?;
        if is_range { Ok(lhs) } else { self.binary(lhs, start, min, braces) }
    }

    /// What operators make of their left operand.
    pub fn binary(&mut self, mut lhs: Node, start: Start, min: u8, braces: Braces) -> Parse<Node> {
        loop {
            if let Some((op, len)) = operator::binary(self.cx) {
                if op.precedence() < min {
                    return Ok(lhs);
                }
                self.cx.at += len;
                let (rhs, end) = self.expr_with(op.rhs_precedence(), braces)?;
                let (place, ext) = (lhs.0, lhs.1.to(end));
                lhs = self.alloc(
                    match op {
                        operator::Binary::Value(op) => Expr::Binary { op, lhs: place, rhs },
                        operator::Binary::Assign(op) => {
                            Expr::Assign { op: Some(op), place, value: rhs }
                        }
                    },
                    ext,
                );
            } else if operator::ASSIGN >= min && self.at_assign() {
                return self.assign(lhs, start, braces);
            } else if operator::RANGE >= min && self.cx.at_op(b"..") {
                return self.range(Some(lhs), braces);
            } else if operator::CAST >= min && self.cx.eat_kw(Kw::As) {
                let ty = Box::new(self.cx.ty_without_plus()?);
                let expr = lhs.0;
                lhs = self.alloc_since(lhs.1.lo, Expr::Cast { expr, ty });
            } else {
                return Ok(lhs);
            }
        }
    }

    fn at_assign(&self) -> bool {
        self.cx.at_op(b"=") && !self.cx.at_op(b"=>") && !self.cx.at_op(b"==")
    }

    fn unary(&mut self, braces: Braces) -> Parse<Node> {
        let token = *self.cx.peek();
        if token.kind == Kind::Punct {
            let op = match token.ch {
                b'&' => return self.reference(braces),
                b'*' => Some(UnOp::Deref),
                b'!' => Some(UnOp::Not),
                b'-' => Some(UnOp::Neg),
                _ => None,
            };
            if let Some(op) = op {
                self.cx.at += 1;
                self.cx.skip_outer_attrs();
                let (expr, end) = self.unary(braces)?;
                return Ok(self.alloc(Expr::Unary { op, expr }, Ext { lo: token.lo, hi: end.hi }));
            }
        }
        let atom = self.atom(braces)?;
        let is_range = token.kind == Kind::Punct && token.ch == b'.';
        if is_range { Ok(atom) } else { self.trailers(atom) }
    }

    fn reference(&mut self, braces: Braces) -> Parse<Node> {
        let lo = self.cx.lo();
        self.cx.at += 1;
        let is_raw =
            self.cx.at_kw(Kw::Raw) && (self.cx.nth_kw(1, Kw::Mut) || self.cx.nth_kw(1, Kw::Const));
        if is_raw {
            self.cx.at += 1;
            self.cx.eat_kw(Kw::Const);
        }
        let mutable = self.cx.eat_kw(Kw::Mut);
        self.cx.skip_outer_attrs();
        let (expr, end) = self.unary(braces)?;
        Ok(self.alloc(Expr::Ref { mutable, expr }, Ext { lo, hi: end.hi }))
    }

    /// Calls, fields, indices, `?` and `.await` behind an operand.
    pub fn trailers(&mut self, mut node: Node) -> Parse<Node> {
        loop {
            let token = *self.cx.peek();
            node = match (token.kind, token.ch) {
                (Kind::Open, b'(') => {
                    let args = self.args()?;
                    self.alloc_since(node.1.lo, Expr::Call { callee: node.0, args })
                }
                (Kind::Open, b'[') => {
                    self.cx.at += 1;
                    let (index, _) = self.expr()?;
                    self.cx.close()?;
                    self.alloc_since(node.1.lo, Expr::Index { base: node.0, index })
                }
                (Kind::Punct, b'?') => {
                    self.cx.at += 1;
                    self.alloc_since(node.1.lo, Expr::Try(node.0))
                }
                (Kind::Punct, b'.') if !self.cx.at_op(b"..") => {
                    self.cx.at += 1;
                    self.member_of(node)?
                }
                _ => return Ok(node),
            };
        }
    }

    /// What stands behind a dot.
    fn member_of(&mut self, node: Node) -> Parse<Node> {
        let token = *self.cx.peek();
        if self.cx.eat_kw(Kw::Await) {
            return Ok(self.alloc_since(node.1.lo, Expr::Await(node.0)));
        }
        if token.kind == Kind::Literal {
            return self.tuple_fields(node);
        }
        let (name, at) = self.cx.name()?;
        let name_span = self.cx.src.span(at);
        let generics = match self.cx.eat_op(b"::") {
            true => Some(Box::new(self.cx.angle_args()?)),
            false => None,
        };
        if generics.is_none() && !self.cx.at_open(b'(') {
            return Ok(self.alloc_since(node.1.lo, Expr::Field { base: node.0, name, name_span }));
        }
        let args = self.args()?;
        let receiver = node.0;
        let call = Expr::MethodCall { receiver, name, name_span, generics, args };
        Ok(self.alloc_since(node.1.lo, call))
    }

    /// `.0`, and `.0.1`, which the lexer takes for a number.
    fn tuple_fields(&mut self, mut node: Node) -> Parse<Node> {
        let token = *self.cx.peek();
        let text = self.cx.src.text_of(Ext::of(&token));
        if text.bytes().any(|b| !b.is_ascii_digit() && b != b'.') {
            return self.cx.expected("a field");
        }
        self.cx.at += 1;
        let mut lo = token.lo;
        for part in text.split('.') {
            let at = Ext { lo, hi: lo + part.len() as u32 };
            lo = at.hi + 1;
            if part.is_empty() {
                return self.member_of(node);
            }
            let (name, name_span) = (Name::new(part), self.cx.src.span(at));
            node = self.alloc(Expr::Field { base: node.0, name, name_span }, node.1.to(at));
        }
        Ok(node)
    }

    /// An operand without what stands before and behind it.
    fn atom(&mut self, braces: Braces) -> Parse<Node> {
        let token = *self.cx.peek();
        match token.kind {
            Kind::Literal => {
                self.cx.at += 1;
                Ok(self.lit_expr(Ext::of(&token)))
            }
            Kind::Open => match token.ch {
                b'(' => self.paren(),
                b'[' => self.array(),
                _ => self.flow(braces),
            },
            Kind::Lifetime => self.flow(braces),
            Kind::Ident if !token.kw.is_reserved() => self.path_expr(braces),
            Kind::Ident => match token.kw {
                Kw::True | Kw::False => {
                    self.cx.at += 1;
                    Ok(self.lit_expr(Ext::of(&token)))
                }
                Kw::SelfValue | Kw::SelfType | Kw::Super | Kw::Crate => self.path_expr(braces),
                Kw::Try if !self.cx.nth_open(1, b'{') => self.path_expr(braces),
                Kw::Underscore => {
                    self.cx.at += 1;
                    Ok(self.alloc(Expr::Missing, Ext::of(&token)))
                }
                _ => self.flow(braces),
            },
            Kind::Punct => match token.ch {
                b'|' => self.closure(braces),
                b'.' if self.cx.at_op(b"..") => self.range(None, braces),
                b':' | b'<' => self.path_expr(braces),
                _ => self.cx.expected("expression"),
            },
            _ => self.cx.expected("expression"),
        }
    }

    fn path_expr(&mut self, braces: Braces) -> Parse<Node> {
        if !self.cx.at_path() {
            return self.cx.expected("expression");
        }
        let lo = self.cx.lo();
        let path = self.cx.qpath(PathStyle::Expr)?;
        if self.cx.at_op(b"!") && self.cx.nth_kind(1, Kind::Open) && path.qself.is_none() {
            return Ok(self.macro_expr(path, lo, MacroPosition::Expr));
        }
        if braces == Braces::OfStruct && self.cx.at_open(b'{') {
            return self.struct_expr(path, lo);
        }
        Ok(self.alloc_since(lo, Expr::Path(Box::new(path))))
    }

    /// A macro call from its `!` on.
    pub fn macro_expr(&mut self, path: Path, lo: u32, position: MacroPosition) -> Node {
        let (call, ext) = self.macro_call(path, lo, position);
        self.alloc(Expr::MacroCall(call), ext)
    }

    fn range(&mut self, lo: Option<Node>, braces: Braces) -> Parse<Node> {
        let start = self.cx.lo();
        let inclusive = self.cx.at_op(b"..=") || self.cx.at_op(b"...");
        self.cx.at += if inclusive { 3 } else { 2 };
        let dots = self.cx.since(start);
        let hi = match self.at_range_end(braces) {
            true => None,
            false => Some(self.expr_with(operator::RANGE + 1, braces)?),
        };
        let ext = lo.map_or(dots, |(_, ext)| ext).to(hi.map_or(dots, |(_, ext)| ext));
        let (lo, hi) = (lo.map(|(id, _)| id), hi.map(|(id, _)| id));
        Ok(self.alloc(Expr::Range { lo, hi, inclusive }, ext))
    }

    /// Whether nothing stands behind `..`.
    fn at_range_end(&self, braces: Braces) -> bool {
        let token = self.cx.peek();
        match token.kind {
            Kind::Close | Kind::End => true,
            Kind::Open => token.ch == b'{' && braces == Braces::OfBlock,
            Kind::Punct => match token.ch {
                b'.' => !self.cx.at_op(b".."),
                b'<' => self.cx.at_op(b"<="),
                b'&' => self.cx.at_op(b"&="),
                b'|' => self.cx.at_op(b"|="),
                b'-' => self.cx.at_op(b"-="),
                b'*' => self.cx.at_op(b"*="),
                b'!' => self.cx.at_op(b"!="),
                b':' | b'#' => false,
                _ => true,
            },
            Kind::Ident => matches!(token.kw, Kw::As | Kw::Else),
            _ => false,
        }
    }

    fn struct_expr(&mut self, path: Path, lo: u32) -> Parse<Node> {
        self.cx.open(b'{')?;
        let mut fields = Vec::new();
        let mut spread = None;
        while !self.cx.is_done() {
            if self.cx.eat_op(b"..") {
                if !self.cx.is_done() {
                    spread = Some(self.expr()?.0);
                }
                break;
            }
            let field = self.attributed(Self::field_init)?;
            fields.extend(field);
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        Ok(self.alloc_since(lo, Expr::Struct(Box::new(StructExpr { path, fields, spread }))))
    }

    /// `name: value`, or the shorthand.
    fn field_init(&mut self) -> Parse<FieldInit> {
        let (name, at) = self.cx.member()?;
        let is_shorthand = !self.cx.eat_op(b":");
        let (value, end) = match is_shorthand {
            true => self.name_expr(name, at),
            false => self.expr()?,
        };
        let ext = at.to(end);
        self.cx.node(ext);
        let (name_span, span) = (self.cx.src.span(at), self.cx.src.span(ext));
        Ok(FieldInit { name, name_span, span, value })
    }

    fn name_expr(&mut self, name: Name, at: Ext) -> Node {
        let span = self.cx.src.span(at);
        let segments = PathSegment { name, span, args: None }.into();
        let (root, ctx) = (PathRoot::Plain, self.cx.src.ctx(at));
        let path = Path { root, segments, qself: None, span, ctx };
        self.alloc(Expr::Path(Box::new(path)), at)
    }

    /// `(a)`, `()`, `(a, b)`
    fn paren(&mut self) -> Parse<Node> {
        let open = self.cx.open(b'(')?;
        let first = self.cx.exprs.len();
        let mut is_tuple = self.cx.is_done();
        let mut sole = None;
        while !self.cx.is_done() {
            let lo = self.cx.lo();
            let attrs = self.cx.outer_attrs()?;
            let mark = self.mark();
            let (id, _) = self.expr()?;
            is_tuple |= self.cx.at_op(b",");
            sole = Some(id);
            if attrs.is_active {
                self.cx.exprs.push(id);
            } else if is_tuple {
                self.leave_out(mark, lo);
            }
            if !self.cx.eat_op(b",") {
                break;
            }
        }
        self.cx.close()?;
        let ext = self.cx.since(open.lo);
        let elems = self.cx.exprs.drain(first..).collect();
        match sole.filter(|_| !is_tuple) {
            Some(id) => Ok((id, ext)),
            None => Ok(self.alloc(Expr::Tuple(elems), ext)),
        }
    }

    fn array(&mut self) -> Parse<Node> {
        let open = self.cx.open(b'[')?;
        let first = self.cx.exprs.len();
        while !self.cx.is_done() {
            let elem = self.attributed(Self::expr)?;
            self.cx.exprs.extend(elem.map(|(id, _)| id));
            if let Some((value, _)) = elem.filter(|_| self.cx.at_op(b";")) {
                self.cx.at += 1;
                self.cx.exprs.truncate(first);
                let len = self.expr()?.0;
                self.cx.close()?;
                return Ok(self.alloc_since(open.lo, Expr::Repeat { value, len }));
            }
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        let elems = self.cx.exprs.drain(first..).collect();
        Ok(self.alloc_since(open.lo, Expr::Array(elems)))
    }

    /// Arguments in parentheses, before which a suppression can stand.
    fn args(&mut self) -> Parse<Box<[ExprId]>> {
        self.cx.open(b'(')?;
        let first = self.cx.exprs.len();
        while !self.cx.is_done() {
            let arg = self.attributed(Self::expr)?;
            if let Some((id, ext)) = arg {
                self.cx.node(ext);
                self.cx.exprs.push(id);
            }
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        Ok(self.cx.exprs.drain(first..).collect())
    }
}

/// Where an expression begins: in the tokens, and what the body held there.
#[derive(Clone, Copy)]
pub(super) struct Start {
    pub at: usize,
    pub mark: super::BodyMark,
}

impl BodyCx<'_, '_> {
    pub fn start(&self) -> Start {
        Start { at: self.cx.at, mark: self.mark() }
    }
}

impl Cx<'_> {
    /// A field's name; a tuple's is its number.
    pub fn member(&mut self) -> Parse<(Name, Ext)> {
        let token = *self.peek();
        if token.kind == Kind::Literal {
            self.at += 1;
            let ext = Ext::of(&token);
            return Ok((Name::new(self.src.text_of(ext)), ext));
        }
        self.name()
    }
}
