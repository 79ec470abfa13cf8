//! A text to `proc_macro2`'s tokens.
//!
//! `proc_macro2` keeps every text that a thread has lexed and numbers its characters on; so each text is
//! forgotten ([`release`]) once its tree is gone.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};

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
            let tokens = if edition == Edition::E2015 { first_edition(tokens) } else { tokens };
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

/// What only the first edition allows, as later ones write it: `async` and `await` as names, and
/// parameters without a name (`fn f(u8);`).
fn first_edition(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut signature = Signature::None;
    for tree in tokens {
        let is_params = matches!(&tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
            && signature == Signature::Params;
        signature = signature.after(&tree, out.last());
        out.push(match tree {
            TokenTree::Ident(ident) if ident == "async" || ident == "await" => {
                Ident::new_raw(&ident.to_string(), ident.span()).into()
            }
            TokenTree::Group(group) => {
                let inner = first_edition(group.stream());
                let inner = if is_params { name_params(inner) } else { inner };
                let mut plain = Group::new(group.delimiter(), inner);
                plain.set_span(group.span());
                plain.into()
            }
            other => other,
        });
    }
    out.into_iter().collect()
}

/// How far a function's signature has been read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signature {
    None,
    /// After `fn`.
    Fn,
    /// In the generic parameters after its name, so many levels deep.
    Generics(u32),
    /// Its parameters come next.
    Params,
}

impl Signature {
    fn after(self, tree: &TokenTree, before: Option<&TokenTree>) -> Signature {
        let is = |tree: Option<&TokenTree>, ch: char| matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == ch);
        match (self, tree) {
            (_, TokenTree::Ident(ident)) if ident == "fn" => Signature::Fn,
            (Signature::Fn, TokenTree::Ident(_)) => Signature::Params,
            (Signature::Params, tree) if is(Some(tree), '<') => Signature::Generics(1),
            (Signature::Generics(n), tree) if is(Some(tree), '<') => Signature::Generics(n + 1),
            (Signature::Generics(n), tree) if is(Some(tree), '>') && !is(before, '-') => match n {
                1 => Signature::Params,
                _ => Signature::Generics(n - 1),
            },
            (Signature::Generics(n), _) => Signature::Generics(n),
            _ => Signature::None,
        }
    }
}

/// Puts `_:` before parameters that are types alone.
fn name_params(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut param: Vec<TokenTree> = Vec::new();
    let mut n_open = 0;
    for tree in tokens {
        let ch = match &tree {
            TokenTree::Punct(punct) => punct.as_char(),
            TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_) => ' ',
        };
        match ch {
            '<' => n_open += 1,
            '>' if !matches!(param.last(), Some(TokenTree::Punct(p)) if p.as_char() == '-') => {
                n_open -= 1;
            }
            _ => {}
        }
        let is_end = ch == ',' && n_open <= 0;
        param.push(tree);
        if is_end {
            named_param(&mut param, &mut out);
        }
    }
    named_param(&mut param, &mut out);
    out.into_iter().collect()
}

fn named_param(param: &mut Vec<TokenTree>, out: &mut Vec<TokenTree>) {
    let has_name = param.iter().enumerate().any(|(i, tree)| match tree {
        TokenTree::Ident(ident) => ident == "self",
        TokenTree::Punct(punct) if punct.as_char() == ':' => {
            let is_colon = |tree: Option<&TokenTree>| {
                matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
            };
            !is_colon(param.get(i + 1)) && !is_colon(i.checked_sub(1).and_then(|i| param.get(i)))
        }
        TokenTree::Punct(punct) => punct.as_char() == '.' || punct.as_char() == '#',
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    });
    if let Some(first) = param.first().filter(|_| !has_name) {
        let mut colon = Punct::new(':', Spacing::Alone);
        colon.set_span(first.span());
        out.extend([Ident::new("_", first.span()).into(), colon.into()]);
    }
    out.append(param);
}
