//! Functions, and what stands in traits, impls and `extern` blocks.

use proc_macro2::Span as SynSpan;
use syn::{ForeignItem, ImplItem, TraitItem, spanned::Spanned};

use super::{BodyCx, Cx, Ext, item::Head};
use crate::hir::{
    BlockKind, BodyId, Const, Func, FuncParam, Generics, ItemId, ItemKind, Pat, PatId, SelfParam,
    TypeAlias,
};

impl Cx<'_> {
    pub fn func(&mut self, sig: &syn::Signature, block: Option<&syn::Block>) -> ItemKind {
        let generics = self.generics(&sig.generics);
        let mut self_param = None;
        let mut params = Vec::with_capacity(sig.inputs.len());
        let mut pats = Vec::with_capacity(sig.inputs.len());
        for input in &sig.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => {
                    if self.is_active(&receiver.attrs) {
                        self_param = Some((self.self_param(receiver), receiver));
                    } else {
                        self.inactive_node(receiver);
                    }
                }
                syn::FnArg::Typed(typed) => {
                    if let Some(param) = self.func_param(typed) {
                        params.push(param);
                        pats.push(&*typed.pat);
                    }
                }
            }
        }
        let ret = self.ret(&sig.output);
        let body = block.map(|block| {
            let receiver = self_param.as_ref().map(|(_, receiver)| *receiver);
            self.fn_body(receiver, &pats, block)
        });
        ItemKind::Func(Box::new(Func {
            generics,
            self_param: self_param.map(|(param, _)| param),
            params,
            ret,
            body,
            is_async: sig.asyncness.is_some(),
            is_foreign: false,
        }))
    }

    fn self_param(&mut self, receiver: &syn::Receiver) -> SelfParam {
        match &receiver.kind {
            syn::ReceiverKind::Reference(_, _, mutability) => {
                SelfParam::Ref { mutable: mutability.is_some() }
            }
            syn::ReceiverKind::Typed(_, ty) => SelfParam::Typed(self.ty(ty)),
            _ => SelfParam::Value,
        }
    }

    fn func_param(&mut self, typed: &syn::PatType) -> Option<FuncParam> {
        let attrs = self.attrs(&typed.attrs);
        if !attrs.is_active {
            self.inactive_node(typed);
            return None;
        }
        let name = match &*typed.pat {
            syn::Pat::Ident(bind) if bind.subpat.is_none() => Some(self.src.ident(&bind.ident).0),
            _ => None,
        };
        let lo = match &*typed.pat {
            syn::Pat::Ident(bind) if bind.by_ref.is_none() && bind.mutability.is_none() => {
                self.src.lo(bind.ident.span())
            }
            pat => self.src.lo(pat.span()),
        };
        let span = self.src.span(Ext { lo, hi: self.ty_hi(&typed.ty) });
        Some(FuncParam { name, ty: self.ty(&typed.ty), attrs: attrs.list, span })
    }

    fn fn_body(
        &mut self,
        receiver: Option<&syn::Receiver>,
        pats: &[&syn::Pat],
        block: &syn::Block,
    ) -> BodyId {
        self.body(|cx| {
            let mut params: Vec<PatId> = Vec::with_capacity(pats.len() + 1);
            params.extend(receiver.map(|receiver| cx.self_pat(receiver)));
            params.extend(pats.iter().map(|pat| cx.pat(pat).0));
            cx.body.params = params;
            cx.block(block, BlockKind::Plain, None).0
        })
    }

    pub fn const_body(&mut self, expr: &syn::Expr) -> BodyId {
        self.body(|cx| cx.expr(expr).0)
    }

    pub fn impl_items(&mut self, items: &[ImplItem]) -> Vec<ItemId> {
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            let (attrs, vis, ident, ends) = match item {
                ImplItem::Const(i) => {
                    let first = i
                        .modifiers
                        .defaultness
                        .as_ref()
                        .map_or(i.const_token.span, |token| token.span);
                    (&i.attrs, Some(&i.vis), Some(&i.ident), (first, i.semi_token.span))
                }
                ImplItem::Fn(i) => {
                    let first = first_token(&i.modifiers, &i.sig);
                    let last = i.block.brace_token.span.close();
                    (&i.attrs, Some(&i.vis), Some(&i.sig.ident), (first, last))
                }
                ImplItem::Type(i) => {
                    let first = i
                        .modifiers
                        .defaultness
                        .as_ref()
                        .map_or(i.type_token.span, |token| token.span);
                    (&i.attrs, Some(&i.vis), Some(&i.ident), (first, i.semi_token.span))
                }
                ImplItem::Macro(i) => {
                    (&i.attrs, None, None, call_ends(&i.mac, i.semi_token.as_ref()))
                }
                other => {
                    self.unread(self.src.ext(other.span()));
                    continue;
                }
            };
            let head = Head { attrs, vis, ident, ends };
            let Some(begun) = self.begin(&head) else { continue };
            let kind = match item {
                ImplItem::Const(i) => {
                    let ty = self.ty(&i.ty);
                    let body = Some(self.const_body(&i.expr));
                    ItemKind::Const(Box::new(Const { ty, body, is_static: false }))
                }
                ImplItem::Fn(i) => self.func(&i.sig, Some(&i.block)),
                ImplItem::Type(i) => {
                    let generics = self.generics(&i.generics);
                    let ty = Some(self.ty(&i.ty));
                    ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds: Vec::new(), ty }))
                }
                ImplItem::Macro(i) => self.macro_item(&i.mac, None),
                _ => continue,
            };
            list.push(self.finish(&head, begun, kind));
        }
        list
    }

    pub fn trait_items(&mut self, items: &[TraitItem]) -> Vec<ItemId> {
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            let (attrs, ident, ends) = match item {
                TraitItem::Const(i) => {
                    (&i.attrs, Some(&i.ident), (i.const_token.span, i.semi_token.span))
                }
                TraitItem::Fn(i) => {
                    let first = first_token(&i.modifiers, &i.sig);
                    let last = match (&i.default, &i.semi_token) {
                        (Some(block), _) => block.brace_token.span.close(),
                        (None, Some(semi)) => semi.span,
                        (None, None) => i.sig.paren_token.span.close(),
                    };
                    (&i.attrs, Some(&i.sig.ident), (first, last))
                }
                TraitItem::Type(i) => {
                    (&i.attrs, Some(&i.ident), (i.type_token.span, i.semi_token.span))
                }
                TraitItem::Macro(i) => (&i.attrs, None, call_ends(&i.mac, i.semi_token.as_ref())),
                other => {
                    self.unread(self.src.ext(other.span()));
                    continue;
                }
            };
            let head = Head { attrs, vis: None, ident, ends };
            let Some(begun) = self.begin(&head) else { continue };
            let kind = match item {
                TraitItem::Const(i) => {
                    let ty = self.ty(&i.ty);
                    let body = i.default.as_ref().map(|(_, expr)| self.const_body(expr));
                    ItemKind::Const(Box::new(Const { ty, body, is_static: false }))
                }
                TraitItem::Fn(i) => self.func(&i.sig, i.default.as_ref()),
                TraitItem::Type(i) => {
                    let generics = self.generics(&i.generics);
                    let bounds = self.bounds(&i.bounds);
                    let ty = i.default.as_ref().map(|(_, ty)| self.ty(ty));
                    ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds, ty }))
                }
                TraitItem::Macro(i) => self.macro_item(&i.mac, None),
                _ => continue,
            };
            list.push(self.finish(&head, begun, kind));
        }
        list
    }

    pub fn foreign_mod(&mut self, block: &syn::ItemForeignMod, list: &mut Vec<ItemId>) {
        let attrs = self.attrs(&block.attrs);
        if !attrs.is_active {
            let first =
                block.unsafety.as_ref().map_or(block.abi.extern_token.span, |token| token.span);
            let lo = attrs.lo.unwrap_or_else(|| self.src.lo(first));
            let hi = self.src.hi(block.brace_token.span.close());
            return self.inactive(Ext { lo, hi });
        }
        self.foreign_items(&block.items, list);
    }

    pub fn foreign_items(&mut self, items: &[ForeignItem], list: &mut Vec<ItemId>) {
        for item in items {
            let (attrs, vis, ident, ends) = match item {
                ForeignItem::Fn(i) => {
                    let ends = (first_token(&i.modifiers, &i.sig), i.semi_token.span);
                    (&i.attrs, Some(&i.vis), Some(&i.sig.ident), ends)
                }
                ForeignItem::Static(i) => {
                    let first = safety_token(&i.safety).unwrap_or(i.static_token.span);
                    (&i.attrs, Some(&i.vis), Some(&i.ident), (first, i.semi_token.span))
                }
                ForeignItem::Type(i) => {
                    let ends = (i.type_token.span, i.semi_token.span);
                    (&i.attrs, Some(&i.vis), Some(&i.ident), ends)
                }
                ForeignItem::Macro(i) => {
                    (&i.attrs, None, None, call_ends(&i.mac, i.semi_token.as_ref()))
                }
                other => {
                    self.unread(self.src.ext(other.span()));
                    continue;
                }
            };
            let head = Head { attrs, vis, ident, ends };
            let Some(begun) = self.begin(&head) else { continue };
            let kind = match item {
                ForeignItem::Fn(i) => match self.func(&i.sig, None) {
                    ItemKind::Func(mut func) => {
                        func.is_foreign = true;
                        ItemKind::Func(func)
                    }
                    other => other,
                },
                ForeignItem::Static(i) => {
                    let ty = self.ty(&i.ty);
                    ItemKind::Const(Box::new(Const { ty, body: None, is_static: true }))
                }
                ForeignItem::Type(_) => {
                    let (generics, bounds) = (Generics::default(), Vec::new());
                    ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds, ty: None }))
                }
                ForeignItem::Macro(i) => match self.macro_item(&i.mac, None) {
                    ItemKind::MacroCall(mut call) => {
                        call.is_foreign = true;
                        ItemKind::MacroCall(call)
                    }
                    other => other,
                },
                _ => continue,
            };
            list.push(self.finish(&head, begun, kind));
        }
    }
}

impl BodyCx<'_, '_> {
    /// The binding of `self`.
    fn self_pat(&mut self, receiver: &syn::Receiver) -> PatId {
        let at = self.cx.src.short(receiver.self_token.span, 4);
        let lo = match (&receiver.kind, &receiver.mutability) {
            (syn::ReceiverKind::Reference(and, ..), _) => self.cx.src.lo(and.span),
            (_, Some(token)) => self.cx.src.lo(token.span),
            (_, None) => at.lo,
        };
        let hi = match &receiver.kind {
            syn::ReceiverKind::Typed(_, ty) => self.cx.ty_hi(ty),
            _ => at.hi,
        };
        let pat = Pat::Bind {
            name: "self".into(),
            ctx: self.cx.src.ctx(at),
            by_ref: false,
            mutable: receiver.mutability.is_some(),
            sub: None,
        };
        self.alloc_pat(pat, Ext { lo, hi }).0
    }
}

/// The first token of a function after its visibility.
pub(super) fn first_token(modifiers: &syn::FnModifiers, sig: &syn::Signature) -> SynSpan {
    let default = modifiers.defaultness.as_ref().map(|token| token.span);
    default
        .or(sig.constness.as_ref().map(|token| token.span))
        .or(sig.asyncness.as_ref().map(|token| token.span))
        .or(safety_token(&sig.safety))
        .or(sig.abi.as_ref().map(|abi| abi.extern_token.span))
        .unwrap_or(sig.fn_token.span)
}

fn safety_token(safety: &syn::Safety) -> Option<SynSpan> {
    match safety {
        syn::Safety::Safe(token) => Some(token.span),
        syn::Safety::Unsafe(token) => Some(token.span),
        syn::Safety::Default => None,
    }
}

fn call_ends(call: &syn::Macro, semi: Option<&syn::Token![;]>) -> (SynSpan, SynSpan) {
    let close = call.delimiter.span().close();
    let first = call.path.segments.first().map_or(close, |first| first.ident.span());
    (first, semi.map_or(close, |semi| semi.span))
}
