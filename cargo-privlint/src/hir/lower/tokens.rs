//! The parser's tokens to token trees, for attributes and macro calls.

use std::ops::Range;

use super::{Cx, Ext, Source};
use crate::{
    hir::Name,
    syntax::{
        Kind, Token,
        tt::{Ctx, Delim, Group, Tt},
    },
};

impl Cx<'_> {
    /// What stands in the group that opens next, which is taken whole; and the ends of its delimiters.
    pub fn group_trees(&mut self) -> (Vec<Tt>, Ext) {
        let open = self.bump();
        let trees = self.src.trees(self.tokens, self.at..open.close as usize);
        self.at = open.close as usize + 1;
        (trees, self.since(open.lo))
    }

    /// What is left of the group.
    pub fn rest_trees(&mut self) -> Vec<Tt> {
        let start = self.at;
        while !self.is_done() {
            self.at += self.tree_len(0);
        }
        self.src.trees(self.tokens, start..self.at)
    }
}

impl Source<'_> {
    /// The trees of a range that splits no group.
    pub fn trees(&self, tokens: &[Token], range: Range<usize>) -> Vec<Tt> {
        let mut trees = Vec::with_capacity(n_trees(tokens, range.clone()));
        let mut at = range.start;
        while at < range.end {
            let token = &tokens[at];
            match token.kind {
                Kind::Open => trees.push(self.group(tokens, at)),
                Kind::Lifetime => self.lifetime(token, &mut trees),
                Kind::OuterDoc | Kind::InnerDoc => self.doc(token, &mut trees),
                Kind::Ident => {
                    let (span, ctx) = self.token(Ext::of(token));
                    trees.push(Tt::Ident { name: token.name, raw: token.flag, span, ctx });
                }
                Kind::Punct => {
                    let span = self.token(Ext::of(token)).0;
                    trees.push(Tt::Punct { ch: token.ch as char, joint: token.flag, span });
                }
                Kind::Literal => {
                    let ext = Ext::of(token);
                    let text = Name::new(self.text_of(ext));
                    trees.push(Tt::Literal { text, span: self.token(ext).0 });
                }
                Kind::Close | Kind::End => {}
            }
            at = after(token, at);
        }
        trees
    }

    fn group(&self, tokens: &[Token], at: usize) -> Tt {
        let end = tokens[at].close as usize;
        let (first, last) = (&tokens[at], &tokens[end]);
        let delim = match first.ch {
            b'(' => Delim::Paren,
            b'[' => Delim::Bracket,
            _ => Delim::Brace,
        };
        let open = self.token(Ext::of(first)).0;
        let close = self.token(Ext::of(last)).0;
        let trees = self.trees(tokens, at + 1..end);
        Tt::Group(Box::new(Group { delim, open, close, trees }))
    }

    fn lifetime(&self, token: &Token, trees: &mut Vec<Tt>) {
        let quote = self.token(Ext { lo: token.lo, hi: token.lo + 1 }).0;
        trees.push(Tt::Punct { ch: '\'', joint: true, span: quote });
        let (span, ctx) = self.token(Ext { lo: token.lo + 1, hi: token.hi });
        trees.push(Tt::Ident { name: token.name, raw: token.flag, span, ctx });
    }

    /// Documentation is `#[doc = "…"]` to whoever takes tokens.
    fn doc(&self, token: &Token, trees: &mut Vec<Tt>) {
        let ext = Ext::of(token);
        let at = |lo, hi| self.token(Ext { lo, hi }).0;
        let last_len = self.text_of(ext).chars().next_back().map_or(1, char::len_utf8) as u32;
        let (first, last) = (at(ext.lo, ext.lo + 1), at(ext.hi - last_len, ext.hi));
        let punct = |ch| Tt::Punct { ch, joint: false, span: first };
        trees.push(punct('#'));
        if token.kind == Kind::InnerDoc {
            trees.push(punct('!'));
        }
        let text = self.text_of(ext).get(3..).unwrap_or_default();
        let text = if token.ch == b'*' { text.strip_suffix("*/").unwrap_or(text) } else { text };
        let text = Name::new(&format!("\"{}\"", escaped(text)));
        let (span, ctx) = (self.token(ext).0, Ctx::USER);
        let inner = vec![
            Tt::Ident { name: Name::new("doc"), raw: false, span, ctx },
            punct('='),
            Tt::Literal { text, span },
        ];
        let group = Group { delim: Delim::Bracket, open: first, close: last, trees: inner };
        trees.push(Tt::Group(Box::new(group)));
    }
}

/// As a string literal writes it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\'' => out.push(ch),
            ch => out.extend(ch.escape_debug()),
        }
    }
    out
}

/// The index behind the tree that begins with a token.
fn after(token: &Token, at: usize) -> usize {
    match token.kind {
        Kind::Open => token.close as usize + 1,
        _ => at + 1,
    }
}

fn n_trees(tokens: &[Token], range: Range<usize>) -> usize {
    let mut n = 0;
    let mut at = range.start;
    while at < range.end {
        n += match tokens[at].kind {
            Kind::Lifetime => 2,
            Kind::OuterDoc => 2,
            Kind::InnerDoc => 3,
            _ => 1,
        };
        at = after(&tokens[at], at);
    }
    n
}
