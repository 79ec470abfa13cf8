//! Expressions that steer: blocks, branches, loops, closures, leaving them.

use super::{
    BodyCx, Ext, Parse,
    expr::{Braces, Node},
    operator,
};
use crate::{
    hir::{Arm, Block, BlockKind, Closure, Expr, Name},
    syntax::{Kind, Kw},
};

impl BodyCx<'_, '_> {
    /// Whether an expression begins here that is a statement without a semicolon.
    pub fn at_block_like(&self) -> bool {
        let cx = &*self.cx;
        match cx.peek().kw {
            Kw::If | Kw::While | Kw::Loop | Kw::Match => true,
            Kw::For => !self.at_for_binder(),
            Kw::Try | Kw::Unsafe | Kw::Const => cx.nth_open(1, b'{'),
            _ => cx.at_open(b'{') || cx.peek().kind == Kind::Lifetime,
        }
    }

    /// `for<'a> |x| …`
    fn at_for_binder(&self) -> bool {
        self.cx.nth_op(1, b"<") && (self.cx.nth_kind(2, Kind::Lifetime) || self.cx.nth_op(2, b">"))
    }

    /// What begins with a keyword, a brace or a label.
    pub fn flow(&mut self, braces: Braces) -> Parse<Node> {
        let lo = self.cx.lo();
        match self.cx.peek().kw {
            Kw::If => self.if_expr(),
            Kw::Let => self.let_expr(braces),
            Kw::Match => self.match_expr(),
            // A tail call leaves with what the callee gives.
            Kw::Return | Kw::Become => {
                let start = Ext::of(&self.cx.bump());
                let value = self.value_behind(Braces::OfStruct)?;
                let ext = start.to(value.map_or(start, |(_, ext)| ext));
                Ok(self.alloc(Expr::Return(value.map(|(id, _)| id)), ext))
            }
            Kw::Break => self.break_expr(braces),
            Kw::Continue => {
                self.cx.at += 1;
                let label = self.jump_label();
                let ext = self.cx.since(lo);
                Ok(self.alloc(Expr::Continue { label }, ext))
            }
            Kw::Yield => {
                let start = Ext::of(&self.cx.bump());
                let value = self.value_behind(Braces::OfStruct)?;
                let ext = start.to(value.map_or(start, |(_, ext)| ext));
                Ok(self.alloc(Expr::Opaque(value.map(|(id, _)| id).into_iter().collect()), ext))
            }
            Kw::Loop | Kw::While => self.looped(None, lo),
            Kw::For if !self.at_for_binder() => self.looped(None, lo),
            Kw::Unsafe => {
                self.cx.at += 1;
                self.block_from(lo, BlockKind::Plain, None)
            }
            Kw::Const if self.cx.nth_open(1, b'{') => {
                self.cx.at += 1;
                self.block_from(lo, BlockKind::Plain, None)
            }
            Kw::Try => {
                self.cx.at += 1;
                self.block_from(lo, BlockKind::Try, None)
            }
            Kw::Async if self.at_async_block() => {
                self.cx.at += 1;
                self.cx.eat_kw(Kw::Move);
                self.block_from(lo, BlockKind::Async, None)
            }
            Kw::Async | Kw::Move | Kw::Static | Kw::Const | Kw::For => self.closure(braces),
            _ if self.cx.peek().kind == Kind::Lifetime => self.labelled(lo),
            _ if self.cx.at_open(b'{') => self.block_from(lo, BlockKind::Plain, None),
            _ => self.cx.expected("expression"),
        }
    }

    fn at_async_block(&self) -> bool {
        let at = 1 + usize::from(self.cx.nth_kw(1, Kw::Move));
        self.cx.nth_open(at, b'{')
    }

    fn labelled(&mut self, lo: u32) -> Parse<Node> {
        let label = Some(self.cx.bump().name);
        self.cx.expect_op(":")?;
        match self.cx.at_open(b'{') {
            true => self.block_from(lo, BlockKind::Plain, label),
            false => self.looped(label, lo),
        }
    }

    /// A loop that begins at `lo`, with its label.
    fn looped(&mut self, label: Option<Name>, lo: u32) -> Parse<Node> {
        let expr = match self.cx.bump().kw {
            Kw::Loop => {
                let (body, _) = self.block(BlockKind::Plain, None)?;
                Expr::Loop { label, body }
            }
            Kw::While => {
                let (cond, _) = self.condition()?;
                let (body, _) = self.block(BlockKind::Plain, None)?;
                Expr::While { label, cond, body }
            }
            Kw::For => {
                let (pat, _) = self.pat()?;
                self.cx.expect_kw(Kw::In, "in")?;
                let (iter, _) = self.condition()?;
                let (body, _) = self.block(BlockKind::Plain, None)?;
                Expr::For { label, pat, iter, body }
            }
            _ => return self.cx.expected("a loop or a block"),
        };
        let ext = self.cx.since(lo);
        Ok(self.alloc(expr, ext))
    }

    /// What stands before a block.
    fn condition(&mut self) -> Parse<Node> {
        self.expr_with(operator::MIN, Braces::OfBlock)
    }

    fn if_expr(&mut self) -> Parse<Node> {
        let lo = self.cx.lo();
        self.cx.at += 1;
        let (cond, _) = self.condition()?;
        let (then, mut end) = self.block(BlockKind::Plain, None)?;
        let mut els = None;
        if self.cx.eat_kw(Kw::Else) {
            let (id, ext) = match self.cx.at_kw(Kw::If) {
                true => self.if_expr()?,
                false => self.block(BlockKind::Plain, None)?,
            };
            (els, end) = (Some(id), ext);
        }
        Ok(self.alloc(Expr::If { cond, then, els }, Ext { lo, hi: end.hi }))
    }

    fn let_expr(&mut self, braces: Braces) -> Parse<Node> {
        let lo = self.cx.lo();
        self.cx.at += 1;
        let (pat, _) = self.pat()?;
        self.cx.expect_op("=")?;
        let (expr, end) = self.expr_with(operator::COMPARE, braces)?;
        Ok(self.alloc(Expr::Let { pat, expr }, Ext { lo, hi: end.hi }))
    }

    fn match_expr(&mut self) -> Parse<Node> {
        let lo = self.cx.lo();
        self.cx.at += 1;
        let (scrutinee, _) = self.condition()?;
        self.cx.open(b'{')?;
        self.cx.skip_inner_attrs();
        let first = self.cx.arms.len();
        while !self.cx.is_done() {
            let arm = self.arm()?;
            self.cx.arms.extend(arm);
        }
        self.cx.close()?;
        let ext = self.cx.since(lo);
        let arms = self.cx.arms.drain(first..).collect();
        Ok(self.alloc(Expr::Match { scrutinee, arms }, ext))
    }

    fn arm(&mut self) -> Parse<Option<Arm>> {
        let start = self.cx.lo();
        let attrs = self.cx.outer_attrs()?;
        let mark = self.mark();
        let (pat, first) = self.pat()?;
        let guard = match self.cx.eat_kw(Kw::If) {
            true => Some(self.expr()?.0),
            false => None,
        };
        self.cx.expect_op("=>")?;
        let ((body, end), is_block_like) = self.stmt_expr()?;
        let is_ended = self.cx.eat_op(b",") || self.cx.is_done() || is_block_like;
        if !is_ended {
            return self.cx.expected("`,`");
        }
        if !attrs.is_active {
            self.leave_out(mark, start);
            return Ok(None);
        }
        let ext = first.to(end);
        self.cx.attributed_node(Ext { lo: attrs.lo.unwrap_or(ext.lo), hi: ext.hi }, ext);
        Ok(Some(Arm { pat, guard, body, span: self.cx.src.span(ext) }))
    }

    /// An expression that ends where a block ends that it begins with; whether it did so.
    pub fn stmt_expr(&mut self) -> Parse<(Node, bool)> {
        self.cx.skip_outer_attrs();
        if !self.at_block_like() {
            return Ok((self.expr()?, false));
        }
        let start = self.start();
        let node = self.flow(Braces::OfStruct)?;
        let goes_on = self.cx.at_op(b"?") || self.cx.at_op(b".") && !self.cx.at_op(b"..");
        if !goes_on {
            return Ok((node, true));
        }
        let node = self.trailers(node)?;
        Ok((self.binary(node, start, operator::MIN, Braces::OfStruct)?, false))
    }

    fn break_expr(&mut self, braces: Braces) -> Parse<Node> {
        let start = Ext::of(&self.cx.bump());
        let is_label = self.cx.peek().kind == Kind::Lifetime && !self.cx.nth_op(1, b":");
        let label = if is_label { self.jump_label() } else { None };
        let end = self.cx.since(start.lo);
        let value = self.value_behind(braces)?;
        let ext = start.to(value.map_or(end, |(_, ext)| ext));
        Ok(self.alloc(Expr::Break { label, value: value.map(|(id, _)| id) }, ext))
    }

    fn jump_label(&mut self) -> Option<Name> {
        (self.cx.peek().kind == Kind::Lifetime).then(|| self.cx.bump().name)
    }

    /// The value that a jump takes along, if it does.
    fn value_behind(&mut self, braces: Braces) -> Parse<Option<Node>> {
        let token = self.cx.peek();
        let is_value = match token.kind {
            Kind::Ident => !matches!(token.kw, Kw::As | Kw::Else | Kw::In),
            Kind::Literal | Kind::Lifetime => true,
            Kind::Open => token.ch != b'{' || braces == Braces::OfStruct,
            Kind::Punct => match token.ch {
                b'!' | b'-' | b'*' | b'|' | b'&' => !token.flag || self.cx.nth(1).ch != b'=',
                b'<' => !self.cx.at_op(b"<=") && !self.cx.at_op(b"<<="),
                b'.' => self.cx.at_op(b".."),
                b':' => self.cx.at_op(b"::"),
                b'#' => true,
                _ => false,
            },
            _ => false,
        };
        if is_value { Ok(Some(self.expr_with(operator::MIN, braces)?)) } else { Ok(None) }
    }

    pub fn closure(&mut self, braces: Braces) -> Parse<Node> {
        let lo = self.cx.lo();
        if self.cx.eat_kw(Kw::For) {
            self.cx.at += self.cx.angle_len(0);
        }
        self.cx.eat_kw(Kw::Const);
        self.cx.eat_kw(Kw::Static);
        let is_async = self.cx.eat_kw(Kw::Async);
        let is_move = self.cx.eat_kw(Kw::Move);
        self.cx.expect_op("|")?;
        let mut params = Vec::new();
        while !self.cx.at_op(b"|") {
            self.cx.skip_outer_attrs();
            let (pat, _) = self.single_pat()?;
            let ty = if self.cx.eat_op(b":") { Some(self.cx.ty()?) } else { None };
            params.push((pat, ty));
            if !self.cx.eat_op(b",") && !self.cx.at_op(b"|") {
                return self.cx.expected("`,` or `|`");
            }
        }
        self.cx.expect_op("|")?;
        params.shrink_to_fit();
        let ret = self.cx.ret()?;
        let (body, end) = match &ret {
            Some(_) => self.block(BlockKind::Plain, None)?,
            None => self.expr_with(operator::MIN, braces)?,
        };
        let closure = Closure { params, ret, body, is_async, is_move };
        Ok(self.alloc(Expr::Closure(Box::new(closure)), Ext { lo, hi: end.hi }))
    }

    pub fn block(&mut self, kind: BlockKind, label: Option<Name>) -> Parse<Node> {
        let lo = self.cx.lo();
        self.block_from(lo, kind, label)
    }

    /// A block, of which something stands before its brace.
    pub fn block_from(&mut self, lo: u32, kind: BlockKind, label: Option<Name>) -> Parse<Node> {
        self.cx.open(b'{')?;
        self.cx.skip_inner_attrs();
        let block = self.block_rest(kind, label)?;
        let ext = self.cx.since(lo);
        Ok(self.alloc(Expr::Block(Box::new(block)), ext))
    }

    /// The statements of a block that is open, and its end.
    pub fn block_rest(&mut self, kind: BlockKind, label: Option<Name>) -> Parse<Block> {
        let (stmts, tail) = self.stmts()?;
        self.cx.close()?;
        let has_items = stmts.iter().any(|stmt| matches!(stmt, crate::hir::Stmt::Item(_)));
        Ok(Block { kind, label, stmts, tail, has_items })
    }
}
