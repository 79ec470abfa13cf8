//! What names read of attributes.

use crate::{
    hir::{Attr, AttrInput, Item, Name},
    macros::literal,
    syntax::tt::Tt,
};

pub(super) fn attr<'a>(attrs: &'a [Attr], path: &str) -> Option<&'a Attr> {
    attrs.iter().find(|attr| attr.path == *path)
}

/// The macro that a function of a proc-macro crate is; nobody can expand it, but imports may name it.
pub(super) fn procedural_macro(item: &Item) -> Option<Name> {
    if let Some(attr) = attr(&item.attrs, "proc_macro_derive") {
        return match &attr.input {
            AttrInput::Group(trees, _) => idents(trees).first().copied(),
            AttrInput::Empty | AttrInput::Value(_) => None,
        };
    }
    let is_macro = |path| attr(&item.attrs, path).is_some();
    (is_macro("proc_macro") || is_macro("proc_macro_attribute")).then_some(item.name)
}

pub(super) fn string_value(attr: &Attr) -> Option<Name> {
    match &attr.input {
        AttrInput::Value(trees) => match trees.as_slice() {
            [Tt::Literal { text, .. }] => {
                literal::string_value(text.as_str()).map(|value| Name::new(&value))
            }
            _ => None,
        },
        AttrInput::Empty | AttrInput::Group(..) => None,
    }
}

pub(super) fn idents(trees: &[Tt]) -> Vec<Name> {
    trees
        .iter()
        .filter_map(|tree| match tree {
            Tt::Ident { name, .. } => Some(*name),
            Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => None,
        })
        .collect()
}
