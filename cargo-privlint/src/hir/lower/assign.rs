//! Assignment. A destructuring one becomes what the language defines it as: a `let` that binds each part
//! to a name of its own, then one assignment a part.

use super::{
    BodyCx, Ext, Parse,
    expr::{Braces, Node, Start},
    operator,
    path::PathStyle,
};
use crate::{
    hir::{
        Block, BlockKind, Expr, ExprId, FieldPat, Name, Origin, Pat, PatId, Path, PathRoot,
        PathSegment, Place, Stmt,
    },
    syntax::{Kind, Kw, tt::Ctx},
};

impl BodyCx<'_, '_> {
    /// An assignment from its `=` on; the left side is read already and began at `start`.
    pub fn assign(&mut self, (place, left): Node, start: Start, braces: Braces) -> Parse<Node> {
        if self.is_pattern(place, start) {
            return self.destructured(start, braces);
        }
        self.cx.expect_op("=")?;
        let (value, end) = self.expr_with(operator::ASSIGN, braces)?;
        Ok(self.alloc(Expr::Assign { op: None, place, value }, left.to(end)))
    }

    fn is_pattern(&self, left: ExprId, start: Start) -> bool {
        match &self.body.exprs[left] {
            Expr::Tuple(_) | Expr::Array(_) | Expr::Struct(_) => true,
            Expr::Call { callee, .. } => matches!(self.body.exprs[*callee], Expr::Path(_)),
            Expr::Missing => {
                let words = &self.cx.tokens[start.at..self.cx.at];
                words.iter().all(|token| token.kind != Kind::Ident || token.kw == Kw::Underscore)
            }
            _ => false,
        }
    }

    /// Reads the left side again, as a pattern.
    fn destructured(&mut self, start: Start, braces: Braces) -> Parse<Node> {
        self.forget(start.mark);
        self.cx.at = start.at;
        let mut parts = Vec::new();
        let (pat, left) = self.assignee(&mut parts)?;
        self.cx.expect_op("=")?;
        let (init, end) = self.expr_with(operator::ASSIGN, braces)?;
        let ext = left.to(end);
        let span = self.cx.src.span(ext);
        let mut stmts = vec![Stmt::Let { pat, ty: None, init: Some(init), els: None, span }];
        stmts.extend(parts.into_iter().map(Stmt::Expr));
        let kind = BlockKind::Plain;
        let block = Block { kind, label: None, stmts, tail: None, has_items: false };
        Ok(self.alloc(Expr::Block(Box::new(block)), ext))
    }

    /// The pattern of a left side, or of a part of it; adds the assignments of its parts.
    fn assignee(&mut self, parts: &mut Vec<ExprId>) -> Parse<(PatId, Ext)> {
        let token = *self.cx.peek();
        let start = self.start();
        match token.kind {
            Kind::Ident if token.kw == Kw::Underscore => {
                self.cx.at += 1;
                return Ok(self.alloc_pat(Pat::Wild, Ext::of(&token)));
            }
            Kind::Punct if self.cx.at_op(b"..") && self.ends_part(2) => {
                self.cx.at += 2;
                let ext = self.cx.since(token.lo);
                return Ok(self.alloc_pat(Pat::Rest, ext));
            }
            Kind::Open if self.ends_part(self.cx.tree_len(0)) => {
                if let Some(found) = self.assignee_list(token.ch, parts)? {
                    return Ok(found);
                }
            }
            Kind::Ident | Kind::Punct if self.cx.at_path() => {
                let path = self.cx.qpath(PathStyle::Expr)?;
                let is_list =
                    self.cx.peek().kind == Kind::Open && self.ends_part(self.cx.tree_len(0));
                if is_list && self.cx.at_open(b'(') {
                    self.cx.at += 1;
                    let (path, pats) = (Box::new(path), self.assignees(parts)?);
                    let ext = self.cx.since(token.lo);
                    return Ok(self.alloc_pat(Pat::TupleStruct { path, pats }, ext));
                }
                if is_list && self.cx.at_open(b'{') {
                    return self.assignee_struct(path, token.lo, parts);
                }
            }
            _ => {}
        }
        self.cx.at = start.at;
        self.part(parts)
    }

    /// Whether a part ends so many tokens ahead.
    fn ends_part(&self, ahead: usize) -> bool {
        let is_eq = self.cx.nth_op(ahead, b"=") && !self.cx.nth_op(ahead, b"==");
        is_eq
            || self.cx.nth_op(ahead, b",")
            || matches!(self.cx.nth(ahead).kind, Kind::Close | Kind::End)
    }

    /// `(a, b)` or `[a, b]`
    fn assignee_list(&mut self, delim: u8, parts: &mut Vec<ExprId>) -> Parse<Option<(PatId, Ext)>> {
        if delim == b'{' {
            return Ok(None);
        }
        let open = self.cx.bump();
        let has_comma = self.cx.tokens[open.close as usize - 1].ch == b',';
        let start = self.cx.at;
        let pats = self.assignees(parts)?;
        let ext = self.cx.since(open.lo);
        if delim == b'[' {
            return Ok(Some(self.alloc_pat(Pat::Slice(pats), ext)));
        }
        match *pats {
            // Parentheses.
            [only] if !has_comma && start < open.close as usize => {
                Ok(Some((only, self.inner_ext(start, open.close as usize))))
            }
            _ => Ok(Some(self.alloc_pat(Pat::Tuple(pats), ext))),
        }
    }

    /// What stands between two tokens.
    fn inner_ext(&self, first: usize, close: usize) -> Ext {
        Ext { lo: self.cx.tokens[first].lo, hi: self.cx.tokens[close - 1].hi }
    }

    /// The parts of a list that is open, and its end.
    fn assignees(&mut self, parts: &mut Vec<ExprId>) -> Parse<Box<[PatId]>> {
        let mut pats = Vec::new();
        while !self.cx.is_done() {
            pats.push(self.assignee(parts)?.0);
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        Ok(pats.into())
    }

    fn assignee_struct(
        &mut self,
        path: Path,
        lo: u32,
        parts: &mut Vec<ExprId>,
    ) -> Parse<(PatId, Ext)> {
        self.cx.open(b'{')?;
        let mut fields = Vec::new();
        let mut has_rest = false;
        while !self.cx.is_done() {
            if self.cx.eat_op(b"..") {
                has_rest = true;
                break;
            }
            let is_named = self.cx.nth_op(1, b":") && !self.cx.nth_op(1, b"::");
            let at = self.cx.at;
            let (name, ext) = self.cx.member()?;
            self.cx.at = if is_named { at + 2 } else { at };
            let pat = self.assignee(parts)?.0;
            fields.push(FieldPat { name, name_span: self.cx.src.span(ext), pat });
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        let pat = Pat::Struct { path: Box::new(path), fields: fields.into(), has_rest };
        let ext = self.cx.since(lo);
        Ok(self.alloc_pat(pat, ext))
    }

    /// Binds one part to a name that no source can write, and assigns it from there.
    fn part(&mut self, parts: &mut Vec<ExprId>) -> Parse<(PatId, Ext)> {
        let name = Name::new(&format!("part#{}", parts.len()));
        let (place, ext) = self.expr_with(operator::RANGE, Braces::OfStruct)?;
        let span = self.cx.src.span(ext);
        let path = Path {
            root: PathRoot::Plain,
            segments: PathSegment { name, span, args: None }.into(),
            qself: None,
            span,
            ctx: Ctx::USER,
        };
        let value = self.body.exprs.alloc(Expr::Path(Box::new(path)));
        self.body.places.exprs.push(Place { span, origin: Origin::Expansion });
        parts.push(self.alloc(Expr::Assign { op: None, place, value }, ext).0);
        let (by_ref, mutable) = (false, false);
        Ok(self.alloc_pat(Pat::Bind { name, ctx: Ctx::USER, by_ref, mutable, sub: None }, ext))
    }
}
