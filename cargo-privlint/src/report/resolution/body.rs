//! Paths, method calls and field accesses in one body, with what inference says of them.

use rustc_hash::FxHashMap;

use super::{
    Out, RowKind,
    answer::{self, Answer},
    item::Written,
};
use crate::{
    hir::{Body, Expr, ExprId, Pat, PatId, Path, Stmt},
    names::{DefId, Ns, Res, each_child, each_pat},
    span::Span,
    types::{BodyTypes, Subject, Types, ValueRes, WhyUnresolved},
};

pub(super) fn body_rows(types: &Types<'_>, def: DefId, out: &mut Out<'_>) {
    let Some(body) = types.names.body(def) else { return };
    let inferred = types.infer_body(def);
    let unresolved = inferred.unresolved.iter();
    let whys = unresolved.map(|&(expr, subject, why)| ((expr, subject), why)).collect();
    let scope = types.names.def(def).scope;
    let mut cx = BodyCx { types, def, body, inferred: &inferred, whys, scope, out };
    for &pat in &body.params {
        cx.pats(pat);
    }
    let mut stack = vec![(body.root, scope)];
    while let Some((expr, scope)) = stack.pop() {
        cx.scope = types.names.block_scope(def, expr).unwrap_or(scope);
        cx.expr(expr);
        let scope = cx.scope;
        each_child(body, expr, &mut |child| stack.push((child, scope)));
    }
}

struct BodyCx<'b, 'n, 'o> {
    types: &'b Types<'n>,
    def: DefId,
    body: &'b Body,
    inferred: &'b BodyTypes,
    whys: FxHashMap<(ExprId, Subject), WhyUnresolved>,
    scope: DefId,
    out: &'b mut Out<'o>,
}

impl<'b, 'n, 'o> BodyCx<'b, 'n, 'o> {
    fn written(&mut self) -> Written<'_, 'n, 'o> {
        Written { types: self.types, owner: self.def, scope: self.scope, out: self.out }
    }

    fn expr(&mut self, id: ExprId) {
        let body = self.body;
        match &body.exprs[id] {
            Expr::Path(path) => self.value_path(id, path),
            Expr::Struct(data) => self.written().path(&data.path),
            Expr::MethodCall { name, name_span, generics, .. } => {
                let answer = match self.inferred.calls.get(&id) {
                    Some(callee) => answer::callee(self.types, self.def, callee),
                    None => Answer::Unknown(self.why(id, Subject::Method)),
                };
                self.out.push(RowKind::Method, *name, *name_span, self.span(id), answer);
                generics.iter().for_each(|args| self.written().args(args));
            }
            Expr::Field { name, name_span, .. } => {
                let answer = match self.inferred.fields.get(&id) {
                    Some(access) => answer::field(self.types, access),
                    None => Answer::Unknown(self.why(id, Subject::Field)),
                };
                self.out.push(RowKind::Field, *name, *name_span, self.span(id), answer);
            }
            Expr::Cast { ty, .. } => self.written().ty(ty),
            Expr::Closure(closure) => {
                for (pat, ty) in &closure.params {
                    self.pats(*pat);
                    ty.iter().for_each(|ty| self.written().ty(ty));
                }
                closure.ret.iter().for_each(|ty| self.written().ty(ty));
            }
            Expr::Block(block) => block.stmts.iter().for_each(|stmt| self.stmt(stmt)),
            Expr::Let { pat, .. } | Expr::For { pat, .. } => self.pats(*pat),
            Expr::Match { arms, .. } => arms.iter().for_each(|arm| self.pats(arm.pat)),
            Expr::Missing
            | Expr::Lit(_)
            | Expr::Call { .. }
            | Expr::Index { .. }
            | Expr::Unary { .. }
            | Expr::Binary { .. }
            | Expr::Assign { .. }
            | Expr::Ref { .. }
            | Expr::Tuple(_)
            | Expr::Array(_)
            | Expr::Repeat { .. }
            | Expr::Range { .. }
            | Expr::If { .. }
            | Expr::Loop { .. }
            | Expr::While { .. }
            | Expr::Break { .. }
            | Expr::Continue { .. }
            | Expr::Return(_)
            | Expr::Await(_)
            | Expr::Try(_)
            | Expr::Format(_)
            | Expr::MacroCall(_)
            | Expr::Opaque(_) => {}
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Let { pat, ty, .. } => {
                self.pats(*pat);
                ty.iter().for_each(|ty| self.written().ty(ty));
            }
            Stmt::Expr(_) | Stmt::Item(_) => {}
        }
    }

    fn value_path(&mut self, id: ExprId, path: &Path) {
        let reason = self.why(id, Subject::Path);
        let answer = answer::value(self.types, self.def, self.inferred.paths.get(&id), reason);
        self.path_row(path, answer);
    }

    fn path_row(&mut self, path: &Path, answer: Answer) {
        let mut written = self.written();
        written.push(path, answer);
        written.type_before(path);
        written.inside(path);
    }

    fn pats(&mut self, pat: PatId) {
        let body = self.body;
        each_pat(body, pat, &mut |pat| self.pat(pat));
    }

    fn pat(&mut self, id: PatId) {
        let body = self.body;
        let res = self.inferred.pat_paths.get(&id);
        match &body.pats[id] {
            Pat::Path(path) | Pat::TupleStruct { path, .. } => {
                let reason = self.why_no_value(path);
                let answer = answer::value(self.types, self.def, res, reason);
                self.path_row(path, answer);
            }
            Pat::Struct { path, .. } => self.written().path(path),
            Pat::Bind { name, .. } => {
                if let Some(ValueRes::Def(..)) = res {
                    let answer = answer::value(self.types, self.def, res, "");
                    let span = body.places.pats[id.as_usize()].span;
                    self.out.push(RowKind::Path, *name, span, span, answer);
                }
            }
            Pat::Missing
            | Pat::Wild
            | Pat::Rest
            | Pat::Tuple(_)
            | Pat::Or(_)
            | Pat::Ref { .. }
            | Pat::Slice(_)
            | Pat::Lit(_)
            | Pat::Range
            | Pat::MacroCall(_) => {}
        }
    }

    fn why_no_value(&self, path: &Path) -> &'static str {
        match self.types.names.resolve_path(self.scope, path, Ns::Values).res {
            Res::Unknown(why) => answer::why(WhyUnresolved::Name(why)),
            Res::Def(_) | Res::Prim(_) => "no such member",
        }
    }

    fn why(&self, id: ExprId, subject: Subject) -> &'static str {
        let known = self.whys.get(&(id, subject)).or_else(|| self.whys.get(&(id, Subject::Call)));
        known.map_or("not inferred", |&why| answer::why(why))
    }

    fn span(&self, id: ExprId) -> Span {
        self.body.places.exprs[id.as_usize()].span
    }
}
