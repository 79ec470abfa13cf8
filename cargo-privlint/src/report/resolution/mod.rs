//! What every path, method call and field access in the workspace's active code was resolved to, a row each:
//! for the comparison with the compiler, for tests, and for whoever looks into a finding.
//!
//! Computed from `names` and `types`. A place counts where its identifier stands in the source as it is
//! named, so that what a macro's definition wrote is left out.

mod answer;
mod body;
mod item;
#[cfg(test)]
mod tests;

use globset::GlobSet;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::{
    config::Scope,
    hir::{ItemKind, Name},
    names::{CrateOrigin, DefId, Names},
    program,
    span::{FileId, SourceMap, Span},
    types::Types,
    workspace::Workspace,
};

use self::answer::Answer;

/// One line of `debug resolution`. Lines count from one, columns in characters from one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    pub file: String,
    pub line: u32,
    pub column: u32,
    /// Of the whole path or expression.
    pub start: [u32; 2],
    pub end: [u32; 2],
    pub kind: RowKind,
    /// The identifier that is resolved.
    pub text: String,
    /// The definition's path; `None` has a reason in `why`.
    pub target: Option<String>,
    pub why: Option<&'static str>,
    /// The type that holds the field, or the self type of the impl that was chosen.
    pub owner: Option<String>,
    /// In a macro's arguments.
    pub expansion: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RowKind {
    Path,
    Method,
    Field,
}

/// All rows of a workspace's selected targets, whatever its rules leave out. Must run on threads of [`program::workers`].
pub fn workspace_rows(workspace: &Workspace) -> Vec<Row> {
    let scope = Scope { tests: false, exclude: GlobSet::empty() };
    let (program, names, _) = program::read(workspace, &scope, None, &[], &|| {});
    rows(&Types::new(&names), &program.sources)
}

/// A JSON object a line.
pub fn to_json(rows: &[Row]) -> String {
    let line = |row| serde_json::to_string(row).expect("invariant: a row is plain data");
    rows.iter().map(|row| line(row) + "\n").collect()
}

/// All rows, by file and position; one for each place.
pub fn rows(types: &Types<'_>, sources: &SourceMap) -> Vec<Row> {
    let names = types.names;
    let calls = macro_calls(names);
    let defs: Vec<DefId> = names
        .ids()
        .filter(|&def| names.krate(names.def(def).krate).origin == CrateOrigin::Workspace)
        .collect();
    let mut rows: Vec<Row> = defs
        .par_iter()
        .flat_map_iter(|&def| {
            let mut out = Out { sources, calls: &calls, rows: Vec::new() };
            item::item_rows(types, def, &mut out);
            body::body_rows(types, def, &mut out);
            out.rows
        })
        .collect();
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    rows.dedup_by(|a, b| place(a) == place(b));
    rows
}

/// Of several answers for one place, those with a target come first.
fn order(row: &Row) -> impl Ord + '_ {
    (place(row), row.target.is_none(), &row.target, &row.owner, row.why)
}

fn place(row: &Row) -> impl Ord + '_ {
    (&row.file, row.line, row.column, row.kind, row.start, row.end)
}

/// Macro calls by file, in source order.
fn macro_calls(names: &Names) -> FxHashMap<FileId, Vec<Span>> {
    let mut calls: FxHashMap<FileId, Vec<Span>> = FxHashMap::default();
    for file in &names.files {
        let in_bodies = file.bodies.lowered().iter().flat_map(|body| body.macro_calls.values());
        let in_items = file.items.values().iter().filter_map(|item| match &item.kind {
            ItemKind::MacroCall(call) => Some(call.span),
            _ => None,
        });
        for span in in_bodies.map(|call| call.span).chain(in_items) {
            calls.entry(span.file).or_default().push(span);
        }
    }
    for spans in calls.values_mut() {
        spans.sort();
        // The outermost ones tell.
        spans.dedup_by(|inner, outer| outer.contains(*inner));
    }
    calls
}

struct Out<'a> {
    sources: &'a SourceMap,
    calls: &'a FxHashMap<FileId, Vec<Span>>,
    rows: Vec<Row>,
}

impl Out<'_> {
    /// `at` is the identifier's place.
    fn push(&mut self, kind: RowKind, name: Name, at: Span, whole: Span, answer: Answer) {
        let text = self.sources.text(at);
        if text.strip_prefix("r#").unwrap_or(text) != name.as_str() {
            return;
        }
        let (start, end) = (self.sources.start(whole), self.sources.end(whole));
        let place = self.sources.start(at);
        let (target, why, owner) = match answer {
            Answer::Is { target, owner } => (Some(target), None, owner),
            Answer::Unknown(why) => (None, Some(why), None),
        };
        self.rows.push(Row {
            file: self.sources.file(at.file).path.clone(),
            line: place.line,
            column: place.column,
            start: [start.line, start.column],
            end: [end.line, end.column],
            kind,
            text: name.as_str().to_owned(),
            target,
            why,
            owner,
            expansion: self.is_in_call(at),
        });
    }

    fn is_in_call(&self, at: Span) -> bool {
        let Some(calls) = self.calls.get(&at.file) else { return false };
        let n = calls.partition_point(|call| call.lo <= at.lo);
        n > 0 && calls[n - 1].contains(at)
    }
}
