//! The form of an attribute's content: `key`, `key = value`, `key(…)`, with commas between.
//!
//! Read from tokens, or built by hand for what `privlint.toml` states. What a key means is `grammar`'s matter.

use crate::{
    literal::{Literal, read_literal},
    problem::{Problem, Spanned},
    token::{Delimiter, Token},
};

/// One entry of an attribute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meta<S> {
    pub key: Spanned<String, S>,
    pub form: Form<S>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Form<S> {
    /// `key`
    Word,
    /// `key = value`
    Value(Value<S>),
    /// `key(…)`; the span covers the parentheses. Empty for a key that nests nothing.
    Nested(Vec<Meta<S>>, S),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value<S> {
    Text(Spanned<String, S>),
    Integer(Spanned<u64, S>),
    /// `[…]`; the span covers the brackets.
    List(Vec<Value<S>>, S),
    /// What is no value; its problem is on record.
    Unread(S),
}

impl<S: Copy> Value<S> {
    pub fn span(&self) -> S {
        match self {
            Value::Text(text) => text.span,
            Value::Integer(integer) => integer.span,
            Value::List(_, span) | Value::Unread(span) => *span,
        }
    }
}

/// The entries of an attribute, and what can't be read as one. After a mistake reading goes on at the next comma.
pub fn read_metas<S: Copy>(tokens: &[Token<S>]) -> (Vec<Meta<S>>, Vec<Problem<S>>) {
    let mut problems = Vec::new();
    let metas = metas_at(tokens, 0, &mut problems);
    (metas, problems)
}

/// The keys that hold entries: what other keys have in parentheses is one mistake, whatever stands in it.
const NESTING: [&str; 3] = ["allow", "expect", "source"];

/// Nesting beyond this has no meaning; it is refused before it costs stack.
const MAX_DEPTH: usize = 8;

fn metas_at<S: Copy>(
    tokens: &[Token<S>],
    depth: usize,
    problems: &mut Vec<Problem<S>>,
) -> Vec<Meta<S>> {
    let mut metas = Vec::new();
    for entry in entries(tokens, problems) {
        match meta_of(&entry, depth, problems) {
            Ok(meta) => metas.push(meta),
            Err(problem) => problems.push(problem),
        }
    }
    metas
}

/// The tokens between commas; one comma may follow the last entry.
fn entries<S: Copy>(tokens: &[Token<S>], problems: &mut Vec<Problem<S>>) -> Vec<Vec<Token<S>>> {
    let mut entries: Vec<Vec<Token<S>>> = Vec::new();
    let mut entry = Vec::new();
    for token in visible(tokens) {
        match token {
            Token::Punct { ch: ',', span } if entry.is_empty() => {
                problems.push(Problem::new(*span, "an entry is missing before this comma"));
            }
            Token::Punct { ch: ',', .. } => entries.push(std::mem::take(&mut entry)),
            _ => entry.push(token.clone()),
        }
    }
    if !entry.is_empty() {
        entries.push(entry);
    }
    entries
}

/// The tokens with invisible groups dissolved: what a macro's fragment brought in reads like what is written.
fn visible<S>(tokens: &[Token<S>]) -> Vec<&Token<S>> {
    let mut visible = Vec::new();
    let mut open = vec![tokens.iter()];
    while let Some(last) = open.last_mut() {
        match last.next() {
            Some(Token::Group { delimiter: Delimiter::None, tokens, .. }) => {
                open.push(tokens.iter());
            }
            Some(token) => visible.push(token),
            None => {
                open.pop();
            }
        }
    }
    visible
}

fn meta_of<S: Copy>(
    entry: &[Token<S>],
    depth: usize,
    problems: &mut Vec<Problem<S>>,
) -> Result<Meta<S>, Problem<S>> {
    let (first, rest) = entry.split_first().expect("invariant: entries are not empty");
    let key = key_of(first)?;
    let form = match rest {
        [] => Form::Word,
        [Token::Group { delimiter: Delimiter::Parenthesis, tokens, span }] => {
            if depth >= MAX_DEPTH {
                return Err(Problem::new(*span, "nothing nests this deep"));
            }
            let nests = NESTING.contains(&key.value.as_str());
            let entries = if nests { tokens.as_slice() } else { &[] };
            Form::Nested(metas_at(entries, depth + 1, problems), *span)
        }
        [Token::Punct { ch: '=', span }] => {
            let help = format!("write `{} = \"…\"`", key.value);
            let problem = Problem::new(*span, "a value is missing after this `=`").help(help);
            Form::Value(unread(problem, problems))
        }
        [Token::Punct { ch: '=', .. }, value @ ..] => {
            let value = value_of(value, problems);
            Form::Value(value.unwrap_or_else(|problem| unread(problem, problems)))
        }
        [unexpected, ..] => return Err(unexpected_after(&key.value, unexpected)),
    };
    Ok(Meta { key, form })
}

fn unread<S: Copy>(problem: Problem<S>, problems: &mut Vec<Problem<S>>) -> Value<S> {
    let span = problem.span;
    problems.push(problem);
    Value::Unread(span)
}

fn key_of<S: Copy>(token: &Token<S>) -> Result<Spanned<String, S>, Problem<S>> {
    match token {
        Token::Ident { text, span } => Ok(Spanned { value: text.clone(), span: *span }),
        Token::Literal { text, span } => {
            let problem = Problem::new(*span, "a name has to stand here, without quotes");
            Err(match read_literal(text) {
                Literal::Text(name) => problem.help(format!("write `{name}`")).replacement(name),
                Literal::Integer(_) | Literal::Other => problem,
            })
        }
        _ => Err(Problem::new(token.span(), "a key has to stand here, as in `key = \"value\"`")),
    }
}

fn unexpected_after<S: Copy>(key: &str, token: &Token<S>) -> Problem<S> {
    match token {
        Token::Punct { ch: ':', span } => Problem::new(*span, "a key is a single name")
            .help(format!("write `{key} = \"…\"` with `=`, and paths as text in quotes")),
        Token::Literal { span, .. } => Problem::new(*span, "an `=` is missing before this value")
            .help(format!("write `{key} = …`")),
        _ => Problem::new(token.span(), "a comma is missing before this").help(format!(
            "entries are `{key}`, `{key} = \"…\"` or `{key}(…)`, with commas between"
        )),
    }
}

fn value_of<S: Copy>(
    tokens: &[Token<S>],
    problems: &mut Vec<Problem<S>>,
) -> Result<Value<S>, Problem<S>> {
    let (first, rest) = tokens.split_first().expect("invariant: a value has tokens");
    let value = match first {
        Token::Literal { text, span } => literal_value(text, *span)?,
        Token::Group { delimiter: Delimiter::Bracket, tokens, span } => {
            Value::List(items_of(tokens, problems), *span)
        }
        Token::Punct { ch: '-', span } => {
            return Err(Problem::new(*span, "a value can't be negative"));
        }
        Token::Ident { text, span } if rest.is_empty() => {
            return Err(Problem::new(*span, "a value has to be a string literal")
                .help(format!("write `\"{text}\"`"))
                .replacement(format!("\"{text}\"")));
        }
        _ => return Err(no_literal(first.span())),
    };
    match rest {
        [] => Ok(value),
        [Token::Literal { span, .. } | Token::Ident { span, .. }, ..] => {
            Err(Problem::new(*span, "a comma is missing before this"))
        }
        [unexpected, ..] => Err(Problem::new(unexpected.span(), "a value ends before this")
            .help("several values stand in a list: `[\"…\", \"…\"]`")),
    }
}

fn no_literal<S>(span: S) -> Problem<S> {
    Problem::new(span, "a value has to be a string literal")
        .help("attributes are read before anything is computed: write the text itself")
}

fn items_of<S: Copy>(tokens: &[Token<S>], problems: &mut Vec<Problem<S>>) -> Vec<Value<S>> {
    let mut items = Vec::new();
    for entry in entries(tokens, problems) {
        let item = match value_of(&entry, problems) {
            Ok(Value::List(_, span)) => Err(Problem::new(span, "a list can't stand in a list")),
            item => item,
        };
        items.push(item.unwrap_or_else(|problem| unread(problem, problems)));
    }
    items
}

fn literal_value<S: Copy>(text: &str, span: S) -> Result<Value<S>, Problem<S>> {
    match read_literal(text) {
        Literal::Text(value) => Ok(Value::Text(Spanned { value, span })),
        Literal::Integer(value) => Ok(Value::Integer(Spanned { value, span })),
        Literal::Other => Err(Problem::new(span, "a value has to be a string literal")
            .help("numbers, characters and byte strings are no text: write it as `\"…\"`")),
    }
}
