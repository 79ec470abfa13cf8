//! What a container, a field or a source states about personal data.

use std::fmt;

use crate::{
    problem::{List, Spanned},
    region::Region,
    retention::Retention,
    vocabulary::{Term, TermKind, Vocabulary},
};

/// The keys of one container, one field or one `source(…)`, over all its attributes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tag<S> {
    /// The first attribute that holds more than suppressions; without one nothing is stated.
    pub stated: Option<S>,
    pub subject: Option<Spanned<Term, S>>,
    pub category: Option<Spanned<Term, S>>,
    pub purposes: Option<List<Term, S>>,
    pub basis: Option<Spanned<Basis, S>>,
    pub retention: Option<Justified<Retention, S>>,
    pub erasure: Option<Justified<Erasure, S>>,
    /// Names of `[recipients]`.
    pub recipients: Option<List<String, S>>,
    pub regions: Option<List<Region, S>>,
    pub protect: Option<Spanned<Protect, S>>,
    /// `none`: explicitly not personal.
    pub none: Option<Justified<(), S>>,
    pub suppressions: Vec<Suppression<S>>,
    /// Keys that are written but can't be read, here or in what is inherited: such a key is not missing.
    pub unread: Vec<String>,
}

/// A value that may need a reason, with the reason of its attribute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Justified<T, S> {
    pub value: T,
    pub span: S,
    pub reason: Option<Spanned<String, S>>,
}

/// `allow(lint, reason = "…")`, `expect(lint, reason = "…", until = "2027-01-01")`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suppression<S> {
    /// The word `allow` or `expect`.
    pub span: S,
    pub level: SuppressionLevel,
    /// Unread: which lints exist is not known here.
    pub lints: Vec<Spanned<String, S>>,
    /// Always there in an attribute without problems.
    pub reason: Option<Spanned<String, S>>,
    /// The last day on which it holds.
    pub until: Option<Spanned<Date, S>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SuppressionLevel {
    Allow,
    Expect,
}

/// A day of the Gregorian calendar, years 0 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// What makes the processing lawful: Article 6(1), with explicit consent apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Basis {
    Consent,
    ExplicitConsent,
    Contract,
    LegalObligation,
    VitalInterests,
    PublicTask,
    LegitimateInterests,
}

/// What becomes of the value when it has to go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Erasure {
    Erase,
    Anonymise,
    Pseudonymise,
    /// Needs a reason.
    Keep,
}

/// A demand: the form that the value must have before it is stored or leaves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Protect {
    Encrypted,
    Hashed,
    Pseudonymised,
    Redacted,
}

/// What a complete tag has to state.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    Category,
    Purpose,
    Retention,
}

impl<S> Tag<S> {
    pub fn empty() -> Tag<S> {
        Tag {
            stated: None,
            subject: None,
            category: None,
            purposes: None,
            basis: None,
            retention: None,
            erasure: None,
            recipients: None,
            regions: None,
            protect: None,
            none: None,
            suppressions: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// Whether a key is written with a value that can't be read.
    pub fn is_unread(&self, key: &str) -> bool {
        self.unread.iter().any(|unread| unread == key)
    }

    /// What `incomplete_tag` reports, asked of a tag after [`Tag::inherit`]: nothing for one that states
    /// nothing or `none`.
    pub fn missing(&self) -> Vec<Part> {
        if self.stated.is_none() || self.none.is_some() {
            return Vec::new();
        }
        let parts = [
            (Part::Category, self.category.is_none()),
            (Part::Purpose, self.purposes.is_none()),
            (Part::Retention, self.retention.is_none()),
        ];
        let missing =
            parts.into_iter().filter(|(part, missing)| *missing && !self.is_unread(part.name()));
        missing.map(|(part, _)| part).collect()
    }
}

impl<S: Clone> Tag<S> {
    /// A field's (or a variant's) tag with what its container states for it: the field's key replaces the
    /// container's. Suppressions stay with whom they were written for; `none` takes nothing over.
    #[must_use]
    pub fn inherit(&self, container: &Tag<S>) -> Tag<S> {
        let mut tag = self.clone();
        if tag.none.is_some() {
            return tag;
        }
        self.fill("subject", &mut tag.subject, &container.subject);
        self.fill("purpose", &mut tag.purposes, &container.purposes);
        self.fill("basis", &mut tag.basis, &container.basis);
        self.fill("retention", &mut tag.retention, &container.retention);
        self.fill("erasure", &mut tag.erasure, &container.erasure);
        self.fill("recipients", &mut tag.recipients, &container.recipients);
        self.fill("regions", &mut tag.regions, &container.regions);
        tag.unread.extend(container.unread.iter().cloned());
        tag
    }

    fn fill<T: Clone>(&self, key: &str, slot: &mut Option<T>, inherited: &Option<T>) {
        if slot.is_none() && !self.is_unread(key) {
            slot.clone_from(inherited);
        }
    }
}

/// The spelling of each value of a closed set.
macro_rules! words {
    ($type:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order of the documentation.
            pub const ALL: &[$type] = &[$($type::$variant),+];

            /// As it is written in an attribute.
            pub fn name(self) -> &'static str {
                match self { $($type::$variant => $word),+ }
            }

            /// The value that a text names, ignoring case, `_` and `-`.
            pub fn parse(text: &str) -> Option<$type> {
                $type::ALL.iter().copied().find(|value| crate::vocabulary::same_word(value.name(), text))
            }
        }
    };
}
pub(crate) use words;

words!(Basis {
    Consent = "consent",
    ExplicitConsent = "explicit_consent",
    Contract = "contract",
    LegalObligation = "legal_obligation",
    VitalInterests = "vital_interests",
    PublicTask = "public_task",
    LegitimateInterests = "legitimate_interests",
});

words!(Erasure {
    Erase = "erase",
    Anonymise = "anonymise",
    Pseudonymise = "pseudonymise",
    Keep = "keep",
});

words!(Protect {
    Encrypted = "encrypted",
    Hashed = "hashed",
    Pseudonymised = "pseudonymised",
    Redacted = "redacted",
});

words!(Part { Category = "category", Purpose = "purpose", Retention = "retention" });

impl Date {
    /// `2027-01-31`; a day that the calendar has.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut next = |n_digits: usize| {
            let digits = parts.next().filter(|part| part.len() == n_digits)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u16::from(is_leap),
            _ => return None,
        };
        let is_day = (1..=length).contains(&day) && parts.next().is_none();
        is_day.then_some(Date { year, month: month as u8, day: day as u8 })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Basis {
    /// The term of DPV that says the same.
    pub fn term(self) -> Term {
        let name = match self {
            Basis::Consent => "Consent",
            Basis::ExplicitConsent => "ExplicitlyExpressedConsent",
            Basis::Contract => "Contract",
            Basis::LegalObligation => "LegalObligation",
            Basis::VitalInterests => "VitalInterest",
            Basis::PublicTask => "PublicInterest",
            Basis::LegitimateInterests => "LegitimateInterest",
        };
        Term::builtin(TermKind::LegalBasis, name).expect("invariant: the table has the term")
    }

    /// The point of Article 6(1) GDPR.
    pub fn article(self) -> &'static str {
        match self {
            Basis::Consent | Basis::ExplicitConsent => "6(1)(a)",
            Basis::Contract => "6(1)(b)",
            Basis::LegalObligation => "6(1)(c)",
            Basis::VitalInterests => "6(1)(d)",
            Basis::PublicTask => "6(1)(e)",
            Basis::LegitimateInterests => "6(1)(f)",
        }
    }

    /// The basis that a term of DPV comes under: of several the narrowest.
    pub fn of_term(term: Term, vocabulary: &Vocabulary) -> Option<Basis> {
        let covers = |basis: &&Basis| vocabulary.is_a(term, basis.term());
        let [consent, rest @ ..] = Basis::ALL else { return None };
        rest.iter().find(covers).or(Some(consent).filter(covers)).copied()
    }

    /// Whether Article 9(2) knows a condition of this kind: explicit consent (a), law (b, g, h, i, j),
    /// vital interests (c), substantial public interest (g, i).
    pub fn fits_special_category(self) -> bool {
        match self {
            Basis::ExplicitConsent
            | Basis::LegalObligation
            | Basis::VitalInterests
            | Basis::PublicTask => true,
            Basis::Consent | Basis::Contract | Basis::LegitimateInterests => false,
        }
    }
}
