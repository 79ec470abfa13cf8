//! The token trees that attributes are read from: what `proc_macro2` and the linter's own tokens have in common.

/// One token; `S` is the caller's span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token<S> {
    /// A name or keyword, `r#` left out.
    Ident {
        text: String,
        span: S,
    },
    Punct {
        ch: char,
        span: S,
    },
    /// As written: quotes, prefixes and suffixes included.
    Literal {
        text: String,
        span: S,
    },
    /// The span covers both delimiters.
    Group {
        delimiter: Delimiter,
        tokens: Vec<Token<S>>,
        span: S,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Delimiter {
    Parenthesis,
    Bracket,
    Brace,
    /// The invisible group around what a macro's fragment brought in; attributes look through it.
    None,
}

impl<S: Copy> Token<S> {
    pub fn span(&self) -> S {
        match self {
            Token::Ident { span, .. }
            | Token::Punct { span, .. }
            | Token::Literal { span, .. }
            | Token::Group { span, .. } => *span,
        }
    }
}

/// One `#[personal…]` or `#[privacy…]`, unread.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribute<S> {
    /// The attribute's name, for what has no other place.
    pub span: S,
    pub input: AttributeInput<S>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AttributeInput<S> {
    /// `#[personal]`
    Empty,
    /// `#[personal(…)]`: what stands between the delimiters.
    Tokens(Vec<Token<S>>),
    /// `#[personal = …]`
    Other,
}
