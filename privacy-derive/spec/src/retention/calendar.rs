//! Days of the proleptic Gregorian calendar, which repeats every 400 years.

/// Months and days of one cycle.
pub(super) const CYCLE_MONTHS: i64 = 4800;
pub(super) const CYCLE_DAYS: i64 = 146_097;

/// Days from 0000-03-01 to the first of a month, counted from March of year 0: leap days fall at the end
/// of such a year.
fn first_day(month_idx: i64) -> i64 {
    let (year, month) = (month_idx.div_euclid(12), month_idx.rem_euclid(12));
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leap_days + (153 * month + 2) / 5
}

pub(super) fn month_length(month_idx: i64) -> i64 {
    first_day(month_idx + 1) - first_day(month_idx)
}

/// The day of that number (from 1) in a month, or the month's last day where it is shorter.
pub(super) fn clamped_day(month_idx: i64, day_of_month: i64) -> i64 {
    first_day(month_idx) + day_of_month.min(month_length(month_idx)) - 1
}

/// The same day of the month that many months later, or that month's last day.
pub(super) fn add_months(day: i64, months: i64) -> i64 {
    // A month has 30.44 days on average: the guess is off by one at most.
    let mut month_idx = (day * CYCLE_MONTHS).div_euclid(CYCLE_DAYS);
    while first_day(month_idx) > day {
        month_idx -= 1;
    }
    while first_day(month_idx + 1) <= day {
        month_idx += 1;
    }
    clamped_day(month_idx + months, day - first_day(month_idx) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_has_its_days() {
        assert_eq!(first_day(0), 0);
        assert_eq!(first_day(CYCLE_MONTHS), CYCLE_DAYS);
        let lengths: i64 = (0..CYCLE_MONTHS).map(month_length).sum();
        assert_eq!(lengths, CYCLE_DAYS);
        assert!((0..CYCLE_MONTHS).all(|month| (28..=31).contains(&month_length(month))));
    }

    #[test]
    fn months_start_in_march() {
        let lengths: Vec<i64> = (0..12).map(month_length).collect();
        assert_eq!(lengths, [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28]);
        // February of year 4, 100 and 400.
        assert_eq!([3 * 12 + 11, 99 * 12 + 11, 399 * 12 + 11].map(month_length), [29, 28, 29]);
    }

    #[test]
    fn a_shorter_month_ends_the_count() {
        // March 31 of year 0: 30 days from the start.
        assert_eq!(add_months(30, 1), first_day(1) + 29);
        assert_eq!(add_months(30, 11), first_day(11) + 27);
        assert_eq!(add_months(30, 12), first_day(12) + 30);
    }
}
