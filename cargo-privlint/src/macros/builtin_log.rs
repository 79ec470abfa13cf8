//! The grammars of `log` with key-values, and of `slog`.

use super::{
    ExpandProblem,
    builtin::split_arg,
    builtin_tracing::{Recorded, Value, split_expr, split_sigil},
    emit::Emit,
    token,
};
use crate::syntax::tt::Tt;

/// `info!(target: "t", key:? = value, other; "message {}", arg)`; `log!` has a level first.
pub(super) fn log(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut call = Recorded::default();
    let mut rest = call.prefixes(trees)?;
    let is_level =
        matches!(rest, [Tt::Ident { .. }, after @ ..] if token::starts_with_op(after, "::"));
    if is_level {
        let level;
        (level, rest) = split_arg(rest)?;
        call.uses.push(level);
    }
    if let Some(semi) = rest.iter().position(|tree| matches!(tree, Tt::Punct { ch: ';', .. })) {
        log_kvs(&rest[..semi], &mut call)?;
        rest = &rest[semi + 1..];
    }
    if !rest.is_empty() {
        call.values.push(Value::Message(rest));
    }
    call.emit("$crate :: __event", to);
    Ok(())
}

/// `key`, `key = v`, `key:? = v`, `key:debug`.
fn log_kvs<'a>(trees: &'a [Tt], call: &mut Recorded<'a>) -> Result<(), ExpandProblem> {
    let mut rest = trees;
    while let [key, after @ ..] = rest {
        let (is_debug, after) = match after {
            [Tt::Punct { ch: ':', .. }, Tt::Punct { ch, .. }, after @ ..] => (*ch == '?', after),
            [Tt::Punct { ch: ':', .. }, Tt::Ident { name, .. }, after @ ..] => {
                (*name == "debug", after)
            }
            _ => (false, after),
        };
        let value;
        (value, rest) = match after {
            [Tt::Punct { ch: '=', .. }, after @ ..] => split_arg(after)?,
            [Tt::Punct { ch: ',', .. }, after @ ..] => (std::slice::from_ref(key), after),
            [] => (std::slice::from_ref(key), after),
            _ => return Err(ExpandProblem::Malformed("a key-value that is none")),
        };
        call.values.push(if is_debug { Value::Debug(value) } else { Value::Display(value) });
    }
    Ok(())
}

/// `info!(logger, #"tag", "message {}", arg; "key" => value, "key" => %value)`.
pub(super) fn slog(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut call = Recorded::default();
    let (logger, mut rest) = split_arg(trees)?;
    call.uses.push(logger);
    if let [Tt::Punct { ch: '#', .. }, after @ ..] = rest {
        (_, rest) = split_arg(after)?;
    }
    slog_event(call, rest, to)
}

/// `log!(logger, level, "tag", "message {}", arg; "key" => value)`.
pub(super) fn slog_log(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut call = Recorded::default();
    let mut rest = trees;
    for _ in ["logger", "level", "tag"] {
        let used;
        (used, rest) = split_arg(rest)?;
        call.uses.push(used);
    }
    slog_event(call, rest, to)
}

fn slog_event<'a>(
    mut call: Recorded<'a>,
    rest: &'a [Tt],
    to: &mut Emit<'_>,
) -> Result<(), ExpandProblem> {
    let semi = rest.iter().position(|tree| matches!(tree, Tt::Punct { ch: ';', .. }));
    let (message, kvs) = rest.split_at(semi.unwrap_or(rest.len()));
    if !message.is_empty() {
        call.values.push(Value::Message(message));
    }
    slog_kvs(kvs.get(1..).unwrap_or_default(), &mut call)?;
    call.emit("$crate :: __event", to);
    Ok(())
}

/// `o!("key" => value)`.
pub(super) fn slog_kv(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut call = Recorded::default();
    slog_kvs(trees, &mut call)?;
    call.emit("$crate :: __kv", to);
    Ok(())
}

fn slog_kvs<'a>(trees: &'a [Tt], call: &mut Recorded<'a>) -> Result<(), ExpandProblem> {
    let mut rest = trees;
    while !rest.is_empty() {
        let (mut sigil, key_on) = split_slog_sigil(rest);
        let (mut value, mut after) = split_expr(key_on)?;
        let is_keyed = token::starts_with_op(after, "=>");
        if is_keyed {
            let value_on;
            (sigil, value_on) = split_slog_sigil(&after[2..]);
            (value, after) = split_expr(value_on)?;
        }
        let is_shorthand = matches!(value, [Tt::Ident { .. }]);
        match sigil {
            Some('?') => call.values.push(Value::Debug(value)),
            // A list of key-values made elsewhere has recorded them there.
            None if !is_keyed && !is_shorthand => call.uses.push(value),
            Some(_) | None => call.values.push(Value::Display(value)),
        }
        rest = match after {
            [] => after,
            [Tt::Punct { ch: ',' | ';', .. }, after @ ..] => after,
            _ => return Err(ExpandProblem::Malformed("a key-value that is none")),
        };
    }
    Ok(())
}

/// Also `#%value` (an error with its sources) and `#?value`.
fn split_slog_sigil(trees: &[Tt]) -> (Option<char>, &[Tt]) {
    match trees {
        [Tt::Punct { ch: '#', .. }, rest @ ..] => {
            let (sigil, rest) = split_sigil(rest);
            (sigil.or(Some('%')), rest)
        }
        _ => split_sigil(trees),
    }
}
