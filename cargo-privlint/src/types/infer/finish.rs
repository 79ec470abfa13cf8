//! The end of a body: what was put off is tried again, literals fall back, variables are written out.

use super::{
    Infer,
    wait::{Deferred, Waiter},
};
use crate::{
    hir::Expr,
    names::{DefId, PrimTy},
    types::{
        BodyTypes, InferVar, Subject, Substs, Target, Ty, ValueRes, WhyUnresolved, intern::Flags,
        unify::VarKind, write_out::WriteOut,
    },
};

/// How often what was put off is tried again.
const ROUNDS: usize = 3;

impl Infer<'_, '_> {
    pub(super) fn finish(mut self) -> BodyTypes {
        self.work_off();
        self.retry();
        self.settle_operators();
        self.fall_back();
        self.retry();
        for deferred in std::mem::take(&mut self.deferred) {
            let (expr, subject) = match deferred {
                Deferred::Method { expr, .. } => (expr, Subject::Method),
                Deferred::Field { expr, .. } => (expr, Subject::Field),
                Deferred::Call { expr, .. } => (expr, Subject::Call),
                Deferred::Index { .. } | Deferred::Deref { .. } => continue,
            };
            self.unresolved(expr, subject, WhyUnresolved::UnknownReceiver);
        }
        self.write_out();
        self.out
    }

    fn retry(&mut self) {
        for _ in 0..ROUNDS {
            let before = self.deferred.len();
            for deferred in std::mem::take(&mut self.deferred) {
                if !self.try_again(&deferred) {
                    self.deferred.push(deferred);
                }
            }
            self.work_off();
            if self.deferred.len() == before {
                return;
            }
        }
    }

    fn try_again(&mut self, deferred: &Deferred) -> bool {
        match deferred {
            Deferred::Method { expr, receiver, args, result } => {
                let Expr::MethodCall { name, generics, .. } = self.expr_node(*expr) else {
                    return true;
                };
                let receiver = self.shallow(receiver);
                let Ok(pick) = self.find_method(&receiver, *name) else { return false };
                let instance = self.instantiate(*expr, &pick, generics.as_deref());
                for (param, arg) in instance.params.iter().zip(args) {
                    self.coerce(arg, param);
                }
                self.unify(&instance.ret, result);
                true
            }
            Deferred::Field { expr, base, result } => {
                let Expr::Field { name, .. } = self.expr_node(*expr) else { return true };
                let base = self.shallow(base);
                match self.try_field(*expr, &base, *name) {
                    Ok(ty) => self.unify(&ty, result),
                    Err(_) => return false,
                };
                true
            }
            Deferred::Index { expr, base, index, result } => {
                let base = self.shallow(base);
                match self.try_index(*expr, &base, index) {
                    Some(ty) => self.unify(&ty, result),
                    None => return false,
                };
                true
            }
            Deferred::Call { expr, callee, args, result } => {
                let callee = self.shallow(callee);
                let Some(instance) = self.callable(*expr, &callee) else { return false };
                for (param, arg) in instance.params.iter().zip(args) {
                    self.coerce(arg, param);
                }
                self.unify(&instance.ret, result);
                true
            }
            Deferred::Deref { expr, inner, result } => {
                let inner = self.shallow(inner);
                if matches!(inner, Ty::Infer(_)) {
                    return false;
                }
                let ty = self.deref_expr(*expr, &inner);
                self.unify(&ty, result);
                true
            }
        }
    }

    fn settle_operators(&mut self) {
        for at in 0..self.waiters.len() {
            if let Some(Waiter::Binary { expr, op, lhs, rhs, result }) = self.waiters[at].clone() {
                self.settle_binary(expr, op, &lhs, &rhs, &result);
            }
        }
        self.work_off();
    }

    fn fall_back(&mut self) {
        if !self.solver.table.has_literals() {
            return;
        }
        for var in 0..self.solver.table.len() as u32 {
            let prim = match self.solver.table.kind(InferVar(var)) {
                Some(VarKind::Int) => PrimTy::I32,
                Some(VarKind::Float) => PrimTy::F64,
                Some(VarKind::Any) | None => continue,
            };
            self.unify(&Ty::Infer(InferVar(var)), &Ty::Prim(prim));
        }
        self.work_off();
    }

    fn resolved_method(&mut self, method: DefId, substs: &Substs) -> (Target, Substs) {
        let flags = substs.flags();
        if self.solver.is_for_all(flags) && !flags.has(Flags::INFER) {
            self.types.resolve_ground_method(method, substs)
        } else {
            self.solver.resolve_method(method, substs)
        }
    }

    fn write_out(&mut self) {
        let mut out = std::mem::take(&mut self.out);
        let mut known = WriteOut::new(&mut self.solver.table);
        for ty in out.exprs.iter_mut().chain(&mut out.pats) {
            *ty = known.ty(ty);
        }
        out.locals.iter_mut().for_each(|local| local.ty = known.ty(&local.ty));
        for res in out.paths.values_mut().chain(out.pat_paths.values_mut()) {
            if let ValueRes::Def(_, substs) = res {
                *substs = known.substs(substs);
            }
        }
        out.calls.values_mut().for_each(|callee| callee.substs = known.substs(&callee.substs));
        out.calls.each_by_node(|callee| {
            if let Target::Trait(method) = callee.target {
                (callee.target, callee.substs) = self.resolved_method(method, &callee.substs);
            }
        });
        out.unresolved.sort();
        out.unresolved.dedup();
        self.out = out;
    }
}
