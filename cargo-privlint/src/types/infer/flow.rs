//! Control flow: branches, loops, leaving them, `?`, `await`.

use std::mem;

use super::{Breakable, Expect, Infer, coerce::Merged, wait::Waiter};
use crate::{
    hir::{Arm, ExprId, Name, PatId},
    names::PrimTy,
    types::{AutoRef, Callee, LangAdt, LangTrait, Substs, Target, Ty},
};

impl Infer<'_, '_> {
    pub(super) fn if_expr(
        &mut self,
        cond: ExprId,
        then: ExprId,
        els: Option<ExprId>,
        expect: &Expect,
    ) -> Ty {
        let mut merged = Merged::expecting(expect);
        let (before, after_then) = self.in_scope(|cx| {
            cx.condition(cond);
            let before = cx.diverges;
            match els {
                Some(_) => cx.merge_expr_like(&mut merged, then, expect),
                None => {
                    cx.coerce_expr(then, &Ty::unit());
                }
            }
            (before, mem::replace(&mut cx.diverges, before))
        });
        match els {
            Some(els) => {
                self.merge_expr_like(&mut merged, els, expect);
                self.diverges = before || (after_then && self.diverges);
                merged.value()
            }
            None => {
                self.diverges = before;
                Ty::unit()
            }
        }
    }

    pub(super) fn condition(&mut self, cond: ExprId) {
        self.coerce_expr(cond, &Ty::Prim(PrimTy::Bool));
    }

    pub(super) fn match_expr(&mut self, scrutinee: ExprId, arms: &[Arm], expect: &Expect) -> Ty {
        let ty = self.expr(scrutinee, &Expect::Nothing);
        let before = self.diverges;
        let mut merged = Merged::expecting(expect);
        let mut all_diverge = true;
        for arm in arms {
            self.in_scope(|cx| {
                cx.bind_pat(arm.pat, &ty);
                if let Some(guard) = arm.guard {
                    cx.condition(guard);
                }
                cx.diverges = false;
                cx.merge_expr_like(&mut merged, arm.body, expect);
                all_diverge &= cx.diverges;
            });
        }
        self.diverges = before || all_diverge;
        merged.value()
    }

    pub(super) fn loop_expr(&mut self, label: Option<Name>, body: ExprId, expect: &Expect) -> Ty {
        let ty = match expect {
            Expect::Is(ty) => Some(*ty),
            Expect::Like(_) | Expect::Nothing => None,
        };
        self.breakables.push(Breakable { label, is_loop: true, ty, is_left: false });
        self.coerce_expr(body, &Ty::unit());
        let left = self.breakables.pop();
        match left {
            Some(Breakable { is_left: true, ty, .. }) => {
                self.diverges = false;
                ty.unwrap_or_else(Ty::unit)
            }
            _ => Ty::Never,
        }
    }

    pub(super) fn while_expr(&mut self, label: Option<Name>, cond: ExprId, body: ExprId) -> Ty {
        let ty = Some(Ty::unit());
        self.breakables.push(Breakable { label, is_loop: true, ty, is_left: false });
        self.in_scope(|cx| {
            cx.condition(cond);
            let before = cx.diverges;
            cx.coerce_expr(body, &Ty::unit());
            cx.diverges = before;
        });
        self.breakables.pop();
        Ty::unit()
    }

    pub(super) fn for_expr(
        &mut self,
        id: ExprId,
        label: Option<Name>,
        pat: PatId,
        iter: ExprId,
        body: ExprId,
    ) -> Ty {
        let iter_ty = self.expr(iter, &Expect::Nothing);
        let iter_ty = self.settled(&iter_ty);
        let item = self.solver.project_simple(&iter_ty, LangTrait::IntoIterator, "Item");
        self.call_lang(id, LangTrait::IntoIterator, "into_iter", Substs::from([iter_ty]));
        let item = self.settled(&item);
        let ty = Some(Ty::unit());
        self.breakables.push(Breakable { label, is_loop: true, ty, is_left: false });
        self.in_scope(|cx| {
            let before = cx.diverges;
            cx.bind_pat(pat, &item);
            cx.coerce_expr(body, &Ty::unit());
            cx.diverges = before;
        });
        self.breakables.pop();
        Ty::unit()
    }

    /// Notes a call of a language trait's method.
    pub(super) fn call_lang(&mut self, id: ExprId, trait_: LangTrait, name: &str, substs: Substs) {
        let method = self.types.lang.trait_(trait_);
        let method = method.and_then(|trait_| self.types.member(trait_, Name::new(name)));
        if let Some(method) = method {
            let target = Target::Trait(method);
            let callee = Callee { target, substs, derefs: 0, autoref: AutoRef::None };
            self.out.calls.insert(id, callee);
        }
    }

    pub(super) fn break_expr(&mut self, label: Option<Name>, value: Option<ExprId>) -> Ty {
        let at = self.breakables.iter().rposition(|breakable| match label {
            Some(label) => breakable.label == Some(label),
            None => breakable.is_loop,
        });
        let expected = at.and_then(|at| self.breakables[at].ty);
        let ty = match value {
            Some(value) => match &expected {
                Some(ty) => {
                    self.coerce_expr(value, ty);
                    *ty
                }
                None => self.expr(value, &Expect::Nothing),
            },
            None => {
                if let Some(expected) = &expected {
                    self.unify(expected, &Ty::unit());
                }
                expected.unwrap_or_else(Ty::unit)
            }
        };
        if let Some(breakable) = at.and_then(|at| self.breakables.get_mut(at)) {
            breakable.is_left = true;
            if breakable.ty.is_none() && !matches!(ty, Ty::Never) {
                breakable.ty = Some(ty);
            }
        }
        Ty::Never
    }

    pub(super) fn await_expr(&mut self, id: ExprId, inner: ExprId) -> Ty {
        let ty = self.expr(inner, &Expect::Nothing);
        let ty = self.settled(&ty);
        if matches!(ty, Ty::Adt(..)) {
            let substs = Substs::from([ty]);
            self.call_lang(id, LangTrait::IntoFuture, "into_future", substs);
        }
        self.solver.awaited(&ty)
    }

    pub(super) fn try_expr(&mut self, id: ExprId, inner: ExprId) -> Ty {
        let ty = self.expr(inner, &Expect::Nothing);
        let operand = self.settled(&ty);
        let ret = self.ret;
        let output = self.continue_ty(&operand);
        self.leave_with(id, &ret, &operand);
        output
    }

    /// What `?` goes on with.
    fn continue_ty(&mut self, operand: &Ty) -> Ty {
        let lang = &self.types.lang;
        let Ty::Adt(adt, substs) = operand else {
            return Ty::Unknown;
        };
        if lang.is_adt(*adt, LangAdt::Result) || lang.is_adt(*adt, LangAdt::Option) {
            return substs.first().copied().unwrap_or(Ty::Unknown);
        }
        if lang.is_adt(*adt, LangAdt::ControlFlow) {
            return substs.get(1).copied().unwrap_or(Ty::Unknown);
        }
        if lang.is_adt(*adt, LangAdt::Poll) {
            let inner = substs.first().map(|ty| self.shallow(ty)).unwrap_or(Ty::Unknown);
            let inner = self.continue_ty(&inner);
            return self.lang_adt(LangAdt::Poll, vec![inner]);
        }
        Ty::Unknown
    }

    /// The error's way from the operand of `?` to the result that is left with.
    pub(super) fn leave_with(&mut self, expr: ExprId, ret: &Ty, operand: &Ty) {
        let (ret, operand) = (self.shallow(ret), self.shallow(operand));
        let Some(err) = self.error_of(&operand) else { return };
        if self.solver.table.is_free(&ret) {
            let waiter = Waiter::Leave { expr, ret, operand };
            self.wait(waiter);
            return;
        }
        let Some(target) = self.error_of(&ret) else { return };
        let Some(from) = self.types.lang.trait_(LangTrait::From) else { return };
        let substs = Substs::from([target, err]);
        self.solver.pending.push(crate::types::select::Goal::Trait { trait_: from, substs });
        self.call_lang(expr, LangTrait::From, "from", substs);
    }

    fn error_of(&self, ty: &Ty) -> Option<Ty> {
        let lang = &self.types.lang;
        match ty {
            Ty::Adt(adt, substs) if lang.is_adt(*adt, LangAdt::Result) => substs.get(1).copied(),
            Ty::Adt(adt, substs)
                if lang.is_adt(*adt, LangAdt::Poll) || lang.is_adt(*adt, LangAdt::Option) =>
            {
                let inner = self.shallow(substs.first()?);
                match &inner {
                    Ty::Adt(inner_adt, inner)
                        if lang.is_adt(*adt, LangAdt::Poll)
                            && lang.is_adt(*inner_adt, LangAdt::Result) =>
                    {
                        inner.get(1).copied()
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Runs `f` as the body of a closure or an async block whose result is `ret`.
    pub(super) fn function_like(&mut self, ret: Ty, f: impl FnOnce(&mut Self)) {
        let outer_ret = mem::replace(&mut self.ret, ret);
        let outer_breakables = mem::take(&mut self.breakables);
        let outer_diverges = mem::replace(&mut self.diverges, false);
        self.in_scope(f);
        self.ret = outer_ret;
        self.breakables = outer_breakables;
        self.diverges = outer_diverges;
    }
}
