//! Positions while lowering: from `syn`'s spans to bytes of the parsed text, and from there to the places
//! that are kept; for expansions the way back to what the user wrote.

use proc_macro2::{Ident, Span as SynSpan, extra::DelimSpan};

use crate::{
    hir::{Name, Origin, Place},
    macros::Scratch,
    span::{FileId, Span},
    syntax::{Lines, tt::Ctx},
};

/// A range of the parsed text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Ext {
    pub lo: u32,
    pub hi: u32,
}

impl Ext {
    pub fn to(self, end: Ext) -> Ext {
        Ext { lo: self.lo, hi: end.hi }
    }
}

/// The text that is lowered.
pub(super) struct Source<'a> {
    pub file: FileId,
    pub text: &'a str,
    /// Where the text begins in its file.
    pub base: u32,
    pub lines: Lines<'a>,
    /// The text is that of an expansion.
    pub scratch: Option<&'a Scratch>,
}

impl Source<'_> {
    pub fn lo(&self, span: SynSpan) -> u32 {
        self.lines.offset(span.start())
    }

    pub fn hi(&self, span: SynSpan) -> u32 {
        self.lines.offset(span.end())
    }

    pub fn ext(&self, span: SynSpan) -> Ext {
        Ext { lo: self.lo(span), hi: self.hi(span) }
    }

    /// A token of `len` bytes.
    pub fn short(&self, span: SynSpan, len: u32) -> Ext {
        let lo = self.lo(span);
        Ext { lo, hi: lo + len }
    }

    pub fn delims(&self, span: &DelimSpan) -> Ext {
        Ext { lo: self.lo(span.open()), hi: self.hi(span.close()) }
    }

    /// The name, without `r#`, and where it stands.
    pub fn ident(&self, ident: &Ident) -> (Name, Ext) {
        let lo = self.lo(ident.span());
        let rest = self.text.get(lo as usize..).unwrap_or_default();
        let start = if rest.starts_with("r#") { 2 } else { 0 };
        let is_word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
        let bytes = &rest.as_bytes()[start..];
        let len = bytes.iter().take_while(|b| is_word(b)).count();
        if len == 0 || bytes.get(len).is_some_and(|&b| b >= 0x80) {
            // Not ASCII, or a word that stands for a doc comment.
            let text = ident.to_string();
            let bare = text.strip_prefix("r#").unwrap_or(&text);
            return (Name::new(bare), Ext { lo, hi: self.hi(ident.span()) });
        }
        let end = start + len;
        (Name::new(&rest[start..end]), Ext { lo, hi: lo + end as u32 })
    }

    pub fn span(&self, ext: Ext) -> Span {
        self.place(ext).span
    }

    pub fn place(&self, ext: Ext) -> Place {
        let Some(scratch) = self.scratch else {
            let span = Span::new(self.file, self.base + ext.lo, self.base + ext.hi);
            return Place { span, origin: Origin::User };
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
