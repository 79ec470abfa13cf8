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

use super::{BodyCx, Cfg, Cx, Keep, Parse, Source};
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
    // Whether something in the call's file does is known to others.
    let mut hir = HirFile { has_suppressions: true, ..HirFile::empty(file) };
    hir.top = lowered(scratch, cfg, edition, &mut hir, |cx| cx.items(list))?;
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
    in_body(scratch, cfg, edition, (into, items), |body| {
        let (expr, _) = body.expr()?;
        // The compiler forgives a semicolon behind it.
        while body.cx.eat_op(b";") {}
        Ok(expr)
    })
}

/// Lowers statements into a body, and the value at their end: what stands last without a semicolon.
pub fn lower_stmts(
    scratch: &Scratch,
    into: &mut Body,
    items: &mut HirFile,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<(Vec<Stmt>, Option<ExprId>), SyntaxProblem> {
    in_body(scratch, cfg, edition, (into, items), |body| {
        body.cx.is_unended = true;
        body.stmts()
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
    in_body(scratch, cfg, edition, (into, items), |body| Ok(body.pat()?.0))
}

/// Lowers a type that stands in `file`.
pub fn lower_type(
    scratch: &Scratch,
    file: FileId,
    cfg: &dyn Cfg,
    edition: Edition,
) -> Result<TypeRef, SyntaxProblem> {
    lowered(scratch, cfg, edition, &mut HirFile::empty(file), |cx| Ok(cx.placed_ty()?.0))
}

/// Reads the whole scratch text into a body of a file; an error leaves nothing of it.
fn in_body<R>(
    scratch: &Scratch,
    cfg: &dyn Cfg,
    edition: Edition,
    (into, items): (&mut Body, &mut HirFile),
    read: impl FnOnce(&mut BodyCx<'_, '_>) -> Parse<R>,
) -> Result<R, SyntaxProblem> {
    lowered(scratch, cfg, edition, items, |cx| {
        let mut body = BodyCx { cx, body: into };
        let mark = body.mark();
        let made = read(&mut body).and_then(|made| body.cx.end().map(|()| made));
        if made.is_err() {
            body.forget(mark);
        }
        made
    })
}

/// Reads the whole scratch text into a file.
fn lowered<R>(
    scratch: &Scratch,
    cfg: &dyn Cfg,
    edition: Edition,
    hir: &mut HirFile,
    read: impl FnOnce(&mut Cx<'_>) -> Parse<R>,
) -> Result<R, SyntaxProblem> {
    let file = scratch.call.map_or(hir.file, |call| call.file);
    let tokens = syntax::lex(file, &scratch.text, edition);
    let tokens = tokens.map_err(|problem| at_call(scratch, problem))?;
    let src = Source { file: hir.file, text: &scratch.text, scratch: Some(scratch) };
    let mut cx = Cx::new(src, &tokens.list, cfg, edition, hir);
    let made = read(&mut cx).and_then(|made| cx.end().map(|()| made));
    made.map_err(|problem| *problem)
}

/// A problem of the text as a whole stands at the call.
fn at_call(scratch: &Scratch, problem: SyntaxProblem) -> SyntaxProblem {
    SyntaxProblem { span: scratch.call.unwrap_or(problem.span), ..problem }
}
