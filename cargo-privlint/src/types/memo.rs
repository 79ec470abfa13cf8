//! What is known of goals: kept for a body, and for all bodies where no body can make a difference.
//!
//! An answer is kept for all only if asking again anywhere would give it again: it was not cut by a bound, it
//! stands on no goal that was still open around it, and who finds it pays the steps that it took. So no answer
//! depends on who asked first.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::{
    InferVar, Substs, Target, Ty, WhyUnresolved, fold,
    intern::Flags,
    method::Pick,
    select::{MAX_DEPTH, Solver, Verdict},
    unify::{Table, VarKind},
};
use crate::{hir::Name, names::DefId};

/// A question, its variables numbered in the order in which they are met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Question {
    pub asked: Asked,
    pub trait_: DefId,
    pub substs: Substs,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Asked {
    /// Whether a goal without variables holds.
    Verdict,
    /// Which impl or derive it is.
    Candidate,
    /// What an associated type is.
    Projection(Name),
    /// Which method a call means, seen from a module in place of the trait.
    Method(Name),
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Answer {
    Verdict(Verdict),
    NoCandidate,
    Impl(DefId),
    Derived(DefId),
    Several,
    Ty(Ty),
}

/// An answer and what it took.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub answer: Answer,
    pub steps: u32,
    /// How many levels deeper it went.
    pub height: u32,
    /// Goals that were met again while they were open; where one of them is open, the answer may be another.
    pub cycle: Box<[Question]>,
}

const N_SHARDS: usize = 32;

#[derive(Default, Debug)]
pub(super) struct Memo {
    shards: [Mutex<FxHashMap<Question, Known>>; N_SHARDS],
    methods: [Mutex<FxHashMap<MethodKey, Result<Pick, WhyUnresolved>>>; N_SHARDS],
    /// What trait methods run for substitutions without parameters.
    resolved: [Mutex<FxHashMap<(DefId, Substs), (Target, Substs)>>; N_SHARDS],
}

/// A method call on a type without variables.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct MethodKey {
    pub receiver: Ty,
    pub name: Name,
    pub scope: DefId,
    pub own: Option<DefId>,
}

impl Memo {
    fn shard(&self, question: &Question) -> &Mutex<FxHashMap<Question, Known>> {
        let hash = question.substs.hash_code() ^ u64::from(question.trait_.0);
        &self.shards[(hash >> 40) as usize % N_SHARDS]
    }

    pub fn get(&self, question: &Question) -> Option<Known> {
        let shard = self.shard(question).lock().unwrap_or_else(PoisonError::into_inner);
        shard.get(question).cloned()
    }

    pub fn method(&self, key: &MethodKey) -> Option<Result<Pick, WhyUnresolved>> {
        let shard = &self.methods[key.scope.0 as usize % N_SHARDS];
        shard.lock().unwrap_or_else(PoisonError::into_inner).get(key).copied()
    }

    pub fn keep_method(&self, key: MethodKey, found: Result<Pick, WhyUnresolved>) {
        let shard = &self.methods[key.scope.0 as usize % N_SHARDS];
        shard.lock().unwrap_or_else(PoisonError::into_inner).insert(key, found);
    }

    pub fn resolved(&self, key: &(DefId, Substs)) -> Option<(Target, Substs)> {
        let shard = &self.resolved[key.0.0 as usize % N_SHARDS];
        shard.lock().unwrap_or_else(PoisonError::into_inner).get(key).copied()
    }

    pub fn keep_resolved(&self, key: (DefId, Substs), found: (Target, Substs)) {
        let shard = &self.resolved[key.0.0 as usize % N_SHARDS];
        shard.lock().unwrap_or_else(PoisonError::into_inner).insert(key, found);
    }

    pub fn keep(&self, question: Question, known: Known) {
        let mut shard = self.shard(&question).lock().unwrap_or_else(PoisonError::into_inner);
        shard.insert(question, known);
    }
}

/// What the work on the goals that are open has met so far.
#[derive(Debug)]
pub(super) struct Track {
    /// Steps taken, and steps paid for what was known.
    pub steps: u64,
    /// A bound was reached.
    pub is_cut: bool,
    /// The deepest level.
    pub reached: u32,
    /// The outermost open question that was met again.
    low: usize,
    cycle: Vec<Question>,
    open: Vec<Question>,
}

impl Default for Track {
    fn default() -> Track {
        let (cycle, open) = (Vec::new(), Vec::new());
        Track { steps: 0, is_cut: false, reached: 0, low: usize::MAX, cycle, open }
    }
}

/// The track as it was when a question was opened.
pub(super) struct Opened {
    steps: u64,
    is_cut: bool,
    reached: u32,
    low: usize,
    cycle: Vec<Question>,
    depth: u32,
}

/// How far an answer holds.
pub(super) enum Closed {
    /// Wherever the question is asked.
    Whole(Taken),
    /// A bound was reached, here and so in all that is open.
    Cut,
    /// While an outer question is open.
    InCycle,
}

/// What answering a question took.
pub(super) struct Taken {
    pub steps: u32,
    pub height: u32,
    pub cycle: Box<[Question]>,
}

impl Track {
    /// Whether the question is open, which makes for a cycle.
    pub fn meets_open(&mut self, question: &Question) -> bool {
        let Some(at) = self.open.iter().position(|open| open == question) else { return false };
        self.low = self.low.min(at);
        self.cycle.extend_from_slice(&self.open[at..]);
        true
    }

    pub fn has_open(&self, questions: &[Question]) -> bool {
        questions.iter().any(|question| self.open.contains(question))
    }

    pub fn open(&mut self, question: Question, depth: u32) -> Opened {
        self.open.push(question);
        let opened = Opened {
            steps: self.steps,
            is_cut: self.is_cut,
            reached: self.reached,
            low: self.low,
            cycle: std::mem::take(&mut self.cycle),
            depth,
        };
        (self.is_cut, self.reached, self.low) = (false, depth, usize::MAX);
        opened
    }

    pub fn close(&mut self, opened: Opened) -> Closed {
        self.open.pop();
        let at = self.open.len();
        let mut cycle = std::mem::take(&mut self.cycle);
        cycle.sort_by_key(|question| (question.trait_, question.substs.hash_code()));
        cycle.dedup();
        let closed = match (self.is_cut, self.low < at) {
            (true, _) => Closed::Cut,
            (false, true) => Closed::InCycle,
            (false, false) => Closed::Whole(Taken {
                steps: u32::try_from(self.steps - opened.steps).unwrap_or(u32::MAX),
                height: self.reached - opened.depth,
                cycle: cycle.as_slice().into(),
            }),
        };
        self.is_cut |= opened.is_cut;
        self.reached = self.reached.max(opened.reached);
        self.low = opened.low.min(if self.low < at { self.low } else { usize::MAX });
        self.cycle = opened.cycle;
        self.cycle.append(&mut cycle);
        closed
    }
}

impl Solver<'_, '_> {
    /// An answer that others have found, if it would be found again here.
    pub(super) fn recall(&mut self, question: &Question) -> Option<Answer> {
        if !self.is_for_all(question.substs.flags()) {
            return self.known.get(question).copied();
        }
        if let Some(known) = self.types.memo.get(question)
            && known.steps < self.fuel
            && self.depth + known.height < MAX_DEPTH
            && !self.track.has_open(&known.cycle)
        {
            self.fuel -= known.steps;
            self.track.steps += u64::from(known.steps);
            self.track.reached = self.track.reached.max(self.depth + known.height);
            return Some(known.answer);
        }
        let found = self.known.get(question).copied();
        // It was kept for this body alone, since elsewhere it may be another.
        self.track.is_cut |= found.is_some();
        found
    }

    /// Whether no bound that is assumed here bears on the question.
    pub(super) fn is_for_all(&self, flags: Flags) -> bool {
        !self.env.is_special && !flags.has(Flags::PARAM | Flags::PROJ)
    }

    /// Answers a question and keeps the answer for whom it is good.
    pub(super) fn answer(
        &mut self,
        question: Question,
        find: impl FnOnce(&mut Self) -> Option<Answer>,
    ) -> Option<Answer> {
        let (fuel, steps) = (self.fuel, self.track.steps);
        let opened = self.track.open(question, self.depth);
        let answer = find(self);
        let closed = self.track.close(opened);
        let is_for_all = self.is_for_all(question.substs.flags());
        match (closed, answer) {
            (Closed::Whole(taken), Some(answer)) if is_for_all => {
                let spent = u32::try_from(self.track.steps - steps).unwrap_or(u32::MAX);
                self.fuel = fuel.saturating_sub(spent);
                let Taken { steps, height, cycle } = taken;
                self.types.memo.keep(question, Known { answer, steps, height, cycle });
            }
            (Closed::Whole(_), Some(answer)) => {
                self.known.insert(question, answer);
            }
            // What was cut by a bound may be told when it is asked for with more fuel.
            (Closed::Cut, Some(answer @ Answer::Verdict(Verdict::Yes | Verdict::No)))
                if self.fuel > 0 && self.depth < MAX_DEPTH =>
            {
                self.known.insert(question, answer);
            }
            _ => {}
        }
        answer
    }
}

/// From here on up, variables are numbered by their order in a question.
const NUMBERED: u32 = 0xE000_0000;

impl Table {
    /// With variables that are known replaced and the others numbered in the order in which they are met.
    pub fn numbered(&self, substs: &[Ty]) -> Substs {
        let known: Substs = substs.iter().map(|ty| self.resolve(ty)).collect();
        let mut vars: Vec<InferVar> = Vec::new();
        fold::fold_substs(&known, Flags::INFER, &mut |ty| {
            let Ty::Infer(var) = ty else { return None };
            let at = vars.iter().position(|known| known == var).unwrap_or_else(|| {
                vars.push(*var);
                vars.len() - 1
            });
            let kind = match self.kind(*var) {
                Some(VarKind::Any) | None => 0,
                Some(VarKind::Int) => 1,
                Some(VarKind::Float) => 2,
            };
            Some(Ty::Infer(InferVar(NUMBERED + 4 * at as u32 + kind)))
        })
    }
}
