//! Texts that macros of crates at hand will bring in, as far as their calls show them: the files of each
//! `mod name;` among a call's tokens, and of those below. Whether they come is decided by the macro; what they
//! speak of is needed at the same time as what the others do.

use std::{path::PathBuf, sync::Arc};

use rustc_hash::FxHashSet;

use super::{
    Expansions,
    load::{Reader, find_module},
    mentions::modules,
};
use crate::hir::{CrateId, Name};

/// How many files are looked for.
const MAX_FILES: usize = 4096;

/// A `mod name;` outside of inline modules.
struct Declared {
    file: PathBuf,
    is_mod_rs: bool,
    name: Name,
}

impl Expansions<'_> {
    /// With the crate that each will be of.
    pub(super) fn foreseen_texts(&self) -> Vec<(CrateId, Arc<str>)> {
        let mut all = Vec::new();
        for krate in self.dependencies.at_hand() {
            for &(file, name) in &krate.in_calls {
                let Some(info) = self.program.file(file) else { continue };
                let reader = &self.program.readers[info.krate.0 as usize];
                let declared =
                    Declared { file: info.path.clone(), is_mod_rs: info.is_mod_rs, name };
                let mut texts = Vec::new();
                read_below(reader, declared, &mut texts);
                all.extend(texts.into_iter().map(|text| (info.krate, text)));
            }
        }
        all
    }
}

fn read_below(reader: &Reader, first: Declared, texts: &mut Vec<Arc<str>>) {
    let mut seen: FxHashSet<PathBuf> = FxHashSet::default();
    let mut open = vec![first];
    while let Some(Declared { file, is_mod_rs, name }) = open.pop() {
        let found = find_module(reader, (&file, is_mod_rs), &[], name, None);
        let Ok((path, is_mod_rs)) = found else { continue };
        if texts.len() >= MAX_FILES || !seen.insert(path.clone()) {
            continue;
        }
        let Ok(text) = reader.texts.read(&path) else { continue };
        let below = modules(&text).map(Name::new);
        open.extend(below.map(|name| Declared { file: path.clone(), is_mod_rs, name }));
        texts.push(text);
    }
}
