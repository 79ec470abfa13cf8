//! Reads in reads: references in places that references point to, which may branch and lead in a circle.
//!
//! While a value is looked through nothing is written, so that each place needs to be read once, however
//! many ways lead to it. What leads back to where one comes from is nothing at first; then all is read once
//! more with what was found.

use std::cell::{Cell, RefCell};

use rustc_hash::FxHashMap;

use crate::flow::{place::Place, value::Value};

/// References are followed this deep.
const MAX_DEPTH: u32 = 64;
/// Rounds of what leads in a circle.
const MAX_ROUNDS: u32 = 2;

#[derive(Default)]
pub(super) struct Reads {
    /// For the count of work.
    pub n_read: Cell<u64>,
    /// Whoever looks through a value, and the reads in that.
    n_looking: Cell<u32>,
    n_around: Cell<u32>,
    is_circle: Cell<bool>,
    /// `None` while it is being read.
    known: RefCell<FxHashMap<Place, Option<Value>>>,
    /// What the round before read.
    before: RefCell<FxHashMap<Place, Option<Value>>>,
    /// In this round, in the order in which they came to an end.
    round: RefCell<Vec<Place>>,
}

impl Reads {
    /// What has been read stays known while `look` lasts.
    pub fn looking<R>(&self, look: impl FnOnce() -> R) -> R {
        self.n_looking.update(|n| n + 1);
        let found = look();
        self.n_looking.update(|n| n - 1);
        if self.n_looking.get() == 0 && !self.known.borrow().is_empty() {
            self.known.borrow_mut().clear();
        }
        found
    }

    /// What the place holds: `read` follows the references on the way.
    pub fn read(&self, place: &Place, read: impl Fn() -> Value) -> Value {
        if let Some(known) = self.known.borrow().get(place) {
            return match known {
                Some(value) => value.clone(),
                None => self.in_circle(place),
            };
        }
        if self.n_around.get() >= MAX_DEPTH {
            return Value::NOTHING;
        }
        match self.n_around.get() {
            0 => self.read_in_rounds(place, read),
            _ => self.read_once(place, read),
        }
    }

    fn in_circle(&self, place: &Place) -> Value {
        self.is_circle.set(true);
        self.before.borrow().get(place).cloned().flatten().unwrap_or_default()
    }

    fn read_in_rounds(&self, place: &Place, read: impl Fn() -> Value) -> Value {
        let mut value = Value::NOTHING;
        for round in 0..MAX_ROUNDS {
            if round > 0 {
                self.forget_round();
            }
            self.is_circle.set(false);
            value = self.read_once(place, &read);
            if !self.is_circle.get() {
                break;
            }
        }
        self.before.borrow_mut().clear();
        self.round.borrow_mut().clear();
        if self.n_looking.get() == 0 {
            self.known.borrow_mut().clear();
        }
        value
    }

    fn forget_round(&self) {
        let mut known = self.known.borrow_mut();
        for place in self.round.borrow_mut().drain(..) {
            let value = known.remove(&place).flatten();
            self.before.borrow_mut().insert(place, value);
        }
    }

    fn read_once(&self, place: &Place, read: impl Fn() -> Value) -> Value {
        self.known.borrow_mut().insert(place.clone(), None);
        self.n_around.update(|n| n + 1);
        let value = read();
        self.n_around.update(|n| n - 1);
        self.known.borrow_mut().insert(place.clone(), Some(value.clone()));
        self.round.borrow_mut().push(place.clone());
        value
    }
}
