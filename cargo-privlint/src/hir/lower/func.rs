//! Functions and the bodies of constants.

use super::{
    Attrs, BodyCx, Cx, Ext, ItemList, Parse,
    item::{Begun, Made},
};
use crate::{
    hir::{
        Body, BodyId, Expr, ExprId, Func, FuncParam, FuncSig, ItemKind, Lazy, Pat, PatId,
        SelfParam, TypeRef,
    },
    syntax::{Kind, Kw},
    workspace::Edition,
};

/// The parameters of a function; their patterns are in its body.
#[derive(Default)]
struct Params {
    self_param: Option<SelfParam>,
    list: Vec<FuncParam>,
}

impl Cx<'_> {
    /// How many tokens stand before the `fn` of the function that begins here, if one does.
    pub fn fn_ahead(&self) -> Option<usize> {
        let mut at = 0;
        loop {
            let token = self.nth(at);
            match token.kw {
                Kw::Fn => return Some(at),
                Kw::Default | Kw::Const | Kw::Async | Kw::Unsafe | Kw::Safe => at += 1,
                Kw::Extern => at += 1 + usize::from(self.nth_kind(at + 1, Kind::Literal)),
                _ => return None,
            }
        }
    }

    pub fn func(&mut self, n_before: usize, among: ItemList, begun: &mut Begun) -> Parse<Made> {
        let is_async = (0..n_before).any(|at| self.nth_kw(at, Kw::Async));
        self.at += n_before + 1;
        let name = self.name()?;
        let mut generics = self.generics()?;
        let mut body = self.spare_body();
        let params = BodyCx { cx: self, body: &mut body }.params()?;
        let ret = self.ret()?;
        self.wheres(&mut generics)?;
        let body = if self.eat_op(b";") {
            self.spare(body);
            None
        } else {
            let root = BodyCx { cx: self, body: &mut body }.fn_block(&mut begun.attrs)?;
            Some(self.keep_body(body, root))
        };
        let func = Func {
            sig: Lazy::new(FuncSig {
                generics,
                self_param: params.self_param,
                params: params.list,
                ret,
            }),
            body,
            is_async,
            is_foreign: among == ItemList::Foreign,
        };
        Ok(Made::named(name, ItemKind::Func(Box::new(func))))
    }

    /// The value of a constant.
    pub fn const_body(&mut self) -> Parse<BodyId> {
        let mut body = self.spare_body();
        let (root, _) = BodyCx { cx: self, body: &mut body }.expr()?;
        Ok(self.keep_body(body, root))
    }

    /// Goes past an expression that says nothing of types: a variant's number, a field's default.
    pub fn skip_expr(&mut self) -> Parse<()> {
        let mark = self.mark();
        let mut body = self.spare_body();
        BodyCx { cx: self, body: &mut body }.expr()?;
        self.spare(body);
        self.forget(mark);
        Ok(())
    }

    fn keep_body(&mut self, mut body: Body, root: ExprId) -> BodyId {
        body.root = root;
        debug_assert_eq!(body.exprs.len(), body.places.exprs.len());
        let kept = body.take();
        self.spare.push(body);
        self.hir.bodies.alloc(kept)
    }

    /// An empty body, with memory to read into.
    fn spare_body(&mut self) -> Body {
        self.spare.pop().unwrap_or_else(Body::empty)
    }

    fn spare(&mut self, mut body: Body) {
        body.clear();
        self.spare.push(body);
    }

    /// Whether the first edition's parameter is a type alone.
    fn is_nameless_param(&self) -> bool {
        if self.edition != Edition::E2015 {
            return false;
        }
        let mut at = 0;
        let mut depth = 0;
        loop {
            let token = self.nth(at);
            match (token.kind, token.ch) {
                (Kind::Close | Kind::End, _) => return true,
                (Kind::Punct, b',') if depth <= 0 => return true,
                (Kind::Punct, b'<') => depth += 1,
                (Kind::Punct, b'>') => depth -= 1,
                (Kind::Punct, b':') if self.nth_op(at, b"::") => at += 1,
                (Kind::Punct, b':' | b'.' | b'#') => return false,
                _ if token.kw == Kw::SelfValue => return false,
                _ => {}
            }
            at += self.tree_len(at);
        }
    }
}

impl BodyCx<'_, '_> {
    fn params(&mut self) -> Parse<Params> {
        let mut params = Params::default();
        let mut pats = Vec::new();
        self.cx.open(b'(')?;
        while !self.cx.is_done() {
            self.param(&mut params, &mut pats)?;
            if !self.cx.eat_op(b",") && !self.cx.is_done() {
                return self.cx.expected("`,`");
            }
        }
        self.cx.close()?;
        pats.shrink_to_fit();
        params.list.shrink_to_fit();
        self.body.params = pats;
        Ok(params)
    }

    fn param(&mut self, params: &mut Params, pats: &mut Vec<PatId>) -> Parse<()> {
        let start = self.cx.lo();
        let attrs = self.cx.outer_attrs()?;
        let mark = self.mark();
        if self.cx.eat_op(b"...") {
            return Ok(());
        }
        if pats.is_empty() && params.list.is_empty() && self.is_receiver() {
            let (self_param, pat) = self.receiver()?;
            if attrs.is_active {
                params.self_param = Some(self_param);
                pats.push(pat);
            } else {
                self.leave_out(mark, start);
            }
            return Ok(());
        }
        let Some((param, pat)) = self.typed_param(attrs, mark, start)? else { return Ok(()) };
        params.list.push(param);
        pats.push(pat);
        Ok(())
    }

    fn typed_param(
        &mut self,
        attrs: Attrs,
        mark: super::BodyMark,
        start: u32,
    ) -> Parse<Option<(FuncParam, PatId)>> {
        let lo = self.cx.lo();
        let pat = if self.cx.is_nameless_param() {
            self.alloc_pat(Pat::Wild, Ext { lo, hi: lo + 1 }).0
        } else {
            let pat = self.single_pat()?.0;
            self.cx.expect_op(":")?;
            pat
        };
        if self.cx.eat_op(b"...") {
            self.forget(mark);
            return Ok(None);
        }
        let ty = self.cx.ty()?;
        if !attrs.is_active {
            self.leave_out(mark, start);
            return Ok(None);
        }
        let name = match self.body.pats[pat] {
            Pat::Bind { name, sub: None, .. } => Some(name),
            _ => None,
        };
        let span = self.cx.src.span(self.cx.since(lo));
        Ok(Some((FuncParam { name, ty, attrs: attrs.list.into(), span }, pat)))
    }

    fn is_receiver(&self) -> bool {
        let mut at = 0;
        if self.cx.nth_op(at, b"&") {
            at += 1;
            at += usize::from(self.cx.nth_kind(at, Kind::Lifetime));
        }
        at += usize::from(self.cx.nth_kw(at, Kw::Mut));
        self.cx.nth_kw(at, Kw::SelfValue) && !self.cx.nth_op(at + 1, b"::")
    }

    /// `self`, `&mut self`, `self: T`, and the binding of it.
    fn receiver(&mut self) -> Parse<(SelfParam, PatId)> {
        let lo = self.cx.lo();
        let is_ref = self.cx.eat_op(b"&");
        if self.cx.peek().kind == Kind::Lifetime {
            self.cx.at += 1;
        }
        let mutable = self.cx.eat_kw(Kw::Mut);
        let (name, at) = self.cx.word();
        let ty: Option<TypeRef> = if self.cx.eat_op(b":") { Some(self.cx.ty()?) } else { None };
        let ctx = self.cx.src.ctx(at);
        let ext = self.cx.since(lo);
        let is_mut_binding = mutable && (!is_ref || ty.is_some());
        let pat = Pat::Bind { name, ctx, by_ref: false, mutable: is_mut_binding, sub: None };
        let pat = self.alloc_pat(pat, ext).0;
        let param = match ty {
            Some(ty) => SelfParam::Typed(ty),
            None if is_ref => SelfParam::Ref { mutable },
            None => SelfParam::Value,
        };
        Ok((param, pat))
    }

    /// A function's block, whose inner attributes are the function's.
    fn fn_block(&mut self, attrs: &mut Attrs) -> Parse<ExprId> {
        let open = self.cx.open(b'{')?;
        self.cx.inner_attrs(attrs)?;
        let block = self.block_rest(crate::hir::BlockKind::Plain, None)?;
        let ext = self.cx.since(open.lo);
        Ok(self.alloc(Expr::Block(Box::new(block)), ext).0)
    }
}
