//! Terms: data subjects, categories of personal data, purposes and legal bases, and what is below what.
//!
//! Source: the W3C Data Privacy Vocabulary, version 2.3 (February 2026, <https://w3id.org/dpv/2.3>), names and
//! relations as published in its CSV files. This work includes material derived from the Data Privacy
//! Vocabulary, copyright W3C and its contributors, under the W3C Software and Document License
//! (<https://www.w3.org/copyright/software-license-2023/>). Aliases: the keys of fideslang 3.1.4 (Ethyca,
//! Apache-2.0). A term may have several broader ones; terms that only `privlint.toml` declares join the same
//! order as `local::name`.

mod aliases;
mod bases;
mod categories;
mod locals;
mod order;
mod purposes;
mod subjects;
mod table;

#[cfg(test)]
mod tests;

pub use locals::LocalTerm;
pub use table::same_word;

use crate::suggest::closest;
use locals::Local;
use table::Entry;

/// What a term names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TermKind {
    Subject,
    Category,
    Purpose,
    LegalBasis,
}

/// A term of a [`Vocabulary`]; two spellings of one term are equal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Term {
    kind: TermKind,
    /// Row of the built-in table, then the local terms of any kind; [`UNDECLARED`] stands for a local one that is not known here.
    index: u32,
}

const UNDECLARED: u32 = u32::MAX;

/// How local terms are written: `local::x` in Rust, `x` in `privlint.toml`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spelling {
    Rust,
    Toml,
}

/// The built-in terms and those of one `privlint.toml`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    locals: Vec<Local>,
    /// Local terms may be declared elsewhere: any `local::x` is taken as a term of which nothing is known.
    open: bool,
}

/// Why a word is no term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownTerm {
    /// A term that is spelt nearly so, as it would be written there.
    pub suggestion: Option<String>,
}

impl TermKind {
    pub const ALL: [TermKind; 4] =
        [TermKind::Subject, TermKind::Category, TermKind::Purpose, TermKind::LegalBasis];

    /// As messages call it.
    pub fn name(self) -> &'static str {
        match self {
            TermKind::Subject => "data subject",
            TermKind::Category => "category",
            TermKind::Purpose => "purpose",
            TermKind::LegalBasis => "legal basis",
        }
    }

    fn table(self) -> &'static [Entry] {
        match self {
            TermKind::Subject => subjects::SUBJECTS,
            TermKind::Category => categories::CATEGORIES,
            TermKind::Purpose => purposes::PURPOSES,
            TermKind::LegalBasis => bases::BASES,
        }
    }

    fn aliases(self) -> &'static [(&'static str, &'static str)] {
        match self {
            TermKind::Subject => aliases::SUBJECTS,
            TermKind::Category => aliases::CATEGORIES,
            TermKind::Purpose => aliases::PURPOSES,
            TermKind::LegalBasis => &[],
        }
    }
}

impl Term {
    pub fn kind(self) -> TermKind {
        self.kind
    }

    /// The built-in term of that name or alias.
    pub fn builtin(kind: TermKind, word: &str) -> Option<Term> {
        let row = table::find(kind.table(), word).or_else(|| {
            let aliases = kind.aliases();
            let found = aliases.binary_search_by(|(alias, _)| table::compare_words(alias, word));
            table::find(kind.table(), aliases[found.ok()?].1)
        })?;
        Some(Term { kind, index: row as u32 })
    }

    fn undeclared(kind: TermKind) -> Term {
        Term { kind, index: UNDECLARED }
    }

    fn entry(self) -> Option<&'static Entry> {
        self.kind.table().get(self.index as usize)
    }

    fn local_idx(self) -> Option<usize> {
        (self.index as usize).checked_sub(self.kind.table().len())
    }

    /// The address of the term in DPV; `None` for what DPV doesn't have.
    pub fn iri(self) -> Option<String> {
        let name = self.entry()?.name;
        match self.kind {
            TermKind::Purpose if name == "train_ai_system" => None,
            TermKind::Category if !categories::CORE.contains(&name) => {
                Some(format!("https://w3id.org/dpv/pd#{name}"))
            }
            _ => Some(format!("https://w3id.org/dpv#{name}")),
        }
    }
}

impl Vocabulary {
    /// The built-in terms alone; a local term is an unknown one.
    pub fn builtin() -> Vocabulary {
        Vocabulary { locals: Vec::new(), open: false }
    }

    /// The built-in terms for a reader that can't see `privlint.toml`.
    pub fn open() -> Vocabulary {
        Vocabulary { locals: Vec::new(), open: true }
    }

    /// The term that a word names.
    ///
    /// # Errors
    ///
    /// No term is called so, with the nearest one that is.
    pub fn resolve(
        &self,
        kind: TermKind,
        word: &str,
        spelling: Spelling,
    ) -> Result<Term, UnknownTerm> {
        let local = match spelling {
            Spelling::Rust => word.strip_prefix("local::"),
            Spelling::Toml => Some(word.strip_prefix("local::").unwrap_or(word)),
        };
        let found = local.and_then(|name| self.local(kind, name));
        if let Some(term) = found.or_else(|| Term::builtin(kind, word)) {
            return Ok(term);
        }
        match local {
            Some(name) if self.open && is_local_name(name) => Ok(Term::undeclared(kind)),
            _ => Err(UnknownTerm { suggestion: self.suggest(kind, word, spelling) }),
        }
    }

    fn local(&self, kind: TermKind, name: &str) -> Option<Term> {
        let idx = self.locals.iter().position(|l| l.kind == kind && same_word(&l.name, name))?;
        Some(Term { kind, index: (kind.table().len() + idx) as u32 })
    }

    fn suggest(&self, kind: TermKind, word: &str, spelling: Spelling) -> Option<String> {
        let locals = self.locals.iter().filter(|local| local.kind == kind);
        let locals: Vec<String> = match spelling {
            Spelling::Rust => locals.map(|local| format!("local::{}", local.name)).collect(),
            Spelling::Toml => locals.map(|local| local.name.clone()).collect(),
        };
        let names = kind.table().iter().map(|entry| entry.name);
        let aliases = kind.aliases().iter().map(|(alias, _)| *alias);
        let locals = locals.iter().map(String::as_str);
        let nearest = match word.starts_with("local::") {
            true => closest(word, locals),
            false => closest(word, locals.chain(names).chain(aliases)),
        };
        nearest.map(str::to_owned)
    }

    /// The term as DPV writes it, or `local::name`.
    pub fn name(&self, term: Term) -> String {
        match (term.entry(), term.local_idx().and_then(|idx| self.locals.get(idx))) {
            (Some(entry), _) => entry.name.to_owned(),
            (None, Some(local)) => format!("local::{}", local.name),
            (None, None) => "a local term".to_owned(),
        }
    }

    /// All terms of a kind: the built-in ones by name, then the local ones as declared.
    pub fn terms(&self, kind: TermKind) -> impl Iterator<Item = Term> {
        let n_builtin = kind.table().len();
        let rows = (0..n_builtin).map(move |row| Term { kind, index: row as u32 });
        let locals = self.locals.iter().enumerate().filter(move |(_, local)| local.kind == kind);
        rows.chain(locals.map(move |(idx, _)| Term { kind, index: (n_builtin + idx) as u32 }))
    }
}

/// A name that can stand after `local::`.
fn is_local_name(name: &str) -> bool {
    name.chars().all(|ch| ch.is_alphanumeric() || matches!(ch, '_' | '-'))
        && name.chars().any(char::is_alphanumeric)
}
