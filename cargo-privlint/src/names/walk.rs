//! The expressions directly below an expression or a pattern, in source order.

use crate::hir::{Arm, Body, Expr, ExprId, Format, FormatPiece, Pat, PatId, Stmt};

/// Calls `f` with every expression directly below `expr`, those in its patterns included.
pub fn each_child(body: &Body, expr: ExprId, f: &mut dyn FnMut(ExprId)) {
    match &body.exprs[expr] {
        Expr::Missing
        | Expr::Lit(_)
        | Expr::Path(_)
        | Expr::Continue { .. }
        | Expr::MacroCall(_) => {}
        Expr::Call { callee, args } => {
            f(*callee);
            args.iter().copied().for_each(f);
        }
        Expr::MethodCall { receiver, args, .. } => {
            f(*receiver);
            args.iter().copied().for_each(f);
        }
        Expr::Field { base: expr, .. }
        | Expr::Unary { expr, .. }
        | Expr::Ref { expr, .. }
        | Expr::Cast { expr, .. }
        | Expr::Await(expr)
        | Expr::Try(expr) => f(*expr),
        Expr::Index { base: first, index: second }
        | Expr::Binary { lhs: first, rhs: second, .. }
        | Expr::Assign { place: first, value: second, .. }
        | Expr::Repeat { value: first, len: second } => [*first, *second].into_iter().for_each(f),
        Expr::Tuple(exprs) | Expr::Array(exprs) | Expr::Opaque(exprs) => {
            exprs.iter().copied().for_each(f);
        }
        Expr::Struct(data) => {
            data.fields.iter().map(|field| field.value).chain(data.spread).for_each(f);
        }
        Expr::Range { lo, hi, .. } => lo.iter().chain(hi).copied().for_each(f),
        Expr::Block(block) => {
            block.stmts.iter().for_each(|stmt| each_in_stmt(body, stmt, f));
            block.tail.into_iter().for_each(f);
        }
        Expr::If { cond, then, els } => [*cond, *then].into_iter().chain(*els).for_each(f),
        Expr::Let { pat, expr } => {
            each_in_pat(body, *pat, f);
            f(*expr);
        }
        Expr::Match { scrutinee, arms } => {
            f(*scrutinee);
            arms.iter().for_each(|arm| each_in_arm(body, arm, f));
        }
        Expr::Loop { body, .. } => f(*body),
        Expr::While { cond, body, .. } => [*cond, *body].into_iter().for_each(f),
        Expr::For { pat, iter, body: inner, .. } => {
            each_in_pat(body, *pat, f);
            [*iter, *inner].into_iter().for_each(f);
        }
        Expr::Break { value: expr, .. } | Expr::Return(expr) => expr.iter().copied().for_each(f),
        Expr::Closure(closure) => {
            closure.params.iter().for_each(|(pat, _)| each_in_pat(body, *pat, f));
            f(closure.body);
        }
        Expr::Format(format) => each_in_format(format, f),
    }
}

/// Calls `f` with every pattern directly below `expr`.
pub(super) fn each_pat_below(body: &Body, expr: ExprId, f: &mut dyn FnMut(PatId)) {
    match &body.exprs[expr] {
        Expr::Block(block) => {
            for stmt in &block.stmts {
                if let Stmt::Let { pat, .. } = stmt {
                    f(*pat);
                }
            }
        }
        Expr::Let { pat, .. } | Expr::For { pat, .. } => f(*pat),
        Expr::Match { arms, .. } => arms.iter().for_each(|arm| f(arm.pat)),
        Expr::Closure(closure) => closure.params.iter().for_each(|(pat, _)| f(*pat)),
        _ => {}
    }
}

fn each_in_format(format: &Format, f: &mut dyn FnMut(ExprId)) {
    for piece in &format.pieces {
        match piece {
            FormatPiece::Text(_) => {}
            FormatPiece::Arg { expr, .. } => f(*expr),
        }
    }
    format.unshown.iter().copied().for_each(f);
}

fn each_in_arm(body: &Body, arm: &Arm, f: &mut dyn FnMut(ExprId)) {
    each_in_pat(body, arm.pat, f);
    arm.guard.into_iter().chain([arm.body]).for_each(f);
}

fn each_in_stmt(body: &Body, stmt: &Stmt, f: &mut dyn FnMut(ExprId)) {
    match stmt {
        Stmt::Let { pat, init, els, .. } => {
            each_in_pat(body, *pat, f);
            init.iter().chain(els).copied().for_each(f);
        }
        Stmt::Expr(expr) => f(*expr),
        Stmt::Item(_) => {}
    }
}

fn each_in_pat(body: &Body, pat: PatId, f: &mut dyn FnMut(ExprId)) {
    each_pat(body, pat, &mut |pat| {
        if let Pat::Lit(expr) = &body.pats[pat] {
            f(*expr);
        }
    });
}

/// Calls `f` with a pattern and all patterns below it.
pub fn each_pat(body: &Body, pat: PatId, f: &mut dyn FnMut(PatId)) {
    let mut stack = vec![pat];
    while let Some(pat) = stack.pop() {
        f(pat);
        match &body.pats[pat] {
            Pat::Missing | Pat::Wild | Pat::Rest | Pat::Path(_) | Pat::Lit(_) | Pat::Range => {}
            Pat::MacroCall(_) => {}
            Pat::Bind { sub, .. } => stack.extend(sub),
            Pat::Tuple(pats) | Pat::TupleStruct { pats, .. } | Pat::Or(pats) | Pat::Slice(pats) => {
                stack.extend(pats.iter().rev());
            }
            Pat::Struct { fields, .. } => stack.extend(fields.iter().rev().map(|field| field.pat)),
            Pat::Ref { pat, .. } => stack.push(*pat),
        }
    }
}
