//! Which dependencies' own sources are read: those that code at hand names, and what these hand on.
//!
//! A crate is read whole or not at all, since an impl may stand in any of its modules; one that has a model
//! is read only where the model lacks a name that is written. What the workspace names is found in its
//! texts, so that macros' arguments count; what a dependency hands on is what it re-exports, and whose macros
//! declare its items.

use std::path::PathBuf;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Program,
    crates::Plan,
    mentions::{Mention, mentions, words},
};
use crate::{
    hir::{CrateId, HirFile, Import, ImportKind, Item, ItemKind, Name, PathRoot, Visibility},
    names::{CrateOrigin, DefId, LoadedFiles, Member, Names},
    span::FileId,
    syntax::{Words, tt::Tt},
};

/// What deciding takes.
#[derive(Clone, Debug)]
pub(crate) struct Dependencies {
    /// By [`CrateId`].
    crates: Vec<Crate>,
    /// The crate with a library's own source, by its model.
    sources: FxHashMap<CrateId, CrateId>,
}

#[derive(Clone, Debug)]
pub(super) struct Crate {
    pub origin: CrateOrigin,
    pub root: PathBuf,
    pub externs: Vec<(Name, CrateId)>,
    /// None of a dependency.
    files: Vec<FileId>,
    /// The `mod name;` that stand in macro calls of these files.
    pub in_calls: Vec<(FileId, Name)>,
}

impl Dependencies {
    pub fn new(plans: &[Plan], trees: &[LoadedFiles]) -> Dependencies {
        let mut sources = FxHashMap::default();
        let mut crates = Vec::with_capacity(plans.len());
        for (i, (plan, tree)) in plans.iter().zip(trees).enumerate() {
            if let Some(model) = plan.completes {
                sources.entry(model).or_insert(CrateId(i as u32));
            }
            crates.push(Crate {
                origin: plan.origin,
                root: plan.root.clone(),
                externs: plan.externs.clone(),
                files: tree.files.iter().map(|file| file.file).collect(),
                in_calls: modules_in_calls(plan.origin, &tree.files),
            });
        }
        Dependencies { crates, sources }
    }

    pub(super) fn get(&self, krate: CrateId) -> &Crate {
        &self.crates[krate.0 as usize]
    }

    /// The crate with the own source of the library that a model describes.
    pub(super) fn source_of(&self, model: CrateId) -> Option<CrateId> {
        self.sources.get(&model).copied()
    }

    /// The crates whose own code is at hand.
    pub(super) fn at_hand(&self) -> impl Iterator<Item = &Crate> {
        self.crates.iter().filter(|krate| is_at_hand(krate.origin))
    }

    /// The files of crates at hand.
    pub fn files_at_hand(&self) -> impl Iterator<Item = FileId> + '_ {
        self.at_hand().flat_map(|krate| krate.files.iter().copied())
    }

    /// The dependencies that crates at hand name and that no model says enough of.
    pub fn named_at_hand(&self, program: &Program, models: &Names) -> Vec<CrateId> {
        let at_hand: Vec<(Roots, &[FileId])> =
            self.at_hand().map(|krate| (self.roots(models, krate), &*krate.files)).collect();
        let files: Vec<(&Roots, FileId)> = at_hand
            .iter()
            .flat_map(|(roots, files)| files.iter().map(move |&file| (roots, file)))
            .collect();
        let of_file = |&(roots, file): &(&Roots, FileId)| {
            let named = FxHashSet::default();
            let mut cx = Mentioned { dependencies: self, models, named };
            if let Some(info) = program.file(file) {
                cx.file(roots, &info.words, &program.sources.file(file).text);
            }
            cx.named
        };
        let named: Vec<FxHashSet<CrateId>> = files.par_iter().map(of_file).collect();
        let named: FxHashSet<CrateId> = named.into_iter().flatten().collect();
        named.into_iter().collect()
    }

    /// The dependencies whose names are among a text's words.
    pub fn named_in(&self, krate: CrateId, text: &str) -> Vec<CrateId> {
        let externs: FxHashMap<&str, CrateId> =
            self.get(krate).externs.iter().map(|(name, krate)| (name.as_str(), *krate)).collect();
        let is_dependency = |it: &CrateId| self.get(*it).origin == CrateOrigin::Dependency;
        words(text).filter_map(|word| externs.get(word).copied()).filter(is_dependency).collect()
    }

    fn roots(&self, models: &Names, krate: &Crate) -> Roots {
        let mut roots = Roots { crates: FxHashMap::default(), modules: FxHashMap::default() };
        for (name, id) in &krate.externs {
            match self.get(*id).origin {
                CrateOrigin::Model => {
                    roots.modules.insert(*name, models.krate(*id).root);
                }
                CrateOrigin::Dependency => {
                    roots.crates.insert(*name, *id);
                }
                CrateOrigin::Library | CrateOrigin::Workspace => {}
            }
        }
        roots
    }

    /// The dependencies that these names mean in a crate, in their order.
    pub fn externs(&self, krate: CrateId, names: &[String]) -> Vec<CrateId> {
        let externs = self.get(krate).externs.iter();
        let named = externs.filter(|(name, _)| names.iter().any(|it| *name == it.as_str()));
        let dependencies = named.map(|(_, krate)| *krate);
        let mut found: Vec<CrateId> =
            dependencies.filter(|&it| self.get(it).origin == CrateOrigin::Dependency).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The `mod name;` that a macro may make of what it is given.
fn modules_in_calls(origin: CrateOrigin, files: &[HirFile]) -> Vec<(FileId, Name)> {
    let mut found = Vec::new();
    for file in files.iter().filter(|_| is_at_hand(origin)) {
        for item in file.items.values() {
            if let ItemKind::MacroCall(call) = &item.kind {
                let mut names = Vec::new();
                declared_modules(&call.tokens, &mut names);
                found.extend(names.into_iter().map(|name| (file.file, name)));
            }
        }
    }
    found
}

fn declared_modules(trees: &[Tt], found: &mut Vec<Name>) {
    for (i, tree) in trees.iter().enumerate() {
        match (tree, &trees[i + 1..]) {
            (Tt::Group(group), _) => declared_modules(&group.trees, found),
            (
                Tt::Ident { name: keyword, .. },
                [Tt::Ident { name, .. }, Tt::Punct { ch: ';', .. }, ..],
            ) if *keyword == "mod" => found.push(*name),
            _ => {}
        }
    }
}

fn is_at_hand(origin: CrateOrigin) -> bool {
    matches!(origin, CrateOrigin::Library | CrateOrigin::Workspace)
}

/// The externs of which a crate re-exports something, or whose macros may declare items of it; not all of
/// these names need be externs.
pub(super) fn hands_on(files: &[HirFile]) -> Vec<String> {
    let called = item_macros(files);
    let items = files.iter().flat_map(|file| file.items.values());
    let mut names: Vec<&str> =
        items.flat_map(|item| handed_on_by(item, &called)).map(Name::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(str::to_owned).collect()
}

/// The first words of the paths through which an item hands something on.
fn handed_on_by(item: &Item, called: &FxHashSet<Name>) -> Vec<Name> {
    let is_private = item.vis != Visibility::Public;
    match &item.kind {
        ItemKind::Use(imports) => {
            let is_handed_on = |it: &&Import| {
                let is_outer = matches!(it.root, PathRoot::Plain | PathRoot::Global);
                let is_public = !is_private && it.kind != ImportKind::Unnamed;
                is_outer && (is_public || is_called(it, called))
            };
            let imports = imports.iter().filter(is_handed_on);
            imports.filter_map(|it| it.segments.first()).map(|(name, _)| *name).collect()
        }
        ItemKind::ExternCrate { krate, .. } => {
            let is_macro_use = item.attrs.iter().any(|attr| attr.path == "macro_use");
            if is_private && !is_macro_use { Vec::new() } else { vec![*krate] }
        }
        ItemKind::MacroCall(call) => match &*call.path.segments {
            [krate, _, ..] => vec![krate.name],
            _ => Vec::new(),
        },
        ItemKind::MacroDef(data) if called.contains(&item.name) || !is_exported(item) => {
            let mut found = Vec::new();
            called_crates(&data.rules, &mut found);
            found
        }
        ItemKind::Mod { .. }
        | ItemKind::Func(_)
        | ItemKind::Adt(_)
        | ItemKind::Impl(_)
        | ItemKind::Trait(_)
        | ItemKind::TypeAlias(_)
        | ItemKind::Const(_)
        | ItemKind::MacroDef(_) => Vec::new(),
    }
}

fn is_exported(item: &Item) -> bool {
    item.attrs.iter().any(|attr| attr.path == "macro_export")
}

/// The first words of the paths of macros that tokens call: `krate::name!`.
fn called_crates(trees: &[Tt], found: &mut Vec<Name>) {
    let mut first = None;
    let mut rest = trees;
    while let Some((tree, after)) = rest.split_first() {
        rest = after;
        match (tree, after) {
            (Tt::Group(group), _) => called_crates(&group.trees, found),
            (
                Tt::Ident { name, .. },
                [Tt::Punct { ch: ':', .. }, Tt::Punct { ch: ':', .. }, next @ ..],
            ) => {
                first = first.or(Some(*name));
                rest = next;
                continue;
            }
            (Tt::Ident { .. }, [Tt::Punct { ch: '!', .. }, ..]) => found.extend(first),
            _ => {}
        }
        first = None;
    }
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

/// What the extern prelude of a crate means.
struct Roots {
    crates: FxHashMap<Name, CrateId>,
    /// Models by their root modules.
    modules: FxHashMap<Name, DefId>,
}

/// Collects what a file names.
struct Mentioned<'a> {
    dependencies: &'a Dependencies,
    models: &'a Names,
    named: FxHashSet<CrateId>,
}

impl Mentioned<'_> {
    fn file(&mut self, roots: &Roots, words: &Words, text: &str) {
        self.named.extend(words.all.iter().filter_map(|name| roots.crates.get(name)));
        // A module that the file imports is gone on from by its own name.
        let mut modules: FxHashMap<Name, DefId> = roots.modules.clone();
        let mut n_known = 0;
        while modules.len() != n_known {
            n_known = modules.len();
            let known = words.heads.iter().filter_map(|(name, at)| {
                let module = *modules.get(name)?;
                Some((module, mentions(name.as_str(), &text[*at as usize..])))
            });
            let known: Vec<(DefId, Vec<Mention<'_>>)> = known.collect();
            for (module, Mention { path, alias }) in
                known.iter().flat_map(|(module, found)| found.iter().map(move |it| (*module, it)))
            {
                if let Some(end) = self.follow(module, &path[1..]) {
                    modules.entry(Name::new(alias)).or_insert(end);
                }
            }
        }
    }

    /// The module that a path leads to; notes the crate whose model lacks a name on the way.
    fn follow(&mut self, mut module: DefId, path: &[&str]) -> Option<DefId> {
        for segment in path {
            match self.models.member_scope(module, Name::new(segment)) {
                Member::Module(next) => module = next,
                Member::Other => return None,
                Member::Missing => {
                    let model = self.models.def(module).krate;
                    self.named.extend(self.dependencies.sources.get(&model));
                    return None;
                }
            }
        }
        Some(module)
    }
}
