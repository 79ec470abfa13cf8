//! What one function's memory holds at one point of its body.

use super::{
    place::{Proj, Slot},
    spec::Gates,
    value::Value,
};

/// Nothing, and not reached, by default.
#[derive(Clone, Default, Debug)]
pub(super) struct State {
    pub slots: Vec<Value>,
    pub gates: Gates,
    /// Whether this point is reached.
    pub is_live: bool,
}

impl State {
    pub fn new(slots: Vec<Value>) -> State {
        State { slots, gates: Gates::NONE, is_live: true }
    }

    pub fn slot(&self, slot: Slot) -> &Value {
        self.slots.get(slot.0 as usize).unwrap_or(&Value::NOTHING)
    }

    pub fn set_slot(&mut self, slot: Slot, value: Value) {
        let at = slot.0 as usize;
        if self.slots.len() <= at {
            self.slots.resize(at + 1, Value::NOTHING);
        }
        self.slots[at] = value;
    }

    #[must_use]
    pub fn join(mut self, other: &State) -> State {
        if !self.is_live {
            return other.clone();
        }
        if !other.is_live {
            return self;
        }
        if self.slots.len() < other.slots.len() {
            self.slots.resize(other.slots.len(), Value::NOTHING);
        }
        for (i, slot) in self.slots.iter_mut().enumerate() {
            *slot = slot.join(other.slot(Slot(i as u32)));
        }
        State { gates: self.gates.intersection(other.gates), ..self }
    }

    pub fn same(&self, other: &State) -> bool {
        let n = self.slots.len().max(other.slots.len()) as u32;
        self.is_live == other.is_live
            && self.gates == other.gates
            && (0..n).all(|i| self.slot(Slot(i)).same(other.slot(Slot(i))))
    }

    /// Every slot that differs collapsed, so that a loop comes to an end.
    #[must_use]
    pub fn widened(&self, other: &State) -> State {
        let n = self.slots.len().max(other.slots.len()) as u32;
        let slots = (0..n).map(|i| {
            let (a, b) = (self.slot(Slot(i)), other.slot(Slot(i)));
            if a.same(b) { a.clone() } else { Value::labelled(a.join(b).all_elems()) }
        });
        State { slots: slots.collect(), ..self.clone() }
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
