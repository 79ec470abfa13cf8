//! Blocks and statements.

use syn::{Expr as SynExpr, Stmt as SynStmt, spanned::Spanned};

use super::{BodyCx, Ext, expr::leading_attrs};
use crate::hir::{Block, BlockKind, Expr, ExprId, MacroPosition, Name, Stmt};

impl BodyCx<'_, '_> {
    /// The block and the ends of its braces.
    pub fn block(
        &mut self,
        block: &syn::Block,
        kind: BlockKind,
        label: Option<Name>,
    ) -> (ExprId, Ext) {
        let ext = self.cx.src.delims(&block.brace_token.span);
        self.block_at(block, kind, label, ext)
    }

    /// The block, its place given.
    pub fn block_at(
        &mut self,
        block: &syn::Block,
        kind: BlockKind,
        label: Option<Name>,
        ext: Ext,
    ) -> (ExprId, Ext) {
        let (stmts, tail) = self.stmts(&block.stmts);
        let has_items = stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_)));
        let block = Block { kind, label, stmts, tail, has_items };
        self.alloc(Expr::Block(Box::new(block)), ext)
    }

    /// Statements, and the value at their end: what stands last without a semicolon.
    pub fn stmts(&mut self, stmts: &[SynStmt]) -> (Vec<Stmt>, Option<ExprId>) {
        let mut out = Vec::with_capacity(stmts.len());
        let mut tail = None;
        for stmt in stmts {
            let value = self.stmt(stmt);
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
        (out, tail)
    }

    fn stmt(&mut self, stmt: &SynStmt) -> Value {
        match stmt {
            SynStmt::Local(local) => self.local(local),
            SynStmt::Item(item) => {
                let mut items = Vec::new();
                self.cx.item(item, &mut items);
                if items.is_empty() { Value::Inactive } else { Value::Items(items) }
            }
            SynStmt::Expr(SynExpr::Verbatim(tokens), Some(_)) if tokens.is_empty() => {
                Value::Inactive
            }
            SynStmt::Expr(expr, semi) => self.expr_stmt(expr, semi.as_ref()),
            SynStmt::Macro(call) => {
                if !self.cx.is_active(&call.attrs) {
                    self.cx.inactive_node(call);
                    return Value::Inactive;
                }
                let (id, mut ext) = self.macro_expr(&call.mac, MacroPosition::Stmt);
                if let Some(semi) = &call.semi_token {
                    ext.hi = self.cx.src.hi(semi.span);
                }
                self.cx.node(ext);
                match call.semi_token {
                    Some(_) => Value::Stmt(Stmt::Expr(id)),
                    None => Value::Tail(id),
                }
            }
        }
    }

    fn expr_stmt(&mut self, expr: &SynExpr, semi: Option<&syn::Token![;]>) -> Value {
        if !self.cx.is_active(leading_attrs(expr)) {
            let lo = self.cx.src.lo(expr.span());
            let hi = self.cx.src.hi(semi.map_or_else(|| expr.span(), |semi| semi.span));
            self.cx.inactive(Ext { lo, hi });
            return Value::Inactive;
        }
        let (id, mut ext) = match (expr, semi) {
            (SynExpr::Macro(call), Some(_)) => self.macro_expr(&call.mac, MacroPosition::Stmt),
            _ => self.expr(expr),
        };
        if let Some(semi) = semi {
            ext.hi = self.cx.src.hi(semi.span);
        }
        self.cx.node(ext);
        match semi {
            Some(_) => Value::Stmt(Stmt::Expr(id)),
            None => Value::Tail(id),
        }
    }

    fn local(&mut self, local: &syn::Local) -> Value {
        let lo = self.cx.src.lo(local.let_token.span);
        let ext = Ext { lo, hi: self.cx.src.hi(local.semi_token.span) };
        let attrs = self.cx.attrs(&local.attrs);
        let whole = Ext { lo: attrs.lo.unwrap_or(lo), hi: ext.hi };
        if !attrs.is_active {
            self.cx.inactive(whole);
            return Value::Inactive;
        }
        self.cx.attributed_node(whole, ext);
        let (ty, pat) = match &local.pat {
            syn::Pat::Type(typed) => (Some(Box::new(self.cx.ty(&typed.ty))), &*typed.pat),
            pat => (None, pat),
        };
        let pat = self.pat(pat).0;
        let init = local.init.as_ref().map(|init| self.expr(&init.expr).0);
        let diverge = local.init.as_ref().and_then(|init| init.diverge.as_ref());
        let els = diverge.map(|(_, els)| self.expr(els).0);
        Value::Stmt(Stmt::Let { pat, ty, init, els, span: self.cx.src.span(ext) })
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
