//! From the attributes that `hir` holds unread to those that `privacy-spec` reads.

use privacy_spec::{Attribute, AttributeInput, Delimiter, Token};

use crate::{
    hir::{Attr, AttrInput},
    span::Span,
    syntax::tt::{Delim, Tt},
};

pub(super) fn attribute(attr: &Attr) -> Attribute<Span> {
    let input = match &attr.input {
        AttrInput::Empty => AttributeInput::Empty,
        AttrInput::Group(trees, _) => AttributeInput::Tokens(trees.iter().map(token).collect()),
        AttrInput::Value(_) => AttributeInput::Other,
    };
    Attribute { span: attr.path_span, input }
}

fn token(tree: &Tt) -> Token<Span> {
    match tree {
        Tt::Ident { name, span, .. } => {
            Token::Ident { text: name.as_str().to_owned(), span: *span }
        }
        Tt::Punct { ch, span, .. } => Token::Punct { ch: *ch, span: *span },
        Tt::Literal { text, span } => {
            Token::Literal { text: text.as_str().to_owned(), span: *span }
        }
        Tt::Group(group) => Token::Group {
            delimiter: match group.delim {
                Delim::Paren => Delimiter::Parenthesis,
                Delim::Bracket => Delimiter::Bracket,
                Delim::Brace => Delimiter::Brace,
                Delim::None => Delimiter::None,
            },
            tokens: group.trees.iter().map(token).collect(),
            span: tree.span(),
        },
    }
}
