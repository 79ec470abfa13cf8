//! Comments: where they end, which are documentation, and what is kept of others.

use crate::span::{FileId, Span};

/// A comment that is no documentation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// As written, from `//` to the line's end or from `/*` to `*/`.
    pub text: Box<str>,
    pub span: Span,
    pub place: CommentPlace,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommentPlace {
    /// Nothing but blanks before it on its line.
    OwnLine,
    /// After code.
    LineEnd,
}

/// What a comment documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Doc {
    Inner,
    Outer,
}

/// The comment of a range of a text.
pub(super) fn comment(file: FileId, text: &str, lo: usize, hi: usize) -> Comment {
    let line = text[..lo].rfind('\n').map_or(0, |end| end + 1);
    let before = text[line..lo].trim_start_matches('\u{feff}');
    let place =
        if before.trim().is_empty() { CommentPlace::OwnLine } else { CommentPlace::LineEnd };
    Comment { text: text[lo..hi].into(), span: Span::new(file, lo as u32, hi as u32), place }
}

/// How long a `//` comment is, which the text begins with; the line's end is no part of it.
pub(super) fn line_len(text: &[u8]) -> usize {
    text.iter().position(|&b| b == b'\n').unwrap_or(text.len())
}

/// How long a `/*` comment is, which the text begins with; `None` where it never ends.
pub(super) fn block_len(text: &[u8]) -> Option<usize> {
    let mut depth = 0u32;
    let mut at = 0;
    while at < text.len() {
        match (text[at], text.get(at + 1)) {
            (b'/', Some(b'*')) => {
                depth += 1;
                at += 2;
            }
            (b'*', Some(b'/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

/// Whether a `//` comment is documentation.
pub(super) fn line_doc(text: &[u8]) -> Option<Doc> {
    match text {
        [b'/', b'/', b'!', ..] => Some(Doc::Inner),
        [b'/', b'/', b'/', b'/', ..] => None,
        [b'/', b'/', b'/', ..] => Some(Doc::Outer),
        _ => None,
    }
}

/// Whether a `/*` comment is documentation.
pub(super) fn block_doc(text: &[u8]) -> Option<Doc> {
    match text {
        [b'/', b'*', b'!', ..] => Some(Doc::Inner),
        [b'/', b'*', b'*', b'*' | b'/', ..] => None,
        [b'/', b'*', b'*', ..] => Some(Doc::Outer),
        _ => None,
    }
}
