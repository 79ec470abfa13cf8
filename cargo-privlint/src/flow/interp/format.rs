//! Format strings: each piece shows its argument through `Debug` or `Display`.

use super::Frame;
use crate::{
    flow::{
        flows::StepKind,
        value::{Elem, Value, View},
    },
    hir::{Expr, ExprId, Format, FormatPiece, FormatTrait},
};

impl Frame<'_> {
    pub(super) fn format_expr(&mut self, whole: ExprId, format: &Format) -> Value {
        let mut all = Vec::new();
        for piece in &format.pieces {
            let FormatPiece::Arg { expr, shows } = piece else { continue };
            let lv = self.eval_place(*expr);
            let view = match shows {
                FormatTrait::Display => View::Display,
                FormatTrait::Debug => View::Debug,
                FormatTrait::Other => View::Carried,
            };
            let span = self.span(*expr);
            let value = self.borrowed(lv, false, *expr);
            let elems = self.seen(&value, &self.ty(*expr), view, span, 0);
            match self.is_format(*expr) {
                true => all.extend(elems),
                false => {
                    let steps = elems.iter();
                    all.extend(steps.map(|elem| self.step_on(elem, StepKind::Formatted, span)));
                }
            }
        }
        for &expr in &format.unshown {
            self.eval(expr);
        }
        if self.is_user && !all.is_empty() {
            self.formatted.insert(whole, all.clone());
        }
        Value::labelled(all)
    }

    /// What the arguments of the format strings in an argument brought, each for itself: a value keeps one label of
    /// a field, and of two arguments that carry it both are to be told.
    pub(super) fn formatted_in(&self, expr: ExprId, to: &mut Vec<Elem>) {
        match &self.body.exprs[expr] {
            Expr::Format(_) => to.extend(self.formatted.get(&expr).into_iter().flatten().cloned()),
            Expr::Ref { expr, .. } => self.formatted_in(*expr, to),
            Expr::Tuple(parts) => parts.iter().for_each(|part| self.formatted_in(*part, to)),
            _ => {}
        }
    }
}
