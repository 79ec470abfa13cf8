//! How long data may be kept: a period, perhaps counted from an event, or endless.

mod calendar;
mod compare;
mod parse;

#[cfg(test)]
mod tests;

use std::fmt;

pub use compare::{Events, Order};
pub use parse::MalformedRetention;

/// What `retention = "…"` states.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Retention {
    For {
        period: Period,
        /// `" after <event>"`: the period begins with the event.
        after: Option<Event>,
    },
    Endless,
}

/// A calendar period: whole months, then exact time. A day has 24 hours.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Period {
    pub months: u64,
    pub seconds: u64,
}

/// An event's name as written; names are equal ignoring case, `_` and `-`.
#[derive(Clone, Debug)]
pub struct Event(pub String);

impl PartialEq for Event {
    fn eq(&self, other: &Event) -> bool {
        crate::vocabulary::same_word(&self.0, &other.0)
    }
}

impl Eq for Event {}

pub(crate) const MINUTE: u64 = 60;
pub(crate) const HOUR: u64 = 60 * MINUTE;
pub(crate) const DAY: u64 = 24 * HOUR;
pub(crate) const WEEK: u64 = 7 * DAY;

impl Period {
    pub const ZERO: Period = Period { months: 0, seconds: 0 };
}

/// `2y`, `18mo`, `30d`, `36h`; ISO 8601 where no single unit says it: `P1Y6MT12H`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period { months, seconds } = *self;
        match (months, seconds) {
            (0, 0) => f.write_str("0d"),
            (_, 0) if months % 12 == 0 => write!(f, "{}y", months / 12),
            (_, 0) => write!(f, "{months}mo"),
            (0, _) if seconds % DAY == 0 => write!(f, "{}d", seconds / DAY),
            (0, _) if seconds % HOUR == 0 => write!(f, "{}h", seconds / HOUR),
            _ => write_iso(f, months, seconds),
        }
    }
}

fn write_iso(f: &mut fmt::Formatter<'_>, months: u64, seconds: u64) -> fmt::Result {
    f.write_str("P")?;
    let time = seconds % DAY;
    for (n, unit) in [(months / 12, 'Y'), (months % 12, 'M'), (seconds / DAY, 'D')] {
        if n > 0 {
            write!(f, "{n}{unit}")?;
        }
    }
    if time > 0 {
        f.write_str("T")?;
    }
    for (n, unit) in [(time / HOUR, 'H'), (time % HOUR / MINUTE, 'M'), (time % MINUTE, 'S')] {
        if n > 0 {
            write!(f, "{n}{unit}")?;
        }
    }
    Ok(())
}

impl fmt::Display for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Retention::Endless => f.write_str("endless"),
            Retention::For { period, after: None } => write!(f, "{period}"),
            Retention::For { period, after: Some(Event(event)) } => {
                write!(f, "{period} after {event}")
            }
        }
    }
}
