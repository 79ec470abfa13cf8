//! What is below what: the reflexive and transitive closure of "broader".

use std::sync::OnceLock;

use super::{Term, TermKind, Vocabulary, locals::Local, table};

/// For every built-in term of a kind, the set of terms that it is: itself and everything broader.
struct Closure {
    n_words: usize,
    bits: Vec<u64>,
}

impl Closure {
    fn of(kind: TermKind) -> &'static Closure {
        static CLOSURES: [OnceLock<Closure>; TermKind::ALL.len()] =
            [const { OnceLock::new() }; TermKind::ALL.len()];
        CLOSURES[kind as usize].get_or_init(|| Closure::compute(kind))
    }

    fn compute(kind: TermKind) -> Closure {
        let n_terms = kind.table().len();
        let n_words = n_terms.div_ceil(64);
        let mut closure = Closure { n_words, bits: vec![0; n_terms * n_words] };
        for row in 0..n_terms {
            let mut pending = vec![row];
            while let Some(broad) = pending.pop() {
                if !closure.insert(row, broad) {
                    pending.extend(broader_rows(kind, broad));
                }
            }
        }
        closure
    }

    /// Whether it was there.
    fn insert(&mut self, narrow: usize, broad: usize) -> bool {
        let word = &mut self.bits[narrow * self.n_words + broad / 64];
        let was_there = *word & (1 << (broad % 64)) != 0;
        *word |= 1 << (broad % 64);
        was_there
    }

    fn contains(&self, narrow: usize, broad: usize) -> bool {
        self.bits[narrow * self.n_words + broad / 64] & (1 << (broad % 64)) != 0
    }
}

fn broader_rows(kind: TermKind, row: usize) -> impl Iterator<Item = usize> {
    let names = kind.table()[row].broader.iter();
    names.filter_map(move |name| table::find(kind.table(), name))
}

impl Vocabulary {
    /// Whether every `narrow` is a `broad`: the same term, or below it on some path. Nothing is known of an
    /// undeclared local term, so it is below itself only.
    pub fn is_a(&self, narrow: Term, broad: Term) -> bool {
        narrow == broad
            || narrow.kind == broad.kind
                && self.reaches(narrow, |term| {
                    term == broad
                        || term.entry().is_some()
                            && broad.entry().is_some()
                            && Closure::of(term.kind)
                                .contains(term.index as usize, broad.index as usize)
                })
    }

    /// Whether a category is special under Article 9 GDPR: marked so, or below one that is.
    pub fn is_special(&self, category: Term) -> bool {
        self.reaches(category, |term| match term.entry() {
            Some(entry) => entry.special,
            None => self.local_of(term).is_some_and(|local| local.special),
        })
    }

    /// Whether `holds` for the term or, above it, for a local term or the first built-in one on a path.
    fn reaches(&self, term: Term, holds: impl Fn(Term) -> bool) -> bool {
        let mut seen = vec![term];
        let mut next = 0;
        while let Some(&term) = seen.get(next) {
            if holds(term) {
                return true;
            }
            for above in self.local_of(term).iter().flat_map(|local| &local.broader) {
                if !seen.contains(above) {
                    seen.push(*above);
                }
            }
            next += 1;
        }
        false
    }

    fn local_of(&self, term: Term) -> Option<&Local> {
        term.local_idx().and_then(|idx| self.locals.get(idx))
    }

    /// The terms right above.
    pub fn broader(&self, term: Term) -> Vec<Term> {
        if term.entry().is_some() {
            let rows = broader_rows(term.kind, term.index as usize);
            return rows.map(|row| Term { kind: term.kind, index: row as u32 }).collect();
        }
        self.local_of(term).map(|local| local.broader.clone()).unwrap_or_default()
    }

    /// The nearest terms at or above `term` for which `holds`: the search stops at each that it finds, so a
    /// narrower rule replaces those above it, and of several broader ones each applies. Sorted.
    pub fn nearest(&self, term: Term, holds: impl Fn(Term) -> bool) -> Vec<Term> {
        let mut found = Vec::new();
        let mut seen = Vec::new();
        let mut pending = vec![term];
        while let Some(next) = pending.pop() {
            if seen.contains(&next) {
                continue;
            }
            seen.push(next);
            if holds(next) {
                found.push(next);
            } else {
                pending.extend(self.broader(next));
            }
        }
        found.sort();
        found
    }
}
