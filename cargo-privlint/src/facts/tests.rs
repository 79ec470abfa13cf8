//! Readings of attributes and rules; the shared cases of the grammar, and what needs a program.

use std::{fmt::Write as _, ops::Range};

use privacy_spec::{
    Context, Problem, Spelling, Vocabulary,
    conformance::{Outcome, cases, describe_fact, describe_tag, render},
    parse_fact,
};

use super::{Facts, Terms, collect, read_terms, tokens};
use crate::{
    config::{Config, ConfigText, read_config},
    names::{DefKind, FieldId, Names},
    span::{FileId, Span},
    testing::{fixture, in_workers},
    types::Types,
};

/// What the configuration can tell is left out, as the derive can't see it.
fn open_terms() -> Terms {
    let (terms, problems) = read_terms(&Config::empty());
    assert_eq!(problems, []);
    Terms { vocabulary: Vocabulary::open(), ..terms }
}

/// The cases that the derive runs too, from text through `hir` to what the attributes state.
#[test]
fn every_case_comes_out_as_written() {
    let mut wrong = String::new();
    for case in cases() {
        let text = format!("//- /lib.rs crate:case deps:privacy_derive\n{}", case.source);
        let fixture = fixture(&text);
        let outcome = in_workers(|| {
            let types = Types::new(&fixture.names);
            let facts = collect(&types, &Config::empty(), open_terms(), Vec::new());
            outcome_of(&fixture.names, &facts)
        });
        let found = render(&case.source, &outcome);
        if found != case.text {
            let _ = writeln!(wrong, "# {}\n{found}", case.title);
        }
    }
    assert!(wrong.is_empty(), "these cases come out otherwise than written:\n\n{wrong}");
}
