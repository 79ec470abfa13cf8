//! Items of modules, blocks and `extern` blocks.

use proc_macro2::{Span as SynSpan, TokenStream};
use syn::{Item as SynItem, spanned::Spanned};

use super::{Attrs, Cx, Ext};
use crate::{
    hir::{
        Adt, AdtKind, Attr, AttrInput, Const, FieldDecl, Impl, Item, ItemId, ItemKind, MacroCall,
        MacroDef, Name, Shape, Trait, TypeAlias, Variant, Visibility,
    },
    syntax::tt::{Delim, Tt},
};

/// What every item has, before its kind is known.
pub(super) struct Head<'i> {
    pub attrs: &'i [syn::Attribute],
    pub vis: Option<&'i syn::Visibility>,
    pub ident: Option<&'i syn::Ident>,
    /// From the first token after the visibility to the last.
    pub ends: (SynSpan, SynSpan),
}

impl Cx<'_> {
    /// Lowers an item and adds it to a list; an `extern` block adds what it declares.
    pub fn item(&mut self, item: &SynItem, list: &mut Vec<ItemId>) {
        match item {
            SynItem::ForeignMod(block) => return self.foreign_mod(block, list),
            SynItem::Verbatim(tokens) => return self.verbatim_item(tokens, list),
            _ => {}
        }
        let Some(head) = head(item) else { return };
        let Some(begun) = self.begin(&head) else { return };
        let kind = self.item_kind(item, &begun);
        list.extend(kind.map(|kind| self.finish(&head, begun, kind)));
    }

    /// The attributes and the ends of an item, unless the active cfg leaves it out.
    pub fn begin(&mut self, head: &Head<'_>) -> Option<Begun> {
        let lo = match head.vis {
            Some(syn::Visibility::Public(token)) => token.span,
            Some(syn::Visibility::Restricted(vis)) => vis.pub_token.span,
            Some(syn::Visibility::Inherited) | None => head.ends.0,
        };
        let ext = Ext { lo: self.src.lo(lo), hi: self.src.hi(head.ends.1) };
        let attrs = self.attrs(head.attrs);
        let whole = Ext { lo: attrs.lo.unwrap_or(ext.lo), hi: ext.hi };
        if !attrs.is_active {
            self.inactive(whole);
            return None;
        }
        self.attributed_node(whole, ext);
        Some(Begun { attrs, ext })
    }

    pub fn finish(&mut self, head: &Head<'_>, begun: Begun, kind: ItemKind) -> ItemId {
        let span = self.src.span(begun.ext);
        let (name, name_span) = match head.ident {
            Some(ident) => {
                let (name, ext) = self.src.ident(ident);
                (name, self.src.span(ext))
            }
            None => (Name::new(""), span),
        };
        let vis = head.vis.map_or(Visibility::Inherited, |vis| self.vis(vis));
        let attrs = begun.attrs.list;
        self.hir.items.alloc(Item { name, name_span, span, attrs, vis, kind })
    }

    fn item_kind(&mut self, item: &SynItem, begun: &Begun) -> Option<ItemKind> {
        Some(match item {
            SynItem::Const(item) => {
                let ty = self.ty(&item.ty);
                let body = Some(self.const_body(&item.expr));
                ItemKind::Const(Box::new(Const { ty, body, is_static: false }))
            }
            SynItem::Static(item) => {
                let ty = self.ty(&item.ty);
                let body = Some(self.const_body(&item.expr));
                ItemKind::Const(Box::new(Const { ty, body, is_static: true }))
            }
            SynItem::Enum(_) | SynItem::Struct(_) | SynItem::Union(_) => {
                ItemKind::Adt(Box::new(self.adt(item, begun)?))
            }
            SynItem::ExternCrate(item) => {
                let krate = self.src.ident(&item.ident).0;
                let alias = match &item.rename {
                    Some((_, rename)) => Some(self.src.ident(rename).0),
                    None => Some(krate),
                };
                ItemKind::ExternCrate { krate, alias: alias.filter(|alias| *alias != "_") }
            }
            SynItem::Fn(item) => self.func(&item.sig, Some(&item.block)),
            SynItem::Impl(item) => self.impl_(item),
            SynItem::Macro(item) => self.macro_item(&item.mac, item.ident.as_ref()),
            SynItem::Mod(item) => {
                let items = item.content.as_ref().map(|(_, items)| self.items(items));
                ItemKind::Mod { items }
            }
            SynItem::Trait(item) => {
                let generics = self.generics(&item.generics);
                let supertraits = self.bounds(&item.supertraits);
                let items = self.trait_items(&item.items);
                ItemKind::Trait(Box::new(Trait { generics, supertraits, items, is_alias: false }))
            }
            SynItem::TraitAlias(item) => {
                let generics = self.generics(&item.generics);
                let supertraits = self.bounds(&item.bounds);
                let items = Vec::new();
                ItemKind::Trait(Box::new(Trait { generics, supertraits, items, is_alias: true }))
            }
            SynItem::Type(item) => {
                let generics = self.generics(&item.generics);
                let ty = Some(self.ty(&item.ty));
                ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds: Vec::new(), ty }))
            }
            SynItem::Use(item) => ItemKind::Use(self.imports(item)),
            _ => return None,
        })
    }

    fn adt(&mut self, item: &SynItem, begun: &Begun) -> Option<Adt> {
        Some(match item {
            SynItem::Enum(item) => {
                let generics = self.generics(&item.generics);
                let variants =
                    item.variants.iter().filter_map(|variant| self.variant(variant)).collect();
                Adt { kind: AdtKind::Enum, generics, variants }
            }
            SynItem::Struct(item) => {
                let generics = self.generics(&item.generics);
                let name = self.src.ident(&item.ident);
                let (shape, fields) = self.fields(&item.fields);
                let variants = vec![self.sole_variant(name, shape, fields, begun)];
                Adt { kind: AdtKind::Struct, generics, variants }
            }
            SynItem::Union(item) => {
                let generics = self.generics(&item.generics);
                let name = self.src.ident(&item.ident);
                let fields = self.field_list(&item.fields.named);
                let variants = vec![self.sole_variant(name, Shape::Named, fields, begun)];
                Adt { kind: AdtKind::Union, generics, variants }
            }
            _ => return None,
        })
    }

    pub fn items(&mut self, items: &[SynItem]) -> Vec<ItemId> {
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            self.item(item, &mut list);
        }
        list
    }

    fn vis(&mut self, vis: &syn::Visibility) -> Visibility {
        match vis {
            syn::Visibility::Public(_) => Visibility::Public,
            syn::Visibility::Inherited => Visibility::Inherited,
            syn::Visibility::Restricted(vis) => {
                let mut path = self.path(&vis.path);
                // `pub(self)`
                if path.root == crate::hir::PathRoot::Plain
                    && matches!(&*path.segments, [only] if only.name == "self")
                {
                    path.root = crate::hir::PathRoot::Super(0);
                    path.segments = Box::new([]);
                }
                Visibility::In(Box::new(path))
            }
        }
    }

    fn variant(&mut self, variant: &syn::Variant) -> Option<Variant> {
        let attrs = self.attrs(&variant.attrs);
        let (name, at) = self.src.ident(&variant.ident);
        let hi = match (&variant.discriminant, &variant.fields) {
            (Some((_, value)), _) => self.src.hi(value.span()),
            (None, syn::Fields::Named(fields)) => self.src.hi(fields.brace_token.span.close()),
            (None, syn::Fields::Unnamed(fields)) => self.src.hi(fields.paren_token.span.close()),
            (None, syn::Fields::Unit) => at.hi,
        };
        let ext = Ext { lo: at.lo, hi };
        let whole = Ext { lo: attrs.lo.unwrap_or(ext.lo), hi };
        if !attrs.is_active {
            self.inactive(whole);
            return None;
        }
        self.attributed_node(whole, ext);
        if let Some((_, value)) = &variant.discriminant {
            self.constant(value);
        }
        let (shape, fields) = self.fields(&variant.fields);
        let (name_span, span) = (self.src.span(at), self.src.span(ext));
        Some(Variant { name, name_span, span, attrs: attrs.list, shape, fields })
    }

    /// What a struct or a union is made of, under its own name.
    fn sole_variant(
        &mut self,
        (name, at): (Name, Ext),
        shape: Shape,
        fields: Vec<FieldDecl>,
        begun: &Begun,
    ) -> Variant {
        let (name_span, span) = (self.src.span(at), self.src.span(begun.ext));
        Variant { name, name_span, span, attrs: Box::new([]), shape, fields }
    }

    fn fields(&mut self, fields: &syn::Fields) -> (Shape, Vec<FieldDecl>) {
        match fields {
            syn::Fields::Named(fields) => (Shape::Named, self.field_list(&fields.named)),
            syn::Fields::Unnamed(fields) => (Shape::Tuple, self.field_list(&fields.unnamed)),
            syn::Fields::Unit => (Shape::Unit, Vec::new()),
        }
    }

    fn field_list<'f>(
        &mut self,
        fields: impl IntoIterator<Item = &'f syn::Field>,
    ) -> Vec<FieldDecl> {
        let mut out: Vec<FieldDecl> = Vec::new();
        for field in fields {
            let number = out.len();
            out.extend(self.field(field, number));
        }
        out
    }

    fn field(&mut self, field: &syn::Field, number: usize) -> Option<FieldDecl> {
        let attrs = self.attrs(&field.attrs);
        let ty_ext = self.ty_ext(&field.ty);
        let (name, at) = match &field.ident {
            Some(ident) => self.src.ident(ident),
            None => (Name::new(&number.to_string()), ty_ext),
        };
        let lo = match &field.vis {
            syn::Visibility::Public(token) => self.src.lo(token.span),
            syn::Visibility::Restricted(vis) => self.src.lo(vis.pub_token.span),
            syn::Visibility::Inherited => at.lo,
        };
        let hi = field.default.as_ref().map_or(ty_ext.hi, |(_, value)| self.src.hi(value.span()));
        let ext = Ext { lo, hi };
        let whole = Ext { lo: attrs.lo.unwrap_or(lo), hi };
        if !attrs.is_active {
            self.inactive(whole);
            return None;
        }
        self.attributed_node(whole, ext);
        Some(FieldDecl {
            name,
            name_span: self.src.span(at),
            span: self.src.span(ext),
            attrs: attrs.list,
            vis: self.vis(&field.vis),
            ty: self.ty(&field.ty),
            ty_span: self.src.span(ty_ext),
        })
    }

    fn impl_(&mut self, item: &syn::ItemImpl) -> ItemKind {
        let generics = self.generics(&item.generics);
        let trait_ref = item.trait_.as_ref().map(|(path, _)| self.path(path));
        let self_ty = self.ty(&item.self_ty);
        let items = self.impl_items(&item.items);
        let lo = self.src.lo(item.impl_token.span);
        let hi = match &item.generics.where_clause {
            Some(clause) => self.src.hi(clause.span()),
            None => self.ty_hi(&item.self_ty),
        };
        ItemKind::Impl(Box::new(Impl {
            generics,
            trait_ref,
            is_negative: item.modifiers.polarity.is_some(),
            self_ty,
            header: self.src.span(Ext { lo, hi }),
            items,
        }))
    }

    /// `macro_rules! name { … }`, or a call.
    pub fn macro_item(&mut self, call: &syn::Macro, name: Option<&syn::Ident>) -> ItemKind {
        if name.is_some() && call.path.is_ident("macro_rules") {
            let rules = self.src.trees(call.tokens.clone());
            return ItemKind::MacroDef(Box::new(MacroDef { is_item: false, rules: rules.into() }));
        }
        let (path, tokens, ext) = self.macro_call(call);
        let span = self.src.span(ext);
        ItemKind::MacroCall(Box::new(MacroCall { path, tokens, span, is_foreign: false }))
    }

    /// What `syn` takes but doesn't read: `macro name(…) { … }` is a definition of one rule.
    fn verbatim_item(&mut self, tokens: &TokenStream, list: &mut Vec<ItemId>) {
        let ext = self.src.ext(tokens.span());
        let trees = self.src.trees(tokens.clone());
        let span = self.src.span(ext);
        match macro_2(&trees) {
            Some((name, name_span, rules)) => {
                let kind =
                    ItemKind::MacroDef(Box::new(MacroDef { is_item: true, rules: rules.into() }));
                let (vis, attrs) = (Visibility::Public, verbatim_attrs(&trees).into());
                let item = Item { name, name_span, span, attrs, vis, kind };
                list.push(self.hir.items.alloc(item));
            }
            None => self.unread(ext),
        }
    }
}

/// An item's attributes and ends.
pub(super) struct Begun {
    pub attrs: Attrs,
    pub ext: Ext,
}

/// `#[name]` and `#[name = value]` in front of an item.
fn verbatim_attrs(mut trees: &[Tt]) -> Vec<Attr> {
    let mut attrs = Vec::new();
    while let [Tt::Punct { ch: '#', span, .. }, Tt::Group(group), rest @ ..] = trees {
        if let [Tt::Ident { name, span: path_span, .. }, after @ ..] = &*group.trees {
            let input = match after {
                [Tt::Punct { ch: '=', .. }, value @ ..] => AttrInput::Value(value.to_vec()),
                _ => AttrInput::Empty,
            };
            let span = span.to(group.close);
            attrs.push(Attr { path: *name, path_span: *path_span, span, input });
        }
        trees = rest;
    }
    attrs
}

/// The name and the rules of `macro name(…) { … }` and `macro name { (…) => { … }, … }`.
fn macro_2(trees: &[Tt]) -> Option<(Name, crate::span::Span, Vec<Tt>)> {
    let at =
        trees.iter().position(|tree| matches!(tree, Tt::Ident { name, .. } if *name == "macro"));
    let (name, span, rest) = match &trees[at? + 1..] {
        [Tt::Ident { name, span, .. }, rest @ ..] => (*name, *span, rest),
        _ => return None,
    };
    match rest {
        [Tt::Group(rules)] if rules.delim == Delim::Brace => {
            let mut rules = rules.trees.clone();
            for tree in &mut rules {
                if let Tt::Punct { ch, .. } = tree
                    && *ch == ','
                {
                    *ch = ';';
                }
            }
            Some((name, span, rules))
        }
        [matcher @ Tt::Group(_), body @ Tt::Group(_)] => {
            let arrow = ['=', '>'].map(|ch| Tt::Punct { ch, joint: ch == '=', span });
            let [equals, greater] = arrow;
            Some((name, span, vec![matcher.clone(), equals, greater, body.clone()]))
        }
        _ => None,
    }
}

fn head(item: &SynItem) -> Option<Head<'_>> {
    let (attrs, vis, ident, first, last) = match item {
        SynItem::Const(i) => {
            let first =
                i.modifiers.defaultness.as_ref().map_or(i.const_token.span, |token| token.span);
            (&i.attrs, Some(&i.vis), Some(&i.ident), first, i.semi_token.span)
        }
        SynItem::Enum(i) => {
            let last = i.brace_token.span.close();
            (&i.attrs, Some(&i.vis), Some(&i.ident), i.enum_token.span, last)
        }
        SynItem::ExternCrate(i) => {
            let name = i.rename.as_ref().map_or(&i.ident, |(_, rename)| rename);
            (&i.attrs, Some(&i.vis), Some(name), i.extern_token.span, i.semi_token.span)
        }
        SynItem::Fn(i) => {
            let first = super::func::first_token(&i.modifiers, &i.sig);
            let last = i.block.brace_token.span.close();
            (&i.attrs, Some(&i.vis), Some(&i.sig.ident), first, last)
        }
        SynItem::Impl(i) => {
            let first = match (&i.modifiers.defaultness, &i.unsafety) {
                (Some(token), _) => token.span,
                (None, Some(token)) => token.span,
                (None, None) => i.impl_token.span,
            };
            (&i.attrs, None, None, first, i.brace_token.span.close())
        }
        SynItem::Macro(i) => {
            let first = i.mac.path.segments.first()?.ident.span();
            let close = i.mac.delimiter.span().close();
            let last = i.semi_token.as_ref().map_or(close, |semi| semi.span);
            (&i.attrs, None, i.ident.as_ref(), first, last)
        }
        other => return head_of_rest(other),
    };
    Some(Head { attrs, vis, ident, ends: (first, last) })
}

fn head_of_rest(item: &SynItem) -> Option<Head<'_>> {
    let (attrs, vis, ident, first, last) = match item {
        SynItem::Mod(i) => {
            let first = i.unsafety.as_ref().map_or(i.mod_token.span, |token| token.span);
            let close = i.content.as_ref().map(|(brace, _)| brace.span.close());
            let last = close.or(i.semi.as_ref().map(|semi| semi.span))?;
            (&i.attrs, Some(&i.vis), Some(&i.ident), first, last)
        }
        SynItem::Static(i) => {
            (&i.attrs, Some(&i.vis), Some(&i.ident), i.static_token.span, i.semi_token.span)
        }
        SynItem::Struct(i) => {
            let close = match &i.fields {
                syn::Fields::Named(fields) => fields.brace_token.span.close(),
                syn::Fields::Unnamed(_) | syn::Fields::Unit => i.ident.span(),
            };
            let last = i.semi_token.as_ref().map_or(close, |semi| semi.span);
            (&i.attrs, Some(&i.vis), Some(&i.ident), i.struct_token.span, last)
        }
        SynItem::Trait(i) => {
            let first = match (&i.unsafety, &i.modifiers.auto_token) {
                (Some(token), _) => token.span,
                (None, Some(token)) => token.span,
                (None, None) => i.trait_token.span,
            };
            (&i.attrs, Some(&i.vis), Some(&i.ident), first, i.brace_token.span.close())
        }
        SynItem::TraitAlias(i) => {
            (&i.attrs, Some(&i.vis), Some(&i.ident), i.trait_token.span, i.semi_token.span)
        }
        SynItem::Type(i) => {
            let first =
                i.modifiers.defaultness.as_ref().map_or(i.type_token.span, |token| token.span);
            (&i.attrs, Some(&i.vis), Some(&i.ident), first, i.semi_token.span)
        }
        SynItem::Union(i) => {
            let last = i.fields.brace_token.span.close();
            (&i.attrs, Some(&i.vis), Some(&i.ident), i.union_token.span, last)
        }
        SynItem::Use(i) => (&i.attrs, Some(&i.vis), None, i.use_token.span, i.semi_token.span),
        _ => return None,
    };
    Some(Head { attrs, vis, ident, ends: (first, last) })
}
