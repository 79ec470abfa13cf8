//! `paste!`: `[< a B :snake >]` is one identifier, made of the pieces between the angle brackets.

use super::{ExpandProblem, literal};
use crate::{
    hir::Name,
    span::Span,
    syntax::tt::{Ctx, Delim, Group, Tt},
};

const MALFORMED: ExpandProblem = ExpandProblem::Malformed("a pasted name that is none");

/// The tokens, with every name put together.
pub(super) fn paste(trees: &[Tt]) -> Result<Vec<Tt>, ExpandProblem> {
    trees.iter().map(paste_tree).collect()
}

fn paste_tree(tree: &Tt) -> Result<Tt, ExpandProblem> {
    let Tt::Group(group) = tree else { return Ok(tree.clone()) };
    match pieces(group) {
        Some(pieces) => name(pieces, group),
        None => {
            let trees = paste(&group.trees)?;
            Ok(Tt::Group(Box::new(Group { trees, ..**group })))
        }
    }
}

/// What stands between `[<` and `>]`.
fn pieces(group: &Group) -> Option<&[Tt]> {
    match &*group.trees {
        [Tt::Punct { ch: '<', .. }, pieces @ .., Tt::Punct { ch: '>', .. }]
            if group.delim == Delim::Bracket && !pieces.is_empty() =>
        {
            Some(pieces)
        }
        _ => None,
    }
}

fn name(pieces: &[Tt], group: &Group) -> Result<Tt, ExpandProblem> {
    let mut words = Vec::new();
    add_words(pieces, &mut words)?;
    let text = words.concat();
    let starts = text.chars().next().is_some_and(|c| c == '_' || c.is_alphabetic());
    if !starts || !text.chars().all(|c| c == '_' || c.is_alphanumeric()) {
        return Err(MALFORMED);
    }
    let (span, ctx) = first_ident(pieces).ok_or(MALFORMED)?;
    let span = if pieces.len() == 1 { span } else { group.open.to(group.close) };
    Ok(Tt::Ident { name: Name::new(&text), raw: false, span, ctx })
}

fn first_ident(pieces: &[Tt]) -> Option<(Span, Ctx)> {
    pieces.iter().find_map(|piece| match piece {
        Tt::Ident { span, ctx, .. } => Some((*span, *ctx)),
        Tt::Group(group) => first_ident(&group.trees),
        Tt::Punct { .. } | Tt::Literal { .. } => None,
    })
}

fn add_words(pieces: &[Tt], words: &mut Vec<String>) -> Result<(), ExpandProblem> {
    let mut rest = pieces;
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            Tt::Ident { name, .. } => words.push(name.as_str().to_owned()),
            Tt::Literal { text, .. } => {
                let value = literal::shown_value(text.as_str()).ok_or(MALFORMED)?;
                words.push(value.replace('-', "_"));
            }
            Tt::Group(group) if group.delim == Delim::None => add_words(&group.trees, words)?,
            Tt::Punct { ch: ':', .. } => {
                let [Tt::Ident { name, .. }, after @ ..] = after else { return Err(MALFORMED) };
                let last = words.last_mut().ok_or(MALFORMED)?;
                *last = modified(last, name.as_str()).ok_or(MALFORMED)?;
                rest = after;
            }
            Tt::Punct { ch: '\'' | '#', .. } => {}
            Tt::Punct { .. } | Tt::Group(_) => return Err(MALFORMED),
        }
    }
    Ok(())
}

/// As the documentation of `paste` and `pastey` says of case conversion.
fn modified(word: &str, modifier: &str) -> Option<String> {
    Some(match modifier {
        "lower" => word.to_lowercase(),
        "upper" => word.to_uppercase(),
        "snake" => snake(word),
        "camel" | "upper_camel" => camel(word),
        "lower_camel" => {
            let camel = camel(word);
            let mut chars = camel.chars();
            chars.next().map(|first| first.to_lowercase().chain(chars).collect())?
        }
        _ => return None,
    })
}

/// `_` before each capital letter but after another `_`.
fn snake(word: &str) -> String {
    let mut text = String::new();
    let mut before = '_';
    for c in word.chars() {
        if c.is_uppercase() && before != '_' {
            text.push('_');
        }
        text.push(c);
        before = c;
    }
    text.to_lowercase()
}

/// A capital letter after each `_`, which goes; one small letter after each capital one.
fn camel(word: &str) -> String {
    let mut text = String::new();
    let mut before = '_';
    for c in word.chars() {
        if c != '_' {
            if before == '_' {
                text.extend(c.to_uppercase());
            } else if before.is_uppercase() {
                text.extend(c.to_lowercase());
            } else {
                text.push(c);
            }
        }
        before = c;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{camel, snake};

    #[test]
    fn cases() {
        assert_eq!(snake("AppConfig"), "app_config");
        assert_eq!(snake("already_so"), "already_so");
        assert_eq!(camel("app_config"), "AppConfig");
        assert_eq!(camel("HTTP"), "Http");
    }
}
