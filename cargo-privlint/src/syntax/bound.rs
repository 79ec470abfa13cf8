//! A bound of how deep the syntax of a text may nest, counted while it is cut into tokens: never less than what
//! [`super::depth`] finds, and nearly always little enough to spare that look at the text.
//!
//! Every token weighs a level until a `;`, a `,` outside of generic arguments or a new statement behind braces
//! ends what it is part of.

use super::{
    depth::{LEVEL, MAX_DEPTH},
    token::{Kind, Kw, Token},
};

#[derive(Default)]
pub(super) struct Bound {
    /// The part that stands before each open delimiter in what is around it.
    outer: Vec<Part>,
    /// The weights of all of them.
    n_outer: u32,
    part: Part,
    /// The last token is a `}`.
    is_behind_brace: bool,
    max: u32,
}

/// What has come in a group since something in it ended; weights are in levels.
#[derive(Clone, Copy, Default)]
struct Part {
    weight: u32,
    /// A `,` may stand in generic arguments or parameters of a closure.
    is_angled: bool,
}

impl Bound {
    pub fn may_be_too_deep(&self) -> bool {
        self.max.max(self.n_outer + self.part.weight) > MAX_DEPTH / LEVEL
    }

    pub fn token(&mut self, token: &Token) {
        let is_behind_brace = std::mem::replace(&mut self.is_behind_brace, false);
        if is_behind_brace && begins_statement(token) {
            self.end_part();
        }
        match token.kind {
            Kind::Open => self.open(),
            Kind::Close => {
                self.close();
                self.is_behind_brace = token.ch == b'}';
            }
            Kind::Punct => match token.ch {
                b';' => self.end_part(),
                b',' if !self.part.is_angled => self.end_part(),
                ch => {
                    self.part.is_angled |= matches!(ch, b'<' | b'|');
                    self.part.weight += 1;
                }
            },
            Kind::OuterDoc | Kind::InnerDoc => self.is_behind_brace = is_behind_brace,
            Kind::Ident | Kind::Lifetime | Kind::Literal => self.part.weight += 1,
            Kind::End => {}
        }
    }

    /// A delimiter may also be a link of the chain that it stands in.
    fn open(&mut self) {
        self.part.weight += 1;
        let group = Part { weight: 1, is_angled: false };
        let part = std::mem::replace(&mut self.part, group);
        self.n_outer += part.weight;
        self.outer.push(part);
    }

    fn close(&mut self) {
        self.note();
        if let Some(part) = self.outer.pop() {
            self.n_outer -= part.weight;
            self.part = part;
        }
    }

    fn end_part(&mut self) {
        self.note();
        self.part = Part { weight: u32::from(!self.outer.is_empty()), is_angled: false };
    }

    fn note(&mut self) {
        self.max = self.max.max(self.n_outer + self.part.weight);
    }
}

fn begins_statement(token: &Token) -> bool {
    match token.kind {
        Kind::Ident => !matches!(token.kw, Kw::Else | Kw::As),
        Kind::Lifetime | Kind::Literal | Kind::Open => true,
        Kind::Punct => matches!(token.ch, b'#' | b'$'),
        Kind::Close | Kind::OuterDoc | Kind::InnerDoc | Kind::End => false,
    }
}
