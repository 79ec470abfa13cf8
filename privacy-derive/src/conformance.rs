//! The derive's side of the cases that it shares with the linter.

use std::ops::Range;

use privacy_spec::{
    Problem, Vocabulary,
    conformance::{Outcome, cases, describe_fact, describe_tag, render},
};
use proc_macro2::{Span, TokenStream};

use crate::{ast, item, scan::Cursor, tokens, valid};

#[test]
fn every_case_comes_out_as_written() {
    let mut wrong = String::new();
    for case in cases() {
        let found = render(&case.source, &outcome(&case.source));
        if found != case.text {
            wrong.push_str(&format!("# {}\n{found}\n", case.title));
        }
    }
    assert!(wrong.is_empty(), "these cases come out otherwise than written:\n\n{wrong}");
}

fn outcome(source: &str) -> Outcome {
    let stream: TokenStream = source.parse().expect("a case is tokens");
    let vocabulary = Vocabulary::open();
    let mut outcome = Outcome::default();
    let mut start = Cursor::new(stream.clone());
    let facts = start.eat_attributes().into_iter().filter(|attribute| attribute.name == "privacy");
    let target = item::parse(stream.clone());
    let facts: Vec<_> = facts.map(tokens::attribute).collect();
    for attribute in &facts {
        let (fact, problems) = valid::read_fact(attribute, &target);
        outcome.meanings.push(describe_fact(&fact, &vocabulary));
        outcome.problems.extend(problems.into_iter().map(in_bytes));
    }
    if facts.is_empty() {
        let (tags, problems) = valid::read_type(&ast::parse(stream));
        let meanings = tags.iter().map(|field| describe_tag(&field.name, &field.tag, &vocabulary));
        outcome.meanings.extend(meanings);
        outcome.problems.extend(problems.into_iter().map(in_bytes));
    }
    outcome
}

fn in_bytes(problem: Problem<Span>) -> Problem<Range<usize>> {
    let Problem { span, message, help, replacement } = problem;
    Problem { span: span.byte_range(), message, help, replacement }
}
