//! serde_json's `json!`: objects and arrays are built from their values, whatever else is serialised.

use super::{ExpandProblem, builtin_tracing::split_expr, emit::Emit, token};
use crate::syntax::tt::{Delim, Tt};

pub(super) fn value(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    match trees {
        [Tt::Group(group)] => match group.delim {
            Delim::Brace => object(&group.trees, to),
            Delim::Bracket => array(&group.trees, to),
            Delim::None if token::sole_group(&group.trees).is_some() => value(&group.trees, to),
            Delim::Paren | Delim::None => {
                other(trees, to);
                Ok(())
            }
        },
        [Tt::Ident { name, .. }] if *name == "null" => {
            to.text("$crate :: Value :: Null");
            Ok(())
        }
        [] => Err(ExpandProblem::Malformed("no value")),
        _ => {
            other(trees, to);
            Ok(())
        }
    }
}

fn other(trees: &[Tt], to: &mut Emit<'_>) {
    to.text("$crate :: to_value")
        .group(Delim::Paren, |args| {
            args.text("&").expr(trees);
        })
        .text(". unwrap")
        .group(Delim::Paren, |_| {});
}

fn array(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut values = Vec::new();
    let mut rest = trees;
    while !rest.is_empty() {
        let item;
        (item, rest) = split_value(rest)?;
        values.push(item);
    }
    let mut result = Ok(());
    to.text("$crate :: Value :: Array").group(Delim::Paren, |args| {
        args.group(Delim::Bracket, |items| {
            for item in values {
                result = std::mem::replace(&mut result, Ok(())).and_then(|()| value(item, items));
                items.text(",");
            }
        });
        args.text(". to_vec").group(Delim::Paren, |_| {});
    });
    result
}

fn object(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut entries = Vec::new();
    let mut rest = trees;
    while !rest.is_empty() {
        let (key, item);
        (key, rest) = split_key(rest)?;
        (item, rest) = split_value(rest)?;
        entries.push((key, item));
    }
    let mut result = Ok(());
    to.text("$crate :: Value :: Object").group(Delim::Paren, |args| {
        args.group(Delim::Brace, |block| {
            block.text("let mut object = $crate :: Map :: new").group(Delim::Paren, |_| {});
            block.text(";");
            for (key, item) in entries {
                block.text("object . insert").group(Delim::Paren, |args| {
                    args.expr(key).text(". into").group(Delim::Paren, |_| {}).text(",");
                    result =
                        std::mem::replace(&mut result, Ok(())).and_then(|()| value(item, args));
                });
                block.text(";");
            }
            block.text("object");
        });
    });
    result
}

/// A literal, `(expression)` or any tokens up to the colon.
fn split_key(trees: &[Tt]) -> Result<(&[Tt], &[Tt]), ExpandProblem> {
    const MALFORMED: ExpandProblem = ExpandProblem::Malformed("a key without its value");
    let mut len = 0;
    while !token::starts_with_op(&trees[len..], ":") {
        len += Some(token::first_len(&trees[len..])).filter(|&n| n > 0).ok_or(MALFORMED)?;
    }
    if len == 0 { Err(MALFORMED) } else { Ok((&trees[..len], &trees[len + 1..])) }
}

/// An object, an array, `null` or an expression, and what follows its comma.
fn split_value(trees: &[Tt]) -> Result<(&[Tt], &[Tt]), ExpandProblem> {
    let is_end = |rest: &[Tt]| rest.is_empty() || token::starts_with_op(rest, ",");
    let (item, rest) = match trees {
        [Tt::Group(_) | Tt::Ident { .. } | Tt::Literal { .. }, rest @ ..] if is_end(rest) => {
            (&trees[..1], rest)
        }
        _ => split_expr(trees)?,
    };
    match rest {
        [] => Ok((item, rest)),
        [Tt::Punct { ch: ',', .. }, rest @ ..] => Ok((item, rest)),
        _ => Err(ExpandProblem::Malformed("values without a comma between them")),
    }
}
