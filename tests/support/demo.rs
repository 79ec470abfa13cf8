//! A package without dependencies, its findings, and what the program says on stderr.

use expect_test::Expect;

use super::{run::Ran, workspace::Workspace};

pub const MANIFEST: &str =
    "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n";

/// A library whose one finding is at `warn`.
pub const WARNS: &str =
    "// privlint: allow(personal_data_in_log, reason = \"there is none\")\npub fn a() {}\n";

/// … and at `deny`.
pub const DENIES: &str =
    "// privlint: expect(personal_data_in_log, reason = \"there is none\")\npub fn a() {}\n";

/// With these files beside its manifest, or instead of it.
pub fn package(files: &[(&str, &str)]) -> Workspace {
    let workspace = Workspace::new(&[("Cargo.toml", MANIFEST)]);
    files.iter().for_each(|(path, text)| workspace.write(path, text));
    workspace
}

/// The exit code, and everything on stderr.
#[track_caller]
pub fn check(ran: &Ran, code: i32, expected: Expect) {
    ran.assert_sound();
    expected.assert_eq(&normal(&ran.stderr));
    assert_eq!(ran.code, Some(code), "{}", ran.stderr);
}

/// Without what depends on time or on the temporary folder.
fn normal(stderr: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in stderr.lines() {
        let line = match line.rsplit_once("; ") {
            Some((before, seconds)) if seconds.ends_with(" s") => format!("{before}; TIME"),
            _ => line.to_owned(),
        };
        let words = line.split(' ').map(without_folder);
        lines.push(words.collect::<Vec<_>>().join(" ") + "\n");
    }
    lines.concat()
}

/// A path below a temporary folder begins with `DIR`.
fn without_folder(word: &str) -> String {
    let Some(at) = word.find(".tmp") else { return word.to_owned() };
    let start = word[..at].rfind(['(', '`']).map_or(0, |i| i + 1);
    let rest = word[at..].split_once('/').map_or("", |(_, rest)| rest);
    format!("{}DIR/{rest}", &word[..start])
}
