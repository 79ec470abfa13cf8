//! Operators: by rule on primitives, through their traits else.

use super::{Expect, Infer, wait::Waiter};
use crate::{
    hir::{BinOp, ExprId, Name, UnOp},
    names::PrimTy,
    types::{LangTrait, Substs, Ty, select::Goal},
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum OpKind {
    Logic,
    Compare,
    Shift,
    Arithmetic,
}

impl Infer<'_, '_> {
    pub(super) fn binary(
        &mut self,
        id: ExprId,
        op: BinOp,
        lhs: ExprId,
        rhs: ExprId,
        expect: &Expect,
    ) -> Ty {
        let kind = kind(op);
        let boolean = Ty::Prim(PrimTy::Bool);
        if kind == OpKind::Logic {
            self.coerce_expr(lhs, &boolean);
            let before = self.diverges;
            self.coerce_expr(rhs, &boolean);
            self.diverges = before;
            return boolean;
        }
        let hint = match expect.ty() {
            Some(ty @ Ty::Prim(_)) if kind != OpKind::Compare => Expect::Like(ty.clone()),
            _ => Expect::Nothing,
        };
        let lhs = self.expr(lhs, &hint);
        let lhs = self.settled(&lhs);
        let result = if kind == OpKind::Compare { boolean } else { self.any() };
        if self.is_simple(&lhs) || self.solver.table.is_free(&lhs) || matches!(lhs, Ty::Unknown) {
            let hint = match &lhs {
                Ty::Prim(_) if kind != OpKind::Shift => Expect::Like(lhs.clone()),
                _ => Expect::Nothing,
            };
            let rhs = self.expr(rhs, &hint);
            self.binary_result(id, op, &lhs, &rhs, &result);
        } else {
            self.overloaded(id, trait_of(op), &lhs, rhs);
            if kind != OpKind::Compare {
                self.output_of(id, trait_of(op), &result);
            }
        }
        self.shallow(&result)
    }

    /// The right operand is coerced to what the one fitting impl takes.
    fn overloaded(
        &mut self,
        id: ExprId,
        (trait_, method): (LangTrait, &str),
        lhs: &Ty,
        rhs: ExprId,
    ) {
        let wanted = self.any();
        let substs = Substs::from([lhs.clone(), wanted.clone()]);
        if let Some(trait_) = self.types.lang.trait_(trait_) {
            self.solver.pending.push(Goal::Trait { trait_, substs: substs.clone() });
        }
        self.work_off();
        let ty = self.expr(rhs, &Expect::Is(wanted.clone()));
        self.coerce(&ty, &wanted);
        self.call_lang(id, trait_, method, substs);
    }

    fn output_of(&mut self, id: ExprId, (trait_, _): (LangTrait, &str), result: &Ty) {
        let Some(callee) = self.out.calls.get(&id) else { return };
        let substs = callee.substs.clone();
        if let Some(trait_) = self.types.lang.trait_(trait_) {
            let output = self.solver.normalize_proj(trait_, Name::new("Output"), &substs);
            self.unify(&output, result);
        }
    }

    /// Tries to tell the result; waits where an operand is not known yet.
    pub(super) fn binary_result(&mut self, id: ExprId, op: BinOp, lhs: &Ty, rhs: &Ty, result: &Ty) {
        let (lhs, rhs) = (self.shallow(lhs), self.shallow(rhs));
        if matches!(rhs, Ty::Never) || matches!(lhs, Ty::Unknown) {
            return;
        }
        let (left, right) = (self.peeled(&lhs), self.peeled(&rhs));
        if self.is_simple(&left) && self.is_simple(&right) {
            match kind(op) {
                OpKind::Shift => {
                    self.unify(&left, result);
                }
                OpKind::Arithmetic => {
                    if self.unify(&left, &right) {
                        self.unify(&left, result);
                    }
                }
                OpKind::Compare | OpKind::Logic => {
                    self.unify(&left, &right);
                }
            }
            return;
        }
        if self.solver.table.is_free(&left) || self.solver.table.is_free(&right) {
            let result = result.clone();
            self.wait(Waiter::Binary { expr: id, op, lhs, rhs, result });
            return;
        }
        let (trait_, method) = trait_of(op);
        let substs = Substs::from([lhs, rhs]);
        if let Some(trait_) = self.types.lang.trait_(trait_) {
            self.solver.pending.push(Goal::Trait { trait_, substs: substs.clone() });
        }
        self.call_lang(id, trait_, method, substs);
        if kind(op) != OpKind::Compare {
            self.output_of(id, trait_of(op), result);
        }
    }

    /// Of an operator one of whose operands stayed unknown: both are taken to be of one type.
    pub(super) fn settle_binary(&mut self, id: ExprId, op: BinOp, lhs: &Ty, rhs: &Ty, result: &Ty) {
        let (left, right) = (self.peeled(lhs), self.peeled(rhs));
        if self.is_simple(&left) || self.is_simple(&right) {
            self.unify(&left, &right);
        }
        let (left, right) = (self.peeled(lhs), self.peeled(rhs));
        if self.is_simple(&left) && self.is_simple(&right) {
            self.binary_result(id, op, lhs, rhs, result);
        }
    }

    fn peeled(&self, ty: &Ty) -> Ty {
        let mut ty = self.shallow(ty);
        while let Ty::Ref { ty: inner, .. } = &ty {
            ty = self.shallow(inner);
        }
        ty
    }

    /// A number, a boolean, a character: what operators have rules for.
    fn is_simple(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Prim(prim) => *prim != PrimTy::Str,
            Ty::Infer(_) => self.solver.is_int_var(ty) || self.solver.is_float_var(ty),
            _ => false,
        }
    }

    pub(super) fn negated(&mut self, id: ExprId, op: UnOp, inner: &Ty) -> Ty {
        let inner = self.settled(inner);
        let peeled = self.peeled(&inner);
        if self.is_simple(&peeled) {
            return peeled;
        }
        if matches!(inner, Ty::Never | Ty::Unknown | Ty::Infer(_)) {
            return inner;
        }
        let (trait_, method) =
            if op == UnOp::Not { (LangTrait::Not, "not") } else { (LangTrait::Neg, "neg") };
        let output = self.solver.project_simple(&inner, trait_, "Output");
        self.call_lang(id, trait_, method, Substs::from([inner]));
        output
    }

    pub(super) fn op_assign(&mut self, id: ExprId, op: BinOp, place: ExprId, value: ExprId) {
        let place = self.expr(place, &Expect::Nothing);
        let place = self.settled(&place);
        if self.is_simple(&place)
            || matches!(place, Ty::Unknown)
            || self.solver.table.is_free(&place)
        {
            let hint = match (&place, kind(op)) {
                (Ty::Prim(_), OpKind::Arithmetic) => Expect::Like(place.clone()),
                _ => Expect::Nothing,
            };
            let value = self.expr(value, &hint);
            let (left, right) = (self.peeled(&place), self.peeled(&value));
            if kind(op) == OpKind::Arithmetic && (self.is_simple(&left) || self.is_simple(&right)) {
                self.unify(&left, &right);
            }
        } else {
            self.overloaded(id, assign_trait_of(op), &place, value);
        }
    }
}

fn kind(op: BinOp) -> OpKind {
    use BinOp::{
        Add, And, BitAnd, BitOr, BitXor, Div, Eq, Ge, Gt, Le, Lt, Mul, Ne, Or, Rem, Shl, Shr, Sub,
    };
    match op {
        And | Or => OpKind::Logic,
        Eq | Ne | Lt | Le | Gt | Ge => OpKind::Compare,
        Shl | Shr => OpKind::Shift,
        Add | Sub | Mul | Div | Rem | BitAnd | BitOr | BitXor => OpKind::Arithmetic,
    }
}

fn trait_of(op: BinOp) -> (LangTrait, &'static str) {
    match op {
        BinOp::Add => (LangTrait::Add, "add"),
        BinOp::Sub => (LangTrait::Sub, "sub"),
        BinOp::Mul => (LangTrait::Mul, "mul"),
        BinOp::Div => (LangTrait::Div, "div"),
        BinOp::Rem => (LangTrait::Rem, "rem"),
        BinOp::BitAnd | BinOp::And => (LangTrait::BitAnd, "bitand"),
        BinOp::BitOr | BinOp::Or => (LangTrait::BitOr, "bitor"),
        BinOp::BitXor => (LangTrait::BitXor, "bitxor"),
        BinOp::Shl => (LangTrait::Shl, "shl"),
        BinOp::Shr => (LangTrait::Shr, "shr"),
        BinOp::Eq => (LangTrait::PartialEq, "eq"),
        BinOp::Ne => (LangTrait::PartialEq, "ne"),
        BinOp::Lt => (LangTrait::PartialOrd, "lt"),
        BinOp::Le => (LangTrait::PartialOrd, "le"),
        BinOp::Gt => (LangTrait::PartialOrd, "gt"),
        BinOp::Ge => (LangTrait::PartialOrd, "ge"),
    }
}

fn assign_trait_of(op: BinOp) -> (LangTrait, &'static str) {
    match op {
        BinOp::Add => (LangTrait::AddAssign, "add_assign"),
        BinOp::Sub => (LangTrait::SubAssign, "sub_assign"),
        BinOp::Mul => (LangTrait::MulAssign, "mul_assign"),
        BinOp::Div => (LangTrait::DivAssign, "div_assign"),
        BinOp::Rem => (LangTrait::RemAssign, "rem_assign"),
        BinOp::BitAnd => (LangTrait::BitAndAssign, "bitand_assign"),
        BinOp::BitOr => (LangTrait::BitOrAssign, "bitor_assign"),
        BinOp::BitXor => (LangTrait::BitXorAssign, "bitxor_assign"),
        BinOp::Shl => (LangTrait::ShlAssign, "shl_assign"),
        BinOp::Shr => (LangTrait::ShrAssign, "shr_assign"),
        BinOp::And
        | BinOp::Or
        | BinOp::Eq
        | BinOp::Ne
        | BinOp::Lt
        | BinOp::Le
        | BinOp::Gt
        | BinOp::Ge => trait_of(op),
    }
}
