//! Models as a program takes them in: their images, or their texts where these have changed since.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    Program,
    crates::{Plan, start_of, take_up},
};
use crate::{
    hir::{CrateId, HirFile, Name, pack},
    models::{ModelCrate, Stamp},
    names::{CrateOrigin, LoadedFiles},
    span::FileId,
};

/// A program of nothing but models, and their files.
#[derive(Clone, Debug)]
pub(crate) struct LoadedModels {
    pub(super) program: Program,
    pub(super) crates: Vec<LoadedModel>,
}

#[derive(Clone, Debug)]
pub(super) struct LoadedModel {
    pub files: LoadedFiles,
    /// No macro call is left in it.
    pub is_expanded: bool,
}

/// An image and what it is opened with.
struct Image<'p> {
    krate: CrateId,
    model: &'static ModelCrate,
    bytes: &'static [u8],
    plan: &'p Plan,
    file: FileId,
}

/// Reads the planned models, which come before other crates and have the first ids of files.
pub(crate) fn load_models(plans: &[Plan]) -> LoadedModels {
    let mut program = Program::new();
    let mut stamps: FxHashMap<&str, Stamp> = FxHashMap::default();
    let (mut images, mut texts) = (Vec::new(), Vec::new());
    for plan in plans.iter().take_while(|plan| plan.origin == CrateOrigin::Model) {
        let krate = take_up(&mut program, plan);
        let Some(model) = plan.model else { continue };
        let stamp = model.stamp(&|name| stamps.get(name).copied());
        stamps.insert(model.name, stamp);
        match model.image(stamp) {
            Some(bytes) => {
                let file = program.add_declared(krate, &plan.root);
                images.push(Image { krate, model, bytes, plan, file });
            }
            None => texts.push((krate, start_of(&program, krate, plan.root.clone()))),
        }
    }
    let (of_texts, starts): (Vec<CrateId>, Vec<_>) = texts.into_iter().unzip();
    let trees = program.load_trees(&starts).into_iter().map(|tree| tree.files);
    let opened: Vec<LoadedFiles> = images.par_iter().map(Image::open).collect();
    let of_images = images.iter().map(|image| image.krate).zip(opened);
    let mut crates: Vec<(CrateId, LoadedModel)> = of_images
        .map(|(krate, files)| (krate, LoadedModel { files, is_expanded: true }))
        .chain(
            of_texts
                .into_iter()
                .zip(trees)
                .map(|(krate, files)| (krate, LoadedModel { files, is_expanded: false })),
        )
        .collect();
    crates.sort_unstable_by_key(|(krate, _)| *krate);
    LoadedModels { program, crates: crates.into_iter().map(|(_, model)| model).collect() }
}

impl Image<'_> {
    fn open(&self) -> LoadedFiles {
        let own = [(Name::new(self.model.name), self.krate)];
        let named = self.plan.externs.iter().chain(&own);
        let crate_named =
            |name: &str| named.clone().find(|(known, _)| *known == *name).map(|(_, krate)| *krate);
        let hir: Option<HirFile> =
            pack::open_image(Cow::Borrowed(self.bytes), self.file, &crate_named);
        let hir = hir.expect("invariant: this very program wrote the image");
        LoadedFiles { files: vec![hir], ..LoadedFiles::default() }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use crate::{
        models,
        names::whole_models,
        program::{
            Models,
            crates::{input_of, load_crates},
        },
        testing::in_workers,
    };

    /// Every model as it is to be embedded, with its name.
    fn packed() -> Vec<(&'static str, Vec<u8>)> {
        let names: Vec<&str> = models::crates().iter().map(|model| model.name).collect();
        let mut plans = Vec::new();
        Models::default().add(&names, &mut plans);
        let mut program = Program::new();
        let trees = load_crates(&mut program, &plans);
        let inputs = plans.iter().zip(trees).map(|(plan, LoadedFiles { files, mod_files })| {
            crate::names::CrateInput { files, mod_files, ..input_of(plan) }
        });
        let whole = whole_models(inputs.collect());
        let starts = starts(&program);
        let start_of = |file: FileId| starts[file.0 as usize];
        let name_of = |krate: CrateId| plans[krate.0 as usize].name.as_str();
        let mut stamps: FxHashMap<&str, Stamp> = FxHashMap::default();
        let mut packed = Vec::new();
        for (model, hir) in models::crates().iter().zip(&whole) {
            let stamp = model.stamp(&|name| stamps.get(name).copied());
            stamps.insert(model.name, stamp);
            let image = pack::pack_image(hir, &start_of, &name_of);
            packed.push((model.name, [&stamp.bytes()[..], &image].concat()));
        }
        packed
    }

    /// Where each file begins if those of a crate stand one after the other.
    fn starts(program: &Program) -> Vec<u32> {
        let mut ends: FxHashMap<CrateId, u32> = FxHashMap::default();
        let files = program.sources.files().zip(&program.files);
        let starts = files.map(|((_, file), info)| {
            let end = ends.entry(info.krate).or_default();
            std::mem::replace(end, *end + file.text.len() as u32)
        });
        starts.collect()
    }

    /// Signatures and bodies are read when somebody asks, so that nothing else would find that one is not whole.
    #[test]
    fn all_of_an_image_can_be_read() {
        for model in models::crates() {
            let embedded = model.embedded();
            let named = |name: &str| {
                let at = models::crates().iter().position(|model| model.name == name)?;
                Some(CrateId(at as u32))
            };
            let hir = pack::open_image(Cow::Borrowed(embedded), FileId(0), &named);
            let hir = hir.unwrap_or_else(|| panic!("{} can't be read", model.name));
            let name_of = |krate: CrateId| models::crates()[krate.0 as usize].name;
            assert_eq!(pack::pack_image(&hir, &|_| 0, &name_of), embedded, "{}", model.name);
        }
    }

    /// Rewrites what is stale, and fails once.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "what is embedded is on disk")]
    fn what_is_embedded_is_what_the_texts_say() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
        let mut stale = Vec::new();
        for (name, bytes) in in_workers(packed) {
            let path = folder.join(name).join("packed");
            if fs::read(&path).ok().as_ref() != Some(&bytes) {
                fs::write(&path, &bytes).expect("written");
                stale.push(name);
            }
        }
        assert!(stale.is_empty(), "rewritten, run again: {stale:?}");
    }
}
