//! What a macro call that nobody can expand may use: every expression that its tokens can be read as.
//!
//! Arguments are taken to stand between commas, semicolons and arrows, behind a key (`key = value`,
//! `key: value`) or a sigil; what is no expression as a whole is looked for in its groups.

use super::{
    format_args::{self, CallArg, FormatInput},
    fragment::{self, FragmentKind},
    token,
};
use crate::{
    hir::Name,
    span::Span,
    syntax::tt::{Delim, Tt},
};

#[derive(Clone, PartialEq, Debug)]
pub enum Readable {
    Expr(Vec<Tt>),
    /// A variable that a text names as a format string does: a use if there is such a variable.
    Capture(Name, Vec<Tt>),
}

/// The expressions, in the order of their tokens; `call` is the span of the call.
pub fn exprs(trees: &[Tt], call: Span) -> Vec<Readable> {
    let mut found = Vec::new();
    list(trees, call, &mut found);
    found
}

fn list(trees: &[Tt], call: Span, found: &mut Vec<Readable>) {
    let mut start = 0;
    let mut at = 0;
    while at < trees.len() {
        let len = token::first_len(&trees[at..]).max(1);
        let rest = &trees[at..];
        if [",", ";", "=>"].iter().any(|op| token::starts_with_op(rest, op)) {
            argument(&trees[start..at], call, found);
            start = at + len;
        }
        at += len;
    }
    argument(&trees[start..], call, found);
}

fn argument(trees: &[Tt], call: Span, found: &mut Vec<Readable>) {
    let trees = value(trees);
    if trees.is_empty() {
        return;
    }
    if let Some(literal) = format_args::template_literal(trees) {
        let input = FormatInput { template: trees, args: Vec::new() };
        let format = format_args::assign(literal, &input, Some(call)).ok();
        for arg in format.into_iter().flat_map(|format| format.args) {
            if let CallArg::Capture { name, .. } = arg {
                found.push(Readable::Capture(name, arg.into_tokens()));
            }
        }
        return;
    }
    if is_expr(trees) {
        found.push(Readable::Expr(trees.to_vec()));
        return;
    }
    for tree in trees {
        if let Tt::Group(group) = tree {
            list(&group.trees, call, found);
        }
    }
}

/// Braces are rather a part of the macro's own grammar than a block.
fn is_expr(trees: &[Tt]) -> bool {
    let is_braces = matches!(trees, [Tt::Group(group)] if group.delim == Delim::Brace);
    !is_braces && fragment::measure(FragmentKind::Expr, trees) == Some(trees.len())
}

/// What stands behind a key, a binding or a sigil.
fn value(trees: &[Tt]) -> &[Tt] {
    if let [Tt::Ident { name, raw: false, .. }, rest @ ..] = trees
        && *name == "let"
    {
        let eq = (0..rest.len()).find(|&i| token::starts_with_op(&rest[i..], "="));
        return eq.map_or(&[], |eq| value(&rest[eq + 1..]));
    }
    let key_len = key_len(trees);
    let behind = &trees[key_len..];
    if key_len > 0 && (token::starts_with_op(behind, "=") || token::starts_with_op(behind, ":")) {
        return value(&behind[1..]);
    }
    match trees {
        [Tt::Punct { ch: '?' | '%' | '@' | '#' | '$', .. }, rest @ ..] => rest,
        _ => trees,
    }
}

/// `key`, `a.b` or `"key"`.
fn key_len(trees: &[Tt]) -> usize {
    let mut len = match trees.first() {
        Some(Tt::Ident { .. } | Tt::Literal { .. }) => 1,
        Some(Tt::Group(_) | Tt::Punct { .. }) | None => return 0,
    };
    while let [Tt::Punct { ch: '.', joint: false, .. }, Tt::Ident { .. }, ..] = &trees[len..] {
        len += 2;
    }
    len
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::macros::{
        scratch,
        tests::{CALL, trees},
    };

    fn show(text: &str) -> String {
        let print = |trees: &[Tt]| scratch::print(trees, CALL).text.trim_end().to_owned();
        let found = exprs(&trees(text, 1000), CALL);
        let shown = found.iter().map(|readable| match readable {
            Readable::Expr(trees) => print(trees),
            Readable::Capture(name, _) => format!("{{{name}}}"),
        });
        shown.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn arguments_are_found_behind_keys_and_sigils() {
        assert_eq!(
            show(r#"a.b, user.email = %x.y, "k": f(1), ?z; p => |q| q"#),
            "a . b; x . y; f (1 ); z; p; | q | q"
        );
        assert_eq!(show(r#"target: "t", "hi {name} {0}", n"#), "{name}; n");
    }

    #[test]
    fn groups_of_a_foreign_grammar_are_looked_into() {
        assert_eq!(show("<div class={c}> { user.name } </div>"), "c; user . name");
        assert_eq!(show("fn t(x in any) { let y = f(x); g(y)? }"), "f (x ); g (y ) ?");
    }
}
