//! One hit for each lint and primary place: the first keeps its words and its trace, others become notes.

use super::{Hit, Note};

/// `hits` of one lint, in the order in which their sources are declared.
pub(super) fn merge(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.primary.span, hit.basis));
    let mut merged: Vec<Hit> = Vec::new();
    for hit in hits {
        match merged.last_mut() {
            Some(first) if first.primary.span == hit.primary.span => absorb(first, hit),
            _ => merged.push(hit),
        }
    }
    merged
}

/// A file of two targets gives everything twice: what is said already is not said again.
fn absorb(first: &mut Hit, other: Hit) {
    let also = Note {
        text: format!("also: {}", other.headline),
        span: other.trace.first().map(|it| it.span),
    };
    let is_same = other.headline == first.headline;
    if !is_same && !first.notes.iter().any(|note| note.text == also.text) {
        first.notes.push(also);
    }
    for label in other.secondary {
        if !first.secondary.contains(&label) {
            first.secondary.push(label);
        }
    }
    for subject in other.subjects {
        if !first.subjects.contains(&subject) {
            first.subjects.push(subject);
        }
    }
}
