//! Paths, generic arguments and `use` trees.

use syn::{GenericArgument, PathArguments, ReturnType, UseTree};

use super::{Cx, Ext};
use crate::{
    hir::{
        AssocBinding, GenericArg, GenericArgs, Import, ImportKind, Name, Path, PathRoot,
        PathSegment, QSelf, TypeRef,
    },
    macros::token,
    span::Span,
};

impl Cx<'_> {
    pub fn path(&mut self, path: &syn::Path) -> Path {
        self.qpath(None, path)
    }

    pub fn qpath(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Path {
        let first = path.segments.first();
        let start = first.map_or(Ext { lo: 0, hi: 0 }, |first| self.src.ident(&first.ident).1);
        let ctx = self.src.ctx(start);
        let (root, n_root) = match qself {
            // `<T>::a`: the colons belong to the type.
            Some(qself) if qself.position == 0 => (PathRoot::Plain, 0),
            Some(_) | None => self.root(path),
        };
        let mut segments = Vec::with_capacity(path.segments.len() - n_root);
        let mut end = start;
        for (i, segment) in path.segments.iter().enumerate() {
            let (name, ext) = self.src.ident(&segment.ident);
            end = ext;
            let args = self.path_args(&segment.arguments, &mut end);
            if i >= n_root {
                segments.push(PathSegment { name, span: self.src.span(ext), args });
            }
        }
        let lo = match (qself, &path.leading_colon) {
            (Some(qself), _) => self.src.lo(qself.lt_token.span),
            (None, Some(colon)) => self.src.lo(colon.spans[0]),
            (None, None) => start.lo,
        };
        let span = self.src.span(Ext { lo, hi: end.hi });
        let qself = qself.map(|qself| {
            let n_trait_segments = qself.position.saturating_sub(n_root) as u32;
            Box::new(QSelf { ty: self.ty(&qself.ty), n_trait_segments })
        });
        Path { root, segments: segments.into(), qself, span, ctx }
    }

    /// Where a path starts from, and how many segments say so.
    fn root(&mut self, path: &syn::Path) -> (PathRoot, usize) {
        if path.leading_colon.is_some() {
            return (PathRoot::Global, 0);
        }
        let names = path.segments.iter().map(|segment| self.src.ident(&segment.ident).0);
        root_of(names, path.segments.len())
    }

    fn path_args(&mut self, args: &PathArguments, end: &mut Ext) -> Option<Box<GenericArgs>> {
        match args {
            PathArguments::None => None,
            PathArguments::AngleBracketed(args) => {
                *end = self.src.short(args.gt_token.span, 1);
                Some(Box::new(self.angle_args(args)))
            }
            PathArguments::Parenthesized(args) => {
                *end = self.src.delims(&args.paren_token.span);
                let inputs = args.inputs.iter().map(|input| self.ty(&input.ty)).collect();
                let ret = match &args.output {
                    ReturnType::Default => TypeRef::Tuple(Vec::new()),
                    ReturnType::Type(_, ty) => {
                        end.hi = self.ty_hi(ty);
                        self.ty(ty)
                    }
                };
                let output =
                    AssocBinding { name: Name::new("Output"), ty: Some(ret), bounds: Vec::new() };
                Some(Box::new(GenericArgs {
                    args: vec![GenericArg::Type(TypeRef::Tuple(inputs))],
                    bindings: vec![output],
                    is_fn_sugar: true,
                }))
            }
        }
    }

    pub fn angle_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> GenericArgs {
        let mut out = GenericArgs::default();
        for arg in &args.args {
            match arg {
                GenericArgument::Type(ty) => out.args.push(GenericArg::Type(self.ty(ty))),
                GenericArgument::Const(value) => {
                    self.constant(value);
                    out.args.push(GenericArg::Const);
                }
                GenericArgument::AssocType(assoc) => {
                    let name = self.src.ident(&assoc.ident).0;
                    let ty = Some(self.ty(&assoc.ty));
                    out.bindings.push(AssocBinding { name, ty, bounds: Vec::new() });
                }
                GenericArgument::Constraint(assoc) => {
                    let name = self.src.ident(&assoc.ident).0;
                    let bounds = self.bounds(&assoc.bounds);
                    out.bindings.push(AssocBinding { name, ty: None, bounds });
                }
                // Lifetimes and associated constants say nothing about types.
                _ => {}
            }
        }
        out
    }

    /// The leaves of a `use` tree.
    pub fn imports(&mut self, item: &syn::ItemUse) -> Vec<Import> {
        let mut leaves = Leaves { out: Vec::new(), is_global: item.leading_colon.is_some() };
        leaves.tree(self, &item.tree, &mut Vec::new());
        leaves.out
    }
}

/// What the first names of a path say, and how many they are. A `self` alone is a name.
fn root_of(names: impl Iterator<Item = Name>, len: usize) -> (PathRoot, usize) {
    let mut n_super = 0;
    let mut has_self = false;
    for (i, name) in names.enumerate() {
        match name.as_str() {
            "crate" if i == 0 => return (PathRoot::Crate, 1),
            "self" if i == 0 && len > 1 => has_self = true,
            "super" if i == n_super + usize::from(has_self) => n_super += 1,
            text if i == 0 => {
                return match token::read_dollar_crate(text) {
                    Some(krate) => (PathRoot::DollarCrate(krate), 1),
                    None => (PathRoot::Plain, 0),
                };
            }
            _ => break,
        }
    }
    let n_root = n_super + usize::from(has_self);
    match n_root {
        0 => (PathRoot::Plain, 0),
        _ => (PathRoot::Super(n_super.min(usize::from(u8::MAX)) as u8), n_root),
    }
}

struct Leaves {
    out: Vec<Import>,
    is_global: bool,
}

impl Leaves {
    fn tree(&mut self, cx: &mut Cx<'_>, tree: &UseTree, prefix: &mut Vec<(Name, Span)>) {
        match tree {
            UseTree::Path(path) => {
                let (name, ext) = cx.src.ident(&path.ident);
                prefix.push((name, cx.src.span(ext)));
                self.tree(cx, &path.tree, prefix);
                prefix.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(cx, tree, prefix);
                }
            }
            UseTree::Glob(glob) => {
                let ext = cx.src.short(glob.star_token.span, 1);
                self.leaf(cx, prefix, ImportKind::Glob, ext);
            }
            UseTree::Name(leaf) => self.named(cx, prefix, &leaf.ident, None),
            UseTree::Rename(leaf) => self.named(cx, prefix, &leaf.ident, Some(&leaf.rename)),
        }
    }

    fn named(
        &mut self,
        cx: &mut Cx<'_>,
        prefix: &mut Vec<(Name, Span)>,
        ident: &syn::Ident,
        rename: Option<&syn::Ident>,
    ) {
        let (name, ext) = cx.src.ident(ident);
        let is_self = name == "self" && !prefix.is_empty();
        let rename = rename.map(|rename| cx.src.ident(rename));
        let whole = rename.map_or(ext, |(_, end)| ext.to(end));
        let bound = match (rename, is_self) {
            (Some((rename, _)), _) => rename,
            (None, true) => prefix.last().map_or(name, |&(last, _)| last),
            (None, false) => name,
        };
        let kind = if bound == "_" {
            ImportKind::Unnamed
        } else {
            ImportKind::Named { name: bound, is_self }
        };
        if is_self {
            self.leaf(cx, prefix, kind, whole);
        } else {
            prefix.push((name, cx.src.span(ext)));
            self.leaf(cx, prefix, kind, whole);
            prefix.pop();
        }
    }

    fn leaf(&mut self, cx: &mut Cx<'_>, path: &[(Name, Span)], mut kind: ImportKind, ext: Ext) {
        let (root, n_root) = match self.is_global {
            true => (PathRoot::Global, 0),
            // The glob or the rename of `use self::*` and `use super as up` is no segment.
            false => root_of(path.iter().map(|&(name, _)| name), path.len() + 1),
        };
        let segments: Box<[(Name, Span)]> = path[n_root.min(path.len())..].into();
        if let ImportKind::Named { is_self, .. } = &mut kind {
            // `use crate as name`
            *is_self |= segments.is_empty();
        }
        self.out.push(Import { root, segments, kind, span: cx.src.span(ext) });
    }
}
