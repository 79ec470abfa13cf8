//! Token trees of our own: what attributes and macro calls hold until somebody reads them.
//!
//! `proc_macro2`'s tokens are bound to a thread and can't be made from an offset; these are plain data.
//! Every token knows where it was written and, for hygiene, which expansion wrote it.

use crate::{hir::Name, span::Span};

/// Which macro expansion wrote a token: zero is the user's own text, others index the expansions of the
/// body or the item list that the token ends in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Ctx(pub u32);

impl Ctx {
    pub const USER: Ctx = Ctx(0);
    /// Some expansion among a dependency's items.
    pub const DECLARED: Ctx = Ctx(1);
    /// Not known, as for what a definition's format string captures: the innermost local of the name.
    pub const ANY: Ctx = Ctx(u32::MAX);
}

#[derive(Clone, PartialEq, Debug)]
pub enum Tt {
    /// `raw` is `r#name`; the name is held without the prefix.
    Ident {
        name: Name,
        raw: bool,
        span: Span,
        ctx: Ctx,
    },
    /// A lifetime is the punctuation `'`, joint, and an identifier.
    Punct {
        ch: char,
        joint: bool,
        span: Span,
    },
    /// The literal as written, quotes, prefixes and suffixes included.
    Literal {
        text: Name,
        span: Span,
    },
    Group(Box<Group>),
}

#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub delim: Delim,
    /// The opening and the closing delimiter; both are the whole group for [`Delim::None`].
    pub open: Span,
    pub close: Span,
    pub trees: Vec<Tt>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Delim {
    Paren,
    Bracket,
    Brace,
    /// The invisible group around a macro fragment, which keeps `$a * $b` from regrouping.
    None,
}

impl Tt {
    pub fn span(&self) -> Span {
        match self {
            Tt::Ident { span, .. } | Tt::Punct { span, .. } | Tt::Literal { span, .. } => *span,
            Tt::Group(group) => group.open.to(group.close),
        }
    }
}
