//! Interned names.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    ptr,
};

use super::intern::{self, Interned};
use crate::syntax::Kw;

/// An identifier (without `r#`) or a short text; equality and hashing cost one word, order is the text's.
#[derive(Clone, Copy)]
pub struct Name(&'static Interned);

impl Name {
    pub fn new(text: &str) -> Name {
        Name(intern::intern(text))
    }

    #[inline]
    pub fn as_str(self) -> &'static str {
        self.0.text
    }

    pub fn spelling(self) -> Spelling {
        Spelling(self.0.hash)
    }

    /// What it means as a word of the language.
    pub(crate) fn kw(self) -> Kw {
        self.0.kw
    }
}

/// Tells texts apart that need not be names: the same text has the same, and hardly ever another one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Spelling(u64);

impl Spelling {
    pub fn of(text: &[u8]) -> Spelling {
        Spelling(intern::hash_of(text))
    }
}

/// A number for each name, zero where none was set; by the names' own numbers, in place of a table of hashes.
#[derive(Clone, Debug, Default)]
pub struct ByName(Vec<u32>);

impl ByName {
    pub fn get(&self, name: Name) -> u32 {
        self.0.get(name.0.number as usize).copied().unwrap_or_default()
    }

    pub fn slot(&mut self, name: Name) -> &mut u32 {
        let at = name.0.number as usize;
        if at >= self.0.len() {
            self.0.resize((at + 1).next_power_of_two(), 0);
        }
        &mut self.0[at]
    }
}

impl PartialEq for Name {
    #[inline]
    fn eq(&self, other: &Name) -> bool {
        ptr::eq(self.0, other.0)
    }
}

impl Eq for Name {}

impl Hash for Name {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        ptr::hash(self.0, state);
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Name) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Name) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        self.as_str().cmp(other.as_str())
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Name {
        Name::new(text)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
