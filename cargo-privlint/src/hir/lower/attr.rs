//! Attributes: `cfg` is evaluated, `cfg_attr` applied, documentation dropped, the rest held unread.

use quote::ToTokens;
use syn::{AttrStyle, Meta, spanned::Spanned};

use super::{Cx, Ext, SyntaxProblem, cfg::split_commas};
use crate::{
    hir::{Attr, AttrInput, Name},
    span::Span,
    syntax::tt::{Ctx, Delim, Tt},
};

/// The attributes of one node.
pub(super) struct Attrs {
    pub list: Box<[Attr]>,
    /// Where the first one before the node begins.
    pub lo: Option<u32>,
    /// Every `cfg` holds.
    pub is_active: bool,
}

impl Cx<'_> {
    pub fn attrs(&mut self, attrs: &[syn::Attribute]) -> Attrs {
        let mut is_active = true;
        let mut list = Vec::new();
        for attr in attrs {
            let path = attr.path();
            if path.is_ident("doc") {
                continue;
            }
            if let Meta::List(meta) = &attr.meta
                && (path.is_ident("cfg") || path.is_ident("cfg_attr"))
            {
                let trees = self.src.trees(meta.tokens.clone());
                if path.is_ident("cfg") {
                    is_active &= self.cfg_holds(&trees, || attr.span());
                } else {
                    is_active &= self.cfg_attr(&trees, attr, &mut list);
                }
            } else {
                // Kept by rustc in test builds alone; runtimes' own attributes of that name come to the same.
                if path.segments.last().is_some_and(|last| last.ident == "test") {
                    is_active &= self.is_test();
                }
                let read = self.attr(attr);
                list.extend(read);
            }
        }
        let outer = attrs.iter().find(|attr| matches!(attr.style, AttrStyle::Outer));
        let lo = outer.map(|attr| self.src.lo(attr.pound_token.span));
        Attrs { list: list.into(), lo, is_active }
    }

    fn is_test(&self) -> bool {
        let span = self.src.span(Ext { lo: 0, hi: 0 });
        let test = Tt::Ident { name: Name::new("test"), raw: false, span, ctx: Ctx::USER };
        self.cfg.holds(&[test]) == Some(true)
    }

    /// Whether every `cfg` of a node holds whose attributes are not kept.
    pub fn is_active(&mut self, attrs: &[syn::Attribute]) -> bool {
        attrs.is_empty() || self.attrs(attrs).is_active
    }

    /// Notes code that the active cfg leaves out.
    pub fn inactive(&mut self, ext: Ext) {
        let place = self.src.place(ext);
        if place.origin != crate::hir::Origin::Expansion {
            self.hir.inactive.push(place.span);
        }
    }

    /// Notes a node that the active cfg leaves out, whose ends nobody has asked for yet.
    pub fn inactive_node(&mut self, node: &dyn ToTokens) {
        let ext = self.src.ext(node.to_token_stream().span());
        self.inactive(ext);
    }

    fn cfg_holds(&mut self, predicate: &[Tt], at: impl FnOnce() -> proc_macro2::Span) -> bool {
        let holds = self.cfg.holds(predicate);
        if holds.is_none() {
            let span = self.src.span(self.src.ext(at()));
            let reason = "a `cfg` predicate that can't be read counts as false".to_owned();
            self.hir.problems.push(SyntaxProblem { span, reason });
        }
        holds == Some(true)
    }

    /// `cfg_attr(predicate, attribute, …)`: adds what applies; tells whether a `cfg` in it holds.
    fn cfg_attr(&mut self, trees: &[Tt], at: &syn::Attribute, list: &mut Vec<Attr>) -> bool {
        let parts = split_commas(trees);
        let Some((predicate, attrs)) = parts.split_first() else { return true };
        if !self.cfg_holds(predicate, || at.span()) {
            return true;
        }
        let mut is_active = true;
        for attr in attrs {
            let Some(read) = attr_of_trees(attr) else { continue };
            match (read.path.as_str(), &read.input) {
                ("cfg", AttrInput::Group(trees, _)) => {
                    is_active &= self.cfg_holds(trees, || at.span());
                }
                ("cfg_attr", AttrInput::Group(trees, _)) => {
                    is_active &= self.cfg_attr(trees, at, list);
                }
                ("doc", _) => {}
                _ => list.push(read),
            }
        }
        is_active
    }

    fn attr(&mut self, attr: &syn::Attribute) -> Option<Attr> {
        let lo = self.src.lo(attr.pound_token.span);
        let hi = self.src.hi(attr.bracket_token.span.close());
        let span = self.src.span(Ext { lo, hi });
        if attr.path().is_ident("unsafe")
            && let Meta::List(list) = &attr.meta
        {
            let inner = attr_of_trees(&self.src.trees(list.tokens.clone()))?;
            return Some(Attr { span, ..inner });
        }
        let path = self.path(attr.path());
        let input = match &attr.meta {
            Meta::Path(_) => AttrInput::Empty,
            Meta::List(list) => {
                let delims = self.src.delims(list.delimiter.span());
                AttrInput::Group(self.src.trees(list.tokens.clone()), self.src.span(delims))
            }
            Meta::NameValue(pair) => AttrInput::Value(self.src.trees(pair.value.to_token_stream())),
        };
        Some(Attr { path: self.written_path(attr.path()), path_span: path.span, span, input })
    }

    fn written_path(&self, path: &syn::Path) -> Name {
        if let Some(ident) = path.get_ident() {
            return self.src.ident(ident).0;
        }
        let mut text = String::new();
        for (i, segment) in path.segments.iter().enumerate() {
            if i > 0 || path.leading_colon.is_some() {
                text.push_str("::");
            }
            text.push_str(self.src.ident(&segment.ident).0.as_str());
        }
        Name::new(&text)
    }
}

/// An attribute without its brackets.
fn attr_of_trees(trees: &[Tt]) -> Option<Attr> {
    let mut path = String::new();
    let mut n_path = 0;
    for tree in trees {
        match tree {
            Tt::Ident { name, .. } => path.push_str(name.as_str()),
            Tt::Punct { ch: ':', .. } => path.push(':'),
            Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => break,
        }
        n_path += 1;
    }
    let (written, rest) = trees.split_at(n_path);
    let (first, last) = (written.first()?, written.last()?);
    let input = match rest {
        [] => AttrInput::Empty,
        [Tt::Punct { ch: '=', .. }, value @ ..] => AttrInput::Value(value.to_vec()),
        [Tt::Group(group)] if path == "unsafe" && group.delim == Delim::Paren => {
            let inner = attr_of_trees(&group.trees)?;
            return Some(Attr { span: first.span().to(group.close), ..inner });
        }
        [Tt::Group(group)] => AttrInput::Group(group.trees.clone(), group.open.to(group.close)),
        _ => return None,
    };
    let path_span: Span = first.span().to(last.span());
    let span = first.span().to(trees.last()?.span());
    Some(Attr { path: Name::new(&path), path_span, span, input })
}
