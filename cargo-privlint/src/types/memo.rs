//! What is known of goals: kept for a body, and for all bodies where no body can make a difference.
//!
//! An answer is kept for all only if asking again anywhere would give it again: it was not cut by a bound, it
//! stands on no goal that was still open around it, and who finds it pays the steps that it took. So no answer
//! depends on who asked first.

use std::{
    hash::{BuildHasher, Hash},
    sync::{Mutex, MutexGuard, PoisonError},
};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{
    Substs, Target, Ty, WhyUnresolved,
    intern::Flags,
    member::{Assoc, Member, MemberKey},
    method::Pick,
    select::{MAX_DEPTH, Solver, Verdict},
};
use crate::{
    hir::{CrateId, Name},
    names::{DefId, Ns, Res},
};

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
    /// Which member a call or a path means, seen from a module in place of the trait.
    Member(Name),
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

/// Answers that hold for all bodies.
#[derive(Default, Debug)]
pub(super) struct Memo {
    pub goals: Shards<Question, Known>,
    pub methods: Shards<MemberKey, Member<Result<Pick, WhyUnresolved>>>,
    /// What associated functions and constants of types are.
    pub assocs: Shards<MemberKey, Member<Assoc>>,
    /// What trait methods run for substitutions without parameters.
    pub resolved: Shards<(DefId, Substs), (Target, Substs)>,
    /// What the preludes of a crate hold.
    pub preludes: Shards<(CrateId, Name, Ns), Option<Res>>,
    /// What derives of one segment stand for in a scope.
    pub derives: Shards<(DefId, Name), Option<DefId>>,
}

const N_SHARDS: usize = 32;

/// A table in parts with a lock each.
#[derive(Debug)]
pub(super) struct Shards<K, V>([Mutex<FxHashMap<K, V>>; N_SHARDS]);

impl<K, V> Default for Shards<K, V> {
    fn default() -> Shards<K, V> {
        Shards(std::array::from_fn(|_| Mutex::default()))
    }
}

impl<K: Hash + Eq, V: Clone> Shards<K, V> {
    fn shard(&self, key: &K) -> MutexGuard<'_, FxHashMap<K, V>> {
        // Other bits than those that choose a place in the part.
        let hash = FxBuildHasher.hash_one(key);
        self.0[(hash >> 40) as usize % N_SHARDS].lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn get(&self, key: &K) -> Option<V> {
        self.shard(key).get(key).cloned()
    }

    pub fn keep(&self, key: K, value: V) {
        self.shard(&key).insert(key, value);
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
        if let Some(known) = self.types.memo.goals.get(question)
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

    /// Whether no bound that is assumed here bears on the question, and nothing in it is unknown: an answer on an
    /// unknown type is what the body at hand makes of it.
    pub(super) fn is_for_all(&self, flags: Flags) -> bool {
        !self.env.is_special && !flags.has(Flags::PARAM | Flags::PROJ | Flags::UNKNOWN)
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
                self.types.memo.goals.keep(question, Known { answer, steps, height, cycle });
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        names::PrimTy,
        testing::{Fixture, fixture},
        types::{Types, select::Goal},
    };

    fn question(n: u32) -> Question {
        Question { asked: Asked::Verdict, trait_: DefId(n), substs: Substs::from([]) }
    }

    #[test]
    fn what_stands_on_an_open_question_holds_only_while_that_is_open() {
        let mut track = Track::default();
        let outer = track.open(question(0), 0);
        let inner = track.open(question(1), 1);
        assert!(track.meets_open(&question(0)) && !track.meets_open(&question(2)));
        assert!(matches!(track.close(inner), Closed::InCycle));
        let beside = track.open(question(3), 1);
        assert!(matches!(track.close(beside), Closed::Whole(_)));
        let Closed::Whole(taken) = track.close(outer) else { panic!("the cycle ends there") };
        assert_eq!(*taken.cycle, [question(0), question(1)]);
        let other = track.open(question(1), 0);
        assert!(track.has_open(&taken.cycle));
        assert!(matches!(track.close(other), Closed::Whole(_)));
        assert!(!track.has_open(&taken.cycle));
    }

    #[test]
    fn a_bound_that_is_reached_cuts_what_is_open_and_no_more() {
        let mut track = Track::default();
        let outer = track.open(question(0), 0);
        let before = track.open(question(1), 1);
        assert!(matches!(track.close(before), Closed::Whole(_)));
        let inner = track.open(question(2), 1);
        track.is_cut = true;
        assert!(matches!(track.close(inner), Closed::Cut));
        let after = track.open(question(3), 1);
        assert!(matches!(track.close(after), Closed::Whole(_)));
        assert!(matches!(track.close(outer), Closed::Cut));
    }

    #[test]
    fn steps_and_height_are_those_within_the_question() {
        let mut track = Track { steps: 5, reached: 4, ..Track::default() };
        let outer = track.open(question(0), 1);
        let inner = track.open(question(1), 2);
        (track.steps, track.reached) = (8, 7);
        let Closed::Whole(taken) = track.close(inner) else { panic!("nothing is around it") };
        assert_eq!((taken.steps, taken.height), (3, 5));
        let Closed::Whole(taken) = track.close(outer) else { panic!("nothing is around it") };
        assert_eq!((taken.steps, taken.height), (3, 6));
        assert_eq!(track.reached, 7);
    }

    const PROGRAM: &str = "
        pub trait Good {}
        pub struct Held<T>(T);
        impl Good for u32 {}
        impl<T: Good> Good for Held<T> {}
        pub trait Free {}
        impl<T> Free for Held<T> {}
        pub fn assumes() where u8: Good {}
    ";

    /// Whether so many times `Held` of a primitive is `Good`.
    fn goal(program: &Fixture, depth: u32, prim: PrimTy) -> Goal {
        let held = program.def("main::Held");
        let ty = (0..depth).fold(Ty::Prim(prim), |ty, _| Ty::Adt(held, [ty].into()));
        Goal::Trait { trait_: program.def("main::Good"), substs: [ty].into() }
    }

    fn key(goal: &Goal) -> Question {
        let (Goal::Trait { trait_, substs } | Goal::Proj { trait_, substs, .. }) = goal;
        Question { asked: Asked::Verdict, trait_: *trait_, substs: *substs }
    }

    #[test]
    fn whoever_asks_pays_the_same() {
        let program = fixture(PROGRAM);
        let types = Types::new(&program.names);
        let goal = goal(&program, 3, PrimTy::U32);
        let ask = || {
            let mut solver = Solver::new(&types, Arc::default());
            let verdict = solver.step(&goal);
            (verdict, solver.fuel, solver.track.steps, solver.track.reached)
        };
        assert!(types.memo.goals.get(&key(&goal)).is_none());
        let first = ask();
        assert!(types.memo.goals.get(&key(&goal)).is_some());
        assert_eq!(first.0, Verdict::Yes);
        assert_eq!(ask(), first);
    }

    #[test]
    fn who_cannot_pay_is_told_what_asking_alone_would_tell() {
        let program = fixture(PROGRAM);
        let goal = goal(&program, 6, PrimTy::U32);
        let poor = |types: &Types<'_>, fuel| {
            let mut solver = Solver::new(types, Arc::default());
            solver.fuel = fuel;
            solver.step(&goal)
        };
        for fuel in 1..20 {
            let (fresh, warm) = (Types::new(&program.names), Types::new(&program.names));
            Solver::new(&warm, Arc::default()).step(&goal);
            let alone = poor(&fresh, fuel);
            assert_eq!(poor(&warm, fuel), alone, "with {fuel} steps");
            let kept = fresh.memo.goals.get(&key(&goal)).is_some();
            assert_eq!(kept, alone == Verdict::Yes, "with {fuel} steps");
        }
    }

    #[test]
    fn what_a_body_assumes_is_told_to_no_other() {
        let program = fixture(PROGRAM);
        let types = Types::new(&program.names);
        let env = types.env(program.def("main::assumes"));
        let goal = goal(&program, 2, PrimTy::U8);
        assert_eq!(Solver::new(&types, env.clone()).step(&goal), Verdict::Yes);
        assert!(types.memo.goals.get(&key(&goal)).is_none());
        assert_eq!(Solver::new(&types, Arc::default()).step(&goal), Verdict::No);
        assert_eq!(Solver::new(&types, env.clone()).step(&goal), Verdict::Yes);
    }

    #[test]
    fn what_is_told_of_an_unknown_type_is_told_to_no_other() {
        let program = fixture(PROGRAM);
        let types = Types::new(&program.names);
        let ty = Ty::Adt(program.def("main::Held"), [Ty::Unknown].into());
        let goal = Goal::Trait { trait_: program.def("main::Free"), substs: [ty].into() };
        assert_eq!(Solver::new(&types, Arc::default()).step(&goal), Verdict::Yes);
        assert!(types.memo.goals.get(&key(&goal)).is_none());
    }
}
