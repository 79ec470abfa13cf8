//! Types.

use super::{Cx, Ext, Parse, path::PathStyle};
use crate::{
    hir::{Bound, MacroCallType, TypeRef},
    syntax::{Kind, Kw},
};

/// Whether a `+` after a type begins more bounds of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plus {
    Taken,
    Left,
}

impl Cx<'_> {
    pub fn ty(&mut self) -> Parse<TypeRef> {
        self.ty_with(Plus::Taken)
    }

    /// A type that ends before a `+`.
    pub fn ty_without_plus(&mut self) -> Parse<TypeRef> {
        self.ty_with(Plus::Left)
    }

    /// The type and where it stands.
    pub fn placed_ty(&mut self) -> Parse<(TypeRef, Ext)> {
        let lo = self.lo();
        let ty = self.ty()?;
        Ok((ty, self.since(lo)))
    }

    /// `-> T`, if there is one.
    pub fn ret(&mut self) -> Parse<Option<TypeRef>> {
        if self.eat_op(b"->") { Ok(Some(self.ty()?)) } else { Ok(None) }
    }

    /// `-> T` or nothing, of what is itself a part of a type.
    pub fn inner_ret(&mut self) -> Parse<TypeRef> {
        if self.eat_op(b"->") { self.ty_without_plus() } else { Ok(TypeRef::Tuple(Vec::new())) }
    }

    fn ty_with(&mut self, plus: Plus) -> Parse<TypeRef> {
        let token = *self.peek();
        match token.kind {
            Kind::Open if token.ch == b'(' => self.paren_ty(plus),
            Kind::Open if token.ch == b'[' => self.bracket_ty(),
            Kind::Punct => self.op_ty(plus),
            Kind::Lifetime => Ok(TypeRef::Dyn(self.bounds_of(plus)?)),
            Kind::Ident => self.word_ty(token.kw, plus),
            _ => self.expected("type"),
        }
    }

    fn op_ty(&mut self, plus: Plus) -> Parse<TypeRef> {
        match self.peek().ch {
            b'&' => {
                self.at += 1;
                if self.peek().kind == Kind::Lifetime {
                    self.at += 1;
                }
                let mutable = self.eat_kw(Kw::Mut);
                Ok(TypeRef::Ref { mutable, ty: Box::new(self.ty_without_plus()?) })
            }
            b'*' => {
                self.at += 1;
                let mutable = self.eat_kw(Kw::Mut);
                if !mutable {
                    self.expect_kw(Kw::Const, "const")?;
                }
                Ok(TypeRef::Ptr { mutable, ty: Box::new(self.ty_without_plus()?) })
            }
            b'!' => {
                self.at += 1;
                Ok(TypeRef::Never)
            }
            b'?' => Ok(TypeRef::Dyn(self.bounds_of(plus)?)),
            b':' | b'<' => self.path_ty(plus),
            _ => self.expected("type"),
        }
    }

    fn word_ty(&mut self, kw: Kw, plus: Plus) -> Parse<TypeRef> {
        match kw {
            Kw::Underscore => {
                self.at += 1;
                Ok(TypeRef::Infer)
            }
            Kw::Impl => {
                self.at += 1;
                Ok(TypeRef::Impl(self.bounds_of(plus)?))
            }
            Kw::Dyn => {
                self.at += 1;
                Ok(TypeRef::Dyn(self.bounds_of(plus)?))
            }
            Kw::Fn | Kw::Unsafe | Kw::Extern => self.fn_ptr(),
            Kw::For => {
                let n_for = 1 + self.angle_len(1);
                match self.nth(n_for).kw {
                    Kw::Fn | Kw::Unsafe | Kw::Extern => {
                        self.at += n_for;
                        self.fn_ptr()
                    }
                    _ => Ok(TypeRef::Dyn(self.bounds_of(plus)?)),
                }
            }
            _ => self.path_ty(plus),
        }
    }

    /// How many tokens `<…>` takes there.
    pub fn angle_len(&self, ahead: usize) -> usize {
        let mut len = 0;
        let mut depth = 0;
        loop {
            let token = self.nth(ahead + len);
            match (token.kind, token.ch) {
                (Kind::Punct, b'<') => depth += 1,
                (Kind::Punct, b'>') => depth -= 1,
                (Kind::Close | Kind::End, _) => return len,
                _ => {}
            }
            len += self.tree_len(ahead + len);
            if depth <= 0 {
                return len;
            }
        }
    }

    fn path_ty(&mut self, plus: Plus) -> Parse<TypeRef> {
        if !self.at_path() {
            return self.expected("type");
        }
        let lo = self.lo();
        let path = self.qpath(PathStyle::Type)?;
        if path.qself.is_none() && self.at_op(b"!") && self.nth_kind(1, Kind::Open) {
            self.at += 1;
            let (tokens, _) = self.group_trees();
            let span = self.src.span(self.since(lo));
            self.hir.has_type_macros = true;
            return Ok(TypeRef::Macro(Box::new(MacroCallType { path, tokens, span })));
        }
        if plus == Plus::Taken && path.qself.is_none() && self.at_op(b"+") && !self.at_op(b"+=") {
            let mut bounds = vec![Bound { path }];
            self.more_bounds(&mut bounds)?;
            return Ok(TypeRef::Dyn(bounds));
        }
        Ok(TypeRef::Path(Box::new(path)))
    }

    /// `()`, `(T)`, `(A, B)`
    fn paren_ty(&mut self, plus: Plus) -> Parse<TypeRef> {
        self.open(b'(')?;
        let mut elems = Vec::new();
        let mut n_commas = 0;
        while !self.is_done() {
            elems.push(self.ty()?);
            if !self.eat_op(b",") {
                break;
            }
            n_commas += 1;
        }
        self.close()?;
        if elems.len() != 1 || n_commas > 0 {
            elems.shrink_to_fit();
            return Ok(TypeRef::Tuple(elems));
        }
        let inner = elems.pop().unwrap_or(TypeRef::Error);
        match inner {
            TypeRef::Path(path) if plus == Plus::Taken && self.at_op(b"+") => {
                let mut bounds = vec![Bound { path: *path }];
                self.more_bounds(&mut bounds)?;
                Ok(TypeRef::Dyn(bounds))
            }
            inner => Ok(inner),
        }
    }

    /// `[T]`, `[T; n]`
    fn bracket_ty(&mut self) -> Parse<TypeRef> {
        let close = self.open(b'[')?.close as usize;
        let elem = Box::new(self.ty()?);
        if !self.eat_op(b";") {
            self.close()?;
            return Ok(TypeRef::Slice(elem));
        }
        if self.is_done() {
            return self.expected("expression");
        }
        self.constant(self.at..close);
        self.at = close + 1;
        Ok(TypeRef::Array(elem))
    }

    fn fn_ptr(&mut self) -> Parse<TypeRef> {
        self.eat_kw(Kw::Unsafe);
        if self.eat_kw(Kw::Extern) && self.peek().kind == Kind::Literal {
            self.at += 1;
        }
        self.expect_kw(Kw::Fn, "fn")?;
        self.open(b'(')?;
        let mut params = Vec::new();
        self.commas(|cx| {
            let attrs = cx.outer_attrs()?;
            let is_named =
                cx.peek().kind == Kind::Ident && cx.nth_op(1, b":") && !cx.nth_op(1, b"::");
            if is_named {
                cx.at += 2;
            }
            if cx.eat_op(b"...") {
                return Ok(());
            }
            let ty = cx.ty()?;
            params.extend(attrs.is_active.then_some(ty));
            Ok(())
        })?;
        self.close()?;
        Ok(TypeRef::FnPtr { params, ret: Box::new(self.inner_ret()?) })
    }

    fn bounds_of(&mut self, plus: Plus) -> Parse<Vec<Bound>> {
        match plus {
            Plus::Taken => self.bounds(),
            Plus::Left => Ok(self.bound()?.into_iter().collect()),
        }
    }
}
