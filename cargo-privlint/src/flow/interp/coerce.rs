//! Deref coercion: `&Vec<T>` where `&[T]` is wanted, `&Box<T>` where `&T` is.
//!
//! Inference notes types before coercion, so that the places where one may happen compare the two.

use super::{Arg, Frame, Lv};
use crate::{
    flow::value::Value,
    hir::{Expr, ExprId},
    names::DefId,
    span::Span,
    types::Ty,
};

/// A coercion dereferences this often at most.
const MAX_DEREFS: usize = 4;

impl Frame<'_> {
    /// The value of an expression of type `from` where a `to` is wanted.
    pub(super) fn coerced(&mut self, value: Value, from: &Ty, to: &Ty, span: Span) -> Value {
        let (Ty::Ref { ty: inner, .. }, Ty::Ref { mutable, ty: wanted }) = (from, to) else {
            return value;
        };
        if value.is_nothing() || !may_coerce(inner, wanted) {
            return value;
        }
        let mut lv = self.follow(Lv::value(value.clone()), span);
        let mut ty = *inner.as_ref();
        for _ in 0..MAX_DEREFS {
            (lv, ty) = self.dereferenced(lv, ty, 1, span);
            if is_head_of(&ty, wanted) {
                return self.reborrowed(lv, *mutable);
            }
        }
        value
    }

    /// The arguments as the function's parameters take them; `None` where they are taken as they are.
    pub(super) fn coerced_args(&mut self, func: DefId, args: &[Arg]) -> Option<Vec<Arg>> {
        let sig = self.engine.types.fn_sig(func)?;
        let is_coerced = |arg: &Arg, param: &Ty| match (&arg.ty, param) {
            (Ty::Ref { ty: a, .. }, Ty::Ref { ty: b, .. }) => may_coerce(a, b),
            _ => false,
        };
        if !args.iter().zip(&sig.params).any(|(arg, param)| is_coerced(arg, param)) {
            return None;
        }
        let mut args = args.to_vec();
        for (arg, param) in args.iter_mut().zip(&sig.params) {
            let value = std::mem::take(&mut arg.value);
            arg.value = self.coerced(value, &arg.ty, param, arg.span);
            if is_coerced(arg, param)
                && !param.contains(&mut |ty| matches!(ty, Ty::Param { .. } | Ty::Proj { .. }))
            {
                arg.ty = *param;
            }
        }
        Some(args)
    }

    /// A result as the function's signature gives it.
    pub(super) fn coerced_result(&mut self, value: Value, expr: ExprId) -> Value {
        if self.instance.closure.is_some() || self.exits.len() > 1 {
            return value;
        }
        let Some(sig) = self.engine.types.fn_sig(self.owner) else { return value };
        let (from, span) = (self.result_ty(expr, 0), self.span(expr));
        self.coerced(value, &from, &sig.ret, span)
    }

    /// The type of what a block ends with.
    fn result_ty(&self, expr: ExprId, depth: u32) -> Ty {
        match &self.body.exprs[expr] {
            Expr::Block(block) if depth < 16 => {
                block.tail.map_or(Ty::Unknown, |tail| self.result_ty(tail, depth + 1))
            }
            _ => self.ty(expr).into_owned(),
        }
    }
}

fn may_coerce(from: &Ty, to: &Ty) -> bool {
    matches!(from, Ty::Adt(..))
        && matches!(to, Ty::Slice(_) | Ty::Array(_) | Ty::Adt(..) | Ty::Dyn(_))
        && !is_head_of(from, to)
}

fn is_head_of(ty: &Ty, wanted: &Ty) -> bool {
    match (ty, wanted) {
        (Ty::Adt(a, _), Ty::Adt(b, _)) => a == b,
        (Ty::Slice(_) | Ty::Array(_), Ty::Slice(_) | Ty::Array(_)) | (Ty::Dyn(_), Ty::Dyn(_)) => {
            true
        }
        _ => false,
    }
}
