//! `syn` to [`HirFile`]s and [`Body`]s: the last place that sees `syn`.
//!
//! Works on one text at a time, a file or what a macro call expanded to. Nothing here fails: what can't be
//! read is missing in the result and listed as a problem. Callers run it on threads with
//! [`syntax::STACK_SIZE`].

mod assign;
mod attr;
mod cfg;
mod constant;
mod expand;
mod expr;
mod flow;
mod func;
mod generics;
mod item;
mod pat;
mod path;
mod source;
mod stmt;
mod tokens;
mod ty;

#[cfg(test)]
mod tests;

pub use cfg::{Cfg, NothingSet, eval};
pub use expand::{
    ItemList, lower_declared_items, lower_expr, lower_items, lower_pat, lower_stmts, lower_type,
};

use attr::Attrs;
use source::{Ext, Source};

use super::{Arena, Body, BodyId, ExprId, HirFile, ItemKind, Origin, Path, Places};
use crate::{
    span::{FileId, Span},
    syntax::{self, Comment, SyntaxProblem, tt::Tt},
    workspace::Edition,
};

/// A file, lowered.
#[derive(Debug)]
pub struct Lowered {
    pub hir: HirFile,
    /// Comments that say `privlint: …`, unread.
    pub suppressions: Vec<Comment>,
    pub n_lines: u32,
}

/// Parses and lowers a file; an error stands for the whole of it.
pub fn lower_file(
    file: FileId,
    text: &str,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<Lowered, SyntaxProblem> {
    let scan = syntax::scan(file, text, &is_suppression);
    refuse_depth(file, scan.too_deep)?;
    let result = lower_text(file, text, cfg, edition);
    syntax::release();
    let (hir, n_lines) = result?;
    Ok(Lowered { hir, suppressions: scan.comments, n_lines })
}

/// Parses and lowers what a file declares to other crates: no body has an expression.
pub fn lower_declarations(
    file: FileId,
    text: &str,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<HirFile, SyntaxProblem> {
    let text = syntax::skim(text);
    let scan = syntax::scan(file, &text, &|_| false);
    refuse_depth(file, scan.too_deep)?;
    let result = lower_text(file, &text, cfg, edition);
    syntax::release();
    let (mut hir, _) = result?;
    hir.drop_bodies(Keep::Nothing);
    // Nobody is told what is left out of it.
    (hir.inactive, hir.problems) = (Vec::new(), Vec::new());
    Ok(hir)
}

/// The tokens of a text, and how many lines it has.
pub fn lex_tokens(
    file: FileId,
    text: &str,
    edition: Edition,
) -> Result<(Vec<Tt>, u32), SyntaxProblem> {
    let scan = syntax::scan(file, text, &|_| false);
    refuse_depth(file, scan.too_deep)?;
    let lexed = syntax::lex(file, text, edition).map(|parsed| {
        let n_lines = parsed.lines.n_lines();
        let (text, base, lines) = (parsed.text, parsed.base, parsed.lines);
        let src = Source { file, text, base, lines, scratch: None };
        (src.trees(parsed.tokens), n_lines)
    });
    syntax::release();
    lexed
}

fn lower_text(
    file: FileId,
    text: &str,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<(HirFile, u32), SyntaxProblem> {
    let parsed = syntax::lex(file, text, edition)?;
    let n_lines = parsed.lines.n_lines();
    let (text, base, lines) = (parsed.text, parsed.base, parsed.lines);
    let src = Source { file, text, base, lines, scratch: None };
    let tree = syn::parse2::<syn::File>(parsed.tokens).map_err(|error| problem(&src, &error))?;
    let mut hir = HirFile::empty(file);
    Cx { src, cfg, hir: &mut hir }.file(&tree);
    hir.nodes.sort_unstable_by_key(|span| (span.lo, std::cmp::Reverse(span.hi)));
    hir.inactive.sort_unstable();
    Ok((hir, n_lines))
}

/// `// privlint: …`, and what was meant to be one.
fn is_suppression(comment: &str) -> bool {
    let text = comment.trim_start_matches(['/', '*', ' ', '\t']);
    let Some(rest) = text.strip_prefix("privlint") else { return false };
    let rest = rest.trim_start();
    rest.starts_with(':') || rest.starts_with("allow") || rest.starts_with("expect")
}

fn refuse_depth(file: FileId, too_deep: Option<u32>) -> Result<(), SyntaxProblem> {
    match too_deep {
        Some(at) => {
            let span = Span::new(file, at, at);
            Err(SyntaxProblem { span, reason: "too deep".to_owned() })
        }
        None => Ok(()),
    }
}

fn problem(src: &Source<'_>, error: &syn::Error) -> SyntaxProblem {
    let Ext { lo, hi } = src.ext(error.span());
    // At the end of the text there is no token to point to.
    let lo = if lo == hi { src.text.len() as u32 } else { lo };
    let span = src.span(Ext { lo, hi: lo });
    SyntaxProblem { span, reason: error.to_string() }
}

impl HirFile {
    /// Nothing yet.
    pub fn empty(file: FileId) -> HirFile {
        HirFile {
            file,
            attrs: Box::new([]),
            items: Arena::default(),
            bodies: Arena::default(),
            top: Vec::new(),
            const_paths: Vec::new(),
            inactive: Vec::new(),
            nodes: Vec::new(),
            problems: Vec::new(),
        }
    }
}

/// Which bodies a declaration keeps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Nothing,
    /// Those of `const _`, in which macros hide impls.
    Unnamed,
}

impl HirFile {
    fn drop_bodies(&mut self, keep: Keep) {
        let mut kept = Arena::default();
        for item in self.items.values_mut() {
            match &mut item.kind {
                ItemKind::Func(func) => func.body = None,
                ItemKind::Const(konst) if keep == Keep::Unnamed && item.name == "_" => {
                    let take =
                        |body: BodyId| std::mem::replace(&mut self.bodies[body], Body::empty());
                    konst.body = konst.body.map(take).map(|body| kept.alloc(body));
                }
                ItemKind::Const(konst) => konst.body = None,
                ItemKind::Mod { .. }
                | ItemKind::Use(_)
                | ItemKind::ExternCrate { .. }
                | ItemKind::Adt(_)
                | ItemKind::Impl(_)
                | ItemKind::Trait(_)
                | ItemKind::TypeAlias(_)
                | ItemKind::MacroDef(_)
                | ItemKind::MacroCall(_) => {}
            }
        }
        self.bodies = kept;
        (self.nodes, self.const_paths) = (Vec::new(), Vec::new());
    }
}

impl Body {
    /// Of no expression yet.
    pub fn empty() -> Body {
        Body {
            exprs: Arena::default(),
            pats: Arena::default(),
            params: Vec::new(),
            root: ExprId::from_raw(0),
            macro_calls: Arena::default(),
            places: Places::default(),
        }
    }
}

/// Lowers items.
struct Cx<'a> {
    src: Source<'a>,
    cfg: &'a dyn Cfg,
    hir: &'a mut HirFile,
}

/// Lowers what stands in one body.
struct BodyCx<'c, 'a> {
    cx: &'c mut Cx<'a>,
    body: &'c mut Body,
}

impl<'a> Cx<'a> {
    fn file(&mut self, tree: &syn::File) {
        let attrs = self.attrs(&tree.attrs);
        if !attrs.is_active {
            return self.inactive(Ext { lo: 0, hi: self.src.text.len() as u32 });
        }
        self.hir.attrs = attrs.list;
        self.hir.top = self.items(&tree.items);
    }

    /// Lowers a body into an arena of its own.
    fn body(&mut self, lower: impl FnOnce(&mut BodyCx<'_, 'a>) -> ExprId) -> BodyId {
        let mut body = Body::empty();
        let root = lower(&mut BodyCx { cx: self, body: &mut body });
        body.root = root;
        debug_assert_eq!(body.exprs.len(), body.places.exprs.len());
        self.hir.bodies.alloc(body)
    }

    fn macro_call(&mut self, call: &syn::Macro) -> (Path, Vec<Tt>, Ext) {
        let lo = self.path_lo(&call.path);
        let hi = self.src.hi(call.delimiter.span().close());
        let path = self.path(&call.path);
        (path, self.src.trees(call.tokens.clone()), Ext { lo, hi })
    }

    /// Notes a node that a suppression can stand before.
    fn node(&mut self, ext: Ext) {
        let place = self.src.place(ext);
        if place.origin != Origin::Expansion {
            self.hir.nodes.push(place.span);
        }
    }

    /// With attributes there are two places to stand: before them, and between them and the node.
    fn attributed_node(&mut self, whole: Ext, bare: Ext) {
        self.node(whole);
        if whole.lo != bare.lo {
            self.node(bare);
        }
    }

    fn unread(&mut self, ext: Ext) {
        let span = self.src.span(ext);
        self.hir
            .problems
            .push(SyntaxProblem { span, reason: "syntax that is not read".to_owned() });
    }
}
