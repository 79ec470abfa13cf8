//! The models as sources: complete, in step with the folder, readable.

use std::collections::BTreeSet;

use super::{crates, model_for};
use crate::{
    hir::lower::{NothingSet, lower_file},
    span::FileId,
    workspace::Edition,
};

#[test]
fn the_table_is_the_folder() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/models");
    let on_disk: BTreeSet<String> = walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("the models' folder can be read"))
        .filter(|entry| entry.path().extension().is_some_and(|ext| ext == "rs"))
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below the root");
            path.to_string_lossy().replace('\\', "/")
        })
        .collect();
    let listed: BTreeSet<String> = crates()
        .iter()
        .flat_map(|krate| krate.files.iter().map(|file| format!("{}/{}", krate.name, file.path)))
        .collect();
    let missing: Vec<_> = on_disk.difference(&listed).collect();
    assert!(missing.is_empty(), "not in src/models/table.rs: {missing:?}");
    assert_eq!(on_disk, listed);
}

#[test]
fn dependencies_come_first() {
    let mut seen = BTreeSet::new();
    for krate in crates() {
        assert_eq!(krate.root().path, "lib.rs");
        assert!(
            krate.deps.iter().all(|dep| seen.contains(dep)),
            "{} needs a later model",
            krate.name
        );
        assert!(seen.insert(krate.name), "{} twice", krate.name);
        assert!(
            krate.files.iter().all(|file| file.text.lines().count() <= 500),
            "{} is too long",
            krate.name
        );
    }
}

#[test]
fn every_file_parses() {
    let mut failures = Vec::new();
    for krate in crates() {
        for file in krate.files {
            if let Err(error) = syn::parse_file(file.text) {
                let at = error.span().start();
                failures.push(format!(
                    "{}/{}:{}:{}: {error}",
                    krate.name,
                    file.path,
                    at.line,
                    at.column + 1
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_file_is_lowered_whole() {
    for krate in crates() {
        for file in krate.files {
            let lowered = lower_file(FileId(0), file.text, &NothingSet, Edition::E2024);
            let hir = lowered.expect("models parse").hir;
            assert_eq!(hir.problems, [], "{}/{}", krate.name, file.path);
        }
    }
}

/// A file that no `mod` item leads to would be silently without effect.
#[test]
fn every_file_is_a_module() {
    for krate in crates() {
        let mut reached = BTreeSet::from(["lib.rs".to_owned()]);
        let mut queue = vec![("lib.rs".to_owned(), String::new())];
        while let Some((path, folder)) = queue.pop() {
            let file = krate.file(&path).expect("a reached file is listed");
            let parsed = syn::parse_file(file.text).expect("models parse");
            for name in file_modules(&parsed.items) {
                let (flat, nested) =
                    (format!("{folder}{name}.rs"), format!("{folder}{name}/mod.rs"));
                let found = if krate.file(&flat).is_some() { flat } else { nested };
                assert!(
                    krate.file(&found).is_some(),
                    "{}: no file for `mod {name};` of {path}",
                    krate.name
                );
                reached.insert(found.clone());
                queue.push((found, format!("{folder}{name}/")));
            }
        }
        let listed: BTreeSet<String> =
            krate.files.iter().map(|file| file.path.to_owned()).collect();
        assert_eq!(listed, reached, "{}", krate.name);
    }
}

#[test]
fn look_up_is_by_name() {
    assert_eq!(model_for("std").map(|krate| krate.name), Some("std"));
    assert!(model_for("no_such_crate").is_none());
}

fn file_modules(items: &[syn::Item]) -> Vec<String> {
    let modules = items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) if module.content.is_none() => Some(module.ident.to_string()),
        _ => None,
    });
    modules.collect()
}

#[test]
fn old_versions_hold_what_was_moved_later() {
    assert_eq!(super::old_layout("serde", "1.0.192"), Some("serde_core"));
    assert_eq!(super::old_layout("serde", "1.0.219-rc.1"), Some("serde_core"));
    assert_eq!(super::old_layout("serde", "1.0.220"), None);
    assert_eq!(super::old_layout("serde", "2.0.0"), None);
    assert_eq!(super::old_layout("serde", "unknown"), None);
    assert_eq!(super::old_layout("serde_json", "1.0.0"), None);
}
