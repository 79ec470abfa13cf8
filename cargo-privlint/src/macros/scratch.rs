//! Expanded tokens as a text that `hir`'s lowering can read, and the way back from its offsets to the places,
//! writers and expansions of the tokens.
//!
//! Tokens are set apart by blanks, so that nothing is glued that was two tokens; joint punctuation stays
//! together. An invisible group becomes parentheses where it has to hold something together; they stand
//! for their content's own places, and the lowering drops parentheses anyway. `$crate` is the identifier
//! that [`super::token::read_dollar_crate`] reads.

use super::written_by_definition;
use crate::{
    span::Span,
    syntax::tt::{Ctx, Delim, Group, Tt},
};

#[derive(Clone, Debug, Default)]
pub struct Scratch {
    pub text: String,
    /// By their offsets in the text, ascending.
    pub tokens: Vec<ScratchToken>,
    /// The innermost call that the user wrote around the tokens.
    pub call: Option<Span>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ScratchToken {
    pub at: u32,
    pub span: Span,
    pub ctx: Ctx,
    /// Written by a macro's definition; else by the user, in a macro's arguments.
    pub from_definition: bool,
}

/// Prints the tokens of an expansion; `call` is the span that it was made with.
pub fn print(trees: &[Tt], call: Span) -> Scratch {
    let n_tokens = n_tokens(trees);
    let mut scratch = Scratch {
        text: String::with_capacity(n_tokens * N_BYTES),
        tokens: Vec::with_capacity(n_tokens),
        call: Some(call),
    };
    scratch.trees(trees, call);
    scratch
}

/// Most tokens are shorter, blanks included.
const N_BYTES: usize = 6;

fn n_tokens(trees: &[Tt]) -> usize {
    let of_tree = |tree: &Tt| match tree {
        Tt::Group(group) => 2 + n_tokens(&group.trees),
        Tt::Ident { .. } | Tt::Punct { .. } | Tt::Literal { .. } => 1,
    };
    trees.iter().map(of_tree).sum()
}

impl Scratch {
    /// The token at an offset, or the last before it.
    pub fn token_at(&self, offset: usize) -> Option<&ScratchToken> {
        let n = self.tokens.partition_point(|token| token.at as usize <= offset);
        self.tokens.get(n.checked_sub(1)?)
    }

    /// Where a range of the text was written, and whether a definition wrote an end of it: then the place
    /// is the call.
    pub fn place(&self, range: std::ops::Range<usize>) -> Option<(Span, bool)> {
        let call = self.call?;
        let first = self.token_at(range.start)?;
        let last = self.token_at(range.end.saturating_sub(1).max(range.start))?;
        if first.from_definition || last.from_definition {
            let outer = if first.from_definition { first.span } else { last.span };
            return Some((if outer.contains(call) { outer } else { call }, true));
        }
        Some((first.span.to(last.span), false))
    }

    fn trees(&mut self, trees: &[Tt], call: Span) {
        for tree in trees {
            match tree {
                Tt::Ident { name, raw, span, ctx } => {
                    self.token(*span, *ctx, call);
                    if *raw {
                        self.text.push_str("r#");
                    }
                    self.text.push_str(name.as_str());
                    self.text.push(' ');
                }
                Tt::Punct { ch, joint, span } => {
                    self.token(*span, Ctx::USER, call);
                    self.text.push(*ch);
                    if !joint {
                        self.text.push(' ');
                    }
                }
                Tt::Literal { text, span } => {
                    self.token(*span, Ctx::USER, call);
                    self.text.push_str(text.as_str());
                    self.text.push(' ');
                }
                Tt::Group(group) => self.group(group, call),
            }
        }
    }

    fn group(&mut self, group: &Group, call: Span) {
        let (open, close) = match group.delim {
            Delim::Paren => ("(", ") "),
            Delim::Bracket => ("[", "] "),
            Delim::Brace => ("{ ", "} "),
            Delim::None if stands_alone(&group.trees) => ("", ""),
            Delim::None => ("(", ") "),
        };
        if !open.is_empty() {
            self.token(group.open, Ctx::USER, call);
        }
        self.text.push_str(open);
        self.trees(&group.trees, call);
        if !close.is_empty() {
            self.token(group.close, Ctx::USER, call);
        }
        self.text.push_str(close);
    }

    fn token(&mut self, span: Span, ctx: Ctx, call: Span) {
        let at = self.text.len() as u32;
        let from_definition = written_by_definition(span, call);
        self.tokens.push(ScratchToken { at, span, ctx, from_definition });
    }
}

/// One token, or a macro call, that can stand wherever an expression can.
fn stands_alone(trees: &[Tt]) -> bool {
    match trees {
        [] => true,
        [Tt::Ident { name, .. }] => !["return", "break", "continue"].contains(&name.as_str()),
        [Tt::Literal { .. }] => true,
        [Tt::Group(group)] => group.delim != Delim::Brace,
        // Who evaluates its arguments early looks for the call itself.
        [path @ .., Tt::Punct { ch: '!', .. }, Tt::Group(group)] => {
            let is_of_path =
                |tree: &Tt| matches!(tree, Tt::Ident { .. } | Tt::Punct { ch: ':', .. });
            matches!(path, [Tt::Ident { .. }, ..])
                && path.iter().all(is_of_path)
                && matches!(group.delim, Delim::Paren | Delim::Bracket)
        }
        _ => false,
    }
}
