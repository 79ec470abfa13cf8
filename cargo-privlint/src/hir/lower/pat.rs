//! Patterns.

use super::{BodyCx, Ext, Parse, Reader, path::PathStyle};
use crate::{
    hir::{BlockKind, FieldPat, MacroPosition, Pat, PatId, Path},
    syntax::{Kind, Kw},
};

type PatNode = (PatId, Ext);

impl BodyCx<'_, '_> {
    pub fn alloc_pat(&mut self, pat: Pat, ext: Ext) -> PatNode {
        self.body.places.pats.push(self.cx.src.place(ext));
        (self.body.pats.alloc(pat), ext)
    }

    fn alloc_pat_since(&mut self, lo: u32, pat: Pat) -> PatNode {
        let ext = self.cx.since(lo);
        self.alloc_pat(pat, ext)
    }

    /// The pattern, alternatives included, and its ends with the parentheses around it.
    pub fn pat(&mut self) -> Parse<PatNode> {
        let has_bar = self.eat_bar();
        let (first, start) = self.single_pat()?;
        if !has_bar && !self.at_bar() {
            return Ok((first, start));
        }
        let base = self.cx.pats.len();
        self.cx.pats.push(first);
        let mut ext = start;
        while self.eat_bar() {
            let (case, end) = self.single_pat()?;
            self.cx.pats.push(case);
            ext = start.to(end);
        }
        let cases = self.cx.pats.drain(base..).collect();
        Ok(self.alloc_pat(Pat::Or(cases), ext))
    }

    fn at_bar(&self) -> bool {
        self.cx.at_op(b"|") && !self.cx.at_op(b"||") && !self.cx.at_op(b"|=")
    }

    fn eat_bar(&mut self) -> bool {
        let is = self.at_bar();
        self.cx.at += usize::from(is);
        is
    }

    /// A pattern without alternatives at its top.
    pub fn single_pat(&mut self) -> Parse<PatNode> {
        let token = *self.cx.peek();
        let lo = token.lo;
        match token.kind {
            Kind::Literal => self.lit_pat(),
            Kind::Open if token.ch == b'(' => self.paren_pat(),
            Kind::Open if token.ch == b'[' => {
                self.cx.at += 1;
                let pats = self.pats()?;
                Ok(self.alloc_pat_since(lo, Pat::Slice(pats)))
            }
            Kind::Punct => match token.ch {
                b'&' => {
                    self.cx.at += 1;
                    let mutable = self.cx.eat_kw(Kw::Mut);
                    let (pat, end) = self.single_pat()?;
                    Ok(self.alloc_pat(Pat::Ref { mutable, pat }, Ext { lo, hi: end.hi }))
                }
                b'-' => self.lit_pat(),
                b'.' if self.cx.at_op(b"..") => self.rest_pat(),
                b':' | b'<' => self.path_pat(),
                _ => self.cx.expected("pattern"),
            },
            Kind::Ident => match token.kw {
                Kw::Underscore => {
                    self.cx.at += 1;
                    Ok(self.alloc_pat_since(lo, Pat::Wild))
                }
                Kw::True | Kw::False => self.lit_pat(),
                Kw::Box => {
                    self.cx.at += 1;
                    let mark = self.mark();
                    self.single_pat()?;
                    self.forget(mark);
                    Ok(self.alloc_pat_since(lo, Pat::Missing))
                }
                Kw::Const => {
                    self.cx.at += 1;
                    let (expr, ext) = self.block_from(lo, BlockKind::Plain, None)?;
                    Ok(self.alloc_pat(Pat::Lit(expr), ext))
                }
                Kw::Ref | Kw::Mut => self.bind_pat(),
                Kw::SelfValue if !self.cx.nth_op(1, b"::") => self.bind_pat(),
                _ if self.is_binding() => self.bind_pat(),
                _ => self.path_pat(),
            },
            _ => self.cx.expected("pattern"),
        }
    }

    /// Whether the name here binds or is at least alone.
    fn is_binding(&self) -> bool {
        let goes_on = self.cx.nth_op(1, b"::")
            || self.cx.nth_op(1, b"!") && !self.cx.nth_op(1, b"!=")
            || self.cx.nth_open(1, b'{')
            || self.cx.nth_open(1, b'(')
            || self.cx.nth_op(1, b"..");
        self.cx.at_name() && !goes_on
    }

    fn bind_pat(&mut self) -> Parse<PatNode> {
        let lo = self.cx.lo();
        let by_ref = self.cx.eat_kw(Kw::Ref);
        let mutable = self.cx.eat_kw(Kw::Mut);
        let (name, at) =
            if self.cx.at_kw(Kw::SelfValue) { self.cx.word() } else { self.cx.name()? };
        let mut ext = Ext { lo, hi: at.hi };
        let mut sub = None;
        if self.cx.eat_op(b"@") {
            let (id, end) = self.single_pat()?;
            (sub, ext.hi) = (Some(id), end.hi);
        }
        let ctx = self.cx.src.ctx(at);
        Ok(self.alloc_pat(Pat::Bind { name, ctx, by_ref, mutable, sub }, ext))
    }

    /// A literal, or a range that begins with one.
    fn lit_pat(&mut self) -> Parse<PatNode> {
        let lo = self.cx.lo();
        self.cx.at += usize::from(self.cx.at_op(b"-"));
        let token = *self.cx.peek();
        let is_lit = token.kind == Kind::Literal || matches!(token.kw, Kw::True | Kw::False);
        if !is_lit {
            return self.cx.expected("literal");
        }
        self.cx.at += 1;
        if self.cx.at_op(b"..") {
            return self.range_pat(lo);
        }
        let ext = self.cx.since(lo);
        let (expr, ext) = self.lit_expr(ext);
        Ok(self.alloc_pat(Pat::Lit(expr), ext))
    }

    /// `..`, or a range without a beginning.
    fn rest_pat(&mut self) -> Parse<PatNode> {
        let lo = self.cx.lo();
        let is_rest = !self.cx.at_op(b"..=") && !self.cx.at_op(b"...");
        self.cx.at += if is_rest { 2 } else { 3 };
        if self.range_end()? || !is_rest {
            return Ok(self.alloc_pat_since(lo, Pat::Range));
        }
        Ok(self.alloc_pat_since(lo, Pat::Rest))
    }

    /// A range from its dots on.
    fn range_pat(&mut self, lo: u32) -> Parse<PatNode> {
        let is_inclusive = self.cx.at_op(b"..=") || self.cx.at_op(b"...");
        self.cx.at += if is_inclusive { 3 } else { 2 };
        self.range_end()?;
        Ok(self.alloc_pat_since(lo, Pat::Range))
    }

    /// Takes what ends a range; whether there was something.
    fn range_end(&mut self) -> Parse<bool> {
        let token = *self.cx.peek();
        match token.kind {
            Kind::Literal => self.cx.at += 1,
            Kind::Punct if token.ch == b'-' => {
                self.cx.at += 1;
                if self.cx.peek().kind != Kind::Literal {
                    return self.cx.expected("literal");
                }
                self.cx.at += 1;
            }
            Kind::Ident if token.kw == Kw::Const => {
                self.cx.at += 1;
                self.cx.skip_group();
            }
            Kind::Ident if token.kw == Kw::If => return Ok(false),
            Kind::Ident | Kind::Punct if self.cx.at_path() => {
                let path = self.cx.qpath(PathStyle::Expr)?;
                self.cx.hir.const_paths.push(path);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn path_pat(&mut self) -> Parse<PatNode> {
        if !self.cx.at_path() {
            return self.cx.expected("pattern");
        }
        let lo = self.cx.lo();
        let path = self.cx.qpath(PathStyle::Expr)?;
        if self.cx.at_op(b"!") && self.cx.nth_kind(1, Kind::Open) && path.qself.is_none() {
            let (call, ext) = self.macro_call(path, lo, MacroPosition::Pat);
            return Ok(self.alloc_pat(Pat::MacroCall(call), ext));
        }
        if self.cx.at_open(b'{') {
            return self.struct_pat(path, lo);
        }
        if self.cx.at_open(b'(') {
            self.cx.at += 1;
            let (path, pats) = (Box::new(path), self.pats()?);
            return Ok(self.alloc_pat_since(lo, Pat::TupleStruct { path, pats }));
        }
        if self.cx.at_op(b"..") {
            self.cx.hir.const_paths.push(path);
            return self.range_pat(lo);
        }
        Ok(self.alloc_pat_since(lo, Pat::Path(Box::new(path))))
    }

    /// The patterns of a list that is open, and its end.
    fn pats(&mut self) -> Parse<Box<[PatId]>> {
        let base = self.cx.pats.len();
        while !self.cx.is_done() {
            self.cx.skip_outer_attrs();
            let (pat, _) = self.pat()?;
            self.cx.pats.push(pat);
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        Ok(self.cx.pats.drain(base..).collect())
    }

    /// `(p)`, `()`, `(p, q)`
    fn paren_pat(&mut self) -> Parse<PatNode> {
        let open = self.cx.bump();
        let close = open.close as usize;
        let pats = self.pats()?;
        let has_comma = self.cx.tokens[close - 1].ch == b',';
        if let [only] = *pats
            && !has_comma
            && !matches!(self.body.pats[only], Pat::Rest)
        {
            return Ok((only, self.cx.since(open.lo)));
        }
        Ok(self.alloc_pat_since(open.lo, Pat::Tuple(pats)))
    }

    fn struct_pat(&mut self, path: Path, lo: u32) -> Parse<PatNode> {
        self.cx.open(b'{')?;
        let mut fields = Vec::new();
        let mut has_rest = false;
        while !self.cx.is_done() {
            let field = self.attributed(Self::field_pat)?;
            has_rest |= matches!(field, Some(None));
            fields.extend(field.flatten());
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        let pat = Pat::Struct { path: Box::new(path), fields: fields.into(), has_rest };
        Ok(self.alloc_pat_since(lo, pat))
    }

    /// `name: pattern`, the shorthand, or nothing for `..`.
    fn field_pat(&mut self) -> Parse<Option<FieldPat>> {
        if self.cx.eat_op(b"..") {
            return Ok(None);
        }
        let is_named = self.cx.nth_op(1, b":") && !self.cx.nth_op(1, b"::");
        if is_named {
            let (name, at) = self.cx.member()?;
            self.cx.expect_op(":")?;
            let (pat, _) = self.pat()?;
            return Ok(Some(FieldPat { name, name_span: self.cx.src.span(at), pat }));
        }
        self.cx.eat_kw(Kw::Box);
        let (pat, _) = self.bind_pat()?;
        let Pat::Bind { name, .. } = self.body.pats[pat] else {
            return self.cx.expected("identifier");
        };
        let last = self.cx.tokens[self.cx.at - 1];
        let name_span = self.cx.src.span(Ext::of(&last));
        Ok(Some(FieldPat { name, name_span, pat }))
    }
}
