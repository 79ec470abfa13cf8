//! How many trees a fragment (`$e:expr`, `$t:ty`, …) takes.
//!
//! Most fragments are short and are measured by looking at their tokens; the others are parsed by `syn`.
//! A rule that takes an expression is sure to have a separator or the end after it, so a simple
//! expression is known to be whole by what stands behind it.

use super::{
    item_fragment, syn_fragment,
    token::{self, Token},
};
use crate::syntax::tt::{Delim, Tt};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FragmentKind {
    Block,
    /// `expr_2021` too: what it leaves out, a rule tries before.
    Expr,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tt,
    Ty,
    Vis,
}

impl FragmentKind {
    pub fn from_name(name: &str) -> Option<FragmentKind> {
        Some(match name {
            "block" => FragmentKind::Block,
            "expr" | "expr_2021" => FragmentKind::Expr,
            "ident" => FragmentKind::Ident,
            "item" => FragmentKind::Item,
            "lifetime" => FragmentKind::Lifetime,
            "literal" => FragmentKind::Literal,
            "meta" => FragmentKind::Meta,
            "pat" => FragmentKind::Pat,
            "pat_param" => FragmentKind::PatParam,
            "path" => FragmentKind::Path,
            "stmt" => FragmentKind::Stmt,
            "tt" => FragmentKind::Tt,
            "ty" => FragmentKind::Ty,
            "vis" => FragmentKind::Vis,
            _ => return None,
        })
    }
}

/// Whether such a fragment can begin here, which decides between rules' alternatives before anything is
/// parsed.
pub fn can_start(kind: FragmentKind, trees: &[Tt]) -> bool {
    let Some((token, _)) = token::first(trees) else { return false };
    match kind {
        FragmentKind::Tt | FragmentKind::Item | FragmentKind::Stmt => true,
        FragmentKind::Ident => matches!(token, Token::Ident { name, .. } if name != *"_"),
        FragmentKind::Lifetime => matches!(token, Token::Lifetime(_)),
        FragmentKind::Literal => literal_len(trees).is_some(),
        FragmentKind::Block => matches!(token, Token::Group(Delim::Brace | Delim::None)),
        FragmentKind::Path | FragmentKind::Meta => match token {
            Token::Ident { .. } | Token::Group(Delim::None) => true,
            Token::Op(op) => op.is("::") || op.is("<") || op.is("<<"),
            _ => false,
        },
        FragmentKind::Vis => match token {
            Token::Ident { .. } | Token::Group(Delim::None) => true,
            Token::Op(op) => op.is(",") || TYPE_OPS.iter().any(|start| op.is(start)),
            Token::Group(Delim::Paren | Delim::Bracket) | Token::Lifetime(_) => true,
            _ => false,
        },
        FragmentKind::Ty => match token {
            Token::Ident { name, raw } => raw || !EXPR_KEYWORDS.contains(&name.as_str()),
            Token::Group(delim) => delim != Delim::Brace,
            Token::Lifetime(_) => true,
            Token::Op(op) => TYPE_OPS.iter().any(|start| op.is(start)),
            Token::Literal(_) => false,
        },
        FragmentKind::Pat | FragmentKind::PatParam => match token {
            Token::Ident { .. } | Token::Literal(_) => true,
            Token::Group(delim) => delim != Delim::Brace,
            Token::Op(op) => {
                ["&", "&&", "-", "..", "..=", "...", "::", "<", "<<"]
                    .iter()
                    .any(|start| op.is(start))
                    || (op.is("|") && kind == FragmentKind::Pat)
            }
            Token::Lifetime(_) => false,
        },
        FragmentKind::Expr => match token {
            Token::Ident { name, raw } => raw || !NOT_EXPR_KEYWORDS.contains(&name.as_str()),
            Token::Literal(_) | Token::Group(_) | Token::Lifetime(_) => true,
            Token::Op(op) => EXPR_OPS.iter().any(|start| op.is(start)),
        },
    }
}

const TYPE_OPS: [&str; 8] = ["!", "*", "&", "&&", "?", "<", "<<", "::"];
const EXPR_OPS: [&str; 14] =
    ["!", "-", "*", "|", "||", "&", "&&", "..", "...", "..=", "<", "<<", "::", "#"];
const EXPR_KEYWORDS: [&str; 12] = [
    "if", "match", "loop", "while", "return", "break", "continue", "let", "true", "false",
    "struct", "pub",
];
const NOT_EXPR_KEYWORDS: [&str; 17] = [
    "as", "else", "enum", "extern", "fn", "impl", "in", "let", "mod", "mut", "pub", "ref",
    "struct", "trait", "type", "use", "where",
];

/// The number of trees that the fragment takes; `None` where there is none.
pub fn measure(kind: FragmentKind, trees: &[Tt]) -> Option<usize> {
    if let [Tt::Group(group), ..] = trees
        && group.delim == Delim::None
        && is_sealed(kind, &trees[1..])
    {
        return Some(1);
    }
    match kind {
        FragmentKind::Tt => Some(token::first_len(trees)).filter(|&len| len > 0),
        FragmentKind::Ident | FragmentKind::Lifetime => {
            can_start(kind, trees).then(|| token::first_len(trees))
        }
        FragmentKind::Literal => literal_len(trees),
        FragmentKind::Block => can_start(kind, trees).then_some(1),
        FragmentKind::Vis => Some(vis_len(trees)),
        FragmentKind::Path => simple_path(trees)
            .filter(|&len| !continues_path(&trees[len..]))
            .or_else(|| syn_fragment::measure(kind, trees)),
        FragmentKind::Meta => meta_len(trees).or_else(|| syn_fragment::measure(kind, trees)),
        FragmentKind::Ty => simple_ty(trees).or_else(|| syn_fragment::measure(kind, trees)),
        FragmentKind::Pat | FragmentKind::PatParam => {
            simple_pat(trees).or_else(|| syn_fragment::measure(kind, trees))
        }
        FragmentKind::Expr => simple_expr(trees).or_else(|| syn_fragment::measure(kind, trees)),
        FragmentKind::Item => {
            item_fragment::len(trees).or_else(|| syn_fragment::measure(kind, trees))
        }
        FragmentKind::Stmt => syn_fragment::measure(kind, trees),
    }
}

/// An invisible group is the whole of what is asked for.
fn is_sealed(kind: FragmentKind, after: &[Tt]) -> bool {
    match kind {
        FragmentKind::Expr | FragmentKind::Stmt => ends_expr(after),
        FragmentKind::Pat => !token::starts_with_op(after, "|") && !is_range_op(after),
        FragmentKind::PatParam => !is_range_op(after),
        FragmentKind::Block | FragmentKind::Tt | FragmentKind::Literal | FragmentKind::Vis => true,
        FragmentKind::Meta | FragmentKind::Path | FragmentKind::Ty => !continues_path(after),
        FragmentKind::Ident | FragmentKind::Item | FragmentKind::Lifetime => false,
    }
}

/// `-`, and a number, string or `true`.
pub fn literal_len(trees: &[Tt]) -> Option<usize> {
    match trees {
        [Tt::Literal { .. }, ..] => Some(1),
        [Tt::Ident { name, raw: false, .. }, ..] if *name == "true" || *name == "false" => Some(1),
        [Tt::Punct { ch: '-', .. }, Tt::Literal { text, .. }, ..]
            if text.as_str().starts_with(|c: char| c.is_ascii_digit()) =>
        {
            Some(2)
        }
        [Tt::Group(group), ..] if group.delim == Delim::None => {
            (literal_len(&group.trees)? == group.trees.len()).then_some(1)
        }
        _ => None,
    }
}

pub(super) fn vis_len(trees: &[Tt]) -> usize {
    match trees {
        [Tt::Ident { name, raw: false, .. }, Tt::Group(group), ..]
            if *name == "pub" && group.delim == Delim::Paren && is_restriction(&group.trees) =>
        {
            2
        }
        [Tt::Ident { name, raw: false, .. }, ..] if *name == "pub" => 1,
        _ => 0,
    }
}

fn is_restriction(trees: &[Tt]) -> bool {
    match trees {
        [Tt::Ident { name, .. }] => ["crate", "self", "super"].contains(&name.as_str()),
        [Tt::Ident { name, .. }, ..] => *name == "in",
        _ => false,
    }
}

/// `a::b::c` without generic arguments.
fn simple_path(trees: &[Tt]) -> Option<usize> {
    let mut len = if token::starts_with_op(trees, "::") { 2 } else { 0 };
    loop {
        if !matches!(trees.get(len)?, Tt::Ident { .. }) {
            return None;
        }
        len += 1;
        match trees.get(len + 2) {
            Some(Tt::Ident { .. }) if token::starts_with_op(&trees[len..], "::") => len += 2,
            _ => return Some(len),
        }
    }
}

/// Whether a path could go on: with `::`, with generic or parenthesised arguments.
fn continues_path(after: &[Tt]) -> bool {
    match token::first(after) {
        Some((Token::Op(op), _)) => op.is("::") || op.is("<") || op.is("<<"),
        Some((Token::Group(delim), _)) => delim == Delim::Paren,
        _ => false,
    }
}

/// `path`, `path(…)`; `path = value` is left to the parser.
fn meta_len(trees: &[Tt]) -> Option<usize> {
    let len = simple_path(trees)?;
    match trees.get(len) {
        None => Some(len),
        Some(Tt::Group(group)) if group.delim != Delim::None => Some(len + 1),
        Some(Tt::Punct { ch: ',', .. }) => Some(len),
        Some(_) => None,
    }
}

const TYPE_KEYWORDS: [&str; 7] = ["dyn", "impl", "fn", "for", "unsafe", "extern", "mut"];

fn simple_ty(trees: &[Tt]) -> Option<usize> {
    let mut start = 0;
    while let Some(Tt::Punct { ch: '&', .. }) = trees.get(start) {
        start += 1;
        if let Some((Token::Lifetime(_), 2)) = token::first(&trees[start..]) {
            start += 2;
        }
        if matches!(trees.get(start), Some(Tt::Ident { name, raw: false, .. }) if *name == "mut") {
            start += 1;
        }
    }
    let rest = &trees[start..];
    let len = match rest.first()? {
        Tt::Ident { name, raw, .. } if *raw || !TYPE_KEYWORDS.contains(&name.as_str()) => {
            simple_path(rest)?
        }
        Tt::Group(group) if matches!(group.delim, Delim::Paren | Delim::Bracket) => 1,
        _ => return None,
    };
    let after = &rest[len..];
    let goes_on = continues_path(after)
        || token::starts_with_op(after, "!")
        || token::starts_with_op(after, "+");
    (!goes_on).then_some(start + len)
}

fn is_range_op(after: &[Tt]) -> bool {
    ["..", "..=", "..."].iter().any(|op| token::starts_with_op(after, op))
}

/// One identifier, literal, tuple or slice, with nothing behind it that could belong to it.
fn simple_pat(trees: &[Tt]) -> Option<usize> {
    let (token, len) = token::first(trees)?;
    let is_simple = match token {
        Token::Ident { name, raw } => {
            raw || !["ref", "mut", "box", "const"].contains(&name.as_str())
        }
        Token::Literal(_) | Token::Group(Delim::Paren | Delim::Bracket) => true,
        Token::Group(_) | Token::Op(_) | Token::Lifetime(_) => false,
    };
    let ends = match token::first(&trees[len..]) {
        None => true,
        Some((Token::Op(op), _)) => op.is(",") || op.is("=") || op.is("=>"),
        Some((Token::Ident { name, .. }, _)) => name == *"if" || name == *"in",
        Some(_) => false,
    };
    (is_simple && ends).then_some(len)
}

/// Whether an expression surely ends before these trees: what may stand behind `$e:expr`.
fn ends_expr(after: &[Tt]) -> bool {
    match token::first(after) {
        None => true,
        Some((Token::Op(op), _)) => op.is(",") || op.is(";") || op.is("=>"),
        Some(_) => false,
    }
}

/// Paths, literals and groups with prefix operators, calls, fields and `?`, and binary operators between them.
fn simple_expr(trees: &[Tt]) -> Option<usize> {
    let mut len = 0;
    loop {
        len += simple_operand(&trees[len..])?;
        let rest = &trees[len..];
        if ends_expr(rest) {
            return Some(len);
        }
        match token::first(rest)? {
            (Token::Op(op), n) if BINARY_OPS.iter().any(|known| op.is(known)) => len += n,
            _ => return None,
        }
    }
}

/// Those that say by themselves that what stands before is over: no `<`, which may open generic arguments.
const BINARY_OPS: [&str; 15] =
    ["==", "!=", ">=", "<=", "&&", "||", "+", "-", "*", "/", "%", "^", "&", "|", "="];

/// An operand with what stands before and behind it.
fn simple_operand(trees: &[Tt]) -> Option<usize> {
    let mut len = 0;
    while let Some(Tt::Punct { ch: '&' | '*' | '!' | '-', .. }) = trees.get(len) {
        len += 1;
        if matches!(trees.get(len), Some(Tt::Ident { name, raw: false, .. }) if *name == "mut") {
            len += 1;
        }
    }
    len += operand(&trees[len..])?;
    loop {
        len += match &trees[len..] {
            [Tt::Group(group), ..] if matches!(group.delim, Delim::Paren | Delim::Bracket) => 1,
            [Tt::Punct { ch: '?', .. }, ..] => 1,
            [
                Tt::Punct { ch: '.', joint: false, .. },
                Tt::Ident { .. } | Tt::Literal { .. },
                ..,
            ] => 2,
            _ => return Some(len),
        };
    }
}

fn operand(trees: &[Tt]) -> Option<usize> {
    match trees.first()? {
        Tt::Literal { .. } => Some(1),
        Tt::Group(group) => {
            matches!(group.delim, Delim::Paren | Delim::Bracket | Delim::None).then_some(1)
        }
        Tt::Ident { name, raw, .. } if *raw || !KEYWORDS.contains(&name.as_str()) => {
            let len = simple_path(trees)?;
            match &trees[len..] {
                [Tt::Punct { ch: '!', .. }, Tt::Group(group), ..] if group.delim != Delim::None => {
                    Some(len + 2)
                }
                _ => Some(len),
            }
        }
        Tt::Punct { ch: ':', .. } => simple_path(trees),
        Tt::Ident { .. } | Tt::Punct { .. } => None,
    }
}

/// What begins an expression that needs the parser.
const KEYWORDS: [&str; 27] = [
    "_", "as", "async", "break", "const", "continue", "do", "else", "enum", "fn", "for", "if",
    "impl", "in", "let", "loop", "match", "mod", "move", "mut", "ref", "return", "static",
    "struct", "unsafe", "where", "while",
];

#[cfg(test)]
mod tests {
    use super::{FragmentKind, simple_expr};
    use crate::macros::{syn_fragment, tests::trees};

    #[test]
    fn simple_expressions_end_where_the_parser_says() {
        let read = [
            "a == b.c(d)? && !e[0] || *f != -1",
            "a = b + &mut c % 2",
            "a::b(c) | d & e ^ f",
            "x >= y.0",
            "vec![a] == b",
        ];
        for expr in read {
            let own = trees(expr, 0).len();
            let more = trees(&format!("{expr}, a => b"), 0);
            assert_eq!(simple_expr(&more), Some(own), "{expr}");
            assert_eq!(syn_fragment::measure(FragmentKind::Expr, &more), Some(own), "{expr}");
        }
        for other in ["a b", "a ==", "a < b", "a + if b { c }", "|a| b", "a == return", "S { a }"] {
            assert_eq!(simple_expr(&trees(other, 0)), None, "{other}");
        }
    }
}
