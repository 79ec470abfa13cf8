//! What `#[privacy(…)]` states about a piece of code.

use crate::{
    problem::{List, Spanned},
    region::Region,
    retention::Retention,
    tag::{Protect, Suppression, Tag, words},
    vocabulary::Term,
};

/// One `#[privacy(…)]`: at most one fact, and suppressions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeFact<S> {
    /// With the span of the key that makes the fact (`sink`, `source`, …); `None` where the attribute only
    /// suppresses, or where its fact can't be read.
    pub fact: Option<Spanned<Fact<S>, S>>,
    pub suppressions: Vec<Suppression<S>>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fact<S> {
    /// The code runs for that purpose.
    Purpose(Spanned<Term, S>),
    /// What it returns is personal data.
    Source(Box<Tag<S>>),
    /// What its arguments hold leaves there.
    Sink(Box<Sink<S>>),
    /// Its result carries the input only in that form.
    Sanitizes(Spanned<Sanitizer, S>),
    /// It is the handler of the data subject's right to erasure.
    Erases(Spanned<Term, S>),
    /// It is the handler of the data subject's right to a copy.
    Exports(Spanned<Term, S>),
    /// It enforces the storage period of that data subject's data.
    Purges { subject: Spanned<Term, S>, retention: Option<Spanned<Retention, S>> },
    /// What follows it, where it holds, has passed that gate; a consent may be for certain purposes only.
    Checks { gate: Spanned<Gate, S>, purposes: Option<List<Term, S>> },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sink<S> {
    pub kind: Spanned<SinkKind, S>,
    /// A name of `[recipients]`.
    pub recipient: Option<Spanned<String, S>>,
    pub region: Option<Spanned<Region, S>>,
    pub retention: Option<Spanned<Retention, S>>,
    /// A name of `[stores]`.
    pub store: Option<Spanned<String, S>>,
    /// Which arguments leave; all of them where nothing is said.
    pub args: Option<List<Arg, S>>,
    /// The parameter that says how long, and in what unit its numbers count.
    pub retention_param: Option<(Spanned<Arg, S>, Spanned<Unit, S>)>,
    /// The parameter that says to whom.
    pub recipient_param: Option<Spanned<Arg, S>>,
}

/// A parameter: its name, or its zero-based index without `self`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Arg {
    Name(String),
    Index(u32),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SinkKind {
    Log,
    Store,
    Network,
    Response,
    File,
    Email,
    Process,
    Train,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sanitizer {
    Redact,
    Hash,
    KeyedHash,
    Encrypt,
    Pseudonymise,
    Anonymise,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Gate {
    Consent,
    Authorisation,
    Audit,
}

/// What the number in a retention parameter counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unit {
    Nanoseconds,
    Microseconds,
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
    /// A value that knows its own unit: `std::time::Duration` and the like.
    Duration,
}

words!(SinkKind {
    Log = "log",
    Store = "store",
    Network = "network",
    Response = "response",
    File = "file",
    Email = "email",
    Process = "process",
    Train = "train",
});

words!(Sanitizer {
    Redact = "redact",
    Hash = "hash",
    KeyedHash = "keyed_hash",
    Encrypt = "encrypt",
    Pseudonymise = "pseudonymise",
    Anonymise = "anonymise",
});

words!(Gate { Consent = "consent", Authorisation = "authorisation", Audit = "audit" });

words!(Unit {
    Nanoseconds = "ns",
    Microseconds = "us",
    Milliseconds = "ms",
    Seconds = "s",
    Minutes = "min",
    Hours = "h",
    Days = "d",
    Weeks = "w",
    Months = "mo",
    Years = "y",
    Duration = "Duration",
});

impl Sanitizer {
    /// Whether a value in this form meets the demand. The one table of it.
    pub fn satisfies(self, demand: Protect) -> bool {
        match self {
            Sanitizer::Encrypt => demand == Protect::Encrypted,
            Sanitizer::Hash => demand == Protect::Hashed,
            Sanitizer::KeyedHash => matches!(demand, Protect::Hashed | Protect::Pseudonymised),
            Sanitizer::Pseudonymise => demand == Protect::Pseudonymised,
            Sanitizer::Redact | Sanitizer::Anonymise => true,
        }
    }

    /// Whether the result is no longer personal data.
    pub fn ends_personal_data(self) -> bool {
        self == Sanitizer::Anonymise
    }
}

impl Protect {
    /// Whether everything that meets this demand meets the other one too.
    pub fn at_least(self, other: Protect) -> bool {
        Sanitizer::ALL.iter().all(|form| !form.satisfies(self) || form.satisfies(other))
    }
}
