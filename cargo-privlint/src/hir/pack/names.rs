//! The names that an image speaks of. Each is made when somebody asks for it, for most items stay unread.

use std::sync::{Arc, OnceLock};

use super::{DOLLAR_CRATE, Unpacker};
use crate::{
    hir::{CrateId, Name, Spelling},
    macros::token::dollar_crate,
};

/// Texts, and the names that they are.
#[derive(Debug)]
pub(super) struct NameTable {
    texts: Box<[u8]>,
    /// By name, where its text begins and ends.
    bounds: Box<[(u32, u32)]>,
    made: Box<[OnceLock<Option<Name>>]>,
    crates: Arc<[CrateId]>,
}

/// What stands for numbers of names.
#[derive(Clone, Copy)]
pub(super) enum Names<'b> {
    Made(&'b [Name]),
    Table(&'b NameTable),
}

impl NameTable {
    /// What [`Packer::write_names`](super::Packer::write_names) wrote. `$crate` stands for one of `crates`.
    pub fn read(from: &mut Unpacker<'_>, crates: Arc<[CrateId]>) -> Option<NameTable> {
        let n_names = from.len()?;
        let whole = from.bytes;
        let mut bounds = Vec::with_capacity(n_names);
        for _ in 0..n_names {
            let len = from.len()?;
            let start = whole.len() - from.bytes.len();
            from.bytes = from.bytes.get(len..)?;
            bounds.push((u32::try_from(start).ok()?, u32::try_from(start + len).ok()?));
        }
        let texts = &whole[..whole.len() - from.bytes.len()];
        let made = std::iter::repeat_with(OnceLock::new).take(n_names).collect();
        Some(NameTable { texts: texts.into(), bounds: bounds.into(), made, crates })
    }

    pub fn len(&self) -> usize {
        self.bounds.len()
    }

    /// `None` where no name has this number, or none is written there.
    pub fn get(&self, idx: usize) -> Option<Name> {
        let make = || {
            let text = std::str::from_utf8(self.text(idx)).ok()?;
            match text.strip_prefix(DOLLAR_CRATE) {
                Some(idx) => self.crates.get(idx.parse::<usize>().ok()?).copied().map(dollar_crate),
                None => Some(Name::new(text)),
            }
        };
        *self.made.get(idx)?.get_or_init(make)
    }

    /// By name. No item is called as what stands for `$crate` is written.
    pub fn spellings(&self) -> impl Iterator<Item = Spelling> + '_ {
        (0..self.len()).map(|idx| Spelling::of(self.text(idx)))
    }

    fn text(&self, idx: usize) -> &[u8] {
        let (start, end) = self.bounds[idx];
        &self.texts[start as usize..end as usize]
    }
}

impl Names<'_> {
    pub fn get(self, idx: usize) -> Option<Name> {
        match self {
            Names::Made(names) => names.get(idx).copied(),
            Names::Table(table) => table.get(idx),
        }
    }
}
