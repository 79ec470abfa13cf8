//! What the flow engine is told.

use super::{Facts, State};
use crate::{
    discovery::Nature,
    flow::{FieldRole, FlowSpec, Source},
};

/// Tagged fields make labels. What looks personal does too, apart from mere pseudonyms, but gives way to
/// what is declared: a label of a guess must not hide that of a tagged field whose value was put in.
pub(super) fn flow_spec(facts: &Facts) -> FlowSpec {
    let mut spec = FlowSpec {
        fields: Default::default(),
        locals: Default::default(),
        funcs: facts.funcs.clone(),
        // What is put into a field, and what code is for, is held against tags alone.
        purposes: if facts.has_tags() { facts.bound.clone() } else { Default::default() },
        ignores_writes: !facts.has_tags(),
    };
    for &field in facts.tags.keys() {
        let role = match facts.state(field) {
            State::NotPersonal => FieldRole::Silent,
            State::Tagged(_) | State::ByType | State::Untagged => FieldRole::Source,
        };
        spec.fields.insert(field, role);
    }
    for guess in facts.guesses.iter().filter(|guess| guess.nature != Nature::Pseudonym) {
        match guess.source {
            Source::Field(field) => {
                spec.fields.insert(field, FieldRole::Fallback);
            }
            Source::Local(local) => {
                spec.locals.insert(local);
            }
            Source::Func(_) => {}
        }
    }
    spec
}
