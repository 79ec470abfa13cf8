//! The arguments of `format_args!` and its like: split from the call's tokens, and put to the pieces of the
//! template that show them, inline captures included.

use super::{
    ExpandProblem,
    format::{self, ArgRef, Piece, Shows},
    fragment::{self, FragmentKind},
    token, written_by_definition,
};
use crate::{
    hir::Name,
    span::Span,
    syntax::tt::{Ctx, Delim, Tt},
};

/// A format call's tokens, cut at its commas.
#[derive(Clone, Debug)]
pub struct FormatInput<'a> {
    /// A string literal, or a macro call that has to be expanded to one first.
    pub template: &'a [Tt],
    /// With the names of `name = value`.
    pub args: Vec<(Option<Name>, &'a [Tt])>,
}

/// A template with its arguments.
#[derive(Clone, Debug)]
pub struct FormatCall {
    pub pieces: Vec<CallPiece>,
    /// The call's own arguments in order, then captures.
    pub args: Vec<CallArg>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum CallPiece {
    Text(Box<str>),
    /// By its place in [`FormatCall::args`].
    Arg {
        arg: usize,
        shows: Shows,
    },
}

#[derive(Clone, PartialEq, Debug)]
pub enum CallArg {
    /// An expression.
    Tokens(Vec<Tt>),
    /// The variable of that name. Its place is inside the literal, or that of the literal where a macro's
    /// definition wrote it.
    Capture { name: Name, span: Span, ctx: Ctx },
}

impl CallArg {
    /// The expression's tokens; a capture is an identifier.
    pub fn into_tokens(self) -> Vec<Tt> {
        match self {
            CallArg::Tokens(trees) => trees,
            CallArg::Capture { name, span, ctx } => {
                let raw = name != *"self" && syn::parse_str::<syn::Ident>(name.as_str()).is_err();
                vec![Tt::Ident { name, raw, span, ctx }]
            }
        }
    }
}

impl FormatCall {
    /// The arguments that no piece shows: widths, precisions and what is too much.
    pub fn unshown(&self) -> impl Iterator<Item = usize> + '_ {
        let mut shown = vec![false; self.args.len()];
        for piece in &self.pieces {
            if let CallPiece::Arg { arg, .. } = piece {
                shown[*arg] = true;
            }
        }
        shown.into_iter().enumerate().filter(|(_, shown)| !shown).map(|(i, _)| i)
    }
}

/// Cuts `template, a, name = b,`.
pub fn split(trees: &[Tt]) -> Result<FormatInput<'_>, ExpandProblem> {
    let (template, mut rest) = split_expr(trees)?;
    let mut args = Vec::new();
    while !rest.is_empty() {
        let name = match rest {
            [Tt::Ident { name, .. }, after @ ..] if token::starts_with_op(after, "=") => {
                rest = &after[1..];
                Some(*name)
            }
            _ => None,
        };
        let arg;
        (arg, rest) = split_expr(rest)?;
        args.push((name, arg));
    }
    Ok(FormatInput { template, args })
}

/// An expression, and what follows its comma.
fn split_expr(trees: &[Tt]) -> Result<(&[Tt], &[Tt]), ExpandProblem> {
    let len = fragment::measure(FragmentKind::Expr, trees)
        .ok_or(ExpandProblem::Malformed("an argument that is no expression"))?;
    match &trees[len..] {
        [] => Ok((trees, &[])),
        [Tt::Punct { ch: ',', .. }, rest @ ..] => Ok((&trees[..len], rest)),
        _ => Err(ExpandProblem::Malformed("arguments without a comma between them")),
    }
}

/// The literal of a template, through invisible groups: its text and its place.
pub fn template_literal(template: &[Tt]) -> Option<(Name, Span)> {
    match template {
        [Tt::Literal { text, span }] => Some((*text, *span)),
        [Tt::Group(group)] if group.delim == Delim::None => template_literal(&group.trees),
        _ => None,
    }
}

/// Puts the arguments to the pieces of the template; `call` is the span of the call that the user wrote.
pub fn assign(
    (literal, span): (Name, Span),
    input: &FormatInput<'_>,
    call: Option<Span>,
) -> Result<FormatCall, ExpandProblem> {
    let template = format::parse(literal.as_str())
        .ok_or(ExpandProblem::Malformed("a format string that is no string"))?;
    let is_own = call.is_none_or(|call| !written_by_definition(span, call));
    // A literal that `concat!` made is longer or shorter than its place.
    let is_exact = is_own && (span.hi - span.lo) as usize == literal.as_str().len();
    let mut cx = Assign {
        span,
        is_own,
        is_exact,
        names: input.args.iter().map(|(name, _)| *name).collect(),
        args: input.args.iter().map(|(_, arg)| CallArg::Tokens(arg.to_vec())).collect(),
        next: 0,
    };
    let mut pieces = Vec::with_capacity(template.pieces.len());
    for piece in template.pieces {
        match piece {
            Piece::Text(text) => pieces.push(CallPiece::Text(text)),
            Piece::Arg(piece) => {
                // In the order in which rustc takes positional ones: `.*` before the value.
                cx.index(piece.width.as_ref());
                cx.index(piece.precision.as_ref());
                if let Some(arg) = cx.index(Some(&piece.arg)) {
                    pieces.push(CallPiece::Arg { arg, shows: piece.shows });
                }
            }
        }
    }
    Ok(FormatCall { pieces, args: cx.args })
}

struct Assign {
    span: Span,
    is_own: bool,
    is_exact: bool,
    names: Vec<Option<Name>>,
    args: Vec<CallArg>,
    next: usize,
}

impl Assign {
    fn index(&mut self, arg: Option<&ArgRef>) -> Option<usize> {
        let n_given = self.names.len();
        match arg? {
            ArgRef::Next => {
                self.next += 1;
                Some(self.next - 1).filter(|&i| i < n_given)
            }
            ArgRef::Index(i) => Some(*i).filter(|&i| i < n_given),
            ArgRef::Name { name, lo, hi } => {
                let given = self.names.iter().position(|given| *given == Some(*name));
                Some(given.unwrap_or_else(|| self.capture(*name, *lo, *hi)))
            }
        }
    }

    fn capture(&mut self, name: Name, lo: u32, hi: u32) -> usize {
        let Span { file, lo: start, .. } = self.span;
        let span = if self.is_exact { Span::new(file, start + lo, start + hi) } else { self.span };
        let ctx = if self.is_own { Ctx::USER } else { Ctx::ANY };
        self.args.push(CallArg::Capture { name, span, ctx });
        self.args.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::macros::{
        scratch,
        tests::{CALL, trees},
    };

    fn show(text: &str) -> String {
        let tokens = trees(text, 1000);
        let input = split(&tokens).unwrap();
        let literal = template_literal(input.template).unwrap();
        let call = assign(literal, &input, Some(CALL)).unwrap();
        let arg = |i: &usize| match &call.args[*i] {
            CallArg::Tokens(trees) => scratch::print(trees, CALL).text.trim_end().to_owned(),
            CallArg::Capture { name, span, .. } => format!("{name}@{}..{}", span.lo, span.hi),
        };
        let mut parts: Vec<String> = Vec::new();
        for piece in &call.pieces {
            parts.push(match piece {
                CallPiece::Text(text) => format!("{text:?}"),
                CallPiece::Arg { arg: i, shows } => format!("{} {shows:?}", arg(i)),
            });
        }
        parts.extend(call.unshown().map(|i| format!("-{}", arg(&i))));
        parts.join("; ")
    }

    #[test]
    fn arguments_find_their_pieces() {
        assert_eq!(
            show(r#""{} {x} {1:?} {email}", a.b, x = |c, d| c,"#),
            "a . b Display; \" \"; | c , d | c Display; \" \"; | c , d | c Debug; \" \"; email@1015..1020 Display"
        );
        assert_eq!(show(r#""{:.*} {:w$}", 3, v, q, w = 5"#), "v Display; \" \"; q Display; -3; -5");
        assert_eq!(show(r#""{2}", a"#), "-a");
        assert_eq!(show(r#""{a:?}{a}""#), "a@1002..1003 Debug; a@1007..1008 Display");
    }
}
