//! The example program: every violation in it is found where its source says so, and nothing else.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use std::path::Path;

use cargo_metadata::diagnostic::DiagnosticLevel;

use support::{
    expect::{Found, differences, expectations_below},
    root,
    run::{Ran, command, ran, run},
};

fn shop(args: &[&str]) -> Ran {
    let manifest = root().join("examples/shop/Cargo.toml");
    let manifest = manifest.to_str().expect("a plain path");
    let common = ["--manifest-path", manifest, "--offline", "--today", "2026-11-25"];
    run(&root(), &[&common, args].concat())
}

#[test]
fn the_shop_has_its_violations_and_no_others() {
    let ran = shop(&["--message-format", "json"]);
    ran.assert_sound();
    let found: Vec<Found> = ran.messages().iter().map(Found::of).collect();
    let expected = expectations_below(&root().join("examples/shop"));
    assert!(expected.len() >= 10, "the shop expects {} findings", expected.len());
    let differences = differences(&expected, &found);
    assert!(differences.is_empty(), "\n{differences}");
    assert_eq!(ran.summary()["skipped"], serde_json::json!([]));
    assert_eq!(ran.code, Some(1));
}

/// Every flow from a tagged field shows its way: a first step that names the source, each step with words.
/// A copy from a field that is only guessed to be personal is a warning, and has no way but itself.
#[test]
fn flows_of_the_shop_show_their_paths() {
    let ran = shop(&["--message-format", "json"]);
    let flows = ["purpose_mismatch", "over_retained_flow", "personal_data_in_log", "untagged_flow"];
    let mut n_flows = 0;
    for message in ran.messages() {
        let found = Found::of(&message);
        if !flows.contains(&&*found.lint) || message.message.level != DiagnosticLevel::Error {
            continue;
        }
        n_flows += 1;
        let steps: Vec<_> = message.message.spans.iter().filter(|span| !span.is_primary).collect();
        let first = steps.first().and_then(|span| span.label.as_deref()).unwrap_or_default();
        assert!(first.starts_with("source: "), "{}:{}: {first}", found.file, found.line);
        assert!(steps.iter().all(|span| span.label.is_some()), "{}:{}", found.file, found.line);
    }
    assert!(n_flows >= 8, "{n_flows} flows");
}

/// What the README shows is what the program says.
#[test]
fn the_readme_shows_real_output() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("readable");
    let (_, block) = readme.split_once("```console\n$ cargo privlint\n").expect("a block");
    let (block, _) = block.split_once("```").expect("the block ends");
    let (findings, closing) = block.split_once("[…]\n").expect("not all is shown");
    let ran = shop(&[]);
    let lines: Vec<&str> = ran.stdout.lines().map(str::trim_end).collect();
    let said = lines.join("\n");
    for finding in findings.trim_end().split("\n\n") {
        assert!(said.contains(finding), "the README shows what is no longer said:\n{finding}");
    }
    assert!(ran.stderr.contains(closing.trim_end()), "{}", ran.stderr);
}

/// One thread and eight give the same bytes, in every format.
#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = |jobs: &str| {
        let file = |format: &str| folder.path().join(format!("{format}-{jobs}"));
        let human = format!("human={}", file("human").display());
        let short = format!("short={}", file("short").display());
        let args = ["--message-format", "json", "--output", &human, "--output", &short, "-j", jobs];
        let json = without_time(&shop(&args).stdout);
        let read = |format| std::fs::read_to_string(file(format)).expect("written");
        [json, read("human"), read("short")]
    };
    let (one, eight) = (with("1"), with("8"));
    assert!(one.iter().all(|text| text.contains("purpose_mismatch")));
    assert!(one == eight, "outputs differ");
}

/// The index of dependencies' declarations changes the time and nothing else, whatever has happened to it.
#[test]
fn no_state_of_the_index_changes_the_output() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = |cache: &Path| {
        let manifest = root().join("examples/shop/Cargo.toml");
        let mut command = command();
        command.env("PRIVLINT_CACHE_DIR", cache).arg("--manifest-path").arg(manifest);
        command.args(["--offline", "--today", "2026-11-25", "--message-format", "json"]);
        without_time(&ran(command.output().expect("starts")).assert_sound().stdout)
    };
    let index = folder.path().join("declarations");
    let entries = || {
        let mut entries: Vec<_> = std::fs::read_dir(&index)
            .into_iter()
            .flatten()
            .map(|entry| entry.expect("readable").path())
            .map(|path| (std::fs::read(&path).expect("readable"), path))
            .collect();
        entries.sort();
        entries
    };
    let cold = with(folder.path());
    let written = entries();
    assert!(cold.contains("purpose_mismatch"));
    assert!(!written.is_empty(), "nothing is kept");
    assert!(cold == with(folder.path()), "a full index");
    assert!(written == entries(), "what is kept is not written again");
    for (i, (content, path)) in written.iter().enumerate() {
        match i % 3 {
            0 => std::fs::write(path, &content[..content.len() / 2]).expect("writable"),
            1 => std::fs::write(path, "").expect("writable"),
            _ => std::fs::copy(&written[0].1, path).map(drop).expect("writable"),
        }
    }
    assert!(cold == with(folder.path()), "a damaged index");
    assert!(written == entries(), "what is damaged is written anew");
    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("writable");
    assert!(cold == with(&file), "no index");
}

/// `elapsed_ms` is the one figure that depends on time.
fn without_time(stdout: &str) -> String {
    let lines = stdout.lines().map(|line| match line.split_once("\"elapsed_ms\":") {
        Some((before, _)) => format!("{before}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}
