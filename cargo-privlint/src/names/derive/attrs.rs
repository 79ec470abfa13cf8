//! The arguments of derives' own attributes: `word`, `name = value`, `name(list)`.

use super::text;
use crate::{
    hir::{Attr, AttrInput},
    macros::{literal, scratch},
    syntax::tt::Tt,
};

/// One argument of an attribute.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arg<'a> {
    name: &'a [Tt],
    pub value: ArgValue<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum ArgValue<'a> {
    Word,
    Is(&'a [Tt]),
    List(&'a [Tt]),
}

impl<'a> Arg<'a> {
    fn read(trees: &'a [Tt]) -> Arg<'a> {
        let at = trees.iter().position(|tree| matches!(tree, Tt::Punct { ch: '=', .. }));
        match (at, trees) {
            (Some(at), _) => Arg { name: &trees[..at], value: ArgValue::Is(&trees[at + 1..]) },
            (None, [name @ .., Tt::Group(group)]) if !name.is_empty() => {
                Arg { name, value: ArgValue::List(&group.trees) }
            }
            (None, _) => Arg { name: trees, value: ArgValue::Word },
        }
    }

    pub fn is(&self, name: &str) -> bool {
        matches!(self.name, [Tt::Ident { name: found, .. }] if *found == *name)
    }

    /// The argument as written, where it is a type or a path.
    pub fn written(&self) -> String {
        match self.name.first() {
            Some(first) => scratch::print(self.name, first.span()).text.trim().to_owned(),
            None => String::new(),
        }
    }

    pub fn list(&self) -> Vec<Arg<'a>> {
        match self.value {
            ArgValue::List(trees) => args_of(trees),
            ArgValue::Word | ArgValue::Is(_) => Vec::new(),
        }
    }

    /// What stands behind `=`, a string's value or the tokens.
    pub fn text(&self) -> Option<String> {
        match self.value {
            ArgValue::Is([Tt::Literal { text, .. }]) => {
                literal::string_value(text.as_str()).or_else(|| Some(text.as_str().to_owned()))
            }
            ArgValue::Is(trees) => {
                let span = trees.first()?.span();
                Some(scratch::print(trees, span).text.trim().to_owned())
            }
            // `name("value")`, `name(value)`
            ArgValue::List([tree]) => {
                Arg { name: &[], value: ArgValue::Is(std::slice::from_ref(tree)) }.text()
            }
            ArgValue::List(_) | ArgValue::Word => None,
        }
    }

    /// Set without a value, or to `true`.
    pub fn is_set(&self) -> bool {
        match self.value {
            ArgValue::Word | ArgValue::List(_) => true,
            ArgValue::Is(trees) => !matches!(trees, [Tt::Ident { name, .. }] if *name == "false"),
        }
    }
}

/// All arguments of attributes with this path; an attribute without any counts as none.
pub(super) fn args<'a>(attrs: &'a [Attr], path: &str) -> Vec<Arg<'a>> {
    let own = attrs.iter().filter(|attr| attr.path == *path);
    own.flat_map(|attr| match &attr.input {
        AttrInput::Group(trees, _) => args_of(trees),
        AttrInput::Empty | AttrInput::Value(_) => Vec::new(),
    })
    .collect()
}

pub(super) fn has(attrs: &[Attr], path: &str) -> bool {
    attrs.iter().any(|attr| attr.path == *path)
}

/// The attributes as text, but for those of one path.
pub(super) fn kept(attrs: &[Attr], but: &str) -> String {
    let text = |attr: &Attr| {
        let trees = |trees: &[Tt]| scratch::print(trees, attr.span).text;
        match &attr.input {
            AttrInput::Empty => format!("#[{}]", attr.path),
            AttrInput::Group(inner, _) => format!("#[{}({})]", attr.path, trees(inner)),
            AttrInput::Value(value) => format!("#[{} = {}]", attr.path, trees(value)),
        }
    };
    attrs.iter().filter(|attr| attr.path != *but).map(text).collect()
}

/// What `#[path = "…"]` says; empty for `#[path]`.
pub(super) fn value(attrs: &[Attr], path: &str) -> Option<String> {
    let attr = attrs.iter().find(|attr| attr.path == *path)?;
    match &attr.input {
        AttrInput::Value(trees) => Arg { name: &[], value: ArgValue::Is(trees) }.text(),
        AttrInput::Empty => Some(String::new()),
        AttrInput::Group(..) => None,
    }
}

fn args_of(trees: &[Tt]) -> Vec<Arg<'_>> {
    let mut depth = 0_i32;
    let mut args = Vec::new();
    let mut start = 0;
    for (i, tree) in trees.iter().enumerate() {
        // A comma between `<` and `>` is a type's.
        match tree {
            Tt::Punct { ch: '<', .. } => depth += 1,
            Tt::Punct { ch: '>', .. } => depth -= 1,
            Tt::Punct { ch: ',', .. } if depth <= 0 => {
                args.push(&trees[start..i]);
                start = i + 1;
            }
            Tt::Ident { .. } | Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => {}
        }
    }
    args.push(&trees[start..]);
    args.into_iter().filter(|trees| !trees.is_empty()).map(Arg::read).collect()
}

/// The argument of that name.
pub(super) fn find<'a, 'b>(args: &'b [Arg<'a>], name: &str) -> Option<&'b Arg<'a>> {
    args.iter().find(|arg| arg.is(name))
}

pub(super) fn is_set(args: &[Arg<'_>], name: &str) -> bool {
    find(args, name).is_some_and(Arg::is_set)
}

/// A name that an argument gives, as an identifier.
pub(super) fn name(args: &[Arg<'_>], name: &str) -> Option<String> {
    find(args, name).and_then(Arg::text).map(|text| text::raw(&text))
}
