//! Small programs with the findings that they must have beside their lines.
//!
//! A file `fixtures/<name>.rs` is the library of a package; a folder `fixtures/<name>/` is a whole workspace.
//! Every lint runs on every fixture, so that a new one shows what else it sets off.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use rayon::prelude::*;

use support::{
    expect::{Expectation, Found, differences, expectations, expectations_below, wrong_answers},
    root,
    run::run,
    workspace::Workspace,
};

const ARGS: [&str; 5] = ["--message-format", "json", "--offline", "--today", "2026-11-25"];

fn fixtures() -> Vec<PathBuf> {
    let dir = fs::read_dir(root().join("tests/fixtures")).expect("fixtures are there");
    let mut paths: Vec<PathBuf> = dir.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}

/// Expectations with paths as the fixture has them, and what differs.
fn check(path: &Path) -> (Vec<Expectation>, String) {
    if path.is_dir() {
        let expected = expectations_below(path);
        return (expected.clone(), held_against(path, &expected));
    }
    let text = fs::read_to_string(path).expect("readable");
    let workspace = Workspace::of_library(&text);
    let expected = expectations("src/lib.rs", &text, "//~");
    let differences = held_against(workspace.path(), &expected);
    (expected, differences)
}

fn held_against(dir: &Path, expected: &[Expectation]) -> String {
    let ran = run(dir, &ARGS);
    ran.assert_sound();
    let summary = ran.summary();
    let found: Vec<Found> = ran.messages().iter().map(Found::of).collect();
    let mut text = differences(expected, &found);
    if summary["skipped"].as_array().is_none_or(|skipped| !skipped.is_empty()) {
        text.push_str(&format!("skipped      {}\n", summary["skipped"]));
    }
    text
}

#[test]
fn every_fixture_has_its_findings_and_no_others() {
    let checked: Vec<(String, Vec<Expectation>, String)> = fixtures()
        .par_iter()
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let (expected, differences) = check(path);
            (name, expected, differences)
        })
        .collect();
    let mut failures = String::new();
    let mut wrong = String::new();
    for (name, mut expected, differences) in checked {
        if !differences.is_empty() {
            failures.push_str(&format!("{name}\n{differences}\n"));
        }
        expected.iter_mut().for_each(|want| want.file = name.clone());
        wrong.push_str(&wrong_answers(&expected));
    }
    assert!(failures.is_empty(), "\n{failures}");
    let counted = format!("{} known wrong answers\n{wrong}", wrong.lines().count());
    expect_file!["fixtures.wrong.txt"].assert_eq(&counted);
}
