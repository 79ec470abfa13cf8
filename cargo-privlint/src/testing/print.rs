//! Bodies as text: Rust's own form as far as it goes, with marks where an expansion wrote a name.

use std::fmt::Write;

use crate::{
    hir::{
        Body, Expr, ExprId, FormatPiece, FormatTrait, HirFile, ItemKind, Lit, Name, Pat, PatId,
        Path, PathRoot, Stmt,
    },
    syntax::tt::Ctx,
};

/// The body's root expression. A name that an expansion wrote is `name#1`, numbered as they come.
pub(crate) fn show_body(file: &HirFile, body: &Body) -> String {
    let mut cx = Print { file, body, out: String::new(), ctxs: Vec::new(), indent: 0 };
    cx.expr(body.root);
    cx.out
}

struct Print<'a> {
    file: &'a HirFile,
    body: &'a Body,
    out: String,
    ctxs: Vec<Ctx>,
    indent: usize,
}

impl Print<'_> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn name(&mut self, name: Name, ctx: Ctx) {
        self.text(name.as_str());
        match ctx {
            Ctx::USER => {}
            Ctx::ANY => self.text("#?"),
            ctx => {
                let known = self.ctxs.iter().position(|known| *known == ctx);
                let n = known.unwrap_or_else(|| {
                    self.ctxs.push(ctx);
                    self.ctxs.len() - 1
                });
                let _ = write!(self.out, "#{}", n + 1);
            }
        }
    }

    fn path(&mut self, path: &Path) {
        match path.root {
            PathRoot::Plain => {}
            PathRoot::Global => self.text("::"),
            PathRoot::Crate => self.text("crate::"),
            PathRoot::Super(n) => {
                let supers = "super::".repeat(usize::from(n));
                self.text(if n == 0 { "self::" } else { &supers });
            }
            PathRoot::DollarCrate(_) => self.text("$crate::"),
        }
        for (i, segment) in path.segments.iter().enumerate() {
            self.text(if i > 0 { "::" } else { "" });
            match (i, path.root, path.segments.len()) {
                // Hygiene matters to locals only.
                (0, PathRoot::Plain, 1) => self.name(segment.name, path.ctx),
                _ => self.text(segment.name.as_str()),
            }
        }
    }

    fn list(&mut self, exprs: &[ExprId]) {
        for (i, expr) in exprs.iter().enumerate() {
            self.text(if i > 0 { ", " } else { "" });
            self.expr(*expr);
        }
    }

    fn around(&mut self, open: &str, exprs: &[ExprId], close: &str) {
        self.text(open);
        self.list(exprs);
        self.text(close);
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.out.push_str(&"    ".repeat(self.indent));
    }

    fn expr(&mut self, id: ExprId) {
        match &self.body.exprs[id] {
            Expr::Missing => self.text("missing"),
            Expr::Lit(lit) => self.lit(lit),
            Expr::Path(path) => self.path(path),
            Expr::Call { callee, args } => {
                self.expr(*callee);
                self.around("(", args, ")");
            }
            Expr::MethodCall { receiver, name, args, .. } => {
                self.expr(*receiver);
                self.text(&format!(".{name}"));
                self.around("(", args, ")");
            }
            Expr::Field { base, name, .. } => {
                self.expr(*base);
                self.text(&format!(".{name}"));
            }
            Expr::Index { base, index } => {
                self.expr(*base);
                self.around("[", &[*index], "]");
            }
            Expr::Unary { op, expr } => {
                self.text(&format!("{op:?} "));
                self.expr(*expr);
            }
            Expr::Binary { op, lhs, rhs } => {
                self.around("(", &[*lhs], "");
                self.text(&format!(" {op:?} "));
                self.around("", &[*rhs], ")");
            }
            Expr::Assign { op, place, value } => {
                self.expr(*place);
                self.text(&op.map_or(" = ".to_owned(), |op| format!(" {op:?}= ")));
                self.expr(*value);
            }
            Expr::Ref { expr, mutable } => {
                self.text(if *mutable { "&mut " } else { "&" });
                self.expr(*expr);
            }
            Expr::Cast { expr, .. } => {
                self.expr(*expr);
                self.text(" as _");
            }
            Expr::Tuple(exprs) => self.around("(", exprs, ")"),
            Expr::Array(exprs) => self.around("[", exprs, "]"),
            Expr::Repeat { value, len } => {
                self.around("[", &[*value], "; ");
                self.around("", &[*len], "]");
            }
            Expr::Opaque(exprs) => self.around("opaque!(", exprs, ")"),
            Expr::MacroCall(call) => {
                let path = self.body.macro_calls[*call].path.clone();
                self.path(&path);
                self.text("!(..)");
            }
            _ => self.structure(id),
        }
    }

    /// Expressions with blocks, patterns and names in them.
    fn structure(&mut self, id: ExprId) {
        match &self.body.exprs[id] {
            Expr::Struct(data) => {
                self.path(&data.path);
                self.text(" { ");
                for field in &data.fields {
                    self.text(&format!("{}: ", field.name));
                    self.around("", &[field.value], ", ");
                }
                data.spread.iter().for_each(|spread| self.around("..", &[*spread], " "));
                self.text("}");
            }
            Expr::Range { lo, hi, .. } => {
                lo.iter().for_each(|lo| self.expr(*lo));
                self.text("..");
                hi.iter().for_each(|hi| self.expr(*hi));
            }
            Expr::Block(block) => self.block(&block.stmts, block.tail),
            Expr::If { cond, then, els } => {
                self.around("if ", &[*cond], " ");
                self.expr(*then);
                els.iter().for_each(|els| self.around(" else ", &[*els], ""));
            }
            Expr::Let { pat, expr } => {
                self.text("let ");
                self.pat(*pat);
                self.around(" = ", &[*expr], "");
            }
            Expr::Match { scrutinee, arms } => {
                self.around("match ", &[*scrutinee], " { ");
                for arm in arms {
                    self.pat(arm.pat);
                    arm.guard.iter().for_each(|guard| self.around(" if ", &[*guard], ""));
                    self.around(" => ", &[arm.body], ", ");
                }
                self.text("}");
            }
            Expr::Loop { body, .. } => self.around("loop ", &[*body], ""),
            Expr::While { cond, body, .. } => {
                self.around("while ", &[*cond], " ");
                self.expr(*body);
            }
            Expr::For { pat, iter, body, .. } => {
                self.text("for ");
                self.pat(*pat);
                self.around(" in ", &[*iter], " ");
                self.expr(*body);
            }
            _ => self.rest(id),
        }
    }

    /// Jumps, closures, what stands behind an expression, and format strings.
    fn rest(&mut self, id: ExprId) {
        match &self.body.exprs[id] {
            Expr::Break { value, .. } => self.jump("break", *value),
            Expr::Continue { .. } => self.jump("continue", None),
            Expr::Return(value) => self.jump("return", *value),
            Expr::Closure(closure) => {
                self.text("|");
                for (i, (pat, _)) in closure.params.iter().enumerate() {
                    self.text(if i > 0 { ", " } else { "" });
                    self.pat(*pat);
                }
                self.around("| ", &[closure.body], "");
            }
            Expr::Await(expr) => self.around("", &[*expr], ".await"),
            Expr::Try(expr) => self.around("", &[*expr], "?"),
            Expr::Format(format) => {
                self.text("format[");
                for piece in &format.pieces {
                    match piece {
                        FormatPiece::Text(text) => self.text(&format!("{text:?} ")),
                        FormatPiece::Arg { expr, shows } => {
                            let sign = match shows {
                                FormatTrait::Display => "{",
                                FormatTrait::Debug => "?{",
                                FormatTrait::Other => "x{",
                            };
                            self.around(sign, &[*expr], "} ");
                        }
                    }
                }
                self.around("", &format.unshown, "]");
            }
            _ => {}
        }
    }

    fn jump(&mut self, word: &str, value: Option<ExprId>) {
        self.text(word);
        value.iter().for_each(|value| self.around(" ", &[*value], ""));
    }

    fn block(&mut self, stmts: &[Stmt], tail: Option<ExprId>) {
        if stmts.is_empty() && tail.is_none() {
            return self.text("{}");
        }
        self.text("{");
        self.indent += 1;
        for stmt in stmts {
            self.line();
            match stmt {
                Stmt::Let { pat, init, els, .. } => {
                    self.text("let ");
                    self.pat(*pat);
                    init.iter().for_each(|init| self.around(" = ", &[*init], ""));
                    els.iter().for_each(|els| self.around(" else ", &[*els], ""));
                }
                Stmt::Expr(expr) => self.expr(*expr),
                Stmt::Item(item) => {
                    let item = &self.file.items[*item];
                    let word = match &item.kind {
                        ItemKind::Func(_) => "fn",
                        ItemKind::Use(_) => "use",
                        ItemKind::MacroDef(_) => "macro",
                        _ => "item",
                    };
                    self.text(&format!("{word} {}", item.name));
                }
            }
            self.text(";");
        }
        if let Some(tail) = tail {
            self.line();
            self.expr(tail);
        }
        self.indent -= 1;
        self.line();
        self.text("}");
    }

    fn pats(&mut self, open: &str, pats: &[PatId], between: &str, close: &str) {
        self.text(open);
        for (i, pat) in pats.iter().enumerate() {
            self.text(if i > 0 { between } else { "" });
            self.pat(*pat);
        }
        self.text(close);
    }

    fn pat(&mut self, id: PatId) {
        match &self.body.pats[id] {
            Pat::Missing => self.text("missing"),
            Pat::Wild => self.text("_"),
            Pat::Rest => self.text(".."),
            Pat::Bind { name, ctx, sub, .. } => {
                self.name(*name, *ctx);
                sub.iter().for_each(|sub| self.pats(" @ ", &[*sub], "", ""));
            }
            Pat::Path(path) => self.path(path),
            Pat::Tuple(pats) => self.pats("(", pats, ", ", ")"),
            Pat::TupleStruct { path, pats } => {
                self.path(path);
                self.pats("(", pats, ", ", ")");
            }
            Pat::Struct { path, fields, .. } => {
                self.path(path);
                self.text(" { ");
                for field in fields {
                    self.text(&format!("{}: ", field.name));
                    self.pats("", &[field.pat], "", ", ");
                }
                self.text("}");
            }
            Pat::Or(pats) => self.pats("", pats, " | ", ""),
            Pat::Ref { pat, .. } => self.pats("&", &[*pat], "", ""),
            Pat::Slice(pats) => self.pats("[", pats, ", ", "]"),
            Pat::Lit(expr) => self.expr(*expr),
            Pat::Range => self.text("range"),
            Pat::MacroCall(_) => self.text("macro!(..)"),
        }
    }

    fn lit(&mut self, lit: &Lit) {
        match lit {
            Lit::Str(text) => self.text(&format!("{text:?}")),
            Lit::ByteStr | Lit::CStr | Lit::Byte => self.text("bytes"),
            Lit::Char(ch) => self.text(&format!("{ch:?}")),
            Lit::Int { value, .. } => {
                let _ = write!(self.out, "{}", value.unwrap_or(u64::MAX));
            }
            Lit::Float { .. } => self.text("float"),
            Lit::Bool(value) => self.text(if *value { "true" } else { "false" }),
        }
    }
}
