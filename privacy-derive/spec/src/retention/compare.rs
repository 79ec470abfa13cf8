//! Which of two periods ends first, whatever the start: decided over every start of the calendar's 400-year cycle.
//!
//! Adding months keeps the day of the month, or takes the month's last day (as `jiff` and `java.time` do).

use super::{
    DAY, Event, Period, Retention,
    calendar::{CYCLE_DAYS, CYCLE_MONTHS, add_months, clamped_day, month_length},
};

/// How one storage period stands to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Never longer.
    Within,
    /// Longer, whatever the start.
    Longer,
    /// Longer for some starts only: `30d` and `1mo`.
    DependsOnStart,
    /// They begin with events that nothing relates.
    Unrelated,
}

/// `[events]`: the latest time of each event, counted from when the data came in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Events {
    latest: Vec<(Event, Period)>,
}

impl Events {
    /// Of two rows for one event the first counts.
    pub fn new(latest: Vec<(Event, Period)>) -> Events {
        Events { latest }
    }

    pub fn latest(&self, event: &Event) -> Option<Period> {
        self.latest.iter().find(|(known, _)| known == event).map(|(_, period)| *period)
    }
}

impl Retention {
    /// Whether this is never longer than `other`: for every start, and for events at every time that is
    /// possible. An event happens between the start and its latest time.
    pub fn compare(&self, other: &Retention, events: &Events) -> Order {
        let (period, after, bound, bound_after) = match (self, other) {
            (_, Retention::Endless) => return Order::Within,
            (Retention::Endless, _) => return Order::Longer,
            (
                Retention::For { period, after },
                Retention::For { period: bound, after: bound_after },
            ) => (*period, after, *bound, bound_after),
        };
        if after == bound_after {
            return compare_periods(period, bound);
        }
        let latest = |event: &Option<Event>| match event {
            None => Some(Period::ZERO),
            Some(event) => events.latest(event),
        };
        match (latest(after), latest(bound_after)) {
            (Some(start), Some(bound_start)) => {
                let longest = spread(&[start, period], &[bound]);
                if longest.is_never_longer() {
                    Order::Within
                } else if spread(&[period], &[bound_start, bound]).is_always_longer() {
                    Order::Longer
                } else {
                    Order::DependsOnStart
                }
            }
            _ => Order::Unrelated,
        }
    }

    /// Whether this keeps to a maximum of `[retention]`, which bounds the length after whatever event.
    pub fn compare_to_maximum(&self, maximum: &Retention) -> Order {
        match (self, maximum) {
            (_, Retention::Endless) => Order::Within,
            (Retention::Endless, _) => Order::Longer,
            (Retention::For { period, .. }, Retention::For { period: bound, .. }) => {
                compare_periods(*period, *bound)
            }
        }
    }
}

fn compare_periods(period: Period, bound: Period) -> Order {
    let spread = spread(&[period], &[bound]);
    if spread.is_never_longer() {
        Order::Within
    } else if spread.is_always_longer() {
        Order::Longer
    } else {
        Order::DependsOnStart
    }
}

/// The least and the greatest lead of one end over another, in seconds: exact enough to tell whether each is
/// above zero.
struct Spread {
    least: i64,
    greatest: i64,
}

impl Spread {
    fn is_never_longer(&self) -> bool {
        self.greatest <= 0
    }

    fn is_always_longer(&self) -> bool {
        self.least > 0
    }

    /// Up to the lead that settles that there is none either way.
    fn of(leads: impl Iterator<Item = i64>) -> Spread {
        let mut spread = Spread { least: i64::MAX, greatest: i64::MIN };
        for lead in leads {
            spread.least = spread.least.min(lead);
            spread.greatest = spread.greatest.max(lead);
            if spread.least <= 0 && spread.greatest > 0 {
                break;
            }
        }
        spread
    }
}

/// The lead of the end of `a` over the end of `b`, each a sequence of periods from the same start.
fn spread(a: &[Period], b: &[Period]) -> Spread {
    let (a, b) = (merged(a), merged(b));
    let rough = rough_spread(&a, &b);
    if rough.is_never_longer() || rough.is_always_longer() {
        return rough;
    }
    match (a.as_slice(), b.as_slice()) {
        ([] | [_], [] | [_]) => {
            let first = |steps: &[Period]| steps.first().copied().unwrap_or(Period::ZERO);
            spread_of_single(first(&a), first(&b))
        }
        _ => spread_of_sequences(&a, &b),
    }
}

/// The same sequence without steps of nothing, exact time joined to the step before.
fn merged(steps: &[Period]) -> Vec<Period> {
    let mut merged: Vec<Period> = Vec::new();
    for step in steps.iter().filter(|step| **step != Period::ZERO) {
        match merged.last_mut() {
            Some(last) if step.months == 0 => last.seconds += step.seconds,
            _ => merged.push(*step),
        }
    }
    merged
}

/// A month count is this many days off its average length at most: two for the lengths of months and the day
/// that a shorter month cuts off, three for leap days.
const SLACK_DAYS: i64 = 6;

fn rough_spread(a: &[Period], b: &[Period]) -> Spread {
    let middle = |steps: &[Period]| -> i64 {
        steps.iter().map(|step| average_days(step.months) * DAY as i64 + step.seconds as i64).sum()
    };
    let counts_months = |steps: &[Period]| steps.iter().filter(|step| step.months > 0).count();
    let slack = (counts_months(a) + counts_months(b)) as i64 * (SLACK_DAYS + 1) * DAY as i64;
    let lead = middle(a) - middle(b);
    Spread { least: lead - slack, greatest: lead + slack }
}

fn average_days(months: u64) -> i64 {
    let months = months as i64;
    let (cycles, rest) = (months / CYCLE_MONTHS, months % CYCLE_MONTHS);
    cycles * CYCLE_DAYS + rest * CYCLE_DAYS / CYCLE_MONTHS
}

/// Exact time decides between equal counts of months. Else over all months to start in and the days of the month
/// that a shorter month can cut off; earlier days behave as the 28th does.
fn spread_of_single(a: Period, b: Period) -> Spread {
    let exact = a.seconds as i64 - b.seconds as i64;
    if a.months == b.months {
        return Spread { least: exact, greatest: exact };
    }
    let starts = (0..CYCLE_MONTHS)
        .flat_map(|month_idx| (28..=month_length(month_idx)).map(move |day| (month_idx, day)));
    Spread::of(starts.map(|(month_idx, day)| {
        let end = |period: Period| clamped_day(month_idx + period.months as i64, day);
        (end(a) - end(b)) * DAY as i64 + exact
    }))
}

/// Over all days to start on, at each time of day at which a count of months can begin on another date.
fn spread_of_sequences(a: &[Period], b: &[Period]) -> Spread {
    let mut times: Vec<i64> = vec![0];
    times.extend(turning_times(a).chain(turning_times(b)));
    times.sort_unstable();
    times.dedup();
    let starts =
        (0..CYCLE_DAYS).flat_map(|day| times.iter().map(move |time| day * DAY as i64 + time));
    Spread::of(starts.map(|start| end_of(start, a) - end_of(start, b)))
}

fn turning_times(steps: &[Period]) -> impl Iterator<Item = i64> {
    let sums = steps.iter().scan(0, |sum: &mut i64, step| {
        *sum += step.seconds as i64;
        Some(*sum)
    });
    sums.map(|sum| (-sum).rem_euclid(DAY as i64))
}

fn end_of(start: i64, steps: &[Period]) -> i64 {
    steps.iter().fold(start, |time, step| {
        let (day, rest) = (time.div_euclid(DAY as i64), time.rem_euclid(DAY as i64));
        add_months(day, step.months as i64) * DAY as i64 + rest + step.seconds as i64
    })
}
