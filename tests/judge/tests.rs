//! The judge judged: by rows written by hand, and by wrong answers that it must catch.

use std::{collections::BTreeMap, fs, path::Path, sync::OnceLock};

use super::{
    program,
    rows::{Kind, Row},
    score::{self, Verdict},
    truth::{Column, Told, Truth},
};

/// The small program as the compiler sees it, compiled once for all tests.
fn shapes() -> &'static [Truth] {
    static TRUTHS: OnceLock<Vec<Truth>> = OnceLock::new();
    TRUTHS.get_or_init(|| {
        let scratch = tempfile::tempdir().unwrap();
        copy(&source(""), scratch.path());
        program::compile(scratch.path(), None).unwrap()
    })
}

fn source(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/judge/programs/shapes").join(file)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.join("src")).unwrap();
    for file in ["Cargo.toml", "src/lib.rs", "src/main.rs"] {
        fs::copy(from.join(file), to.join(file)).unwrap();
    }
}

/// `//~ a=b c=d@e` by file and line.
fn written() -> BTreeMap<(String, u32), Vec<String>> {
    let mut all = BTreeMap::new();
    for file in ["src/lib.rs", "src/main.rs"] {
        let text = fs::read_to_string(source(file)).unwrap();
        for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with("//!")) {
            if let Some((_, expected)) = line.split_once("//~ ") {
                let mut words: Vec<String> = expected.split(' ').map(str::to_owned).collect();
                words.sort();
                all.insert((file.to_owned(), i as u32 + 1), words);
            }
        }
    }
    all
}

#[test]
fn the_compiler_says_what_is_written_by_hand() {
    let mut told: BTreeMap<(String, u32), Vec<String>> = BTreeMap::new();
    for truth in shapes() {
        let line = truth.name_pos.unwrap_or(truth.place.start).line;
        let target = match &truth.target {
            Told::Is(target) => target,
            Told::Untold(_) => "?",
        };
        let owner = match &truth.owner {
            Some(Told::Is(owner)) if !is_field(truth.column) => format!("@{owner}"),
            _ => String::new(),
        };
        let word = format!("{}={target}{owner}", truth.text);
        told.entry((truth.place.file.clone(), line)).or_default().push(word);
    }
    told.values_mut().for_each(|words| words.sort());
    let written = written();
    for (at, words) in &told {
        assert_eq!(Some(words), written.get(at), "{at:?}");
    }
    assert_eq!(told.len(), written.len());
}

fn is_field(column: Column) -> bool {
    matches!(column, Column::Field | Column::TupleField)
}

/// Rows that say exactly what the compiler says.
fn right_rows(truths: &[Truth]) -> Vec<Row> {
    let rows = truths.iter().map(|truth| {
        let place = &truth.place;
        let at = truth.name_pos.unwrap_or(place.start);
        let kind = match truth.column {
            Column::Method => Kind::Method,
            column if is_field(column) => Kind::Field,
            _ => Kind::Path,
        };
        let is = |told: &Told| match told {
            Told::Is(path) => Some(path.clone()),
            Told::Untold(_) => None,
        };
        Row {
            file: place.file.clone(),
            line: at.line,
            column: at.column,
            start: (place.start.line, place.start.column),
            end: (place.end.line, place.end.column),
            kind,
            text: truth.text.clone(),
            target: is(&truth.target),
            why: None,
            owner: truth.owner.as_ref().and_then(is),
            expansion: false,
        }
    });
    rows.collect()
}

#[test]
fn right_rows_agree_everywhere() {
    let rows = right_rows(shapes());
    let score = score::score(shapes(), &rows);
    let all = score.pooled(|_| true);
    assert_eq!(all.agree, all.total());
    assert!(all.total() > 150, "{}", all.total());
    assert!(score.impls.total() > 10, "{}", score.impls.total());
    assert_eq!(score.impls.agree, score.impls.total());
    assert_eq!(score.extra, [0usize; 0]);
}

/// Every answer, one after the other, replaced by a wrong one, by none, and left out.
#[test]
fn each_wrong_answer_is_caught() {
    let truths = shapes();
    let rows = right_rows(truths);
    let total = score::score(truths, &rows).pooled(|_| true).agree;
    for i in 0..rows.len() {
        if rows[i].target.is_none() {
            continue;
        }
        let change = |change: &dyn Fn(&mut Row)| {
            let mut changed = rows.clone();
            change(&mut changed[i]);
            let score = score::score(truths, &changed);
            let mut found = score.judged.iter().filter(|judged| judged.verdict != Verdict::Agree);
            let verdict = found.next().map(|judged| judged.verdict.clone());
            assert_eq!(score.pooled(|_| true).agree, total - 1, "{:?}", rows[i]);
            verdict
        };
        let wrong = change(&|row| row.target = Some("shapes::wrong".to_owned()));
        assert_eq!(wrong, Some(Verdict::Disagree("shapes::wrong".to_owned())));
        let silent = change(&|row| {
            row.target = None;
            row.why = Some("no idea".to_owned());
        });
        assert_eq!(silent, Some(Verdict::Unresolved("no idea".to_owned())));
        assert_eq!(change(&|row| row.text = "other".to_owned()), Some(Verdict::Missing));
    }
}

#[test]
fn a_wrong_impl_is_caught_apart_from_its_method() {
    let truths = shapes();
    let mut rows = right_rows(truths);
    let at = rows.iter().position(|row| row.text == "into_iter").unwrap();
    rows[at].owner = Some("alloc::vec::Vec".to_owned());
    let score = score::score(truths, &rows);
    assert_eq!(score.impls.disagree, 1);
    let all = score.pooled(|_| true);
    assert_eq!(all.agree, all.total());
}

/// The small program by privlint itself, against the compiler.
#[test]
fn privlint_agrees_on_the_small_program() {
    let scratch = tempfile::tempdir().unwrap();
    copy(&source(""), scratch.path());
    let rows = program::rows(scratch.path()).unwrap();
    let score = score::score(shapes(), &rows);
    let wrong: Vec<String> = score
        .judged
        .iter()
        .filter(|judged| judged.verdict != Verdict::Agree)
        .map(|judged| format!("{} expects {}: {:?}", judged.truth, judged.expected, judged.verdict))
        .collect();
    assert_eq!(wrong, [""; 0]);
    let extra: Vec<&Row> = score.extra.iter().map(|&i| &rows[i]).collect();
    assert_eq!(extra, [&rows[0]; 0]);
}
