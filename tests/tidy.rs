//! The repository's shape: module order, lengths, the README's table, and that nothing is an orphan.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use privlint::lints::{Group, known, lint_named};

use support::{files_below, root};

/// In dependency order: a module uses only modules above it.
const ORDER: [&str; 18] = [
    "span",
    "config",
    "workspace",
    "syntax",
    "macros",
    "hir",
    "names",
    "types",
    "models",
    "program",
    "flow",
    "discovery",
    "facts",
    "lints",
    "findings",
    "analysis",
    "render",
    "report",
];

/// What crosses the order on purpose: token trees hold `hir`'s interned names, and macros make `hir`'s bodies.
const CROSSINGS: [(&str, &str); 2] = [("syntax", "hir"), ("macros", "hir")];

fn sources() -> Vec<(String, PathBuf, String)> {
    let src = root().join("cargo-privlint/src");
    let files =
        files_below(&src).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    files
        .map(|path| {
            let below = path.strip_prefix(&src).expect("below");
            let module = below.components().next().expect("a name").as_os_str().to_string_lossy();
            let module = module.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("readable");
            (module, below.to_path_buf(), text)
        })
        .collect()
}

/// Code without tests: up to the first `#[cfg(test)] mod tests {`.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

fn is_test_file(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("tests"))
}

/// The first segments after `crate::`, in `use` trees too.
fn used_modules(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        if text[..at].ends_with('$') {
            continue;
        }
        let rest = &text[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => used.extend(first_segments(list)),
            None => used.extend(word(rest)),
        }
    }
    used
}

fn word(text: &str) -> Option<String> {
    let end = text.find(|ch: char| !ch.is_alphanumeric() && ch != '_').unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

/// Of a `use` list whose brace has been opened.
fn first_segments(list: &str) -> Vec<String> {
    let (mut depth, mut is_start, mut found) = (0, true, Vec::new());
    for (at, ch) in list.char_indices() {
        match ch {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => is_start = true,
            ch if is_start && (ch.is_alphabetic() || ch == '_') => {
                found.extend(word(&list[at..]));
                is_start = false;
            }
            _ => {}
        }
    }
    found
}

#[test]
fn a_module_uses_only_modules_above_it() {
    let place = |module: &str| ORDER.iter().position(|name| *name == module);
    let (mut wrong, mut crossed) = (BTreeSet::new(), BTreeSet::new());
    for (module, path, text) in sources() {
        let Some(own) = place(&module).filter(|_| !is_test_file(&path)) else { continue };
        for used in used_modules(without_tests(&text)) {
            let is_below = place(&used).is_some_and(|used| used > own) || used == "cli";
            let crossing = CROSSINGS.into_iter().find(|it| *it == (&*module, &*used));
            match crossing {
                Some(crossing) if is_below => drop(crossed.insert(crossing)),
                None if is_below => {
                    wrong.insert(format!("{module} uses {used} ({})", path.display()));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(crossed, BTreeSet::from(CROSSINGS), "a crossing that nobody needs");
}

#[test]
fn modules_are_listed_in_their_order() {
    let lib = fs::read_to_string(root().join("cargo-privlint/src/lib.rs")).expect("readable");
    let listed: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let expected: Vec<&str> = ORDER.into_iter().chain(["cli"]).collect();
    assert_eq!(listed, expected);
    let folder: BTreeSet<String> = sources().into_iter().map(|(module, ..)| module).collect();
    let mut known: BTreeSet<String> = expected.iter().map(|name| (*name).to_owned()).collect();
    known.extend(["lib", "main", "testing"].map(str::to_owned));
    assert_eq!(folder, known);
}

/// Of sources that are written by hand: 500 lines a file, 200 a lint, 60 a function (clippy counts those).
#[test]
fn files_are_short() {
    let folders = ["cargo-privlint", "privacy-derive", "tests"].map(|name| root().join(name));
    let mut long = Vec::new();
    for path in folders.iter().flat_map(|folder| files_below(folder)) {
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        if !is_source || path.components().any(|part| part.as_os_str() == "fixtures") {
            continue;
        }
        let n = fs::read_to_string(&path).expect("readable").lines().count();
        let limit = if path.with_extension("md").exists() { 200 } else { 500 };
        if n > limit {
            long.push(format!("{} has {n} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn the_top_has_no_other_folders() {
    let known = ["cargo-privlint", "examples", "privacy-derive", "target", "tests"];
    let entries = fs::read_dir(root()).expect("readable").map(|entry| entry.expect("readable"));
    let folders = entries.filter(|entry| entry.path().is_dir());
    let names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let others: Vec<String> =
        names.filter(|name| !name.starts_with('.') && !known.contains(&&**name)).collect();
    assert!(others.is_empty(), "{others:?}");
}

/// What lies in `tests/` is named by a manifest, or by a source that reads it.
#[test]
fn nothing_in_tests_is_an_orphan() {
    let is = |path: &Path, wanted: &str| path.extension().is_some_and(|ext| ext == wanted);
    let folders = ["cargo-privlint", "privacy-derive", "tests"].map(|name| root().join(name));
    let readers = folders.iter().flat_map(|folder| files_below(folder));
    let readers = readers.filter(|path| is(path, "rs") || path.ends_with("Cargo.toml"));
    let texts: String = readers.map(|path| fs::read_to_string(path).expect("readable")).collect();
    for entry in fs::read_dir(root().join("tests")).expect("readable") {
        let name = entry.expect("readable").file_name().to_string_lossy().into_owned();
        // Harnesses name these without the folder.
        let is_beside = name.ends_with(".txt") && texts.contains(&format!("\"{name}\""));
        let is_named = texts.contains(&format!("tests/{name}")) || is_beside;
        assert!(is_named || ["README.md", "support"].contains(&&*name), "nobody reads {name}");
    }
    for path in files_below(&root().join("tests/fixtures")) {
        let is_read = is(&path, "rs") || is(&path, "toml") || path.ends_with("Cargo.lock");
        assert!(is_read, "nobody reads {}", path.display());
    }
}

const BEGIN: &str = "<!-- lints: begin -->\n";
const END: &str = "<!-- lints: end -->\n";

/// The README's block is written from the registry; out of step, it is rewritten and the test fails once.
#[test]
fn the_readme_lists_the_lints() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).expect("readable");
    let (head, rest) = readme.split_once(BEGIN).expect("the block begins");
    let (written, tail) = rest.split_once(END).expect("the block ends");
    let wanted = lint_table();
    if written != wanted {
        fs::write(&path, format!("{head}{BEGIN}{wanted}{END}{tail}")).expect("writable");
        panic!("README.md was out of step with the registry; it is rewritten, run again");
    }
}

fn lint_table() -> String {
    let mut table = "| lint | group | level | what it finds |\n|---|---|---|---|\n".to_owned();
    for group in Group::ALL {
        for lint in known().filter(|lint| lint.group == group) {
            let Some(built) = lint_named(lint.name) else { continue };
            let (declared, inferred) = (lint.level.name(), lint.inferred_level().name());
            let level = if declared == inferred {
                declared.to_owned()
            } else {
                format!("{declared} (inferred tags: {inferred})")
            };
            let (name, group) = (lint.name, group.name());
            let _ = writeln!(
                table,
                "| [`{name}`](cargo-privlint/src/lints/{name}.md) | {group} | {level} | {} |",
                built.summary
            );
        }
    }
    let planned: Vec<String> = known()
        .filter(|lint| lint_named(lint.name).is_none())
        .map(|lint| format!("`{}`", lint.name))
        .collect();
    let _ = writeln!(
        table,
        "\nKnown names that this version does not check yet: {}.",
        planned.join(", ")
    );
    table
}
