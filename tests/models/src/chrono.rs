use chrono::{DateTime, Datelike, Duration, Local, Months, NaiveDate, TimeZone, Timelike, Utc};

fn all(born: NaiveDate, at: DateTime<Utc>) -> Result<String, chrono::ParseError> {
    let age: Option<u32> = at.date_naive().years_since(born);
    let later: DateTime<Utc> = Utc::now() + Duration::days(3) - Months::new(1);
    let gap: Duration = later - at;
    let local: DateTime<Local> = at.with_timezone(&Local);
    let parsed = DateTime::parse_from_rfc3339("2026-01-01T00:00:00Z")?.to_utc();
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).and_then(|day| day.and_hms_opt(1, 2, 3));
    let made = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).single();
    let _: (bool, i64, i32, u32) = (parsed > at, gap.num_days(), born.year(), local.hour());
    let _: (bool, Option<NaiveDate>) = (made.is_some(), day.map(|day| day.date()));
    Ok(format!("{} {age:?} {}", at.format("%Y"), at.to_rfc3339()))
}
