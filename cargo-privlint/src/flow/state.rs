//! What one function's memory holds at one point of its body.
//!
//! States are kept at every branch, so that slots lie in pieces which copies of a state share until one of
//! them is written to.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{
    place::{Proj, Slot},
    spec::Gates,
    value::Value,
};

const PIECE: usize = 16;

type Piece = [Value; PIECE];

/// Nothing, and not reached, by default.
#[derive(Clone, Default, Debug)]
pub(super) struct State {
    slots: Vec<Arc<Piece>>,
    pub gates: Gates,
    /// Whether this point is reached.
    pub is_live: bool,
}

impl State {
    pub fn new(slots: Vec<Value>) -> State {
        let mut state = State { is_live: true, ..State::default() };
        for (i, value) in slots.into_iter().enumerate() {
            state.set_slot(Slot(i as u32), value);
        }
        state
    }

    pub fn slot(&self, slot: Slot) -> &Value {
        let at = slot.0 as usize;
        self.slots.get(at / PIECE).map_or(&Value::NOTHING, |piece| &piece[at % PIECE])
    }

    pub fn set_slot(&mut self, slot: Slot, value: Value) {
        let at = slot.0 as usize;
        if self.slots.len() <= at / PIECE {
            self.slots.resize_with(at / PIECE + 1, Arc::default);
        }
        Arc::make_mut(&mut self.slots[at / PIECE])[at % PIECE] = value;
    }

    #[must_use]
    pub fn join(mut self, other: &State) -> State {
        if !self.is_live {
            return other.clone();
        }
        if !other.is_live {
            return self;
        }
        let n = self.slots.len().max(other.slots.len());
        self.slots.resize_with(n, Arc::default);
        let nothing = Arc::default();
        for (i, piece) in self.slots.iter_mut().enumerate() {
            let other = other.slots.get(i).unwrap_or(&nothing);
            if !Arc::ptr_eq(piece, other) {
                join_piece(piece, other);
            }
        }
        State { gates: self.gates.intersection(other.gates), ..self }
    }

    /// Whether both say the same apart from what these slots hold, to which nothing else refers.
    pub fn same_beside(&self, other: &State, apart: &FxHashSet<Slot>) -> bool {
        if self.is_live != other.is_live || self.gates != other.gates {
            return false;
        }
        let n = self.slots.len().max(other.slots.len()) * PIECE;
        (0..n as u32).map(Slot).filter(|slot| !apart.contains(slot)).all(|slot| {
            let value = self.slot(slot);
            value.same(other.slot(slot)) && !value.refers_to(apart)
        })
    }

    /// Every slot that differs collapsed, so that a loop comes to an end.
    #[must_use]
    pub fn widened(&self, other: &State) -> State {
        let mut wide = self.clone();
        for i in 0..self.slots.len().max(other.slots.len()) * PIECE {
            let slot = Slot(i as u32);
            let (a, b) = (self.slot(slot), other.slot(slot));
            if !a.same(b) {
                wide.set_slot(slot, Value::labelled(a.join(b).all_elems()));
            }
        }
        wide
    }
}

fn join_piece(piece: &mut Arc<Piece>, other: &Piece) {
    let is_changed = |(a, b): (&Value, &Value)| !a.is_identical(b);
    if piece.iter().zip(other).any(is_changed) {
        for (value, other) in Arc::make_mut(piece).iter_mut().zip(other) {
            if !value.is_identical(other) {
                *value = value.join(other);
            }
        }
    }
}

/// A value with its part at the path replaced by `new`, or joined with it.
pub(super) fn set_part(
    old: &Value,
    path: &[Proj],
    new: &Value,
    is_strong: bool,
    is_weak_proj: &dyn Fn(Proj) -> bool,
) -> Value {
    let Some((&proj, rest)) = path.split_first() else {
        return if is_strong { new.clone() } else { old.join(new) };
    };
    let is_strong = is_strong && !is_weak_proj(proj);
    let part = set_part(&old.kid(proj), rest, new, is_strong, is_weak_proj);
    old.clone().with_kid(proj, part)
}
