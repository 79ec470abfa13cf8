//! The tokens that are read: looking ahead, taking, and how an error is told.
//!
//! No function here or in the parser goes past a closing delimiter by itself: whoever opened a group closes
//! it, so what is read of a group ends with it.

use super::{Cx, Ext, SyntaxProblem};
use crate::{
    hir::Name,
    syntax::{Kind, Kw, Token},
};

/// An error ends the text that is read.
pub(super) type Parse<T> = Result<T, Box<SyntaxProblem>>;

/// A place in the tokens, and what the file held there.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    n_items: usize,
    n_bodies: usize,
    n_inactive: usize,
    n_nodes: usize,
    n_problems: usize,
}

impl Cx<'_> {
    pub fn peek(&self) -> &Token {
        self.nth(0)
    }

    /// The token so many further on; the end where there is none.
    pub fn nth(&self, ahead: usize) -> &Token {
        let last = self.tokens.len() - 1;
        &self.tokens[(self.at + ahead).min(last)]
    }

    pub fn bump(&mut self) -> Token {
        let token = *self.peek();
        if token.kind != Kind::End {
            self.at += 1;
        }
        token
    }

    /// Where the next token begins.
    pub fn lo(&self) -> u32 {
        self.peek().lo
    }

    /// Where the last one that was taken ends.
    pub fn hi(&self) -> u32 {
        self.at.checked_sub(1).map_or(0, |last| self.tokens[last].hi)
    }

    /// From an offset to where the last token ends.
    pub fn since(&self, lo: u32) -> Ext {
        Ext { lo, hi: self.hi() }
    }

    /// Nothing is left of the group.
    pub fn is_done(&self) -> bool {
        matches!(self.peek().kind, Kind::Close | Kind::End)
    }

    pub fn at_kw(&self, kw: Kw) -> bool {
        self.peek().kw == kw
    }

    pub fn nth_kw(&self, ahead: usize, kw: Kw) -> bool {
        self.nth(ahead).kw == kw
    }

    pub fn eat_kw(&mut self, kw: Kw) -> bool {
        let is = self.at_kw(kw);
        self.at += usize::from(is);
        is
    }

    /// Whether an operator stands so many tokens ahead; more punctuation may follow it.
    pub fn nth_op(&self, ahead: usize, op: &[u8]) -> bool {
        op.iter().enumerate().all(|(i, &ch)| {
            let token = self.nth(ahead + i);
            token.kind == Kind::Punct && token.ch == ch && (token.flag || i + 1 == op.len())
        })
    }

    pub fn at_op(&self, op: &[u8]) -> bool {
        self.nth_op(0, op)
    }

    pub fn eat_op(&mut self, op: &[u8]) -> bool {
        let is = self.at_op(op);
        if is {
            self.at += op.len();
        }
        is
    }

    /// Whether a group opens so many tokens ahead.
    pub fn nth_open(&self, ahead: usize, delim: u8) -> bool {
        let token = self.nth(ahead);
        token.kind == Kind::Open && token.ch == delim
    }

    pub fn at_open(&self, delim: u8) -> bool {
        self.nth_open(0, delim)
    }

    pub fn nth_kind(&self, ahead: usize, kind: Kind) -> bool {
        self.nth(ahead).kind == kind
    }

    /// How many tokens the next group takes, or the next token.
    pub fn tree_len(&self, ahead: usize) -> usize {
        let token = self.nth(ahead);
        match token.kind {
            Kind::Open => token.close as usize - (self.at + ahead) + 1,
            _ => 1,
        }
    }

    /// Whether a word stands so many tokens ahead that can be a name.
    pub fn nth_name(&self, ahead: usize) -> bool {
        let token = self.nth(ahead);
        token.kind == Kind::Ident && !token.kw.is_reserved()
    }

    pub fn at_name(&self) -> bool {
        self.nth_name(0)
    }

    /// A name and its place.
    pub fn name(&mut self) -> Parse<(Name, Ext)> {
        if self.at_name() { Ok(self.word()) } else { self.expected("identifier") }
    }

    /// A name or `_`.
    pub fn name_or_underscore(&mut self) -> Parse<(Name, Ext)> {
        if self.at_kw(Kw::Underscore) { Ok(self.word()) } else { self.name() }
    }

    /// The next word, whatever it means.
    pub fn word(&mut self) -> (Name, Ext) {
        let token = self.bump();
        (token.name, Ext::of(&token))
    }

    pub fn expect_op(&mut self, op: &str) -> Parse<()> {
        if self.eat_op(op.as_bytes()) { Ok(()) } else { self.expected(&format!("`{op}`")) }
    }

    /// A semicolon; one may stand behind the macro call that the last of statements comes from.
    pub fn semicolon(&mut self) -> Parse<()> {
        let is_behind = self.is_unended && self.peek().kind == Kind::End;
        if is_behind { Ok(()) } else { self.expect_op(";") }
    }

    pub fn expect_kw(&mut self, kw: Kw, word: &str) -> Parse<()> {
        if self.eat_kw(kw) { Ok(()) } else { self.expected(&format!("`{word}`")) }
    }

    /// Opens a group.
    pub fn open(&mut self, delim: u8) -> Parse<Token> {
        if self.at_open(delim) {
            return Ok(self.bump());
        }
        self.expected(match delim {
            b'(' => "parentheses",
            b'[' => "square brackets",
            _ => "curly braces",
        })
    }

    /// Closes the group that was opened last; nothing may be left of it.
    pub fn close(&mut self) -> Parse<Token> {
        if self.peek().kind == Kind::Close { Ok(self.bump()) } else { self.unexpected() }
    }

    /// Goes past a group unread; the token is its opening one.
    pub fn skip_group(&mut self) {
        self.at += self.tree_len(0);
    }

    /// The elements of a list that commas set apart, up to the group's end.
    pub fn commas(&mut self, mut element: impl FnMut(&mut Self) -> Parse<()>) -> Parse<()> {
        while !self.is_done() {
            element(self)?;
            if !self.eat_op(b",") && !self.is_done() {
                return self.expected("`,`");
            }
        }
        Ok(())
    }

    pub fn expected<T>(&self, what: &str) -> Parse<T> {
        let end = if self.is_done() { "unexpected end of input, " } else { "" };
        self.error(&format!("{end}expected {what}"))
    }

    pub fn unexpected<T>(&self) -> Parse<T> {
        self.error("unexpected token")
    }

    pub fn error<T>(&self, reason: &str) -> Parse<T> {
        let lo = self.lo();
        let span = self.src.span(Ext { lo, hi: lo });
        Err(Box::new(SyntaxProblem { span, reason: reason.to_owned() }))
    }

    pub fn mark(&self) -> Mark {
        Mark {
            n_items: self.hir.items.len(),
            n_bodies: self.hir.bodies.len(),
            n_inactive: self.hir.inactive.len(),
            n_nodes: self.hir.nodes.len(),
            n_problems: self.hir.problems.len(),
        }
    }

    /// Forgets what was lowered since; the place in the tokens stays.
    pub fn forget(&mut self, mark: Mark) {
        self.hir.items.truncate(mark.n_items);
        self.hir.bodies.truncate(mark.n_bodies);
        self.hir.inactive.truncate(mark.n_inactive);
        self.hir.nodes.truncate(mark.n_nodes);
        self.hir.problems.truncate(mark.n_problems);
    }
}
