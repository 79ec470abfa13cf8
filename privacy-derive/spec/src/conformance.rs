//! Cases on which every reader of the attributes agrees: an item, and what it states or what is wrong with it.
//!
//! A case in `conformance/*.txt` begins with a title, `# …`. Its lines are Rust, except those that begin with `^`
//! (what is wrong with the tokens above, and `->` what to write instead) and those that begin with `=` (what a
//! field or a function states, with what the field inherits). A reader takes [`Case::source`], reports an
//! [`Outcome`], and [`render`] has to give [`Case::text`] again.

use std::{fmt::Display, ops::Range};

use crate::{
    fact::{Arg, CodeFact, Fact, Sink},
    problem::{List, Problem, Spanned},
    tag::{Justified, Suppression, SuppressionLevel, Tag},
    vocabulary::{Term, Vocabulary},
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Case {
    pub title: &'static str,
    /// The item, for the reader.
    pub source: String,
    /// The item with what is expected of it.
    pub text: String,
}

/// What a reader found in a case, spans as byte ranges of its source.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// From [`describe_tag`] and [`describe_fact`], in the order of the source.
    pub meanings: Vec<String>,
    pub problems: Vec<Problem<Range<usize>>>,
}

/// All cases, those that only errors can come of included.
pub fn cases() -> Vec<Case> {
    let files = [
        include_str!("../conformance/tags.txt"),
        include_str!("../conformance/types.txt"),
        include_str!("../conformance/facts.txt"),
    ];
    files.into_iter().flat_map(cases_of).collect()
}

fn cases_of(file: &'static str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            cases.push(Case { title, source: String::new(), text: String::new() });
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        if line.trim().is_empty() {
            continue;
        }
        if !line.trim_start().starts_with(['^', '=']) {
            case.source.push_str(line);
            case.source.push('\n');
        }
        case.text.push_str(line);
        case.text.push('\n');
    }
    cases
}

/// The case's text as this outcome would have it: the form of [`Case::text`]. Where something is wrong, meanings
/// are left out.
pub fn render(source: &str, outcome: &Outcome) -> String {
    let mut problems: Vec<&Problem<Range<usize>>> = outcome.problems.iter().collect();
    problems.sort_by_key(|problem| problem.span.start);
    let mut text = String::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        text.push_str(line);
        let end = start + line.len();
        for problem in problems.iter().filter(|problem| (start..end).contains(&problem.span.start))
        {
            text.push_str(&caret_line(&source[start..end], start, problem));
        }
        start = end;
    }
    if problems.is_empty() {
        text.extend(outcome.meanings.iter().map(|meaning| format!("= {meaning}\n")));
    }
    text
}

fn caret_line(line: &str, start: usize, problem: &Problem<Range<usize>>) -> String {
    let from = problem.span.start - start;
    let to = (problem.span.end - start).min(line.trim_end().len());
    let n_before = line[..from].chars().count();
    let n_marked = line[from..to].chars().count();
    let carets = "^".repeat(n_marked.max(1));
    let replacement = problem.replacement.iter().map(|text| format!(" -> {text}"));
    let replacement: String = replacement.collect();
    format!("{}{carets} {}{replacement}\n", " ".repeat(n_before), problem.message)
}

/// A field's tag in one line: `email: category EmailAddress; purpose DirectMarketing; missing retention`.
pub fn describe_tag<S>(name: &str, tag: &Tag<S>, vocabulary: &Vocabulary) -> String {
    format!("{name}: {}", parts_of_tag(tag, vocabulary).join("; "))
}

/// A function's fact in one line: `fn: sink log; args value`.
pub fn describe_fact<S>(fact: &CodeFact<S>, vocabulary: &Vocabulary) -> String {
    let mut parts = fact
        .fact
        .iter()
        .flat_map(|fact| parts_of_fact(&fact.value, vocabulary))
        .collect::<Vec<_>>();
    parts.extend(fact.suppressions.iter().map(describe_suppression));
    format!("fn: {}", parts.join("; "))
}

fn parts_of_tag<S>(tag: &Tag<S>, vocabulary: &Vocabulary) -> Vec<String> {
    let term = |term: &Term| vocabulary.name(*term);
    let mut parts = Vec::new();
    let mut push = |key: &str, value: Option<String>| {
        parts.extend(value.map(|value| format!("{key} {value}")));
    };
    push("subject", tag.subject.as_ref().map(|it| term(&it.value)));
    push("category", tag.category.as_ref().map(|it| term(&it.value)));
    push("purpose", tag.purposes.as_ref().map(|it| list(it, term)));
    push("basis", tag.basis.as_ref().map(|it| it.value.name().to_owned()));
    push("retention", tag.retention.as_ref().map(|it| justified(it, it.value.to_string())));
    push("erasure", tag.erasure.as_ref().map(|it| justified(it, it.value.name().to_owned())));
    push("recipients", tag.recipients.as_ref().map(|it| list(it, String::clone)));
    push("regions", tag.regions.as_ref().map(|it| list(it, ToString::to_string)));
    push("protect", tag.protect.as_ref().map(|it| it.value.name().to_owned()));
    push(
        "none",
        tag.none.as_ref().and_then(|it| it.reason.as_ref()).map(|it| format!("({})", it.value)),
    );
    push("missing", joined(tag.missing().iter().map(|part| part.name())));
    parts.extend(tag.suppressions.iter().map(describe_suppression));
    parts
}

fn joined<T: Display>(items: impl Iterator<Item = T>) -> Option<String> {
    let items: Vec<String> = items.map(|item| item.to_string()).collect();
    (!items.is_empty()).then(|| items.join(", "))
}

fn list<T, S>(list: &List<T, S>, name: impl Fn(&T) -> String) -> String {
    joined(list.values().map(name)).unwrap_or_default()
}

fn justified<T, S>(value: &Justified<T, S>, text: String) -> String {
    match &value.reason {
        Some(reason) => format!("{text} ({})", reason.value),
        None => text,
    }
}

fn describe_suppression<S>(suppression: &Suppression<S>) -> String {
    let word = match suppression.level {
        SuppressionLevel::Allow => "allow",
        SuppressionLevel::Expect => "expect",
    };
    let lints = joined(suppression.lints.iter().map(|lint| &lint.value)).unwrap_or_default();
    let reason = suppression.reason.iter().map(|reason| format!(" ({})", reason.value));
    let until = suppression.until.iter().map(|until| format!(" until {}", until.value));
    format!("{word} {lints}{}", reason.chain(until).collect::<String>())
}

fn parts_of_fact<S>(fact: &Fact<S>, vocabulary: &Vocabulary) -> Vec<String> {
    let name = |term: &Spanned<Term, S>| vocabulary.name(term.value);
    match fact {
        Fact::Purpose(purpose) => vec![format!("purpose {}", name(purpose))],
        Fact::Source(tag) => {
            let tag = parts_of_tag(tag, vocabulary).join("; ");
            vec![format!("source({tag})")]
        }
        Fact::Sink(sink) => parts_of_sink(sink),
        Fact::Sanitizes(form) => vec![format!("sanitizes {}", form.value.name())],
        Fact::Erases(subject) => vec![format!("erases {}", name(subject))],
        Fact::Exports(subject) => vec![format!("exports {}", name(subject))],
        Fact::Purges { subject, retention } => {
            let retention = retention.iter().map(|it| format!("retention {}", it.value));
            std::iter::once(format!("purges {}", name(subject))).chain(retention).collect()
        }
        Fact::Checks { gate, purposes } => {
            let purposes = purposes.iter().map(|it| list(it, |term| vocabulary.name(*term)));
            let purposes = purposes.map(|it| format!("purpose {it}"));
            std::iter::once(format!("checks {}", gate.value.name())).chain(purposes).collect()
        }
    }
}

fn parts_of_sink<S>(sink: &Sink<S>) -> Vec<String> {
    let mut parts = vec![format!("sink {}", sink.kind.value.name())];
    let mut push = |key: &str, value: Option<String>| {
        parts.extend(value.map(|value| format!("{key} {value}")));
    };
    push("recipient", sink.recipient.as_ref().map(|it| it.value.clone()));
    push("region", sink.region.as_ref().map(|it| it.value.to_string()));
    push("retention", sink.retention.as_ref().map(|it| it.value.to_string()));
    push("store", sink.store.as_ref().map(|it| it.value.clone()));
    push("args", sink.args.as_ref().map(|it| list(it, arg)));
    let in_unit = |(param, unit): &(Spanned<Arg, S>, Spanned<crate::fact::Unit, S>)| {
        format!("{} in {}", arg(&param.value), unit.value.name())
    };
    push("retention_param", sink.retention_param.as_ref().map(in_unit));
    push("recipient_param", sink.recipient_param.as_ref().map(|it| arg(&it.value)));
    parts
}

fn arg(arg: &Arg) -> String {
    match arg {
        Arg::Name(name) => name.clone(),
        Arg::Index(index) => index.to_string(),
    }
}
