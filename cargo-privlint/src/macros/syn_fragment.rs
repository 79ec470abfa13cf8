//! Fragments that need a parser: `syn` reads them off the front of a window of the remaining tokens,
//! which doubles until the fragment ends well before the window does.
//!
//! So a long argument list costs what its tokens cost, not their square.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::{
    Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    token::Brace,
};

use super::fragment::FragmentKind;
use crate::syntax::tt::{Delim, Tt};

const FIRST_WINDOW: usize = 24;

/// How far a parser may have looked beyond the end of what it took.
const LOOKAHEAD: usize = 4;

/// The number of trees that the fragment takes; `None` where `syn` finds none.
pub(super) fn measure(kind: FragmentKind, trees: &[Tt]) -> Option<usize> {
    let mut window = FIRST_WINDOW;
    loop {
        let is_whole = window >= trees.len();
        let shown = &trees[..window.min(trees.len())];
        match parse_prefix(kind, shown) {
            Some(len) if is_whole || len + LOOKAHEAD <= shown.len() => {
                return (len > 0).then_some(len);
            }
            None if is_whole => return None,
            Some(_) | None => window *= 4,
        }
    }
}

fn parse_prefix(kind: FragmentKind, trees: &[Tt]) -> Option<usize> {
    let parser = |input: ParseStream<'_>| {
        match kind {
            FragmentKind::Expr => drop(input.parse::<syn::Expr>()?),
            FragmentKind::Ty => drop(input.parse::<syn::Type>()?),
            FragmentKind::Pat => drop(syn::Pat::parse_multi_with_leading_vert(input)?),
            FragmentKind::PatParam => drop(syn::Pat::parse_single(input)?),
            FragmentKind::Path => drop(type_path(input)?),
            FragmentKind::Meta => drop(input.parse::<syn::Meta>()?),
            FragmentKind::Item => drop(input.parse::<syn::Item>()?),
            FragmentKind::Stmt => stmt(input)?,
            FragmentKind::Block
            | FragmentKind::Ident
            | FragmentKind::Lifetime
            | FragmentKind::Literal
            | FragmentKind::Tt
            | FragmentKind::Vis => return Err(input.error("measured without a parser")),
        }
        let rest: TokenStream = input.parse()?;
        Ok(rest.into_iter().count())
    };
    let rest = parser.parse2(to_stream(trees)).ok()?;
    trees.len().checked_sub(rest)
}

/// A path as types have it: generic arguments without `::`.
fn type_path(input: ParseStream<'_>) -> syn::Result<syn::TypePath> {
    input.parse()
}

/// A statement without its semicolon.
fn stmt(input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    ahead.call(syn::Attribute::parse_outer)?;
    if ahead.peek(Token![let]) {
        input.call(syn::Attribute::parse_outer)?;
        return local(input);
    }
    if is_item(&ahead) {
        return input.parse::<syn::Item>().map(drop);
    }
    input.parse::<syn::Expr>().map(drop)
}

fn local(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![let]>()?;
    syn::Pat::parse_single(input)?;
    if input.parse::<Option<Token![:]>>()?.is_some() {
        input.parse::<syn::Type>()?;
    }
    if input.parse::<Option<Token![=]>>()?.is_some() {
        input.parse::<syn::Expr>()?;
        if input.peek(Token![else]) && input.peek2(Brace) {
            input.parse::<Token![else]>()?;
            input.parse::<syn::Block>()?;
        }
    }
    Ok(())
}

fn is_item(ahead: ParseStream<'_>) -> bool {
    const STARTS: [&str; 10] =
        ["pub", "use", "struct", "enum", "trait", "mod", "type", "impl", "fn", "extern"];
    let Ok(word) = ahead.fork().call(Ident::parse_any) else { return false };
    let word = word.to_string();
    STARTS.contains(&word.as_str())
        || (word == "static" && !ahead.peek2(Token![|]) && !ahead.peek2(Token![move]))
        || (word == "const" && (ahead.peek2(Ident::peek_any) && !ahead.peek2(Token![async])))
        || (word == "async" && ahead.peek2(Token![fn]))
        || (word == "unsafe" && !ahead.peek2(Brace))
        || (word == "macro_rules" && ahead.peek2(Token![!]))
}

/// The tokens as `proc_macro2` has them, without their places.
fn to_stream(trees: &[Tt]) -> TokenStream {
    trees.iter().map(to_tree).collect()
}

fn to_tree(tree: &Tt) -> TokenTree {
    let span = Span::call_site();
    match tree {
        Tt::Ident { name, raw: false, .. } => Ident::new(name.as_str(), span).into(),
        Tt::Ident { name, raw: true, .. } => Ident::new_raw(name.as_str(), span).into(),
        Tt::Punct { ch, joint, .. } => {
            let spacing = if *joint { Spacing::Joint } else { Spacing::Alone };
            Punct::new(*ch, spacing).into()
        }
        Tt::Literal { text, .. } => to_literal(text.as_str()).into(),
        Tt::Group(group) => {
            let delimiter = match group.delim {
                Delim::Paren => Delimiter::Parenthesis,
                Delim::Bracket => Delimiter::Bracket,
                Delim::Brace => Delimiter::Brace,
                Delim::None => Delimiter::None,
            };
            Group::new(delimiter, to_stream(&group.trees)).into()
        }
    }
}

/// A text's content can't change how much a fragment takes, a number's form can (`x.0.1`).
fn to_literal(text: &str) -> Literal {
    if text.ends_with('"') && !text.starts_with(['b', 'c']) {
        return Literal::string("");
    }
    text.parse().unwrap_or_else(|_| Literal::usize_unsuffixed(0))
}
