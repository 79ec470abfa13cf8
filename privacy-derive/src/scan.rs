//! A cursor over the tokens of an item that the compiler has parsed already: enough to find its parts, no more.
//!
//! Invisible groups, which macro fragments leave behind, are dissolved first, so that what a macro wrote reads
//! like what a person wrote. Expressions and types are skipped, never understood.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// The tokens with invisible groups dissolved, at this level; those inside of groups come when they are entered.
pub fn visible(stream: TokenStream) -> Vec<TokenTree> {
    let mut tokens = Vec::new();
    let mut open = vec![stream.into_iter()];
    while let Some(last) = open.last_mut() {
        match last.next() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                open.push(group.stream().into_iter());
            }
            Some(token) => tokens.push(token),
            None => {
                open.pop();
            }
        }
    }
    tokens
}

/// `#[name…]`, of one segment.
pub struct RawAttribute {
    pub name: Ident,
    /// What follows the name.
    pub rest: Vec<TokenTree>,
}

pub struct Cursor {
    tokens: Vec<TokenTree>,
    next: usize,
}

impl Cursor {
    pub fn new(stream: TokenStream) -> Cursor {
        Cursor { tokens: visible(stream), next: 0 }
    }

    pub fn peek(&self) -> Option<&TokenTree> {
        self.tokens.get(self.next)
    }

    pub fn is_at_end(&self) -> bool {
        self.next >= self.tokens.len()
    }

    pub fn last(&self) -> Option<&TokenTree> {
        self.tokens.last()
    }

    pub fn at_punct(&self, ch: char) -> bool {
        matches!(self.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ch)
    }

    /// Whether `::` stands here.
    pub fn at_path(&self) -> bool {
        let is_colon = |token: Option<&TokenTree>| token.is_some_and(|token| is_punct(token, ':'));
        is_colon(self.peek()) && is_colon(self.tokens.get(self.next + 1))
    }

    pub fn at_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(ident)) if *ident == word)
    }

    /// The place of the next token; of the last where none is left.
    pub fn span(&self) -> Span {
        let token = self.peek().or(self.last());
        token.map_or_else(Span::call_site, TokenTree::span)
    }

    pub fn eat_word(&mut self, word: &str) -> bool {
        let is_there = self.at_word(word);
        self.next += usize::from(is_there);
        is_there
    }

    pub fn eat_punct(&mut self, ch: char) -> bool {
        let is_there = self.at_punct(ch);
        self.next += usize::from(is_there);
        is_there
    }

    pub fn eat_ident(&mut self) -> Option<Ident> {
        match self.peek() {
            Some(TokenTree::Ident(ident)) => {
                let ident = ident.clone();
                self.next += 1;
                Some(ident)
            }
            _ => None,
        }
    }

    pub fn eat_group(&mut self, delimiter: Delimiter) -> Option<Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {
                let group = group.clone();
                self.next += 1;
                Some(group)
            }
            _ => None,
        }
    }

    pub fn eat_literal(&mut self) -> bool {
        let is_there = matches!(self.peek(), Some(TokenTree::Literal(_)));
        self.next += usize::from(is_there);
        is_there
    }

    /// The outer attributes that stand here.
    pub fn eat_attributes(&mut self) -> Vec<RawAttribute> {
        let mut attributes = Vec::new();
        while self.at_punct('#') {
            self.next += 1;
            let Some(group) = self.eat_group(Delimiter::Bracket) else { break };
            let mut content = Cursor::new(group.stream());
            if let Some(name) = content.eat_ident()
                && !content.at_punct(':')
            {
                let rest = content.tokens.split_off(content.next);
                attributes.push(RawAttribute { name, rest });
            }
        }
        attributes
    }

    /// `pub`, `pub(…)`. The parentheses of a tuple's type that follow a bare `pub` may go with it: who calls
    /// this skips the type anyway.
    pub fn skip_visibility(&mut self) {
        if self.eat_word("pub") {
            self.eat_group(Delimiter::Parenthesis);
        }
    }

    /// `<…>`, if it stands here.
    pub fn skip_generics(&mut self) {
        if self.eat_punct('<') {
            self.skip_type(1, |_, depth| depth == 0);
        }
    }

    /// To the comma after a type or to the end, and over it.
    pub fn skip_past_type(&mut self) {
        self.skip_type(0, |token, depth| depth == 0 && is_punct(token, ','));
        self.eat_punct(',');
    }

    /// Skips tokens until one, with the number of `<` that are open before it, ends the type.
    fn skip_type(&mut self, open: u32, ends: impl Fn(&TokenTree, u32) -> bool) {
        let mut depth = open;
        let mut after_minus = false;
        while let Some(token) = self.peek() {
            if ends(token, depth) {
                return;
            }
            if is_punct(token, '<') {
                depth += 1;
            } else if is_punct(token, '>') && !after_minus {
                depth = depth.saturating_sub(1);
            }
            after_minus = is_punct(token, '-');
            self.next += 1;
        }
    }

    /// To the next comma, whatever stands before it, and over it.
    pub fn skip_past_comma(&mut self) {
        while !self.is_at_end() && !self.eat_punct(',') {
            self.next += 1;
        }
    }
}

fn is_punct(token: &TokenTree, ch: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ch)
}
