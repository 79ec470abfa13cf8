//! Loops and labelled blocks, and what leaves them.

use rustc_hash::FxHashSet;

use super::{Arg, Frame, Lv};
use crate::{
    flow::{
        place::{Place, Proj, Slot},
        state::State,
        value::Value,
    },
    hir::{ExprId, Name, PatId},
    types::{LangTrait, Substs, Ty},
};

/// A loop, or a block with a label.
pub(super) struct Breakable {
    label: Option<Name>,
    is_loop: bool,
    value: Value,
    left: Option<State>,
    continued: Option<State>,
}

/// A loop's state is widened after this many rounds.
const MAX_ROUNDS: usize = 10;

impl Frame<'_> {
    pub(super) fn enter(&mut self, label: Option<Name>, is_loop: bool) {
        let value = Value::NOTHING;
        self.breakables.push(Breakable { label, is_loop, value, left: None, continued: None });
    }

    /// Joins what was left with to what comes out at the end; also the state of the next round.
    pub(super) fn leave_breakable(&mut self, value: Value) -> (Value, Option<State>) {
        let Some(breakable) = self.breakables.pop() else { return (value, None) };
        let value = if self.state.is_live { value.join(&breakable.value) } else { breakable.value };
        let round = match breakable.continued {
            Some(state) => {
                let here = self.state.clone();
                self.joined(state, &here)
            }
            None => self.state.clone(),
        };
        if let Some(left) = breakable.left {
            self.join_onto(left);
        }
        (value, Some(round))
    }

    /// Runs a loop's round until the state before it stays the same, apart from what each round sets anew.
    /// `can_end` says that the loop may end before each round.
    fn repeat(
        &mut self,
        label: Option<Name>,
        can_end: bool,
        mut round: impl FnMut(&mut Self),
    ) -> Value {
        let mut entry = self.state.clone();
        let mut result = Value::NOTHING;
        let mut end: Option<State> = None;
        let n_anew = self.anew.len();
        self.n_loops += 1;
        for n in 0..=MAX_ROUNDS {
            self.state = entry.clone();
            self.enter(label, true);
            round(self);
            let Some(breakable) = self.breakables.pop() else { break };
            result = result.join(&breakable.value);
            let here = std::mem::take(&mut self.state);
            let next = match breakable.continued {
                Some(state) => self.joined(state, &here),
                None => here,
            };
            end = match (breakable.left, can_end) {
                (Some(left), true) => Some(self.joined(left, &next)),
                (Some(left), false) => Some(left),
                (None, true) => Some(next.clone()),
                (None, false) => None,
            };
            let joined = self.joined(entry.clone(), &next);
            let apart: FxHashSet<Slot> = self.anew[n_anew..].iter().copied().collect();
            if joined.same_beside(&entry, &apart) {
                break;
            }
            entry = if n + 1 >= MAX_ROUNDS { entry.widened(&joined) } else { joined };
        }
        self.n_loops -= 1;
        self.forget_anew(n_anew);
        self.state = match (end, can_end) {
            (Some(end), true) => self.joined(entry, &end),
            (Some(end), false) => end,
            (None, _) => {
                entry.is_live = false;
                entry
            }
        };
        result
    }

    /// What has been set anew since then: each slot once for the loop around, none without one.
    fn forget_anew(&mut self, n_anew: usize) {
        let mut since = self.anew.split_off(n_anew);
        if self.n_loops > 0 {
            since.sort();
            since.dedup();
            self.anew.append(&mut since);
        }
    }

    pub(super) fn loop_expr(&mut self, label: Option<Name>, body: ExprId) -> Value {
        self.repeat(label, false, |frame| {
            frame.eval(body);
        })
    }

    pub(super) fn while_expr(&mut self, label: Option<Name>, cond: ExprId, body: ExprId) -> Value {
        self.repeat(label, true, |frame| {
            let (holds, _) = frame.condition(cond);
            let gates = frame.state.gates;
            frame.state.gates = gates.union(holds);
            frame.eval(body);
        })
    }

    pub(super) fn for_expr(
        &mut self,
        id: ExprId,
        label: Option<Name>,
        pat: PatId,
        iter: ExprId,
        body: ExprId,
    ) -> Value {
        let arg = self.arg(iter);
        let span = arg.span;
        let into_iter = self.call_of(id, vec![arg], span);
        let iter_ty = self.lang_proj(LangTrait::IntoIterator, "IntoIter", &self.ty(iter));
        let slot = self.temp(id);
        self.state.set_slot(slot, into_iter);
        self.repeat(label, true, |frame| {
            let place = Place::slot(slot);
            let value = Value::reference(vec![place]);
            let ty = Ty::reference(true, iter_ty);
            let arg = Arg { value, ty, span, expr: None };
            let substs = Substs::from([iter_ty]);
            let next = frame.call_lang(LangTrait::Iterator, "next", substs, vec![arg], span);
            let item = frame.some_of(&next, span);
            frame.bind(pat, item, span);
            frame.eval(body);
        })
    }

    fn some_of(&mut self, option: &Value, span: crate::span::Span) -> Lv {
        match self.engine.some {
            Some(field) => self.project(Lv::value(option.clone()), Proj::Field(field), span),
            None => Lv::value(option.clone()),
        }
    }

    /// What a `break` or `continue` with this label, or without one, belongs to.
    fn breakable(&mut self, label: Option<Name>) -> Option<&mut Breakable> {
        self.breakables.iter_mut().rev().find(|breakable| match label {
            Some(label) => breakable.label == Some(label),
            None => breakable.is_loop,
        })
    }

    pub(super) fn break_expr(&mut self, label: Option<Name>, value: Option<ExprId>) -> Value {
        let value = value.map_or(Value::NOTHING, |value| self.eval(value));
        let state = self.state.clone();
        if let Some(breakable) = self.breakable(label)
            && state.is_live
        {
            breakable.value = breakable.value.join(&value);
            breakable.left = Some(match breakable.left.take() {
                Some(left) => left.join(&state),
                None => state,
            });
        }
        self.state.is_live = false;
        Value::NOTHING
    }

    pub(super) fn continue_expr(&mut self, label: Option<Name>) -> Value {
        let state = self.state.clone();
        if let Some(breakable) = self.breakable(label)
            && state.is_live
        {
            breakable.continued = Some(match breakable.continued.take() {
                Some(continued) => continued.join(&state),
                None => state,
            });
        }
        self.state.is_live = false;
        Value::NOTHING
    }
}
