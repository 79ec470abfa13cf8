//! A text to `proc_macro2`'s tokens.
//!
//! `proc_macro2` keeps every text that a thread has lexed and numbers its characters on; so each text is
//! forgotten ([`release`]) once its tree is gone.

use proc_macro2::{Ident, TokenStream, TokenTree};

use super::{Lines, SyntaxProblem};
use crate::{
    span::{FileId, Span},
    workspace::Edition,
};

/// The tokens of a text.
pub(crate) struct Parsed<'t> {
    pub tokens: TokenStream,
    /// What the tokens were read from: the text without a byte-order mark and a shebang.
    pub text: &'t str,
    /// How many bytes stand before it.
    pub base: u32,
    pub lines: Lines<'t>,
}

/// Lexes a text.
pub(crate) fn lex(file: FileId, text: &str, edition: Edition) -> Result<Parsed<'_>, SyntaxProblem> {
    let base = prefix_len(text);
    let text = &text[base..];
    let lines = Lines::new(text);
    match text.parse::<TokenStream>() {
        Ok(tokens) => {
            let tokens = if edition == Edition::E2015 { plain_words(tokens, text) } else { tokens };
            Ok(Parsed { tokens, text, base: base as u32, lines })
        }
        Err(error) => {
            let at = base as u32 + lines.offset(error.span().start());
            let span = Span::new(file, at, at);
            Err(SyntaxProblem { span, reason: error.to_string() })
        }
    }
}

/// Forgets the texts that this thread has lexed. No token may be alive.
pub(crate) fn release() {
    proc_macro2::extra::invalidate_current_thread_spans();
}

/// How many bytes a byte-order mark and a shebang take.
fn prefix_len(text: &str) -> usize {
    const BOM: &str = "\u{feff}";
    let start = if text.starts_with(BOM) { BOM.len() } else { 0 };
    let rest = &text[start..];
    match rest.strip_prefix("#!") {
        Some(after) if !starts_with_bracket(after) => start + rest.find('\n').unwrap_or(rest.len()),
        Some(_) | None => start,
    }
}

/// `#![…]`, with blanks and comments between, is an attribute.
fn starts_with_bracket(mut text: &str) -> bool {
    loop {
        text = text.trim_start();
        if text.starts_with("//") {
            text = text.find('\n').map_or("", |end| &text[end..]);
        } else if text.starts_with("/*") {
            text = text.find("*/").map_or("", |end| &text[end + 2..]);
        } else {
            return text.starts_with('[');
        }
    }
}

/// `async` and `await` are plain names in the first edition.
fn plain_words(tokens: TokenStream, text: &str) -> TokenStream {
    if !text.contains("async") && !text.contains("await") {
        return tokens;
    }
    let plain = |tree| match tree {
        TokenTree::Ident(ident) if ident == "async" || ident == "await" => {
            Ident::new_raw(&ident.to_string(), ident.span()).into()
        }
        TokenTree::Group(group) => {
            let inner = plain_words(group.stream(), text);
            let mut plain = proc_macro2::Group::new(group.delimiter(), inner);
            plain.set_span(group.span());
            plain.into()
        }
        other => other,
    };
    tokens.into_iter().map(plain).collect()
}
