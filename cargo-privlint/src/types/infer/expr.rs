//! Expressions, one by one.

use super::{Breakable, Expect, Infer};
use crate::{
    hir::{Block, BlockKind, Expr, ExprId, Format, FormatPiece, Lit, Name, PatId, Stmt, UnOp},
    names::PrimTy,
    types::{Interned, LangAdt, Ty, unify::VarKind},
};

impl Infer<'_, '_> {
    /// Infers the expression and makes it a `target`.
    pub(super) fn coerce_expr(&mut self, expr: ExprId, target: &Ty) -> Ty {
        let ty = self.expr(expr, &Expect::Is(target.clone()));
        self.coerce(&ty, target);
        ty
    }

    pub(super) fn expr(&mut self, expr: ExprId, expect: &Expect) -> Ty {
        let ty = self.expr_inner(expr, expect);
        if matches!(ty, Ty::Never) {
            self.diverges = true;
        }
        self.out.exprs[expr.as_usize()] = ty.clone();
        ty
    }

    fn expr_inner(&mut self, id: ExprId, expect: &Expect) -> Ty {
        match self.expr_node(id) {
            Expr::Missing | Expr::MacroCall(_) => Ty::Unknown,
            Expr::Lit(lit) => self.lit(lit, expect),
            Expr::Path(path) => self.path_expr(id, path),
            Expr::Call { callee, args } => self.call(id, *callee, args, expect),
            Expr::MethodCall { receiver, .. } => self.method_call(id, *receiver, expect),
            Expr::Field { base, name, .. } => self.field(id, *base, *name),
            Expr::Index { base, index } => self.index(id, *base, *index),
            Expr::Unary { op, expr } => self.unary(id, *op, *expr, expect),
            Expr::Binary { op, lhs, rhs } => self.binary(id, *op, *lhs, *rhs, expect),
            Expr::Assign { op, place, value } => self.assign(id, *op, *place, *value),
            Expr::Ref { mutable, expr } => self.reference(*mutable, *expr, expect),
            Expr::Cast { expr, ty } => {
                let ty = self.written_ty(ty);
                let from = self.expr(*expr, &Expect::Like(ty.clone()));
                self.cast(&from, &ty);
                ty
            }
            Expr::Tuple(elems) => self.tuple(elems, expect),
            Expr::Array(elems) => self.array(elems, expect),
            Expr::Repeat { value, len } => self.repeat(*value, *len, expect),
            Expr::Struct(strukt) => self.struct_expr(id, strukt, expect),
            Expr::Range { lo, hi, inclusive } => self.range(*lo, *hi, *inclusive, expect),
            Expr::Block(block) => self.block(id, block, expect),
            Expr::If { cond, then, els } => self.if_expr(*cond, *then, *els, expect),
            Expr::Let { pat, expr } => self.let_condition(*pat, *expr),
            Expr::Match { scrutinee, arms } => self.match_expr(*scrutinee, arms, expect),
            Expr::Loop { label, body } => self.loop_expr(*label, *body, expect),
            Expr::While { label, cond, body } => self.while_expr(*label, *cond, *body),
            Expr::For { label, pat, iter, body } => self.for_expr(id, *label, *pat, *iter, *body),
            Expr::Break { label, value } => self.break_expr(*label, *value),
            Expr::Continue { .. } => Ty::Never,
            Expr::Return(value) => self.return_expr(*value),
            Expr::Closure(closure) => self.closure(id, closure, expect),
            Expr::Await(expr) => self.await_expr(id, *expr),
            Expr::Try(expr) => self.try_expr(id, *expr),
            Expr::Format(format) => self.format(format),
            Expr::Opaque(exprs) => {
                for expr in exprs {
                    self.expr(*expr, &Expect::Nothing);
                }
                Ty::Unknown
            }
        }
    }

    fn repeat(&mut self, value: ExprId, len: ExprId, expect: &Expect) -> Ty {
        let ty = match self.elem_expectation(expect) {
            Some(elem) => {
                self.coerce_expr(value, &elem);
                elem
            }
            None => self.expr(value, &Expect::Nothing),
        };
        self.coerce_expr(len, &Ty::Prim(PrimTy::Usize));
        Ty::Array(Interned::new(ty))
    }

    fn let_condition(&mut self, pat: PatId, expr: ExprId) -> Ty {
        let ty = self.expr(expr, &Expect::Nothing);
        self.bind_pat(pat, &ty);
        Ty::Prim(PrimTy::Bool)
    }

    fn return_expr(&mut self, value: Option<ExprId>) -> Ty {
        let ret = self.ret.clone();
        match value {
            Some(value) => {
                self.coerce_expr(value, &ret);
            }
            None => {
                self.unify(&ret, &Ty::unit());
            }
        }
        Ty::Never
    }

    fn format(&mut self, format: &Format) -> Ty {
        for piece in &format.pieces {
            if let FormatPiece::Arg { expr, .. } = piece {
                self.expr(*expr, &Expect::Nothing);
            }
        }
        for expr in &format.unshown {
            self.expr(*expr, &Expect::Nothing);
        }
        self.lang_adt(LangAdt::Arguments, Vec::new())
    }

    pub(super) fn lang_adt(&self, adt: LangAdt, substs: Vec<Ty>) -> Ty {
        match self.types.lang.adt(adt) {
            Some(def) => Ty::Adt(def, substs.into()),
            None => Ty::Unknown,
        }
    }

    pub(super) fn lit(&mut self, lit: &Lit, expect: &Expect) -> Ty {
        let expected = expect.ty().map(|ty| self.shallow(ty));
        match lit {
            Lit::Str(_) => Ty::reference(false, Ty::Prim(PrimTy::Str)),
            Lit::ByteStr => {
                let bytes = Interned::new(Ty::Prim(PrimTy::U8));
                Ty::reference(false, Ty::Array(bytes))
            }
            Lit::CStr => Ty::reference(false, self.lang_adt(LangAdt::CStr, Vec::new())),
            Lit::Char(_) => Ty::Prim(PrimTy::Char),
            Lit::Byte => Ty::Prim(PrimTy::U8),
            Lit::Bool(_) => Ty::Prim(PrimTy::Bool),
            Lit::Int { suffix, .. } => match suffix.and_then(suffix_ty) {
                Some(prim) => Ty::Prim(prim),
                None => match expected {
                    Some(Ty::Prim(prim)) if crate::types::unify::is_int(prim) => Ty::Prim(prim),
                    _ => self.solver.table.fresh(VarKind::Int),
                },
            },
            Lit::Float { suffix } => match suffix.and_then(suffix_ty) {
                Some(prim) => Ty::Prim(prim),
                None => match expected {
                    Some(Ty::Prim(prim)) if crate::types::unify::is_float(prim) => Ty::Prim(prim),
                    _ => self.solver.table.fresh(VarKind::Float),
                },
            },
        }
    }

    fn tuple(&mut self, elems: &[ExprId], expect: &Expect) -> Ty {
        let expected = match expect.ty().map(|ty| self.shallow(ty)) {
            Some(Ty::Tuple(tys)) if tys.len() == elems.len() => Some(tys),
            _ => None,
        };
        let tys = elems.iter().enumerate().map(|(i, &elem)| match &expected {
            Some(tys) => {
                let ty = self.expr(elem, &Expect::Is(tys[i].clone()));
                if self.coerce(&ty, &tys[i]) { tys[i].clone() } else { ty }
            }
            None => self.expr(elem, &Expect::Nothing),
        });
        Ty::Tuple(tys.collect())
    }

    fn elem_expectation(&mut self, expect: &Expect) -> Option<Ty> {
        match self.shallow(expect.ty()?) {
            Ty::Array(elem) | Ty::Slice(elem) => Some(elem.as_ref().clone()),
            _ => None,
        }
    }

    fn array(&mut self, elems: &[ExprId], expect: &Expect) -> Ty {
        let elem = self.elem_expectation(expect);
        let mut merged = super::coerce::Merged::new(elem);
        for &elem in elems {
            self.merge_expr(&mut merged, elem);
        }
        let elem = merged.ty.unwrap_or_else(|| self.any());
        Ty::Array(Interned::new(elem))
    }

    fn reference(&mut self, mutable: bool, inner: ExprId, expect: &Expect) -> Ty {
        let expected = match expect.ty().map(|ty| self.shallow(ty)) {
            Some(Ty::Ref { ty, .. } | Ty::Ptr { ty, .. }) => match self.shallow(&ty) {
                // What is behind the reference may be unsized from something else.
                ty @ (Ty::Slice(_) | Ty::Dyn(_) | Ty::Prim(PrimTy::Str)) => Expect::Like(ty),
                ty => Expect::Like(ty),
            },
            _ => Expect::Nothing,
        };
        let ty = self.expr(inner, &expected);
        Ty::reference(mutable, ty)
    }

    pub(super) fn block(&mut self, id: ExprId, block: &Block, expect: &Expect) -> Ty {
        match block.kind {
            BlockKind::Plain => self.plain_block(id, block, expect),
            BlockKind::Async => {
                let output = self.async_output(expect);
                self.function_like(output.clone(), |cx| {
                    let ty = cx.plain_block(id, block, &Expect::Is(output.clone()));
                    cx.coerce(&ty, &output);
                });
                self.types.future_of(output)
            }
            BlockKind::Try => {
                let result = expect.ty().cloned().unwrap_or_else(|| self.any());
                let outer = std::mem::replace(&mut self.ret, result.clone());
                let ty = self.plain_block(id, block, &Expect::Nothing);
                self.ret = outer;
                self.wrap_try(&result, &ty);
                result
            }
        }
    }

    /// `Ok(ty)` or `Some(ty)` as the type of a `try` block.
    fn wrap_try(&mut self, result: &Ty, ty: &Ty) {
        if let Ty::Adt(_, substs) = self.shallow(result)
            && let Some(output) = substs.first()
        {
            self.coerce(ty, output);
        }
    }

    fn plain_block(&mut self, id: ExprId, block: &Block, expect: &Expect) -> Ty {
        let outer = self.scope;
        if block.has_items
            && let Some(scope) = self.types.names.block_scope(self.owner, id)
        {
            self.scope = scope;
        }
        let ty = match block.label {
            Some(label) => {
                let ty = match expect {
                    Expect::Is(ty) => ty.clone(),
                    Expect::Like(_) | Expect::Nothing => self.any(),
                };
                let label = Some(label);
                let ty = Some(ty);
                self.breakables.push(Breakable { label, is_loop: false, ty, is_left: false });
                let value = self.in_scope(|cx| cx.block_value(block, expect));
                let breakable = self.breakables.pop();
                let ty = breakable.as_ref().and_then(|b| b.ty.clone()).unwrap_or(Ty::Unknown);
                if breakable.is_some_and(|b| b.is_left) {
                    self.diverges = false;
                }
                self.coerce(&value, &ty);
                ty
            }
            None => self.in_scope(|cx| cx.block_value(block, expect)),
        };
        self.scope = outer;
        ty
    }

    fn block_value(&mut self, block: &Block, expect: &Expect) -> Ty {
        let outer = std::mem::replace(&mut self.diverges, false);
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
        let ty = match block.tail {
            Some(tail) => self.expr(tail, expect),
            None if self.diverges => Ty::Never,
            None => Ty::unit(),
        };
        self.diverges |= outer;
        ty
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Let { pat, ty, init, els, .. } => {
                let declared = ty.as_deref().map(|ty| self.written_ty(ty));
                let ty = match (&declared, init) {
                    (Some(ty), Some(init)) => {
                        self.coerce_expr(*init, ty);
                        ty.clone()
                    }
                    (Some(ty), None) => ty.clone(),
                    (None, Some(init)) => self.let_init(*init),
                    (None, None) => self.any(),
                };
                if let Some(els) = els {
                    let outer = self.diverges;
                    self.expr(*els, &Expect::Nothing);
                    self.diverges = outer;
                }
                self.bind_pat(*pat, &ty);
            }
            Stmt::Expr(expr) => {
                self.expr(*expr, &Expect::Nothing);
            }
            Stmt::Item(_) => {}
        }
    }

    /// The variable of a diverging initialiser may get its type later.
    fn let_init(&mut self, init: ExprId) -> Ty {
        let ty = self.expr(init, &Expect::Nothing);
        if matches!(ty, Ty::Never) { self.any() } else { ty }
    }

    fn unary(&mut self, id: ExprId, op: UnOp, inner: ExprId, expect: &Expect) -> Ty {
        match op {
            UnOp::Deref => {
                let inner = self.expr(inner, &Expect::Nothing);
                self.deref_expr(id, &inner)
            }
            UnOp::Not | UnOp::Neg => {
                let expected = match expect.ty() {
                    Some(ty) => Expect::Like(ty.clone()),
                    None => Expect::Nothing,
                };
                let inner = self.expr(inner, &expected);
                self.negated(id, op, &inner)
            }
        }
    }

    fn range(
        &mut self,
        lo: Option<ExprId>,
        hi: Option<ExprId>,
        inclusive: bool,
        expect: &Expect,
    ) -> Ty {
        let expected = match expect.ty().map(|ty| self.shallow(ty)) {
            Some(Ty::Adt(_, substs)) => substs.first().cloned(),
            _ => None,
        };
        let expected = expected.map_or(Expect::Nothing, Expect::Like);
        let adt = match (lo, hi, inclusive) {
            (None, None, _) => return self.lang_adt(LangAdt::RangeFull, Vec::new()),
            (Some(_), None, _) => LangAdt::RangeFrom,
            (None, Some(_), false) => LangAdt::RangeTo,
            (None, Some(_), true) => LangAdt::RangeToInclusive,
            (Some(_), Some(_), false) => LangAdt::Range,
            (Some(_), Some(_), true) => LangAdt::RangeInclusive,
        };
        let mut merged = super::coerce::Merged::new(None);
        for bound in [lo, hi].into_iter().flatten() {
            let ty = self.expr(bound, &expected);
            self.merge(&mut merged, &ty);
        }
        let ty = merged.ty.unwrap_or(Ty::Unknown);
        self.lang_adt(adt, vec![ty])
    }
}

fn suffix_ty(suffix: Name) -> Option<PrimTy> {
    Some(match suffix.as_str() {
        "i8" => PrimTy::I8,
        "i16" => PrimTy::I16,
        "i32" => PrimTy::I32,
        "i64" => PrimTy::I64,
        "i128" => PrimTy::I128,
        "isize" => PrimTy::Isize,
        "u8" => PrimTy::U8,
        "u16" => PrimTy::U16,
        "u32" => PrimTy::U32,
        "u64" => PrimTy::U64,
        "u128" => PrimTy::U128,
        "usize" => PrimTy::Usize,
        "f32" => PrimTy::F32,
        "f64" => PrimTy::F64,
        _ => return None,
    })
}
