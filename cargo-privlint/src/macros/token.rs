//! Tokens as the compiler's lexer cuts them, over trees that hold punctuation character by character:
//! `=>` is one token, a lifetime too. The matcher compares these, and `tt` takes exactly one.

use crate::{
    hir::{CrateId, Name},
    span::Span,
    syntax::tt::{Ctx, Delim, Group, Tt},
};

/// A token without its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token {
    Ident { name: Name, raw: bool },
    Lifetime(Name),
    Literal(Name),
    Op(Op),
    Group(Delim),
}

/// Up to three characters, the rest are zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Op(pub [char; 3]);

impl Op {
    pub const fn new(text: &[u8]) -> Op {
        let mut chars = ['\0'; 3];
        let mut i = 0;
        while i < text.len() && i < 3 {
            chars[i] = text[i] as char;
            i += 1;
        }
        Op(chars)
    }

    pub fn is(self, text: &str) -> bool {
        self.0.into_iter().take_while(|&c| c != '\0').eq(text.chars())
    }
}

const THREE: [&str; 4] = ["<<=", ">>=", "...", "..="];
const TWO: [&str; 20] = [
    "=>", "->", "::", "..", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "^=",
    "&=", "|=", "<<", ">>",
];

/// The first token and how many trees it takes; `None` at the end.
pub fn first(trees: &[Tt]) -> Option<(Token, usize)> {
    match trees.first()? {
        Tt::Ident { name, raw, .. } => Some((Token::Ident { name: *name, raw: *raw }, 1)),
        Tt::Literal { text, .. } => Some((Token::Literal(*text), 1)),
        Tt::Group(group) => Some((Token::Group(group.delim), 1)),
        Tt::Punct { ch: '\'', joint: true, .. } => match trees.get(1) {
            Some(Tt::Ident { name, .. }) => Some((Token::Lifetime(*name), 2)),
            _ => Some((Token::Op(Op(['\'', '\0', '\0'])), 1)),
        },
        Tt::Punct { .. } => {
            let op = first_op(trees);
            Some((Token::Op(op), op.0.into_iter().filter(|&c| c != '\0').count()))
        }
    }
}

/// How many trees the first token takes; zero at the end.
pub fn first_len(trees: &[Tt]) -> usize {
    first(trees).map_or(0, |(_, len)| len)
}

fn first_op(trees: &[Tt]) -> Op {
    let mut chars = ['\0'; 3];
    for (i, tree) in trees.iter().take(3).enumerate() {
        let Tt::Punct { ch, joint, .. } = tree else { break };
        chars[i] = *ch;
        if !joint {
            break;
        }
    }
    let known = |n: usize, ops: &[&str]| {
        chars[n - 1] != '\0' && ops.iter().any(|op| op.chars().eq(chars[..n].iter().copied()))
    };
    if known(3, &THREE) {
        Op(chars)
    } else if known(2, &TWO) {
        Op([chars[0], chars[1], '\0'])
    } else {
        Op([chars[0], '\0', '\0'])
    }
}

/// Whether the trees start with this operator, cut as the lexer does.
pub fn starts_with_op(trees: &[Tt], op: &str) -> bool {
    matches!(first(trees), Some((Token::Op(found), _)) if found.is(op))
}

/// The trees of one group, if that is all.
pub fn sole_group(trees: &[Tt]) -> Option<&Group> {
    match trees {
        [Tt::Group(group)] => Some(group),
        _ => None,
    }
}

const DOLLAR_CRATE: &str = "__privlint_dollar_crate_";

/// The identifier that stands for `$crate` in expanded tokens and in scratch text.
pub fn dollar_crate(krate: CrateId) -> Name {
    Name::new(&format!("{DOLLAR_CRATE}{}", krate.0))
}

/// The crate that an identifier stands for, if it was written as `$crate`.
pub fn read_dollar_crate(name: &str) -> Option<CrateId> {
    name.strip_prefix(DOLLAR_CRATE)?.parse().ok().map(CrateId)
}

pub fn ident(name: &str, span: Span, ctx: Ctx) -> Tt {
    Tt::Ident { name: Name::new(name), raw: false, span, ctx }
}

pub fn group(delim: Delim, trees: Vec<Tt>, span: Span) -> Tt {
    Tt::Group(Box::new(Group { delim, open: span, close: span, trees }))
}

/// Appends an operator, joined.
pub fn push_op(out: &mut Vec<Tt>, op: &str, span: Span) {
    let n = op.chars().count();
    out.extend(op.chars().enumerate().map(|(i, ch)| Tt::Punct { ch, joint: i + 1 < n, span }));
}
