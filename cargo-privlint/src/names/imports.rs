//! Imports, solved by a worklist: an import is looked at again when a name that its answer hangs on
//! gets another meaning. Named imports go before globs, so that globs seldom bind what a named import
//! takes away again.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    collect::{Event, ImportWork, Pending},
    defs::{CrateOrigin, Names, Ns, Res, Unresolved},
    input::{NamesProblem, NamesProblemKind},
    lookup::Query,
    scope::{ALL_NS, Binding, Glob, How, ModIdx, Slot, Vis},
};
use crate::hir::{CrateId, ImportKind, Name, PathRoot};

/// How often one name may change its meaning: only paradoxical imports come near.
const MAX_CHANGES: u8 = 16;

/// What a solve keeps between its rounds.
#[derive(Debug, Default)]
pub(super) struct SolveState {
    waiters: FxHashMap<(ModIdx, Name), Vec<u32>>,
    /// The imports that have looked for some name in a module.
    looked_in: FxHashMap<ModIdx, Vec<u32>>,
    named: VecDeque<u32>,
    is_queued: Vec<bool>,
    globs: VecDeque<GlobWork>,
    /// Imports before this one have been given up or are solved.
    n_finished: usize,
}

/// A name of a module that may have another meaning through its globs.
#[derive(Clone, Copy, Debug)]
struct GlobWork {
    module: ModIdx,
    name: Name,
    /// The one glob that gives something new, where nothing that another gave has changed.
    through: Option<Glob>,
}

pub(super) struct Solve<'a> {
    pub names: &'a mut Names,
    pub pending: &'a mut Pending,
    pub state: &'a mut SolveState,
}

impl Solve<'_> {
    /// Works until nothing changes.
    pub fn run(&mut self) {
        loop {
            self.take_up_news();
            if let Some(import) = self.state.named.pop_front() {
                self.state.is_queued[import as usize] = false;
                self.step(import);
            } else if let Some(work) = self.state.globs.pop_front() {
                self.take_up(work);
            } else {
                return;
            }
        }
    }

    fn take_up_news(&mut self) {
        let n_imports = self.pending.imports.len();
        self.state.is_queued.resize(n_imports, false);
        for import in self.pending.n_imports_seen..n_imports {
            self.enqueue(import as u32);
        }
        self.pending.n_imports_seen = n_imports;
        for Event { module, name, is_addition } in std::mem::take(&mut self.pending.events) {
            for i in 0..self.state.waiters.get(&(module, name)).map_or(0, Vec::len) {
                self.enqueue(self.state.waiters[&(module, name)][i]);
            }
            let scopes = &self.names.scopes;
            if scopes.module(module).glob_users.is_empty() {
                continue;
            }
            let slot = self.slot(module, name);
            let bindings = ALL_NS.map(|ns| slot.get(ns));
            let sees = |user: ModIdx| {
                bindings.iter().flatten().any(|binding| scopes.is_visible(binding.vis, user))
            };
            // What is not seen adds nothing.
            let users = scopes.module(module).glob_users.iter();
            let users = users.filter(|(user, _)| !is_addition || sees(*user));
            self.state.globs.extend(users.map(|&(user, vis)| {
                let through = is_addition.then_some(Glob { source: module, vis });
                GlobWork { module: user, name, through }
            }));
        }
    }

    fn enqueue(&mut self, import: u32) {
        if !std::mem::replace(&mut self.state.is_queued[import as usize], true) {
            self.state.named.push_back(import);
        }
    }

    fn step(&mut self, import: u32) {
        let work = &self.pending.imports[import as usize];
        let mut seen = Vec::new();
        match work.kind {
            ImportKind::Glob => {
                if let Some(source) =
                    self.names.module_res(self.target(import, work, Ns::Types, &mut seen))
                {
                    self.add_glob(import, source);
                }
            }
            ImportKind::Named { name, is_self } => {
                let namespaces =
                    if is_self || work.segments.is_empty() { &ALL_NS[..1] } else { &ALL_NS[..] };
                let found: Vec<(Ns, Res)> = namespaces
                    .iter()
                    .map(|&ns| (ns, self.target(import, work, ns, &mut seen)))
                    .collect();
                for (ns, res) in found {
                    self.bind(import, name, ns, res);
                }
            }
            ImportKind::Unnamed => {
                let res = self.target(import, work, Ns::Types, &mut seen);
                if let Some(def) = self.names.is_trait(res) {
                    // No identifier holds a blank: nothing but the set of traits sees this name.
                    self.bind(import, Name::new(&format!("_ {}", def.0)), Ns::Types, res);
                }
                self.pending.imports[import as usize].is_solved |= !is_open(res);
            }
        }
        self.wait(import, seen);
    }

    /// What the whole path of an import means in a namespace.
    fn target(
        &self,
        import: u32,
        work: &ImportWork,
        ns: Ns,
        seen: &mut Vec<(ModIdx, Name)>,
    ) -> Res {
        let krate = self.names.scopes.module(work.module).krate;
        if let (Ns::Macros, PathRoot::Plain, [name]) = (ns, work.root, &*work.segments)
            && let Some(def) = self.names.scopes.text.find(work.text, (krate, *name), None)
        {
            return Res::Def(def);
        }
        let mut query = Query { from: work.module, import: Some(import), seen: Some(seen) };
        let found = self.names.path_in(&mut query, work.root, &work.segments, ns);
        match found.res {
            Res::Def(_) | Res::Prim(_) if found.n_resolved < work.segments.len() => {
                Res::Unknown(Unresolved::NoSuchName)
            }
            Res::Unknown(Unresolved::MissingCrate)
                if ns != Ns::Macros && self.holds_macros_alone(krate, work) =>
            {
                Res::Unknown(Unresolved::NoSuchName)
            }
            res => res,
        }
    }

    /// Whether the import is of an item of a procedural-macro crate.
    fn holds_macros_alone(&self, krate: CrateId, work: &ImportWork) -> bool {
        let is_outer = matches!(work.root, PathRoot::Plain | PathRoot::Global);
        let [name, _] = &*work.segments else { return false };
        is_outer && self.names.krate(krate).macro_externs.binary_search(name).is_ok()
    }

    fn wait(&mut self, import: u32, mut seen: Vec<(ModIdx, Name)>) {
        seen.sort_unstable();
        seen.dedup();
        let work = &mut self.pending.imports[import as usize];
        let krate = self.names.scopes.module(work.module).krate;
        for dep in seen {
            // Crates before this one are solved.
            if self.names.scopes.module(dep.0).krate == krate && !work.deps.contains(&dep) {
                work.deps.push(dep);
                self.state.waiters.entry(dep).or_default().push(import);
                let here = self.state.looked_in.entry(dep.0).or_default();
                if here.last() != Some(&import) {
                    here.push(import);
                }
            }
        }
    }

    fn bind(&mut self, import: u32, name: Name, ns: Ns, res: Res) {
        let work = &mut self.pending.imports[import as usize];
        if is_open(res) || name == "_" {
            return;
        }
        work.is_solved = true;
        let (module, vis) = (work.module, work.vis);
        self.bind_import(import, module, name, ns, Binding { res, vis, how: How::Import(import) });
    }

    fn bind_import(&mut self, import: u32, module: ModIdx, name: Name, ns: Ns, new: Binding) {
        let slot = self.names.scopes.module_mut(module).slot_mut(name);
        let old = slot.get(ns);
        let is_taken = old.is_some_and(|old| match old.how {
            How::Declared => true,
            How::Import(other) => other != import && !matches!(old.res, Res::Unknown(_)),
            How::Glob => false,
        });
        if is_taken || old == Some(new) || !may_change(slot, old) {
            return;
        }
        slot.set(ns, Some(new));
        self.pending.events.push(Event { module, name, is_addition: old.is_none() });
    }

    fn add_glob(&mut self, import: u32, source: ModIdx) {
        let work = &mut self.pending.imports[import as usize];
        let (module, vis) = (work.module, work.vis);
        if std::mem::replace(&mut work.is_solved, true) || source == module {
            return;
        }
        let scopes = &mut self.names.scopes;
        let glob = Glob { source, vis };
        if scopes.module(source).is_obscured {
            scopes.obscured.push(module);
        }
        if scopes.is_outer_glob(module, glob) {
            return self.add_outer_glob(module, source);
        }
        scopes.module_mut(module).globs.push(glob);
        scopes.module_mut(source).glob_users.push((module, vis));
        let names = scopes.module(source).slots.names();
        let work = names.map(|name| GlobWork { module, name, through: Some(glob) });
        self.state.globs.extend(work);
    }

    /// Whoever has not found a name here may find it there.
    fn add_outer_glob(&mut self, module: ModIdx, source: ModIdx) {
        self.names.scopes.module_mut(module).outer_globs.push(source);
        self.names.scopes.module_mut(source).outer_glob_users.push(module);
        let users = self.names.scopes.module(module).glob_users.iter();
        let affected: Vec<ModIdx> = users.map(|(user, _)| *user).chain([module]).collect();
        for module in affected {
            for i in 0..self.state.looked_in.get(&module).map_or(0, Vec::len) {
                self.enqueue(self.state.looked_in[&module][i]);
            }
        }
    }

    fn take_up(&mut self, work: GlobWork) {
        let GlobWork { module, name, through } = work;
        match through.map(|glob| self.added(module, name, glob)) {
            Some(Some(new)) => self.extend(module, name, new),
            Some(None) | None => self.refresh(module, name),
        }
    }

    /// The slot with what one glob adds to it; `None` where the other globs have a say.
    fn added(&self, module: ModIdx, name: Name, glob: Glob) -> Option<Slot> {
        let scopes = &self.names.scopes;
        let mut slot = self.slot(module, name);
        for ns in ALL_NS {
            let Some(binding) = scopes.module(glob.source).get(name, ns) else { continue };
            if !scopes.is_visible(binding.vis, module) {
                continue;
            }
            let vis = scopes.narrower(binding.vis, glob.vis);
            let new = Binding { res: binding.res, vis, how: How::Glob };
            match slot.get(ns) {
                None => slot.set(ns, Some(new)),
                Some(old) if old.how != How::Glob || old == new => {}
                Some(old) if old.res == new.res && old.vis == Vis::Public => {}
                Some(_) => return None,
            }
        }
        Some(slot)
    }

    fn extend(&mut self, module: ModIdx, name: Name, new: Slot) {
        let old = self.slot(module, name);
        if ALL_NS.iter().any(|&ns| old.get(ns) != new.get(ns)) {
            *self.names.scopes.module_mut(module).slot_mut(name) = new;
            self.pending.events.push(Event { module, name, is_addition: true });
        }
    }

    /// Brings what a module's globs bind to `name` up to date.
    fn refresh(&mut self, module: ModIdx, name: Name) {
        let old = self.slot(module, name);
        let new = self.with_globs(module, name, old);
        let differs = |ns: &Ns| old.get(*ns) != new.get(*ns);
        if !ALL_NS.iter().any(differs) {
            return;
        }
        let is_change = ALL_NS.iter().any(|ns| differs(ns) && old.get(*ns).is_some());
        if is_change {
            if old.n_changes < MAX_CHANGES {
                self.refresh_cluster(module, name);
            }
        } else {
            self.extend(module, name, new);
        }
    }

    /// Globs that lead in a circle must not keep each other's outdated meaning alive: all that may hang on
    /// the changed one are cleared, then computed anew.
    fn refresh_cluster(&mut self, module: ModIdx, name: Name) {
        let mut cluster = vec![module];
        let mut in_cluster: FxHashSet<ModIdx> = cluster.iter().copied().collect();
        let mut at = 0;
        while let Some(&member) = cluster.get(at) {
            at += 1;
            let has_glob = |user: &ModIdx| {
                let slot = self.slot(*user, name);
                ALL_NS.iter().any(|&ns| slot.get(ns).is_some_and(|b| b.how == How::Glob))
            };
            for &(user, _) in &self.names.scopes.module(member).glob_users {
                if has_glob(&user) && in_cluster.insert(user) {
                    cluster.push(user);
                }
            }
        }
        for &member in &cluster {
            let slot = self.names.scopes.module_mut(member).slot_mut(name);
            slot.n_changes = slot.n_changes.saturating_add(1);
            for ns in ALL_NS {
                if slot.get(ns).is_some_and(|binding| binding.how == How::Glob) {
                    slot.set(ns, None);
                }
            }
        }
        for _ in 0..=cluster.len() {
            let mut is_stable = true;
            for &member in &cluster {
                let old = self.slot(member, name);
                let new = self.with_globs(member, name, old);
                if ALL_NS.iter().any(|&ns| old.get(ns) != new.get(ns)) {
                    *self.names.scopes.module_mut(member).slot_mut(name) = new;
                    is_stable = false;
                }
            }
            if is_stable {
                break;
            }
        }
        let event = |module| Event { module, name, is_addition: false };
        self.pending.events.extend(cluster.into_iter().map(event));
    }

    fn slot(&self, module: ModIdx, name: Name) -> Slot {
        self.names.scopes.module(module).slots.get(name).copied().unwrap_or_default()
    }

    /// The slot with its glob bindings as the module's globs give them now.
    fn with_globs(&self, module: ModIdx, name: Name, mut slot: Slot) -> Slot {
        for ns in ALL_NS {
            if slot.get(ns).is_none_or(|binding| binding.how == How::Glob) {
                slot.set(ns, self.glob_binding(module, name, ns));
            }
        }
        slot
    }

    fn glob_binding(&self, module: ModIdx, name: Name, ns: Ns) -> Option<Binding> {
        let scopes = &self.names.scopes;
        let mut found: Option<Binding> = None;
        let mut is_ambiguous = false;
        for glob in &scopes.module(module).globs {
            let Some(binding) = scopes.module(glob.source).get(name, ns) else { continue };
            if !scopes.is_visible(binding.vis, module) {
                continue;
            }
            let vis = scopes.narrower(binding.vis, glob.vis);
            let new = Binding { res: binding.res, vis, how: How::Glob };
            found = Some(match found {
                None => new,
                Some(old) if old.res == new.res => {
                    let vis = if vis == Vis::Public { vis } else { old.vis };
                    Binding { vis, ..old }
                }
                Some(old) if matches!(new.res, Res::Unknown(_)) => old,
                Some(old) if matches!(old.res, Res::Unknown(_)) => new,
                Some(old) => {
                    is_ambiguous = true;
                    old
                }
            });
        }
        let found = found?;
        let res = if is_ambiguous { Res::Unknown(Unresolved::Obscured) } else { found.res };
        Some(Binding { res, ..found })
    }

    /// Once nothing more can come: what is still open gets its reason, scopes that depend on something
    /// unknown are marked, and what the workspace's author should hear of is told.
    pub fn finish(&mut self) -> Vec<NamesProblem> {
        self.obscure();
        let mut problems = Vec::new();
        let first = std::mem::replace(&mut self.state.n_finished, self.pending.imports.len());
        for import in first..self.pending.imports.len() {
            let work = &self.pending.imports[import];
            if work.is_solved {
                continue;
            }
            let (ImportKind::Named { .. } | ImportKind::Glob | ImportKind::Unnamed) = work.kind;
            let res = self.target(import as u32, work, Ns::Types, &mut Vec::new());
            let krate = self.names.scopes.module(work.module).krate;
            if res == Res::Unknown(Unresolved::NoSuchName)
                && self.names.krate(krate).origin == CrateOrigin::Workspace
                && !self.holds_macros_alone(krate, work)
            {
                let kind = NamesProblemKind::UnresolvedImport(written(work));
                problems.push(NamesProblem { span: work.span, kind });
            }
            if let (ImportKind::Named { name, .. }, Res::Unknown(_)) = (work.kind, res) {
                let binding = Binding { res, vis: work.vis, how: How::Import(import as u32) };
                let module = work.module;
                for ns in ALL_NS {
                    let slot = self.names.scopes.module(module).get(name, ns);
                    if slot.is_none() && name != "_" {
                        self.bind_import(import as u32, module, name, ns, binding);
                    }
                }
            }
        }
        self.run();
        problems
    }

    /// Marks every module that imports all of something unknown.
    fn obscure(&mut self) {
        let mut work = std::mem::take(&mut self.names.scopes.obscured);
        for import in &self.pending.imports {
            let module = self.names.scopes.module(import.module);
            if import.kind == ImportKind::Glob && !import.is_solved && !module.is_obscured {
                work.push(import.module);
            }
        }
        let scopes = &mut self.names.scopes;
        let mut done: FxHashSet<ModIdx> = FxHashSet::default();
        while let Some(module) = work.pop() {
            if done.insert(module) {
                scopes.module_mut(module).is_obscured = true;
                let source = scopes.module(module);
                let users = source.glob_users.iter().map(|(user, _)| user);
                let users = users.chain(&source.outer_glob_users).copied();
                work.extend(users.filter(|&user| !scopes.module(user).is_obscured));
            }
        }
    }
}

/// Nothing found, or not yet.
fn is_open(res: Res) -> bool {
    match res {
        Res::Unknown(Unresolved::NoSuchName | Unresolved::Obscured) => true,
        Res::Unknown(Unresolved::MissingCrate) | Res::Def(_) | Res::Prim(_) => false,
    }
}

fn may_change(slot: &mut Slot, old: Option<Binding>) -> bool {
    if old.is_some() {
        slot.n_changes = slot.n_changes.saturating_add(1);
    }
    slot.n_changes < MAX_CHANGES
}

fn written(work: &ImportWork) -> String {
    let root = match work.root {
        PathRoot::Plain => String::new(),
        PathRoot::Global => "::".to_owned(),
        PathRoot::Crate | PathRoot::DollarCrate(_) => "crate::".to_owned(),
        PathRoot::Super(0) => "self::".to_owned(),
        PathRoot::Super(n) => "super::".repeat(usize::from(n)),
    };
    let names: Vec<&str> = work.segments.iter().map(|name| name.as_str()).collect();
    let star = if work.kind == ImportKind::Glob { "::*" } else { "" };
    format!("{root}{}{star}", names.join("::"))
}
