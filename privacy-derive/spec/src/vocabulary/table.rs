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

/// The next letter that decides what a word means: ASCII case, `_` and `-` don't. Macros run unoptimised, so this is
/// a plain loop over bytes.
fn next_letter(word: &[u8], at: &mut usize) -> Option<u8> {
    while *at < word.len() {
        let byte = word[*at];
        *at += 1;
        if byte != b'_' && byte != b'-' {
            return Some(byte.to_ascii_lowercase());
        }
    }
    None
}

/// Whether two spellings are the same word: ASCII case, `_` and `-` make no difference.
pub fn same_word(a: &str, b: &str) -> bool {
    compare_words(a, b).is_eq()
}

pub(super) fn compare_words(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (mut at_a, mut at_b) = (0, 0);
    loop {
        match (next_letter(a, &mut at_a), next_letter(b, &mut at_b)) {
            (None, None) => return Ordering::Equal,
            (a, b) if a != b => return a.cmp(&b),
            _ => {}
        }
    }
}

/// The row of a table that is sorted by [`compare_words`].
pub(super) fn find(table: &[Entry], word: &str) -> Option<usize> {
    table.binary_search_by(|entry| compare_words(entry.name, word)).ok()
}
