//! The lines that one diagnostic shows, escaped and cut, as a file that codespan can print.
//!
//! Computed from the source map and the spans to be labelled. An excerpt holds only lines near a label, but
//! numbers them as the file does, and gives true columns for the place in the head.

use std::ops::Range;

use codespan_reporting::files::{Error, Files};

use crate::span::{FileId, SourceFile, SourceMap, Span};

use super::escape::{escape, is_shown_as_code};

/// A line longer than this is cut.
const MAX_LINE: usize = 140;
/// What is left before and after the labels of a line that is cut.
const MARGIN: usize = 40;
/// More lines of one label than this, and the middle ones are left out.
const MAX_LINES: usize = 8;

#[derive(Debug)]
pub(super) struct Excerpts<'a> {
    files: Vec<Excerpt<'a>>,
}

#[derive(Debug)]
struct Excerpt<'a> {
    id: FileId,
    source: &'a SourceFile,
    path: String,
    text: String,
    /// In the order of the file.
    lines: Vec<Line>,
}

/// One line of an excerpt: a line of the file, or, empty, some of those between.
#[derive(Debug)]
struct Line {
    /// In the file.
    line_idx: usize,
    /// In the excerpt's text.
    range: Range<usize>,
    /// Offsets in the file of what is shown of it, and where that begins in the excerpt's text.
    shown: Range<usize>,
    shown_at: usize,
    /// Offsets in the file of characters that are shown as escapes, and how many bytes longer they get.
    escapes: Vec<(usize, usize)>,
}

impl<'a> Excerpts<'a> {
    pub(super) fn new(sources: &'a SourceMap, spans: &[Span]) -> Excerpts<'a> {
        let mut ids: Vec<FileId> = Vec::new();
        for span in spans {
            if !ids.contains(&span.file) {
                ids.push(span.file);
            }
        }
        let of = |id: FileId| spans.iter().copied().filter(move |span| span.file == id);
        let files =
            ids.iter().map(|&id| Excerpt::new(id, sources.file(id), &of(id).collect::<Vec<_>>()));
        Excerpts { files: files.collect() }
    }

    /// The place of a span's file among the excerpts, and its range in there.
    pub(super) fn place(&self, span: Span) -> (usize, Range<usize>) {
        let idx = self.files.iter().position(|excerpt| excerpt.id == span.file);
        let idx = idx.expect("invariant: an excerpt is made for every span that is shown");
        let excerpt = &self.files[idx];
        let (lo, hi) = shown_range(excerpt.source, span);
        let start = excerpt.to_excerpt(lo);
        (idx, start..excerpt.to_excerpt(hi).max(start))
    }

    fn get(&self, idx: usize) -> Result<&Excerpt<'a>, Error> {
        self.files.get(idx).ok_or(Error::FileMissing)
    }
}

/// A span's offsets within its lines: an end before a line's first character is moved to the line before.
fn shown_range(source: &SourceFile, span: Span) -> (usize, usize) {
    let lo = in_line(source, span.lo);
    let mut hi = in_line(source, span.hi);
    let line_idx = source.line_idx(hi as u32);
    if hi > lo && hi == source.line_range(line_idx).start {
        hi = source.line_range(line_idx - 1).end.max(lo);
    }
    (lo, hi.max(lo))
}

/// The nearest offset that is a character of a line and no part of its end.
fn in_line(source: &SourceFile, offset: u32) -> usize {
    let line = source.line_range(source.line_idx(offset));
    let mut offset = (offset as usize).clamp(line.start, line.end);
    while !source.text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

impl<'a> Excerpt<'a> {
    fn new(id: FileId, source: &'a SourceFile, spans: &[Span]) -> Excerpt<'a> {
        let path = escape(&source.path).into_owned();
        let mut excerpt = Excerpt { id, source, path, text: String::new(), lines: Vec::new() };
        let ranges: Vec<(usize, usize)> =
            spans.iter().map(|&span| shown_range(source, span)).collect();
        let mut last: Option<usize> = None;
        for line_idx in lines_of(source, &ranges) {
            // Codespan tells neighbours from lines further apart by their index.
            let gap = last.map_or(0, |last| line_idx - last - 1);
            for i in 0..gap.min(2) {
                let is_neighbour = gap == 1;
                excerpt.push_line(
                    line_idx - gap.min(2) + i,
                    if is_neighbour { Some(&[]) } else { None },
                );
            }
            excerpt.push_line(line_idx, Some(&ranges));
            last = Some(line_idx);
        }
        excerpt
    }

    /// An empty line without `ranges`.
    fn push_line(&mut self, line_idx: usize, ranges: Option<&[(usize, usize)]>) {
        let start = self.text.len();
        let full = self.source.line_range(line_idx);
        let shown = ranges.map_or(full.start..full.start, |ranges| cut(self.source, &full, ranges));
        if shown.start > full.start && !shown.is_empty() {
            self.text.push('…');
        }
        let shown_at = self.text.len();
        let mut escapes = Vec::new();
        for (i, ch) in self.source.text[shown.clone()].char_indices() {
            if is_shown_as_code(ch) {
                let escape = ch.escape_unicode();
                escapes.push((shown.start + i, escape.len() - ch.len_utf8()));
                self.text.extend(escape);
            } else {
                self.text.push(ch);
            }
        }
        if shown.end < full.end && !shown.is_empty() {
            self.text.push('…');
        }
        self.lines.push(Line { line_idx, range: start..self.text.len(), shown, shown_at, escapes });
        self.text.push('\n');
    }

    /// From an offset in the file to one in the excerpt.
    fn to_excerpt(&self, offset: usize) -> usize {
        let line_idx = self.source.line_idx(offset as u32);
        let at = self.lines.partition_point(|line| line.line_idx < line_idx);
        let Some(line) = self.lines.get(at) else { return self.text.len() };
        let offset = offset.clamp(line.shown.start, line.shown.end);
        let longer = line.escapes.iter().filter(|(at, _)| *at < offset).map(|(_, by)| by);
        line.shown_at + (offset - line.shown.start) + longer.sum::<usize>()
    }

    /// From an offset in the excerpt to the nearest one in the file.
    fn to_file(&self, offset: usize) -> usize {
        let line = &self.lines[self.line_at(offset)];
        let mut at = line.shown.start + offset.saturating_sub(line.shown_at);
        for (place, by) in &line.escapes {
            if *place < at {
                at = (*place).max(at - by);
            }
        }
        at.min(line.shown.end)
    }

    fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.range.start <= offset).saturating_sub(1)
    }
}

/// The lines to show, in order: those of short ranges, the ends of long ones.
fn lines_of(source: &SourceFile, ranges: &[(usize, usize)]) -> Vec<usize> {
    let mut lines = Vec::new();
    for &(lo, hi) in ranges {
        let (first, last) = (source.line_idx(lo as u32), source.line_idx(hi as u32));
        if last - first < MAX_LINES {
            lines.extend(first..=last);
        } else {
            // As many as codespan shows of its own accord.
            lines.extend((first..=first + 3).chain([last - 1, last]));
        }
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// What of a line is shown: all of a short one, what is near the labels of a long one.
fn cut(source: &SourceFile, line: &Range<usize>, ranges: &[(usize, usize)]) -> Range<usize> {
    if line.len() <= MAX_LINE {
        return line.clone();
    }
    let here = ranges.iter().filter(|(lo, hi)| *lo <= line.end && *hi >= line.start);
    let mut wanted: Option<(usize, usize)> = None;
    for &(lo, hi) in here {
        let (lo, hi) = (lo.max(line.start), hi.min(line.end));
        let (least, most) = wanted.unwrap_or((lo, hi));
        // One label that is too far off must not make the line long again.
        let joined = (least.min(lo), most.max(hi));
        wanted = Some(if joined.1 - joined.0 <= 2 * MAX_LINE { joined } else { (least, most) });
    }
    let (lo, hi) = wanted.unwrap_or((line.start, line.start));
    let hi = hi.min(lo + 2 * MAX_LINE);
    let boundary = |mut at: usize| {
        while !source.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(lo.saturating_sub(MARGIN).max(line.start));
    let end = boundary((hi + MARGIN).max(start + MAX_LINE - MARGIN).min(line.end));
    start..end
}

impl<'f, 'a: 'f> Files<'f> for Excerpts<'a> {
    type FileId = usize;
    type Name = &'f str;
    type Source = &'f str;

    fn name(&'f self, id: usize) -> Result<&'f str, Error> {
        Ok(&self.get(id)?.path)
    }

    fn source(&'f self, id: usize) -> Result<&'f str, Error> {
        Ok(&self.get(id)?.text)
    }

    fn line_index(&'f self, id: usize, byte_index: usize) -> Result<usize, Error> {
        Ok(self.get(id)?.line_at(byte_index))
    }

    fn line_number(&'f self, id: usize, line_index: usize) -> Result<usize, Error> {
        let lines = &self.get(id)?.lines;
        let line = lines.get(line_index);
        line.map(|line| line.line_idx + 1)
            .ok_or(Error::LineTooLarge { given: line_index, max: lines.len() })
    }

    fn column_number(&'f self, id: usize, _: usize, byte_index: usize) -> Result<usize, Error> {
        let excerpt = self.get(id)?;
        let offset = excerpt.to_file(byte_index);
        Ok(excerpt.source.line_column(offset as u32).column as usize)
    }

    fn line_range(&'f self, id: usize, line_index: usize) -> Result<Range<usize>, Error> {
        let lines = &self.get(id)?.lines;
        let line = lines.get(line_index);
        // With the line's end, as codespan expects it.
        line.map(|line| line.range.start..line.range.end + 1)
            .ok_or(Error::LineTooLarge { given: line_index, max: lines.len() })
    }
}
