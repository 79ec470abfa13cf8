//! A parser from tokens to [`HirFile`]s and [`Body`]s: there is no tree between the text and what is kept.
//!
//! Works on one text at a time, a file or what a macro call expanded to, and takes what rustc takes; it does
//! not look for everything that rustc forbids. Code that the active cfg leaves out is read like other code
//! and forgotten again. Callers run it on threads with [`syntax::STACK_SIZE`].

mod adt;
mod assign;
mod attr;
mod cfg;
mod constant;
mod cursor;
mod expand;
mod expr;
mod flow;
mod func;
mod generics;
mod item;
mod literal;
mod operator;
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

use attr::{Attrs, Reader};
use cursor::{Mark, Parse};
use source::{Ext, Source};

use super::{
    Arena, Arm, Bodies, Body, BodyId, BodyMacroCall, ExprId, HirFile, Idx, ItemKind, MacroPosition,
    Origin, PatId, Path, PathSegment, Places, Stmt,
};
use crate::{
    span::FileId,
    syntax::{
        self, Comment, SyntaxProblem, Token, Tokens, Words,
        tt::{Ctx, Tt},
    },
    workspace::Edition,
};

/// A file, lowered.
#[derive(Debug)]
pub struct Lowered {
    pub hir: HirFile,
    /// Comments that say `privlint: …`, unread.
    pub suppressions: Vec<Comment>,
    pub n_lines: u32,
    pub words: Words,
}

/// Parses and lowers a file; an error stands for the whole of it.
pub fn lower_file(
    file: FileId,
    text: &str,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<Lowered, SyntaxProblem> {
    let mut tokens = syntax::lex_keeping(file, text, edition, &is_suppression)?;
    let hir = lower_tokens(file, text, &tokens, cfg, edition)?;
    let suppressions = std::mem::take(&mut tokens.comments);
    let words = Words::of(text, &tokens.list);
    Ok(Lowered { hir, suppressions, n_lines: syntax::n_lines(text), words })
}

/// Parses and lowers what a file declares to other crates: no body has an expression.
pub fn lower_declarations(
    file: FileId,
    text: &str,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<HirFile, SyntaxProblem> {
    let text = syntax::skim(text);
    let tokens = syntax::lex(file, &text, edition)?;
    let mut hir = lower_tokens(file, &text, &tokens, cfg, edition)?;
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
    let tokens = syntax::lex(file, text, edition)?;
    let src = Source { file, text, scratch: None };
    // The last token is the end.
    let n_tokens = tokens.list.len() - 1;
    Ok((src.trees(&tokens.list, 0..n_tokens), syntax::n_lines(text)))
}

fn lower_tokens(
    file: FileId,
    text: &str,
    tokens: &Tokens,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<HirFile, SyntaxProblem> {
    let src = Source { file, text, scratch: None };
    let mut hir = HirFile::empty(file);
    hir.has_suppressions = !tokens.comments.is_empty();
    let mut cx = Cx::new(src, &tokens.list, cfg, edition, &mut hir);
    cx.file(tokens.base).map_err(|problem| *problem)?;
    hir.nodes.sort_unstable_by_key(|span| (span.lo, std::cmp::Reverse(span.hi)));
    hir.inactive.sort_unstable();
    Ok(hir)
}

/// `// privlint: …`, and what was meant to be one.
fn is_suppression(comment: &str) -> bool {
    let text = comment.trim_start_matches(['/', '*', ' ', '\t']);
    let Some(rest) = text.strip_prefix("privlint") else { return false };
    let rest = rest.trim_start();
    rest.starts_with(':') || rest.starts_with("allow") || rest.starts_with("expect")
}

impl HirFile {
    /// Nothing yet.
    pub fn empty(file: FileId) -> HirFile {
        HirFile {
            file,
            attrs: Box::new([]),
            items: Arena::default(),
            bodies: Bodies::default(),
            top: Vec::new(),
            const_paths: Vec::new(),
            inactive: Vec::new(),
            nodes: Vec::new(),
            has_suppressions: false,
            has_type_macros: false,
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
        let mut kept = Bodies::default();
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

/// Reads items.
struct Cx<'a> {
    src: Source<'a>,
    tokens: &'a [Token],
    /// The next token.
    at: usize,
    cfg: &'a dyn Cfg,
    edition: Edition,
    /// The last of the statements may lack its semicolon.
    is_unended: bool,
    hir: &'a mut HirFile,
    /// Lists that are being read, each on top of what the lists around it hold.
    segments: Vec<(PathSegment, Ctx)>,
    exprs: Vec<ExprId>,
    pats: Vec<PatId>,
    arms: Vec<Arm>,
    stmts: Vec<Stmt>,
    /// Bodies that nobody reads into: their memory is used again.
    spare: Vec<Body>,
}

/// Reads what stands in one body.
struct BodyCx<'c, 'a> {
    cx: &'c mut Cx<'a>,
    body: &'c mut Body,
}

/// What a file and a body held somewhere.
#[derive(Clone, Copy)]
struct BodyMark {
    file: Mark,
    n_exprs: usize,
    n_pats: usize,
    n_calls: usize,
}

impl<'a> Cx<'a> {
    fn new(
        src: Source<'a>,
        tokens: &'a [Token],
        cfg: &'a dyn Cfg,
        edition: Edition,
        hir: &'a mut HirFile,
    ) -> Cx<'a> {
        Cx {
            src,
            tokens,
            at: 0,
            cfg,
            edition,
            is_unended: false,
            hir,
            segments: Vec::new(),
            exprs: Vec::new(),
            pats: Vec::new(),
            arms: Vec::new(),
            stmts: Vec::new(),
            spare: Vec::new(),
        }
    }

    fn file(&mut self, base: u32) -> Parse<()> {
        let mut attrs = Attrs::NONE;
        self.inner_attrs(&mut attrs)?;
        let mark = self.mark();
        let items = self.items(ItemList::Module)?;
        self.end()?;
        if !attrs.is_active {
            self.forget(mark);
            self.inactive(Ext { lo: base, hi: self.src.text.len() as u32 });
            return Ok(());
        }
        self.hir.attrs = attrs.list.into();
        self.hir.top = items;
        Ok(())
    }

    /// Nothing may be left of the text.
    fn end(&self) -> Parse<()> {
        if self.peek().kind == syntax::Kind::End { Ok(()) } else { self.unexpected() }
    }

    /// Notes a node that a suppression can stand before.
    fn node(&mut self, ext: Ext) {
        if !self.hir.has_suppressions {
            return;
        }
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

impl BodyCx<'_, '_> {
    /// A macro call from its `!` on.
    fn macro_call(
        &mut self,
        path: Path,
        lo: u32,
        position: MacroPosition,
    ) -> (Idx<BodyMacroCall>, Ext) {
        self.cx.at += 1;
        let (tokens, _) = self.cx.group_trees();
        let ext = self.cx.since(lo);
        let span = self.cx.src.span(ext);
        (self.body.macro_calls.alloc(BodyMacroCall { path, tokens, span, position }), ext)
    }

    fn mark(&self) -> BodyMark {
        BodyMark {
            file: self.cx.mark(),
            n_exprs: self.body.exprs.len(),
            n_pats: self.body.pats.len(),
            n_calls: self.body.macro_calls.len(),
        }
    }

    /// Forgets what was lowered since; the place in the tokens stays.
    fn forget(&mut self, mark: BodyMark) {
        self.cx.forget(mark.file);
        self.body.exprs.truncate(mark.n_exprs);
        self.body.places.exprs.truncate(mark.n_exprs);
        self.body.pats.truncate(mark.n_pats);
        self.body.places.pats.truncate(mark.n_pats);
        self.body.macro_calls.truncate(mark.n_calls);
    }

    /// Forgets what was read since and notes it as left out.
    fn leave_out(&mut self, mark: BodyMark, lo: u32) {
        self.forget(mark);
        self.cx.inactive(self.cx.since(lo));
    }
}
