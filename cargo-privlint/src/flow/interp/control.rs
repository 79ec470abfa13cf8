//! Control flow: conditions, branches, loops, leaving them, `?`, `await`.

use super::{Arg, Exit, Frame, Lv};
use crate::{
    flow::{
        flows::StepKind,
        place::{Place, Proj},
        spec::Gates,
        state::State,
        value::{Known, Node, Value},
    },
    hir::{Arm, BinOp, Block, BlockKind, Expr, ExprId, Stmt, UnOp},
    names::FieldId,
    types::{LangAdt, LangTrait, Substs, Ty, ValueRes},
};

impl Frame<'_> {
    pub(super) fn joined(&mut self, a: State, b: &State) -> State {
        self.counts().n_joins += 1;
        a.join(b)
    }

    /// The state here with another one beside it.
    pub(super) fn join_with(&mut self, other: &State) {
        let here = std::mem::take(&mut self.state);
        self.state = self.joined(here, other);
    }

    /// The other one with the state here beside it.
    pub(super) fn join_onto(&mut self, other: State) {
        let here = std::mem::take(&mut self.state);
        self.state = self.joined(other, &here);
    }

    /// Evaluates a condition, with the variables that it binds: gates passed where it holds, and where not.
    pub(super) fn condition(&mut self, cond: ExprId) -> (Gates, Gates) {
        match &self.body.exprs[cond] {
            Expr::Let { pat, expr } => {
                let lv = self.eval_place(*expr);
                let known = lv.value.known();
                let span = self.span(*expr);
                self.bind(*pat, lv, span);
                match self.pat_holds(*pat) {
                    Some(true) => (known.gates, known.gates_else),
                    Some(false) => (known.gates_else, known.gates),
                    None => (Gates::NONE, Gates::NONE),
                }
            }
            Expr::Binary { op: BinOp::And, lhs, rhs } => {
                let (a, _) = self.condition(*lhs);
                let before = self.state.clone();
                self.state.gates = self.state.gates.union(a);
                let (b, _) = self.condition(*rhs);
                let gates = before.gates;
                self.join_with(&before);
                self.state.gates = gates;
                (a.union(b), Gates::NONE)
            }
            Expr::Binary { op: BinOp::Or, lhs, rhs } => {
                let (_, a) = self.condition(*lhs);
                let before = self.state.clone();
                let (_, b) = self.condition(*rhs);
                self.join_with(&before);
                (Gates::NONE, a.union(b))
            }
            Expr::Unary { op: UnOp::Not, expr } => {
                let (holds, fails) = self.condition(*expr);
                (fails, holds)
            }
            _ => {
                let known = self.eval(cond).known();
                (known.gates, known.gates_else)
            }
        }
    }

    pub(super) fn if_expr(&mut self, cond: ExprId, then: ExprId, els: Option<ExprId>) -> Value {
        let (holds, fails) = self.condition(cond);
        let before = self.state.clone();
        self.state.gates = self.state.gates.union(holds);
        let value = self.eval(then);
        let after = std::mem::replace(&mut self.state, before);
        self.state.gates = self.state.gates.union(fails);
        let other = match els {
            Some(els) => self.eval(els),
            None => Value::NOTHING,
        };
        let value = match (after.is_live, self.state.is_live) {
            (true, false) => value,
            (false, true) => other,
            _ => value.join(&other),
        };
        self.join_onto(after);
        value
    }

    pub(super) fn match_expr(&mut self, scrutinee: ExprId, arms: &[Arm]) -> Value {
        let lv = self.eval_place(scrutinee);
        let known = lv.value.known();
        let from = self.span(scrutinee);
        let before = self.state.clone();
        let mut after: Option<(Value, State)> = None;
        for arm in arms {
            self.state = before.clone();
            self.bind(arm.pat, lv.clone(), from);
            let gates = match self.pat_holds(arm.pat) {
                Some(true) => known.gates,
                Some(false) => known.gates_else,
                None => Gates::NONE,
            };
            self.state.gates = self.state.gates.union(gates);
            if let Some(guard) = arm.guard {
                let (holds, _) = self.condition(guard);
                self.state.gates = self.state.gates.union(holds);
            }
            let value = self.eval(arm.body);
            if !self.state.is_live {
                continue;
            }
            let here = std::mem::take(&mut self.state);
            after = Some(match after {
                Some((joined, state)) => (joined.join(&value), self.joined(state, &here)),
                None => (value, here),
            });
        }
        match after {
            Some((value, state)) => {
                self.state = state;
                value
            }
            None => {
                self.state = before;
                self.state.is_live = false;
                Value::NOTHING
            }
        }
    }

    pub(super) fn block(&mut self, block: &Block) -> Value {
        match (block.kind, block.label) {
            (BlockKind::Plain, None) => self.plain_block(block),
            (BlockKind::Plain, Some(label)) => {
                self.enter(Some(label), false);
                let value = self.plain_block(block);
                let (value, _) = self.leave_breakable(value);
                value
            }
            (BlockKind::Async | BlockKind::Try, _) => {
                self.inner_function(|frame| frame.plain_block(block))
            }
        }
    }

    /// A block that `return` and `?` do not get out of.
    pub(super) fn inner_function(&mut self, f: impl FnOnce(&mut Self) -> Value) -> Value {
        self.exits.push(Exit::default());
        let breakables = std::mem::take(&mut self.breakables);
        let gates = self.state.gates;
        let value = f(self);
        if self.state.is_live {
            self.leave(value);
        }
        self.breakables = breakables;
        let exit = self.exits.pop().unwrap_or_default();
        if let Some(state) = exit.state {
            self.state = state;
        } else {
            self.state.is_live = true;
        }
        self.state.gates = self.state.gates.union(gates);
        exit.value
    }

    fn plain_block(&mut self, block: &Block) -> Value {
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
        match block.tail {
            Some(tail) => self.eval(tail),
            None => Value::NOTHING,
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Expr(expr) => {
                let value = self.eval_place(*expr).value;
                drop(value);
            }
            Stmt::Let { pat, init: None, .. } => {
                let span = self.pat_span(*pat);
                self.bind(*pat, Lv::default(), span);
            }
            Stmt::Let { pat, ty, init: Some(init), els, .. } => {
                let mut lv = self.eval_place(*init);
                if let (Some(_), Some(ValueRes::Local(local))) = (ty, self.tys.pat_paths.get(pat)) {
                    let (from, to) = (self.ty(*init), self.local_ty(*local));
                    let span = self.span(*init);
                    lv.value = self.coerced(lv.value, &from, &to, span);
                }
                if let Some(els) = els {
                    let before = self.state.clone();
                    let gates = self.state.gates.union(lv.value.known().gates_else);
                    self.state.gates = gates;
                    self.eval(*els);
                    self.state = before;
                    if self.pat_holds(*pat) == Some(true) {
                        self.state.gates = self.state.gates.union(lv.value.known().gates);
                    }
                }
                let span = self.span(*init);
                self.bind(*pat, lv, span);
            }
        }
    }

    pub(super) fn return_expr(&mut self, value: Option<ExprId>) -> Value {
        let value = value.map_or(Value::NOTHING, |expr| {
            let value = self.eval(expr);
            self.coerced_result(value, expr)
        });
        if self.state.is_live {
            self.leave(value);
        }
        Value::NOTHING
    }

    pub(super) fn try_expr(&mut self, id: ExprId, inner: ExprId) -> Value {
        let lv = self.eval_place(inner);
        let span = self.span(inner);
        let ty = self.ty(inner);
        let lang = &self.engine.types.lang;
        let known = lv.value.known();
        let adt = match ty.as_ref() {
            Ty::Adt(adt, _) => Some(*adt),
            _ => None,
        };
        let is = |item: LangAdt| adt.is_some_and(|adt| lang.is_adt(adt, item));
        let value = if is(LangAdt::Result) {
            self.leave_with_err(id, &lv, &ty);
            self.case_part(&lv, self.engine.ok, span)
        } else if is(LangAdt::Option) {
            let before = self.state.clone();
            self.leave(Value::NOTHING);
            self.state = before;
            self.case_part(&lv, self.engine.some, span)
        } else {
            let before = self.state.clone();
            self.leave(lv.value.clone());
            self.state = before;
            lv.value
        };
        // A check whose result holds no flag has been passed where `?` goes on.
        if !matches!(self.ty(id).as_ref(), Ty::Prim(crate::names::PrimTy::Bool)) {
            self.state.gates = self.state.gates.union(known.gates);
            return value;
        }
        let known = Known { gates: known.gates, ..value.known() };
        value.with_known(known)
    }

    fn case_part(&mut self, lv: &Lv, field: Option<FieldId>, span: crate::span::Span) -> Value {
        match field {
            Some(field) => self.project(lv.clone(), Proj::Field(field), span).value,
            None => lv.value.clone(),
        }
    }

    fn leave_with_err(&mut self, id: ExprId, lv: &Lv, ty: &Ty) {
        let span = self.span(id);
        let err = self.case_part(lv, self.engine.err, span);
        let before = self.state.clone();
        let err = match (self.tys.calls.contains_key(&id), ty) {
            (true, Ty::Adt(_, substs)) => {
                let ty = substs.get(1).copied().unwrap_or(Ty::Unknown);
                let arg = Arg { value: err, ty, span, expr: None };
                self.call_of(id, vec![arg], span)
            }
            _ => err,
        };
        let value = match self.engine.err {
            Some(field) => Value::NOTHING.with_kid(Proj::Field(field), err),
            None => err,
        };
        if self.state.is_live {
            self.leave(value);
        }
        self.state = before;
    }

    /// A future holds what awaiting it gives, so that only a library's own future type is looked into.
    pub(super) fn await_expr(&mut self, id: ExprId, inner: ExprId) -> Value {
        let arg = self.arg(inner);
        let span = self.span(inner);
        if !self.tys.calls.contains_key(&id) {
            return arg.value;
        }
        let future_ty = self.lang_proj(LangTrait::IntoFuture, "IntoFuture", &arg.ty);
        let future = self.call_of(id, vec![arg], span);
        let Ty::Adt(..) = &future_ty else { return future };
        let Some(pin) = self.engine.types.lang.adt(LangAdt::Pin) else { return future };
        let slot = self.temp(id);
        self.state.set_slot(slot, future);
        let reference = Value::reference(vec![Place::slot(slot)]);
        let field = FieldId { owner: pin, idx: 0 };
        let value =
            Value::of(Node { kids: vec![(Proj::Field(field), reference)], ..Node::default() });
        let ty = Ty::Adt(pin, Substs::from([Ty::reference(true, future_ty)]));
        let args = vec![
            Arg { value, ty, span, expr: None },
            Arg { value: Value::NOTHING, ty: Ty::Unknown, span, expr: None },
        ];
        let poll = self.call_lang(LangTrait::Future, "poll", Substs::from([future_ty]), args, span);
        match self.engine.ready {
            Some(field) => self.project(Lv::value(poll), Proj::Field(field), span).value,
            None => poll,
        }
    }

    pub(super) fn returned(
        &self,
        value: Value,
        func: crate::names::DefId,
        span: crate::span::Span,
    ) -> Value {
        self.stepped(value, StepKind::Returned(func), span)
    }
}
