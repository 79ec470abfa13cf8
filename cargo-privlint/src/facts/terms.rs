//! The configuration's words read against the vocabulary: local terms, maxima, events, recipients, stores.
//!
//! Needs no program: a word that nothing knows stops the run before anything is analysed.

use privacy_spec::{
    Event, Events, LocalTerm, Region, Retention, Spanned as SpecSpanned, Spelling, Term, TermKind,
    Vocabulary,
};

use super::rules;
use crate::{
    config::{Config, Problem, PurposeRule, Text},
    span::Span,
};

/// The vocabulary of this run, and what the rules say in its terms.
#[derive(Clone, Debug)]
pub struct Terms {
    pub vocabulary: Vocabulary,
    pub events: Events,
    /// The longest storage by category.
    pub maxima: Vec<Maximum>,
    pub recipients: Vec<Recipient>,
    pub stores: Vec<Store>,
    /// For the attribute grammar.
    pub recipient_names: Vec<String>,
    /// A recipient that is not among them is a mistake.
    pub knows_recipients: bool,
    /// By [`Config::purposes`]: the term that each row names.
    pub purposes: Vec<Option<Term>>,
}

#[derive(Clone, Debug)]
pub struct Maximum {
    pub category: Term,
    pub retention: Retention,
    /// The period in the file.
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Recipient {
    pub name: String,
    pub region: Option<Region>,
    /// What it may get the data for; empty where nothing is said.
    pub purposes: Vec<Term>,
    /// What it may get; empty where nothing is said.
    pub categories: Vec<Term>,
    pub hosts: Vec<String>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Store {
    pub name: String,
    pub retention: Option<Retention>,
    pub region: Option<Region>,
    /// `None` where nothing is said.
    pub is_encrypted: Option<bool>,
    pub span: Span,
}

/// What the words of the configuration mean, and those that mean nothing.
pub fn read_terms(config: &Config) -> (Terms, Vec<Problem>) {
    let mut problems = Vec::new();
    let vocabulary = vocabulary(config, &mut problems);
    let mut reader = Reader { vocabulary: &vocabulary, problems: &mut problems };
    let maxima = maxima(config, &mut reader);
    let events = config.events.iter().filter_map(|(event, latest)| reader.event(event, latest));
    let events = Events::new(events.collect());
    let recipients = recipients(config, &mut reader);
    let stores = stores(config, &mut reader);
    let purposes = config.purposes.iter();
    let purposes = purposes.map(|rule| reader.term(TermKind::Purpose, &rule.name)).collect();
    let terms = Terms {
        purposes,
        knows_recipients: true,
        recipient_names: recipients.iter().map(|recipient| recipient.name.clone()).collect(),
        events,
        maxima,
        recipients,
        stores,
        vocabulary: vocabulary.clone(),
    };
    problems.extend(rules::check(config, &terms).into_iter().map(config_problem));
    problems.sort_by_key(|problem| problem.span);
    (terms, problems)
}

fn maxima(config: &Config, reader: &mut Reader<'_>) -> Vec<Maximum> {
    let read = config.retention.iter().filter_map(|(category, period)| {
        let term = reader.term(TermKind::Category, category);
        let retention = reader.retention(period);
        Some(Maximum { category: term?, retention: retention?, span: period.span })
    });
    read.collect()
}

fn vocabulary(config: &Config, problems: &mut Vec<Problem>) -> Vocabulary {
    let spanned = |text: &Text| SpecSpanned { value: text.value.clone(), span: text.span };
    let mut locals = Vec::new();
    for rule in config.purposes.iter().filter(|rule| is_local_purpose(rule, problems)) {
        locals.push(LocalTerm {
            kind: TermKind::Purpose,
            name: spanned(&rule.name),
            broader: rule.broader.iter().map(spanned).collect(),
            special: false,
        });
    }
    for rule in &config.categories {
        if Term::builtin(TermKind::Category, &rule.name.value).is_some() {
            problems.push(already_a_term("category", &rule.name));
            continue;
        }
        locals.push(LocalTerm {
            kind: TermKind::Category,
            name: spanned(&rule.name),
            broader: rule.broader.iter().map(spanned).collect(),
            special: rule.special.as_ref().is_some_and(|special| special.value),
        });
    }
    let (vocabulary, mistakes) = Vocabulary::with_locals(&locals);
    problems.extend(mistakes.into_iter().map(config_problem));
    vocabulary
}

/// A table may also bind code to a purpose that the vocabulary has; it can't be put elsewhere in it.
fn is_local_purpose(rule: &PurposeRule, problems: &mut Vec<Problem>) -> bool {
    if Term::builtin(TermKind::Purpose, &rule.name.value).is_none() {
        return true;
    }
    if rule.broader.is_some() {
        problems.push(already_a_term("purpose", &rule.name));
    }
    false
}

fn already_a_term(what: &str, name: &Text) -> Problem {
    Problem {
        span: name.span,
        headline: format!("the vocabulary has a {what} `{}` already", name.value),
        note: Some("what is broader than it is fixed there".to_owned()),
        help: Some("give the local term another name".to_owned()),
    }
}

fn config_problem(problem: privacy_spec::Problem<Span>) -> Problem {
    Problem { span: problem.span, headline: problem.message, note: None, help: problem.help }
}

fn recipients(config: &Config, reader: &mut Reader<'_>) -> Vec<Recipient> {
    let rules = config.recipients.iter();
    let read = rules.map(|rule| Recipient {
        name: rule.name.value.clone(),
        region: rule.region.as_ref().and_then(|region| reader.region(region)),
        purposes: reader.terms(TermKind::Purpose, &rule.purposes),
        categories: reader.terms(TermKind::Category, &rule.categories),
        hosts: rule.hosts.iter().map(|host| host.value.clone()).collect(),
        span: rule.name.span,
    });
    read.collect()
}

fn stores(config: &Config, reader: &mut Reader<'_>) -> Vec<Store> {
    let rules = config.stores.iter();
    let read = rules.map(|rule| Store {
        name: rule.name.value.clone(),
        retention: rule.retention.as_ref().and_then(|period| reader.retention(period)),
        region: rule.region.as_ref().and_then(|region| reader.region(region)),
        is_encrypted: rule.encrypted.as_ref().map(|encrypted| encrypted.value),
        span: rule.name.span,
    });
    read.collect()
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn term(&mut self, kind: TermKind, text: &Text) -> Option<Term> {
        match self.vocabulary.resolve(kind, &text.value, Spelling::Toml) {
            Ok(term) => Some(term),
            Err(unknown) => {
                let suggestion = unknown.suggestion.map(|near| format!("did you mean `{near}`?"));
                self.problems.push(Problem {
                    span: text.span,
                    headline: format!("unknown {} `{}`", kind.name(), text.value),
                    note: None,
                    help: suggestion,
                });
                None
            }
        }
    }

    fn terms(&mut self, kind: TermKind, texts: &[Text]) -> Vec<Term> {
        texts.iter().filter_map(|text| self.term(kind, text)).collect()
    }

    fn retention(&mut self, text: &Text) -> Option<Retention> {
        match Retention::parse(&text.value) {
            Ok(retention) => Some(retention),
            Err(malformed) => {
                self.problems.push(Problem {
                    span: text.span,
                    headline: malformed.message,
                    note: None,
                    help: Some(malformed.help),
                });
                None
            }
        }
    }

    fn event(&mut self, event: &Text, latest: &Text) -> Option<(Event, privacy_spec::Period)> {
        match self.retention(latest)? {
            Retention::For { period, after: None } => Some((Event(event.value.clone()), period)),
            Retention::For { after: Some(_), .. } | Retention::Endless => {
                self.problems.push(Problem {
                    span: latest.span,
                    headline: "an event's latest time is a plain period".to_owned(),
                    note: Some("it counts from when the data came in".to_owned()),
                    help: Some("write a number and a unit, as `\"5y\"`".to_owned()),
                });
                None
            }
        }
    }

    fn region(&mut self, text: &Text) -> Option<Region> {
        let region = Region::parse(&text.value);
        if region.is_none() {
            let near = Region::suggestion(&text.value);
            self.problems.push(Problem {
                span: text.span,
                headline: format!("unknown region `{}`", text.value),
                note: None,
                help: Some(match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "write an ISO 3166 country code, `eea` or `adequate`".to_owned(),
                }),
            });
        }
        region
    }
}
