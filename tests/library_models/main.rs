//! Library models against the libraries: what a model declares is in the crate's own source, at the same
//! path, with the same receiver and number of parameters.
//!
//! The crates are those that `tests/models` depends on; a small user of each compiles there.

mod surface;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cargo_metadata::{CargoOpt, MetadataCommand, Package, TargetKind};
use privlint::models::{self, ModelCrate, ModelKind};
use surface::{FnShape, Surface, Where};

/// The standard library is held by compiled uses alone; what `privacy_derive` declares has tests of its own.
const OTHERS: [&str; 4] = ["core", "alloc", "std", "privacy_derive"];

#[test]
fn models_state_what_is_there() {
    let packages = packages();
    let mut wrong = Vec::new();
    for model in library_models() {
        let Some(root) = packages.get(model.name) else {
            wrong.push(format!("{}: no dependency of tests/models", model.name));
            continue;
        };
        compare(model, &real_surface(root), &mut wrong);
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// What macros declare counts, what they merely mention doesn't.
#[test]
fn macros_are_looked_into() {
    let real = of_text(
        "macro_rules! m { () => { pub use a::{B, C}; fn f() { g() } } } opaque! { D => 1 }",
    );
    let is_there = |name: &str| real.is_declared_by_macro(name);
    assert!(["B", "C", "f", "D"].into_iter().all(is_there));
    assert!(!is_there("g"));
}

#[test]
fn an_invented_item_is_told() {
    let real = of_text("pub struct A { pub x: u8 } impl A { pub fn f(&self, n: u8) {} }");
    let problems = |text: &str| {
        let mut wrong = Vec::new();
        differences("m", &of_text(text), &real, &mut wrong);
        wrong.len()
    };
    assert_eq!(problems("pub struct A { pub x: u8 } impl A { pub fn f(&self, k: u8) {} }"), 0);
    assert_eq!(problems("pub struct B {}"), 1);
    assert_eq!(problems("pub mod a { pub struct A {} }"), 1);
    assert_eq!(problems("pub struct A { pub y: u8 }"), 1);
    assert_eq!(problems("pub struct A {} impl A { pub fn f(self, n: u8) {} }"), 1);
    assert_eq!(problems("pub struct A {} impl A { pub fn f(&self) {} }"), 1);
    assert_eq!(problems("pub struct A {} impl A { pub fn g(&self) {} }"), 1);
    assert_eq!(problems("pub use b::C;"), 1);
    assert_eq!(problems("#[macro_export] macro_rules! m { () => {} }"), 1);
}

fn library_models() -> impl Iterator<Item = &'static ModelCrate> {
    let libraries = models::crates().iter().filter(|model| model.kind() == ModelKind::Library);
    libraries.filter(|model| !OTHERS.contains(&model.name))
}

/// The library's root file by its name; of several versions the newest.
fn packages() -> BTreeMap<String, PathBuf> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/models/Cargo.toml");
    let metadata = MetadataCommand::new()
        .manifest_path(manifest)
        .features(CargoOpt::AllFeatures)
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .expect("the users of the libraries have their dependencies at hand");
    let mut packages: Vec<&Package> = metadata.packages.iter().collect();
    packages.sort_by(|a, b| a.version.cmp(&b.version));
    let roots = packages.into_iter().filter_map(|package| {
        let is_lib = |kind: &TargetKind| matches!(kind, TargetKind::Lib | TargetKind::ProcMacro);
        let lib = package.targets.iter().find(|target| target.kind.iter().any(is_lib))?;
        Some((lib.name.replace('-', "_"), lib.src_path.clone().into_std_path_buf()))
    });
    roots.collect()
}

fn real_surface(root: &Path) -> Surface {
    let folder = root.parent().expect("invariant: a file has a folder");
    let mut surface = Surface::default();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("a registry's sources can be read");
        let path = entry.path();
        if path.extension().is_some_and(|ext| ext == "rs") {
            let text = read(path);
            let within = path.strip_prefix(folder).expect("invariant: below the folder");
            surface.add_file(&module_of(&within.to_string_lossy()), &text);
        }
    }
    surface
}

#[expect(clippy::disallowed_methods, reason = "the sources of libraries are this test's input")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a registry's sources are text")
}

/// `a/b.rs` and `a/b/mod.rs` are `a::b`.
fn module_of(path: &str) -> Vec<String> {
    let path = path.replace('\\', "/");
    let stem = path.strip_suffix(".rs").unwrap_or(&path);
    let mut segments: Vec<String> = stem.split('/').map(str::to_owned).collect();
    if segments.last().is_some_and(|last| ["mod", "lib"].contains(&last.as_str())) {
        segments.pop();
    }
    segments
}

fn of_text(text: &str) -> Surface {
    let mut surface = Surface::default();
    surface.add_file(&[], text);
    surface
}

fn compare(model: &ModelCrate, real: &Surface, wrong: &mut Vec<String>) {
    let mut stated = Surface::default();
    for file in model.files {
        stated.add_file(&module_of(file.path), file.text);
    }
    differences(model.name, &stated, real, wrong);
}

fn differences(krate: &str, stated: &Surface, real: &Surface, wrong: &mut Vec<String>) {
    for (at, what) in &stated.items {
        if !at.is_own() && !real.has_item(at, what) {
            wrong.push(format!("{krate}: no {what} {at}"));
        }
    }
    for at in &stated.members {
        if !at.is_own() && !real.members.contains(at) && !real.is_in_macro(at) {
            wrong.push(format!("{krate}: no member {at}"));
        }
    }
    for (at, shapes) in &stated.fns {
        if !at.is_own() && !real.is_in_macro(at) {
            compare_fn(krate, at, shapes, real.fns.get(at), wrong);
        }
    }
}

fn compare_fn(
    krate: &str,
    at: &Where,
    stated: &[FnShape],
    real: Option<&Vec<FnShape>>,
    wrong: &mut Vec<String>,
) {
    let Some(real) = real else {
        wrong.push(format!("{krate}: no function {at}"));
        return;
    };
    for shape in stated.iter().filter(|shape| !real.contains(shape)) {
        wrong.push(format!("{krate}: {at} is {shape}, not {}", real[0]));
    }
}
