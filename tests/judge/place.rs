//! Places and definitions as rustc prints them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A line and a column, both from one, in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Pos {
    pub line: u32,
    pub column: u32,
}

/// A range in one file, end exclusive.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Place {
    pub file: String,
    pub start: Pos,
    pub end: Pos,
}

impl Place {
    pub fn contains(&self, inner: &Place) -> bool {
        self.file == inner.file && self.start <= inner.start && inner.end <= self.end
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.start.line, self.start.column)
    }
}

/// `src/main.rs:4:13: 4:14 (#0)`; `None` for what a macro wrote (a context other than `#0`) and for no place.
pub fn parse_span(text: &str) -> Option<Place> {
    let text = text.strip_suffix(" (#0)")?;
    let (start, end) = text.rsplit_once(": ")?;
    let mut start = start.rsplitn(3, ':');
    let column = start.next()?.parse().ok()?;
    let line = start.next()?.parse().ok()?;
    let file = start.next()?.to_owned();
    let (end_line, end_column) = end.split_once(':')?;
    let end = Pos { line: end_line.parse().ok()?, column: end_column.parse().ok()? };
    Some(Place { file, start: Pos { line, column }, end })
}

/// `DefId(0:4 ~ main[235e]::m::S)` without its number: `main[235e]::m::S`.
pub fn parse_def(text: &str) -> Option<&str> {
    let (_, path) = text.strip_prefix("DefId(")?.split_once(" ~ ")?;
    path.strip_suffix(')')
}

/// `HirId(DefId(0:4 ~ main[235e]::m::S).7)`: the owner's path and the number in it.
pub fn parse_hir_id(text: &str) -> Option<HirId> {
    let (def, local) = text.strip_prefix("HirId(")?.strip_suffix(')')?.rsplit_once('.')?;
    Some(HirId { owner: parse_def(def)?.to_owned(), local: local.parse().ok()? })
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct HirId {
    pub owner: String,
    pub local: u32,
}

/// `name#0`: the name, where it was written in place.
pub fn parse_ident(text: &str) -> Option<&str> {
    let name = text.strip_suffix("#0")?;
    (!name.is_empty() && name.chars().all(|c| c == '_' || c.is_alphanumeric())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_with_any_file_name_and_only_those_in_place() {
        let place = parse_span("C:\\a b: c.rs:4:13: 5:14 (#0)").unwrap();
        assert_eq!(place.file, "C:\\a b: c.rs");
        assert_eq!((place.start.line, place.start.column), (4, 13));
        assert_eq!((place.end.line, place.end.column), (5, 14));
        assert_eq!(parse_span("src/main.rs:4:13: 4:14 (#12)"), None);
        assert_eq!(parse_span("no-location (#0)"), None);
    }

    #[test]
    fn definitions_keep_their_crate_and_its_hash() {
        assert_eq!(parse_def("DefId(0:4 ~ main[235e]::m::S)"), Some("main[235e]::m::S"));
        let id = parse_hir_id("HirId(DefId(0:40 ~ main[235e]::g::{closure#0}).7)").unwrap();
        assert_eq!(id, HirId { owner: "main[235e]::g::{closure#0}".into(), local: 7 });
        assert_eq!(parse_ident("wrapping_add#0"), Some("wrapping_add"));
        assert_eq!(parse_ident("x#3"), None);
        assert_eq!(parse_ident("impl Tr#0"), None);
    }
}
