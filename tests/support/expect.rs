//! Expectations beside the code: `//~ lint words…`, held against what the program found, both ways.
//!
//! The format is described in `tests/README.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use cargo_metadata::CompilerMessage;

use super::files_below;

/// What a line says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Expectation {
    pub file: String,
    /// One-based.
    pub line: usize,
    pub kind: Kind,
    pub lint: String,
    /// What the finding's words have to contain.
    pub words: String,
    /// Why the answer is wrong, of a wrong one.
    pub why: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// Must be found.
    Found,
    /// Should be found, and is not.
    Missing,
    /// Is found, and should not be.
    Spurious,
}

/// What was found, by the line of the primary span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    pub file: String,
    pub line: usize,
    pub lint: String,
    /// Headline and labels.
    pub words: String,
}

impl Found {
    pub fn of(message: &CompilerMessage) -> Found {
        let diagnostic = &message.message;
        let primary = diagnostic.spans.iter().find(|span| span.is_primary).expect("a place");
        let labels = diagnostic.spans.iter().filter_map(|span| span.label.as_deref());
        let words: Vec<&str> = std::iter::once(&*diagnostic.message).chain(labels).collect();
        let code = diagnostic.code.as_ref().expect("a lint").code.clone();
        Found {
            file: primary.file_name.clone(),
            line: primary.line_start,
            lint: code.strip_prefix("privlint::").expect("our own lint").to_owned(),
            words: words.join("\n"),
        }
    }
}

/// The expectations in all Rust and TOML files below a folder, with paths relative to it.
pub fn expectations_below(dir: &Path) -> Vec<Expectation> {
    let mut all = Vec::new();
    for path in files_below(dir) {
        let marker = match path.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => "//~",
            Some("toml") => "#~",
            _ => continue,
        };
        let text = std::fs::read_to_string(&path).expect("readable");
        let name = path.strip_prefix(dir).expect("below").to_string_lossy().replace('\\', "/");
        all.extend(expectations(&name, &text, marker));
    }
    all
}

/// Those of one text.
pub fn expectations(file: &str, text: &str, marker: &str) -> Vec<Expectation> {
    let mut all = Vec::new();
    for (i, line) in text.lines().enumerate() {
        for piece in line.split(marker).skip(1) {
            all.push(expectation(file, i + 1, piece));
        }
    }
    all
}

/// `^` for each line further up, then `MISSING` or `SPURIOUS`, the lint, words, and why after a colon.
fn expectation(file: &str, line: usize, piece: &str) -> Expectation {
    let ups = piece.chars().take_while(|&ch| ch == '^').count();
    let rest = piece[ups..].trim();
    let (kind, rest) = match rest.split_once(' ') {
        Some(("MISSING", rest)) => (Kind::Missing, rest),
        Some(("SPURIOUS", rest)) => (Kind::Spurious, rest),
        _ => (Kind::Found, rest),
    };
    let (rest, why) = match (kind, rest.split_once(": ")) {
        (Kind::Found, _) => (rest, ""),
        (_, Some((rest, why))) => (rest, why.trim()),
        (_, None) => panic!("{file}:{line}: a wrong answer needs a reason after a colon"),
    };
    let (lint, words) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_name = !lint.is_empty() && lint.chars().all(|ch| ch.is_ascii_lowercase() || ch == '_');
    assert!(is_name, "{file}:{line}: `{lint}` is no lint's name");
    assert!(line > ups, "{file}:{line}: the expectation points above the file");
    let (lint, words, why) = (lint.to_owned(), words.trim().to_owned(), why.to_owned());
    Expectation { file: file.to_owned(), line: line - ups, kind, lint, words, why }
}

/// Where expectations and findings differ; nothing where they agree.
pub fn differences(expected: &[Expectation], found: &[Found]) -> String {
    let mut left: BTreeMap<(&str, usize, &str), Vec<&Found>> = BTreeMap::new();
    for found in found {
        left.entry((&found.file, found.line, &found.lint)).or_default().push(found);
    }
    let mut text = String::new();
    for want in expected {
        let here = left.get_mut(&(&*want.file, want.line, &*want.lint));
        let at =
            here.as_ref().and_then(|here| here.iter().position(|f| f.words.contains(&want.words)));
        let got = here.zip(at).map(|(here, at)| here.remove(at));
        let place = format!("{}:{}: {} {}", want.file, want.line, want.lint, want.words);
        let _ = match (want.kind, got) {
            (Kind::Found, None) => writeln!(text, "not found    {place}"),
            (Kind::Spurious, None) => writeln!(text, "gone (good)  {place}: take SPURIOUS away"),
            (Kind::Missing, Some(_)) => writeln!(text, "found (good) {place}: take MISSING away"),
            (Kind::Found | Kind::Spurious, Some(_)) | (Kind::Missing, None) => Ok(()),
        };
    }
    for found in left.into_values().flatten() {
        let headline = found.words.lines().next().unwrap_or_default();
        let _ =
            writeln!(text, "unexpected   {}:{}: {} {headline}", found.file, found.line, found.lint);
    }
    text
}

/// The wrong answers that are known, a line each.
pub fn wrong_answers(expected: &[Expectation]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for want in expected {
        let kind = match want.kind {
            Kind::Found => continue,
            Kind::Missing => "MISSING",
            Kind::Spurious => "SPURIOUS",
        };
        lines.push(format!("{kind} {}:{}: {}: {}\n", want.file, want.line, want.lint, want.why));
    }
    lines.sort();
    lines.concat()
}
