//! The macros that `macro_rules!` can't say: those of the compiler, and libraries' procedural ones.
//!
//! A model marks such a macro by `#[rustc_builtin_macro = "<key>"]`. What comes out names its targets by
//! `$crate` of the crate that declares the macro, so that what they do is said in the model.

use super::{
    Call, ExpandProblem, builtin_asm, builtin_diesel, builtin_json, builtin_log, builtin_paste,
    builtin_select, builtin_sqlx,
    builtin_sqlx::SqlxRows,
    builtin_tracing,
    emit::Emit,
    fragment::{self, FragmentKind},
    literal, scratch, token,
};
use crate::syntax::tt::{Delim, Tt};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Builtin {
    /// Is lowered to an expression of its own, by way of [`super::format_args`].
    FormatArgs,
    FormatArgsNl,
    Tokens(TokenBuiltin),
}

/// A built-in macro that stands for tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenBuiltin {
    Concat,
    Stringify,
    /// `env!`, `include_str!`, `file!`, `module_path!`: some string.
    SomeStr,
    OptionEnv,
    IncludeBytes,
    /// `line!`, `column!`: some number.
    SomeNumber,
    Cfg,
    CompileError,
    /// `info!(user.email, "…")`, `event!(Level::INFO, …)`: `$crate::__event((format_args!(…), …))`.
    TracingEvent,
    /// `info_span!("name", …)`, `span!(Level::INFO, "name", …)`: `$crate::__span((format_args!(…), …))`.
    TracingSpan,
    /// `log`'s macros with key-values: `$crate::__event((…))`.
    LogEvent,
    /// `slog`'s macros: `$crate::__event((…))`.
    SlogEvent,
    /// The same, with level and tag after the logger.
    SlogLog,
    /// `o!("k" => v)`: `$crate::__kv((…))`.
    SlogKv,
    /// `serde_json`: `$crate::{Value, Map, to_value}`.
    Json,
    /// `select!` of tokio and futures: a `match` on `$crate::macros::support::thread_rng_n`.
    Select,
    /// `asm!`: what it reads, and what it writes from that; the macro's crate is `core`.
    Asm,
    /// The tokens of the first arm whose predicate holds.
    CfgSelect,
    /// `paste!`: the tokens, with names put together.
    Paste,
    /// diesel's `table!`, which names everything by the crate `diesel`.
    DieselTable,
    /// sqlx: `$crate::{query_with, Error, __answer}`.
    SqlxQuery(SqlxRows),
}

/// What a built-in macro asks of whoever expands it.
pub trait Surroundings {
    /// Whether the predicate in `cfg!(…)` holds.
    fn cfg_holds(&self, predicate: &[Tt]) -> bool;
    /// The tokens of a macro call (`path ! (…)`) that has to be read before the macro around it.
    fn expand_eagerly(&mut self, call: &[Tt]) -> Option<Vec<Tt>>;
}

impl Builtin {
    /// By the key in the model.
    pub fn from_key(key: &str) -> Option<Builtin> {
        Some(Builtin::Tokens(match key {
            "format_args" => return Some(Builtin::FormatArgs),
            "format_args_nl" => return Some(Builtin::FormatArgsNl),
            "concat" => TokenBuiltin::Concat,
            "stringify" => TokenBuiltin::Stringify,
            "env" | "include_str" | "file" | "module_path" => TokenBuiltin::SomeStr,
            "option_env" => TokenBuiltin::OptionEnv,
            "include_bytes" => TokenBuiltin::IncludeBytes,
            "line" | "column" => TokenBuiltin::SomeNumber,
            "cfg" => TokenBuiltin::Cfg,
            "compile_error" => TokenBuiltin::CompileError,
            "tracing_event" => TokenBuiltin::TracingEvent,
            "tracing_span" => TokenBuiltin::TracingSpan,
            "log_event" => TokenBuiltin::LogEvent,
            "slog" => TokenBuiltin::SlogEvent,
            "slog_log" => TokenBuiltin::SlogLog,
            "slog_kv" => TokenBuiltin::SlogKv,
            "json" => TokenBuiltin::Json,
            "select" => TokenBuiltin::Select,
            "asm" => TokenBuiltin::Asm,
            "cfg_select" => TokenBuiltin::CfgSelect,
            "paste" => TokenBuiltin::Paste,
            "diesel_table" => TokenBuiltin::DieselTable,
            "sqlx_query" => TokenBuiltin::SqlxQuery(SqlxRows::Record),
            "sqlx_query_as" => TokenBuiltin::SqlxQuery(SqlxRows::Named),
            "sqlx_query_scalar" => TokenBuiltin::SqlxQuery(SqlxRows::Scalar),
            _ => return None,
        }))
    }
}

/// The tokens that the call stands for.
pub fn expand_builtin(
    builtin: TokenBuiltin,
    trees: &[Tt],
    call: &Call,
    around: &mut dyn Surroundings,
) -> Result<Vec<Tt>, ExpandProblem> {
    let mut to = Emit::new(call);
    match builtin {
        TokenBuiltin::Concat => {
            let value = concat(trees, call, around)?;
            to.literal(&literal::quote(&value));
        }
        TokenBuiltin::Stringify => {
            to.literal(&literal::quote(stringify(trees, call).trim_end()));
        }
        TokenBuiltin::SomeStr => default_of(&mut to, "& 'static str"),
        TokenBuiltin::OptionEnv => {
            default_of(&mut to, "$crate :: option :: Option < & 'static str >");
        }
        TokenBuiltin::IncludeBytes => default_of(&mut to, "& 'static Bytes"),
        TokenBuiltin::SomeNumber => default_of(&mut to, "u32"),
        TokenBuiltin::Cfg => {
            to.text(if around.cfg_holds(trees) { "true" } else { "false" });
        }
        TokenBuiltin::CompileError => {}
        TokenBuiltin::TracingEvent => builtin_tracing::event(trees, &mut to)?,
        TokenBuiltin::TracingSpan => builtin_tracing::span(trees, &mut to)?,
        TokenBuiltin::LogEvent => builtin_log::log(trees, &mut to)?,
        TokenBuiltin::SlogEvent => builtin_log::slog(trees, &mut to)?,
        TokenBuiltin::SlogLog => builtin_log::slog_log(trees, &mut to)?,
        TokenBuiltin::SlogKv => builtin_log::slog_kv(trees, &mut to)?,
        TokenBuiltin::Json => builtin_json::value(trees, &mut to)?,
        TokenBuiltin::Select => builtin_select::select(trees, &mut to)?,
        TokenBuiltin::Asm => builtin_asm::asm(trees, &mut to),
        TokenBuiltin::CfgSelect => {
            to.own(selected(trees, around)?);
        }
        TokenBuiltin::Paste => {
            to.own(&builtin_paste::paste(trees)?);
        }
        TokenBuiltin::DieselTable => builtin_diesel::table(trees, &mut to)?,
        TokenBuiltin::SqlxQuery(rows) => builtin_sqlx::query(rows, trees, &mut to)?,
    }
    Ok(to.finish())
}

/// A value of the type that nothing is known about; the macro's crate is `core`.
fn default_of(to: &mut Emit<'_>, ty: &str) {
    to.text("<");
    match ty.strip_suffix("Bytes") {
        Some(prefix) => to.text(prefix).group(Delim::Bracket, |inner| {
            inner.text("u8");
        }),
        None => to.text(ty),
    };
    to.text("as $crate :: default :: Default > :: default").group(Delim::Paren, |_| {});
}

/// `predicate => { … }`, `predicate => expression,`, `_ => …`.
fn selected<'t>(trees: &'t [Tt], around: &dyn Surroundings) -> Result<&'t [Tt], ExpandProblem> {
    const MALFORMED: ExpandProblem = ExpandProblem::Malformed("no arm of `cfg_select`");
    let mut rest = trees;
    while !rest.is_empty() {
        let arrow = (0..rest.len()).find(|&at| token::starts_with_op(&rest[at..], "=>"));
        let arrow = arrow.ok_or(MALFORMED)?;
        let (predicate, after) = (&rest[..arrow], &rest[arrow + 2..]);
        let arm;
        (arm, rest) = match after {
            [Tt::Group(group), Tt::Punct { ch: ',', .. }, rest @ ..] => (&*group.trees, rest),
            [Tt::Group(group), rest @ ..] if group.delim == Delim::Brace => (&*group.trees, rest),
            _ => split_arg(after)?,
        };
        let is_other = matches!(predicate, [Tt::Ident { name, .. }] if *name == "_");
        if is_other || around.cfg_holds(predicate) {
            return Ok(arm);
        }
    }
    Ok(&[])
}

fn stringify(trees: &[Tt], call: &Call) -> String {
    let text = scratch::print(trees, call.span).text;
    let marker = token::dollar_crate(call.krate);
    text.replace(marker.as_str(), "$crate")
}

fn concat(
    trees: &[Tt],
    call: &Call,
    around: &mut dyn Surroundings,
) -> Result<String, ExpandProblem> {
    let mut value = String::new();
    let mut rest = trees;
    while !rest.is_empty() {
        let arg;
        (arg, rest) = split_arg(rest)?;
        value.push_str(&concat_arg(arg, around)?);
        if value.len() > call.max_tokens.saturating_mul(16) {
            return Err(ExpandProblem::TooLarge);
        }
    }
    Ok(value)
}

fn concat_arg(arg: &[Tt], around: &mut dyn Surroundings) -> Result<String, ExpandProblem> {
    const MALFORMED: ExpandProblem = ExpandProblem::Malformed("an argument that is no literal");
    match arg {
        [Tt::Literal { text, .. }] => literal::shown_value(text.as_str()).ok_or(MALFORMED),
        [Tt::Ident { name, .. }] if fragment::literal_len(arg) == Some(1) => {
            Ok(name.as_str().to_owned())
        }
        [Tt::Punct { ch: '-', .. }, Tt::Literal { text, .. }] => {
            Ok(format!("-{}", literal::shown_value(text.as_str()).ok_or(MALFORMED)?))
        }
        [Tt::Group(group)] if group.delim == Delim::None => concat_arg(&group.trees, around),
        [.., Tt::Punct { ch: '!', .. }, Tt::Group(_)] => {
            let trees = around.expand_eagerly(arg).ok_or(MALFORMED)?;
            if trees.len() > 2 { Err(MALFORMED) } else { concat_arg(&trees, around) }
        }
        _ => Err(MALFORMED),
    }
}

/// The expression at the front, and what follows the comma behind it.
pub(super) fn split_arg(trees: &[Tt]) -> Result<(&[Tt], &[Tt]), ExpandProblem> {
    let len = fragment::measure(FragmentKind::Expr, trees)
        .ok_or(ExpandProblem::Malformed("an argument that is no expression"))?;
    match &trees[len..] {
        [] => Ok((trees, &[])),
        [Tt::Punct { ch: ',', .. }, rest @ ..] => Ok((&trees[..len], rest)),
        _ => Err(ExpandProblem::Malformed("arguments without a comma between them")),
    }
}
