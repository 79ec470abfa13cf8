//! Which attributes and derives are ours: by what their paths mean, renames looked through.
//!
//! Where the macros' crate is not at hand (a program without resolved dependencies), the last segment decides.

use crate::{
    hir::{Attr, AttrInput, Name, Path, PathRoot, PathSegment},
    names::{CrateOrigin, DefId, Names, Ns, Res},
    span::Span,
    syntax::tt::{Ctx, Tt},
};

const CRATE: &str = "privacy_derive";
const DERIVE: &str = "PersonalData";
const ATTRIBUTE: &str = "privacy";

/// Derives of `PersonalData`.
pub(super) struct Derives<'n> {
    names: &'n Names,
    name: Name,
    /// Whether another name may mean it.
    may_be_renamed: bool,
}

impl<'n> Derives<'n> {
    pub fn new(names: &'n Names) -> Derives<'n> {
        let may_be_renamed = names.crate_named(CRATE).is_some();
        Derives { names, name: Name::new(DERIVE), may_be_renamed }
    }

    /// Where a type has one: the place of the path in the derive.
    pub fn span(&self, adt: DefId) -> Option<Span> {
        let derives = self.names.attrs(adt).filter(|attr| attr.path == "derive");
        let mut paths = derives.flat_map(derive_paths);
        let found = paths.find(|path| {
            let is_so_named = path.segments.last().is_some_and(|last| last.name == self.name);
            (is_so_named || self.may_be_renamed) && is_ours(self.names, adt, path, DERIVE)
        });
        found.map(|path| path.span)
    }
}

/// The `#[privacy…]` attributes of an item.
pub(super) fn privacy_attrs(names: &Names, item: DefId) -> impl Iterator<Item = &Attr> {
    names.attrs(item).filter(move |attr| {
        // Most attributes are single words of the language.
        let may_be = attr.path == ATTRIBUTE || is_renamed(names, item, attr.path);
        may_be && is_ours(names, item, &attr_path(attr), ATTRIBUTE)
    })
}

fn is_renamed(names: &Names, item: DefId, path: Name) -> bool {
    const OF_THE_LANGUAGE: [&str; 14] = [
        "allow",
        "cfg",
        "cold",
        "deny",
        "deprecated",
        "derive",
        "doc",
        "expect",
        "inline",
        "must_use",
        "non_exhaustive",
        "repr",
        "test",
        "warn",
    ];
    let krate = names.krate(names.def(item).krate);
    krate.origin == CrateOrigin::Workspace && !OF_THE_LANGUAGE.contains(&path.as_str())
}

fn is_ours(names: &Names, item: DefId, path: &Path, macro_name: &str) -> bool {
    let Some(last) = path.segments.last() else { return false };
    let found = names.resolve_path(names.def(item).scope, path, Ns::Macros);
    match found.res {
        Res::Def(def) if found.n_resolved == path.segments.len() => {
            names.krate(names.def(def).krate).name == CRATE && is_macro(names, def, macro_name)
        }
        // An attribute of a model stands without an import.
        Res::Def(_) | Res::Prim(_) | Res::Unknown(_) => last.name == *macro_name,
    }
}

/// Whether that function is the procedural macro; a derive has a name of its own.
fn is_macro(names: &Names, func: DefId, macro_name: &str) -> bool {
    let derive = names.attrs(func).find(|attr| attr.path == "proc_macro_derive");
    match derive.map(|attr| &attr.input) {
        Some(AttrInput::Group(trees, _)) => {
            matches!(trees.first(), Some(Tt::Ident { name, .. }) if *name == *macro_name)
        }
        Some(AttrInput::Empty | AttrInput::Value(_)) => false,
        None => names.def(func).name == *macro_name,
    }
}

fn attr_path(attr: &Attr) -> Path {
    let written = attr.path.as_str();
    let names = written.trim_start_matches("::").split("::").map(Name::new);
    path_of(
        names.map(|name| (name, attr.path_span)).collect(),
        written.starts_with("::"),
        attr.path_span,
    )
}

fn derive_paths(attr: &Attr) -> Vec<Path> {
    let AttrInput::Group(trees, _) = &attr.input else { return Vec::new() };
    let is_comma = |tree: &Tt| matches!(tree, Tt::Punct { ch: ',', .. });
    trees.split(is_comma).filter_map(derive_path).collect()
}

fn derive_path(trees: &[Tt]) -> Option<Path> {
    let (first, last) = (trees.first()?, trees.last()?);
    let segments = trees.iter().filter_map(|tree| match tree {
        Tt::Ident { name, span, .. } => Some((*name, *span)),
        Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => None,
    });
    let is_global = matches!(first, Tt::Punct { ch: ':', .. });
    Some(path_of(segments.collect(), is_global, first.span().to(last.span())))
}

fn path_of(mut segments: Vec<(Name, Span)>, is_global: bool, span: Span) -> Path {
    let n_supers = segments.iter().take_while(|(name, _)| *name == "super").count();
    let root = match segments.first() {
        _ if is_global => PathRoot::Global,
        Some((name, _)) if *name == "crate" => PathRoot::Crate,
        Some((name, _)) if *name == "self" => PathRoot::Super(0),
        Some(_) if n_supers > 0 => PathRoot::Super(n_supers.min(255) as u8),
        Some(_) | None => PathRoot::Plain,
    };
    let n_root = match root {
        PathRoot::Plain | PathRoot::Global | PathRoot::DollarCrate(_) => 0,
        PathRoot::Crate | PathRoot::Super(0) => 1,
        PathRoot::Super(_) => n_supers,
    };
    segments.drain(..n_root);
    let segments = segments.into_iter().map(|(name, span)| PathSegment { name, span, args: None });
    Path { root, segments: segments.collect(), qself: None, span, ctx: Ctx::USER }
}
