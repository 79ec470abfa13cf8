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
        for _ in 0..MAX_STEPS {
            let goals = self.solver.pending.drain(..).rev().filter(tells);
            let mut queue: Vec<Waiter> = goals.map(Waiter::Goal).collect();
            let mut touched = std::mem::take(&mut self.solver.table.touched);
            if !self.waiting.is_empty() {
                for var in &touched {
                    for at in self.waiting.remove(var).unwrap_or_default() {
                        queue.extend(self.waiters[at].take());
                    }
                }
            }
            touched.clear();
            self.solver.table.touched = touched;
            if queue.is_empty() {
                return;
            }
            for waiter in queue {
                self.step(waiter);
            }
        }
    }

    fn step(&mut self, waiter: Waiter) {
        match waiter {
            Waiter::Goal(goal) => {
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
            self.waiting.entry(var).or_default().push(at);
        }
    }

    /// Goals that wait for that variable.
    pub(super) fn goals_on(&self, var: InferVar) -> Vec<Goal> {
        let var = self.solver.table.root(var);
        let waiters = self.waiting.get(&var).into_iter().flatten();
        let goals = waiters.filter_map(|&at| match &self.waiters[at] {
            Some(Waiter::Goal(goal)) => Some(*goal),
            _ => None,
        });
        goals.collect()
    }
}
