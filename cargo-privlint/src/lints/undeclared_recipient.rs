//! `undeclared_recipient`: data that goes to somebody whom its tag does not name.

use privacy_spec::{Breach, admits_recipient};

use super::{
    Cx, Group, Hit, Lint, Run,
    carried::{Breached, Carried, at_places, breached, field_name},
};
use crate::{
    config::Level,
    facts::{Recipient, SinkFact},
    flow::{Const, EventKind},
    names::FieldId,
};

pub static LINT: Lint = Lint {
    name: "undeclared_recipient",
    group: Group::Disclosure,
    level: Level::Deny,
    articles: &["13(1)(e)", "28"],
    summary: "data goes to a recipient whom its tag does not name",
    page: include_str!("undeclared_recipient.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    at_places(cx, in_field, at_sink)
}

fn in_field(cx: &Cx<'_>, carried: &Carried<'_>, field: FieldId) -> Option<Hit> {
    let Breached { breaches, .. } = breached(cx, carried, field)?;
    let outside = breaches.iter().find_map(|breach| match breach {
        Breach::Recipients(outside) => Some(outside),
        _ => None,
    })?;
    let words: Vec<String> = outside.iter().map(|name| format!("`{}`", name.value)).collect();
    let name = field_name(cx.types.names, field);
    let headline = format!(
        "{} goes into `{name}`, which is shared with {}",
        carried.described(cx),
        words.join(", ")
    );
    let hit = carried.hit(cx, &LINT, "put into a field here", headline);
    let hit = outside
        .iter()
        .fold(hit, |hit, it| hit.note_at(it.span, format!("`{}` is named here", it.value)));
    Some(hit.help("name the recipient in the source's tag too, or leave the value out"))
}

fn at_sink(cx: &Cx<'_>, carried: &Carried<'_>, sink: &SinkFact) -> Option<Hit> {
    let tag = carried.tag()?;
    let (name, known) = recipient(cx, carried, sink)?;
    let is_named = tag.recipients.as_ref().is_none_or(|admitted| admits_recipient(admitted, &name));
    let headline = if !is_named {
        format!("{} goes to `{name}`, whom its tag does not name", carried.described(cx))
    } else {
        let category = tag.category.as_ref()?.value;
        let vocabulary = &cx.facts.terms.vocabulary;
        let admitted = &known?.categories;
        if admitted.is_empty() || admitted.iter().any(|&broad| vocabulary.is_a(category, broad)) {
            return None;
        }
        format!(
            "{} goes to `{name}`, who is to get no `{}`",
            carried.described(cx),
            cx.term(category)
        )
    };
    let hit = carried.hit(cx, &LINT, &format!("leaves for `{name}` here"), headline);
    let hit = match (&tag.recipients, known) {
        (Some(admitted), _) if !is_named => {
            hit.note_at(admitted.span, "its tag names these recipients")
        }
        (_, Some(known)) => hit.note_at(known.span, format!("`{name}` is declared here")),
        (_, None) => hit,
    };
    Some(hit.help(format!("add `{name}` to `recipients` in the tag, or leave the value out")))
}

/// By what is declared of the sink, or by the constant that the call gives: a recipient's name or host.
fn recipient<'a>(
    cx: &Cx<'a>,
    carried: &Carried<'_>,
    sink: &SinkFact,
) -> Option<(String, Option<&'a Recipient>)> {
    let facts = cx.facts;
    if let Some(name) = &sink.recipient {
        return Some((name.clone(), facts.recipient(name)));
    }
    let EventKind::Sink { recipient: Some(Const::Str(text)), .. } = &carried.event.kind else {
        return None;
    };
    let host = host_of(text);
    let mut known = facts.terms.recipients.iter();
    let found = known.find(|known| known.name == **text || known.hosts.iter().any(|it| it == host));
    match found {
        Some(found) => Some((found.name.clone(), Some(found))),
        None => Some((host.to_owned(), None)),
    }
}

/// `api.example.org` of `https://api.example.org:443/v1`.
fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    host.split(':').next().unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::host_of;

    #[test]
    fn hosts_are_found_in_urls() {
        assert_eq!(host_of("https://user@api.example.org:443/v1?x#y"), "api.example.org");
        assert_eq!(host_of("api.example.org"), "api.example.org");
        assert_eq!(host_of("http://localhost"), "localhost");
    }
}
