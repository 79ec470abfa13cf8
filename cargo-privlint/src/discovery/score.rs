//! How likely a field is personal: weights of its name, its type and what is around it, added up.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{
    Evidence,
    context::{Container, FieldView},
    holds::Value,
    table::{
        Carriers, ENDPOINTS, ENTRIES, Entry, MACHINES, Nature, OWNERS, PLACES_IN_TEXTS, TRAILERS,
        Topic,
    },
    words::split,
};

/// From this on a field is a candidate.
pub(super) const THRESHOLD: i32 = 500;

#[derive(Clone, Debug)]
pub(super) struct Scored {
    pub category: &'static str,
    pub nature: Nature,
    /// At most 1,000.
    pub score: i32,
    pub evidence: Vec<Evidence>,
}

/// The best reading of the field; `None` where nothing in it speaks of persons.
pub(super) fn score(container: &Container, field: &FieldView) -> Option<Scored> {
    let is_enough = |(entry, _): &(&Entry, usize)| entry.weight >= container.least_weight;
    let by_name = readings(&field.words).filter(is_enough).filter_map(|(entry, n_before)| {
        let fit = fits(entry, field)?;
        Some(weigh(container, field, entry, n_before, fit))
    });
    let by_type = type_readings(container, field).into_iter().map(|(entry, name)| {
        let mut scored = weigh(container, field, entry, 0, Fit::Type);
        scored.evidence[0] = Evidence::TypeName(name);
        scored.evidence.retain(|evidence| *evidence != Evidence::Type);
        scored
    });
    // The longest phrase comes first; a later one wins only by more weight.
    by_name.chain(by_type).reduce(|best, next| if next.score > best.score { next } else { best })
}

/// Entries that the words end in, longest first, and how many words stand before.
fn readings(words: &[String]) -> impl Iterator<Item = (&'static Entry, usize)> + '_ {
    let n_trailers = n_trailers(words);
    let found = entries_for(words, n_trailers).filter_map(|entry| {
        ends_in(words, n_trailers, entry.phrase).map(|n_before| (entry, n_before))
    });
    let mut found: Vec<(&'static Entry, usize)> = found.collect();
    found.sort_by_key(|&(_, n_before)| n_before);
    let least = found.first().map_or(0, |&(_, n_before)| n_before);
    found.into_iter().take_while(move |&(_, n_before)| n_before == least)
}

/// Where in the table entries are, by the last words of their phrases.
static BY_LAST_WORD: LazyLock<FxHashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut places: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, entry) in ENTRIES.iter().enumerate() {
        let last = entry.phrase.rsplit(' ').next().unwrap_or(entry.phrase);
        places.entry(last).or_default().push(at);
    }
    places
});

/// Whether some phrase ends in the word.
pub(super) fn ends_phrase(word: &str) -> bool {
    BY_LAST_WORD.contains_key(word)
}

/// Entries that the words may end in (trailers aside), in the order of the table.
pub(super) fn entries_for(
    words: &[String],
    n_trailers: usize,
) -> impl Iterator<Item = &'static Entry> {
    let first = words.len() - n_trailers;
    let lasts = &words[first.saturating_sub(1)..];
    let known = lasts.iter().filter_map(|word| BY_LAST_WORD.get(word.as_str()));
    let mut places: Vec<usize> = known.flatten().copied().collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|at| &ENTRIES[at])
}

/// How many words stand before the phrase, where the words end in it (trailers aside).
pub(super) fn ends_in(words: &[String], n_trailers: usize, phrase: &str) -> Option<usize> {
    let ends = (words.len() - n_trailers..=words.len()).rev();
    ends.filter_map(|end| before_phrase(&words[..end], phrase)).next()
}

/// How many words at the end say nothing of their own.
pub(super) fn n_trailers(words: &[String]) -> usize {
    words.iter().rev().take_while(|word| TRAILERS.contains(&word.as_str())).count()
}

/// Whether the words are those of the phrase.
pub(super) fn is_phrase(words: &[String], phrase: &str) -> bool {
    before_phrase(words, phrase) == Some(0)
}

fn before_phrase(words: &[String], phrase: &str) -> Option<usize> {
    let mut rest = phrase;
    for (at, word) in words.iter().enumerate().rev() {
        rest = rest.strip_suffix(word.as_str())?;
        if rest.is_empty() {
            return Some(at);
        }
        rest = rest.strip_suffix(' ')?;
    }
    None
}

/// Entries by the name of a type on the way, for values that may be text; what a newtype holds goes by its name.
fn type_readings(container: &Container, field: &FieldView) -> Vec<(&'static Entry, String)> {
    let is_newtype = container.fields.len() == 1 && field.name == "0";
    let own = is_newtype.then_some(container.name);
    let names = field.holds.names.iter().copied().chain(own);
    let found = names.flat_map(|name| {
        let words = split(name.as_str());
        let entries: Vec<&Entry> = readings(&words).map(|(entry, _)| entry).collect();
        entries.into_iter().map(move |entry| (entry, name.to_string()))
    });
    found.filter(|(entry, _)| may_be_named_by_type(entry, field.holds.value)).collect()
}

fn may_be_named_by_type(entry: &Entry, value: Value) -> bool {
    let is_sure = entry.weight >= 600 && entry.nature != Nature::Pseudonym;
    is_sure
        && match value {
            Value::Carrier(carrier) => entry.carriers.meets(carrier) && carrier != Carriers::ENUM,
            Value::Unknown => true,
            Value::Compound(_) | Value::Nothing => false,
        }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The type can hold such a value.
    Value,
    /// Nothing is known of the type but a name that says the same.
    Type,
}

fn fits(entry: &Entry, field: &FieldView) -> Option<Fit> {
    match field.holds.value {
        Value::Carrier(carrier) if entry.carriers.meets(carrier) => Some(Fit::Value),
        Value::Unknown => {
            let mut names = field.holds.names.iter().map(|name| split(name.as_str()));
            let head = entry.phrase.split(' ').next_back()?;
            names.any(|words| words.iter().any(|word| word == head)).then_some(Fit::Type)
        }
        Value::Carrier(_) | Value::Compound(_) | Value::Nothing => None,
    }
}

/// Whether the variable's type can hold what the category is about.
pub(super) fn may_hold(category: &str, variable: &FieldView) -> bool {
    let mut entries = ENTRIES.iter().filter(|entry| entry.category == category);
    matches!(variable.holds.value, Value::Carrier(carrier) if entries.any(|entry| entry.carriers.meets(carrier)))
}

fn weigh(
    container: &Container,
    field: &FieldView,
    entry: &'static Entry,
    n_before: usize,
    fit: Fit,
) -> Scored {
    let mut sum = Sum { score: entry.weight, evidence: vec![Evidence::Name(entry.phrase)] };
    if fit == Fit::Type {
        sum.add(100, Evidence::Type);
    }
    lift_by_owner(&mut sum, container, entry, &field.words[..n_before]);
    lift_by_siblings(&mut sum, container, field, entry, n_before);
    lower_by_software(&mut sum, container, field, entry);
    Scored {
        category: entry.category,
        nature: entry.nature,
        score: sum.score.clamp(0, 1000),
        evidence: sum.evidence,
    }
}

struct Sum {
    score: i32,
    evidence: Vec<Evidence>,
}

impl Sum {
    fn add(&mut self, weight: i32, evidence: Evidence) {
        self.score += weight;
        self.evidence.push(evidence);
    }
}

/// By what the type is about, or by whose it is in the name.
fn lift_by_owner(sum: &mut Sum, container: &Container, entry: &Entry, before: &[String]) {
    let owner = before.iter().rev().find(|word| OWNERS.contains(&word.as_str()));
    let machine = before.iter().find(|word| MACHINES.contains(&word.as_str()));
    if let Some(owner) = owner {
        sum.add(300, Evidence::Owner(owner.clone()));
        return;
    }
    if let Some(machine) = machine {
        sum.add(-450, Evidence::Machine(machine.clone()));
        return;
    }
    let topic = container.topics.iter().find(|topic| entry.topics.contains(topic));
    // `company_name` in a person's record is not the person's name.
    let is_qualified = !before.is_empty() && entry.weight < 450;
    match topic {
        Some(_) if is_qualified => sum.add(100, Evidence::About(container.name)),
        Some(_) => sum.add(300, Evidence::About(container.name)),
        None if container.mentions_person && !is_qualified => {
            sum.add(100, Evidence::Mentions(container.name));
        }
        None => {}
    }
}

/// A foreign key beside it does not make a name a person's, and neither does an e-mail address where the
/// type is about an organisation.
fn lift_by_siblings(
    sum: &mut Sum,
    container: &Container,
    field: &FieldView,
    entry: &Entry,
    n_before: usize,
) {
    let is_weak = entry.nature == Nature::Direct && entry.weight < 450;
    let is_qualified = is_weak && n_before > 0;
    if !entry.topics.contains(&Topic::Person)
        || is_qualified
        || (is_weak && container.is_organisation)
    {
        return;
    }
    let mut siblings = container.personal_siblings(field);
    siblings.retain(|(_, nature)| !is_weak || *nature != Nature::Pseudonym);
    match siblings.as_slice() {
        [] => {}
        [(one, _)] => sum.add(250, Evidence::Beside(*one)),
        [(one, _), ..] => sum.add(300, Evidence::Beside(*one)),
    }
}

fn lower_by_software(sum: &mut Sum, container: &Container, field: &FieldView, entry: &Entry) {
    if let Some(word) = &container.software {
        sum.add(-450, Evidence::Software(word.clone()));
    } else if container.is_configuration {
        sum.add(-400, Evidence::Configuration);
    }
    let is_of_person = container.topics.contains(&Topic::Person)
        || (entry.nature != Nature::Credential && container.mentions_person);
    if let Some(endpoint) = container.sibling_named(field, ENDPOINTS).filter(|_| !is_of_person) {
        sum.add(-250, Evidence::Endpoint(endpoint));
    }
    if entry.topics.contains(&Topic::Content)
        && let Some(place) = container.sibling_named(field, PLACES_IN_TEXTS)
    {
        sum.add(-250, Evidence::Endpoint(place));
    }
    if container.is_error {
        sum.add(-250, Evidence::Error);
    }
    if container.is_test {
        sum.add(-300, Evidence::Test);
    }
}
