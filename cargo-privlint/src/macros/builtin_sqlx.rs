//! sqlx's macros that look into a database while they compile: what they bind and which type they name is in the
//! call, the columns of a query are not.
//!
//! What is bound arrives as with `query_with`. A query that answers with rows becomes a `Map` to the named type, or
//! to a record that nothing is known of.

use super::{
    ExpandProblem,
    builtin::split_arg,
    emit::Emit,
    fragment::{self, FragmentKind},
    literal,
};
use crate::syntax::tt::{Delim, Tt};

/// What the rows of a query become.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SqlxRows {
    /// `query!`: a record of the columns, if there are any.
    Record,
    /// `query_as!`: the type that is named first.
    Named,
    /// `query_scalar!`: the one column.
    Scalar,
}

/// `query!("…", a, b as _)`, `query_as!(Type, "…", a)`, `query_scalar!("…", a)`; with the path of a file instead
/// of the text for `query_file!` and its like.
pub(super) fn query(rows: SqlxRows, trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let (named, rest) = match rows {
        SqlxRows::Named => {
            let len = fragment::measure(FragmentKind::Ty, trees)
                .ok_or(ExpandProblem::Malformed("no type for the rows"))?;
            let [Tt::Punct { ch: ',', .. }, rest @ ..] = &trees[len..] else {
                return Err(ExpandProblem::Malformed("no query"));
            };
            (Some(&trees[..len]), rest)
        }
        SqlxRows::Record | SqlxRows::Scalar => (None, trees),
    };
    let (sql, mut rest) = split_arg(rest)?;
    let mut args = Vec::new();
    while !rest.is_empty() {
        let arg;
        (arg, rest) = split_arg(rest)?;
        args.push(arg);
    }
    to.text("$crate :: query_with").group(Delim::Paren, |call| {
        call.own(first_literal(sql)).text(",").group(Delim::Paren, |tuple| {
            for arg in args {
                tuple.expr(arg).text(",");
            }
        });
    });
    if rows == SqlxRows::Record && !has_rows(sql) {
        return Ok(());
    }
    to.text(". try_map").group(Delim::Paren, |map| {
        map.text("| _ | -> :: core :: result :: Result <");
        match named {
            Some(ty) => map.own(ty),
            None => map.text("_"),
        };
        map.text(", $crate :: Error >").group(Delim::Brace, |body| {
            body.text(":: core :: result :: Result :: Ok").group(Delim::Paren, |value| {
                value.text("$crate :: __answer").group(Delim::Paren, |_| {});
            });
        });
    });
    Ok(())
}

/// Of `"a" + "b"`.
fn first_literal(sql: &[Tt]) -> &[Tt] {
    match sql {
        [Tt::Literal { .. }, Tt::Punct { ch: '+', .. }, ..] => &sql[..1],
        _ => sql,
    }
}

/// Whether the statement answers with rows, as far as its text is there.
fn has_rows(sql: &[Tt]) -> bool {
    let mut text = String::new();
    for tree in sql {
        if let Tt::Literal { text: literal, .. } = tree {
            text.push_str(&literal::string_value(literal.as_str()).unwrap_or_default());
        }
    }
    let text = text.to_ascii_lowercase();
    let mut words = text.split(|ch: char| !ch.is_ascii_alphanumeric() && ch != '_');
    let first = words.by_ref().find(|word| !word.is_empty()).unwrap_or_default();
    match first {
        "insert" | "update" | "delete" | "replace" | "merge" | "with" => {
            let is_with = first == "with";
            let writes = |word: &str| matches!(word, "insert" | "update" | "delete" | "merge");
            let rest: Vec<&str> = words.collect();
            rest.contains(&"returning") || is_with && !rest.iter().any(|word| writes(word))
        }
        "create" | "drop" | "alter" | "truncate" | "begin" | "commit" | "rollback" | "set"
        | "grant" | "revoke" | "vacuum" | "lock" | "notify" | "listen" | "savepoint"
        | "release" => false,
        _ => true,
    }
}
