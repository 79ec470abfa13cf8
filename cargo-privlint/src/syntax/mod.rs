//! Text to tokens: a flat list for the parser, trees for what stays unread, and the comments between them.
//!
//! What is nested so deep that a recursive parser would run out of stack is refused with its place. Parsing, walking and dropping what passes needs threads with
//! [`STACK_SIZE`].

mod bound;
mod comment;
mod depth;
mod lex;
mod number;
mod skim;
mod token;
pub mod tt;
mod words;

pub use comment::{Comment, CommentPlace};
#[cfg(test)]
pub(crate) use depth::too_deep;
pub(crate) use lex::{lex, lex_keeping, n_lines};
pub(crate) use skim::skim;
pub(crate) use token::{Kind, Kw, Token, Tokens};
pub use words::Words;
pub(crate) use words::{next_word, word_len};

use crate::span::Span;

/// The stack that a thread needs to parse or lower a text, or to follow data through calls; what of it is never used takes
/// no memory.
pub const STACK_SIZE: usize = 256 << 20;

/// Why a text, or a part of it, was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxProblem {
    pub span: Span,
    pub reason: String,
}
