//! One program from both sides: what the compiler says, and what privlint says.

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::Path,
};

use anyhow::{Context, Result, anyhow, ensure};
use privlint::{
    report::resolution,
    workspace::{FeatureSelection, Selection},
};

use super::{
    compiler::{self, Call},
    defs::Defs,
    hir::Hir,
    rows::{self, Row},
    source::Source,
    truth::{self, Krate, Truth},
};

/// Compiles a package or workspace with cargo and tells what stands in its own sources.
pub fn compile(folder: &Path, target_dir: Option<&Path>) -> Result<Vec<Truth>> {
    let folder = folder.canonicalize()?;
    let target_dir = target_dir.map_or_else(|| folder.join("target").join("judge"), Path::to_owned);
    fs::create_dir_all(&target_dir)?;
    let target_dir = target_dir.canonicalize()?;
    let calls = compiler::record(&folder.join("Cargo.toml"), &target_dir, &[])?;
    ensure!(!calls.is_empty(), "nothing was compiled");
    tell(&calls, &target_dir)
}

/// What the compiler says of crates that were compiled by these calls.
pub fn tell(calls: &[Call], scratch: &Path) -> Result<Vec<Truth>> {
    let mut crates = Vec::new();
    for call in calls {
        crates.push(compiler::read_crate(call)?);
    }
    let mut defs = Defs::new(&crates);
    for (idx, (call, krate)) in calls.iter().zip(&crates).enumerate() {
        compiler::probe(call, krate, idx, &mut defs, scratch)?;
    }
    let sources = read_sources(calls, &crates, scratch)?;
    Ok(truth::tell(&crates, &defs, &sources))
}

/// Files below the folder of the call, but for what a build has generated.
fn read_sources(
    calls: &[Call],
    crates: &[Krate],
    scratch: &Path,
) -> Result<HashMap<String, Source>> {
    let mut sources = HashMap::new();
    for (call, krate) in calls.iter().zip(crates) {
        for file in files(&krate.hir) {
            let path = call.dir.join(&file);
            if sources.contains_key(&file) || path.starts_with(scratch) || file.starts_with('/') {
                continue;
            }
            let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
            if let Some(source) = Source::read(&text) {
                sources.insert(file, source);
            }
        }
    }
    Ok(sources)
}

fn files(hir: &Hir) -> BTreeSet<String> {
    let paths = hir.paths.iter().map(|path| path.place.file.clone());
    paths.chain(hir.members.iter().map(|member| member.place.file.clone())).collect()
}

/// What `cargo privlint debug resolution -F default` says of the same sources, read back from its lines.
pub fn rows(folder: &Path) -> Result<Vec<Row>> {
    let selection = Selection {
        manifest_path: Some(folder.canonicalize()?.join("Cargo.toml")),
        features: FeatureSelection::from_flags(&["default".to_owned()], false, false),
        ..Selection::default()
    };
    let workspace = privlint::workspace::load(&selection, None).map_err(|e| anyhow!("{e}"))?;
    let rows = privlint::program::workers(None)?.install(|| resolution::workspace_rows(&workspace));
    rows::parse(&resolution::to_json(&rows))
}
