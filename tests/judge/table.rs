//! The figures as Markdown, and the commonest differences with their places.

use std::{collections::BTreeMap, fmt::Write};

use super::{
    rows::Row,
    score::{Count, Judged, Score, Verdict},
    truth::Column,
};

/// What is in the score, in this order; the rest is apart.
const SCORED: [(&str, &[Column]); 6] = [
    ("type paths", &[Column::TypePath, Column::BoundPath]),
    ("path expressions", &[Column::ExprPath, Column::PatPath]),
    ("path calls", &[Column::PathCall]),
    ("**names**", NAMES),
    ("methods", &[Column::Method]),
    ("fields", &[Column::Field]),
];
const NAMES: &[Column] =
    &[Column::TypePath, Column::BoundPath, Column::ExprPath, Column::PatPath, Column::PathCall];
const APART: [(&str, &[Column]); 4] = [
    ("locals", &[Column::Local]),
    ("types before `::`", &[Column::TypeBefore]),
    ("captures", &[Column::Capture]),
    ("tuple fields", &[Column::TupleField]),
];

/// One program's score under its name.
pub struct Scored<'t> {
    pub name: String,
    pub score: Score<'t>,
}

pub fn summary(programs: &[Scored<'_>]) -> String {
    let mut out = String::new();
    let head = "| program | what | told | agree | disagree | unresolved | no row |\n|---|---|--:|--:|--:|--:|--:|\n";
    out += head;
    for program in programs {
        lines(&mut out, &program.name, &|columns| of(&program.score, columns), program.score.impls);
    }
    if programs.len() > 1 {
        let pooled = |columns: &[Column]| sum(programs.iter().map(|p| of(&p.score, columns)));
        lines(&mut out, "**all**", &pooled, sum(programs.iter().map(|p| p.score.impls)));
    }
    out
}

fn of(score: &Score<'_>, columns: &[Column]) -> Count {
    score.pooled(|column| columns.contains(&column))
}

fn sum(counts: impl Iterator<Item = Count>) -> Count {
    counts.fold(Count::default(), |mut sum, count| {
        sum.add(count);
        sum
    })
}

fn lines(out: &mut String, name: &str, count: &dyn Fn(&[Column]) -> Count, impls: Count) {
    for (what, columns) in SCORED.iter().chain(&APART) {
        line(out, name, what, count(columns));
    }
    line(out, name, "chosen impls", impls);
}

fn line(out: &mut String, name: &str, what: &str, count: Count) {
    let total = count.total();
    if total == 0 {
        return;
    }
    let share = |n: usize| format!("{n} ({:.2} %)", 100.0 * n as f64 / total as f64);
    let _ = writeln!(
        out,
        "| {name} | {what} | {total} | {} | {} | {} | {} |",
        share(count.agree),
        share(count.disagree),
        share(count.unresolved),
        share(count.missing)
    );
}

/// Up to `n` groups of each program, the largest first.
pub fn details(program: &Scored<'_>, rows: &[Row], n: usize) -> String {
    let mut groups: BTreeMap<String, Vec<&Judged<'_>>> = BTreeMap::new();
    for judged in program.score.judged.iter().filter(|judged| judged.verdict != Verdict::Agree) {
        groups.entry(group(judged)).or_default().push(judged);
    }
    let mut groups: Vec<(String, Vec<&Judged<'_>>)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    let mut out = format!("\n{}:\n", program.name);
    for (what, members) in groups.iter().take(n) {
        let _ = writeln!(out, "{:6} {what}", members.len());
        for judged in members.iter().take(3) {
            let _ = writeln!(
                out,
                "           {} `{}`: {}",
                judged.truth.place, judged.truth.text, judged.expected
            );
        }
    }
    for ((column, why), count) in &program.score.untold {
        let _ = writeln!(out, "{count:6} {column:?} untold: {why}");
    }
    let extra = &program.score.extra;
    let _ = writeln!(out, "{:6} rows where the compiler says nothing", extra.len());
    for row in extra.iter().take(n).map(|&i| &rows[i]) {
        let target = row.target.as_deref().unwrap_or("?");
        let _ = writeln!(
            out,
            "           {}:{}:{} `{}`: {target}",
            row.file, row.line, row.column, row.text
        );
    }
    out
}

fn group(judged: &Judged<'_>) -> String {
    let what =
        if judged.is_impl { "impl".to_owned() } else { format!("{:?}", judged.truth.column) };
    match &judged.verdict {
        Verdict::Agree => what,
        Verdict::Missing => format!("{what} without a row"),
        Verdict::Unresolved(why) => {
            let krate = judged.expected.split("::").next().unwrap_or_default();
            format!("{what} unresolved: {why} ({krate})")
        }
        Verdict::Disagree(got) => format!("{what} wrong: {} but {got}", judged.expected),
    }
}
