//! HIR as compact text, for goldens and for whoever debugs a lowering: items in source order, bodies as
//! Rust with every expression's structure shown by parentheses. No ids, no positions.

mod body;
mod ty;

use std::fmt::Write;

use super::{
    Adt, AdtKind, Attr, AttrInput, Body, Func, HirFile, Import, ImportKind, Item, ItemId, ItemKind,
    Shape, Variant, Visibility,
};
use crate::{macros::scratch, span::Span, syntax::tt::Tt};

/// The whole file.
pub fn file(hir: &HirFile) -> String {
    let mut cx = Dump { hir, out: String::new(), depth: 0 };
    for attr in &hir.attrs {
        cx.line(&format!("#!{}", attr_text(attr)));
    }
    cx.items(&hir.top);
    cx.out
}

/// One body, as it is now.
pub fn body(hir: &HirFile, body: &Body) -> String {
    let mut cx = Dump { hir, out: String::new(), depth: 0 };
    cx.expr(body, body.root);
    cx.out
}

struct Dump<'h> {
    hir: &'h HirFile,
    out: String,
    depth: usize,
}

impl Dump<'_> {
    fn line(&mut self, text: &str) {
        self.indent();
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.out.push_str("    ");
        }
    }

    fn items(&mut self, items: &[ItemId]) {
        for &item in items {
            self.item(&self.hir.items[item]);
        }
    }

    /// ` {`, items, `}`
    fn item_block(&mut self, head: &str, items: &[ItemId]) {
        self.line(&format!("{head} {{"));
        self.depth += 1;
        self.items(items);
        self.depth -= 1;
        self.line("}");
    }

    fn item(&mut self, item: &Item) {
        for attr in &item.attrs {
            self.line(&attr_text(attr));
        }
        let vis = vis_text(&item.vis);
        let name = item.name;
        match &item.kind {
            ItemKind::Mod { items: Some(items) } => {
                self.item_block(&format!("{vis}mod {name}"), items);
            }
            ItemKind::Mod { items: None } => self.line(&format!("{vis}mod {name};")),
            ItemKind::Use(imports) => {
                for import in imports {
                    self.line(&format!("{vis}use {};", import_text(import)));
                }
            }
            ItemKind::ExternCrate { krate, alias } => {
                let alias = alias.map_or("_", |alias| alias.as_str());
                self.line(&format!("{vis}extern crate {krate} as {alias};"));
            }
            ItemKind::Func(func) => self.func(&vis, item, func),
            ItemKind::Adt(adt) => self.adt(&vis, item, adt),
            ItemKind::Impl(_) | ItemKind::Trait(_) | ItemKind::TypeAlias(_) => {
                self.typed_item(&vis, item);
            }
            ItemKind::Const(data) => {
                let word = if data.is_static { "static" } else { "const" };
                self.indent();
                let _ = write!(self.out, "{vis}{word} {name}: {}", ty::ty(&data.ty));
                if let Some(id) = data.body {
                    self.out.push_str(" = ");
                    let body = &self.hir.bodies[id];
                    self.expr(body, body.root);
                }
                self.out.push_str(";\n");
            }
            ItemKind::MacroDef(data) => {
                self.line(&format!("{vis}macro {name} {{ {} }}", tokens(&data.rules)));
            }
            ItemKind::MacroCall(call) => {
                self.line(&format!("{}!({});", ty::path(&call.path), tokens(&call.tokens)));
            }
        }
    }

    fn typed_item(&mut self, vis: &str, item: &Item) {
        let name = item.name;
        match &item.kind {
            ItemKind::Impl(data) => {
                let not = if data.is_negative { "!" } else { "" };
                let of =
                    data.trait_ref.as_ref().map(|path| format!("{not}{} for ", ty::path(path)));
                let head = format!(
                    "impl{} {}{}{}",
                    ty::params(&data.generics),
                    of.unwrap_or_default(),
                    ty::ty(&data.self_ty),
                    ty::wheres(&data.generics)
                );
                self.item_block(&head, &data.items);
            }
            ItemKind::Trait(data) => {
                let generics = ty::params(&data.generics);
                let sep = if data.is_alias { " = " } else { ": " };
                let supers = ty::bounds(sep, &data.supertraits);
                let wheres = ty::wheres(&data.generics);
                self.item_block(
                    &format!("{vis}trait {name}{generics}{supers}{wheres}"),
                    &data.items,
                );
            }
            ItemKind::TypeAlias(data) => {
                let generics = ty::params(&data.generics);
                let bounds = ty::bounds(": ", &data.bounds);
                let value = data.ty.as_ref().map(|value| format!(" = {}", ty::ty(value)));
                let wheres = ty::wheres(&data.generics);
                let value = value.unwrap_or_default();
                self.line(&format!("{vis}type {name}{generics}{bounds}{value}{wheres};"));
            }
            _ => {}
        }
    }

    fn func(&mut self, vis: &str, item: &Item, func: &Func) {
        self.indent();
        let foreign = if func.is_foreign { "extern " } else { "" };
        let asyncness = if func.is_async { "async " } else { "" };
        let generics = ty::params(&func.sig.generics);
        let _ = write!(self.out, "{vis}{foreign}{asyncness}fn {}{generics}(", item.name);
        let body = func.body.map(|id| &self.hir.bodies[id]);
        let mut pats = body.map(|body| body.params.iter().copied());
        let mut is_first = true;
        if let Some(param) = &func.sig.self_param {
            let name = pats.as_mut().and_then(Iterator::next);
            self.out.push_str(&ty::self_param(param));
            debug_assert!(name.is_some() || body.is_none());
            is_first = false;
        }
        for param in &func.sig.params {
            if !is_first {
                self.out.push_str(", ");
            }
            is_first = false;
            for attr in &param.attrs {
                let _ = write!(self.out, "{} ", attr_text(attr));
            }
            match (pats.as_mut().and_then(Iterator::next), body) {
                (Some(pat), Some(body)) => self.pat(body, pat),
                _ => self.out.push_str(param.name.map_or("_", |name| name.as_str())),
            }
            let _ = write!(self.out, ": {}", ty::ty(&param.ty));
        }
        self.out.push(')');
        if let Some(ret) = &func.sig.ret {
            let _ = write!(self.out, " -> {}", ty::ty(ret));
        }
        self.out.push_str(&ty::wheres(&func.sig.generics));
        match body {
            Some(body) => {
                self.out.push(' ');
                self.expr(body, body.root);
                self.out.push('\n');
            }
            None => self.out.push_str(";\n"),
        }
    }

    fn adt(&mut self, vis: &str, item: &Item, adt: &Adt) {
        let word = match adt.kind {
            AdtKind::Struct => "struct",
            AdtKind::Union => "union",
            AdtKind::Enum => "enum",
        };
        let generics = ty::params(&adt.generics);
        let wheres = ty::wheres(&adt.generics);
        let head = format!("{vis}{word} {}{generics}{wheres}", item.name);
        match (adt.kind, adt.variants.first()) {
            (AdtKind::Enum, _) => {
                self.line(&format!("{head} {{"));
                self.depth += 1;
                for variant in &adt.variants {
                    for attr in &variant.attrs {
                        self.line(&attr_text(attr));
                    }
                    self.variant(variant.name.as_str(), variant, ",");
                }
                self.depth -= 1;
                self.line("}");
            }
            (AdtKind::Struct | AdtKind::Union, Some(variant)) => self.variant(&head, variant, ""),
            (AdtKind::Struct | AdtKind::Union, None) => self.line(&head),
        }
    }

    fn variant(&mut self, head: &str, variant: &Variant, end: &str) {
        let (open, close) = match variant.shape {
            Shape::Named => (" {", "}"),
            Shape::Tuple => ("(", ")"),
            Shape::Unit => return self.line(&format!("{head}{end}")),
        };
        self.line(&format!("{head}{open}"));
        self.depth += 1;
        for field in &variant.fields {
            for attr in &field.attrs {
                self.line(&attr_text(attr));
            }
            let vis = vis_text(&field.vis);
            self.line(&format!("{vis}{}: {},", field.name, ty::ty(&field.ty)));
        }
        self.depth -= 1;
        self.line(&format!("{close}{end}"));
    }
}

fn vis_text(vis: &Visibility) -> String {
    match vis {
        Visibility::Inherited => String::new(),
        Visibility::Public => "pub ".to_owned(),
        Visibility::In(path) => format!("pub(in {}) ", ty::path(path)),
    }
}

fn attr_text(attr: &Attr) -> String {
    match &attr.input {
        AttrInput::Empty => format!("#[{}]", attr.path),
        AttrInput::Group(trees, _) => format!("#[{}({})]", attr.path, tokens(trees)),
        AttrInput::Value(trees) => format!("#[{} = {}]", attr.path, tokens(trees)),
    }
}

fn import_text(import: &Import) -> String {
    let mut text = ty::root(import.root);
    let names: Vec<&str> = import.segments.iter().map(|(name, _)| name.as_str()).collect();
    text.push_str(&names.join("::"));
    let text = text.trim_end_matches("::").to_owned();
    match import.kind {
        ImportKind::Glob => text + "::*",
        ImportKind::Named { name, is_self: false } => format!("{text} as {name}"),
        ImportKind::Named { name, is_self: true } => format!("{text} as {name} (types only)"),
        ImportKind::Unnamed => text + " as _",
    }
}

/// Tokens set apart by blanks.
pub(super) fn tokens(trees: &[Tt]) -> String {
    let at = trees.first().map_or(Span::start_of(crate::span::FileId(0)), Tt::span);
    scratch::print(trees, at).text.trim_end().to_owned()
}
