//! Format strings: each piece shows its argument through `Debug` or `Display`.

use super::Frame;
use crate::{
    flow::{
        flows::StepKind,
        value::{Value, View},
    },
    hir::{Format, FormatPiece, FormatTrait},
};

impl Frame<'_> {
    pub(super) fn format_expr(&mut self, format: &Format) -> Value {
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
        Value::labelled(all)
    }
}
