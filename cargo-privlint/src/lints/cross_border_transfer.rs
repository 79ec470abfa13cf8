//! `cross_border_transfer`: data that goes where its tag does not allow it to be.

use privacy_spec::{Breach, Region, admits_region};

use super::{
    Cx, Group, Hit, Lint, Run,
    carried::{Breached, Carried, at_places, breached, field_name},
};
use crate::{config::Level, facts::SinkFact, names::FieldId};

pub static LINT: Lint = Lint {
    name: "cross_border_transfer",
    group: Group::Disclosure,
    level: Level::Deny,
    articles: &["44"],
    summary: "data goes to a region that its tag does not allow",
    page: include_str!("cross_border_transfer.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    at_places(cx, in_field, at_sink)
}

fn in_field(cx: &Cx<'_>, carried: &Carried<'_>, field: FieldId) -> Option<Hit> {
    let Breached { breaches, .. } = breached(cx, carried, field)?;
    let outside = breaches.iter().find_map(|breach| match breach {
        Breach::Regions(outside) => Some(outside),
        _ => None,
    })?;
    let words: Vec<String> = outside.iter().map(|region| format!("`{}`", region.value)).collect();
    let name = field_name(cx.types.names, field);
    let headline = format!(
        "{} goes into `{name}`, which may be in {}",
        carried.described(cx),
        words.join(", ")
    );
    let hit = carried.hit(cx, &LINT, "put into a field here", headline);
    let hit = outside
        .iter()
        .fold(hit, |hit, it| hit.note_at(it.span, format!("`{}` is named here", it.value)));
    Some(hit.help("keep the target to the regions of the source"))
}

fn at_sink(cx: &Cx<'_>, carried: &Carried<'_>, sink: &SinkFact) -> Option<Hit> {
    let admitted = carried.tag()?.regions.as_ref()?;
    let (region, who) = region(cx, sink)?;
    if admits_region(admitted, region) {
        return None;
    }
    let headline = format!("{} goes to `{region}`, where it may not be", carried.described(cx));
    let hit = carried
        .hit(cx, &LINT, &format!("leaves for `{region}` here"), headline)
        .note_at(admitted.span, "its tag names these regions")
        .note(format!("{who} is in `{region}`"))
        .note("a transfer to a third country needs a ground of its own (Articles 44 to 49 GDPR)");
    Some(hit.help("use a recipient in one of these regions, or leave the value out"))
}

fn region(cx: &Cx<'_>, sink: &SinkFact) -> Option<(Region, String)> {
    if let Some(region) = sink.region {
        return Some((region, "what is called".to_owned()));
    }
    let recipient = sink.recipient.as_ref().and_then(|name| cx.facts.recipient(name));
    if let Some((region, recipient)) = recipient.and_then(|it| Some((it.region?, it))) {
        return Some((region, format!("the recipient `{}`", recipient.name)));
    }
    let store = sink.store.as_ref().and_then(|name| cx.facts.store(name))?;
    Some((store.region?, format!("the store `{}`", store.name)))
}
