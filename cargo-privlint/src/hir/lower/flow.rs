//! Expressions that steer: blocks, branches, loops, closures, leaving them.

use syn::{Expr as SynExpr, spanned::Spanned};

use super::{BodyCx, Ext, expr::Node};
use crate::hir::{Arm, BlockKind, Closure, Expr, Name};

impl BodyCx<'_, '_> {
    pub fn flow(&mut self, expr: &SynExpr) -> Node {
        match expr {
            SynExpr::Block(node) => {
                let label = self.label(node.label.as_ref());
                let ext = self.from(node.label.as_ref(), None, &node.block);
                self.block_at(&node.block, BlockKind::Plain, label, ext)
            }
            SynExpr::Unsafe(node) => {
                let ext = self.from(None, Some(node.unsafe_token.span), &node.block);
                self.block_at(&node.block, BlockKind::Plain, None, ext)
            }
            SynExpr::Const(node) => self.const_block(node),
            SynExpr::Async(node) => {
                let ext = self.from(None, Some(node.async_token.span), &node.block);
                self.block_at(&node.block, BlockKind::Async, None, ext)
            }
            SynExpr::TryBlock(node) => {
                let ext = self.from(None, Some(node.try_token.span), &node.block);
                self.block_at(&node.block, BlockKind::Try, None, ext)
            }
            SynExpr::If(node) => self.if_expr(node),
            SynExpr::Let(node) => {
                let lo = self.cx.src.lo(node.let_token.span);
                let pat = self.pat(&node.pat).0;
                let (expr, end) = self.expr(&node.expr);
                self.alloc(Expr::Let { pat, expr }, Ext { lo, hi: end.hi })
            }
            SynExpr::Match(node) => self.match_expr(node),
            SynExpr::Closure(node) => self.closure(node),
            SynExpr::Loop(_) | SynExpr::While(_) | SynExpr::ForLoop(_) => self.looped(expr),
            other => self.jump(other),
        }
    }

    fn looped(&mut self, expr: &SynExpr) -> Node {
        match expr {
            SynExpr::Loop(node) => {
                let label = self.label(node.label.as_ref());
                let span = Some(node.loop_token.span);
                let ext = self.from(node.label.as_ref(), span, &node.body);
                let (body, _) = self.block(&node.body, BlockKind::Plain, None);
                self.alloc(Expr::Loop { label, body }, ext)
            }
            SynExpr::While(node) => {
                let label = self.label(node.label.as_ref());
                let span = Some(node.while_token.span);
                let ext = self.from(node.label.as_ref(), span, &node.body);
                let (cond, _) = self.expr(&node.cond);
                let (body, _) = self.block(&node.body, BlockKind::Plain, None);
                self.alloc(Expr::While { label, cond, body }, ext)
            }
            SynExpr::ForLoop(node) => {
                let label = self.label(node.label.as_ref());
                let span = Some(node.for_token.span);
                let ext = self.from(node.label.as_ref(), span, &node.body);
                let (pat, _) = self.pat(&node.pat);
                let (iter, _) = self.expr(&node.expr);
                let (body, _) = self.block(&node.body, BlockKind::Plain, None);
                self.alloc(Expr::For { label, pat, iter, body }, ext)
            }
            other => self.jump(other),
        }
    }

    fn jump(&mut self, expr: &SynExpr) -> Node {
        match expr {
            SynExpr::Break(node) => {
                let start = self.cx.src.short(node.break_token.span, 5);
                let (label, end) = self.lifetime(node.label.as_ref(), start);
                let value = node.expr.as_ref().map(|expr| self.expr(expr));
                let ext = start.to(value.map_or(end, |(_, ext)| ext));
                self.alloc(Expr::Break { label, value: value.map(|(id, _)| id) }, ext)
            }
            SynExpr::Continue(node) => {
                let start = self.cx.src.short(node.continue_token.span, 8);
                let (label, end) = self.lifetime(node.label.as_ref(), start);
                self.alloc(Expr::Continue { label }, start.to(end))
            }
            SynExpr::Return(node) => {
                let start = self.cx.src.short(node.return_token.span, 6);
                let value = node.expr.as_ref().map(|expr| self.expr(expr));
                let ext = start.to(value.map_or(start, |(_, ext)| ext));
                self.alloc(Expr::Return(value.map(|(id, _)| id)), ext)
            }
            SynExpr::Yield(node) => {
                let start = self.cx.src.short(node.yield_token.span, 5);
                let value = node.expr.as_ref().map(|expr| self.expr(expr));
                let ext = start.to(value.map_or(start, |(_, ext)| ext));
                self.alloc(Expr::Opaque(value.map(|(id, _)| id).into_iter().collect()), ext)
            }
            other => {
                let ext = self.cx.src.ext(other.span());
                self.alloc(Expr::Missing, ext)
            }
        }
    }

    /// From a label or a keyword to a block's end.
    fn from(
        &self,
        label: Option<&syn::Label>,
        keyword: Option<proc_macro2::Span>,
        block: &syn::Block,
    ) -> Ext {
        let ext = self.cx.src.delims(&block.brace_token.span);
        let start = label.map(|label| label.name.apostrophe).or(keyword);
        Ext { lo: start.map_or(ext.lo, |span| self.cx.src.lo(span)), hi: ext.hi }
    }

    fn label(&self, label: Option<&syn::Label>) -> Option<Name> {
        label.map(|label| self.cx.src.ident(&label.name.ident).0)
    }

    fn lifetime(&self, label: Option<&syn::Lifetime>, start: Ext) -> (Option<Name>, Ext) {
        match label {
            Some(label) => {
                let (name, ext) = self.cx.src.ident(&label.ident);
                (Some(name), ext)
            }
            None => (None, start),
        }
    }

    fn if_expr(&mut self, node: &syn::ExprIf) -> Node {
        let lo = self.cx.src.lo(node.if_token.span);
        let (cond, _) = self.expr(&node.cond);
        let (then, mut end) = self.block(&node.then_branch, BlockKind::Plain, None);
        let els = node.else_branch.as_ref().map(|(_, els)| {
            let (id, ext) = self.expr(els);
            end = ext;
            id
        });
        self.alloc(Expr::If { cond, then, els }, Ext { lo, hi: end.hi })
    }

    fn match_expr(&mut self, node: &syn::ExprMatch) -> Node {
        let lo = self.cx.src.lo(node.match_token.span);
        let (scrutinee, _) = self.expr(&node.expr);
        let mut arms = Vec::with_capacity(node.arms.len());
        for arm in &node.arms {
            arms.extend(self.arm(arm));
        }
        let hi = self.cx.src.hi(node.brace_token.span.close());
        self.alloc(Expr::Match { scrutinee, arms: arms.into() }, Ext { lo, hi })
    }

    fn arm(&mut self, arm: &syn::Arm) -> Option<Arm> {
        let attrs = self.cx.attrs(&arm.attrs);
        if !attrs.is_active {
            self.cx.inactive_node(arm);
            return None;
        }
        let (pat, start) = self.pat(&arm.pat);
        let guard = match &arm.pat {
            syn::Pat::Guard(guard) => Some(self.expr(&guard.guard).0),
            _ => None,
        };
        let (body, end) = self.expr(&arm.body);
        let ext = start.to(end);
        let whole = Ext { lo: attrs.lo.unwrap_or(ext.lo), hi: ext.hi };
        self.cx.attributed_node(whole, ext);
        Some(Arm { pat, guard, body, span: self.cx.src.span(ext) })
    }

    fn closure(&mut self, node: &syn::ExprClosure) -> Node {
        let first = match (&node.lifetimes, &node.constness, &node.asyncness, &node.capture) {
            (Some(lifetimes), ..) => lifetimes.for_token.span,
            (None, Some(token), ..) => token.span,
            (None, None, Some(token), _) => token.span,
            (None, None, None, Some(token)) => token.span,
            (None, None, None, None) => node.inputs_begin.span,
        };
        let lo = self.cx.src.lo(first);
        let mut params = Vec::with_capacity(node.inputs.len());
        for input in &node.inputs {
            let (pat, ty) = match input {
                syn::Pat::Type(typed) => (&*typed.pat, Some(self.cx.ty(&typed.ty))),
                pat => (pat, None),
            };
            params.push((self.pat(pat).0, ty));
        }
        let ret = self.cx.ret(&node.output);
        let (body, end) = self.expr(&node.body);
        let (is_async, is_move) = (node.asyncness.is_some(), node.capture.is_some());
        let closure = Closure { params, ret, body, is_async, is_move };
        self.alloc(Expr::Closure(Box::new(closure)), Ext { lo, hi: end.hi })
    }
}
