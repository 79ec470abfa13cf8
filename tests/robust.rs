//! What must never crash or hang the program, whatever it reads and whoever reads it.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use std::process::Stdio;

use expect_test::expect;

use support::{
    demo::{DENIES, WARNS, check, package},
    run::{command, run},
};

#[test]
fn a_bad_file_costs_that_file_and_a_note() {
    let files = [
        ("src/lib.rs", "mod good;\nmod bad;\nmod gone;\npub mod odd { pub fn a() {} }\n"),
        ("src/good.rs", WARNS),
        ("src/bad.rs", "fn a() {\n    let = 1;\n}\n"),
    ];
    let workspace = package(&files);
    let ran = run(workspace.path(), &["--message-format", "json"]);
    ran.assert_sound();
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert_eq!(ran.messages().len(), 1, "{}", ran.stdout);
    let summary = ran.summary();
    let skipped = summary["skipped"].as_array().expect("a list");
    let bad = skipped.iter().find(|it| it["file"] == "src/bad.rs").expect("the file is named");
    assert_eq!(bad["line"], 2);
    assert!(ran.stderr.contains("skipped src/bad.rs:2: "), "{}", ran.stderr);
    assert_eq!(skipped.len(), 2, "{skipped:?}");
    assert_eq!(run(workspace.path(), &["--deny-incomplete"]).code, Some(2));
    assert_eq!(run(workspace.path(), &["--deny-incomplete", "--exit-zero"]).code, Some(2));
}

/// Nothing of these may crash or hang, whatever is made of the file.
#[test]
fn nothing_crashes_it() {
    let deep = |open: &str, close: &str| {
        format!("pub fn a() -> u8 {{ {}1{} }}\n", open.repeat(2000), close.repeat(2000))
    };
    let types = format!("pub type A = {}u8{};\n", "Vec<".repeat(2000), ">".repeat(2000));
    let long = format!("pub static A: [u8; 50000] = [{}];\n", "1, ".repeat(50000));
    for (name, text) in [
        ("empty", String::new()),
        ("parentheses", deep("(", ")")),
        ("blocks", deep("{", "}")),
        ("brackets", format!("pub static A: u8 = {}1{};\n", "[".repeat(2000), "]".repeat(2000))),
        ("prefixes", format!("pub static A: bool = {}true;\n", "!".repeat(5000))),
        ("types", types),
        ("sums", format!("pub static A: u32 = {}1;\n", "1 + ".repeat(5000))),
        ("calls", format!("pub fn a(x: &str) {{ x{}; }}\n", ".trim()".repeat(5000))),
        ("literals", long),
        ("self macro", "macro_rules! m { () => { m!(); } }\nm!();\n".to_owned()),
        (
            "growing macro",
            "macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)* x); } }\nm!(a);\n".to_owned(),
        ),
        (
            "endless type",
            "pub struct A { a: A }\npub type B = B;\npub type C = D; pub type D = C;\n".to_owned(),
        ),
        ("cycle of imports", "pub use a::X; pub mod a { pub use crate::X; }\n".to_owned()),
        ("unclosed", "pub fn a( {\n".to_owned()),
        ("no text", "\u{0}\u{1b}[31m".to_owned()),
    ] {
        let ran = run(package(&[("src/lib.rs", &text)]).path(), &["--message-format", "json"]);
        let code = ran.assert_sound().code;
        assert_eq!(code, Some(0), "{name}\n{}", ran.stderr);
        let summary = ran.summary();
        let n_skipped = summary["skipped"].as_array().expect("a list").len() as u64;
        assert_eq!(
            summary["files"].as_u64().expect("a number") + n_skipped,
            1,
            "{name}: {summary}"
        );
    }
}

#[test]
fn nesting_that_is_too_deep_is_told_with_its_line() {
    let text = format!(
        "pub fn a() {{}}\npub fn b() -> u8 {{ {}1{} }}\n",
        "(".repeat(20000),
        ")".repeat(20000)
    );
    let ran = run(package(&[("src/lib.rs", &text)]).path(), &["--deny-incomplete"]);
    check(
        &ran,
        2,
        expect![[r#"
        note: skipped src/lib.rs:2: too deep
        privlint: nothing is tagged in 0 files, 0 lines; 1 file skipped; resolved: calls 100.0 %, fields 100.0 %, paths 100.0 %; metadata: full; TIME
    "#]],
    );
}

#[test]
fn a_cyclic_module_path_is_told_with_its_line() {
    let files = [("src/lib.rs", "mod a;\n"), ("src/a.rs", "#[path = \"a.rs\"]\nmod b;\n")];
    let ran = run(package(&files).path(), &[]);
    check(
        &ran,
        0,
        expect![[r#"
        note: skipped src/a.rs:2: the module's file contains the module itself
        note: no field is tagged with `#[personal(…)]`, so only guesses are followed, and only into logs
        privlint: nothing is tagged in 2 files, 3 lines; 1 file skipped; resolved: calls 100.0 %, fields 100.0 %, paths 100.0 %; metadata: full; TIME
    "#]],
    );
}

/// More than a pipe holds, so that the writer notices that nobody reads.
#[test]
fn a_closed_pipe_ends_quietly_with_its_exit_code() {
    let workspace = package(&[("src/lib.rs", &DENIES.repeat(2000))]);
    let mut command = command();
    let child = command.current_dir(workspace.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = child.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(!stderr.contains("error") || stderr.contains("errors in"), "{stderr}");
}

#[cfg(target_os = "linux")]
#[test]
fn another_write_error_is_two() {
    let workspace = package(&[("src/lib.rs", WARNS)]);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there");
    let output = command().current_dir(workspace.path()).stdout(full).output();
    let output = output.expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("can't write to stdout"));
}
