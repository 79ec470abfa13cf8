//! Periods compare as their ends do, whatever the start: held against another calendar.

use jiff::{Span, ToSpan, civil::DateTime, civil::date};
use proptest::prelude::*;

use super::{Event, Events, Order, Period, Retention};

fn retention(text: &str) -> Retention {
    Retention::parse(text).unwrap_or_else(|problem| panic!("{text}: {}", problem.message))
}

fn events(rows: &[(&str, &str)]) -> Events {
    let row = |(name, latest): &(&str, &str)| {
        (Event((*name).to_owned()), Period::parse(latest).expect("a period"))
    };
    Events::new(rows.iter().map(row).collect())
}

#[track_caller]
fn check(a: &str, b: &str, expected: Order) {
    check_with(a, b, &[], expected);
}

#[track_caller]
fn check_with(a: &str, b: &str, rows: &[(&str, &str)], expected: Order) {
    assert_eq!(retention(a).compare(&retention(b), &events(rows)), expected, "{a} and {b}");
}

#[test]
fn exact_units() {
    check("24h", "1d", Order::Within);
    check("1d", "24h", Order::Within);
    check("7d", "1w", Order::Within);
    check("169h", "1w", Order::Longer);
    check("PT1440M", "PT86400S", Order::Within);
    check("PT1S", "0d", Order::Longer);
}

#[test]
fn months_against_days() {
    check("28d", "1mo", Order::Within);
    check("1mo", "31d", Order::Within);
    check("29d", "1mo", Order::DependsOnStart);
    check("30d", "1mo", Order::DependsOnStart);
    check("1mo", "30d", Order::DependsOnStart);
    check("32d", "1mo", Order::Longer);
    check("31d", "1mo", Order::DependsOnStart);
    check("1mo", "27d", Order::Longer);
}

#[test]
fn years() {
    check("1y", "12mo", Order::Within);
    check("12mo", "1y", Order::Within);
    check("365d", "1y", Order::Within);
    check("1y", "366d", Order::Within);
    check("1y", "365d", Order::DependsOnStart);
    check("366d", "1y", Order::DependsOnStart);
    check("4y", "1461d", Order::Within);
    check("1460d", "4y", Order::Within);
    check("1461d", "4y", Order::DependsOnStart);
    check("146097d", "400y", Order::Within);
    check("400y", "146097d", Order::Within);
    check("401y", "146462d", Order::DependsOnStart);
}

#[test]
fn mixed_periods() {
    check("P1Y6M", "18mo", Order::Within);
    check("P1M1D", "32d", Order::Within);
    check("P1M1D", "31d", Order::DependsOnStart);
    check("P1MT1H", "31d", Order::DependsOnStart);
    check("P1Y", "P11M31D", Order::Within);
    check("P1Y", "P11M30D", Order::DependsOnStart);
    check("2mo", "59d", Order::DependsOnStart);
    check("59d", "2mo", Order::Within);
    check("2mo", "62d", Order::Within);
}

#[test]
fn endless() {
    check("endless", "endless", Order::Within);
    check("100y", "endless", Order::Within);
    check("endless", "100y", Order::Longer);
    check("30d after a", "endless", Order::Within);
    check("endless", "30d after a", Order::Longer);
}

#[test]
fn events_compare_with_themselves_or_through_their_latest_time() {
    check("30d after account_closure", "1y after AccountClosure", Order::Within);
    check("2y after a", "1y after a", Order::Longer);
    check("30d after a", "1y after b", Order::Unrelated);
    check("30d after a", "1y", Order::Unrelated);
    check("30d", "1y after a", Order::Unrelated);
    check_with("30d after a", "30d", &[("a", "0d")], Order::Within);
    check_with("30d", "30d after a", &[("a", "0d")], Order::Within);
    check_with("30d after a", "1mo", &[("a", "1d")], Order::DependsOnStart);
    check_with("30d after a", "395d", &[("a", "1y")], Order::DependsOnStart);
    check_with("30d after a", "396d", &[("a", "1y")], Order::Within);
    check_with("30d after a", "60d after b", &[("a", "30d"), ("b", "1y")], Order::Within);
    check_with("61d after a", "30d after b", &[("a", "1y"), ("b", "30d")], Order::Longer);
    check_with("40d after a", "30d after b", &[("a", "1y"), ("b", "30d")], Order::DependsOnStart);
    check_with("30d after a", "60d after b", &[("a", "0d")], Order::Unrelated);
}

/// A month and a day after an event that itself is counted in months and days: the order of the steps counts.
#[test]
fn sequences_keep_their_order() {
    check_with("1mo after a", "32d", &[("a", "1d")], Order::Within);
    check_with("1mo after a", "P1M1D", &[("a", "1d")], Order::DependsOnStart);
    check_with("1mo after a", "2mo", &[("a", "1mo")], Order::Within);
    check_with("1mo after a", "P1M30D", &[("a", "1mo")], Order::DependsOnStart);
    check_with("1mo after a", "P1M31D", &[("a", "1mo")], Order::Within);
    check_with("1mo after a", "31d", &[("a", "12h")], Order::DependsOnStart);
}

#[test]
fn maxima_bound_the_length_after_whatever_event() {
    let order = |a, b| retention(a).compare_to_maximum(&retention(b));
    assert_eq!(order("30d after account_closure", "1mo"), Order::DependsOnStart);
    assert_eq!(order("28d after account_closure", "1mo after last_order"), Order::Within);
    assert_eq!(order("3y after account_closure", "2y"), Order::Longer);
    assert_eq!(order("endless", "2y"), Order::Longer);
    assert_eq!(order("endless", "endless"), Order::Within);
}

#[test]
fn huge_numbers_overflow_nothing() {
    check("4294967295y", "4294967295y", Order::Within);
    check("4294967294y", "4294967295y", Order::Within);
    check("4294967295w", "4294967295y", Order::Within);
    check("P4294967295Y4294967295M4294967295W4294967295D", "4294967295y", Order::Longer);
    check_with("4294967295y after a", "1y", &[("a", "4294967295w")], Order::Longer);
    assert!(Retention::parse("4294967296y").is_err());
}

#[test]
fn what_is_written_is_read_again() {
    for text in
        ["2y", "18mo", "30d", "36h", "P1Y6M1DT12H", "PT90M", "PT1S", "endless", "0d", "5d after x"]
    {
        let read = retention(text);
        assert_eq!(retention(&read.to_string()), read, "{text}");
    }
    assert_eq!(retention("P1Y6MT90S").to_string(), "P1Y6MT1M30S");
    assert_eq!(retention("4w").to_string(), "28d");
}

/// Over every day of 400 years that `jiff` can count from and on.
fn by_jiff(a: (i64, i64), b: (i64, i64)) -> Order {
    let span = |(months, days): (i64, i64)| -> Span { months.months().days(days) };
    let end = |start: DateTime, period| start.checked_add(span(period)).expect("in range");
    let starts = date(2000, 1, 1).at(0, 0, 0, 0).series(1.day()).take(146_097);
    let (mut is_longer, mut is_within) = (false, false);
    for start in starts {
        match end(start, a) > end(start, b) {
            true => is_longer = true,
            false => is_within = true,
        }
    }
    match (is_longer, is_within) {
        (false, _) => Order::Within,
        (true, false) => Order::Longer,
        (true, true) => Order::DependsOnStart,
    }
}

fn of((months, days): (i64, i64)) -> Retention {
    let period = Period { months: months as u64, seconds: days as u64 * super::DAY };
    Retention::For { period, after: None }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    /// Near the border, where the answer is not obvious: days that match the months within a few.
    #[test]
    fn another_calendar_agrees(
        months in 0i64..40, base in 0i64..20, other_months in 0i64..40, off in -9i64..9,
    ) {
        let average = (months - other_months) * 30_437 / 1000;
        let a = (months, base);
        let b = (other_months, (average + base + off).max(0));
        let found = of(a).compare(&of(b), &Events::default());
        prop_assert_eq!(found, by_jiff(a, b));
        let found = of(b).compare(&of(a), &Events::default());
        prop_assert_eq!(found, by_jiff(b, a));
    }
}

fn any_retention() -> impl Strategy<Value = Retention> {
    let period = (0u64..30, 0u64..70)
        .prop_map(|(months, days)| Period { months, seconds: days * super::DAY });
    let event = prop_oneof![Just(None), Just(Some("a")), Just(Some("b")), Just(Some("unknown"))];
    prop_oneof![
        1 => Just(Retention::Endless),
        9 => (period, event).prop_map(|(period, event)| Retention::For {
            period,
            after: event.map(|event| Event(event.to_owned())),
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    #[test]
    fn within_is_a_preorder(a in any_retention(), b in any_retention(), c in any_retention()) {
        let events = events(&[("a", "0d"), ("b", "60d")]);
        let within = |a: &Retention, b: &Retention| a.compare(b, &events) == Order::Within;
        prop_assert!(within(&a, &a));
        prop_assert!(!(within(&a, &b) && within(&b, &c)) || within(&a, &c));
    }

    #[test]
    fn longer_is_the_converse(a in any_retention(), b in any_retention()) {
        let events = events(&[("a", "0d"), ("b", "60d")]);
        if a.compare(&b, &events) == Order::Longer {
            prop_assert_eq!(b.compare(&a, &events), Order::Within);
        }
    }
}
