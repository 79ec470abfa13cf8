//! Closures: values that hold what they capture.

use super::Frame;
use crate::{
    flow::{
        flows::StepKind,
        instance::Instance,
        place::Proj,
        value::{Node, Value},
    },
    hir::{Body, Closure, Expr, ExprId, PatId, Stmt},
    names::{each_child, each_pat},
    types::{LocalId, Ty, ValueRes},
};

impl Frame<'_> {
    pub(super) fn closure_expr(&mut self, expr: ExprId, closure: &Closure) -> Value {
        let span = self.span(expr);
        let mut kids = Vec::new();
        for local in self.captures(expr) {
            let place = self.local_place(local);
            let value = match closure.is_move {
                true => {
                    let value = self.read(&place, span);
                    let ty = self.local_ty(local);
                    let lv = super::Lv { value, places: vec![place] };
                    self.moved(lv, &ty)
                }
                false => {
                    let held = self.read(&place, span);
                    Value::reference(vec![place]).with_elems(held.elems())
                }
            };
            let value = self.stepped(value, StepKind::Captured, span);
            kids.push((Proj::Capture(local), value));
        }
        kids.sort_by_key(|(proj, _)| *proj);
        let ty = self.ty(expr).into_owned();
        let instance = self.closure_instance(&ty);
        if let Some(callee) = instance.and_then(|instance| self.callees.number(&instance)) {
            // Even if nobody is seen to call it, its body is read.
            self.note_call(callee, span);
            self.callees.summary(callee, self.depth);
        }
        Value::of(Node { kids, ..Node::default() }).with_ty(ty)
    }

    pub(super) fn closure_instance(&self, ty: &Ty) -> Option<Instance> {
        match ty {
            Ty::Closure(closure) => {
                Some(Instance::closure(closure.owner, closure.expr, &closure.substs))
            }
            _ => None,
        }
    }

    /// Variables of the surrounding code that the closure's body names, in order.
    fn captures(&self, closure: ExprId) -> Vec<LocalId> {
        let mut named = Vec::new();
        let mut bound = Vec::new();
        let mut work = vec![closure];
        while let Some(expr) = work.pop() {
            if let Some(local) = self.local_of(expr) {
                named.push(local);
            }
            for pat in own_pats(self.body, expr) {
                each_pat(self.body, pat, &mut |pat| {
                    if let Some(ValueRes::Local(local)) = self.tys.pat_paths.get(&pat) {
                        bound.push(*local);
                    }
                });
            }
            each_child(self.body, expr, &mut |child| work.push(child));
        }
        named.sort();
        named.dedup();
        named.retain(|local| !bound.contains(local));
        named
    }
}

/// The patterns directly in an expression.
fn own_pats(body: &Body, expr: ExprId) -> Vec<PatId> {
    match &body.exprs[expr] {
        Expr::Let { pat, .. } | Expr::For { pat, .. } => vec![*pat],
        Expr::Match { arms, .. } => arms.iter().map(|arm| arm.pat).collect(),
        Expr::Closure(closure) => closure.params.iter().map(|(pat, _)| *pat).collect(),
        Expr::Block(block) => {
            let lets = block.stmts.iter().filter_map(|stmt| match stmt {
                Stmt::Let { pat, .. } => Some(*pat),
                Stmt::Expr(_) | Stmt::Item(_) => None,
            });
            lets.collect()
        }
        _ => Vec::new(),
    }
}
