//! Constant expressions outside of bodies: what is kept of them are the paths in them.

use syn::{Expr, ExprPath};

use super::Cx;

/// Constant expressions are looked into this deep.
const MAX_DEPTH: u32 = 64;

impl Cx<'_> {
    /// Keeps the paths of a length, a discriminant or a bound.
    pub fn constant(&mut self, expr: &Expr) {
        let mut open = vec![(expr, 0)];
        while let Some((expr, depth)) = open.pop() {
            if let Expr::Path(ExprPath { qself, path, .. }) = expr {
                let path = self.qpath(qself.as_ref(), path);
                self.hir.const_paths.push(path);
            }
            if depth < MAX_DEPTH {
                let first = open.len();
                below(expr, &mut |expr| open.push((expr, depth + 1)));
                open[first..].reverse();
            }
        }
    }
}

fn below<'e>(expr: &'e Expr, f: &mut dyn FnMut(&'e Expr)) {
    match expr {
        Expr::Binary(node) => {
            f(&node.left);
            f(&node.right);
        }
        Expr::Unary(node) => f(&node.expr),
        Expr::Paren(node) => f(&node.expr),
        Expr::Group(node) => f(&node.expr),
        Expr::Cast(node) => f(&node.expr),
        Expr::Field(node) => f(&node.base),
        Expr::Index(node) => {
            f(&node.expr);
            f(&node.index);
        }
        Expr::Call(node) => {
            f(&node.func);
            node.args.iter().for_each(f);
        }
        Expr::MethodCall(node) => {
            f(&node.receiver);
            node.args.iter().for_each(f);
        }
        Expr::Block(node) => {
            if let [syn::Stmt::Expr(expr, None)] = &*node.block.stmts {
                f(expr);
            }
        }
        _ => {}
    }
}
