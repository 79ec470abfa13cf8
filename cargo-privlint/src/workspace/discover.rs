//! The targets of a package by its manifest and cargo's folder conventions.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::manifests::{normalize, strings};
use super::metadata::RawTarget;
use super::package::{Edition, TargetKind};

pub(super) fn discover_targets(
    dir: &Path,
    manifest: &Table,
    package: &str,
    edition: Edition,
) -> Vec<RawTarget> {
    let mut targets: Vec<RawTarget> =
        library(dir, manifest, package, edition).into_iter().collect();
    for family in FAMILIES {
        targets.extend(family.targets(dir, manifest, package, edition));
    }
    targets
}

fn library(dir: &Path, manifest: &Table, package: &str, edition: Edition) -> Option<RawTarget> {
    let table = manifest.get("lib").and_then(Value::as_table);
    let text = |key: &str| table.and_then(|t| t.get(key)?.as_str());
    let src_path = normalize(&dir.join(text("path").unwrap_or("src/lib.rs")));
    if !src_path.is_file() {
        return None;
    }
    let flag = |key: &str| table.and_then(|t| t.get(key)?.as_bool()).unwrap_or(false);
    let is_macro = flag("proc-macro") || flag("proc_macro");
    let (kind, name) =
        if is_macro { (TargetKind::ProcMacro, "proc-macro") } else { (TargetKind::Lib, "lib") };
    Some(RawTarget {
        name: text("name").map_or_else(|| package.replace('-', "_"), str::to_owned),
        kind,
        kinds: vec![name.to_owned()],
        crate_types: vec![name.to_owned()],
        src_path,
        edition: text("edition").and_then(Edition::parse).unwrap_or(edition),
        required_features: Vec::new(),
    })
}

/// Targets of which a package may have many.
struct Family {
    kind: TargetKind,
    name: &'static str,
    folder: &'static str,
    switch: &'static str,
}

const FAMILIES: [Family; 4] = [
    Family { kind: TargetKind::Bin, name: "bin", folder: "src/bin", switch: "autobins" },
    Family {
        kind: TargetKind::Example,
        name: "example",
        folder: "examples",
        switch: "autoexamples",
    },
    Family { kind: TargetKind::Test, name: "test", folder: "tests", switch: "autotests" },
    Family { kind: TargetKind::Bench, name: "bench", folder: "benches", switch: "autobenches" },
];

impl Family {
    fn targets(
        &self,
        dir: &Path,
        manifest: &Table,
        package: &str,
        edition: Edition,
    ) -> Vec<RawTarget> {
        let mut files = self.files(dir);
        if self.kind == TargetKind::Bin {
            let main = dir.join("src/main.rs");
            files.splice(..0, main.is_file().then(|| (package.to_owned(), main)));
        }
        let found = files.clone();
        let auto = manifest.get("package").and_then(|p| p.get(self.switch)?.as_bool());
        if auto == Some(false) {
            files.clear();
        }
        let mut targets: Vec<RawTarget> =
            files.into_iter().map(|(name, path)| self.target(name, path, edition)).collect();
        let written = manifest.get(self.name).and_then(Value::as_array).into_iter().flatten();
        for table in written.filter_map(Value::as_table) {
            let Some(name) = table.get("name").and_then(Value::as_str) else { continue };
            let path = match table.get("path").and_then(Value::as_str) {
                Some(path) => normalize(&dir.join(path)),
                None => match found.iter().find(|(own, _)| own == name) {
                    Some((_, path)) => path.clone(),
                    None => continue,
                },
            };
            targets.retain(|target| target.name != name && target.src_path != path);
            let mut target = self.target(name.to_owned(), path, edition);
            target.required_features = strings(table.get("required-features"));
            targets.push(target);
        }
        targets
    }

    fn target(&self, name: String, src_path: PathBuf, edition: Edition) -> RawTarget {
        RawTarget {
            name,
            kind: self.kind,
            kinds: vec![self.name.to_owned()],
            crate_types: vec!["bin".to_owned()],
            src_path,
            edition,
            required_features: Vec::new(),
        }
    }

    /// `<folder>/x.rs` and `<folder>/x/main.rs`, by name.
    fn files(&self, dir: &Path) -> Vec<(String, PathBuf)> {
        let entries = std::fs::read_dir(dir.join(self.folder)).into_iter().flatten().flatten();
        let mut files: Vec<(String, PathBuf)> = entries
            .filter_map(|entry| {
                let path = entry.path();
                let name = path.file_stem()?.to_str()?.to_owned();
                if path.extension().is_some_and(|extension| extension == "rs") {
                    return Some((name, path));
                }
                let main = path.join("main.rs");
                main.is_file().then_some((name, main))
            })
            .collect();
        files.sort();
        files
    }
}
