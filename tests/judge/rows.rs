//! The rows of `debug resolution`, as read back from its JSON.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::place::Pos;

#[derive(Clone, Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub file: String,
    pub line: u32,
    pub column: u32,
    /// Line and column.
    pub start: (u32, u32),
    pub end: (u32, u32),
    pub kind: Kind,
    pub text: String,
    pub target: Option<String>,
    #[serde(default)]
    pub why: Option<String>,
    #[serde(default)]
    pub owner: Option<String>,
    #[serde(default)]
    pub expansion: bool,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Hash, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Path,
    Method,
    Field,
}

pub fn parse(lines: &str) -> Result<Vec<Row>> {
    let rows = lines.lines().filter(|line| !line.is_empty());
    rows.map(|line| serde_json::from_str(line).with_context(|| format!("no row: {line}"))).collect()
}

/// Paths by where they begin and their last identifier, members by where their name begins.
pub struct Index<'r> {
    rows: &'r [Row],
    by_pos: HashMap<(Kind, Pos), Vec<usize>>,
}

impl<'r> Index<'r> {
    pub fn new(rows: &'r [Row]) -> Index<'r> {
        let mut by_pos: HashMap<(Kind, Pos), Vec<usize>> = HashMap::new();
        for (i, row) in rows.iter().enumerate() {
            let (line, column) = match row.kind {
                Kind::Path => row.start,
                Kind::Method | Kind::Field => (row.line, row.column),
            };
            by_pos.entry((row.kind, Pos { line, column })).or_default().push(i);
        }
        Index { rows, by_pos }
    }

    pub fn at(&self, file: &str, kind: Kind, pos: Pos, text: &str) -> Vec<usize> {
        let there = self.by_pos.get(&(kind, pos)).map_or(&[][..], Vec::as_slice);
        let is_it = |&i: &usize| self.rows[i].file == file && self.rows[i].text == text;
        there.iter().copied().filter(is_it).collect()
    }
}
