//! What each format makes of findings in small files.

use cargo_metadata::{Message, diagnostic::DiagnosticLevel};
use expect_test::{Expect, expect};

use super::*;
use crate::{
    config::Problem,
    findings::{Finding, Severity},
    lints::{Applicability, Basis, Edit, Hit, Label, lint_named},
    span::{SourceMap, Span},
    workspace::{self, Selection, Workspace},
};

/// A span over `text` in that file; the `n`th occurrence.
fn at(sources: &SourceMap, path: &str, text: &str) -> Span {
    let (id, file) = sources.files().find(|(_, file)| file.path == path).expect("a file");
    let lo = file.text.find(text).expect("the text is there");
    Span::new(id, lo as u32, (lo + text.len()) as u32)
}

fn sources(files: &[(&str, &str)]) -> SourceMap {
    let mut sources = SourceMap::default();
    for (path, text) in files {
        sources.add((*path).to_owned(), (*text).into());
    }
    sources
}

fn hit(primary: Label, headline: &str) -> Hit {
    let lint = lint_named("unused_allow").expect("a lint");
    let mut hit = Hit::new(lint, Basis::Declared, primary, headline);
    hit.lint = "personal_data_in_log";
    hit
}

fn deny(hit: Hit) -> Finding {
    Finding { severity: Severity::Deny, hit }
}

fn check(sources: &SourceMap, finding: &Finding, expected: Expect) {
    expected.assert_eq(&human::plain(sources, finding));
}

const USER: &str =
    "pub struct User {\n    #[personal(category = \"EmailAddress\")]\n    pub email: String,\n}\n";
const MAIN: &str = "fn greet(user: &User) {\n    let to = user.email.clone();\n    announce(&to);\n}\n\nfn announce(to: &str) {\n    log::info!(\"new: {}\", to);\n}\n";

/// A flow through two functions, with a note in another file and a fix.
fn flow() -> (SourceMap, Finding) {
    let sources = sources(&[("src/user.rs", USER), ("src/main.rs", MAIN)]);
    let at = |path, text| at(&sources, path, text);
    let sink = Span { lo: at("src/main.rs", ", to)").lo + 2, ..at("src/main.rs", ", to") };
    let mut hit = hit(
        Label::new(sink, "written to the log here"),
        "personal data `User.email` reaches a log",
    );
    hit.trace = vec![
        Label::new(at("src/main.rs", "user.email"), "source: User.email"),
        Label::new(at("src/main.rs", "&to"), "passed to `announce`"),
        Label::new(sink, "shown by `info!`"),
    ];
    let hit = hit
        .note_at(at("src/user.rs", "email"), "tagged here")
        .note("logs are kept for long")
        .help_edit(
            "leave the value out",
            Edit {
                span: sink,
                replacement: "\"…\"".to_owned(),
                applicability: Applicability::MaybeIncorrect,
            },
        );
    (sources, deny(hit))
}

#[test]
fn a_flow_is_shown_step_by_step() {
    let (sources, finding) = flow();
    check(
        &sources,
        &finding,
        expect![[r#"
            error[personal_data_in_log]: personal data `User.email` reaches a log
              ┌─ src/main.rs:7:27
              │
            2 │     let to = user.email.clone();
              │              ---------- 1. source: User.email
            3 │     announce(&to);
              │              --- 2. passed to `announce`
              ·
            7 │     log::info!("new: {}", to);
              │                           ^^ 3. written to the log here
              │
              ┌─ src/user.rs:3:9
              │
            3 │     pub email: String,
              │         ----- tagged here
              │
              = note: logs are kept for long
              = help: leave the value out: `to` -> `"…"`

        "#]],
    );
    let expected = expect![[r#"
        src/main.rs:7:27: error[personal_data_in_log]: personal data `User.email` reaches a log
    "#]];
    expected.assert_eq(&short::finding(&sources, &finding));
}

#[test]
fn what_would_deceive_a_terminal_is_escaped() {
    let text = "let a\u{202e} = \"\u{1b}[31m\u{200b}x\"; // é\tend\n";
    let sources = sources(&[("src/\u{1b}]0;a\u{7}.rs", text)]);
    let (id, _) = sources.files().next().expect("a file");
    let label = Label::new(
        Span::new(id, text.find("x\"").expect("there") as u32, text.len() as u32 - 1),
        "to\u{1b}here",
    );
    let finding = deny(hit(label, "head\u{9b}line").note("a\u{202e}note"));
    check(
        &sources,
        &finding,
        expect![[r#"
        error[personal_data_in_log]: head\u{9b}line
          ┌─ src/\u{1b}]0;a\u{7}.rs:1:17
          │
        1 │ let a\u{202e} = "\u{1b}[31m\u{200b}x"; // é end
          │                                    ^^^^^^^^^^^^ to\u{1b}here
          │
          = note: a\u{202e}note

    "#]],
    );
    let expected = expect![[r#"
        src/\u{1b}]0;a\u{7}.rs:1:17: error[personal_data_in_log]: head\u{9b}line
    "#]];
    expected.assert_eq(&short::finding(&sources, &finding));
}

#[test]
fn an_overlong_line_is_cut_around_the_span() {
    let text = format!(
        "static T: [u8; 9] = [{}user.email, {}];\n",
        "1, ".repeat(4000),
        "2, ".repeat(4000)
    );
    let sources = sources(&[("src/table.rs", &text)]);
    let finding =
        deny(hit(Label::new(at(&sources, "src/table.rs", "user.email"), "here"), "wrong"));
    check(
        &sources,
        &finding,
        expect![[r#"
        error[personal_data_in_log]: wrong
          ┌─ src/table.rs:1:12022
          │
        1 │ … 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, user.email, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, …
          │                                          ^^^^^^^^^^ here

    "#]],
    );
}

#[test]
fn a_span_of_many_lines_shows_its_ends() {
    let lines: String = (0..40).map(|i| format!("    line_{i}();\n")).collect();
    let text = format!("call(|| {{\n{lines}}});\nafter();\n");
    let sources = sources(&[("src/lib.rs", &text)]);
    let (id, _) = sources.files().next().expect("a file");
    let whole = Span::new(id, 5, text.find(");\nafter").expect("there") as u32);
    let mut hit = hit(Label::new(whole, "carried in by this"), "wrong");
    hit.secondary.push(Label::new(at(&sources, "src/lib.rs", "line_20"), "read here"));
    check(
        &sources,
        &deny(hit),
        expect![[r#"
            error[personal_data_in_log]: wrong
               ┌─ src/lib.rs:1:6
               │  
             1 │   call(|| {
               │ ╭──────^
             2 │ │     line_0();
             3 │ │     line_1();
             4 │ │     line_2();
               · │
            22 │ │     line_20();
               │ │     ------- read here
               · │
            41 │ │     line_39();
            42 │ │ });
               │ ╰─^ carried in by this

        "#]],
    );
}

#[test]
fn byte_order_marks_and_line_ends_move_nothing() {
    let sources = sources(&[("src/lib.rs", "\u{feff}fn a() {\r\n\tb(c);\r\n}\r\n")]);
    let finding = deny(hit(Label::new(at(&sources, "src/lib.rs", "c);\r\n}"), "here"), "wrong"));
    check(
        &sources,
        &finding,
        expect![[r#"
        error[personal_data_in_log]: wrong
          ┌─ src/lib.rs:2:4
          │  
        2 │       b(c);
          │ ╭───────^
        3 │ │ }
          │ ╰─^ here

    "#]],
    );
    let (id, file) = sources.files().next().expect("a file");
    // A place at the very end, and one past it, as a wrong offset would be.
    for offset in [file.text.len() as u32, 0] {
        let finding = deny(hit(Label::new(Span::new(id, offset, offset), "here"), "wrong"));
        assert!(human::plain(&sources, &finding).contains("src/lib.rs:"));
    }
}

#[test]
fn a_mistake_in_the_rules_points_into_the_file() {
    let sources = sources(&[("privlint.toml", "[lints]\nall = \"denied\"\n")]);
    let problem = Problem {
        span: at(&sources, "privlint.toml", "\"denied\""),
        headline: "unknown level `denied`".to_owned(),
        note: None,
        help: Some("did you mean `deny`?".to_owned()),
    };
    let bytes = human::problem(&sources, &problem);
    let text = anstream::adapter::strip_bytes(&bytes).into_vec();
    let expected = expect![[r#"
        error: unknown level `denied`
          ┌─ privlint.toml:2:7
          │
        2 │ all = "denied"
          │       ^^^^^^^^
          │
          = help: did you mean `deny`?

    "#]];
    expected.assert_eq(&String::from_utf8(text).expect("UTF-8"));
}

/// A package with one library, as cargo describes it.
#[expect(clippy::disallowed_methods, reason = "a package to name in messages")]
fn workspace_of_one() -> (tempfile::TempDir, Workspace) {
    let dir = tempfile::tempdir().expect("a folder");
    let manifest = dir.path().join("Cargo.toml");
    let text =
        "[package]\nname = \"app\"\nedition = \"2024\"\n[lib]\npath = \"lib.rs\"\n[workspace]\n";
    std::fs::write(&manifest, text).expect("writable");
    std::fs::write(dir.path().join("lib.rs"), "").expect("writable");
    let selection =
        Selection { manifest_path: Some(manifest), offline: true, ..Selection::default() };
    let workspace = workspace::load(&selection, None).expect("loads");
    (dir, workspace)
}

#[test]
fn json_is_what_cargo_metadata_reads() {
    let (sources, finding) = flow();
    let (_dir, workspace) = workspace_of_one();
    let package = &workspace.packages[0];
    let owner = json::Owner { package, target: &package.targets[0] };
    let lines = [
        json::message(&sources, owner, &finding),
        json::artifact(owner),
        json::build_finished(false),
    ]
    .concat();
    let read = Message::parse_stream(lines.as_bytes()).map(|m| m.expect("reads"));
    let read: Vec<Message> = read.collect();
    let [
        Message::CompilerMessage(message),
        Message::CompilerArtifact(artifact),
        Message::BuildFinished(end),
    ] = &read[..]
    else {
        panic!("other messages: {read:?}");
    };
    assert!(!artifact.fresh && !end.success);
    assert_eq!(artifact.package_id.repr, package.id);
    assert_eq!(message.target, artifact.target);
    let diagnostic = &message.message;
    assert_eq!(diagnostic.level, DiagnosticLevel::Error);
    assert_eq!(
        diagnostic.code.as_ref().map(|code| &*code.code),
        Some("privlint::personal_data_in_log")
    );
    assert_eq!(diagnostic.rendered.as_deref(), Some(&*human::plain(&sources, &finding)));
}

#[test]
fn json_spans_are_steps_and_children_are_notes() {
    let (sources, finding) = flow();
    let (_dir, workspace) = workspace_of_one();
    let package = &workspace.packages[0];
    let owner = json::Owner { package, target: &package.targets[0] };
    let line = json::message(&sources, owner, &finding);
    let message = Message::parse_stream(line.as_bytes()).next().expect("a line").expect("reads");
    let Message::CompilerMessage(message) = message else { panic!("another message") };
    let diagnostic = message.message;
    let spans: String = diagnostic
        .spans
        .iter()
        .map(|s| {
            let highlighted =
                &s.text[0].text[s.text[0].highlight_start - 1..s.text[0].highlight_end - 1];
            format!(
                "{}:{}:{}-{} {} `{highlighted}` {:?}\n",
                s.file_name, s.line_start, s.column_start, s.column_end, s.is_primary, s.label
            )
        })
        .collect();
    let expected = expect![[r#"
        src/main.rs:7:27-29 true `to` Some("written to the log here")
        src/main.rs:2:14-24 false `user.email` Some("source: User.email")
        src/main.rs:3:14-17 false `&to` Some("passed to `announce`")
        src/main.rs:7:27-29 false `to` Some("shown by `info!`")
    "#]];
    expected.assert_eq(&spans);
    let children: String = diagnostic
        .children
        .iter()
        .map(|c| {
            let place = c.spans.first().map(|s| {
                format!(
                    "{}:{} {} {:?}",
                    s.file_name, s.line_start, s.is_primary, s.suggested_replacement
                )
            });
            format!("{:?} {} {place:?}\n", c.level, c.message)
        })
        .collect();
    let expected = expect![[r#"
        Note tagged here Some("src/user.rs:3 true None")
        Note logs are kept for long None
        Help leave the value out Some("src/main.rs:7 true Some(\"\\\"…\\\"\")")
    "#]];
    expected.assert_eq(&children);
}
