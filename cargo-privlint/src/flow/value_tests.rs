//! Laws of the domain, on generated values.

use proptest::prelude::*;
use rustc_hash::FxHashSet;

use super::{
    flows::Source,
    place::{Place, Proj, Slot},
    spec::{Form, Forms, GateId, Gates},
    state::State,
    value::{Atom, Elem, Known, Node, Value},
};
use crate::names::{DefId, FieldId};

fn elem() -> impl Strategy<Value = Elem> {
    (0u32..4, prop::bool::ANY).prop_map(|(idx, is_hashed)| Elem {
        atom: Atom::Source(Source::Field(FieldId { owner: DefId(0), idx })),
        forms: if is_hashed { Forms::of(Form::Hashed) } else { Forms::NONE },
        trail: None,
    })
}

fn proj() -> impl Strategy<Value = Proj> {
    prop_oneof![(0u32..3).prop_map(Proj::Tuple), Just(Proj::Elem)]
}

fn leaf() -> impl Strategy<Value = Value> {
    let elems = prop::collection::vec(elem(), 0..3);
    let targets = prop::collection::vec(0u32..3, 0..2);
    (elems, targets, 0u32..3, prop::bool::ANY).prop_map(|(elems, targets, param, is_copy)| {
        let places = targets.into_iter().map(|slot| Place::slot(Slot(slot))).collect();
        let base = if is_copy { Value::param(param) } else { Value::reference(places) };
        base.with_elems(Value::labelled(elems).elems())
    })
}

fn value() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        (leaf(), prop::collection::vec((proj(), inner), 0..3)).prop_map(|(base, kids)| {
            kids.into_iter().fold(base, |value, (proj, kid)| value.with_kid(proj, kid))
        })
    })
}

/// Whose labels a value holds, forms aside.
fn sources(value: &Value) -> Vec<Source> {
    let mut all: Vec<Source> = value
        .all_elems()
        .iter()
        .filter_map(|elem| match elem.atom {
            Atom::Source(source) => Some(source),
            Atom::Param { .. } => None,
        })
        .collect();
    all.dedup();
    all
}

proptest! {
    #[test]
    fn coarse_values_lose_no_label(a in value(), depth in 1u8..4) {
        prop_assert_eq!(sources(&a.coarse(depth)), sources(&a));
        prop_assert!(a.coarse(depth).node().is_none_or(|node| node.depth <= depth));
    }

    #[test]
    fn join_is_idempotent(a in value()) {
        prop_assert!(a.join(&a).same(&a));
    }

    #[test]
    fn join_is_commutative(a in value(), b in value()) {
        prop_assert!(a.join(&b).same(&b.join(&a)));
    }

    #[test]
    fn join_is_associative(a in value(), b in value(), c in value()) {
        prop_assert!(a.join(&b).join(&c).same(&a.join(&b.join(&c))));
    }

    #[test]
    fn join_is_an_upper_bound(a in value(), b in value()) {
        let joined = a.join(&b);
        prop_assert!(joined.join(&a).same(&joined));
        prop_assert!(joined.join(&b).same(&joined));
    }

    /// Nothing that one of two values holds somewhere is missing in the same part of both.
    #[test]
    fn parts_of_a_join_hold_the_parts(a in value(), b in value(), at in proj()) {
        let part = a.join(&b).part(at);
        prop_assert!(part.join(&a.part(at)).same(&part));
    }

    #[test]
    fn states_join_by_slot(a in value(), b in value()) {
        let left = State::new(vec![a.clone(), Value::NOTHING]);
        let right = State::new(vec![b.clone()]);
        let joined = left.clone().join(&right);
        prop_assert!(joined.slot(Slot(0)).same(&a.join(&b)));
        let mut dead = right;
        dead.is_live = false;
        prop_assert!(left.clone().join(&dead).same_beside(&left, &FxHashSet::default()));
    }
}

#[test]
fn what_is_known_of_one_side_alone_is_lost() {
    let gates = Gates::of(GateId(1));
    let known = Known { gates, forms: Forms::of(Form::Redacted), ..Known::default() };
    let checked = Value::of(Node { known, ..Node::default() });
    assert_eq!(checked.join(&checked).known().gates, gates);
    assert_eq!(checked.join(&Value::NOTHING).known().gates, Gates::NONE);
}

#[test]
fn deep_trees_collapse_upwards() {
    let label =
        Elem { atom: Atom::Source(Source::Func(DefId(7))), forms: Forms::NONE, trail: None };
    let mut value = Value::labelled(vec![label]);
    for _ in 0..100 {
        value = Value::NOTHING.with_kid(Proj::Elem, value);
    }
    assert_eq!(value.all_elems().len(), 1);
    assert!(value.node().is_some_and(|node| node.depth <= super::node::MAX_DEPTH));
}

#[test]
fn many_labels_count_like_a_large_tree() {
    let label =
        |id| Elem { atom: Atom::Source(Source::Func(DefId(id))), forms: Forms::NONE, trail: None };
    let leaf = |at: u32| Value::labelled((0..60).map(|i| label(at * 60 + i)).collect());
    let wide = (0..40).fold(Value::NOTHING, |all, at| all.with_kid(Proj::Tuple(at), leaf(at)));
    assert_eq!(wide.all_elems().len(), 40 * 60, "none is lost");
    assert!(wide.kids().len() < 40, "some stand at the whole");
}
