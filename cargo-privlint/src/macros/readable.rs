//! What a macro call that nobody can expand may use: every expression that its tokens can be read as.
//!
//! Arguments are taken to stand between commas, semicolons and arrows, behind a key (`key = value`,
//! `key: value`) or a sigil; what is no expression as a whole is looked for in its groups. Control flow as
//! templates write it (`@if x { … }`, `for x in y { … }`) binds for what stands in it.

use super::{
    format_args::{self, CallArg, FormatInput},
    fragment::{self, FragmentKind},
    token,
};
use crate::{
    hir::Name,
    span::Span,
    syntax::tt::{Delim, Group, Tt},
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
    match found.iter().position(|it| matches!(it, Found::Let(_))) {
        // What follows a binding is read with it.
        Some(first) => {
            let rest = found.split_off(first);
            let mut outer = found;
            let block = block(rest, call, &mut outer);
            outer.push(Found::Expr(vec![block]));
            outer.into_iter().filter_map(Found::readable).collect()
        }
        None => found.into_iter().filter_map(Found::readable).collect(),
    }
}

enum Found {
    Expr(Vec<Tt>),
    Capture(Name, Vec<Tt>),
    /// A whole statement, but for its semicolon.
    Let(Vec<Tt>),
}

impl Found {
    fn readable(self) -> Option<Readable> {
        match self {
            Found::Expr(trees) => Some(Readable::Expr(trees)),
            Found::Capture(name, trees) => Some(Readable::Capture(name, trees)),
            Found::Let(_) => None,
        }
    }
}

/// Everything that was found, as statements of one block; captures go to `outer`.
fn block(found: Vec<Found>, call: Span, outer: &mut Vec<Found>) -> Tt {
    let mut trees = Vec::new();
    for it in found {
        match it {
            Found::Expr(stmt) | Found::Let(stmt) => {
                trees.extend(stmt);
                trees.push(Tt::Punct { ch: ';', joint: false, span: call });
            }
            Found::Capture(..) => outer.push(it),
        }
    }
    Tt::Group(Box::new(Group { delim: Delim::Brace, open: call, close: call, trees }))
}

fn list(trees: &[Tt], call: Span, found: &mut Vec<Found>) {
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

fn argument(trees: &[Tt], call: Span, found: &mut Vec<Found>) {
    if is_let(without_at(trees)) {
        return found.push(Found::Let(without_at(trees).to_vec()));
    }
    let trees = value(trees);
    if trees.is_empty() {
        return;
    }
    if let Some(literal) = format_args::template_literal(trees) {
        let input = FormatInput { template: trees, args: Vec::new() };
        let format = format_args::assign(literal, &input, Some(call)).ok();
        for arg in format.into_iter().flat_map(|format| format.args) {
            if let CallArg::Capture { name, .. } = arg {
                found.push(Found::Capture(name, arg.into_tokens()));
            }
        }
        return;
    }
    if is_expr(trees) {
        found.push(Found::Expr(trees.to_vec()));
        return;
    }
    pieces(trees, call, found);
}

/// What stands side by side without a separator.
fn pieces(mut trees: &[Tt], call: Span, found: &mut Vec<Found>) {
    while let [first, after @ ..] = trees {
        if is_let(without_at(trees)) {
            return found.push(Found::Let(without_at(trees).to_vec()));
        }
        if let Some((expr, len)) = control_flow(trees, call, found) {
            found.push(Found::Expr(expr));
            trees = &trees[len..];
            continue;
        }
        if let Tt::Group(group) = first {
            list(&group.trees, call, found);
        }
        trees = after;
    }
}

/// `if`, `for`, `while` or `match`, with what its body is read as, and how many trees that took. An `else`
/// is left to the next look.
fn control_flow(trees: &[Tt], call: Span, outer: &mut Vec<Found>) -> Option<(Vec<Tt>, usize)> {
    let rest = without_at(trees);
    let [Tt::Ident { name, raw: false, .. }, head @ ..] = rest else { return None };
    if !matches!(name.as_str(), "if" | "for" | "while" | "match") {
        return None;
    }
    let is_body = |tree: &Tt| matches!(tree, Tt::Group(group) if group.delim == Delim::Brace);
    let n_head = head.iter().position(is_body)?;
    let Tt::Group(body) = &head[n_head] else { return None };
    let mut captures = Vec::new();
    let mut expr = rest[..=n_head].to_vec();
    expr.push(if *name == "match" {
        arms(&body.trees, call, &mut captures)
    } else {
        let mut inner = Vec::new();
        list(&body.trees, call, &mut inner);
        block(inner, call, &mut captures)
    });
    let is_read = fragment::measure(FragmentKind::Expr, &expr) == Some(expr.len());
    is_read.then(|| {
        outer.extend(captures);
        (expr, trees.len() - rest.len() + n_head + 2)
    })
}

/// The arms of a `match`, each with what its right side is read as.
fn arms(mut trees: &[Tt], call: Span, captures: &mut Vec<Found>) -> Tt {
    let mut out = Vec::new();
    while let Some(arrow) = find_op(trees, "=>") {
        let (pat, behind) = (&trees[..arrow + 2], &trees[arrow + 2..]);
        let len = match behind {
            [Tt::Group(group), ..] if group.delim == Delim::Brace => 1,
            _ => find_op(behind, ",").unwrap_or(behind.len()),
        };
        let mut inner = Vec::new();
        match &behind[..len] {
            [Tt::Group(group)] if group.delim == Delim::Brace => {
                list(&group.trees, call, &mut inner);
            }
            other => argument(other, call, &mut inner),
        }
        out.extend_from_slice(pat);
        out.push(block(inner, call, captures));
        let after = &behind[len..];
        trees = if token::starts_with_op(after, ",") { &after[1..] } else { after };
    }
    Tt::Group(Box::new(Group { delim: Delim::Brace, open: call, close: call, trees: out }))
}

fn find_op(trees: &[Tt], op: &str) -> Option<usize> {
    (0..trees.len()).find(|&i| token::starts_with_op(&trees[i..], op))
}

fn without_at(trees: &[Tt]) -> &[Tt] {
    match trees {
        [Tt::Punct { ch: '@', .. }, rest @ ..] => rest,
        _ => trees,
    }
}

/// `let pattern = value`
fn is_let(trees: &[Tt]) -> bool {
    let starts = matches!(trees, [Tt::Ident { name, raw: false, .. }, ..] if *name == "let");
    starts && fragment::measure(FragmentKind::Stmt, trees) == Some(trees.len())
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
        assert_eq!(
            show("fn t(x in any) { let y = f(x); g(y)? }"),
            "{ let y = f (x ) ; g (y ) ? ; }"
        );
    }

    #[test]
    fn control_flow_of_templates_binds() {
        assert_eq!(
            show("ul { @for x in xs { li.a { (x.name) } } @else { (n) } } p { (q) }"),
            "for x in xs { (x . name ) ; }; (n ); (q )"
        );
        assert_eq!(
            show("@if let Some(x) = f(y) { b { (x) } } @else if z { (w) }"),
            "if let Some (x ) = f (y ) { (x ) ; }; if z { (w ) ; }"
        );
        assert_eq!(
            show("@match e { A(x) => { i { (x) } } B => (c), } @let d = e.f; em { (d) }"),
            "match e { A (x ) => { (x ) ; } B => { (c ) ; } }; { let d = e . f ; (d ) ; }"
        );
    }
}
