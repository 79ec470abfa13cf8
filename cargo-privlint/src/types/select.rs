//! Trait selection: which impl, bound or built-in rule makes a type implement a trait.
//!
//! A goal is solved by unification with the headers of the impls that its self type's head admits and
//! with the bounds that hold in the body; nested bounds become goals of their own. Where several
//! candidates' headers fit, those whose nested goals fail are dropped. What more than one candidate
//! fits stays ambiguous until inference knows more. Depth and number of steps are bounded; a goal
//! beyond them may hold.

use std::{mem, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Env, InferVar, Substs, TraitBound, Ty, Types,
    env::bound_substs,
    memo::{Answer, Asked, Question, Track},
    unify::{Table, VarKind},
};
use crate::{
    hir::Name,
    names::{DefId, DefKind},
};

pub(super) const MAX_DEPTH: u32 = 10;
const FUEL: u32 = 400;

pub(super) struct Solver<'t, 'n> {
    pub types: &'t Types<'n>,
    pub table: Table,
    pub env: Arc<Env>,
    /// Goals that came up on the way, for whoever owns the solver to work off.
    pub pending: Vec<Goal>,
    pub(super) fuel: u32,
    pub(super) depth: u32,
    /// What is known of goals in this body, where it is not known of all bodies.
    pub(super) known: FxHashMap<Question, Answer>,
    pub(super) track: Track,
    /// What was found of a member depends on the scope from which it is seen.
    pub(super) is_by_scope: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Goal {
    /// `substs[0]: trait_<substs[1..]>`
    Trait { trait_: DefId, substs: Substs },
    /// `<substs[0] as trait_<…>>::name == ty`
    Proj { trait_: DefId, name: Name, substs: Substs, ty: Ty },
}

#[derive(Clone, Debug)]
pub(super) enum Selection {
    Impl {
        imp: DefId,
        substs: Substs,
    },
    Derived {
        adt: DefId,
    },
    /// A bound that holds of a type which does not tell its impl.
    Bound(TraitBound),
    /// A closure, function item or function pointer, through the `Fn` traits.
    Callable {
        ret: Ty,
    },
    /// By a rule of the language.
    BuiltIn,
    /// Of an unknown type.
    Unknown,
    Ambiguous,
    None,
}

impl Selection {
    fn verdict(&self) -> Verdict {
        match self {
            Selection::Ambiguous => Verdict::Maybe,
            Selection::None => Verdict::No,
            Selection::Impl { .. }
            | Selection::Derived { .. }
            | Selection::Bound(_)
            | Selection::Callable { .. }
            | Selection::BuiltIn
            | Selection::Unknown => Verdict::Yes,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    Yes,
    Maybe,
    No,
}

/// Which nested goals a selection brings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    All,
    /// Only if they are needed to tell the impl's parameters.
    Parameters,
}

#[derive(Clone)]
pub(super) enum Candidate {
    Bound(TraitBound),
    Impl(DefId),
    Derived(DefId),
    /// `From` a field's type.
    DerivedFrom(DefId, Ty),
}

/// What is left of the candidates that are no bounds.
pub(super) enum Picked {
    None,
    One(Candidate),
    /// The only impl that the heads allow; nobody has looked further.
    Sole(DefId),
    Several,
}

/// Candidates as they are found. One alone is taken; of several, those whose demands fail are dropped.
#[derive(Default)]
pub(super) struct Picking {
    first: Option<Candidate>,
    /// There was more than one.
    is_sifted: bool,
    left: Vec<Candidate>,
}

impl Picking {
    pub(super) fn picked(self) -> Picked {
        let mut left = self.left;
        match (self.is_sifted, left.len()) {
            (_, 2..) => Picked::Several,
            (false, _) => self.first.map_or(Picked::None, Picked::One),
            (true, _) => left.pop().map_or(Picked::None, Picked::One),
        }
    }
}

impl<'t, 'n> Solver<'t, 'n> {
    pub fn new(types: &'t Types<'n>, env: Arc<Env>) -> Solver<'t, 'n> {
        Solver {
            types,
            table: Table::default(),
            env,
            pending: Vec::new(),
            fuel: FUEL,
            depth: 0,
            known: FxHashMap::default(),
            track: Track::default(),
            is_by_scope: false,
        }
    }

    /// Runs `f` and takes back whatever it did to the variables.
    pub fn attempt<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        let snapshot = self.table.snapshot();
        let pending = mem::take(&mut self.pending);
        let result = f(self);
        self.pending = pending;
        self.table.roll_back(snapshot);
        result
    }

    /// Solves goals and what follows from them as far as possible.
    pub fn solve(&mut self, goals: Vec<Goal>) -> Verdict {
        if self.depth == 0 {
            self.refuel();
        }
        self.solve_nested(goals)
    }

    pub fn refuel(&mut self) {
        self.fuel = FUEL;
    }

    /// Takes one step's worth; false where none is left.
    pub(super) fn burn(&mut self) -> bool {
        self.fuel = self.fuel.saturating_sub(1);
        self.track.steps += 1;
        self.track.is_cut |= self.fuel == 0;
        self.fuel > 0
    }

    fn solve_pending(&mut self) -> Verdict {
        let mut stuck = Vec::new();
        let mut done = FxHashSet::default();
        let mut progress = false;
        loop {
            let Some(goal) = self.pending.pop() else {
                if !progress || stuck.is_empty() {
                    return if stuck.is_empty() { Verdict::Yes } else { Verdict::Maybe };
                }
                progress = false;
                mem::swap(&mut self.pending, &mut stuck);
                continue;
            };
            if !self.burn() {
                return Verdict::Maybe;
            }
            let asked = self.asked(&goal);
            if asked.is_some_and(|asked| done.contains(&asked)) {
                continue;
            }
            match self.step(&goal) {
                Verdict::Yes => {
                    progress = true;
                    done.extend(asked);
                }
                Verdict::Maybe => stuck.push(goal),
                Verdict::No => return Verdict::No,
            }
        }
    }

    /// What tells a goal on a trait from others; once it is met, what follows from it is known or asked, also
    /// where that is the goal itself.
    pub fn asked(&self, goal: &Goal) -> Option<(DefId, Substs)> {
        match goal {
            Goal::Trait { trait_, substs } if substs.has_infer() => {
                Some((*trait_, self.table.resolve_substs(substs)))
            }
            _ => None,
        }
    }

    /// The variable without which nothing can be told of a goal: its self type.
    pub fn hangs_on(&self, goal: &Goal) -> Option<InferVar> {
        let (Goal::Trait { trait_, substs } | Goal::Proj { trait_, substs, .. }) = goal;
        match self.table.shallow(substs.first()?) {
            Ty::Infer(var)
                if self.table.kind(var) == Some(VarKind::Any)
                    && !self.types.lang.is_auto(*trait_) =>
            {
                Some(var)
            }
            _ => None,
        }
    }

    /// With the variables that are known replaced.
    pub fn known_goal(&self, goal: Goal) -> Goal {
        match goal {
            Goal::Trait { trait_, substs } => {
                Goal::Trait { trait_, substs: self.table.resolve_substs(&substs) }
            }
            Goal::Proj { trait_, name, substs, ty } => {
                Goal::Proj { trait_, name, substs: self.table.resolve_substs(&substs), ty }
            }
        }
    }

    /// Works one goal; what follows from it is pushed to `pending`. `Maybe` leaves it as it is.
    pub fn step(&mut self, goal: &Goal) -> Verdict {
        match goal {
            Goal::Trait { trait_, substs } => {
                let known = self.table.resolve_substs(substs);
                if known.has_infer() {
                    self.select(*trait_, &known).verdict()
                } else {
                    self.verdict(*trait_, known)
                }
            }
            Goal::Proj { trait_, name, substs, ty } => match self.project(*trait_, *name, substs) {
                super::normalize::Projected::Ambiguous => Verdict::Maybe,
                super::normalize::Projected::Known(known) => {
                    if self.table.unify(&known, ty) {
                        Verdict::Yes
                    } else {
                        Verdict::No
                    }
                }
                super::normalize::Projected::Rigid(rigid) => {
                    if self.table.unify(&rigid, ty) {
                        Verdict::Yes
                    } else {
                        Verdict::No
                    }
                }
                super::normalize::Projected::None => Verdict::No,
            },
        }
    }

    /// Whether a goal without variables holds.
    fn verdict(&mut self, trait_: DefId, substs: Substs) -> Verdict {
        let question = Question { asked: Asked::Verdict, trait_, substs };
        if let Some(Answer::Verdict(verdict)) = self.recall(&question) {
            return verdict;
        }
        if self.track.meets_open(&question) {
            return Verdict::Maybe;
        }
        let answer = self.answer(question, |solver| {
            let verdict = solver.attempt(|solver| match solver.select(trait_, &substs).verdict() {
                Verdict::Yes => {
                    let nested = mem::take(&mut solver.pending);
                    if nested.is_empty() { Verdict::Yes } else { solver.solve_nested(nested) }
                }
                verdict => verdict,
            });
            Some(Answer::Verdict(verdict))
        });
        match answer {
            Some(Answer::Verdict(verdict)) => verdict,
            _ => Verdict::Maybe,
        }
    }

    fn solve_nested(&mut self, goals: Vec<Goal>) -> Verdict {
        if self.depth >= MAX_DEPTH {
            self.track.is_cut = true;
            return Verdict::Maybe;
        }
        self.depth += 1;
        self.track.reached = self.track.reached.max(self.depth);
        let outer = mem::replace(&mut self.pending, goals);
        let verdict = self.solve_pending();
        self.pending = outer;
        self.depth -= 1;
        verdict
    }

    /// The one way in which the trait holds; its header's unification stays, its nested goals are
    /// pushed to `pending`.
    pub fn select(&mut self, trait_: DefId, substs: &[Ty]) -> Selection {
        self.select_with(trait_, substs, Demand::All)
    }

    pub(super) fn select_with(
        &mut self,
        trait_: DefId,
        substs: &[Ty],
        demand: Demand,
    ) -> Selection {
        let Some(self_ty) = substs.first().map(|ty| self.table.shallow(ty)) else {
            return Selection::None;
        };
        if self.types.lang.is_auto(trait_) {
            return Selection::BuiltIn;
        }
        match &self_ty {
            Ty::Unknown => return Selection::Unknown,
            Ty::Infer(_) if self.table.is_free(&self_ty) => return Selection::Ambiguous,
            _ => {}
        }
        let bounds = self.bound_candidates(trait_, &self_ty, substs);
        match bounds.len() {
            0 => match self.impl_candidate(trait_, &self_ty, substs) {
                Picked::None => self.built_in(trait_, &self_ty, substs),
                Picked::One(candidate) => self.confirm(&candidate, substs, demand),
                Picked::Sole(imp) => self.confirm_sole(imp, trait_, &self_ty, substs, demand),
                Picked::Several => Selection::Ambiguous,
            },
            1 => self.confirm(&bounds[0], substs, demand),
            _ if substs.iter().any(|ty| self.table.resolve(ty).has_infer()) => Selection::Ambiguous,
            _ => self.confirm(&bounds[0], substs, demand),
        }
    }

    fn confirm_sole(
        &mut self,
        imp: DefId,
        trait_: DefId,
        self_ty: &Ty,
        substs: &[Ty],
        demand: Demand,
    ) -> Selection {
        let (snapshot, n_pending) = (self.table.snapshot(), self.pending.len());
        match self.confirm(&Candidate::Impl(imp), substs, demand) {
            Selection::None => {
                self.table.roll_back(snapshot);
                self.pending.truncate(n_pending);
                self.built_in(trait_, self_ty, substs)
            }
            found => {
                self.table.commit(snapshot);
                found
            }
        }
    }

    /// Fresh variables for the parameters of `def`.
    pub fn fresh_substs(&mut self, def: DefId) -> Vec<Ty> {
        self.fresh_row(def).vars().collect()
    }

    /// Takes up a candidate whose header fits; whether more can change nothing, since several stay.
    pub(super) fn take_up(
        &mut self,
        picking: &mut Picking,
        candidate: Candidate,
        substs: &[Ty],
    ) -> bool {
        let Some(first) = &mut picking.first else {
            picking.first = Some(candidate);
            return false;
        };
        if self.depth >= MAX_DEPTH {
            self.track.is_cut = true;
            picking.left.extend([candidate, first.clone()]);
            return true;
        }
        if !mem::replace(&mut picking.is_sifted, true) && self.may_hold(first, substs) {
            picking.left.push(first.clone());
        }
        if self.may_hold(&candidate, substs) {
            picking.left.push(candidate);
        }
        picking.left.len() > 1
    }

    /// Whether what a candidate demands is not known to fail.
    fn may_hold(&mut self, candidate: &Candidate, substs: &[Ty]) -> bool {
        let verdict = self.attempt(|solver| {
            let _ = solver.confirm(candidate, substs, Demand::All);
            let goals = mem::take(&mut solver.pending);
            solver.solve(goals)
        });
        verdict != Verdict::No
    }

    fn confirm(&mut self, candidate: &Candidate, substs: &[Ty], demand: Demand) -> Selection {
        match candidate {
            Candidate::Bound(bound) => {
                self.table.unify_lists(&bound.args, &substs[1..]);
                Selection::Bound(*bound)
            }
            Candidate::Impl(imp) => {
                let Some(impl_substs) = self.unify_header(*imp, substs) else {
                    return Selection::None;
                };
                if demand == Demand::All || impl_substs.iter().any(|ty| self.table.is_free(ty)) {
                    self.require_predicates(*imp, &impl_substs);
                }
                Selection::Impl { imp: *imp, substs: impl_substs }
            }
            Candidate::Derived(adt) => {
                self.require_derived(*adt, substs);
                Selection::Derived { adt: *adt }
            }
            Candidate::DerivedFrom(adt, from) => {
                self.table.unify(from, &substs[1]);
                Selection::Derived { adt: *adt }
            }
        }
    }

    /// A derived comparison compares with the type itself. The bounds on parameters are taken to hold.
    fn require_derived(&mut self, _: DefId, substs: &[Ty]) {
        if let [self_ty, rhs] = substs {
            self.table.unify(self_ty, rhs);
        }
    }

    /// Pushes what `def` itself demands of its parameters.
    pub fn require_predicates(&mut self, def: DefId, substs: &[Ty]) {
        let types = self.types;
        for pred in types.predicates(def) {
            let ty = self.normalize(&pred.ty.subst(substs));
            let bound = pred.bound.subst(substs);
            self.require_bound(&ty, &bound);
        }
    }

    pub fn require_bound(&mut self, ty: &Ty, bound: &TraitBound) {
        let args = match bound.args.has_proj() {
            true => bound.args.iter().map(|arg| self.normalize(arg)).collect(),
            false => bound.args,
        };
        let bound = TraitBound { args, ..*bound };
        let substs = bound_substs(ty, &bound);
        for (name, bound_to) in bound.bindings.iter() {
            let trait_ = self.types.declaring_trait(bound.trait_, *name);
            let ty = self.normalize(bound_to);
            // The arguments of a supertrait differ; it is found through the trait's own goal.
            let substs = if trait_ == bound.trait_ || self.same_trait(trait_, bound.trait_) {
                substs
            } else {
                self.supertrait_substs(&substs[0], &bound, trait_)
            };
            self.pending.push(Goal::Proj { trait_, name: *name, substs, ty });
        }
        self.pending.push(Goal::Trait { trait_: bound.trait_, substs });
    }

    fn supertrait_substs(&self, self_ty: &Ty, bound: &TraitBound, trait_: DefId) -> Substs {
        let above = self.types.supertrait_bound(self_ty, bound, trait_);
        bound_substs(self_ty, above.as_ref().unwrap_or(bound))
    }

    /// Whether the definition is a trait's item, and the trait.
    pub fn trait_of(&self, item: DefId) -> Option<DefId> {
        let parent = self.types.names.def(item).parent?;
        (self.types.names.def(parent).kind == DefKind::Trait).then_some(parent)
    }
}
