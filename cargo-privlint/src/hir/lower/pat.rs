//! Patterns.

use syn::{Pat as SynPat, spanned::Spanned};

use super::{BodyCx, Ext};
use crate::hir::{FieldPat, MacroPosition, Pat, PatId};

impl BodyCx<'_, '_> {
    pub fn alloc_pat(&mut self, pat: Pat, ext: Ext) -> (PatId, Ext) {
        self.body.places.pats.push(self.cx.src.place(ext));
        (self.body.pats.alloc(pat), ext)
    }

    /// The pattern, and its ends with the parentheses around it.
    pub fn pat(&mut self, pat: &SynPat) -> (PatId, Ext) {
        match pat {
            SynPat::Ident(bind) => self.bind_pat(bind),
            SynPat::Wild(wild) => {
                let ext = self.cx.src.short(wild.underscore_token.span, 1);
                self.alloc_pat(Pat::Wild, ext)
            }
            SynPat::Rest(rest) => {
                let ext = self.cx.src.short(rest.dot2_token.spans[0], 2);
                self.alloc_pat(Pat::Rest, ext)
            }
            SynPat::Paren(paren) => {
                let (id, _) = self.pat(&paren.pat);
                (id, self.cx.src.delims(&paren.paren_token.span))
            }
            SynPat::Type(typed) => {
                let (id, ext) = self.pat(&typed.pat);
                (id, Ext { lo: ext.lo, hi: self.cx.ty_hi(&typed.ty) })
            }
            SynPat::Guard(guard) => self.pat(&guard.pat),
            SynPat::Path(path) => {
                let lo = self.qpath_lo(path.qself.as_ref(), &path.path);
                let ext = Ext { lo, hi: self.cx.path_hi(&path.path) };
                let path = self.cx.qpath(path.qself.as_ref(), &path.path);
                self.alloc_pat(Pat::Path(Box::new(path)), ext)
            }
            SynPat::Tuple(_)
            | SynPat::Slice(_)
            | SynPat::TupleStruct(_)
            | SynPat::Struct(_)
            | SynPat::Or(_)
            | SynPat::Reference(_) => self.compound_pat(pat),
            SynPat::Lit(lit) => {
                let (expr, ext) = self.lit_expr(&lit.lit);
                self.alloc_pat(Pat::Lit(expr), ext)
            }
            SynPat::Const(konst) => {
                let (expr, ext) = self.const_block(konst);
                self.alloc_pat(Pat::Lit(expr), ext)
            }
            SynPat::Macro(call) => {
                let (call, ext) = self.macro_call(&call.mac, MacroPosition::Pat);
                self.alloc_pat(Pat::MacroCall(call), ext)
            }
            SynPat::Range(range) => {
                let ext = self.cx.src.ext(range.span());
                let bounds = range.start.iter().chain(&range.end);
                bounds.for_each(|bound| self.cx.constant(bound));
                self.alloc_pat(Pat::Range, ext)
            }
            other => self.missing_pat(other),
        }
    }

    fn missing_pat(&mut self, pat: &SynPat) -> (PatId, Ext) {
        let ext = self.cx.src.ext(pat.span());
        self.alloc_pat(Pat::Missing, ext)
    }

    /// A pattern made of patterns.
    fn compound_pat(&mut self, pat: &SynPat) -> (PatId, Ext) {
        match pat {
            SynPat::Tuple(tuple) => {
                let pats = self.pats(&tuple.elems);
                let ext = self.cx.src.delims(&tuple.paren_token.span);
                self.alloc_pat(Pat::Tuple(pats), ext)
            }
            SynPat::Slice(slice) => {
                let pats = self.pats(&slice.elems);
                let ext = self.cx.src.delims(&slice.bracket_token.span);
                self.alloc_pat(Pat::Slice(pats), ext)
            }
            SynPat::TupleStruct(tuple) => {
                let path = self.cx.qpath(tuple.qself.as_ref(), &tuple.path);
                let lo = self.qpath_lo(tuple.qself.as_ref(), &tuple.path);
                let pats = self.pats(&tuple.elems);
                let hi = self.cx.src.hi(tuple.paren_token.span.close());
                self.alloc_pat(Pat::TupleStruct { path: Box::new(path), pats }, Ext { lo, hi })
            }
            SynPat::Struct(strukt) => self.struct_pat(strukt),
            SynPat::Or(or) => {
                let mut ext = None;
                let mut pats = Vec::with_capacity(or.cases.len());
                for case in &or.cases {
                    let (id, case) = self.pat(case);
                    ext = Some(ext.map_or(case, |ext: Ext| ext.to(case)));
                    pats.push(id);
                }
                self.alloc_pat(Pat::Or(pats.into()), ext.unwrap_or(Ext { lo: 0, hi: 0 }))
            }
            SynPat::Reference(reference) => {
                let lo = self.cx.src.lo(reference.and_token.span);
                let (pat, inner) = self.pat(&reference.pat);
                let mutable = reference.mutability.is_some();
                self.alloc_pat(Pat::Ref { mutable, pat }, Ext { lo, hi: inner.hi })
            }
            other => self.missing_pat(other),
        }
    }

    fn bind_pat(&mut self, bind: &syn::PatIdent) -> (PatId, Ext) {
        let (name, at) = self.cx.src.ident(&bind.ident);
        let lo = match (&bind.by_ref, &bind.mutability) {
            (Some(token), _) => self.cx.src.lo(token.span),
            (None, Some(token)) => self.cx.src.lo(token.span),
            (None, None) => at.lo,
        };
        let mut ext = Ext { lo, hi: at.hi };
        let sub = bind.subpat.as_ref().map(|(_, sub)| {
            let (id, sub) = self.pat(sub);
            ext.hi = sub.hi;
            id
        });
        let ctx = self.cx.src.ctx(at);
        let (by_ref, mutable) = (bind.by_ref.is_some(), bind.mutability.is_some());
        self.alloc_pat(Pat::Bind { name, ctx, by_ref, mutable, sub }, ext)
    }

    fn pats<'p>(&mut self, pats: impl IntoIterator<Item = &'p SynPat>) -> Box<[PatId]> {
        pats.into_iter().map(|pat| self.pat(pat).0).collect()
    }

    fn struct_pat(&mut self, strukt: &syn::PatStruct) -> (PatId, Ext) {
        let path = Box::new(self.cx.qpath(strukt.qself.as_ref(), &strukt.path));
        let lo = self.qpath_lo(strukt.qself.as_ref(), &strukt.path);
        let mut fields = Vec::with_capacity(strukt.fields.len());
        for field in &strukt.fields {
            if !self.cx.is_active(&field.attrs) {
                self.cx.inactive_node(field);
                continue;
            }
            let (name, at) = self.cx.member(&field.member);
            let pat = self.pat(&field.pat).0;
            fields.push(FieldPat { name, name_span: self.cx.src.span(at), pat });
        }
        let hi = self.cx.src.hi(strukt.brace_token.span.close());
        let has_rest = strukt.rest.is_some();
        let pat = Pat::Struct { path, fields: fields.into(), has_rest };
        self.alloc_pat(pat, Ext { lo, hi })
    }

    pub fn qpath_lo(&self, qself: Option<&syn::QSelf>, path: &syn::Path) -> u32 {
        match qself {
            Some(qself) => self.cx.src.lo(qself.lt_token.span),
            None => self.cx.path_lo(path),
        }
    }
}
