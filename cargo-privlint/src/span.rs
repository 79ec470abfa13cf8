//! Where things stand: a file, a byte range in it, and the map from bytes to lines and columns.
//!
//! Computed from the texts that `workspace` hands in; everything that is reported points through here.
//! Offsets count bytes of the file as it lies on disk, a byte-order mark and `\r` included.

use std::sync::{Arc, OnceLock};

/// A file of the [`SourceMap`], in the order in which it was added.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// A half-open byte range in one file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    pub file: FileId,
    pub lo: u32,
    pub hi: u32,
}

impl Span {
    pub fn new(file: FileId, lo: u32, hi: u32) -> Span {
        Span { file, lo, hi }
    }

    /// The empty span at the start of a file, for what has no place of its own in it.
    pub fn start_of(file: FileId) -> Span {
        Span { file, lo: 0, hi: 0 }
    }

    /// The smallest span that covers both; `self` where they stand in different files.
    #[must_use]
    pub fn to(self, end: Span) -> Span {
        if self.file != end.file {
            return self;
        }
        Span { file: self.file, lo: self.lo.min(end.lo), hi: self.hi.max(end.hi) }
    }

    pub fn contains(self, inner: Span) -> bool {
        self.file == inner.file && self.lo <= inner.lo && inner.hi <= self.hi
    }
}

/// A one-based line and a one-based column in characters; a byte-order mark is no character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LineColumn {
    pub line: u32,
    pub column: u32,
}

/// One text that spans can point into.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative to the workspace root where the file lies below it, with `/`; absolute otherwise.
    pub path: String,
    pub text: Arc<str>,
    /// Found when somebody asks: few files are reported.
    line_starts: OnceLock<Vec<u32>>,
}

const BOM: &str = "\u{feff}";

impl SourceFile {
    fn new(path: String, text: Arc<str>) -> SourceFile {
        SourceFile { path, text, line_starts: OnceLock::new() }
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.bytes().enumerate();
            let ends = bytes.filter(|&(_, b)| b == b'\n').map(|(i, _)| i as u32 + 1);
            [0].into_iter().chain(ends).collect()
        })
    }

    pub fn n_lines(&self) -> usize {
        self.line_starts().len() - usize::from(self.text.ends_with('\n') || self.text.is_empty())
    }

    /// The zero-based index of the line that holds `offset`.
    pub fn line_idx(&self, offset: u32) -> usize {
        self.line_starts().partition_point(|&start| start <= offset) - 1
    }

    /// The byte range of a zero-based line, without its line end and without a byte-order mark.
    pub fn line_range(&self, line_idx: usize) -> std::ops::Range<usize> {
        let mut start = self.line_starts()[line_idx] as usize;
        let end =
            self.line_starts().get(line_idx + 1).map_or(self.text.len(), |&next| next as usize);
        if line_idx == 0 && self.text.starts_with(BOM) {
            start += BOM.len();
        }
        let text = &self.text[start.min(end)..end];
        let trimmed = text.strip_suffix('\n').unwrap_or(text);
        let trimmed = trimmed.strip_suffix('\r').unwrap_or(trimmed);
        start..start + trimmed.len()
    }

    pub fn line_text(&self, line_idx: usize) -> &str {
        &self.text[self.line_range(line_idx)]
    }

    pub fn line_column(&self, offset: u32) -> LineColumn {
        let line_idx = self.line_idx(offset);
        let start = self.line_range(line_idx).start;
        let end = (offset as usize).clamp(start, self.text.len());
        let before = self.text.get(start..end).unwrap_or_default();
        LineColumn { line: line_idx as u32 + 1, column: before.chars().count() as u32 + 1 }
    }
}

/// All texts of one run.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    pub fn add(&mut self, path: String, text: Arc<str>) -> FileId {
        self.files.push(SourceFile::new(path, text));
        FileId(self.files.len() as u32 - 1)
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, file)| (FileId(i as u32), file))
    }

    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.lo as usize..span.hi as usize).unwrap_or_default()
    }

    pub fn start(&self, span: Span) -> LineColumn {
        self.file(span.file).line_column(span.lo)
    }

    pub fn end(&self, span: Span) -> LineColumn {
        self.file(span.file).line_column(span.hi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new("a.rs".into(), text.into())
    }

    #[test]
    fn columns_count_characters_and_no_byte_order_mark() {
        let file = file("\u{feff}é = 1;\r\n\tx");
        assert_eq!(file.line_column(3), LineColumn { line: 1, column: 1 });
        assert_eq!(file.line_column(5), LineColumn { line: 1, column: 2 });
        assert_eq!(file.line_text(0), "é = 1;");
        assert_eq!(file.line_column(12), LineColumn { line: 2, column: 1 });
        assert_eq!(file.line_column(13), LineColumn { line: 2, column: 2 });
    }

    #[test]
    fn a_final_newline_starts_no_line() {
        assert_eq!(file("a\nb\n").n_lines(), 2);
        assert_eq!(file("a\nb").n_lines(), 2);
        assert_eq!(file("").n_lines(), 0);
    }
}
