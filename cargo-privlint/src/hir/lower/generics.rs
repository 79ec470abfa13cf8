//! Generic parameters, bounds and `where` clauses. Lifetimes are left out.

use super::{Cx, Parse, Reader, path::PathStyle};
use crate::{
    hir::{Bound, GenericParam, GenericParamKind, Generics, WherePredicate},
    syntax::{Kind, Kw},
};

impl Cx<'_> {
    /// `<'a, T: B, const N: usize>`, if it is there.
    pub fn generics(&mut self) -> Parse<Generics> {
        let mut out = Generics::default();
        if !self.eat_op(b"<") {
            return Ok(out);
        }
        while !self.at_op(b">") {
            let param = self.attributed(Self::generic_param)?;
            out.params.extend(param.flatten());
            if !self.eat_op(b",") && !self.at_op(b">") {
                return self.expected("`,` or `>`");
            }
        }
        self.expect_op(">")?;
        Ok(out)
    }

    fn generic_param(&mut self) -> Parse<Option<GenericParam>> {
        if self.peek().kind == Kind::Lifetime {
            self.at += 1;
            if self.eat_op(b":") {
                self.bounds()?;
            }
            return Ok(None);
        }
        if self.eat_kw(Kw::Const) {
            let (name, _) = self.name()?;
            self.expect_op(":")?;
            let ty = self.ty()?;
            if self.eat_op(b"=") {
                self.skip_const_default();
            }
            return Ok(Some(GenericParam { name, kind: GenericParamKind::Const { ty } }));
        }
        let (name, _) = self.name()?;
        let bounds = if self.eat_op(b":") { self.bounds()? } else { Vec::new() };
        let default = if self.eat_op(b"=") { Some(self.ty()?) } else { None };
        Ok(Some(GenericParam { name, kind: GenericParamKind::Type { bounds, default } }))
    }

    fn skip_const_default(&mut self) {
        while !self.is_done() && !self.at_op(b",") && !self.at_op(b">") {
            self.at += if self.at_op(b"<") { self.angle_len(0) } else { self.tree_len(0) };
        }
    }

    /// Adds the predicates of a `where` clause, if it is there.
    pub fn wheres(&mut self, generics: &mut Generics) -> Parse<()> {
        if !self.eat_kw(Kw::Where) {
            return Ok(());
        }
        loop {
            let is_end = self.is_done()
                || self.at_open(b'{')
                || self.at_op(b";")
                || self.at_op(b"=")
                || self.at_op(b":") && !self.at_op(b"::");
            if is_end {
                return Ok(());
            }
            let predicate = self.attributed(Self::predicate)?;
            generics.wheres.extend(predicate.flatten());
            if !self.eat_op(b",") {
                return Ok(());
            }
        }
    }

    fn predicate(&mut self) -> Parse<Option<WherePredicate>> {
        if self.peek().kind == Kind::Lifetime && self.nth_op(1, b":") {
            self.at += 2;
            self.bounds()?;
            return Ok(None);
        }
        if self.at_kw(Kw::For) {
            self.at += 1 + self.angle_len(1);
        }
        let ty = self.ty()?;
        self.expect_op(":")?;
        let bounds = self.bounds()?;
        Ok(Some(WherePredicate { ty, bounds }))
    }

    /// Bounds between `+`; there may be none.
    pub fn bounds(&mut self) -> Parse<Vec<Bound>> {
        let mut out = Vec::new();
        if self.at_bound() {
            out.extend(self.bound()?);
            self.more_bounds(&mut out)?;
        }
        Ok(out)
    }

    /// What stands behind the first bound.
    pub fn more_bounds(&mut self, out: &mut Vec<Bound>) -> Parse<()> {
        while self.at_op(b"+") && !self.at_op(b"+=") {
            self.at += 1;
            if !self.at_bound() {
                return Ok(());
            }
            out.extend(self.bound()?);
        }
        Ok(())
    }

    fn at_bound(&self) -> bool {
        let token = self.peek();
        match token.kind {
            Kind::Lifetime => true,
            Kind::Punct => matches!(token.ch, b'?' | b'~' | b'<') || self.at_op(b"::"),
            Kind::Open => matches!(token.ch, b'(' | b'['),
            Kind::Ident => {
                matches!(token.kw, Kw::For | Kw::Const | Kw::Async | Kw::Use) || self.at_path()
            }
            _ => false,
        }
    }

    /// A bound that says something about types: no lifetime, no `?Sized`, no `use<…>`.
    pub fn bound(&mut self) -> Parse<Option<Bound>> {
        match self.peek().kind {
            Kind::Lifetime => {
                self.at += 1;
                return Ok(None);
            }
            Kind::Open if self.peek().ch == b'(' => {
                self.open(b'(')?;
                let inner = self.bound()?;
                self.close()?;
                return Ok(inner);
            }
            _ => {}
        }
        if self.at_kw(Kw::Use) {
            self.at += 1 + self.angle_len(1);
            return Ok(None);
        }
        let mut is_maybe = false;
        loop {
            if self.at_kw(Kw::For) {
                self.at += 1 + self.angle_len(1);
            } else if self.eat_op(b"?") {
                is_maybe = true;
            } else if self.at_op(b"~") || self.at_kw(Kw::Const) || self.at_kw(Kw::Async) {
                self.at += 1;
            } else if self.at_open(b'[') {
                self.skip_group();
            } else {
                break;
            }
        }
        let path = self.path(PathStyle::Type)?;
        Ok((!is_maybe).then_some(Bound { path }))
    }
}
