//! Words that stand for something declared elsewhere: in the vocabulary, or in another table of the file.

use crate::span::Span;

use super::Problem;
use super::closest;
use super::rules::{Config, FactKind, FactValue};

/// What a word has to name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TermKind {
    Subject,
    Category,
    Purpose,
    /// `"30d"`, `"2y after account_closure"`.
    Duration,
    Region,
    Recipient,
}

/// A word and what it has to name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TermUse<'a> {
    pub kind: TermKind,
    pub text: &'a str,
    pub span: Span,
}

/// Every word of the configuration that the vocabulary or a declaration has to know.
pub fn term_uses(config: &Config) -> Vec<TermUse<'_>> {
    let mut uses = Vec::new();
    let mut push = |kind, text, span| uses.push(TermUse { kind, text, span });
    for (category, maximum) in &config.retention {
        push(TermKind::Category, category.value.as_str(), category.span);
        push(TermKind::Duration, maximum.value.as_str(), maximum.span);
    }
    for (_, latest) in &config.events {
        push(TermKind::Duration, &latest.value, latest.span);
    }
    for broader in config.purposes.iter().filter_map(|rule| rule.broader.as_ref()) {
        push(TermKind::Purpose, &broader.value, broader.span);
    }
    for broader in config.categories.iter().filter_map(|rule| rule.broader.as_ref()) {
        push(TermKind::Category, &broader.value, broader.span);
    }
    for recipient in &config.recipients {
        recipient.purposes.iter().for_each(|t| push(TermKind::Purpose, &t.value, t.span));
        recipient.categories.iter().for_each(|t| push(TermKind::Category, &t.value, t.span));
        recipient.region.iter().for_each(|t| push(TermKind::Region, &t.value, t.span));
    }
    for store in &config.stores {
        store.retention.iter().for_each(|t| push(TermKind::Duration, &t.value, t.span));
        store.region.iter().for_each(|t| push(TermKind::Region, &t.value, t.span));
    }
    for key in config.facts.iter().flat_map(|fact| &fact.keys) {
        let Some(kind) = kind_of_key(&key.name.value) else { continue };
        match &key.value {
            FactValue::Text(text) => push(kind, text, key.span),
            FactValue::Texts(texts) => texts.iter().for_each(|t| push(kind, &t.value, t.span)),
            FactValue::Flag(_) | FactValue::Args(_) => {}
        }
    }
    uses
}

fn kind_of_key(key: &str) -> Option<TermKind> {
    match key {
        "subject" => Some(TermKind::Subject),
        "category" => Some(TermKind::Category),
        "purpose" => Some(TermKind::Purpose),
        "retention" => Some(TermKind::Duration),
        "region" | "regions" => Some(TermKind::Region),
        "recipient" | "recipients" => Some(TermKind::Recipient),
        _ => None,
    }
}

/// Names of recipients and stores against their tables.
pub(super) fn validate_terms(config: &Config) -> Vec<Problem> {
    let recipients = || config.recipients.iter().map(|rule| rule.name.value.as_str());
    let stores = || config.stores.iter().map(|rule| rule.name.value.as_str());
    let mut problems = Vec::new();
    for term in term_uses(config).iter().filter(|term| term.kind == TermKind::Recipient) {
        if !recipients().any(|name| name == term.text) {
            problems.push(undeclared("recipient", term.text, term.span, recipients()));
        }
    }
    for fact in config.facts.iter().filter(|fact| fact.kind == FactKind::Sink) {
        let Some(key) = fact.key("store") else { continue };
        if let FactValue::Text(text) = &key.value
            && !stores().any(|name| name == text)
        {
            problems.push(undeclared("store", text, key.span, stores()));
        }
    }
    problems
}

fn undeclared<'a>(
    what: &str,
    name: &str,
    span: Span,
    known: impl Iterator<Item = &'a str>,
) -> Problem {
    let help = match closest(name, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("declare it as `[{what}s.{name}]`"),
    };
    Problem {
        span,
        headline: format!("unknown {what} `{name}`"),
        note: Some(format!("a {what} has to be declared, so that it can be judged")),
        help: Some(help),
    }
}
