//! The form of the built-in tables, and how a word finds its row.

use std::cmp::Ordering;

/// A term and the terms right above it.
pub(super) struct Entry {
    pub name: &'static str,
    pub broader: &'static [&'static str],
    /// A special category of personal data, Article 9 GDPR.
    pub special: bool,
}

pub(super) const fn term(name: &'static str, broader: &'static [&'static str]) -> Entry {
    Entry { name, broader, special: false }
}

pub(super) const fn special(name: &'static str, broader: &'static [&'static str]) -> Entry {
    Entry { name, broader, special: true }
}

/// The characters that decide what a word means: case, `_` and `-` don't.
fn significant(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|ch| !matches!(ch, '_' | '-')).flat_map(char::to_lowercase)
}

/// Whether two spellings are the same word: case, `_` and `-` make no difference.
pub fn same_word(a: &str, b: &str) -> bool {
    significant(a).eq(significant(b))
}

pub(super) fn compare_words(a: &str, b: &str) -> Ordering {
    significant(a).cmp(significant(b))
}

/// The row of a table that is sorted by [`compare_words`].
pub(super) fn find(table: &[Entry], word: &str) -> Option<usize> {
    table.binary_search_by(|entry| compare_words(entry.name, word)).ok()
}
