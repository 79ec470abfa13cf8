//! What the paths of a dependency's declarations mean, as long as its own scopes are at hand: the items of its own
//! by which one comes there, and the names that other crates are asked for.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    collect::{ImportWork, Pending},
    defs::{CrateOrigin, DefId, DefSource, HirFileId, Names, Ns, Res, Unresolved},
    derive_expand::derive_paths,
    lookup::Query,
    scope::{ALL_NS, Binding, How, ModIdx},
};
use crate::hir::{
    CrateId, Item, ItemId, Name, PathRoot,
    pack::{Meaning, Meanings, Outside, Target},
};

/// How many imports may stand one behind the other.
const MAX_IMPORTS: u32 = 32;

/// Where an item was before all came into one file; of an item with several imports, which of them.
pub(super) type Origin = (HirFileId, ItemId, u32);

pub(super) struct CrateMeanings<'a> {
    names: &'a Names,
    imports: &'a [ImportWork],
    krate: CrateId,
    /// By item.
    places: Vec<Place>,
    new_ids: FxHashMap<Origin, ItemId>,
    /// By a model's trait or type, the crate's own that it stands for.
    twins: FxHashMap<DefId, DefId>,
}

/// Where an item's paths are looked up.
#[derive(Clone, Copy)]
enum Place {
    Import(u32),
    In(ModIdx),
    /// It has no definition.
    Nowhere,
}

/// The names that a look-up of a path went by.
struct Trail {
    seen: Vec<(ModIdx, Name)>,
    res: Res,
    n_resolved: usize,
}

impl<'a> CrateMeanings<'a> {
    pub fn new(
        names: &'a Names,
        pending: &'a Pending,
        krate: CrateId,
        origins: &[Origin],
    ) -> CrateMeanings<'a> {
        let imports = &pending.imports;
        let mut numbers: FxHashMap<Origin, u32> = FxHashMap::default();
        numbers.extend(imports.iter().zip(0..).map(|(work, number)| (work.origin, number)));
        let place = |origin: &Origin| {
            let (file, item, _) = *origin;
            let def = names.scopes.def_of_item(file, item);
            match (
                numbers.get(origin),
                def.and_then(|def| names.scope_module(names.def(def).scope)),
            ) {
                (Some(&number), _) => Place::Import(number),
                (None, Some(module)) => Place::In(module),
                (None, None) => Place::Nowhere,
            }
        };
        let ids = origins.iter().zip(0..).map(|(&origin, raw)| (origin, ItemId::from_raw(raw)));
        let own_twins =
            names.scopes.twins.iter().filter(|(own, _)| names.def(**own).krate == krate);
        CrateMeanings {
            names,
            imports,
            krate,
            places: origins.iter().map(place).collect(),
            new_ids: ids.collect(),
            twins: own_twins.map(|(&own, &model)| (model, own)).collect(),
        }
    }

    fn look_up(&self, asker: Asker<'_>, ns: Ns) -> Trail {
        let Asker { from, import, root, segments } = asker;
        let mut seen = Vec::new();
        let mut query = Query { from, import, seen: Some(&mut seen) };
        let found = self.names.path_in(&mut query, root, segments, ns);
        Trail { seen, res: found.res, n_resolved: found.n_resolved }
    }

    /// What a path means in a namespace; `None` where its first name is none there.
    fn meaning(&self, asker: Asker<'_>, ns: Ns) -> Option<Meaning> {
        let Asker { import, segments, .. } = asker;
        let trail = self.look_up(asker, ns);
        if trail.n_resolved == 0
            && matches!(trail.res, Res::Unknown(Unresolved::NoSuchName | Unresolved::Obscured))
        {
            return None;
        }
        let binders =
            trail.seen.iter().flat_map(|&(module, name)| self.binders(module, name, import));
        let links = binders.filter_map(|binding| self.item_behind(binding)).collect();
        let mut meaning = Meaning { links, ..Meaning::default() };
        let rest = &segments[trail.n_resolved.min(segments.len())..];
        match trail.res {
            Res::Prim(_) => {}
            Res::Def(def) if self.origin_of(def) == CrateOrigin::Model => {}
            Res::Def(def) if self.names.def(def).krate == self.krate => {
                meaning.target = match (self.item_of(def), segments.last()) {
                    (Some(item), _) => Target::Own(item),
                    (None, Some(&last)) => Target::Named(last),
                    (None, None) => Target::AtHand,
                };
            }
            Res::Def(_) => self.ask_outside(&mut meaning, asker, &trail, &[]),
            Res::Unknown(_) if self.ends_at_home(&trail, rest) => {
                meaning.unknown.extend_from_slice(rest);
            }
            Res::Unknown(_) => self.ask_outside(&mut meaning, asker, &trail, rest),
        }
        Some(meaning)
    }

    /// Whether a module of this crate lacks the name that was looked for last.
    fn ends_at_home(&self, trail: &Trail, rest: &[Name]) -> bool {
        let Some((last, name)) = trail.seen.last() else { return true };
        trail.res != Res::Unknown(Unresolved::MissingCrate)
            && self.is_own(*last)
            && rest.first() == Some(name)
            && ALL_NS.iter().all(|&ns| self.names.scopes.module(*last).get(*name, ns).is_none())
    }

    fn ask_outside(&self, meaning: &mut Meaning, asker: Asker<'_>, trail: &Trail, rest: &[Name]) {
        let (krate, last) = self.outside(asker, trail, 0);
        let is_asked = |(module, name): &&(ModIdx, Name)| {
            let data = self.names.scopes.module(*module);
            match self.is_own(*module) {
                // A glob of another crate's names brings it.
                true => {
                    data.slots.get(*name).is_some()
                        && self.binders(*module, *name, asker.import).is_empty()
                }
                false => self.names.krate(data.krate).origin == CrateOrigin::Dependency,
            }
        };
        let seen = trail.seen.iter().filter(is_asked);
        let names = seen.map(|(_, name)| *name).chain(rest.iter().copied());
        let names: FxHashSet<Name> = names.collect();
        meaning.outside.extend(names.into_iter().map(|name| Outside { krate, name }));
        meaning.target = last.map_or(Target::AtHand, Target::Named);
    }

    /// The crate that a path leads to, by this crate's name, and what the path's meaning is called there.
    fn outside(&self, asker: Asker<'_>, trail: &Trail, depth: u32) -> (Option<Name>, Option<Name>) {
        let Asker { from, import, root, segments } = asker;
        let last = segments.last().copied();
        let mut steps = trail.seen.iter().rev().filter(|(module, _)| self.is_own(*module));
        let through = steps.find_map(|&(module, name)| {
            let mut binders = self.binders(module, name, import).into_iter();
            let import = binders.find_map(|binding| match binding.how {
                How::Import(import) => Some(import),
                How::Declared | How::Glob => None,
            })?;
            Some((import, Some(name) == last))
        });
        if let Some((import, is_last)) = through {
            if depth == MAX_IMPORTS {
                return (None, last);
            }
            let work = &self.imports[import as usize];
            let asker = Asker::of(work, import);
            let trail = self.look_up(asker, Ns::Types);
            let (krate, name) = self.outside(asker, &trail, depth + 1);
            return (krate, if is_last { name } else { last });
        }
        let is_outer = matches!(root, PathRoot::Plain | PathRoot::Global);
        let first = segments.first().filter(|_| is_outer);
        let own = self.names.scopes.module(from).krate;
        let krate = first.filter(|first| self.names.extern_prelude(own, **first).is_some());
        (krate.copied(), last)
    }

    /// The declarations and imports by which a name is bound in a module of this crate, straight or through globs;
    /// not the import that asks, of which nothing hangs on itself.
    fn binders(&self, module: ModIdx, name: Name, asking: Option<u32>) -> Vec<Binding> {
        let scopes = &self.names.scopes;
        let mut found = Vec::new();
        let mut done: FxHashSet<ModIdx> = FxHashSet::default();
        let mut open = vec![module];
        while let Some(module) = open.pop() {
            if !self.is_own(module) || !done.insert(module) {
                continue;
            }
            let slot = scopes.module(module).slots.get(name).copied().unwrap_or_default();
            for binding in ALL_NS.into_iter().filter_map(|ns| slot.get(ns)) {
                match binding.how {
                    How::Import(import) if asking == Some(import) => {}
                    How::Declared | How::Import(_) => found.push(binding),
                    How::Glob => {
                        open.extend(scopes.module(module).globs.iter().map(|glob| glob.source));
                    }
                }
            }
            // Of outer modules that are imported whole there is no copy here.
            open.extend(scopes.outer_sources(module));
        }
        found
    }

    /// The item that makes a binding.
    fn item_behind(&self, binding: Binding) -> Option<ItemId> {
        match (binding.how, binding.res) {
            (How::Import(import), _) => {
                self.new_ids.get(&self.imports[import as usize].origin).copied()
            }
            (How::Declared, Res::Def(def)) => {
                self.item_of(self.twins.get(&def).copied().unwrap_or(def))
            }
            (How::Declared | How::Glob, _) => None,
        }
    }

    fn is_own(&self, module: ModIdx) -> bool {
        self.names.scopes.module(module).krate == self.krate
    }

    fn origin_of(&self, def: DefId) -> CrateOrigin {
        self.names.krate(self.names.def(def).krate).origin
    }

    /// The item that declares something, as far as it is kept.
    fn item_of(&self, def: DefId) -> Option<ItemId> {
        let declared = match self.names.def(def).source {
            DefSource::Item(file, item) | DefSource::Variant(file, item, _) => (file, item),
            DefSource::File(_) | DefSource::NoFile => *self.names.scopes.mod_decls.get(&def)?,
        };
        let (file, item) = declared;
        self.new_ids.get(&(file, item, 0)).copied()
    }
}

impl Meanings for CrateMeanings<'_> {
    fn path(&self, item: ItemId, root: PathRoot, segments: &[Name]) -> Meaning {
        let unknown = || Meaning { unknown: segments.to_vec(), ..Meaning::default() };
        let Place::In(from) = self.places[item.as_usize()] else { return unknown() };
        let asker = Asker { from, import: None, root, segments };
        ALL_NS.into_iter().find_map(|ns| self.meaning(asker, ns)).unwrap_or_else(unknown)
    }

    /// In all namespaces, of which the first that has the name tells the target.
    fn import(&self, item: ItemId) -> Meaning {
        let Place::Import(import) = self.places[item.as_usize()] else { return Meaning::default() };
        let work = &self.imports[import as usize];
        let asker = Asker::of(work, import);
        let mut all = ALL_NS.into_iter().filter_map(|ns| self.meaning(asker, ns));
        let Some(mut meaning) = all.next() else {
            return Meaning { unknown: work.segments.to_vec(), ..Meaning::default() };
        };
        for other in all {
            meaning.links.extend(other.links);
            meaning.outside.extend(other.outside);
            if meaning.target == Target::AtHand {
                meaning.target = other.target;
            }
        }
        meaning
    }

    /// A derive is both a macro and, mostly, a trait of its name.
    fn derives(&self, id: ItemId, item: &Item) -> Vec<Meaning> {
        let Place::In(from) = self.places[id.as_usize()] else { return Vec::new() };
        let mut meanings = Vec::new();
        for path in item.attrs.iter().flat_map(derive_paths) {
            let segments: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
            let asker = Asker { from, import: None, root: path.root, segments: &segments };
            let both = [Ns::Macros, Ns::Types].into_iter();
            meanings.extend(both.filter_map(|ns| self.meaning(asker, ns)));
        }
        meanings
    }
}

/// A path, and where it stands.
#[derive(Clone, Copy)]
struct Asker<'a> {
    from: ModIdx,
    import: Option<u32>,
    root: PathRoot,
    segments: &'a [Name],
}

impl<'a> Asker<'a> {
    fn of(work: &'a ImportWork, import: u32) -> Asker<'a> {
        let ImportWork { module, root, segments, .. } = work;
        Asker { from: *module, import: Some(import), root: *root, segments }
    }
}
