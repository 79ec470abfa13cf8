//! Values: from the text or list of an entry to a term, a period, a word of a closed set.

use crate::{
    fact::Arg,
    meta::{Form, Meta, Value},
    problem::{List, Problem, Spanned},
    region::Region,
    retention::{MalformedRetention, Retention},
    suggest::closest,
    tag::{Basis, Date},
    vocabulary::{Spelling, Term, TermKind},
};

use super::Context;

/// Reads one attribute's values and collects what is wrong with them.
pub(super) struct Reader<'a, S> {
    pub cx: Context<'a>,
    pub problems: Vec<Problem<S>>,
}

/// What a text means, or what is wrong with it.
type Parsed<T, S> = Result<T, Problem<S>>;

/// A value of the right shape, or what is wrong with it; `None` where that is on record already.
type Shaped<T, S> = Result<T, Option<Problem<S>>>;

impl<'a, S: Copy> Reader<'a, S> {
    pub fn new(cx: Context<'a>) -> Reader<'a, S> {
        Reader { cx, problems: Vec::new() }
    }

    /// The value, or its problem on record.
    fn keep<T>(&mut self, shaped: Shaped<T, S>) -> Option<T> {
        shaped.map_err(|problem| self.problems.extend(problem)).ok()
    }

    /// One text, which `read` turns into a value.
    pub fn one<T>(
        &mut self,
        meta: &Meta<S>,
        read: impl Fn(&Context<'_>, &Spanned<String, S>) -> Parsed<T, S>,
    ) -> Option<Spanned<T, S>> {
        let text = self.keep(one_text(meta))?;
        let value = read(&self.cx, &text);
        self.keep(value.map_err(Some)).map(|value| Spanned { value, span: text.span })
    }

    /// One text or a list of at least one; `None` where nothing of it can be read.
    pub fn many<T>(
        &mut self,
        meta: &Meta<S>,
        read: impl Fn(&Context<'_>, &Spanned<String, S>) -> Parsed<T, S>,
    ) -> Option<List<T, S>> {
        self.items(meta, |cx, value| {
            let text = text_of(&meta.key.value, value)?;
            Ok(read(cx, &text)?)
        })
    }

    /// The parameters of `args`.
    pub fn args(&mut self, meta: &Meta<S>) -> Option<List<Arg, S>> {
        self.items(meta, |_, value| arg_of(value))
    }

    /// One parameter.
    pub fn arg(&mut self, meta: &Meta<S>) -> Option<Spanned<Arg, S>> {
        let value = self.keep(value_of(meta))?;
        let arg = arg_of(value);
        self.keep(arg).map(|arg| Spanned { value: arg, span: value.span() })
    }

    fn items<T>(
        &mut self,
        meta: &Meta<S>,
        read: impl Fn(&Context<'_>, &Value<S>) -> Shaped<T, S>,
    ) -> Option<List<T, S>> {
        let value = self.keep(value_of(meta))?;
        let (values, span) = match value {
            Value::List(values, span) => (values.as_slice(), *span),
            one => (std::slice::from_ref(one), one.span()),
        };
        if let (Value::List(..), []) = (value, values) {
            let help = format!("leave `{}` out, or say what belongs in it", meta.key.value);
            self.problems.push(Problem::new(span, "the list is empty").help(help));
        }
        let mut items = Vec::new();
        for value in values {
            let item = read(&self.cx, value);
            let span = value.span();
            items.extend(self.keep(item).map(|value| Spanned { value, span }));
        }
        (!items.is_empty()).then_some(List { items, span })
    }

    /// That an entry is a word alone.
    pub fn word(&mut self, meta: &Meta<S>) {
        let span = match &meta.form {
            Form::Word => return,
            Form::Value(value) => value.span(),
            Form::Nested(_, span) => *span,
        };
        self.problems.push(Problem::new(span, format!("`{}` takes no value", meta.key.value)));
    }

    /// The entries of `key(…)`.
    pub fn nested<'m>(&mut self, meta: &'m Meta<S>) -> Option<&'m [Meta<S>]> {
        let key = &meta.key.value;
        let span = match &meta.form {
            Form::Nested(metas, _) => return Some(metas),
            Form::Word => meta.key.span,
            Form::Value(value) => value.span(),
        };
        self.problems.push(
            Problem::new(span, format!("`{key}` needs entries in parentheses"))
                .help(format!("write `{key}(…)`")),
        );
        None
    }
}

fn value_of<S: Copy>(meta: &Meta<S>) -> Shaped<&Value<S>, S> {
    let key = &meta.key.value;
    let problem = match &meta.form {
        Form::Value(value) => return Ok(value),
        Form::Word => Problem::new(meta.key.span, format!("`{key}` needs a value")),
        Form::Nested(_, span) => Problem::new(*span, format!("`{key}` takes its value after `=`")),
    };
    Err(Some(problem.help(format!("write `{key} = \"…\"`"))))
}

fn one_text<S: Copy>(meta: &Meta<S>) -> Shaped<Spanned<String, S>, S> {
    let key = &meta.key.value;
    match value_of(meta)? {
        Value::List(_, span) => {
            Err(Some(Problem::new(*span, format!("`{key}` takes one value, no list"))))
        }
        value => text_of(key, value),
    }
}

fn text_of<S: Copy>(key: &str, value: &Value<S>) -> Shaped<Spanned<String, S>, S> {
    Err(Some(match value {
        Value::Text(text) if text.value.trim().is_empty() => {
            Problem::new(text.span, format!("the value of `{key}` is empty"))
        }
        Value::Text(text) => return Ok(text.clone()),
        Value::Integer(integer) => Problem::new(integer.span, "a value has to be a string literal")
            .help(format!("write `\"{}\"`", integer.value)),
        Value::List(_, span) => Problem::new(*span, "a list can't stand in a list"),
        Value::Unread(_) => return Err(None),
    }))
}

fn arg_of<S: Copy>(value: &Value<S>) -> Shaped<Arg, S> {
    Err(Some(match value {
        Value::Integer(index) => match u32::try_from(index.value) {
            Ok(index) => return Ok(Arg::Index(index)),
            Err(_) => Problem::new(index.span, "no function has that many parameters"),
        },
        Value::Text(name) if is_identifier(&name.value) => {
            let plain = name.value.strip_prefix("r#").unwrap_or(&name.value);
            return Ok(Arg::Name(plain.to_owned()));
        }
        Value::Text(name) if name.value.parse::<u32>().is_ok() => {
            Problem::new(name.span, "an index is written without quotes")
                .help(format!("write `{}`", name.value))
                .replacement(name.value.clone())
        }
        Value::Text(name) => {
            Problem::new(name.span, format!("`{}` can't name a parameter", name.value))
                .help("write a parameter's name, or its index as a bare number")
        }
        Value::List(_, span) => Problem::new(*span, "one parameter belongs here, no list"),
        Value::Unread(_) => return Err(None),
    }))
}

fn is_identifier(name: &str) -> bool {
    let name = name.strip_prefix("r#").unwrap_or(name);
    let mut chars = name.chars();
    chars.next().is_some_and(|ch| ch.is_alphabetic() || ch == '_')
        && chars.all(|ch| ch.is_alphanumeric() || ch == '_')
}

/// A problem at a text, with what may have been meant.
fn mistaken<S: Copy>(
    text: &Spanned<String, S>,
    message: String,
    meant: Option<&str>,
    otherwise: impl Into<String>,
) -> Problem<S> {
    let problem = Problem::new(text.span, message);
    match meant {
        Some(meant) => {
            problem.help(format!("did you mean `{meant}`?")).replacement(format!("\"{meant}\""))
        }
        None => problem.help(otherwise),
    }
}

pub(super) fn any_text<S: Copy>(_: &Context<'_>, text: &Spanned<String, S>) -> Parsed<String, S> {
    Ok(text.value.clone())
}

/// A word of a closed set, by its `parse` and its spellings.
pub(super) fn choice<'w, T, S: Copy>(
    what: &'static str,
    parse: fn(&str) -> Option<T>,
    words: impl Iterator<Item = &'w str> + Clone,
) -> impl Fn(&Context<'_>, &Spanned<String, S>) -> Parsed<T, S> {
    move |_, text| {
        parse(&text.value).ok_or_else(|| {
            let all: Vec<String> = words.clone().map(|word| format!("`{word}`")).collect();
            let message = format!("unknown {what} `{}`", text.value);
            let meant = closest(&text.value, words.clone());
            mistaken(text, message, meant, format!("it is one of {}", all.join(", ")))
        })
    }
}

/// A basis has one spelling; who writes DPV's term is told it.
pub(super) fn basis<S: Copy>(cx: &Context<'_>, text: &Spanned<String, S>) -> Parsed<Basis, S> {
    let words = Basis::ALL.iter().map(|basis| basis.name());
    choice("basis", Basis::parse, words)(cx, text).map_err(|problem| {
        let term = Term::builtin(TermKind::LegalBasis, &text.value);
        match term.and_then(|term| Basis::of_term(term, cx.vocabulary)) {
            Some(basis) => mistaken(text, problem.message, Some(basis.name()), String::new()),
            None => problem,
        }
    })
}

pub(super) fn term<S: Copy>(
    kind: TermKind,
) -> impl Fn(&Context<'_>, &Spanned<String, S>) -> Parsed<Term, S> {
    move |cx, text| {
        cx.vocabulary.resolve(kind, &text.value, cx.spelling).map_err(|unknown| {
            let message = format!("unknown {} `{}`", kind.name(), text.value);
            let meant = unknown.suggestion.as_deref();
            mistaken(text, message, meant, help_for_term(cx, kind, &text.value))
        })
    }
}

/// What to do about a word that resembles no term of its kind.
fn help_for_term(cx: &Context<'_>, kind: TermKind, word: &str) -> String {
    let others = TermKind::ALL.into_iter().filter(|other| *other != kind);
    let is_other = |other: &TermKind| cx.vocabulary.resolve(*other, word, cx.spelling).is_ok();
    let local = word.strip_prefix("local::");
    if let (Some(other), None) = (others.into_iter().find(is_other), local) {
        return format!("that is a {}", other.name());
    }
    let table = match kind {
        TermKind::Category => "categories",
        TermKind::Purpose => "purposes",
        TermKind::Subject | TermKind::LegalBasis => {
            return "terms are those of the Data Privacy Vocabulary (W3C DPV 2.3)".to_owned();
        }
    };
    match (local, cx.spelling) {
        (Some(name), _) => format!("declare it in `privlint.toml` as `[{table}.{name}]`"),
        (None, Spelling::Rust) => format!(
            "terms are those of the Data Privacy Vocabulary (W3C DPV 2.3); one of your own is declared in \
             `privlint.toml` as `[{table}.name]` and written `local::name`"
        ),
        (None, Spelling::Toml) => format!(
            "terms are those of the Data Privacy Vocabulary (W3C DPV 2.3); declare one of your own as \
             `[{table}.name]`"
        ),
    }
}

pub(super) fn retention<S: Copy>(
    _: &Context<'_>,
    text: &Spanned<String, S>,
) -> Parsed<Retention, S> {
    Retention::parse(&text.value).map_err(|MalformedRetention { message, help, suggestion }| {
        let problem = Problem::new(text.span, message).help(help);
        match suggestion {
            Some(meant) => problem.replacement(format!("\"{meant}\"")),
            None => problem,
        }
    })
}

pub(super) fn region<S: Copy>(_: &Context<'_>, text: &Spanned<String, S>) -> Parsed<Region, S> {
    Region::parse(&text.value).ok_or_else(|| {
        let message = format!("unknown region `{}`", text.value);
        let meant = Region::suggestion(&text.value);
        mistaken(text, message, meant, "write an ISO 3166-1 code such as `DE`, `eea` or `adequate`")
    })
}

pub(super) fn recipient<S: Copy>(cx: &Context<'_>, text: &Spanned<String, S>) -> Parsed<String, S> {
    match cx.recipients {
        Some(known) if !known.contains(&text.value) => {
            let message = format!("unknown recipient `{}`", text.value);
            let meant = closest(&text.value, known.iter().map(String::as_str));
            let help = format!("declare it in `privlint.toml` as `[recipients.{}]`", text.value);
            Err(mistaken(text, message, meant, help))
        }
        _ => Ok(text.value.clone()),
    }
}

pub(super) fn date<S: Copy>(_: &Context<'_>, text: &Spanned<String, S>) -> Parsed<Date, S> {
    Date::parse(&text.value).ok_or_else(|| {
        Problem::new(text.span, format!("`{}` is no date", text.value))
            .help("write year, month and day as in `2027-01-31`")
    })
}
