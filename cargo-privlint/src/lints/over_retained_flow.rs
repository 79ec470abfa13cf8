//! `over_retained_flow`: data copied or stored with a longer life than its tag allows.

use privacy_spec::{Breach, Order, Retention};

use super::{
    Cx, Group, Hit, Lint, Run,
    carried::{Breached, Carried, at_places, breached, field_name, sink_retention},
};
use crate::{config::Level, facts::SinkFact, names::FieldId};

pub static LINT: Lint = Lint {
    name: "over_retained_flow",
    group: Group::Retention,
    level: Level::Deny,
    articles: &["5(1)(e)"],
    summary: "data copied or stored with a longer life than its tag allows",
    page: include_str!("over_retained_flow.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    at_places(cx, in_field, at_sink)
}

fn in_field(cx: &Cx<'_>, carried: &Carried<'_>, field: FieldId) -> Option<Hit> {
    let Breached { target, source, breaches } = breached(cx, carried, field)?;
    let order = breaches.iter().find_map(|breach| match breach {
        Breach::Retention(order) => Some(*order),
        _ => None,
    })?;
    let (kept, admitted) = (target.retention.as_ref()?, source.retention.as_ref()?);
    let name = field_name(cx.types.names, field);
    let headline = format!(
        "{} goes into `{name}`, which is kept for `{}` instead of `{}`",
        carried.described(cx),
        kept.value,
        admitted.value
    );
    let hit = carried
        .hit(cx, &LINT, "put into a field here", headline)
        .note_at(admitted.span, format!("the source is kept for `{}`", admitted.value))
        .note_at(kept.span, format!("`{name}` is kept for `{}`", kept.value));
    Some(explain(hit, order, &kept.value, &admitted.value))
}

fn at_sink(cx: &Cx<'_>, carried: &Carried<'_>, sink: &SinkFact) -> Option<Hit> {
    let admitted = carried.tag()?.retention.as_ref()?;
    let (kept, who) = sink_retention(cx, carried.event, sink)?;
    let order = kept.compare(&admitted.value, cx.world().events);
    if order == Order::Within {
        return None;
    }
    let headline =
        format!("{} is stored for `{kept}` instead of `{}`", carried.described(cx), admitted.value);
    let hit = carried
        .hit(cx, &LINT, &format!("stored for `{kept}` here"), headline)
        .note_at(admitted.span, format!("its tag allows `{}`", admitted.value))
        .note(format!("{who} keeps it for `{kept}`"));
    Some(explain(hit, order, &kept, &admitted.value))
}

fn explain(hit: Hit, order: Order, kept: &Retention, admitted: &Retention) -> Hit {
    let hit = match order {
        Order::Within | Order::Longer => hit,
        Order::DependsOnStart => {
            hit.note(format!("whether `{kept}` is longer than `{admitted}` depends on the day it starts"))
        }
        Order::Unrelated => hit.note(
            "the periods begin with different events: give the latest time of each under `[events]`",
        ),
    };
    hit.help(format!("keep it for `{admitted}` at most, or leave it out"))
}
