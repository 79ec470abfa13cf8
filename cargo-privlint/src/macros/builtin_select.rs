//! `select!` of tokio and futures: any of the branches may run, each with what its future brings.

use super::{
    ExpandProblem,
    builtin_tracing::split_expr,
    emit::Emit,
    fragment::{self, FragmentKind},
    token,
};
use crate::syntax::tt::{Delim, Tt};

struct Branch<'a> {
    /// Pattern and future; `None` for `else`, `complete` and `default`.
    awaited: Option<(&'a [Tt], &'a [Tt])>,
    guard: Option<&'a [Tt]>,
    handler: &'a [Tt],
}

/// `match thread_rng_n(n) { 0 if guard => match future.await { pat => handler, … }, … }`.
pub(super) fn select(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut rest = match trees {
        [Tt::Ident { name, .. }, Tt::Punct { ch: ';', .. }, rest @ ..] if *name == "biased" => rest,
        _ => trees,
    };
    let mut branches = Vec::new();
    while !rest.is_empty() {
        let found;
        (found, rest) = branch(rest)?;
        branches.push(found);
    }
    let n = branches.len().to_string();
    to.text("match $crate :: macros :: support :: thread_rng_n").group(Delim::Paren, |args| {
        args.text(&n);
    });
    to.group(Delim::Brace, |arms| {
        for (i, found) in branches.iter().enumerate() {
            arms.text(&i.to_string());
            arm(found, arms);
        }
        arms.text("_ => loop").group(Delim::Brace, |_| {});
    });
    Ok(())
}

fn arm(branch: &Branch<'_>, arms: &mut Emit<'_>) {
    if let Some(guard) = branch.guard {
        arms.text("if").expr(guard);
    }
    arms.text("=>");
    let Some((pat, future)) = branch.awaited else {
        arms.expr(branch.handler).text(",");
        return;
    };
    arms.text("match").expr(future).text(". await").group(Delim::Brace, |inner| {
        inner.own(pat).text("=>").expr(branch.handler).text(",");
        inner.text("_ => loop").group(Delim::Brace, |_| {});
    });
    arms.text(",");
}

fn branch(trees: &[Tt]) -> Result<(Branch<'_>, &[Tt]), ExpandProblem> {
    if let [Tt::Ident { name, .. }, after @ ..] = trees
        && ["else", "complete", "default"].contains(&name.as_str())
        && token::starts_with_op(after, "=>")
    {
        let (handler, rest) = handler(&after[2..])?;
        return Ok((Branch { awaited: None, guard: None, handler }, rest));
    }
    let pat_len = fragment::measure(FragmentKind::Pat, trees)
        .ok_or(ExpandProblem::Malformed("a branch without a pattern"))?;
    let (pat, rest) = trees.split_at(pat_len);
    if !token::starts_with_op(rest, "=") {
        return Err(ExpandProblem::Malformed("a branch without a future"));
    }
    let (future, mut rest) = split_expr(&rest[1..])?;
    let mut guard = None;
    if let [Tt::Punct { ch: ',', .. }, Tt::Ident { name, .. }, after @ ..] = rest
        && *name == "if"
    {
        let found;
        (found, rest) = split_expr(after)?;
        guard = Some(found);
    }
    if !token::starts_with_op(rest, "=>") {
        return Err(ExpandProblem::Malformed("a branch without a handler"));
    }
    let (handler, rest) = handler(&rest[2..])?;
    Ok((Branch { awaited: Some((pat, future)), guard, handler }, rest))
}

/// A block with or without a comma behind it, or an expression.
fn handler(trees: &[Tt]) -> Result<(&[Tt], &[Tt]), ExpandProblem> {
    let (handler, rest) = match trees {
        [Tt::Group(group), rest @ ..] if group.delim == Delim::Brace => {
            let goes_on = matches!(rest, [Tt::Punct { ch: '.' | '?', .. }, ..]);
            if goes_on { split_expr(trees)? } else { (&trees[..1], rest) }
        }
        _ => split_expr(trees)?,
    };
    match rest {
        [Tt::Punct { ch: ',', .. }, rest @ ..] => Ok((handler, rest)),
        _ => Ok((handler, rest)),
    }
}
