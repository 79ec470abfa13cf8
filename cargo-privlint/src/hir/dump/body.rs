//! Bodies as text.

use std::fmt::Write;

use super::{Dump, tokens, ty};
use crate::hir::{
    BinOp, Block, BlockKind, Body, BodyMacroCall, Closure, Expr, ExprId, Format, FormatPiece, Idx,
    Lit, MacroPosition, Name, Pat, PatId, Stmt, StructExpr, UnOp,
};

impl Dump<'_> {
    pub(super) fn expr(&mut self, body: &Body, id: ExprId) {
        match &body.exprs[id] {
            Expr::Missing => self.out.push_str("{missing}"),
            Expr::Lit(lit) => self.lit(lit),
            Expr::Path(path) => self.out.push_str(&ty::path(path)),
            Expr::Call { callee, args } => {
                self.operand(body, *callee);
                self.exprs(body, "(", args, ")");
            }
            Expr::MethodCall { receiver, name, generics, args, .. } => {
                self.operand(body, *receiver);
                let _ = write!(self.out, ".{name}");
                self.out.push_str(&generics.as_deref().map(ty::args).unwrap_or_default());
                self.exprs(body, "(", args, ")");
            }
            Expr::Field { base, name, .. } => {
                self.operand(body, *base);
                let _ = write!(self.out, ".{name}");
            }
            Expr::Index { base, index } => {
                self.operand(body, *base);
                self.exprs(body, "[", &[*index], "]");
            }
            Expr::Unary { .. }
            | Expr::Binary { .. }
            | Expr::Assign { .. }
            | Expr::Ref { .. }
            | Expr::Cast { .. } => self.operation(body, id),
            Expr::Tuple(_) | Expr::Array(_) | Expr::Repeat { .. } | Expr::Opaque(_) => {
                self.several(body, id);
            }
            Expr::Struct(data) => self.strukt(body, data),
            Expr::Range { lo, hi, inclusive } => {
                lo.iter().for_each(|&lo| self.operand(body, lo));
                self.out.push_str(if *inclusive { "..=" } else { ".." });
                hi.iter().for_each(|&hi| self.operand(body, hi));
            }
            Expr::Block(block) => self.block(body, block),
            Expr::Await(expr) => {
                self.operand(body, *expr);
                self.out.push_str(".await");
            }
            Expr::Try(expr) => {
                self.operand(body, *expr);
                self.out.push('?');
            }
            Expr::Format(format) => self.format(body, format),
            Expr::MacroCall(call) => self.macro_call(body, *call),
            Expr::If { .. }
            | Expr::Let { .. }
            | Expr::Match { .. }
            | Expr::Loop { .. }
            | Expr::While { .. }
            | Expr::For { .. }
            | Expr::Break { .. }
            | Expr::Continue { .. }
            | Expr::Return(_)
            | Expr::Closure(_) => self.flow(body, id),
        }
    }

    fn several(&mut self, body: &Body, id: ExprId) {
        match &body.exprs[id] {
            Expr::Tuple(exprs) => self.exprs(body, "(", exprs, ",)"),
            Expr::Array(exprs) => self.exprs(body, "[", exprs, "]"),
            Expr::Opaque(exprs) => self.exprs(body, "opaque(", exprs, ")"),
            Expr::Repeat { value, len } => {
                self.exprs(body, "[", &[*value], "; ");
                self.exprs(body, "", &[*len], "]");
            }
            _ => {}
        }
    }

    fn operation(&mut self, body: &Body, id: ExprId) {
        match &body.exprs[id] {
            Expr::Unary { op, expr } => {
                self.out.push_str(match op {
                    UnOp::Deref => "*",
                    UnOp::Not => "!",
                    UnOp::Neg => "-",
                });
                self.operand(body, *expr);
            }
            Expr::Binary { op, lhs, rhs } => self.infix(body, *lhs, bin_op(*op), *rhs),
            Expr::Assign { op, place, value } => {
                let op = op.map_or_else(|| "=".to_owned(), |op| format!("{}=", bin_op(op)));
                self.infix(body, *place, &op, *value);
            }
            Expr::Ref { mutable, expr } => {
                self.out.push_str(if *mutable { "&mut " } else { "&" });
                self.operand(body, *expr);
            }
            Expr::Cast { expr, ty } => {
                self.operand(body, *expr);
                let _ = write!(self.out, " as {}", ty::ty(ty));
            }
            _ => {}
        }
    }

    fn flow(&mut self, body: &Body, id: ExprId) {
        match &body.exprs[id] {
            Expr::If { cond, then, els } => {
                self.word("if ", body, *cond);
                self.word(" ", body, *then);
                els.iter().for_each(|&els| self.word(" else ", body, els));
            }
            Expr::Let { pat, expr } => {
                self.out.push_str("let ");
                self.pat(body, *pat);
                self.word(" = ", body, *expr);
            }
            Expr::Match { scrutinee, arms } => {
                self.word("match ", body, *scrutinee);
                self.out.push_str(" {\n");
                self.depth += 1;
                for arm in arms {
                    self.indent();
                    self.pat(body, arm.pat);
                    arm.guard.iter().for_each(|&guard| self.word(" if ", body, guard));
                    self.word(" => ", body, arm.body);
                    self.out.push_str(",\n");
                }
                self.depth -= 1;
                self.indent();
                self.out.push('}');
            }
            Expr::Loop { label, body: inner } => {
                self.label(*label);
                self.word("loop ", body, *inner);
            }
            Expr::While { label, cond, body: inner } => {
                self.label(*label);
                self.word("while ", body, *cond);
                self.word(" ", body, *inner);
            }
            Expr::For { label, pat, iter, body: inner } => {
                self.label(*label);
                self.out.push_str("for ");
                self.pat(body, *pat);
                self.word(" in ", body, *iter);
                self.word(" ", body, *inner);
            }
            Expr::Break { label, value } => {
                self.out.push_str("break");
                self.jump(*label);
                value.iter().for_each(|&value| self.word(" ", body, value));
            }
            Expr::Continue { label } => {
                self.out.push_str("continue");
                self.jump(*label);
            }
            Expr::Return(value) => {
                self.out.push_str("return");
                value.iter().for_each(|&value| self.word(" ", body, value));
            }
            Expr::Closure(closure) => self.closure(body, closure),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, body: &Body, expr: ExprId) {
        self.out.push_str(word);
        self.expr(body, expr);
    }

    fn label(&mut self, label: Option<Name>) {
        if let Some(label) = label {
            let _ = write!(self.out, "'{label}: ");
        }
    }

    fn jump(&mut self, label: Option<Name>) {
        if let Some(label) = label {
            let _ = write!(self.out, " '{label}");
        }
    }

    /// In parentheses unless it is one word or ends in a bracket.
    fn operand(&mut self, body: &Body, expr: ExprId) {
        let is_closed = matches!(
            body.exprs[expr],
            Expr::Missing
                | Expr::Lit(_)
                | Expr::Path(_)
                | Expr::Call { .. }
                | Expr::MethodCall { .. }
                | Expr::Field { .. }
                | Expr::Index { .. }
                | Expr::Tuple(_)
                | Expr::Array(_)
                | Expr::Repeat { .. }
                | Expr::Await(_)
                | Expr::Try(_)
                | Expr::Format(_)
                | Expr::MacroCall(_)
                | Expr::Opaque(_)
        );
        match is_closed {
            true => self.expr(body, expr),
            false => self.exprs(body, "(", &[expr], ")"),
        }
    }

    fn infix(&mut self, body: &Body, lhs: ExprId, op: &str, rhs: ExprId) {
        self.operand(body, lhs);
        let _ = write!(self.out, " {op} ");
        self.operand(body, rhs);
    }

    fn exprs(&mut self, body: &Body, open: &str, exprs: &[ExprId], close: &str) {
        self.out.push_str(open);
        for (i, &expr) in exprs.iter().enumerate() {
            self.word(if i > 0 { ", " } else { "" }, body, expr);
        }
        self.out.push_str(close);
    }

    fn strukt(&mut self, body: &Body, data: &StructExpr) {
        let _ = write!(self.out, "{} {{ ", ty::path(&data.path));
        for field in &data.fields {
            self.word(&format!("{}: ", field.name), body, field.value);
            self.out.push_str(", ");
        }
        data.spread.iter().for_each(|&spread| self.word("..", body, spread));
        self.out.push('}');
    }

    fn block(&mut self, body: &Body, block: &Block) {
        self.label(block.label);
        self.out.push_str(match block.kind {
            BlockKind::Plain => "",
            BlockKind::Async => "async ",
            BlockKind::Try => "try ",
        });
        if block.stmts.is_empty() && block.tail.is_none() {
            return self.out.push_str("{}");
        }
        self.out.push_str("{\n");
        self.depth += 1;
        for stmt in &block.stmts {
            self.stmt(body, stmt);
        }
        if let Some(tail) = block.tail {
            self.indent();
            self.expr(body, tail);
            self.out.push('\n');
        }
        self.depth -= 1;
        self.indent();
        self.out.push('}');
    }

    fn stmt(&mut self, body: &Body, stmt: &Stmt) {
        match stmt {
            Stmt::Item(item) => return self.item(&self.hir.items[*item]),
            Stmt::Expr(expr) => {
                self.indent();
                self.expr(body, *expr);
            }
            Stmt::Let { pat, ty, init, els, .. } => {
                self.indent();
                self.out.push_str("let ");
                self.pat(body, *pat);
                if let Some(ty) = ty {
                    let _ = write!(self.out, ": {}", ty::ty(ty));
                }
                init.iter().for_each(|&init| self.word(" = ", body, init));
                els.iter().for_each(|&els| self.word(" else ", body, els));
            }
        }
        self.out.push_str(";\n");
    }

    fn closure(&mut self, body: &Body, closure: &Closure) {
        self.out.push_str(if closure.is_async { "async " } else { "" });
        self.out.push_str(if closure.is_move { "move |" } else { "|" });
        for (i, (pat, ty)) in closure.params.iter().enumerate() {
            self.out.push_str(if i > 0 { ", " } else { "" });
            self.pat(body, *pat);
            if let Some(ty) = ty {
                let _ = write!(self.out, ": {}", ty::ty(ty));
            }
        }
        self.out.push('|');
        if let Some(ret) = &closure.ret {
            let _ = write!(self.out, " -> {}", ty::ty(ret));
        }
        self.word(" ", body, closure.body);
    }

    fn format(&mut self, body: &Body, format: &Format) {
        self.out.push_str("format(");
        for piece in &format.pieces {
            match piece {
                FormatPiece::Text(text) => {
                    let _ = write!(self.out, "{text:?} ");
                }
                FormatPiece::Arg { expr, shows } => {
                    let _ = write!(self.out, "{shows:?}:");
                    self.operand(body, *expr);
                    self.out.push(' ');
                }
            }
        }
        self.exprs(body, "; ", &format.unshown, ")");
    }

    fn macro_call(&mut self, body: &Body, call: Idx<BodyMacroCall>) {
        let call = &body.macro_calls[call];
        let stmt = if call.position == MacroPosition::Stmt { " stmt" } else { "" };
        let text = format!("{}!({}{stmt})", ty::path(&call.path), tokens(&call.tokens));
        self.out.push_str(&text);
    }

    fn lit(&mut self, lit: &Lit) {
        let suffix = |suffix: &Option<Name>| suffix.map_or("", |suffix| suffix.as_str());
        let text = match lit {
            Lit::Str(text) => format!("{text:?}"),
            Lit::ByteStr => "b\"…\"".to_owned(),
            Lit::CStr => "c\"…\"".to_owned(),
            Lit::Char(ch) => format!("{ch:?}"),
            Lit::Byte => "b'…'".to_owned(),
            Lit::Int { value: Some(value), suffix: text } => format!("{value}{}", suffix(text)),
            Lit::Int { value: None, suffix: text } => format!("{{large}}{}", suffix(text)),
            Lit::Float { suffix: text } => format!("{{float}}{}", suffix(text)),
            Lit::Bool(value) => value.to_string(),
        };
        self.out.push_str(&text);
    }

    pub(super) fn pat(&mut self, body: &Body, id: PatId) {
        match &body.pats[id] {
            Pat::Missing => self.out.push_str("{missing}"),
            Pat::Wild => self.out.push('_'),
            Pat::Rest => self.out.push_str(".."),
            Pat::Range => self.out.push_str("{range}"),
            Pat::Bind { name, ctx, by_ref, mutable, sub } => {
                self.out.push_str(if *by_ref { "ref " } else { "" });
                self.out.push_str(if *mutable { "mut " } else { "" });
                self.out.push_str(name.as_str());
                self.out.push_str(&ty::ctx(*ctx));
                if let Some(sub) = sub {
                    self.pats(body, " @ (", &[*sub], ", ", ")");
                }
            }
            Pat::Path(path) => self.out.push_str(&ty::path(path)),
            Pat::Tuple(pats) => self.pats(body, "(", pats, ", ", ",)"),
            Pat::TupleStruct { path, pats } => {
                self.out.push_str(&ty::path(path));
                self.pats(body, "(", pats, ", ", ")");
            }
            Pat::Struct { path, fields, has_rest } => {
                let _ = write!(self.out, "{} {{ ", ty::path(path));
                for field in fields {
                    self.pats(body, &format!("{}: ", field.name), &[field.pat], "", ", ");
                }
                self.out.push_str(if *has_rest { ".. }" } else { "}" });
            }
            Pat::Or(pats) => self.pats(body, "(", pats, " | ", ")"),
            Pat::Ref { mutable, pat } => {
                self.pats(body, if *mutable { "&mut " } else { "&" }, &[*pat], "", "");
            }
            Pat::Slice(pats) => self.pats(body, "[", pats, ", ", "]"),
            Pat::Lit(expr) => self.expr(body, *expr),
            Pat::MacroCall(call) => self.macro_call(body, *call),
        }
    }

    fn pats(&mut self, body: &Body, open: &str, pats: &[PatId], sep: &str, close: &str) {
        self.out.push_str(open);
        for (i, &pat) in pats.iter().enumerate() {
            self.out.push_str(if i > 0 { sep } else { "" });
            self.pat(body, pat);
        }
        self.out.push_str(close);
    }
}

fn bin_op(op: BinOp) -> &'static str {
    match op {
        BinOp::Add => "+",
        BinOp::Sub => "-",
        BinOp::Mul => "*",
        BinOp::Div => "/",
        BinOp::Rem => "%",
        BinOp::And => "&&",
        BinOp::Or => "||",
        BinOp::BitAnd => "&",
        BinOp::BitOr => "|",
        BinOp::BitXor => "^",
        BinOp::Shl => "<<",
        BinOp::Shr => ">>",
        BinOp::Eq => "==",
        BinOp::Ne => "!=",
        BinOp::Lt => "<",
        BinOp::Le => "<=",
        BinOp::Gt => ">",
        BinOp::Ge => ">=",
    }
}
