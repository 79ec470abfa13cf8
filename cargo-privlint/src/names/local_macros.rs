//! `#[macro_export(local_inner_macros)]`: the macros that such a definition calls by a bare name are those of its
//! own crate, as if `$crate::` stood before them.

use crate::{
    hir::{Attr, AttrInput, Name},
    syntax::tt::{Group, Tt},
};

use super::attrs::{attr, idents};

pub(super) fn has_local_macros(attrs: &[Attr]) -> bool {
    attr(attrs, "macro_export").is_some_and(|attr| match &attr.input {
        AttrInput::Group(trees, _) => idents(trees).iter().any(|it| *it == "local_inner_macros"),
        AttrInput::Empty | AttrInput::Value(_) => false,
    })
}

/// The rules of such a definition, with what the attribute means written out.
pub(super) fn with_local_macros(rules: &[Tt]) -> Vec<Tt> {
    let mut is_transcriber = false;
    let rewrite = |tree: &Tt| match tree {
        Tt::Group(group) if is_transcriber => {
            is_transcriber = false;
            with_trees(group, qualify(&group.trees))
        }
        other => {
            is_transcriber = matches!(other, Tt::Punct { ch: '>', .. });
            other.clone()
        }
    };
    rules.iter().map(rewrite).collect()
}

/// Every `name!(…)` becomes `$crate::name!(…)`.
fn qualify(trees: &[Tt]) -> Vec<Tt> {
    let mut out = Vec::with_capacity(trees.len());
    for (i, tree) in trees.iter().enumerate() {
        let is_bare = !matches!(out.last(), Some(Tt::Punct { ch: ':' | '$', .. }));
        match (tree, &trees[i + 1..]) {
            (
                Tt::Ident { span, ctx, .. },
                [Tt::Punct { ch: '!', joint: false, .. }, Tt::Group(_), ..],
            ) if is_bare => {
                let punct = |ch, joint| Tt::Punct { ch, joint, span: *span };
                let krate =
                    Tt::Ident { name: Name::new("crate"), raw: false, span: *span, ctx: *ctx };
                out.extend([punct('$', false), krate, punct(':', true), punct(':', false)]);
                out.push(tree.clone());
            }
            (Tt::Group(group), _) => out.push(with_trees(group, qualify(&group.trees))),
            (other, _) => out.push(other.clone()),
        }
    }
    out
}

fn with_trees(group: &Group, trees: Vec<Tt>) -> Tt {
    Tt::Group(Box::new(Group { trees, delim: group.delim, open: group.open, close: group.close }))
}
