//! Expansions: the scratch text of what a macro call stands for, lowered into the file or the body that
//! holds the call.
//!
//! Places point back to what the user wrote: an argument's tokens to themselves ([`Origin::MacroArg`]),
//! what a definition wrote to the call ([`Origin::Expansion`]). Bindings and the first segments of paths
//! keep the expansion that wrote them. What is added to [`HirFile::nodes`] and [`HirFile::inactive`]
//! stands in arguments, in no order.
//!
//! [`Origin::MacroArg`]: crate::hir::Origin::MacroArg
//! [`Origin::Expansion`]: crate::hir::Origin::Expansion

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};

use super::{BodyCx, Cfg, Cx, Keep, Source, problem, refuse_depth};
use crate::{
    hir::{Body, ExprId, HirFile, PatId, Stmt, TypeRef},
    macros::Scratch,
    span::FileId,
    syntax::{self, SyntaxProblem},
    workspace::Edition,
};

/// Where a macro call in item position stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ItemList {
    /// A module, or statements.
    Module,
    Impl,
    Trait,
    /// An `extern` block.
    Foreign,
}

/// Lowers items; those of the list itself are [`HirFile::top`].
pub fn lower_items(
    scratch: &Scratch,
    file: FileId,
    cfg: &dyn Cfg,
    edition: Edition,
    list: ItemList,
) -> Result<HirFile, SyntaxProblem> {
    let mut hir = HirFile::empty(file);
    match list {
        ItemList::Module => lowered(scratch, cfg, edition, &mut hir, &all, |cx, items| {
            cx.hir.top = cx.items(&items);
        }),
        ItemList::Impl => lowered(scratch, cfg, edition, &mut hir, &all, |cx, items| {
            cx.hir.top = cx.impl_items(&items);
        }),
        ItemList::Trait => lowered(scratch, cfg, edition, &mut hir, &all, |cx, items| {
            cx.hir.top = cx.trait_items(&items);
        }),
        ItemList::Foreign => lowered(scratch, cfg, edition, &mut hir, &all, |cx, items| {
            let mut top = Vec::new();
            cx.foreign_items(&items, &mut top);
            cx.hir.top = top;
        }),
    }?;
    Ok(hir)
}

/// As [`lower_items`], for what the items declare to other crates: no body has an expression, but for those of
/// `const _`, which hold items.
pub fn lower_declared_items(
    mut scratch: Scratch,
    file: FileId,
    cfg: &dyn Cfg,
    edition: Edition,
    list: ItemList,
) -> Result<HirFile, SyntaxProblem> {
    // Offsets stay, so that places are still found.
    scratch.text = syntax::skim(&scratch.text);
    let mut hir = lower_items(&scratch, file, cfg, edition, list)?;
    hir.drop_bodies(Keep::Unnamed);
    Ok(hir)
}

/// Lowers an expression into a body; items in it go to `items`, the file that the body is in.
pub fn lower_expr(
    scratch: &Scratch,
    into: &mut Body,
    items: &mut HirFile,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<ExprId, SyntaxProblem> {
    lowered(scratch, cfg, edition, items, &expr, |cx, expr| BodyCx { cx, body: into }.expr(&expr).0)
}

/// Lowers statements into a body, and the value at their end: what stands last without a semicolon.
pub fn lower_stmts(
    scratch: &Scratch,
    into: &mut Body,
    items: &mut HirFile,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<(Vec<Stmt>, Option<ExprId>), SyntaxProblem> {
    lowered(scratch, cfg, edition, items, &stmts, |cx, stmts| {
        BodyCx { cx, body: into }.stmts(&stmts)
    })
}

/// Lowers a pattern into a body.
pub fn lower_pat(
    scratch: &Scratch,
    into: &mut Body,
    items: &mut HirFile,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<PatId, SyntaxProblem> {
    let parser = |input: ParseStream<'_>| syn::Pat::parse_multi_with_leading_vert(input);
    lowered(scratch, cfg, edition, items, &parser, |cx, pat| BodyCx { cx, body: into }.pat(&pat).0)
}

/// Lowers a type that stands in `file`.
pub fn lower_type(
    scratch: &Scratch,
    file: FileId,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<TypeRef, SyntaxProblem> {
    let parser = |input: ParseStream<'_>| input.parse::<syn::Type>();
    lowered(scratch, cfg, edition, &mut HirFile::empty(file), &parser, |cx, ty| cx.ty(&ty))
}

/// Parses the scratch text and lowers what comes out.
fn lowered<T, R>(
    scratch: &Scratch,
    cfg: &dyn Cfg,
    edition: Edition,
    hir: &mut HirFile,
    parser: &dyn Fn(ParseStream<'_>) -> syn::Result<T>,
    lower: impl FnOnce(&mut Cx<'_>, T) -> R,
) -> Result<R, SyntaxProblem> {
    let file = scratch.call.map_or(hir.file, |call| call.file);
    let scan = syntax::scan(file, &scratch.text, &|_| false);
    refuse_depth(file, scan.too_deep).map_err(|problem| at_call(scratch, problem))?;
    let result = lowered_text(scratch, cfg, edition, hir, parser, lower);
    syntax::release();
    result
}

fn lowered_text<T, R>(
    scratch: &Scratch,
    cfg: &dyn Cfg,
    edition: Edition,
    hir: &mut HirFile,
    parser: &dyn Fn(ParseStream<'_>) -> syn::Result<T>,
    lower: impl FnOnce(&mut Cx<'_>, T) -> R,
) -> Result<R, SyntaxProblem> {
    let file = hir.file;
    let parsed = syntax::lex(file, &scratch.text, edition);
    let parsed = parsed.map_err(|problem| at_call(scratch, problem))?;
    let (text, base, lines) = (parsed.text, parsed.base, parsed.lines);
    let src = Source { file, text, base, lines, scratch: Some(scratch) };
    let parser = |input: ParseStream<'_>| parser(input);
    let tree = parser.parse2(parsed.tokens).map_err(|error| problem(&src, &error))?;
    Ok(lower(&mut Cx { src, cfg, hir }, tree))
}

/// A problem of the text as a whole stands at the call.
fn at_call(scratch: &Scratch, problem: SyntaxProblem) -> SyntaxProblem {
    SyntaxProblem { span: scratch.call.unwrap_or(problem.span), ..problem }
}

fn all<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let mut list = Vec::new();
    while !input.is_empty() {
        list.push(input.parse()?);
    }
    Ok(list)
}

/// An expression; the compiler forgives a semicolon after it.
fn expr(input: ParseStream<'_>) -> syn::Result<syn::Expr> {
    let expr = input.parse()?;
    while input.parse::<Option<syn::Token![;]>>()?.is_some() {}
    Ok(expr)
}

/// Statements; the last may lack the semicolon that stands after the call.
fn stmts(input: ParseStream<'_>) -> syn::Result<Vec<syn::Stmt>> {
    let tokens: TokenStream = input.parse()?;
    let read = syn::Block::parse_within.parse2(tokens.clone());
    read.or_else(|error| {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let Some(last) = trees.last() else { return Err(error) };
        let mut semicolon = Punct::new(';', Spacing::Alone);
        semicolon.set_span(last.span());
        let ended = trees.into_iter().chain([semicolon.into()]).collect();
        syn::Block::parse_within.parse2(ended).map_err(|_| error)
    })
}
