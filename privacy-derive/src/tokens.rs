//! `proc_macro2`'s tokens as the grammar reads them.

use privacy_spec::{Attribute, AttributeInput, Delimiter, Token};
use proc_macro2::{Delimiter as Delim, Span, TokenStream, TokenTree};

use crate::scan::{RawAttribute, visible};

/// Deeper groups have no meaning in an attribute: they are handed on empty, and the grammar refuses them.
const MAX_DEPTH: usize = 16;

pub fn attribute(raw: RawAttribute) -> Attribute<Span> {
    let input = match raw.rest.as_slice() {
        [] => AttributeInput::Empty,
        [TokenTree::Group(group)] => AttributeInput::Tokens(tokens(group.stream())),
        _ => AttributeInput::Other,
    };
    Attribute { span: raw.name.span(), input }
}

pub fn tokens(stream: TokenStream) -> Vec<Token<Span>> {
    tokens_at(stream, 0)
}

fn tokens_at(stream: TokenStream, depth: usize) -> Vec<Token<Span>> {
    visible(stream).into_iter().map(|token| token_of(token, depth)).collect()
}

fn token_of(token: TokenTree, depth: usize) -> Token<Span> {
    let span = token.span();
    match token {
        TokenTree::Ident(ident) => {
            let text = ident.to_string();
            Token::Ident { text: text.strip_prefix("r#").unwrap_or(&text).to_owned(), span }
        }
        TokenTree::Punct(punct) => Token::Punct { ch: punct.as_char(), span },
        TokenTree::Literal(literal) => Token::Literal { text: literal.to_string(), span },
        TokenTree::Group(group) => {
            let delimiter = match group.delimiter() {
                Delim::Parenthesis => Delimiter::Parenthesis,
                Delim::Bracket => Delimiter::Bracket,
                Delim::Brace => Delimiter::Brace,
                Delim::None => Delimiter::None,
            };
            let tokens =
                if depth < MAX_DEPTH { tokens_at(group.stream(), depth + 1) } else { Vec::new() };
            Token::Group { delimiter, tokens, span }
        }
    }
}
