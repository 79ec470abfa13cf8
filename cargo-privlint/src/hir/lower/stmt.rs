//! Statements.

use super::{Attrs, BodyCx, BodyMark, Cx, Ext, ItemList, Parse, path::PathStyle};
use crate::{
    hir::{BlockKind, Expr, ExprId, MacroPosition, Stmt},
    syntax::{Kind, Kw},
};

impl BodyCx<'_, '_> {
    /// The statements up to the group's end, and the value at their end: what stands last without a semicolon.
    pub fn stmts(&mut self) -> Parse<(Vec<Stmt>, Option<ExprId>)> {
        let first = self.cx.stmts.len();
        let mut tail = None;
        loop {
            while self.cx.eat_op(b";") {}
            if self.cx.is_done() {
                return Ok((self.cx.stmts.drain(first..).collect(), tail));
            }
            let value = self.stmt()?;
            let out = &mut self.cx.stmts;
            if !matches!(value, Value::Inactive) {
                out.extend(tail.take().map(Stmt::Expr));
            }
            match value {
                Value::Tail(expr) => tail = Some(expr),
                Value::Stmt(stmt) => out.push(stmt),
                Value::Items(items) => out.extend(items.into_iter().map(Stmt::Item)),
                Value::Inactive => {}
            }
        }
    }

    fn stmt(&mut self) -> Parse<Value> {
        let start = self.cx.at;
        self.cx.skip_outer_attrs();
        let is_item = self.cx.is_item();
        self.cx.at = start;
        if is_item {
            let mut items = Vec::new();
            self.cx.item(ItemList::Module, &mut items)?;
            return Ok(if items.is_empty() { Value::Inactive } else { Value::Items(items) });
        }
        let lo = self.cx.lo();
        let attrs = self.cx.outer_attrs()?;
        let mark = self.mark();
        if self.cx.at_kw(Kw::Let) {
            return self.local(attrs, mark);
        }
        let value = match self.cx.is_braced_macro() {
            true => self.macro_stmt()?,
            false => self.expr_stmt()?,
        };
        if !attrs.is_active {
            self.leave_out(mark, lo);
            return Ok(Value::Inactive);
        }
        Ok(value)
    }

    fn macro_stmt(&mut self) -> Parse<Value> {
        let lo = self.cx.lo();
        let path = self.cx.path(PathStyle::Plain)?;
        let (id, _) = self.macro_expr(path, lo, MacroPosition::Stmt);
        Ok(self.ended(id, Ext { lo, hi: self.cx.hi() }))
    }

    fn expr_stmt(&mut self) -> Parse<Value> {
        let is_open = self.cx.peek().kind == Kind::Open;
        let ((id, ext), is_block_like) = self.stmt_expr()?;
        let has_end = self.cx.at_op(b";") || self.cx.is_done() || is_block_like;
        if !has_end {
            return self.cx.expected("`;`");
        }
        if let Expr::MacroCall(call) = self.body.exprs[id]
            && self.cx.at_op(b";")
            && !is_open
        {
            self.body.macro_calls[call].position = MacroPosition::Stmt;
        }
        Ok(self.ended(id, ext))
    }

    /// The statement with a semicolon that may follow.
    fn ended(&mut self, id: ExprId, mut ext: Ext) -> Value {
        let has_semicolon = self.cx.eat_op(b";");
        if has_semicolon {
            ext.hi = self.cx.hi();
        }
        self.cx.node(ext);
        if has_semicolon { Value::Stmt(Stmt::Expr(id)) } else { Value::Tail(id) }
    }

    fn local(&mut self, attrs: Attrs, mark: BodyMark) -> Parse<Value> {
        let lo = self.cx.lo();
        self.cx.at += 1;
        let (pat, _) = self.single_pat()?;
        let ty = if self.cx.eat_op(b":") { Some(Box::new(self.cx.ty()?)) } else { None };
        let mut init = None;
        let mut els = None;
        if self.cx.eat_op(b"=") {
            init = Some(self.expr()?.0);
            if self.cx.eat_kw(Kw::Else) {
                els = Some(self.block(BlockKind::Plain, None)?.0);
            }
        }
        self.cx.semicolon()?;
        let ext = self.cx.since(lo);
        let whole = Ext { lo: attrs.lo.unwrap_or(lo), hi: ext.hi };
        if !attrs.is_active {
            self.leave_out(mark, whole.lo);
            return Ok(Value::Inactive);
        }
        self.cx.attributed_node(whole, ext);
        Ok(Value::Stmt(Stmt::Let { pat, ty, init, els, span: self.cx.src.span(ext) }))
    }
}

impl Cx<'_> {
    /// Whether the statement that begins here, its attributes aside, is an item.
    fn is_item(&self) -> bool {
        let next = self.nth(1);
        match self.peek().kw {
            Kw::Pub
            | Kw::Extern
            | Kw::Use
            | Kw::Fn
            | Kw::Mod
            | Kw::Type
            | Kw::Struct
            | Kw::Enum => true,
            Kw::Trait | Kw::Impl | Kw::Macro => true,
            Kw::Static => next.kw == Kw::Mut || self.nth_name(1) || next.kw == Kw::Underscore,
            Kw::Const => {
                !(self.nth_open(1, b'{')
                    || next.kw == Kw::Static
                    || next.kw == Kw::Move
                    || self.nth_op(1, b"|")
                    || next.kw == Kw::Async
                        && !matches!(self.nth(2).kw, Kw::Unsafe | Kw::Extern | Kw::Fn))
            }
            Kw::Unsafe => !self.nth_open(1, b'{'),
            Kw::Async => matches!(next.kw, Kw::Unsafe | Kw::Extern | Kw::Fn),
            Kw::Union => self.nth_name(1),
            Kw::Auto => next.kw == Kw::Trait,
            Kw::Default => matches!(next.kw, Kw::Unsafe | Kw::Impl),
            Kw::Safe => matches!(next.kw, Kw::Fn | Kw::Extern | Kw::Static),
            _ => self.plain_path_len().is_some_and(|len| {
                self.nth_op(len, b"!")
                    && self.nth_kind(len + 1, Kind::Ident)
                    && !self.nth_op(len, b"!=")
            }),
        }
    }

    /// `path! { … }` that is a statement of its own.
    fn is_braced_macro(&self) -> bool {
        let Some(len) = self.plain_path_len() else { return false };
        if !self.nth_op(len, b"!") || !self.nth_open(len + 1, b'{') {
            return false;
        }
        let after = len + 1 + self.tree_len(len + 1);
        let goes_on =
            self.nth_op(after, b".") && !self.nth_op(after, b"..") || self.nth_op(after, b"?");
        !goes_on
    }

    /// How many tokens a path without generic arguments takes that begins here.
    fn plain_path_len(&self) -> Option<usize> {
        let mut len = if self.at_op(b"::") { 2 } else { 0 };
        loop {
            let token = self.nth(len);
            let is_segment = token.kind == Kind::Ident
                && (!token.kw.is_reserved()
                    || matches!(
                        token.kw,
                        Kw::Crate | Kw::SelfValue | Kw::SelfType | Kw::Super | Kw::Try
                    ));
            if !is_segment {
                return None;
            }
            len += 1;
            if !self.nth_op(len, b"::") {
                return Some(len);
            }
            len += 2;
        }
    }
}

/// What a statement comes to.
enum Value {
    /// Without a semicolon: the block's value if nothing follows.
    Tail(ExprId),
    Stmt(Stmt),
    Items(Vec<crate::hir::ItemId>),
    Inactive,
}
