//! What waits for a variable to be known: trait goals, operators, `?`.

use super::Infer;
use crate::{
    hir::{BinOp, ExprId},
    types::{
        InferVar, Ty,
        select::{Goal, Verdict},
    },
};

#[derive(Clone, Debug)]
pub(super) enum Waiter {
    Goal(Goal),
    Binary {
        expr: ExprId,
        op: BinOp,
        lhs: Ty,
        rhs: Ty,
        result: Ty,
    },
    /// Leaving with an error of type `err`.
    Leave {
        expr: ExprId,
        ret: Ty,
        operand: Ty,
    },
}

/// What could not be looked up when it was met, and is tried again at the end.
#[derive(Clone, Debug)]
pub(super) enum Deferred {
    Method { expr: ExprId, receiver: Ty, args: Vec<Ty>, result: Ty },
    Field { expr: ExprId, base: Ty, result: Ty },
    Index { expr: ExprId, base: Ty, index: Ty, result: Ty },
    Call { expr: ExprId, callee: Ty, args: Vec<Ty>, result: Ty },
    Deref { expr: ExprId, inner: Ty, result: Ty },
}

/// Who waits for a variable, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    /// By variable: the first entry and the last, each one more than its place; zero without one.
    lists: Vec<(u32, u32)>,
    /// A waiter, and the entry that follows.
    entries: Vec<(usize, u32)>,
}

impl Waiting {
    fn push(&mut self, var: InferVar, waiter: usize) {
        let var = var.0 as usize;
        if self.lists.len() <= var {
            self.lists.resize(var + 1, (0, 0));
        }
        self.entries.push((waiter, 0));
        let new = self.entries.len() as u32;
        let (first, last) = &mut self.lists[var];
        match last.checked_sub(1) {
            Some(at) => self.entries[at as usize].1 = new,
            None => *first = new,
        }
        *last = new;
    }

    fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn first(&self, var: InferVar) -> u32 {
        self.lists.get(var.0 as usize).map_or(0, |list| list.0)
    }

    /// The first entry of a variable for which nobody waits from now on.
    fn forget(&mut self, var: InferVar) -> u32 {
        self.lists.get_mut(var.0 as usize).map_or(0, |list| std::mem::take(list).0)
    }

    fn entry(&self, entry: u32) -> Option<(usize, u32)> {
        entry.checked_sub(1).map(|at| self.entries[at as usize])
    }
}

/// Rounds over goals that newly known variables wake; each round makes some variable known.
const MAX_STEPS: usize = 20_000;

/// Whether a goal can tell anything of a variable by holding.
fn tells(goal: &Goal) -> bool {
    match goal {
        Goal::Trait { substs, .. } => substs.has_infer(),
        Goal::Proj { .. } => true,
    }
}

impl Infer<'_, '_> {
    /// Works off every goal that is new or whose variables became known.
    pub(super) fn work_off(&mut self) {
        let mut queue = std::mem::take(&mut self.queue);
        for _ in 0..MAX_STEPS {
            self.wake(&mut queue);
            if queue.is_empty() {
                break;
            }
            for waiter in queue.drain(..) {
                self.step(waiter);
            }
        }
        self.queue = queue;
    }

    fn wake(&mut self, queue: &mut Vec<Waiter>) {
        let goals = self.solver.pending.drain(..).rev().filter(tells);
        queue.extend(goals.map(Waiter::Goal));
        let touched = &mut self.solver.table.touched;
        if self.waiting.is_empty() {
            touched.clear();
        }
        for var in touched.drain(..) {
            let mut next = self.waiting.forget(var);
            while let Some((at, after)) = self.waiting.entry(next) {
                queue.extend(self.waiters[at].take());
                next = after;
            }
        }
    }

    fn step(&mut self, waiter: Waiter) {
        match waiter {
            Waiter::Goal(goal) => {
                if let Some(var) = self.solver.hangs_on(&goal) {
                    self.waiters.push(Some(Waiter::Goal(goal)));
                    self.waiting.push(var, self.waiters.len() - 1);
                    return;
                }
                if let Goal::Trait { substs, .. } = &goal
                    && self.solver.table.are_known(substs)
                {
                    return;
                }
                let goal = self.solver.known_goal(goal);
                let asked = match goal {
                    _ if !tells(&goal) => return,
                    Goal::Trait { trait_, substs } => Some((trait_, substs)),
                    Goal::Proj { .. } => None,
                };
                if asked.is_some_and(|asked| self.met.contains(&asked)) {
                    return;
                }
                self.solver.refuel();
                match self.solver.step(&goal) {
                    Verdict::Yes => self.met.extend(asked),
                    Verdict::Maybe => self.wait(Waiter::Goal(goal)),
                    Verdict::No => {}
                }
            }
            Waiter::Binary { expr, op, lhs, rhs, result } => {
                self.binary_result(expr, op, &lhs, &rhs, &result);
            }
            Waiter::Leave { expr, ret, operand } => self.leave_with(expr, &ret, &operand),
        }
    }

    /// Keeps it until one of its variables is known; without a variable it is never decided.
    pub(super) fn wait(&mut self, waiter: Waiter) {
        let mut vars = Vec::new();
        let table = &self.solver.table;
        match &waiter {
            Waiter::Goal(Goal::Trait { substs, .. } | Goal::Proj { substs, .. }) => {
                substs.iter().for_each(|ty| table.free_vars(ty, &mut vars));
            }
            Waiter::Binary { lhs, rhs, .. } => {
                table.free_vars(lhs, &mut vars);
                table.free_vars(rhs, &mut vars);
            }
            Waiter::Leave { ret, operand, .. } => {
                table.free_vars(ret, &mut vars);
                table.free_vars(operand, &mut vars);
            }
        }
        if vars.is_empty() {
            return;
        }
        let at = self.waiters.len();
        self.waiters.push(Some(waiter));
        for var in vars {
            self.waiting.push(var, at);
        }
    }

    /// Goals that wait for that variable.
    pub(super) fn goals_on(&self, var: InferVar) -> Vec<Goal> {
        let var = self.solver.table.root(var);
        let mut goals = Vec::new();
        let mut next = self.waiting.first(var);
        while let Some((at, after)) = self.waiting.entry(next) {
            if let Some(Waiter::Goal(goal)) = &self.waiters[at] {
                goals.push(*goal);
            }
            next = after;
        }
        goals
    }
}
