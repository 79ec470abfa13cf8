//! Paths, generic arguments and `use` trees.

use super::{Cx, Ext, Parse};
use crate::{
    hir::{
        AssocBinding, GenericArg, GenericArgs, Import, ImportKind, Name, Path, PathRoot,
        PathSegment, QSelf, TypeRef,
    },
    macros::token,
    span::Span,
    syntax::{Kind, Kw},
};

/// Where a path stands, which says how its generic arguments are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PathStyle {
    /// `a::b::<T>`
    Expr,
    /// `a::b<T>`, `Fn(A) -> B`
    Type,
    /// `a::b`
    Plain,
}

impl Cx<'_> {
    /// Whether a path can begin here.
    pub fn at_path(&self) -> bool {
        let token = self.peek();
        match token.kind {
            Kind::Ident => !token.kw.is_reserved() || is_path_keyword(token.kw),
            Kind::Punct => self.at_op(b"::") || token.ch == b'<',
            _ => false,
        }
    }

    pub fn path(&mut self, style: PathStyle) -> Parse<Path> {
        let lo = self.lo();
        let is_global = self.eat_op(b"::");
        let first = self.segments.len();
        self.segments(style)?;
        Ok(self.made_path(lo, is_global, first, None))
    }

    /// A path that may begin with `<T as Trait>`.
    pub fn qpath(&mut self, style: PathStyle) -> Parse<Path> {
        if !self.at_op(b"<") {
            return self.path(style);
        }
        let lo = self.lo();
        self.expect_op("<")?;
        let ty = self.ty()?;
        let first = self.segments.len();
        let mut is_global = false;
        if self.eat_kw(Kw::As) {
            is_global = self.eat_op(b"::");
            self.segments(PathStyle::Type)?;
        }
        let n_trait = self.segments.len() - first;
        self.expect_op(">")?;
        self.expect_op("::")?;
        self.segments(style)?;
        Ok(self.made_path(lo, is_global, first, Some((ty, n_trait))))
    }

    /// The path of the segments from `first` on.
    fn made_path(
        &mut self,
        lo: u32,
        is_global: bool,
        first: usize,
        qself: Option<(TypeRef, usize)>,
    ) -> Path {
        let segments = &self.segments[first..];
        let names = segments.iter().map(|segment| segment.0.name);
        let (root, n_root) = match &qself {
            // `<T>::a`: the colons belong to the type.
            Some((_, 0)) => (PathRoot::Plain, 0),
            _ if is_global => (PathRoot::Global, 0),
            _ => root_of(names, segments.len()),
        };
        let ctx = segments.first().map_or(crate::syntax::tt::Ctx::USER, |segment| segment.1);
        let kept = self.segments.drain(first..).skip(n_root).map(|segment| segment.0);
        let segments = kept.collect();
        let qself = qself.map(|(ty, n_trait)| {
            let n_trait_segments = n_trait.saturating_sub(n_root) as u32;
            Box::new(QSelf { ty, n_trait_segments })
        });
        Path { root, segments, qself, span: self.src.span(self.since(lo)), ctx }
    }

    /// Adds segments to those that are collected.
    fn segments(&mut self, style: PathStyle) -> Parse<()> {
        loop {
            self.segment(style)?;
            let goes_on = self.at_op(b"::") && self.nth_kind(2, Kind::Ident);
            if !goes_on {
                return Ok(());
            }
            self.at += 2;
        }
    }

    fn segment(&mut self, style: PathStyle) -> Parse<()> {
        let token = *self.peek();
        if token.kind != Kind::Ident || token.kw.is_reserved() && !is_path_keyword(token.kw) {
            return self.expected("identifier");
        }
        let (name, ext) = self.word();
        let takes_args =
            style != PathStyle::Plain && (!is_path_keyword(token.kw) || token.kw == Kw::SelfType);
        let args = if takes_args { self.path_args(style)? } else { None };
        let segment = PathSegment { name, span: self.src.span(ext), args };
        let ctx = self.src.ctx(ext);
        self.segments.push((segment, ctx));
        Ok(())
    }

    fn path_args(&mut self, style: PathStyle) -> Parse<Option<Box<GenericArgs>>> {
        let has_colons = self.at_op(b"::");
        let at = if has_colons { 2 } else { 0 };
        let is_less = self.nth_op(at, b"<");
        let is_angle = is_less
            && (has_colons
                || style == PathStyle::Type && !self.at_op(b"<=") && !self.at_op(b"<<="));
        if is_angle {
            self.at += at;
            return Ok(Some(Box::new(self.angle_args()?)));
        }
        if style == PathStyle::Type && self.nth_open(at, b'(') {
            self.at += at;
            return Ok(Some(Box::new(self.fn_args()?)));
        }
        Ok(None)
    }

    /// `(A, B) -> C`
    fn fn_args(&mut self) -> Parse<GenericArgs> {
        self.open(b'(')?;
        let mut inputs = Vec::new();
        self.commas(|cx| {
            cx.skip_outer_attrs();
            inputs.push(cx.ty()?);
            Ok(())
        })?;
        self.close()?;
        let ret = self.inner_ret()?;
        let output = AssocBinding { name: Name::new("Output"), ty: Some(ret), bounds: Vec::new() };
        Ok(GenericArgs {
            args: vec![GenericArg::Type(TypeRef::Tuple(inputs))],
            bindings: vec![output],
            is_fn_sugar: true,
        })
    }

    /// `<A, B, Item = C>`
    pub fn angle_args(&mut self) -> Parse<GenericArgs> {
        self.expect_op("<")?;
        let mut out = GenericArgs::default();
        while !self.at_op(b">") {
            self.angle_arg(&mut out)?;
            if !self.eat_op(b",") && !self.at_op(b">") {
                return self.expected("`,` or `>`");
            }
        }
        self.expect_op(">")?;
        Ok(out)
    }

    fn angle_arg(&mut self, out: &mut GenericArgs) -> Parse<()> {
        let token = *self.peek();
        match token.kind {
            // Lifetimes say nothing about types.
            Kind::Lifetime if !self.nth_op(1, b"+") => {
                self.at += 1;
                return Ok(());
            }
            _ if self.skip_const() => {
                out.args.push(GenericArg::Const);
                return Ok(());
            }
            _ => {}
        }
        let is_name = self.at_name();
        let ty = self.ty()?;
        let is_binding = is_name && (self.at_op(b"=") || self.at_op(b":"));
        if !is_binding {
            out.args.push(GenericArg::Type(ty));
            return Ok(());
        }
        let name = token.name;
        if self.eat_op(b":") {
            let bounds = self.bounds()?;
            out.bindings.push(AssocBinding { name, ty: None, bounds });
            return Ok(());
        }
        self.expect_op("=")?;
        // Associated constants say nothing about types either.
        if !self.skip_const() {
            let ty = Some(self.ty()?);
            out.bindings.push(AssocBinding { name, ty, bounds: Vec::new() });
        }
        Ok(())
    }

    /// Goes past a constant argument that can't be a type: a literal or a block.
    fn skip_const(&mut self) -> bool {
        let token = self.peek();
        let is_literal = |token: &crate::syntax::Token| {
            token.kind == Kind::Literal || matches!(token.kw, Kw::True | Kw::False)
        };
        if is_literal(token) || self.at_open(b'{') {
            self.skip_group();
            return true;
        }
        let is_negative = self.at_op(b"-") && is_literal(self.nth(1));
        if is_negative {
            self.at += 2;
        }
        is_negative
    }

    /// The leaves of a `use` tree.
    pub fn imports(&mut self) -> Parse<Vec<Import>> {
        let is_global = self.eat_op(b"::");
        let mut leaves = Leaves { out: Vec::new(), is_global };
        leaves.tree(self, &mut Vec::new())?;
        Ok(leaves.out)
    }
}

fn is_path_keyword(kw: Kw) -> bool {
    matches!(kw, Kw::Crate | Kw::SelfValue | Kw::SelfType | Kw::Super | Kw::Try)
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
    fn tree(&mut self, cx: &mut Cx<'_>, prefix: &mut Vec<(Name, Span)>) -> Parse<()> {
        let n_prefix = prefix.len();
        loop {
            if cx.at_op(b"*") {
                let ext = Ext::of(&cx.bump());
                self.leaf(cx, prefix, ImportKind::Glob, ext);
                break;
            }
            if cx.at_open(b'{') {
                cx.open(b'{')?;
                cx.commas(|cx| {
                    cx.eat_op(b"::");
                    self.tree(cx, prefix)
                })?;
                cx.close()?;
                break;
            }
            if cx.peek().kind != Kind::Ident {
                return cx.expected("identifier, `*` or curly braces");
            }
            let (name, ext) = cx.word();
            if cx.eat_op(b"::") {
                prefix.push((name, cx.src.span(ext)));
                continue;
            }
            let rename = match cx.eat_kw(Kw::As) {
                true => Some(cx.name_or_underscore()?),
                false => None,
            };
            self.named(cx, prefix, (name, ext), rename);
            break;
        }
        prefix.truncate(n_prefix);
        Ok(())
    }

    fn named(
        &mut self,
        cx: &mut Cx<'_>,
        prefix: &mut Vec<(Name, Span)>,
        (name, ext): (Name, Ext),
        rename: Option<(Name, Ext)>,
    ) {
        let is_self = name == "self" && !prefix.is_empty();
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
