//! From `proc_macro2`'s positions to byte offsets.
//!
//! `Span::byte_range` remembers every offset that it was asked for in a tree; a line's start and the
//! characters before the column cost far less.

use proc_macro2::LineColumn;

/// Where the lines of a text start, and how to find a byte in them.
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<u32>,
    is_ascii: bool,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Lines<'t> {
        let mut starts = vec![0];
        starts.extend(
            text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i as u32 + 1),
        );
        Lines { text, starts, is_ascii: text.is_ascii() }
    }

    pub fn n_lines(&self) -> u32 {
        let after_last = self.text.ends_with('\n') || self.text.is_empty();
        self.starts.len() as u32 - u32::from(after_last)
    }

    pub fn offset(&self, at: LineColumn) -> u32 {
        let start = self.starts.get(at.line.saturating_sub(1)).copied().unwrap_or(0);
        if self.is_ascii {
            return start + at.column as u32;
        }
        let line = &self.text[start as usize..];
        let before: usize = line.chars().take(at.column).map(char::len_utf8).sum();
        start + before as u32
    }
}
