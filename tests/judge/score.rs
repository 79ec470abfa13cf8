//! Holds rows against what the compiler says, and counts.

use std::collections::{BTreeMap, HashSet};

use super::{
    defs::same,
    rows::{Index, Kind, Row},
    truth::{Column, Told, Truth},
};

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    Agree,
    /// What the row says instead.
    Disagree(String),
    /// Why, as the row says.
    Unresolved(String),
    /// There is no such row.
    Missing,
}

/// What one place comes to.
#[derive(Debug)]
pub struct Judged<'t> {
    pub truth: &'t Truth,
    pub expected: &'t str,
    pub verdict: Verdict,
    pub is_impl: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    pub agree: usize,
    pub disagree: usize,
    pub unresolved: usize,
    pub missing: usize,
}

impl Count {
    pub fn total(&self) -> usize {
        self.agree + self.disagree + self.unresolved + self.missing
    }

    pub fn add(&mut self, other: Count) {
        self.agree += other.agree;
        self.disagree += other.disagree;
        self.unresolved += other.unresolved;
        self.missing += other.missing;
    }

    fn note(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Agree => self.agree += 1,
            Verdict::Disagree(_) => self.disagree += 1,
            Verdict::Unresolved(_) => self.unresolved += 1,
            Verdict::Missing => self.missing += 1,
        }
    }
}

/// Of one program.
#[derive(Debug, Default)]
pub struct Score<'t> {
    pub columns: BTreeMap<Column, Count>,
    /// Which type a trait's method or constant is used for, where the trait's item agrees.
    pub impls: Count,
    /// What the compiler's output does not tell, by reason.
    pub untold: BTreeMap<(Column, String), usize>,
    pub judged: Vec<Judged<'t>>,
    /// Rows at places of which the compiler says nothing, by their number.
    pub extra: Vec<usize>,
}

pub fn score<'t>(truths: &'t [Truth], rows: &[Row]) -> Score<'t> {
    let index = Index::new(rows);
    let mut score = Score::default();
    let mut used = HashSet::new();
    for truth in truths {
        let found = index.at(&truth.place.file, kind(truth.column), pos(truth), &truth.text);
        used.extend(found.iter().copied());
        let found: Vec<&Row> = found.into_iter().map(|i| &rows[i]).collect();
        score.judge(truth, &found);
    }
    score.extra = (0..rows.len()).filter(|i| !used.contains(i)).collect();
    score
}

fn kind(column: Column) -> Kind {
    match column {
        Column::Method => Kind::Method,
        Column::Field | Column::TupleField => Kind::Field,
        _ => Kind::Path,
    }
}

fn pos(truth: &Truth) -> super::place::Pos {
    truth.name_pos.unwrap_or(truth.place.start)
}

impl<'t> Score<'t> {
    fn judge(&mut self, truth: &'t Truth, rows: &[&Row]) {
        let expected = match &truth.target {
            Told::Is(expected) => expected,
            Told::Untold(why) => {
                *self.untold.entry((truth.column, why.clone())).or_default() += 1;
                return;
            }
        };
        // A macro may use what is written once several times.
        let targets = rows.iter().map(|row| verdict(expected, &row.target, &row.why));
        let verdict = targets.min().unwrap_or(Verdict::Missing);
        self.columns.entry(truth.column).or_default().note(&verdict);
        let agrees = verdict == Verdict::Agree;
        self.judged.push(Judged { truth, expected, verdict, is_impl: false });
        let is_trait_item = !matches!(truth.column, Column::Field | Column::TupleField);
        if let (true, true, Some(Told::Is(owner))) = (agrees, is_trait_item, &truth.owner) {
            self.judge_impl(truth, owner, rows);
        }
    }

    fn judge_impl(&mut self, truth: &'t Truth, owner: &'t str, rows: &[&Row]) {
        let owners = rows.iter().map(|row| verdict(owner, &row.owner, &row.why));
        let verdict = owners.min().unwrap_or(Verdict::Missing);
        self.impls.note(&verdict);
        self.judged.push(Judged { truth, expected: owner, verdict, is_impl: true });
    }

    /// Of all columns that a filter takes.
    pub fn pooled(&self, of: impl Fn(Column) -> bool) -> Count {
        let mut pooled = Count::default();
        self.columns
            .iter()
            .filter(|(column, _)| of(**column))
            .for_each(|(_, count)| pooled.add(*count));
        pooled
    }
}

fn verdict(expected: &str, told: &Option<String>, why: &Option<String>) -> Verdict {
    match told {
        Some(told) if same(expected, told) => Verdict::Agree,
        Some(told) => Verdict::Disagree(told.clone()),
        None => Verdict::Unresolved(why.clone().unwrap_or_else(|| "no reason given".to_owned())),
    }
}
