//! The program from outside: exit codes, streams, and messages with their places.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use expect_test::expect;

use support::{
    demo::{DENIES, MANIFEST, WARNS, check, package},
    run::{command, run},
    workspace::Workspace,
};

#[test]
fn help_and_version_need_no_manifest() {
    let empty = Workspace::new(&[]);
    for args in [&["--help"][..], &["-h"], &["privlint", "--help"], &["explain", "--help"]] {
        let ran = run(empty.path(), args);
        assert_eq!(ran.code, Some(0));
        assert!(ran.stdout.contains("Usage: cargo privlint"), "{}", ran.stdout);
        assert!(ran.stderr.is_empty(), "{}", ran.stderr);
    }
    let version = run(empty.path(), &["-V"]).stdout;
    assert_eq!(version, format!("cargo-privlint {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(run(empty.path(), &["list"]).code, Some(0));
}

#[test]
fn a_missing_manifest_is_an_input_error() {
    let empty = Workspace::new(&[]);
    check(
        &run(empty.path(), &[]),
        2,
        expect![[r#"
        error: no `Cargo.toml` in this folder or any above it
          --> DIR/
          help: go to a Rust package or name one with `--manifest-path`
    "#]],
    );
    check(
        &run(empty.path(), &["--manifest-path", "no/Cargo.toml"]),
        2,
        expect![[r#"
        error: the manifest does not exist
          --> DIR/no/Cargo.toml
    "#]],
    );
}

#[test]
fn a_manifest_that_cargo_refuses_is_told_in_cargo_s_words() {
    let workspace = Workspace::new(&[("Cargo.toml", "[package]\nname = \"demo\"\nversion = 1\n")]);
    let ran = run(workspace.path(), &[]);
    ran.assert_sound();
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
    assert!(ran.stderr.contains("Cargo.toml"), "{}", ran.stderr);
    assert!(ran.stderr.contains("version"), "{}", ran.stderr);
}

#[test]
fn every_mistake_in_the_rules_is_told_with_its_place() {
    let rules = "[lints]\ntagging = \"denied\"\n\n[retentoin]\nEmailAddress = \"2y\"\n";
    let workspace = package(&[("src/lib.rs", ""), ("privlint.toml", rules)]);
    check(
        &run(workspace.path(), &[]),
        2,
        expect![[r#"
        error: unknown level `denied`
          ┌─ privlint.toml:2:11
          │
        2 │ tagging = "denied"
          │           ^^^^^^^^
          │
          = note: it is one of allow, warn, deny, forbid

        error: unknown key `retentoin` in the configuration
          ┌─ privlint.toml:4:2
          │
        4 │ [retentoin]
          │  ^^^^^^^^^
          │
          = note: known keys: lints, retention, events, purposes, categories, recipients, stores, tags, sources, sinks, sanitizers, checks, discovery, scope, models, builtin
          = help: did you mean `retention`?

    "#]],
    );
    let ran = run(workspace.path(), &["--message-format", "json"]);
    assert_eq!((ran.code, &*ran.stdout), (Some(2), ""), "an error is text in every format");
    workspace.write("privlint.toml", "[lints\n");
    check(
        &run(workspace.path(), &[]),
        2,
        expect![[r#"
        error: no valid TOML: unclosed table, expected `]`
          ┌─ privlint.toml:1:7
          │
        1 │ [lints
          │       ^

    "#]],
    );
    let other = package(&[("src/lib.rs", ""), ("other.toml", "levels = 1\n")]);
    check(
        &run(other.path(), &["--config", "other.toml"]),
        2,
        expect![[r#"
        error: unknown key `levels` in the configuration
          ┌─ other.toml:1:1
          │
        1 │ levels = 1
          │ ^^^^^^
          │
          = note: known keys: lints, retention, events, purposes, categories, recipients, stores, tags, sources, sinks, sanitizers, checks, discovery, scope, models, builtin

    "#]],
    );
    check(
        &run(other.path(), &["--config", "none.toml"]),
        2,
        expect![[r#"
        error: the configuration can't be read
          --> none.toml
          note: No such file or directory (os error 2)
    "#]],
    );
}

#[test]
fn rules_in_the_manifest_point_into_the_manifest() {
    let manifest = format!("{MANIFEST}[workspace.metadata.privlint.lints]\ntagging = \"denied\"\n");
    let workspace = package(&[("src/lib.rs", ""), ("Cargo.toml", &manifest)]);
    check(
        &run(workspace.path(), &[]),
        2,
        expect![[r#"
        error: unknown level `denied`
          ┌─ Cargo.toml:8:11
          │
        8 │ tagging = "denied"
          │           ^^^^^^^^
          │
          = note: it is one of allow, warn, deny, forbid

    "#]],
    );
}

#[test]
fn an_unknown_lint_is_wrong_usage_on_the_command_line_and_a_finding_in_the_rules() {
    let workspace = package(&[("src/lib.rs", "")]);
    check(
        &run(workspace.path(), &["-D", "personal_data_in_logs"]),
        2,
        expect![[r#"
        error: unknown lint `personal_data_in_logs`
          help: did you mean `personal_data_in_log`?
    "#]],
    );
    workspace.write("privlint.toml", "[lints]\npersonal_data_in_logs = \"deny\"\n");
    let ran = run(workspace.path(), &["--message-format", "short"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.stdout,
        "privlint.toml:2:1: warning[unknown_lint]: unknown lint `personal_data_in_logs`\n"
    );
}

#[test]
fn wrong_usage_is_two() {
    let workspace = package(&[("src/lib.rs", "")]);
    for args in [
        &["-q", "-v"][..],
        &["--forbid", "tagging", "-A", "malformed_tag"],
        &["--", "-F", "tagging", "-A", "malformed_tag"],
        &["--message-format", "sarif"],
        &["--output", "github=x"],
        &["--output", "json"],
        &["--baseline", "x"],
        &["--changed-since", "HEAD"],
        &["--with", "check"],
        &["init"],
        &["fix"],
        &["report"],
        &["why"],
        &["--today", "soon"],
        &["-j", "0"],
        &["--bin", "none"],
        &["-p", "none"],
        &["--config", "a.toml", "--config", "b.toml"],
        &["explain", "none"],
    ] {
        let ran = run(workspace.path(), args);
        ran.assert_sound();
        assert_eq!(ran.code, Some(2), "{args:?}\n{}", ran.stderr);
        assert!(
            ran.stdout.is_empty() && ran.stderr.starts_with("error"),
            "{args:?}\n{}",
            ran.stderr
        );
    }
}

#[test]
fn exit_codes_tell_found_from_clean() {
    let code = |text, args: &[&str]| {
        let ran = run(package(&[("src/lib.rs", text)]).path(), args);
        ran.assert_sound();
        ran.code
    };
    assert_eq!(code("", &[]), Some(0));
    assert_eq!(code(WARNS, &[]), Some(0));
    assert_eq!(code(WARNS, &["-D", "unused_allow"]), Some(1));
    assert_eq!(code(WARNS, &["--", "-D", "governance"]), Some(1));
    assert_eq!(code(DENIES, &[]), Some(1));
    assert_eq!(code(DENIES, &["check"]), Some(1));
    assert_eq!(code(DENIES, &["privlint"]), Some(1));
    assert_eq!(code(DENIES, &["--exit-zero"]), Some(0));
}

#[test]
fn quiet_says_findings_only_and_the_closing_line_goes_to_stderr() {
    let workspace = package(&[("src/lib.rs", WARNS)]);
    let quiet = run(workspace.path(), &["-q"]);
    assert!(quiet.stdout.starts_with("warning[unused_allow]") && quiet.stderr.is_empty());
    let ran = run(workspace.path(), &[]);
    assert_eq!(ran.stdout, quiet.stdout);
    assert!(ran.stderr.contains("privlint: 1 warning in 1 file, 2 lines"), "{}", ran.stderr);
    let by_cargo = command().current_dir(workspace.path()).env("CARGO_TERM_QUIET", "true").output();
    assert!(by_cargo.expect("the program starts").stderr.is_empty());
}

#[test]
fn without_a_tag_it_never_says_all_good() {
    let text = "pub struct User { pub email: String }\n";
    let ran = run(package(&[("src/lib.rs", text)]).path(), &[]);
    assert!(ran.stderr.contains("no field is tagged"), "{}", ran.stderr);
    assert!(ran.stderr.contains("User.email"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("no findings"), "{}", ran.stderr);
}

#[test]
fn a_selection_without_targets_is_no_error() {
    let workspace = Workspace::new(&[("Cargo.toml", "[workspace]\nmembers = []\n")]);
    let ran = run(workspace.path(), &[]);
    ran.assert_sound();
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert!(ran.stderr.contains("nothing to analyse"), "{}", ran.stderr);
}

#[test]
fn the_line_that_rust_analyzer_sends_is_accepted() {
    let workspace = package(&[("src/lib.rs", DENIES)]);
    let manifest = workspace.file("Cargo.toml");
    let manifest = manifest.to_str().expect("a plain path");
    let common = [
        "privlint",
        "--workspace",
        "--message-format=json",
        "--manifest-path",
        manifest,
        "--keep-going",
        "--all-targets",
    ];
    for more in [
        &[][..],
        &["--all-features", "--target-dir", "x", "-j", "2"],
        &["--no-default-features", "--lib"],
    ] {
        let ran = run(workspace.path(), &[&common, more].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.stderr);
        let message = &ran.messages()[0];
        assert_eq!(message.target.name, "demo");
        assert!(message.message.spans.iter().any(|span| span.is_primary));
        let reasons: Vec<String> = ran
            .stdout
            .lines()
            .map(|line| {
                let value: serde_json::Value =
                    serde_json::from_str(line).expect("each line is JSON");
                value["reason"].as_str().expect("a reason").to_owned()
            })
            .collect();
        assert_eq!(
            reasons,
            ["compiler-message", "compiler-artifact", "build-finished", "privlint-summary"]
        );
    }
    let variant = "--message-format=json-diagnostic-rendered-ansi";
    assert_eq!(run(workspace.path(), &[variant]).messages().len(), 1);
}

#[test]
fn outputs_go_to_files_too() {
    let workspace = package(&[("src/lib.rs", DENIES)]);
    let args = ["--output", "short=a.txt", "--output=json=b.jsonl", "--color", "always"];
    let ran = run(workspace.path(), &args);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stdout.contains("\u{1b}["), "colours where they are asked for");
    let read = |name| std::fs::read_to_string(workspace.file(name)).expect("written");
    assert!(read("a.txt").starts_with("src/lib.rs:1:1: error[unused_allow]: "));
    assert_eq!(read("b.jsonl").lines().count(), 4);
    assert_eq!(run(workspace.path(), &["--output", "short=no/such/folder"]).code, Some(2));
}

#[test]
fn colour_goes_by_flag_then_environment_then_cargo() {
    let workspace = package(&[("src/lib.rs", WARNS)]);
    let is_coloured = |args: &[&str], environment: &[(&str, &str)]| {
        let mut command = command();
        command.current_dir(workspace.path()).args(args).envs(environment.iter().copied());
        let output = command.output().expect("the program starts");
        String::from_utf8(output.stdout).expect("UTF-8").contains('\u{1b}')
    };
    assert!(!is_coloured(&[], &[]));
    assert!(is_coloured(&[], &[("CARGO_TERM_COLOR", "always")]));
    assert!(!is_coloured(&[], &[("CARGO_TERM_COLOR", "always"), ("NO_COLOR", "1")]));
    assert!(is_coloured(&[], &[("CLICOLOR_FORCE", "1"), ("CARGO_TERM_COLOR", "never")]));
    assert!(!is_coloured(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(is_coloured(&["--color", "always"], &[("NO_COLOR", "1")]));
}

#[test]
fn names_from_the_workspace_are_escaped() {
    let workspace = package(&[
        ("src/lib.rs", "#[path = \"a\\u{1b}[31m.rs\"]\nmod a;\n"),
        ("src/a\u{1b}[31m.rs", WARNS),
    ]);
    for format in ["human", "short"] {
        let ran = run(workspace.path(), &["--message-format", format]);
        assert!(ran.stdout.contains("a\\u{1b}[31m.rs"), "{}", ran.stdout);
        assert!(!ran.stdout.contains('\u{1b}') && !ran.stderr.contains('\u{1b}'));
    }
    let json = run(workspace.path(), &["--message-format", "json"]);
    assert_eq!(json.messages()[0].message.spans[0].file_name, "src/a\u{1b}[31m.rs");
}

#[test]
fn a_suppression_ends_with_its_date() {
    let text = "// privlint: allow(personal_data_in_logs, until = \"2026-11-25\")\npub fn a() {}\n\
        // privlint: allow-file(unknown_lint, reason = \"r\", until = \"2026-11-25\")\n\
        // privlint: allow-file(unjustified_allow, reason = \"r\")\n";
    let workspace = package(&[("src/lib.rs", text)]);
    let n = |today| {
        run(workspace.path(), &["--today", today, "--message-format", "json"]).messages().len()
    };
    assert_eq!(n("2026-11-25"), 0);
    assert_eq!(n("2026-11-26"), 1);
}
