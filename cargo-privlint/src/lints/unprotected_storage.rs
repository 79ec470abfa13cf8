//! `unprotected_storage`: data that is stored or leaves without the protection that its tag demands.

use privacy_spec::{Breach, Protect, SinkKind};

use super::{
    Cx, Group, Hit, Lint, Run,
    carried::{Breached, Carried, at_places, breached, field_name, meets},
};
use crate::{config::Level, facts::SinkFact, names::FieldId};

pub static LINT: Lint = Lint {
    name: "unprotected_storage",
    group: Group::Disclosure,
    level: Level::Deny,
    articles: &["25", "32"],
    summary: "data is stored or leaves without the protection that its tag demands",
    page: include_str!("unprotected_storage.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    at_places(cx, in_field, at_sink)
}

fn in_field(cx: &Cx<'_>, carried: &Carried<'_>, field: FieldId) -> Option<Hit> {
    let Breached { breaches, .. } = breached(cx, carried, field)?;
    let (stated, demanded) = breaches.iter().find_map(|breach| match breach {
        Breach::Protection { stated, demanded } => Some((*stated, *demanded)),
        _ => None,
    })?;
    let name = field_name(cx.types.names, field);
    let headline = format!(
        "{} demands `{}`, but goes into `{name}`, which demands `{}`",
        carried.described(cx),
        demanded.name(),
        stated.name()
    );
    let hit = carried.hit(cx, &LINT, "put into a field here", headline);
    Some(hit.help(format!("state `protect = \"{}\"` for `{name}`", demanded.name())))
}

fn at_sink(cx: &Cx<'_>, carried: &Carried<'_>, sink: &SinkFact) -> Option<Hit> {
    let demand = carried.tag()?.protect.as_ref()?;
    if meets(carried.event.forms, demand.value) || is_encrypted_store(cx, sink, demand.value) {
        return None;
    }
    let happens = match sink.kind {
        // What a log may hold is a matter of its own.
        SinkKind::Log => return None,
        SinkKind::Store | SinkKind::File => "is stored",
        SinkKind::Network
        | SinkKind::Response
        | SinkKind::Email
        | SinkKind::Process
        | SinkKind::Train => "leaves",
    };
    let form = demand.value.name();
    let headline = format!("{} {happens} without being {form}", carried.described(cx));
    let hit = carried
        .hit(cx, &LINT, &format!("{happens} here"), headline)
        .note_at(demand.span, format!("its tag demands `{form}`"));
    Some(hit.help(format!("make it {form} before, by a function that is declared to do so")))
}

fn is_encrypted_store(cx: &Cx<'_>, sink: &SinkFact, demand: Protect) -> bool {
    let store = sink.store.as_ref().and_then(|name| cx.facts.store(name));
    demand == Protect::Encrypted && store.is_some_and(|store| store.is_encrypted == Some(true))
}
