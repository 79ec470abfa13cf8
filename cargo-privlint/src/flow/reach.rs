//! Which of the workspace's bodies can come upon a label at all: those that name a type which holds one or
//! a function that gives one, and those that lead to them.
//!
//! Told from types and targets alone, by definition, so that it errs on the side of too many: what runs
//! unseen (dereferences, conversions, formatting, whatever a model calls) is what impls of a type do, so that
//! a body that names the type leads to them.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{engine::Engine, spec::FuncFact};
use crate::{
    names::{DefId, DefKind},
    types::{Substs, Target, Ty, ValueRes},
};

/// What a body names.
struct Named {
    def: DefId,
    /// Types, functions, constants and statics.
    defs: Vec<DefId>,
    /// It has a type that is too large to look through.
    is_wide: bool,
}

/// `None` where it can't be told, so that all of them may.
pub(super) fn reaching_labels(engine: &Engine<'_>) -> Option<FxHashSet<DefId>> {
    let sources = engine.spec.funcs.iter().filter(|(_, facts)| facts.contains(&FuncFact::Source));
    let sources: Vec<DefId> = sources.map(|(def, _)| *def).collect();
    // Models may call it among themselves.
    if sources.iter().any(|&def| !engine.is_user(def)) {
        return None;
    }
    let bodies: Vec<Named> =
        engine.bodies.workspace().into_par_iter().map(|def| named(engine, def)).collect();
    let mut search = Search {
        engine,
        named_by: FxHashMap::default(),
        untold: FxHashSet::default(),
        reaching: FxHashSet::default(),
        seen: FxHashSet::default(),
        work: Vec::new(),
    };
    search.add_projections()?;
    for body in &bodies {
        for &def in &body.defs {
            search.named_by.entry(def).or_default().push(body.def);
        }
    }
    let wide = bodies.iter().filter(|body| body.is_wide);
    wide.map(|body| body.def).try_for_each(|body| search.reach(body))?;
    search.work.extend(engine.holders().chain(sources));
    search.run()?;
    Some(search.reaching)
}

struct Search<'e> {
    engine: &'e Engine<'e>,
    /// Bodies by what they name, and types by what their associated types name.
    named_by: FxHashMap<DefId, Vec<DefId>>,
    /// What an associated type of a type of nobody's here names.
    untold: FxHashSet<DefId>,
    reaching: FxHashSet<DefId>,
    seen: FxHashSet<DefId>,
    work: Vec<DefId>,
}

impl Search<'_> {
    fn run(&mut self) -> Option<()> {
        while let Some(def) = self.work.pop() {
            if self.untold.contains(&def) {
                return None;
            }
            if self.seen.insert(def) {
                for namer in self.named_by.remove(&def).unwrap_or_default() {
                    self.reach(namer)?;
                }
            }
        }
        Some(())
    }

    /// A body, or a type.
    fn reach(&mut self, def: DefId) -> Option<()> {
        if self.reaching.insert(def) {
            self.work.push(def);
            self.work.extend(ways_to(self.engine, def)?);
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
            let mut is_wide = name_types(engine, &value, &mut values);
            header.for_each(|ty| is_wide |= name_types(engine, ty, &mut of));
            if is_wide {
                return None;
            }
            if of.is_empty() {
                self.untold.extend(values);
                continue;
            }
            for value in values {
                self.named_by.entry(value).or_default().extend(&of);
            }
        }
        Some(())
    }
}

/// What leads to a function beside its own name. `None` where that can't be told.
fn ways_to(engine: &Engine<'_>, func: DefId) -> Option<Vec<DefId>> {
    let data = engine.names.assoc_parent(func).and_then(|imp| engine.types.impl_data(imp));
    let Some((trait_, substs)) = data.and_then(|data| data.trait_.as_ref()) else {
        return Some(Vec::new());
    };
    let method = engine.types.member(*trait_, engine.names.def(func).name);
    let mut ways: Vec<DefId> = method.into_iter().collect();
    // Traits of the workspace are called by the workspace alone.
    if !engine.is_user(*trait_) {
        let n_before = ways.len();
        let is_wide = substs.iter().any(|ty| name_types(engine, ty, &mut ways));
        if is_wide || ways.len() == n_before {
            return None;
        }
    }
    Some(ways)
}

fn named(engine: &Engine<'_>, def: DefId) -> Named {
    let mut named = Named { def, defs: Vec::new(), is_wide: false };
    let Some(tys) = engine.bodies.get(def) else { return named };
    let locals = tys.locals.iter().map(|local| &local.ty);
    for ty in tys.exprs.iter().chain(&tys.pats).chain(locals) {
        named.is_wide |= name_types(engine, ty, &mut named.defs);
    }
    let mut substs: Vec<&Substs> = Vec::new();
    for res in tys.paths.values().chain(tys.pat_paths.values()) {
        if let ValueRes::Def(def, of) = res {
            named.defs.push(*def);
            substs.push(of);
        }
    }
    for callee in tys.calls.values() {
        named.defs.extend(called(engine, callee.target));
        substs.push(&callee.substs);
    }
    for ty in substs.into_iter().flat_map(|substs| substs.iter()) {
        named.is_wide |= name_types(engine, ty, &mut named.defs);
    }
    named.defs.sort_unstable();
    named.defs.dedup();
    named
}

/// The function itself; the trait's method only where it is not known what it runs, or it is a source.
fn called(engine: &Engine<'_>, target: Target) -> Vec<DefId> {
    match target {
        Target::Fn(def) | Target::Trait(def) | Target::Ctor(def) => vec![def],
        Target::Impl { method, func, .. } => {
            let is_source = engine.facts(method).contains(&FuncFact::Source);
            if is_source { vec![method, func] } else { vec![func] }
        }
        Target::Derived { .. } | Target::Value => Vec::new(),
    }
}

/// The types that hold labels, or that the workspace declares; whether it is too large to tell.
fn name_types(engine: &Engine<'_>, ty: &Ty, to: &mut Vec<DefId>) -> bool {
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
