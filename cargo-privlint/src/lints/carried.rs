//! What flow lints have in common: whose data an event carries, what its tag states, and how to tell its way.

use privacy_spec::{Breach, List, Protect, Retention, Sanitizer, Tag, Term, World, breaches};

use super::{Basis, Cx, Hit, Label, Lint};
use crate::{
    discovery::{Guess, is_test_code},
    facts::{SinkFact, State, holds},
    flow::{Const, Event, EventKind, Form, Forms, Local, Source, Step, StepKind},
    names::{CrateOrigin, DefId, DefKind, FieldId, Names},
    span::Span,
};

/// An event with the tag of its source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carried<'a> {
    pub event: &'a Event,
    pub known: Known<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Known<'a> {
    Tag(&'a Tag<Span>),
    Guess(&'a Guess),
}

/// The events whose source is tagged (or guessed), apart from what is no longer personal data.
pub(super) fn carried<'a>(cx: &Cx<'a>) -> impl Iterator<Item = Carried<'a>> {
    let (facts, flows, names) = (cx.facts, cx.flows, cx.types.names);
    flows.events.iter().filter_map(move |event| {
        if event.forms.contains(Form::Anonymised) {
            return None;
        }
        let known = match event.source {
            Source::Func(func) => Known::Tag(facts.sources.get(&func)?),
            Source::Local(_) if event.forms.contains(Form::Unsure) => return None,
            Source::Local(_) => Known::Guess(facts.guess(event.source)?),
            Source::Field(field) => match facts.state(field) {
                State::Tagged(tag) => Known::Tag(tag),
                State::NotPersonal | State::ByType => return None,
                // Of a guess only what surely arrives is told.
                State::Untagged if event.forms.contains(Form::Unsure) => return None,
                State::Untagged if is_test_code(&names.def_path(event.func)) => return None,
                State::Untagged => Known::Guess(facts.guess(event.source)?),
            },
        };
        Some(Carried { event, known })
    })
}

/// The events at sinks, with what is declared of the sink.
pub(super) fn at_sinks<'a>(cx: &Cx<'a>) -> impl Iterator<Item = (Carried<'a>, &'a SinkFact)> {
    let facts = cx.facts;
    carried(cx).filter_map(move |carried| match &carried.event.kind {
        EventKind::Sink { sink, .. } => Some((carried, facts.sinks.get(sink.0 as usize)?)),
        EventKind::Write { .. } | EventKind::Purpose { .. } | EventKind::Unknown => None,
    })
}

impl<'a> Carried<'a> {
    pub fn tag(&self) -> Option<&'a Tag<Span>> {
        match self.known {
            Known::Tag(tag) => Some(tag),
            Known::Guess(_) => None,
        }
    }

    pub fn basis(&self) -> Basis {
        match self.known {
            Known::Tag(_) => Basis::Declared,
            Known::Guess(_) => Basis::Inferred,
        }
    }

    /// `Customer.email`, or the source function's name.
    pub fn name(&self, cx: &Cx<'_>) -> String {
        source_name(cx, self.event.source)
    }

    pub fn category(&self, cx: &Cx<'_>) -> Option<String> {
        match self.known {
            Known::Tag(tag) => tag.category.as_ref().map(|term| cx.term(term.value)),
            Known::Guess(guess) => Some(guess.category.to_owned()),
        }
    }

    /// `` `Customer.email` (EmailAddress) ``
    pub fn described(&self, cx: &Cx<'_>) -> String {
        let name = self.name(cx);
        match (self.category(cx), self.known) {
            (Some(category), Known::Tag(_)) => format!("`{name}` ({category})"),
            (Some(category), Known::Guess(_)) => format!("`{name}` (looks like {category})"),
            (None, _) => format!("`{name}`"),
        }
    }

    /// A hit at the event's place with its trace, and a note on where the source is declared.
    pub fn hit(&self, cx: &Cx<'_>, lint: &'static Lint, label: &str, headline: String) -> Hit {
        let primary = Label::new(self.event.primary, label);
        let mut hit = Hit::new(lint, self.basis(), primary, headline);
        hit.trace = trace(cx, self.event);
        let hit = hit.subject(source_path(cx, self.event.source));
        match (self.known, self.event.source) {
            (Known::Guess(guess), Source::Field(field)) => {
                let reasons = reasons(guess);
                let text = format!("nobody tagged it; it looks personal because {reasons}");
                note_at_field(cx, hit, field, text)
            }
            (Known::Tag(tag), Source::Field(field)) => {
                let text = match &tag.purposes {
                    Some(purposes) => format!("tagged here, for {}", cx.purposes(purposes)),
                    None => "tagged here".to_owned(),
                };
                note_at_field(cx, hit, field, text)
            }
            (_, Source::Local(local)) => match (self.known, local_span(cx, local)) {
                (Known::Guess(guess), Some(span)) => {
                    hit.note_at(span, format!("it looks personal because {}", reasons(guess)))
                }
                _ => hit,
            },
            (_, Source::Func(func)) => match cx.types.names.name_span(func) {
                Some(span) if cx.is_workspace(func) => {
                    hit.note_at(span, "declared here as a source of personal data")
                }
                _ => hit,
            },
        }
    }
}

fn local_name<'a>(cx: &Cx<'a>, local: Local) -> &'a str {
    let tys = cx.bodies.get(local.func);
    let known = tys.and_then(|tys| tys.locals.get(local.local.0 as usize));
    known.map_or("?", |known| known.name.as_str())
}

fn local_span(cx: &Cx<'_>, local: Local) -> Option<Span> {
    let pat = cx.bodies.get(local.func)?.locals.get(local.local.0 as usize)?.pat;
    Some(cx.types.names.body(local.func)?.places.pats[pat.as_usize()].span)
}

/// Models have no place that a reader could open.
fn note_at_field(cx: &Cx<'_>, hit: Hit, field: FieldId, text: String) -> Hit {
    match cx.types.names.field(field) {
        Some(decl) if cx.is_workspace(field.owner) => hit.note_at(decl.name_span, text),
        _ => hit.note(text),
    }
}

pub(super) fn reasons(guess: &Guess) -> String {
    let reasons: Vec<String> = guess.evidence.iter().map(ToString::to_string).collect();
    reasons.join(", ")
}

/// The steps in order without the arrival, which is the primary place.
fn trace(cx: &Cx<'_>, event: &Event) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (idx, step) in event.trace.iter().enumerate() {
        let text = match (idx, step.kind) {
            (0, _) => format!("source: {}", source_name(cx, event.source)),
            (_, StepKind::Arrived) => continue,
            (_, _) => step_text(cx.types.names, step),
        };
        let label = Label::new(step.span, text);
        if labels.last() != Some(&label) {
            labels.push(label);
        }
    }
    labels
}

fn step_text(names: &Names, step: &Step) -> String {
    match step.kind {
        StepKind::Read => "read here".to_owned(),
        StepKind::Assigned => "assigned here".to_owned(),
        StepKind::Passed(func) => format!("passed to `{}`", func_name(names, func)),
        StepKind::Returned(func) => format!("returned by `{}`", func_name(names, func)),
        StepKind::Captured => "captured here".to_owned(),
        StepKind::Formatted => "formatted here".to_owned(),
        StepKind::Stored => "put into a field here".to_owned(),
        StepKind::Sanitized(func) => format!("changed by `{}`", func_name(names, func)),
        StepKind::Arrived => "arrives here".to_owned(),
    }
}

pub(super) fn source_name(cx: &Cx<'_>, source: Source) -> String {
    let names = cx.types.names;
    match source {
        Source::Field(field) => field_name(names, field),
        Source::Func(func) => func_name(names, func),
        Source::Local(local) => {
            format!("{}.{}", func_name(names, local.func), local_name(cx, local))
        }
    }
}

fn source_path(cx: &Cx<'_>, source: Source) -> String {
    match source {
        Source::Field(field) => cx.types.names.field_path(field).unwrap_or_default(),
        Source::Func(func) => cx.types.def_path(func),
        Source::Local(local) => {
            format!("{}::{}", cx.types.def_path(local.func), local_name(cx, local))
        }
    }
}

/// `Customer.email`, `Contact::Person.email`
pub(super) fn field_name(names: &Names, field: FieldId) -> String {
    let owner = names.def(field.owner);
    let name = names.field(field).map_or("?", |decl| decl.name.as_str());
    match owner.parent {
        Some(parent) if owner.kind == DefKind::Variant => {
            format!("{}::{}.{name}", names.def(parent).name, owner.name)
        }
        _ => format!("{}.{name}", owner.name),
    }
}

/// `send`, `Mailer::send` where the impl's type or the trait has a plain name.
pub(super) fn func_name(names: &Names, func: DefId) -> String {
    let name = names.def(func).name;
    let of_trait =
        names.assoc_parent(func).filter(|&parent| names.def(parent).kind == DefKind::Trait);
    match of_trait {
        Some(trait_) => format!("{}::{name}", names.def(trait_).name),
        None => name.to_string(),
    }
}

/// Whether what it was made into meets the demand.
pub(super) fn meets(forms: Forms, demand: Protect) -> bool {
    sanitizers(forms).any(|sanitizer| sanitizer.satisfies(demand))
}

fn sanitizers(forms: Forms) -> impl Iterator<Item = Sanitizer> {
    let pairs = [
        (Form::Redacted, Sanitizer::Redact),
        (Form::Hashed, Sanitizer::Hash),
        (Form::KeyedHashed, Sanitizer::KeyedHash),
        (Form::Encrypted, Sanitizer::Encrypt),
        (Form::Pseudonymised, Sanitizer::Pseudonymise),
        (Form::Anonymised, Sanitizer::Anonymise),
    ];
    pairs.into_iter().filter(move |(form, _)| forms.contains(*form)).map(|(_, it)| it)
}

/// How long the sink keeps what it gets, and what says so: the call's constant, the sink, its store.
pub(super) fn sink_retention(
    cx: &Cx<'_>,
    event: &Event,
    sink: &SinkFact,
) -> Option<(Retention, String)> {
    if let EventKind::Sink { retention: Some(constant), .. } = &event.kind
        && let Some(retention) = retention_of(constant, sink)
    {
        return Some((retention, "this call".to_owned()));
    }
    if let Some(retention) = &sink.retention {
        return Some((retention.clone(), "this call".to_owned()));
    }
    let name = sink.store.as_ref()?;
    let retention = cx.facts.store(name)?.retention.clone()?;
    Some((retention, format!("the store `{name}`")))
}

fn retention_of(constant: &Const, sink: &SinkFact) -> Option<Retention> {
    use privacy_spec::{Period, Unit};
    let seconds = |seconds: u64| Period { months: 0, seconds };
    let months = |months: u64| Period { months, seconds: 0 };
    let period = match (constant, sink.unit) {
        (Const::Int(n), Some(unit)) => match unit {
            Unit::Nanoseconds => seconds(n.div_ceil(1_000_000_000)),
            Unit::Microseconds => seconds(n.div_ceil(1_000_000)),
            Unit::Milliseconds => seconds(n.div_ceil(1000)),
            Unit::Seconds | Unit::Duration => seconds(*n),
            Unit::Minutes => seconds(n.saturating_mul(60)),
            Unit::Hours => seconds(n.saturating_mul(3600)),
            Unit::Days => seconds(n.saturating_mul(86_400)),
            Unit::Weeks => seconds(n.saturating_mul(604_800)),
            Unit::Months => months(*n),
            Unit::Years => months(n.saturating_mul(12)),
        },
        (Const::Int(_), None) | (Const::Str(_), _) => return None,
    };
    // Beyond what an attribute can state it is as good as for ever, and calendar arithmetic ends.
    const LONGEST: u64 = 10_000;
    let is_endless = period.months > LONGEST * 12 || period.seconds > LONGEST * 366 * 86_400;
    Some(if is_endless { Retention::Endless } else { Retention::For { period, after: None } })
}

impl Cx<'_> {
    pub(super) fn term(&self, term: Term) -> String {
        self.facts.terms.vocabulary.name(term)
    }

    pub(super) fn world(&self) -> World<'_> {
        World { vocabulary: &self.facts.terms.vocabulary, events: &self.facts.terms.events }
    }

    /// ``the purpose `A` ``, ``the purposes `A`, `B` ``
    pub(super) fn purposes(&self, purposes: &List<Term, Span>) -> String {
        let names: Vec<String> =
            purposes.values().map(|&term| format!("`{}`", self.term(term))).collect();
        let word = if names.len() == 1 { "purpose" } else { "purposes" };
        format!("the {word} {}", names.join(", "))
    }

    pub(super) fn is_workspace(&self, def: DefId) -> bool {
        let names = self.types.names;
        names.krate(names.def(def).krate).origin == CrateOrigin::Workspace
    }
}

/// Asks about every field that carried data is put into, and about every sink that it reaches.
pub(super) fn at_places(
    cx: &Cx<'_>,
    in_field: fn(&Cx<'_>, &Carried<'_>, FieldId) -> Option<Hit>,
    at_sink: fn(&Cx<'_>, &Carried<'_>, &SinkFact) -> Option<Hit>,
) -> Vec<Hit> {
    let fields = carried(cx).filter_map(|carried| match carried.event.kind {
        EventKind::Write { field, .. } => in_field(cx, &carried, field),
        EventKind::Sink { .. } | EventKind::Purpose { .. } | EventKind::Unknown => None,
    });
    let sinks = at_sinks(cx).filter_map(|(carried, sink)| at_sink(cx, &carried, sink));
    fields.chain(sinks).collect()
}

/// A tagged field, what is put into it, and how the field's tag breaks the other.
pub(super) struct Breached<'c> {
    pub target: &'c Tag<Span>,
    pub source: &'c Tag<Span>,
    pub breaches: Vec<Breach<'c, Span>>,
}

/// Nothing where one of them has no tag, or a whole value goes into a field that its type tags.
pub(super) fn breached<'c>(
    cx: &'c Cx<'_>,
    carried: &'c Carried<'_>,
    field: FieldId,
) -> Option<Breached<'c>> {
    let (State::Tagged(target), Some(source)) = (cx.facts.state(field), carried.tag()) else {
        return None;
    };
    if is_whole(cx, carried, field) {
        return None;
    }
    Some(Breached { target, source, breaches: breaches(target, source, cx.world()) })
}

/// A whole value in a field whose type holds its type: the field is tagged by its type.
fn is_whole(cx: &Cx<'_>, carried: &Carried<'_>, field: FieldId) -> bool {
    let Source::Field(source) = carried.event.source else { return false };
    let names = cx.types.names;
    let adt = match names.def(source.owner) {
        def if def.kind == DefKind::Variant => def.parent.unwrap_or(source.owner),
        _ => source.owner,
    };
    holds(cx.types, &cx.types.field_ty(field), adt)
}
