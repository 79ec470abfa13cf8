//! Assignment. A destructuring one becomes what the language defines it as: a `let` that binds each part
//! to a name of its own, then one assignment a part.

use syn::{Expr as SynExpr, spanned::Spanned};

use super::{BodyCx, Ext, expr::Node};
use crate::{
    hir::{
        Block, BlockKind, Expr, ExprId, FieldPat, Name, Origin, Pat, PatId, Path, PathRoot,
        PathSegment, Place, Stmt,
    },
    syntax::tt::Ctx,
};

impl BodyCx<'_, '_> {
    pub fn assign(&mut self, node: &syn::ExprAssign) -> Node {
        if !is_pattern(&node.left) {
            let (place, start) = self.expr(&node.left);
            let (value, end) = self.expr(&node.right);
            return self.alloc(Expr::Assign { op: None, place, value }, start.to(end));
        }
        let mut parts = Vec::new();
        let (pat, start) = self.assignee(&node.left, &mut parts);
        let (init, end) = self.expr(&node.right);
        let ext = start.to(end);
        let span = self.cx.src.span(ext);
        let mut stmts = vec![Stmt::Let { pat, ty: None, init: Some(init), els: None, span }];
        stmts.extend(parts.into_iter().map(Stmt::Expr));
        let kind = BlockKind::Plain;
        let block = Block { kind, label: None, stmts, tail: None, has_items: false };
        self.alloc(Expr::Block(Box::new(block)), ext)
    }

    /// The pattern of the left side; adds the assignments of its parts.
    fn assignee(&mut self, left: &SynExpr, parts: &mut Vec<ExprId>) -> (PatId, Ext) {
        match left {
            SynExpr::Infer(node) => {
                let ext = self.cx.src.short(node.underscore_token.span, 1);
                self.alloc_pat(Pat::Wild, ext)
            }
            SynExpr::Range(node) if node.start.is_none() && node.end.is_none() => {
                let ext = self.cx.src.ext(node.limits.span());
                self.alloc_pat(Pat::Rest, ext)
            }
            SynExpr::Paren(node) => self.assignee(&node.expr, parts),
            SynExpr::Group(node) => self.assignee(&node.expr, parts),
            SynExpr::Tuple(node) => {
                let pats = self.assignees(&node.elems, parts);
                let ext = self.cx.src.delims(&node.paren_token.span);
                self.alloc_pat(Pat::Tuple(pats), ext)
            }
            SynExpr::Array(node) => {
                let pats = self.assignees(&node.elems, parts);
                let ext = self.cx.src.delims(&node.bracket_token.span);
                self.alloc_pat(Pat::Slice(pats), ext)
            }
            SynExpr::Call(node) if let SynExpr::Path(callee) = &*node.func => {
                let lo = self.qpath_lo(callee.qself.as_ref(), &callee.path);
                let path = Box::new(self.cx.qpath(callee.qself.as_ref(), &callee.path));
                let pats = self.assignees(&node.args, parts);
                let hi = self.cx.src.hi(node.paren_token.span.close());
                self.alloc_pat(Pat::TupleStruct { path, pats }, Ext { lo, hi })
            }
            SynExpr::Struct(node) => {
                let lo = self.qpath_lo(node.qself.as_ref(), &node.path);
                let path = Box::new(self.cx.qpath(node.qself.as_ref(), &node.path));
                let mut fields = Vec::with_capacity(node.fields.len());
                for field in &node.fields {
                    let (name, at) = self.cx.member(&field.member);
                    let pat = self.assignee(&field.expr, parts).0;
                    fields.push(FieldPat { name, name_span: self.cx.src.span(at), pat });
                }
                let hi = self.cx.src.hi(node.brace_token.span.close());
                let (fields, has_rest) = (fields.into(), node.dot2_token.is_some());
                self.alloc_pat(Pat::Struct { path, fields, has_rest }, Ext { lo, hi })
            }
            place => self.part(place, parts),
        }
    }

    fn assignees<'e>(
        &mut self,
        exprs: impl IntoIterator<Item = &'e SynExpr>,
        parts: &mut Vec<ExprId>,
    ) -> Box<[PatId]> {
        exprs.into_iter().map(|expr| self.assignee(expr, parts).0).collect()
    }

    /// Binds one part to a name that no source can write, and assigns it from there.
    fn part(&mut self, place: &SynExpr, parts: &mut Vec<ExprId>) -> (PatId, Ext) {
        let name = Name::new(&format!("part#{}", parts.len()));
        let (place, ext) = self.expr(place);
        let span = self.cx.src.span(ext);
        let path = Path {
            root: PathRoot::Plain,
            segments: Box::new([PathSegment { name, span, args: None }]),
            qself: None,
            span,
            ctx: Ctx::USER,
        };
        let value = self.body.exprs.alloc(Expr::Path(Box::new(path)));
        self.body.places.exprs.push(Place { span, origin: Origin::Expansion });
        parts.push(self.alloc(Expr::Assign { op: None, place, value }, ext).0);
        let (by_ref, mutable) = (false, false);
        self.alloc_pat(Pat::Bind { name, ctx: Ctx::USER, by_ref, mutable, sub: None }, ext)
    }
}

fn is_pattern(left: &SynExpr) -> bool {
    match left {
        SynExpr::Infer(_) | SynExpr::Tuple(_) | SynExpr::Array(_) | SynExpr::Struct(_) => true,
        SynExpr::Call(node) => matches!(*node.func, SynExpr::Path(_)),
        SynExpr::Paren(node) => is_pattern(&node.expr),
        SynExpr::Group(node) => is_pattern(&node.expr),
        _ => false,
    }
}
