//! What the flow engine is told.

use super::{Facts, State};
use crate::{
    discovery::Nature,
    flow::{FieldRole, FlowSpec},
};

/// Tagged fields make labels. Where nothing at all is tagged, what looks personal does, apart from mere
/// pseudonyms; as soon as somebody tags, guesses are left to `untagged_personal_data`, since a label of a
/// guess would hide the declared one that was put into the same field.
pub(super) fn flow_spec(facts: &Facts) -> FlowSpec {
    let mut spec = FlowSpec {
        fields: Default::default(),
        funcs: facts.funcs.clone(),
        purposes: facts.bound.clone(),
        // What is put into a field is held against tags alone.
        ignores_writes: !facts.has_tags(),
    };
    for &field in facts.tags.keys() {
        let role = match facts.state(field) {
            State::NotPersonal => FieldRole::Silent,
            State::Tagged(_) | State::ByType | State::Untagged => FieldRole::Source,
        };
        spec.fields.insert(field, role);
    }
    if !facts.has_tags() {
        let guesses = facts.guesses.iter().filter(|guess| guess.nature != Nature::Pseudonym);
        spec.fields.extend(guesses.map(|guess| (guess.field, FieldRole::Source)));
    }
    spec
}
