//! The cases that the linter shares with the derive, from text through `hir` to what the attributes state.

use std::{collections::BTreeMap, fmt::Write as _, ops::Range};

use privacy_spec::{
    Problem, Tag, Vocabulary,
    conformance::{Case, Outcome, cases, describe_tag, render},
};

use super::{Facts, Terms, collect, read_terms};
use crate::{
    config::{Config, ConfigText, read_config},
    names::{DefKind, FieldId, Names},
    span::{FileId, SourceMap, Span},
    testing::{fixture, in_workers},
    types::Types,
};

/// Missing in some cases, which are about what stands in the type.
const DERIVE: &str = "#[derive(PersonalData)]";

/// A case as a file of its own: what stands before it, and the case.
struct File<'c> {
    case: &'c Case,
    before: String,
}

impl File<'_> {
    fn path(idx: usize) -> String {
        format!("/case{idx}.rs")
    }

    fn of(case: &Case) -> Option<File<'_>> {
        let is_type = ["struct ", "enum "].iter().any(|word| case.source.contains(word));
        // A union has no tag, and what is no item of Rust does not come through a parser.
        let is_code = case.source.contains("#[privacy");
        let is_left_out = !is_type || is_code || case.source.contains("union ");
        let before = if case.source.contains(DERIVE) { "" } else { DERIVE };
        (!is_left_out)
            .then(|| File { case, before: format!("use privacy_derive::PersonalData;\n{before}") })
    }
}

#[test]
fn every_type_comes_out_as_written() {
    let cases = cases();
    let files: Vec<File<'_>> = cases.iter().filter_map(File::of).collect();
    assert!(files.len() > 40, "most cases are types: {}", files.len());
    let mut text = "//- /lib.rs crate:cases deps:privacy_derive\n".to_owned();
    (0..files.len()).for_each(|idx| text.push_str(&format!("mod case{idx};\n")));
    for (idx, file) in files.iter().enumerate() {
        let _ = write!(text, "//- {}\n{}{}", File::path(idx), file.before, file.case.source);
    }
    let fixture = fixture(&text);
    let (terms, problems) = read_terms(&Config::empty());
    assert_eq!(problems, []);
    // What only the configuration can tell is none of the derive's.
    let terms = Terms { vocabulary: Vocabulary::open(), knows_recipients: false, ..terms };
    let facts = in_workers(|| {
        let types = Types::new(&fixture.names);
        collect(&types, &Config::empty(), terms, Vec::new())
    });
    let mut wrong = String::new();
    for (idx, file) in files.iter().enumerate() {
        let outcome =
            outcome_of(&fixture.names, &facts, fixture.file(&File::path(idx)), file.before.len());
        let found = render(&file.case.source, &outcome);
        if found != file.case.text {
            let _ = writeln!(wrong, "# {}\n{found}", file.case.title);
        }
    }
    assert!(wrong.is_empty(), "these cases come out otherwise than written:\n\n{wrong}");
}

fn outcome_of(names: &Names, facts: &Facts, file: FileId, n_before: usize) -> Outcome {
    let problems = facts.problems.iter().filter(|problem| problem.span.file == file);
    Outcome {
        meanings: meanings(names, facts, file),
        problems: problems.map(|problem| in_case(problem, n_before)).collect(),
    }
}

fn in_case(problem: &Problem<Span>, n_before: usize) -> Problem<Range<usize>> {
    let Problem { span, message, help, replacement } = problem.clone();
    let span = span.lo as usize - n_before..span.hi as usize - n_before;
    Problem { span, message, help, replacement }
}

/// In the order of the source.
fn meanings(names: &Names, facts: &Facts, file: FileId) -> Vec<String> {
    let mut found: BTreeMap<FieldId, String> = BTreeMap::new();
    let owners =
        names.ids().filter(|&id| matches!(names.def(id).kind, DefKind::Struct | DefKind::Variant));
    for owner in owners.filter(|&id| names.span(id).is_some_and(|span| span.file == file)) {
        let Some(variant) = names.variant(owner) else { continue };
        for (idx, field) in variant.fields.iter().enumerate() {
            let id = FieldId { owner, idx: idx as u32 };
            let path = names.field_path(id).unwrap_or_default();
            let own = facts.suppressions.iter().filter(|it| it.subject == path);
            let suppressions: Vec<_> = own.map(|it| it.suppression.clone()).collect();
            let tag = facts.tags.get(&id).cloned();
            if tag.is_none() && suppressions.is_empty() {
                continue;
            }
            let tag = Tag { suppressions, ..tag.unwrap_or_else(Tag::empty) };
            let name = match names.def(owner).kind {
                DefKind::Variant => format!("{}.{}", names.def(owner).name, field.name),
                _ => field.name.to_string(),
            };
            found.insert(id, describe_tag(&name, &tag, &facts.terms.vocabulary));
        }
    }
    found.into_values().collect()
}

/// What each mistake points at, its headline and its help.
fn mistakes(rules: &str) -> Vec<String> {
    let mut sources = SourceMap::default();
    let file = sources.add("privlint.toml".to_owned(), rules.into());
    let (config, problems) = read_config(Some(ConfigText { file, text: rules }), None);
    assert_eq!(problems, []);
    let (_, problems) = read_terms(&config);
    let lines = problems.iter().map(|problem| {
        let help = problem.help.as_deref().unwrap_or_default();
        format!("{}: {}; {help}", sources.text(problem.span), problem.headline)
    });
    lines.collect()
}

#[test]
fn words_of_the_configuration_have_to_mean_something() {
    let found = mistakes(
        r#"
[retention]
EmailAdress = "1y"
Name = "1 fortnight"
[events]
account_closure = "endless"
[purposes.newsletter]
broader = "DirectMarketing"
[purposes.DirectMarketing]
broader = "newsletter"
[categories.loyalty]
broader = "Financial"
[recipients.mailer]
region = "EU"
purposes = ["newslettr"]
[[tags]]
path = "a::B::c"
category = "loyalt"
purpose = "newsletter"
retention = "1y"
"#,
    );
    let starts = [
        "EmailAdress: unknown category `EmailAdress`; did you mean `EmailAddress`?",
        "\"1 fortnight\": ",
        "\"endless\": an event's latest time is a plain period",
        "DirectMarketing: the vocabulary has a purpose `DirectMarketing` already",
        "\"EU\": unknown region `EU`; did you mean `eea`?",
        "\"newslettr\": unknown purpose `newslettr`; did you mean `newsletter`?",
        "\"loyalt\": unknown category `loyalt`; did you mean `loyalty`?",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (line, start) in found.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}\n  does not start with\n{start}");
    }
}
