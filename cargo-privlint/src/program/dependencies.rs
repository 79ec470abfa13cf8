//! Which dependencies' own sources are read: those that code at hand names, and what these hand on.
//!
//! A crate is read whole or not at all, since an impl may stand in any of its modules. What the workspace
//! names is found in its texts, so that macros' arguments count; what a dependency hands on is what it
//! re-exports, and whose macros declare its items.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Program,
    crates::{Plan, start_of},
    load::Start,
};
use crate::{
    hir::{CrateId, HirFile, Import, ImportKind, ItemKind, Name, PathRoot, Visibility},
    names::{CrateOrigin, LoadedFiles},
};

/// Loads what is needed, wave by wave, and tells of every crate whether it has been read.
pub(super) fn load_needed(
    program: &mut Program,
    plans: &[Plan],
    trees: &mut [LoadedFiles],
) -> Vec<bool> {
    let is_dependency = |plan: &Plan| plan.origin == CrateOrigin::Dependency;
    let mut is_read: Vec<bool> = plans.iter().map(|plan| !is_dependency(plan)).collect();
    let sources = sources_of_models(plans);
    let mut new: Vec<usize> = (0..plans.len())
        .filter(|&i| matches!(plans[i].origin, CrateOrigin::Library | CrateOrigin::Workspace))
        .collect();
    while !new.is_empty() {
        let mut needed: Vec<usize> = Vec::new();
        for krate in new {
            let plan = &plans[krate];
            let named = match plan.origin {
                CrateOrigin::Dependency => handed_on(&trees[krate].files, plan),
                CrateOrigin::Library | CrateOrigin::Workspace => {
                    mentioned(program, &trees[krate].files, plan)
                }
                CrateOrigin::Model => Vec::new(),
            };
            for id in named {
                let source = sources.get(&id).copied().unwrap_or(id);
                if !std::mem::replace(&mut is_read[source.0 as usize], true) {
                    needed.push(source.0 as usize);
                }
            }
        }
        needed.sort_unstable();
        let starts: Vec<Start> = needed
            .iter()
            .map(|&krate| start_of(program, CrateId(krate as u32), &plans[krate]))
            .collect();
        for (&krate, tree) in needed.iter().zip(program.load_trees(&starts)) {
            trees[krate] = tree;
        }
        new = needed;
    }
    is_read
}

/// The crate with a library's own source, by its model.
fn sources_of_models(plans: &[Plan]) -> FxHashMap<CrateId, CrateId> {
    let mut sources = FxHashMap::default();
    for (i, plan) in plans.iter().enumerate() {
        if let Some(model) = plan.completes {
            sources.entry(model).or_insert(CrateId(i as u32));
        }
    }
    sources
}

/// The externs that the texts of a crate name.
fn mentioned(program: &Program, files: &[HirFile], plan: &Plan) -> Vec<CrateId> {
    let mut found = vec![false; plan.externs.len()];
    let by_name: FxHashMap<&str, usize> =
        plan.externs.iter().enumerate().map(|(i, (name, _))| (name.as_str(), i)).collect();
    for file in files {
        for word in words(&program.sources.file(file.file).text) {
            if let Some(&i) = by_name.get(word) {
                found[i] = true;
            }
        }
    }
    let named = plan.externs.iter().zip(found).filter(|(_, found)| *found);
    named.map(|((_, krate), _)| *krate).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c == '_' || c.is_alphanumeric())).filter(|word| !word.is_empty())
}

/// The externs of which a crate re-exports something, or whose macros may declare items of it.
fn handed_on(files: &[HirFile], plan: &Plan) -> Vec<CrateId> {
    let mut found = Vec::new();
    let called = item_macros(files);
    let mut name_is_used = |name: Name| {
        let externs = plan.externs.iter().filter(|(known, _)| *known == name);
        found.extend(externs.map(|(_, krate)| *krate));
    };
    for (_, item) in files.iter().flat_map(|file| file.items.iter()) {
        let is_private = item.vis == Visibility::Inherited;
        match &item.kind {
            ItemKind::Use(imports) => {
                for import in
                    imports.iter().filter(|import| !is_private || is_called(import, &called))
                {
                    let is_outer = matches!(import.root, PathRoot::Plain | PathRoot::Global);
                    let first = import.segments.first().filter(|_| is_outer);
                    if let (Some(&(name, _)), false) = (first, import.kind == ImportKind::Unnamed) {
                        name_is_used(name);
                    }
                }
            }
            ItemKind::ExternCrate { krate, .. } => {
                if !is_private || item.attrs.iter().any(|attr| attr.path == "macro_use") {
                    name_is_used(*krate);
                }
            }
            ItemKind::MacroCall(call) => {
                if let [krate, _, ..] = &*call.path.segments {
                    name_is_used(krate.name);
                }
            }
            ItemKind::Mod { .. }
            | ItemKind::Func(_)
            | ItemKind::Adt(_)
            | ItemKind::Impl(_)
            | ItemKind::Trait(_)
            | ItemKind::TypeAlias(_)
            | ItemKind::Const(_)
            | ItemKind::MacroDef(_) => {}
        }
    }
    found
}

/// Names of macros that are called where items stand.
fn item_macros(files: &[HirFile]) -> FxHashSet<Name> {
    let items = files.iter().flat_map(|file| file.items.values());
    let calls = items.filter_map(|item| match &item.kind {
        ItemKind::MacroCall(call) => call.path.segments.last(),
        _ => None,
    });
    calls.map(|segment| segment.name).collect()
}

fn is_called(import: &Import, called: &FxHashSet<Name>) -> bool {
    matches!(import.kind, ImportKind::Named { name, .. } if called.contains(&name))
}
