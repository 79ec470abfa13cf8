//! Which bodies make labels themselves, told from types and targets alone: they read a field or a variable
//! that makes one, call a source, or look into a whole value of a type below which a field does.
//!
//! Whole values are looked into where they are formatted, and where they are handed to a function that looks
//! at them without knowing their type, itself or through others.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    bodies::is_any_of_params,
    engine::Engine,
    instance::bounded,
    spec::{FieldRole, FuncFact},
    value::View,
};
use crate::{
    hir::{Body, Expr, ExprId, FormatPiece, FormatTrait, Pat},
    names::{DefId, DefKind, FieldId, each_child},
    types::{BodyTypes, Callee, FieldRef, Substs, Target, Ty, ValueRes},
};

pub(super) struct Makers<'e> {
    engine: &'e Engine<'e>,
    /// Types that lead to those that hold labels, by what associated types name.
    leading: &'e FxHashSet<DefId>,
    /// Functions with a variable that makes a label.
    namers: FxHashSet<DefId>,
    /// Types that hold labels and have a text of their own, which shows behind `dyn` too.
    told: FxHashSet<DefId>,
}

/// What one body does that may make a label.
struct Found {
    def: DefId,
    makes: bool,
    /// Functions that it hands whole values to.
    handed: Vec<Called>,
}

/// A function, for the types that it is called with.
type Called = (DefId, Substs);

impl<'e> Makers<'e> {
    pub fn new(engine: &'e Engine<'e>, leading: &'e FxHashSet<DefId>) -> Makers<'e> {
        let namers = engine.spec.locals.iter().map(|local| local.func).collect();
        let told = engine.holders().filter(|&adt| engine.is_told(adt)).collect();
        Makers { engine, leading, namers, told }
    }

    /// In source order.
    pub fn all(&self) -> Vec<DefId> {
        let bodies = self.engine.bodies.workspace();
        let found: Vec<Found> = bodies.par_iter().map(|&def| self.find(def)).collect();
        let handed = found.iter().filter(|found| !found.makes).flat_map(|found| &found.handed);
        let viewers = Viewers::among(self.engine, handed.copied().collect());
        let makes =
            |found: &&Found| found.makes || found.handed.iter().any(|func| viewers.contains(func));
        found.iter().filter(makes).map(|found| found.def).collect()
    }

    fn find(&self, def: DefId) -> Found {
        let mut found = Found { def, makes: self.namers.contains(&def), handed: Vec::new() };
        let (Some(tys), Some(body)) = (self.engine.bodies.get(def), self.engine.names.body(def))
        else {
            return found;
        };
        found.makes |= self.reads_field(tys, body)
            || tys.paths.values().any(|res| self.builds_told(res))
            || formats(body, |expr| self.holds(ty_of(tys, expr)));
        for (expr, callee) in tys.calls.iter() {
            self.find_in_call(tys, body, *expr, callee, &mut found);
        }
        found
    }

    fn reads_field(&self, tys: &BodyTypes, body: &Body) -> bool {
        let makes =
            |field: FieldId| self.engine.role(field).is_some_and(|role| role != FieldRole::Silent);
        let is_read = tys.fields.values().any(|access| match access.field {
            FieldRef::Field(field) => makes(field),
            FieldRef::Tuple(_) => false,
        });
        is_read
            || tys.pat_paths.iter().any(|(pat, res)| {
                let ValueRes::Def(owner, _) = *res else { return false };
                let named = |name| self.engine.names.field_named(owner, name);
                match &body.pats[*pat] {
                    Pat::TupleStruct { .. } => {
                        let n = self.engine.types.field_tys(owner).len() as u32;
                        (0..n).any(|idx| makes(FieldId { owner, idx }))
                    }
                    Pat::Struct { fields, .. } => {
                        fields.iter().any(|field| named(field.name).is_some_and(makes))
                    }
                    _ => false,
                }
            })
    }

    fn builds_told(&self, res: &ValueRes) -> bool {
        let ValueRes::Def(def, _) = res else { return false };
        let data = self.engine.names.def(*def);
        match data.kind {
            DefKind::Struct => self.told.contains(def),
            DefKind::Variant => data.parent.is_some_and(|adt| self.told.contains(&adt)),
            _ => false,
        }
    }

    fn find_in_call(
        &self,
        tys: &BodyTypes,
        body: &Body,
        expr: ExprId,
        callee: &Callee,
        found: &mut Found,
    ) {
        let (func, method) = match callee.target {
            Target::Fn(func) => (func, None),
            Target::Impl { method, func, .. } => (func, Some(method)),
            Target::Trait(method) => (method, None),
            Target::Derived { method, .. } => (method, None),
            Target::Ctor(_) | Target::Value => return,
        };
        let facts =
            || [Some(func), method].into_iter().flatten().flat_map(|f| self.engine.facts(f));
        found.makes |=
            facts().any(|fact| matches!(fact, FuncFact::Source | FuncFact::Sanitizer(_)));
        if found.makes || !self.hands_whole(tys, body, expr, &callee.substs) {
            return;
        }
        found.makes |= facts().next().is_some();
        match callee.target {
            Target::Derived { .. } => found.makes |= is_view(self.engine, func),
            _ => found.handed.push((func, callee.substs)),
        }
    }

    fn hands_whole(&self, tys: &BodyTypes, body: &Body, expr: ExprId, substs: &Substs) -> bool {
        let mut hands = substs.iter().any(|ty| self.holds(ty));
        if !hands && !matches!(body.exprs[expr], Expr::Try(_) | Expr::For { .. }) {
            each_child(body, expr, &mut |arg| hands |= self.holds(ty_of(tys, arg)));
        }
        hands
    }

    fn holds(&self, ty: &Ty) -> bool {
        !matches!(ty, Ty::Prim(_) | Ty::Unknown | Ty::Never)
            && ty.contains(&mut |ty| match ty {
                Ty::Adt(adt, _) => self.engine.is_holder(*adt) || self.leading.contains(adt),
                _ => false,
            })
    }
}

/// Functions that look into whole values whose type their callers know, by fixpoint over their calls.
struct Viewers {
    found: FxHashSet<Called>,
}

/// Where there are more, all that are left count as looking.
const MAX_CALLED: usize = 50_000;

impl Viewers {
    fn among(engine: &Engine<'_>, funcs: FxHashSet<Called>) -> Viewers {
        let mut seen = funcs.clone();
        let mut wave: Vec<Called> = funcs.into_iter().collect();
        let mut called_by: FxHashMap<Called, Vec<Called>> = FxHashMap::default();
        let mut work = Vec::new();
        while !wave.is_empty() {
            let looked: Vec<(Called, Option<Vec<Called>>)> =
                wave.into_par_iter().map(|called| (called, callees(engine, called))).collect();
            wave = Vec::new();
            for (func, callees) in looked {
                let Some(callees) = callees.filter(|_| seen.len() < MAX_CALLED) else {
                    work.push(func);
                    continue;
                };
                for callee in callees {
                    called_by.entry(callee).or_default().push(func);
                    if seen.insert(callee) {
                        wave.push(callee);
                    }
                }
            }
        }
        let mut found = FxHashSet::default();
        while let Some(func) = work.pop() {
            if found.insert(func) {
                work.extend(called_by.get(&func).into_iter().flatten());
            }
        }
        Viewers { found }
    }

    fn contains(&self, called: &Called) -> bool {
        self.found.contains(called)
    }
}

/// What it calls that may look into its parameters; `None` where it does so itself.
fn callees(engine: &Engine<'_>, (func, substs): Called) -> Option<Vec<Called>> {
    if looks_itself(engine, func) {
        return None;
    }
    let mut all = Vec::new();
    let (Some(tys), Some(body)) = (engine.bodies.get(func), engine.names.body(func)) else {
        return Some(all);
    };
    for (expr, callee) in tys.calls.iter() {
        if engine.is_user(func) && !hands_unsaid(tys, body, *expr, callee) {
            continue;
        }
        let mono = callee.substs.iter().map(|ty| {
            let ty = ty.subst(&substs);
            if ty.has_proj() { engine.normalize(func, &ty) } else { ty }
        });
        let mono: Substs = mono.collect();
        let (target, mono) = match callee.target {
            Target::Trait(method) => engine.types.resolve_method(func, method, &mono),
            target => (target, mono),
        };
        match target {
            Target::Fn(def) | Target::Impl { func: def, .. } => all.push((def, bounded(&mono))),
            Target::Trait(method) => {
                if is_view(engine, method) || impls_look(engine, method) {
                    return None;
                }
                all.push((method, bounded(&mono)));
            }
            Target::Derived { method, .. } => {
                if is_view(engine, method) {
                    return None;
                }
            }
            Target::Ctor(_) | Target::Value => {}
        }
    }
    Some(all)
}

/// As far as it shows without types.
fn looks_itself(engine: &Engine<'_>, func: DefId) -> bool {
    if Some(func) == engine.any_of || !engine.facts(func).is_empty() {
        return true;
    }
    let Some(body) = engine.names.body(func) else { return false };
    if !engine.is_user(func) {
        return is_any_of_params(body, body.root) || formats(body, |_| true);
    }
    // What it knows the type of it makes the labels of itself.
    let Some(tys) = engine.bodies.get(func) else { return false };
    formats(body, |expr| is_unsaid(ty_of(tys, expr)))
}

fn hands_unsaid(tys: &BodyTypes, body: &Body, expr: ExprId, callee: &Callee) -> bool {
    let mut hands = callee.substs.iter().any(is_unsaid);
    if !hands {
        each_child(body, expr, &mut |arg| hands |= is_unsaid(ty_of(tys, arg)));
    }
    hands
}

/// Whether it may stand for a type that is not told in it.
fn is_unsaid(ty: &Ty) -> bool {
    ty.has_param()
        || ty.has_proj()
        || ty.has_unknown()
        || ty.contains(&mut |ty| matches!(ty, Ty::Dyn(_) | Ty::Opaque(_)))
}

/// Whether an impl of a trait's method does.
fn impls_look(engine: &Engine<'_>, method: DefId) -> bool {
    let name = engine.names.def(method).name;
    let trait_ = engine.names.assoc_parent(method);
    let impls = trait_.map_or(&[][..], |trait_| engine.types.impls_of(trait_));
    let mut funcs = impls.iter().filter_map(|&imp| engine.types.member(imp, name));
    funcs.any(|func| looks_itself(engine, func))
}

fn is_view(engine: &Engine<'_>, method: DefId) -> bool {
    let trait_ = engine.names.assoc_parent(method);
    trait_.and_then(|trait_| engine.view_of_trait(trait_)).is_some_and(|view| view != View::Carried)
}

/// Whether it formats an argument that `is_meant` as a whole.
fn formats(body: &Body, is_meant: impl Fn(ExprId) -> bool) -> bool {
    body.exprs.iter().any(|(_, expr)| match expr {
        Expr::Format(format) => format.pieces.iter().any(|piece| match piece {
            FormatPiece::Arg { expr, shows } => *shows != FormatTrait::Other && is_meant(*expr),
            FormatPiece::Text(_) => false,
        }),
        _ => false,
    })
}

fn ty_of(tys: &BodyTypes, expr: ExprId) -> &Ty {
    tys.exprs.get(expr.as_usize()).unwrap_or(&Ty::Unknown)
}
