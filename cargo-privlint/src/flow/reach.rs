//! Which of the workspace's bodies may get a label from those that they call.
//!
//! Told from types and targets alone, by definition, so that it errs on the side of too many. What runs
//! unseen is what impls of foreign traits do: a body that names a type leads to what dereferences and loops
//! call, one that calls a function for it, or passes it to a library's, leads to whatever that may call.

use std::hash::BuildHasher;

use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{engine::Engine, spec::FuncFact};
use crate::{
    names::{DefId, DefKind, each_child},
    types::{LangTrait, Target, Ty, ValueRes},
};

/// What leads to a label, or to a body that may come upon one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Way {
    /// Naming a type, a function, a constant or a static.
    Named(DefId),
    /// Calling a function for the type, or passing a value of it to a library's.
    Passed(DefId),
}

/// What a body does that may lead somewhere.
struct Leads {
    def: DefId,
    ways: Vec<Way>,
    /// It has a type that is too large to look through.
    is_wide: bool,
}

/// Who calls whom.
pub(super) struct Reach<'e> {
    engine: &'e Engine<'e>,
    /// Bodies by what they do, and types by what their associated types name.
    led_by: FxHashMap<Way, Vec<DefId>>,
    /// What an associated type of a type of nobody's here names.
    untold: FxHashSet<DefId>,
    /// Types whose associated types lead to those that hold labels.
    pub leading: FxHashSet<DefId>,
    /// Bodies with a type that is too large to look through, which may lead anywhere.
    pub wide: Vec<DefId>,
    seen: FxHashSet<Way>,
    types: FxHashSet<DefId>,
}

impl<'e> Reach<'e> {
    /// `None` where it can't be told.
    pub fn new(engine: &'e Engine<'e>) -> Option<Reach<'e>> {
        let is_source = |facts: &Vec<FuncFact>| facts.contains(&FuncFact::Source);
        let mut sources = engine.spec.funcs.iter().filter(|(_, facts)| is_source(facts));
        // Models may call it among themselves.
        if sources.any(|(&func, _)| !engine.is_user(func)) {
            return None;
        }
        let bodies: Vec<Leads> =
            engine.bodies.workspace().par_iter().map(|&def| leads(engine, def)).collect();
        let mut reach = Reach {
            engine,
            led_by: FxHashMap::default(),
            untold: FxHashSet::default(),
            leading: FxHashSet::default(),
            wide: bodies.iter().filter(|body| body.is_wide).map(|body| body.def).collect(),
            seen: FxHashSet::default(),
            types: FxHashSet::default(),
        };
        reach.add_projections()?;
        reach.find_leading()?;
        for body in &bodies {
            for &way in &body.ways {
                reach.led_by.entry(way).or_default().push(body.def);
            }
        }
        Some(reach)
    }

    /// Bodies that may call the function, or one of those that it is handed to, as far as they were not told
    /// before. `None` where any may.
    pub fn callers(&mut self, func: DefId) -> Option<Vec<DefId>> {
        let mut found = Vec::new();
        let mut work = ways_to(self.engine, func)?;
        work.push(Way::Named(func));
        while let Some(way) = work.pop() {
            if matches!(way, Way::Named(def) if self.untold.contains(&def)) {
                return None;
            }
            if !self.seen.insert(way) {
                continue;
            }
            for led in self.led_by.remove(&way).unwrap_or_default() {
                if !self.types.contains(&led) {
                    found.push(led);
                } else {
                    work.push(Way::Named(led));
                }
            }
        }
        Some(found)
    }

    /// Before bodies are added.
    fn find_leading(&mut self) -> Option<()> {
        let mut work: Vec<DefId> = self.engine.holders().collect();
        while let Some(def) = work.pop() {
            if self.untold.contains(&def) {
                return None;
            }
            let led = self.led_by.get(&Way::Named(def)).into_iter().flatten();
            work.extend(led.copied().filter(|&led| self.leading.insert(led)));
        }
        Some(())
    }

    /// Whoever names a type may come to what the associated types of its impls name.
    fn add_projections(&mut self) -> Option<()> {
        let (engine, names) = (self.engine, self.engine.names);
        for def in names.ids() {
            let data = names.def(def);
            let imp = data.parent.filter(|_| data.kind == DefKind::AssocTy && engine.is_user(def));
            let Some(imp) = imp.and_then(|imp| engine.types.impl_data(imp)) else { continue };
            let (mut of, mut values) = (Vec::new(), Vec::new());
            let value = engine.types.assoc_ty_value(def).unwrap_or(Ty::Unknown);
            let header = imp.trait_.iter().flat_map(|(_, substs)| substs.iter());
            let mut is_wide = types_in(engine, &value, &mut values);
            header.for_each(|ty| is_wide |= types_in(engine, ty, &mut of));
            if is_wide {
                return None;
            }
            if of.is_empty() {
                self.untold.extend(values);
                continue;
            }
            for value in values {
                self.led_by.entry(Way::Named(value)).or_default().extend(&of);
            }
            self.types.extend(of);
        }
        Some(())
    }
}

/// What leads to a function beside its own name. `None` where that can't be told.
fn ways_to(engine: &Engine<'_>, func: DefId) -> Option<Vec<Way>> {
    let data = engine.names.assoc_parent(func).and_then(|imp| engine.types.impl_data(imp));
    let Some((trait_, substs)) = data.and_then(|data| data.trait_.as_ref()) else {
        return Some(Vec::new());
    };
    let method = engine.types.member(*trait_, engine.names.def(func).name);
    let mut ways: Vec<Way> = method.map(Way::Named).into_iter().collect();
    // Traits of the workspace are called by the workspace alone.
    if !engine.is_user(*trait_) {
        let mut of = Vec::new();
        let is_wide = substs.iter().any(|ty| types_in(engine, ty, &mut of));
        if is_wide || of.is_empty() {
            return None;
        }
        let way = if runs_unseen(engine, *trait_) { Way::Named } else { Way::Passed };
        ways.extend(of.into_iter().map(way));
    }
    Some(ways)
}

/// Whether the language calls the trait's methods where none is written.
fn runs_unseen(engine: &Engine<'_>, trait_: DefId) -> bool {
    let unseen = [
        LangTrait::Deref,
        LangTrait::DerefMut,
        LangTrait::Iterator,
        LangTrait::IntoIterator,
        LangTrait::Future,
        LangTrait::IntoFuture,
    ];
    unseen.into_iter().any(|item| engine.types.lang.is_trait(trait_, item))
}

fn leads(engine: &Engine<'_>, def: DefId) -> Leads {
    let mut found = Leads { def, ways: Vec::new(), is_wide: false };
    let (Some(tys), Some(body)) = (engine.bodies.get(def), engine.names.body(def)) else {
        return found;
    };
    let (mut named, mut passed) = (Named::new(), Named::new());
    let locals = tys.locals.iter().map(|local| &local.ty);
    for ty in tys.exprs.iter().chain(&tys.pats).chain(locals) {
        named.add(engine, ty);
    }
    for res in tys.paths.values().chain(tys.pat_paths.values()) {
        let ValueRes::Def(def, substs) = res else { continue };
        found.ways.push(Way::Named(*def));
        substs.iter().for_each(|ty| passed.add(engine, ty));
    }
    let mut passes_all = false;
    for (expr, callee) in tys.calls.iter() {
        let called = called(engine, callee.target);
        let is_ours = called.iter().all(|&def| engine.is_user(def));
        found.ways.extend(called.into_iter().map(Way::Named));
        callee.substs.iter().for_each(|ty| passed.add(engine, ty));
        if !is_ours {
            each_child(body, *expr, &mut |arg| {
                let ty = tys.exprs.get(arg.as_usize()).unwrap_or(&Ty::Unknown);
                passed.add(engine, ty);
                passes_all |= ty.contains(&mut |ty| matches!(ty, Ty::Dyn(_) | Ty::Opaque(_)));
            });
        }
    }
    found.is_wide = named.is_wide || passed.is_wide;
    if passes_all {
        passed.defs.extend(&named.defs);
    }
    // What is passed is named as well.
    found.ways.extend(named.defs.into_iter().chain(passed.defs.iter().copied()).map(Way::Named));
    found.ways.extend(passed.defs.into_iter().map(Way::Passed));
    found.ways.sort_unstable();
    found.ways.dedup();
    found
}

const N_LATEST: usize = 64;

/// What the types in a body name.
struct Named {
    defs: Vec<DefId>,
    is_wide: bool,
    /// Types that have been looked through, by their hash: most stand in a body many times.
    latest: [Ty; N_LATEST],
}

impl Named {
    fn new() -> Named {
        Named { defs: Vec::new(), is_wide: false, latest: [Ty::Unknown; N_LATEST] }
    }

    fn add(&mut self, engine: &Engine<'_>, ty: &Ty) {
        if matches!(ty, Ty::Prim(_) | Ty::Unknown | Ty::Never) {
            return;
        }
        let at = (FxBuildHasher.hash_one(ty) >> 32) as usize % N_LATEST;
        if self.latest[at] != *ty {
            self.latest[at] = *ty;
            self.is_wide |= types_in(engine, ty, &mut self.defs);
        }
    }
}

/// The function itself; the trait's method only where it is not known what it runs, or it is a source.
fn called(engine: &Engine<'_>, target: Target) -> Vec<DefId> {
    match target {
        Target::Fn(def) | Target::Trait(def) | Target::Ctor(def) => vec![def],
        Target::Impl { method, func, .. } => {
            let is_source = engine.facts(method).contains(&FuncFact::Source);
            if is_source { vec![method, func] } else { vec![func] }
        }
        // What a derived impl shows of a field is looked into where the field holds a label.
        Target::Derived { .. } | Target::Value => Vec::new(),
    }
}

/// The types that hold labels, or that the workspace declares; whether it is too large to tell.
fn types_in(engine: &Engine<'_>, ty: &Ty, to: &mut Vec<DefId>) -> bool {
    if matches!(ty, Ty::Prim(_) | Ty::Unknown | Ty::Never) {
        return false;
    }
    ty.contains(&mut |ty| {
        if let Ty::Adt(adt, _) = ty
            && to.last() != Some(adt)
            && (engine.is_user(*adt) || engine.is_holder(*adt))
        {
            to.push(*adt);
        }
        false
    })
}
