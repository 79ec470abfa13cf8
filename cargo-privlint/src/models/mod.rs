//! What `std` and library crates do, as Rust source that is read like any dependency's: it gives types to
//! inference and flows to the solver.
//!
//! The sources stand in `models/`, one folder a crate; `models/README.md` says how they are written. Beside them
//! stands what they come to, lowered and with all macro calls expanded, as bytes that `hir::pack` opens. Both are
//! embedded. A test holds the bytes against the texts; where these have changed since, they are read instead.

mod table;
#[cfg(test)]
mod tests;

use std::hash::Hasher;

use rustc_hash::FxHasher;

use table::{CRATES, OLD_LAYOUTS, PROC_MACROS, STAND_INS};

/// A model: a crate that stands for a library's.
#[derive(Debug)]
pub struct ModelCrate {
    /// As paths spell it, with `_`.
    pub name: &'static str,
    pub edition: &'static str,
    /// Names of other models that its sources refer to, which come before it in [`crates`].
    pub deps: &'static [&'static str],
    /// The root, `lib.rs`, first.
    pub files: &'static [ModelFile],
    /// What the files say, packed when they were like this: the stamp of their texts, and an image.
    packed: &'static [u8],
}

/// What tells the texts of a model, and of those that it needs, from others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp(u64);

impl Stamp {
    pub fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }
}

/// What a model is held against, and when it is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ModelKind {
    /// A library's public items, whether or not its source is at hand.
    Library,
    /// The macros of a procedural-macro crate.
    ProcMacros,
    /// What is read of a library where its source is not at hand.
    StandIn,
}

/// Versions of a library that a model describes under another name.
#[derive(Clone, Copy, Debug)]
struct OldLayout {
    library: &'static str,
    before: (u64, u64, u64),
    model: &'static str,
}

/// The model whose items this version of a library holds itself, where its own model describes a later layout.
pub fn old_layout(library: &str, version: &str) -> Option<&'static str> {
    let number = |part: &str| part.parse().ok();
    let release = version.split(['-', '+']).next()?;
    let mut parts = release.split('.').map(number);
    let version: (u64, u64, u64) = (parts.next()??, parts.next()??, parts.next()??);
    let old = OLD_LAYOUTS.iter().find(|old| old.library == library && version < old.before);
    old.map(|old| old.model)
}

#[derive(Debug)]
pub struct ModelFile {
    /// Within the crate's folder, with `/`: module `a::b` is `a/b.rs` or `a/b/mod.rs`.
    pub path: &'static str,
    pub text: &'static str,
}

/// Every model, dependencies before what needs them; `core`, `alloc` and `std` first.
pub fn crates() -> &'static [ModelCrate] {
    CRATES
}

/// The model of the crate with this name (with `_`).
pub fn model_for(name: &str) -> Option<&'static ModelCrate> {
    CRATES.iter().find(|krate| krate.name == name)
}

impl ModelCrate {
    pub fn root(&self) -> &'static ModelFile {
        &self.files[0]
    }

    pub fn kind(&self) -> ModelKind {
        if PROC_MACROS.contains(&self.name) {
            ModelKind::ProcMacros
        } else if STAND_INS.contains(&self.name) {
            ModelKind::StandIn
        } else {
            ModelKind::Library
        }
    }

    /// The stamp, by those of the models that come before.
    pub fn stamp(&self, before: &dyn Fn(&str) -> Option<Stamp>) -> Stamp {
        let mut hasher = FxHasher::default();
        for dep in self.deps {
            hasher.write_u64(before(dep).map_or(0, |stamp| stamp.0));
        }
        for file in self.files {
            hasher.write(file.path.as_bytes());
            hasher.write(file.text.as_bytes());
        }
        Stamp(hasher.finish())
    }

    /// The image of the model, unless it was made of other texts.
    pub fn image(&self, stamp: Stamp) -> Option<&'static [u8]> {
        let (of, image) = self.packed.split_first_chunk()?;
        (*of == stamp.bytes()).then_some(image)
    }

    /// The image, whatever texts it was made of.
    #[cfg(test)]
    pub(crate) fn embedded(&self) -> &'static [u8] {
        self.packed.get(size_of::<Stamp>()..).unwrap_or_default()
    }

    pub fn file(&self, path: &str) -> Option<&'static ModelFile> {
        self.files.iter().find(|file| file.path == path)
    }
}
