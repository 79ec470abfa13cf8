//! Expressions that make values.

use super::{Arg, Frame, Lv};
use crate::{
    flow::{
        flows::{Const, StepKind},
        place::Proj,
        value::{Elem, Known, Konst, Node, Value},
    },
    hir::{BinOp, Expr, ExprId, FieldInit, Lit, Origin, StructExpr, UnOp},
    names::{DefId, FieldId},
    span::Span,
    types::{LangAdt, ValueRes},
};

impl Frame<'_> {
    pub(super) fn eval(&mut self, expr: ExprId) -> Value {
        self.depth += 1;
        self.counts().n_exprs += 1;
        let value = if self.depth > MAX_DEPTH_HERE || self.callees.is_cut() {
            Value::NOTHING
        } else {
            let value = self.eval_kind(expr);
            match is_place(&self.body.exprs[expr]) {
                // It has been shed there.
                true => value,
                false => self.shed_at(value, expr),
            }
        };
        self.depth -= 1;
        value
    }

    fn eval_kind(&mut self, expr: ExprId) -> Value {
        match &self.body.exprs[expr] {
            Expr::Missing | Expr::MacroCall(_) => Value::NOTHING,
            Expr::Lit(lit) => literal(lit),
            Expr::Path(_)
            | Expr::Field { .. }
            | Expr::Index { .. }
            | Expr::Unary { op: UnOp::Deref, .. } => {
                let lv = self.eval_place(expr);
                self.moved(lv, &self.ty(expr))
            }
            Expr::Call { callee, args } => self.call_expr(expr, *callee, args),
            Expr::MethodCall { receiver, args, .. } => self.method_expr(expr, *receiver, args),
            Expr::Unary { op, expr: inner } => self.unary(expr, *op, *inner),
            Expr::Binary { op, lhs, rhs } => self.binary(expr, *op, *lhs, *rhs),
            Expr::Assign { op, place, value } => self.assign(expr, *op, *place, *value),
            Expr::Ref { mutable, expr: inner } => {
                let lv = self.eval_place(*inner);
                self.borrowed(lv, *mutable, *inner)
            }
            Expr::Cast { expr: inner, .. } => self.eval(*inner),
            Expr::Tuple(exprs) => {
                let kids = exprs.iter().enumerate();
                let kids = kids.map(|(i, &kid)| (Proj::Tuple(i as u32), self.eval(kid))).collect();
                Value::of(Node { kids, ..Node::default() })
            }
            Expr::Array(exprs) => {
                let items = exprs.iter().map(|&item| self.eval(item));
                let item = items.fold(Value::NOTHING, |all, item| all.join(&item));
                Value::NOTHING.with_kid(Proj::Elem, item)
            }
            Expr::Repeat { value, len } => {
                let item = self.eval(*value);
                self.eval(*len);
                Value::NOTHING.with_kid(Proj::Elem, item)
            }
            Expr::Struct(strukt) => self.struct_expr(expr, strukt),
            Expr::Range { lo, hi, inclusive } => self.range(*lo, *hi, *inclusive),
            Expr::Block(block) => self.block(block),
            Expr::If { cond, then, els } => self.if_expr(*cond, *then, *els),
            Expr::Let { pat, expr: inner } => {
                let lv = self.eval_place(*inner);
                let span = self.span(*inner);
                self.bind(*pat, lv, span);
                Value::NOTHING
            }
            Expr::Match { scrutinee, arms } => self.match_expr(*scrutinee, arms),
            Expr::Loop { label, body } => self.loop_expr(*label, *body),
            Expr::While { label, cond, body } => self.while_expr(*label, *cond, *body),
            Expr::For { label, pat, iter, body } => self.for_expr(expr, *label, *pat, *iter, *body),
            Expr::Break { label, value } => self.break_expr(*label, *value),
            Expr::Continue { label } => self.continue_expr(*label),
            Expr::Return(value) => self.return_expr(*value),
            Expr::Closure(closure) => self.closure_expr(expr, closure),
            Expr::Await(inner) => self.await_expr(expr, *inner),
            Expr::Try(inner) => self.try_expr(expr, *inner),
            Expr::Format(format) => self.format_expr(expr, format),
            Expr::Opaque(exprs) => self.opaque_expr(exprs),
        }
    }

    pub(super) fn arg(&mut self, expr: ExprId) -> Arg {
        let value = self.eval(expr);
        Arg { value, ty: self.ty(expr).into_owned(), span: self.span(expr), expr: Some(expr) }
    }

    fn unary(&mut self, expr: ExprId, op: UnOp, inner: ExprId) -> Value {
        if self.tys.calls.contains_key(&expr) {
            let arg = self.arg(inner);
            let span = self.span(expr);
            return self.call_of(expr, vec![arg], span);
        }
        let value = self.eval(inner);
        let known = value.known();
        match op {
            UnOp::Not => value.with_known(Known {
                gates: known.gates_else,
                gates_else: known.gates,
                ..Known::default()
            }),
            UnOp::Neg | UnOp::Deref => value.with_known(Known::default()),
        }
    }

    fn binary(&mut self, expr: ExprId, op: BinOp, lhs: ExprId, rhs: ExprId) -> Value {
        let span = self.span(expr);
        if op == BinOp::And || op == BinOp::Or {
            let a = self.eval(lhs).known();
            let before = self.state.clone();
            let b = self.eval(rhs).known();
            self.join_with(&before);
            let known = match op {
                BinOp::And => Known { gates: a.gates.union(b.gates), ..Known::default() },
                _ => Known { gates_else: a.gates_else.union(b.gates_else), ..Known::default() },
            };
            return Value::of(Node { known, ..Node::default() });
        }
        let is_comparison =
            matches!(op, BinOp::Eq | BinOp::Ne | BinOp::Lt | BinOp::Le | BinOp::Gt | BinOp::Ge);
        if self.tys.calls.contains_key(&expr) && !is_comparison {
            let args = vec![self.arg(lhs), self.arg(rhs)];
            return self.call_of(expr, args, span);
        }
        let a = self.eval(lhs);
        let b = self.eval(rhs);
        if is_comparison {
            return Value::NOTHING;
        }
        let mut elems = self.deep_elems(&a, span);
        elems.extend(self.deep_elems(&b, span));
        let (left, right) = (a.known().konst, b.known().konst);
        let konst = left.zip(right).and_then(|(a, b)| Konst::folded(op, &a, &b));
        let known = Known { konst, ..Known::default() };
        Value::labelled(elems).with_known(known)
    }

    fn assign(&mut self, expr: ExprId, op: Option<BinOp>, place: ExprId, value: ExprId) -> Value {
        let span = self.span(expr);
        if op.is_some() && self.tys.calls.contains_key(&expr) {
            let lv = self.eval_place(place);
            let receiver = self.borrowed(lv, true, place);
            let ty = crate::types::Ty::reference(true, self.ty(place).into_owned());
            let receiver = Arg { value: receiver, ty, span: self.span(place), expr: Some(place) };
            let arg = self.arg(value);
            self.call_of(expr, vec![receiver, arg], span);
            return Value::NOTHING;
        }
        let new = self.eval(value);
        if matches!(self.body.exprs[place], Expr::Missing) {
            return Value::NOTHING;
        }
        if matches!(
            self.body.exprs[place],
            Expr::Tuple(_) | Expr::Struct(_) | Expr::Call { .. } | Expr::Array(_)
        ) {
            self.destructure(place, Lv::value(new), span);
            return Value::NOTHING;
        }
        let places = self.places_of(place);
        self.note_write(&places, &new, span);
        let new = self.assigned(new, span);
        let new = self.coerced(new, &self.ty(value), &self.ty(place), span);
        match op {
            None => self.write(&places, &new),
            Some(_) => {
                let elems = self.deep_elems(&new, span);
                self.add(&places, &elems);
            }
        }
        Value::NOTHING
    }

    /// `(a, b) = …`
    fn destructure(&mut self, place: ExprId, lv: Lv, span: Span) {
        match &self.body.exprs[place] {
            Expr::Missing => {}
            Expr::Tuple(exprs) => {
                for (i, &expr) in exprs.iter().enumerate() {
                    let part = self.project(lv.clone(), Proj::Tuple(i as u32), span);
                    self.destructure(expr, part, span);
                }
            }
            Expr::Array(exprs) => {
                for &expr in exprs {
                    let part = self.project(lv.clone(), Proj::Elem, span);
                    self.destructure(expr, part, span);
                }
            }
            Expr::Call { callee, args } => {
                let owner = self.def_of(*callee);
                for (i, &arg) in args.iter().enumerate() {
                    let part = match owner {
                        Some(owner) => {
                            let field = FieldId { owner, idx: i as u32 };
                            self.project(lv.clone(), Proj::Field(field), span)
                        }
                        None => lv.clone(),
                    };
                    self.destructure(arg, part, span);
                }
            }
            Expr::Struct(strukt) => {
                let owner = self.def_of(place);
                for init in &strukt.fields {
                    let field = owner.and_then(|o| self.engine.names.field_named(o, init.name));
                    let part = match field {
                        Some(field) => self.project(lv.clone(), Proj::Field(field), span),
                        None => lv.clone(),
                    };
                    self.destructure(init.value, part, span);
                }
            }
            _ => {
                let places = self.places_of(place);
                self.note_write(&places, &lv.value, span);
                let value = self.assigned(lv.value, span);
                self.write(&places, &value);
            }
        }
    }

    pub(super) fn def_of(&self, expr: ExprId) -> Option<DefId> {
        match self.tys.paths.get(&expr) {
            Some(ValueRes::Def(def, _)) => Some(*def),
            _ => None,
        }
    }

    fn struct_expr(&mut self, expr: ExprId, strukt: &StructExpr) -> Value {
        let (owner, substs) = match self.tys.paths.get(&expr) {
            Some(ValueRes::Def(def, substs)) => (Some(*def), self.mono_substs(substs)),
            _ => (None, crate::types::Substs::from([])),
        };
        let inits: Vec<_> = strukt.fields.iter().map(|init| self.init(init)).collect();
        let mut value = match strukt.spread {
            Some(spread) => {
                let lv = self.eval_place(spread);
                let span = self.span(spread);
                self.follow_all(lv, span).value.without_targets()
            }
            None => Value::NOTHING,
        };
        let Some(owner) = owner else {
            let elems = inits.iter().flat_map(|(_, init)| self.deep_elems(init, self.span(expr)));
            return Value::labelled(elems.collect());
        };
        for (init, new) in inits {
            let Some(field) = self.engine.names.field_named(owner, init.name) else { continue };
            let span = self.init_span(init);
            self.note_field_write(field, &new, span);
            let kept = self.as_stored(Some(&Proj::Field(field)), &new);
            let kept = self.stepped(kept, StepKind::Stored, span);
            value = value.with_kid(Proj::Field(field), kept);
        }
        self.tagged(value, owner, &substs)
    }

    fn init<'b>(&mut self, init: &'b FieldInit) -> (&'b FieldInit, Value) {
        (init, self.eval(init.value))
    }

    fn init_span(&self, init: &FieldInit) -> Span {
        match self.origin(init.value) {
            Origin::Expansion => self.span(init.value),
            Origin::User | Origin::MacroArg => init.span,
        }
    }

    fn range(&mut self, lo: Option<ExprId>, hi: Option<ExprId>, inclusive: bool) -> Value {
        let adt = match (lo, hi, inclusive) {
            (Some(_), Some(_), false) => LangAdt::Range,
            (Some(_), Some(_), true) => LangAdt::RangeInclusive,
            (Some(_), None, _) => LangAdt::RangeFrom,
            (None, Some(_), false) => LangAdt::RangeTo,
            (None, Some(_), true) => LangAdt::RangeToInclusive,
            (None, None, _) => LangAdt::RangeFull,
        };
        let bounds: Vec<Value> = lo.into_iter().chain(hi).map(|bound| self.eval(bound)).collect();
        let Some(owner) = self.engine.types.lang.adt(adt) else { return Value::NOTHING };
        let mut value = Value::NOTHING;
        for (idx, bound) in bounds.into_iter().enumerate() {
            value = value.with_kid(Proj::Field(FieldId { owner, idx: idx as u32 }), bound);
        }
        value
    }

    fn opaque_expr(&mut self, exprs: &[ExprId]) -> Value {
        let mut all: Vec<Elem> = Vec::new();
        for &expr in exprs {
            let value = self.eval_place(expr).value;
            let span = self.span(expr);
            let elems = self.deep_elems(&value, span);
            self.arrive_unknown(&elems, span);
            all.extend(super::call::unsure(elems));
        }
        Value::labelled(all)
    }
}

const MAX_DEPTH_HERE: u32 = super::MAX_EXPR_DEPTH;

/// Whether it names a place.
fn is_place(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Path(_)
            | Expr::Field { .. }
            | Expr::Index { .. }
            | Expr::Unary { op: UnOp::Deref, .. }
    )
}

fn literal(lit: &Lit) -> Value {
    match lit {
        Lit::Str(text) => Value::konst(Const::Str(text.as_ref().into())),
        Lit::Int { value: Some(value), .. } => Value::konst(Const::Int(*value)),
        Lit::Int { value: None, .. }
        | Lit::ByteStr
        | Lit::CStr
        | Lit::Char(_)
        | Lit::Byte
        | Lit::Float { .. }
        | Lit::Bool(_) => Value::NOTHING,
    }
}
