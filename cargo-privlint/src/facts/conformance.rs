//! The linter's side of the cases that it shares with the derive: the same text, lowered, means the same.

use std::ops::Range;

use privacy_spec::{
    Context, Place, Problem, Spelling, Tag, Vocabulary, check_params, check_special,
    conformance::{Outcome, cases, describe_fact, describe_tag, render},
    parse_fact, parse_tag,
};

use super::tokens;
use crate::{
    hir::{
        Adt, AdtKind, Attr, Func, Item, ItemKind, Name, Variant,
        lower::{NothingSet, lower_file},
    },
    span::{FileId, Span},
    workspace::Edition,
};

/// What the compiler refuses before it comes to the linter: facts on other items, a union's derive (which the
/// linter reports at the derive), functions that only stand in a trait or a foreign block.
const REFUSED: [&str; 7] = [
    "a block of foreign functions is none",
    "a constant is no function",
    "a union",
    "elsewhere",
    "elsewhere, with a mistake",
    "foreign functions",
    "what the call says",
];

#[test]
fn every_case_comes_out_as_written() {
    let mut wrong = String::new();
    for case in cases().iter().filter(|case| !REFUSED.contains(&case.title)) {
        let found = match outcome(&case.source) {
            Some(outcome) => render(&case.source, &outcome),
            None => "is not lowered\n".to_owned(),
        };
        if found != case.text {
            wrong.push_str(&format!("# {}\n{found}\n", case.title));
        }
    }
    assert!(wrong.is_empty(), "these cases come out otherwise than written:\n\n{wrong}");
}

fn outcome(source: &str) -> Option<Outcome> {
    let lowered = lower_file(FileId(0), source, &NothingSet, Edition::E2024).ok()?;
    let item = &lowered.hir.items[*lowered.hir.top.first()?];
    let vocabulary = Vocabulary::open();
    let mut reader = Reader { vocabulary: &vocabulary, outcome: Outcome::default() };
    if attributes(&item.attrs, "privacy").next().is_some() {
        reader.facts(item);
    } else if let ItemKind::Adt(adt) = &item.kind {
        reader.adt(item, adt);
    }
    Some(reader.outcome)
}

fn attributes<'a>(attrs: &'a [Attr], name: &'a str) -> impl Iterator<Item = &'a Attr> {
    attrs.iter().filter(move |attr| attr.path == name)
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    outcome: Outcome,
}

impl Reader<'_> {
    fn context(&self) -> Context<'_> {
        Context { vocabulary: self.vocabulary, spelling: Spelling::Rust, recipients: None }
    }

    fn problems(&mut self, problems: impl IntoIterator<Item = Problem<Span>>) {
        self.outcome.problems.extend(problems.into_iter().map(in_bytes));
    }

    fn facts(&mut self, item: &Item) {
        for attr in attributes(&item.attrs, "privacy") {
            let (fact, problems) = parse_fact(&tokens::attribute(attr), self.context());
            self.problems(problems);
            if let (Some(stated), ItemKind::Func(func)) = (&fact.fact, &item.kind) {
                let receiver = func.sig.self_param.as_ref().map(|_| "self");
                self.problems(check_params(&stated.value, receiver, &names(func)));
            }
            self.outcome.meanings.push(describe_fact(&fact, self.vocabulary));
        }
    }

    fn adt(&mut self, item: &Item, adt: &Adt) {
        let defaults = self.tag(Place::Container, &item.attrs);
        for variant in &adt.variants {
            match adt.kind {
                AdtKind::Struct | AdtKind::Union => self.fields("", variant, &defaults),
                AdtKind::Enum => {
                    let own = self.tag(Place::Container, &variant.attrs).inherit(&defaults);
                    self.fields(&format!("{}.", variant.name.as_str()), variant, &own);
                }
            }
        }
    }

    fn fields(&mut self, prefix: &str, variant: &Variant, defaults: &Tag<Span>) {
        for field in &variant.fields {
            if attributes(&field.attrs, "personal").next().is_none() {
                continue;
            }
            let tag = self.tag(Place::Field, &field.attrs).inherit(defaults);
            self.problems(check_special(&tag, self.vocabulary));
            let name = format!("{prefix}{}", field.name.as_str());
            self.outcome.meanings.push(describe_tag(&name, &tag, self.vocabulary));
        }
    }

    fn tag(&mut self, place: Place, attrs: &[Attr]) -> Tag<Span> {
        let attributes: Vec<_> = attributes(attrs, "personal").map(tokens::attribute).collect();
        let (tag, problems) = parse_tag(place, &attributes, self.context());
        self.problems(problems);
        tag
    }
}

fn names(func: &Func) -> Vec<Option<&str>> {
    func.sig.params.iter().map(|param| param.name.map(Name::as_str)).collect()
}

fn in_bytes(problem: Problem<Span>) -> Problem<Range<usize>> {
    let Problem { span, message, help, replacement } = problem;
    Problem { span: span.lo as usize..span.hi as usize, message, help, replacement }
}
