//! The grammar of tracing's events and spans.
//!
//! Fields and message become format arguments of one call, in the order in which they are written. What
//! names target, parent, level and span is kept as plain uses.

use super::{
    ExpandProblem,
    builtin::split_arg,
    emit::Emit,
    fragment::{self, FragmentKind},
    token,
};
use crate::syntax::tt::{Delim, Tt};

/// `info!(…)` and `event!(level, …)`.
pub(super) fn event(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut call = Recorded::default();
    let mut rest = call.prefixes(trees)?;
    if starts_with_level(rest) {
        let level;
        (level, rest) = split_arg(rest)?;
        call.uses.push(level);
    }
    call.fields(rest)?;
    call.emit("$crate :: __event", to);
    Ok(())
}

/// `info_span!(name, …)` and `span!(level, name, …)`.
pub(super) fn span(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let mut call = Recorded::default();
    let rest = call.prefixes(trees)?;
    let (first, mut rest) = split_arg(rest)?;
    call.uses.push(first);
    let is_level = fragment::literal_len(first).is_none();
    if is_level && (fragment::literal_len(rest).is_some() || starts_with_level(first)) {
        let name;
        (name, rest) = split_arg(rest)?;
        call.uses.push(name);
    }
    call.fields(rest)?;
    call.emit("$crate :: __span", to);
    Ok(())
}

/// `Level::INFO`: a path where a field has dots.
fn starts_with_level(trees: &[Tt]) -> bool {
    match trees {
        [Tt::Group(group), ..] if group.delim == Delim::None => starts_with_level(&group.trees),
        [Tt::Ident { .. }, after @ ..] => token::starts_with_op(after, "::"),
        _ => token::starts_with_op(trees, "::"),
    }
}

/// What a call to a logging macro records.
#[derive(Default)]
pub(super) struct Recorded<'a> {
    /// Evaluated, but not recorded as data.
    pub(super) uses: Vec<&'a [Tt]>,
    pub(super) values: Vec<Value<'a>>,
}

pub(super) enum Value<'a> {
    /// By `{}`.
    Display(&'a [Tt]),
    /// By `{:?}`.
    Debug(&'a [Tt]),
    /// A template with its arguments.
    Message(&'a [Tt]),
}

impl<'a> Recorded<'a> {
    /// `name:`, `target:`, `parent:` and, in `log`, `logger:`, in any order.
    pub(super) fn prefixes(&mut self, trees: &'a [Tt]) -> Result<&'a [Tt], ExpandProblem> {
        let mut rest = trees;
        while let [Tt::Ident { name, .. }, after @ ..] = rest {
            let is_prefix = ["name", "target", "parent", "logger"].contains(&name.as_str());
            if !is_prefix || !token::starts_with_op(after, ":") {
                break;
            }
            let value;
            (value, rest) = split_arg(&after[1..])?;
            self.uses.push(value);
        }
        Ok(rest)
    }

    fn fields(&mut self, trees: &'a [Tt]) -> Result<(), ExpandProblem> {
        let mut rest = trees;
        while !rest.is_empty() {
            rest = match rest {
                [Tt::Punct { ch: ',', .. }, after @ ..] => after,
                [Tt::Group(group), after @ ..]
                    if group.delim == Delim::Brace && !token::starts_with_op(after, "=") =>
                {
                    self.fields(&group.trees)?;
                    after
                }
                _ => match self.field(rest)? {
                    Some(after) => after,
                    None => {
                        self.values.push(Value::Message(rest));
                        return Ok(());
                    }
                },
            };
        }
        Ok(())
    }

    /// What follows a field; `None` where the message begins.
    fn field(&mut self, trees: &'a [Tt]) -> Result<Option<&'a [Tt]>, ExpandProblem> {
        let (sigil, key_on) = split_sigil(trees);
        let key_len = key_len(key_on);
        let (key, after) = key_on.split_at(key_len);
        let is_end = |trees: &[Tt]| trees.is_empty() || token::starts_with_op(trees, ",");
        if key_len > 0 && sigil.is_none() && token::starts_with_op(after, "=") {
            let (sigil, value_on) = split_sigil(&after[1..]);
            let (value, rest) = split_arg(value_on)?;
            self.values.push(shown(sigil, value));
            return Ok(Some(rest));
        }
        if key_len > 0 && is_end(after) && matches!(key, [Tt::Ident { .. }, ..]) {
            self.values.push(shown(sigil, key));
            return Ok(Some(after));
        }
        if sigil.is_some() {
            let (value, rest) = split_arg(key_on)?;
            self.values.push(shown(sigil, value));
            return Ok(Some(rest));
        }
        Ok(None)
    }

    /// `target((format_args!(…), …))`, after the plain uses.
    pub(super) fn emit(&self, target: &str, to: &mut Emit<'_>) {
        if self.uses.is_empty() {
            self.emit_call(target, to);
            return;
        }
        to.group(Delim::Brace, |block| {
            for used in &self.uses {
                block.text("let _ = &").expr(used).text(";");
            }
            self.emit_call(target, block);
        });
    }

    fn emit_call(&self, target: &str, to: &mut Emit<'_>) {
        to.text(target).group(Delim::Paren, |args| {
            args.group(Delim::Paren, |tuple| {
                for value in &self.values {
                    match value {
                        Value::Display(trees) => tuple.format("\"{}\"", trees),
                        Value::Debug(trees) => tuple.format("\"{:?}\"", trees),
                        Value::Message(trees) => {
                            tuple.text("format_args !").group(Delim::Paren, |args| {
                                args.own(trees);
                            })
                        }
                    };
                    tuple.text(",");
                }
            });
        });
    }
}

fn shown(sigil: Option<char>, value: &[Tt]) -> Value<'_> {
    if sigil == Some('?') { Value::Debug(value) } else { Value::Display(value) }
}

pub(super) fn split_sigil(trees: &[Tt]) -> (Option<char>, &[Tt]) {
    match trees {
        [Tt::Punct { ch: ch @ ('?' | '%'), .. }, rest @ ..] => (Some(*ch), rest),
        _ => (None, trees),
    }
}

/// `user.email`, `"quoted.key"` or `{ CONST }`.
fn key_len(trees: &[Tt]) -> usize {
    match trees.first() {
        Some(Tt::Literal { .. }) => return 1,
        Some(Tt::Group(group)) if matches!(group.delim, Delim::Brace | Delim::None) => return 1,
        Some(Tt::Ident { .. }) => {}
        Some(Tt::Group(_) | Tt::Punct { .. }) | None => return 0,
    }
    let mut len = 1;
    while let [Tt::Punct { ch: '.', joint: false, .. }, Tt::Ident { .. } | Tt::Literal { .. }, ..] =
        &trees[len..]
    {
        len += 2;
    }
    len
}

/// The expression fragment at the front and the rest, for grammars with separators of their own.
pub(super) fn split_expr(trees: &[Tt]) -> Result<(&[Tt], &[Tt]), ExpandProblem> {
    let len = fragment::measure(FragmentKind::Expr, trees)
        .ok_or(ExpandProblem::Malformed("a value that is no expression"))?;
    Ok(trees.split_at(len))
}
