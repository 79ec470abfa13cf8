//! Positions while lowering: from a range of the text to the place that is kept; for expansions the way back
//! to what the user wrote.

use crate::{
    hir::{Origin, Place},
    macros::Scratch,
    span::{FileId, Span},
    syntax::{Token, tt::Ctx},
};

/// A range of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Ext {
    pub lo: u32,
    pub hi: u32,
}

impl Ext {
    pub fn of(token: &Token) -> Ext {
        Ext { lo: token.lo, hi: token.hi }
    }

    pub fn to(self, end: Ext) -> Ext {
        Ext { lo: self.lo, hi: end.hi }
    }
}

/// The text that is lowered.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub file: FileId,
    pub text: &'a str,
    /// The text is that of an expansion.
    pub scratch: Option<&'a Scratch>,
}

impl<'a> Source<'a> {
    /// What stands in a range.
    pub fn text_of(&self, ext: Ext) -> &'a str {
        self.text.get(ext.lo as usize..ext.hi as usize).unwrap_or_default()
    }

    pub fn span(&self, ext: Ext) -> Span {
        self.place(ext).span
    }

    pub fn place(&self, ext: Ext) -> Place {
        let Some(scratch) = self.scratch else {
            return Place { span: Span::new(self.file, ext.lo, ext.hi), origin: Origin::User };
        };
        match scratch.place(ext.lo as usize..ext.hi as usize) {
            Some((span, false)) => Place { span, origin: Origin::MacroArg },
            Some((span, true)) => Place { span, origin: Origin::Expansion },
            None => {
                let span = scratch.call.unwrap_or(Span::start_of(self.file));
                Place { span, origin: Origin::Expansion }
            }
        }
    }

    /// The place of one token, which a definition's tokens keep too.
    pub fn token(&self, ext: Ext) -> (Span, Ctx) {
        match self.scratch.and_then(|scratch| scratch.token_at(ext.lo as usize)) {
            Some(token) => (token.span, token.ctx),
            None => (self.span(ext), Ctx::USER),
        }
    }

    pub fn ctx(&self, at: Ext) -> Ctx {
        self.scratch
            .and_then(|scratch| scratch.token_at(at.lo as usize))
            .map_or(Ctx::USER, |token| token.ctx)
    }
}
