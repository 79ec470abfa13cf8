//! The programs of `tests/flow`, with what is expected beside the lines.
//!
//! `//~ sink SOURCE`, `//~ write SOURCE -> FIELD`, `//~ copy FIELD -> FIELD`, `//~ purpose NAME SOURCE`, then
//! what else is told of it: forms, `for SECONDS`, `after GATE`, `by FUNCTION`. A wrong answer that is known
//! stands as `//~ MISSING …: why` or `//~ SPURIOUS …: why`.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use super::{
    Bodies, Const, Event, EventKind, FieldRole, FlowSpec, Flows, Form, FuncFact, GateId, PurposeId,
    Sink, SinkArgs, SinkId, Source, StepKind, solve, solve::naive,
};
use crate::{
    hir::{Attr, AttrInput, Name},
    names::{DefId, DefKind, FieldId, Names},
    span::Span,
    syntax::{STACK_SIZE, tt::Tt},
    testing::{Fixture, fixture, in_workers},
    types::Types,
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/flow");

#[expect(clippy::disallowed_methods, reason = "the programs lie on the disk")]
fn read(name: &str) -> String {
    let path = Path::new(FOLDER).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

/// With the prelude as a crate of its own; a text that has crates itself stays as it is.
pub(super) fn program(name: &str) -> String {
    let text = read(name);
    if text.contains("//- /") { text } else { in_crates(&text) }
}

pub(super) fn in_crates(main: &str) -> String {
    let prelude = read("prelude.rs");
    format!("//- /prelude.rs crate:prelude\n{prelude}//- /main.rs crate:main deps:prelude\n{main}")
}

fn check(name: &str) {
    let text = program(name);
    let fixture = fixture(&text);
    let unread = unread(&fixture);
    assert!(unread.is_empty(), "{name} is not read completely: {unread:#?}");
    let expected = expectations(&text);
    let found = in_workers(|| found(&fixture));
    let mut report = String::new();
    for (at, line) in found.iter().filter(|hit| !expected.holds(hit)) {
        writeln!(report, "unexpected: {at}: {line}").expect("a string can be written");
    }
    for (at, line) in expected.hits.iter().filter(|hit| !found.contains(hit)) {
        writeln!(report, "not found:  {at}: {line}").expect("a string can be written");
    }
    for (at, line) in expected.missing.iter().filter(|hit| found.contains(hit)) {
        writeln!(report, "is found now, no longer MISSING: {at}: {line}")
            .expect("a string can be written");
    }
    assert!(report.is_empty(), "{name}:\n{report}");
}

/// What was not read or resolved of the program itself; models have tests of their own.
fn unread(fixture: &Fixture) -> Vec<String> {
    let shown = fixture
        .problems
        .iter()
        .map(|problem| format!("{} {:?}", fixture.show(problem.span), problem.kind));
    let skipped = fixture.program.skipped.iter().map(|skipped| format!("{skipped:?}"));
    shown.filter(|line| !line.starts_with("/<model>")).chain(skipped).collect()
}

macro_rules! programs {
    ($($name:ident)*) => {
        $(#[test] fn $name() { check(concat!(stringify!($name), ".rs")); })*

        pub(super) const PROGRAMS: &[&str] = &[$(concat!(stringify!($name), ".rs")),*];

        #[test]
        #[expect(clippy::disallowed_methods, reason = "the programs lie on the disk")]
        fn every_program_is_a_test() {
            let mut files: Vec<String> = std::fs::read_dir(FOLDER)
                .expect("the folder is there")
                .map(|entry| entry.expect("it can be listed").file_name().into_string().expect("UTF-8"))
                .filter(|name| name != "prelude.rs" && name.ends_with(".rs"))
                .collect();
            files.sort();
            let mut named = PROGRAMS.to_vec();
            named.sort();
            assert_eq!(files, named);
        }
    };
}

programs! {
    closures crates derives fields formatting forms functions generated libraries locals macros purposes
    std_types trails unknown
}

#[test]
fn any_number_of_threads_finds_the_same() {
    let text = program("closures.rs");
    let fixture = fixture(&text);
    let with_threads = |n| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n).stack_size(STACK_SIZE).build();
        pool.expect("threads can be made").install(|| {
            let flows = flows(&fixture);
            (format!("{:?}", flows.events), flows.stats)
        })
    };
    assert_eq!(with_threads(1), with_threads(8));
}

#[test]
fn a_naive_solver_agrees() {
    for name in ["closures.rs", "functions.rs"] {
        let text = program(name);
        let fixture = fixture(&text);
        let (fast, naive) = in_workers(|| {
            let types = Types::new(&fixture.names);
            let bodies = Bodies::new(&types);
            let spec = declared(&fixture.names).spec;
            (solve(&bodies, &spec).0, naive::solve(&bodies, &spec))
        });
        let told = |flows: &Flows| -> Vec<String> {
            let untraced =
                flows.events.iter().map(|event| Event { trace: Vec::new(), ..event.clone() });
            untraced.map(|event| format!("{event:?}")).collect()
        };
        assert_eq!(told(&fast), told(&naive), "{name}");
    }
}

#[test]
fn another_source_only_adds_places() {
    let text = program("fields.rs");
    let fixture = fixture(&text);
    in_workers(|| {
        let types = Types::new(&fixture.names);
        let bodies = Bodies::new(&types);
        let spec = declared(&fixture.names).spec;
        let places = |spec: &FlowSpec| -> Vec<Span> {
            let (flows, _) = solve(&bodies, spec);
            let sinks = flows.events.iter().filter(|e| matches!(e.kind, EventKind::Sink { .. }));
            sinks.map(|event| event.primary).collect()
        };
        let all = places(&spec);
        let mut sources: Vec<FieldId> = spec
            .fields
            .iter()
            .filter(|(_, role)| **role == FieldRole::Source)
            .map(|(field, _)| *field)
            .collect();
        sources.sort();
        for source in sources {
            let mut fewer = spec.clone();
            fewer.fields.remove(&source);
            let kept = places(&fewer);
            assert!(kept.len() <= all.len(), "{source:?} hides places");
            assert!(kept.iter().all(|place| all.contains(place)), "{source:?}");
        }
    });
}

/// The trace of each flow into a sink of `trails.rs`, a step a line.
#[test]
fn trails_lead_from_the_read_to_the_place() {
    let text = program("trails.rs");
    let fixture = fixture(&text);
    let flows = in_workers(|| flows(&fixture));
    let name = |def: DefId| fixture.names.def(def).name;
    let mut shown = String::new();
    for event in flows.events.iter().filter(|e| matches!(e.kind, EventKind::Sink { .. })) {
        writeln!(shown, "in {}", name(event.func)).expect("a string can be written");
        for step in &event.trace {
            let kind = match step.kind {
                StepKind::Passed(func) => format!("passed to {}", name(func)),
                StepKind::Returned(func) => format!("returned by {}", name(func)),
                StepKind::Sanitized(func) => format!("sanitized by {}", name(func)),
                kind => format!("{kind:?}").to_lowercase(),
            };
            let text = fixture.program.sources.text(step.span);
            writeln!(shown, "    {kind}: {text}").expect("a string can be written");
        }
    }
    expect_test::expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/flow/trails.txt")]
        .assert_eq(&shown);
}

/// Where, as `/file:line`, and what.
type Hit = (String, String);

struct Expected {
    hits: Vec<Hit>,
    missing: Vec<Hit>,
    spurious: Vec<Hit>,
}

impl Expected {
    fn holds(&self, hit: &Hit) -> bool {
        self.hits.contains(hit) || self.spurious.contains(hit)
    }
}

fn expectations(text: &str) -> Expected {
    let mut expected = Expected { hits: Vec::new(), missing: Vec::new(), spurious: Vec::new() };
    let (mut file, mut line) = ("/main.rs".to_owned(), 0);
    for raw in text.lines() {
        if let Some(header) = raw.trim_start().strip_prefix("//- ") {
            header.split_whitespace().next().unwrap_or_default().clone_into(&mut file);
            line = 0;
            continue;
        }
        line += 1;
        for wanted in raw.split("//~").skip(1) {
            let at = format!("{file}:{line}");
            let wanted = wanted.trim();
            let (list, wanted) = match wanted.split_once(' ') {
                Some(("MISSING", rest)) => (&mut expected.missing, reasoned(rest)),
                Some(("SPURIOUS", rest)) => (&mut expected.spurious, reasoned(rest)),
                _ => (&mut expected.hits, wanted),
            };
            list.push((at, wanted.to_owned()));
        }
    }
    expected
}

fn reasoned(text: &str) -> &str {
    text.split_once(": ").expect("a wrong answer has its reason").0
}

fn flows(fixture: &Fixture) -> Flows {
    let types = Types::new(&fixture.names);
    let bodies = Bodies::new(&types);
    solve(&bodies, &declared(&fixture.names).spec).0
}

fn found(fixture: &Fixture) -> Vec<Hit> {
    let declared = declared(&fixture.names);
    let flows = flows(fixture);
    let mut hits: Vec<Hit> =
        flows.events.iter().filter_map(|event| hit(fixture, &declared, event)).collect();
    hits.sort();
    hits.dedup();
    hits
}

fn hit(fixture: &Fixture, declared: &Declared, event: &Event) -> Option<Hit> {
    let names = &fixture.names;
    assert_eq!(event.trace.first().map(|step| step.kind), first_kind(event), "{event:?}");
    let place = fixture.program.sources.start(event.primary);
    let file = &fixture.program.sources.file(event.primary.file).path;
    let at = format!("/{}:{}", file.trim_start_matches('/'), place.line);
    let source = match event.source {
        Source::Field(field) => field_name(names, field),
        Source::Func(func) => names.def(func).name.to_string(),
        Source::Local(local) => format!("{}.{}", names.def(local.func).name, local.local.0),
    };
    let mut text = match &event.kind {
        EventKind::Sink { .. } => format!("sink {source}"),
        EventKind::Write { field, is_plain_copy } => {
            let verb = if *is_plain_copy { "copy" } else { "write" };
            format!("{verb} {source} -> {}", field_name(names, *field))
        }
        EventKind::Purpose { purpose, .. } => {
            format!("purpose {} {source}", declared.purposes[purpose.0 as usize])
        }
        EventKind::Unknown => return None,
    };
    let all = [
        (Form::Redacted, "redacted"),
        (Form::Hashed, "hashed"),
        (Form::KeyedHashed, "keyed_hashed"),
        (Form::Encrypted, "encrypted"),
        (Form::Pseudonymised, "pseudonymised"),
        (Form::Anonymised, "anonymised"),
    ];
    for (form, word) in all {
        if event.forms.contains(form) {
            text = format!("{text} {word}");
        }
    }
    match &event.kind {
        EventKind::Sink { retention: Some(Const::Int(n)), .. } => text = format!("{text} for {n}"),
        EventKind::Purpose { bound, .. } => {
            for bound in bound.iter().filter(|bound| bound.call.is_some()) {
                text = format!("{text} by {}", names.def(bound.func).name);
            }
        }
        _ => {}
    }
    if matches!(event.kind, EventKind::Sink { .. }) && event.gates.contains(GateId(0)) {
        text.push_str(" after 0");
    }
    Some((at, text))
}

fn first_kind(event: &Event) -> Option<StepKind> {
    match event.kind {
        EventKind::Write { is_plain_copy: true, .. } => Some(StepKind::Arrived),
        _ => Some(StepKind::Read),
    }
}

fn field_name(names: &Names, field: FieldId) -> String {
    let owner = names.def(field.owner);
    let decl = names.field(field).expect("a field that is declared");
    match (owner.kind, owner.parent) {
        (DefKind::Variant, Some(adt)) => {
            format!("{}::{}.{}", names.def(adt).name, owner.name, decl.name)
        }
        _ => format!("{}.{}", owner.name, decl.name),
    }
}

/// What the attributes of a program say, as far as the engine is concerned.
pub(super) struct Declared {
    pub spec: FlowSpec,
    purposes: Vec<Name>,
}

pub(super) fn declared(names: &Names) -> Declared {
    let mut spec = FlowSpec::default();
    let mut purposes: BTreeMap<String, PurposeId> = BTreeMap::new();
    let mut sinks = 0;
    let mut purpose_names = Vec::new();
    for def in names.ids() {
        for idx in 0..names.variant(def).map_or(0, |variant| variant.fields.len()) {
            let field = FieldId { owner: def, idx: idx as u32 };
            for attr in names.field_attrs(field).iter().filter(|attr| attr.path == "personal") {
                let role = if has(attr, "none") { FieldRole::Silent } else { FieldRole::Source };
                spec.fields.insert(field, role);
            }
        }
        for attr in names.attrs(def).filter(|attr| attr.path == "privacy") {
            let facts = spec.funcs.entry(def).or_default();
            match words(attr).first().map(|name| name.as_str()) {
                Some("sink") => {
                    facts.push(FuncFact::Sink(sink(names, def, attr, sinks)));
                    sinks += 1;
                }
                Some("source") => facts.push(FuncFact::Source),
                Some("sanitizes") => facts.push(FuncFact::Sanitizer(form(attr))),
                Some("checks") => facts.push(FuncFact::Check(GateId(0))),
                Some("purpose") => {
                    let name = text(attr).expect("a purpose is a string");
                    let next = PurposeId(purposes.len() as u32);
                    let id = *purposes.entry(name.clone()).or_insert(next);
                    if id == next {
                        purpose_names.push(Name::new(&name));
                    }
                    spec.purposes.insert(def, vec![id]);
                }
                _ => {}
            }
        }
    }
    Declared { spec, purposes: purpose_names }
}

fn sink(names: &Names, def: DefId, attr: &Attr, id: u32) -> Sink {
    let func = names.func(def).expect("a sink is a function");
    let trees = trees(attr);
    let param = |wanted: &str| {
        let at = func.sig.params.iter().position(|param| param.name.is_some_and(|n| n == wanted));
        at.map(|at| at as u32)
    };
    let is_key = |tree: &Tt, key: &str| matches!(tree, Tt::Ident { name, .. } if *name == key);
    let value = |key: &str| {
        let at = trees.iter().position(|tree| is_key(tree, key))?;
        match &trees[at + 2] {
            Tt::Literal { text, .. } => param(text.as_str().trim_matches('"')),
            _ => None,
        }
    };
    let only = trees.iter().position(|tree| is_key(tree, "args")).map(|at| &trees[at + 2]);
    let args = match only {
        Some(Tt::Group(group)) => SinkArgs::Only(
            group
                .trees
                .iter()
                .filter_map(|tree| match tree {
                    Tt::Literal { text, .. } => param(text.as_str().trim_matches('"')),
                    _ => None,
                })
                .collect(),
        ),
        _ => SinkArgs::All,
    };
    let (retention_param, recipient_param) = (value("retention_param"), value("recipient_param"));
    Sink { id: SinkId(id), args, retention_param, recipient_param }
}

fn form(attr: &Attr) -> Form {
    match text(attr).as_deref() {
        Some("redact") => Form::Redacted,
        Some("hash") => Form::Hashed,
        Some("keyed_hash") => Form::KeyedHashed,
        Some("encrypt") => Form::Encrypted,
        Some("pseudonymise") => Form::Pseudonymised,
        Some("anonymise") => Form::Anonymised,
        other => panic!("no form {other:?}"),
    }
}

fn trees(attr: &Attr) -> &[Tt] {
    match &attr.input {
        AttrInput::Group(trees, _) => trees,
        AttrInput::Empty | AttrInput::Value(_) => &[],
    }
}

fn words(attr: &Attr) -> Vec<Name> {
    let idents = trees(attr).iter().filter_map(|tree| match tree {
        Tt::Ident { name, .. } => Some(*name),
        _ => None,
    });
    idents.collect()
}

fn has(attr: &Attr, word: &str) -> bool {
    words(attr).iter().any(|name| *name == word)
}

fn text(attr: &Attr) -> Option<String> {
    trees(attr).iter().find_map(|tree| match tree {
        Tt::Literal { text, .. } => Some(text.as_str().trim_matches('"').to_owned()),
        _ => None,
    })
}
