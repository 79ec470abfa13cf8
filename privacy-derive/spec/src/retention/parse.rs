//! The spelling of storage periods: `30d`, `P1Y6M`, `2y after account_closure`, `endless`.

use super::{DAY, Event, HOUR, MINUTE, Period, Retention, WEEK};
use crate::vocabulary::same_word;

/// Why a text is no storage period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MalformedRetention {
    pub message: String,
    pub help: String,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

const FORMS: &str = "write a number and a unit (`h`, `d`, `w`, `mo`, `y`), an ISO 8601 period (`P1Y6M`) or \
                     `endless`; an event follows as ` after <event>`";

impl MalformedRetention {
    fn new(message: String) -> MalformedRetention {
        MalformedRetention { message, help: FORMS.to_owned(), suggestion: None }
    }

    fn suggest(mut self, text: String) -> MalformedRetention {
        self.help = format!("did you mean `{text}`?");
        self.suggestion = Some(text);
        self
    }
}

impl Retention {
    /// # Errors
    ///
    /// The text has none of the forms, or a number beyond 4,294,967,295.
    pub fn parse(text: &str) -> Result<Retention, MalformedRetention> {
        let (length, event) = match text.split_once(" after ") {
            Some((length, event)) => (length, Some(event)),
            None => (text, None),
        };
        let after = event.map(parse_event).transpose()?;
        if same_word(length, "endless") {
            return match after {
                None => Ok(Retention::Endless),
                Some(_) => {
                    let message = "what is endless begins with no event".to_owned();
                    Err(MalformedRetention::new(message).suggest("endless".to_owned()))
                }
            };
        }
        Ok(Retention::For { period: Period::parse(length)?, after })
    }
}

fn parse_event(name: &str) -> Result<Event, MalformedRetention> {
    let is_name = name.chars().all(|ch| ch.is_alphanumeric() || matches!(ch, '_' | '-'))
        && name.chars().next().is_some_and(char::is_alphabetic);
    if is_name {
        return Ok(Event(name.to_owned()));
    }
    let message = format!("`{name}` can't name an event");
    let help = "use letters, digits, `_` and `-`, as in `30d after account_closure`".to_owned();
    Err(MalformedRetention { message, help, suggestion: None })
}

impl Period {
    /// A length without an event: `30d`, `P6M`.
    ///
    /// # Errors
    ///
    /// As [`Retention::parse`].
    pub fn parse(text: &str) -> Result<Period, MalformedRetention> {
        let malformed = || MalformedRetention::new(format!("`{text}` is no storage period"));
        if let Some(rest) = text.strip_prefix('P') {
            return parse_iso(rest).map_err(|mistake| malformed().explained(mistake));
        }
        let n_digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, unit) = text.split_at(n_digits);
        if digits.is_empty() {
            return Err(malformed());
        }
        let n = number(digits).map_err(|mistake| malformed().explained(mistake))?;
        if let Some(period) = of_unit(n, unit) {
            return Ok(period);
        }
        match meant_unit(unit) {
            Some(meant) => Err(malformed().suggest(format!("{n}{meant}"))),
            None => Err(malformed()),
        }
    }
}

/// What is wrong inside of a text that has the right beginning.
enum Mistake {
    Form,
    TooLarge,
    Fraction,
}

impl MalformedRetention {
    fn explained(mut self, mistake: Mistake) -> MalformedRetention {
        match mistake {
            Mistake::Form => {}
            Mistake::TooLarge => {
                "the number is too large; data without an end is `endless`"
                    .clone_into(&mut self.help);
            }
            Mistake::Fraction => "only whole numbers can be compared".clone_into(&mut self.help),
        }
        self
    }
}

fn number(digits: &str) -> Result<u64, Mistake> {
    digits.parse::<u32>().map(u64::from).map_err(|_| Mistake::TooLarge)
}

fn of_unit(n: u64, unit: &str) -> Option<Period> {
    let exact = |seconds: u64| Period { months: 0, seconds: n * seconds };
    let months = |months: u64| Period { months: n * months, seconds: 0 };
    match unit {
        "h" => Some(exact(HOUR)),
        "d" => Some(exact(DAY)),
        "w" => Some(exact(WEEK)),
        "mo" => Some(months(1)),
        "y" => Some(months(12)),
        _ => None,
    }
}

fn meant_unit(unit: &str) -> Option<&'static str> {
    match unit.trim().to_lowercase().as_str() {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some("h"),
        "d" | "day" | "days" => Some("d"),
        "w" | "wk" | "week" | "weeks" => Some("w"),
        "m" | "mo" | "mon" | "month" | "months" => Some("mo"),
        "y" | "yr" | "year" | "years" | "a" => Some("y"),
        _ => None,
    }
}

/// What stands after the `P`: each unit once at most, in order, those of time after a `T`.
fn parse_iso(text: &str) -> Result<Period, Mistake> {
    let (date, time) = match text.split_once('T') {
        Some((_, "")) => return Err(Mistake::Form),
        Some((date, time)) => (date, time),
        None => (text, ""),
    };
    if date.is_empty() && time.is_empty() {
        return Err(Mistake::Form);
    }
    let mut period = Period::ZERO;
    for (n, unit) in iso_parts(date, "YMWD")? {
        match unit {
            'Y' => period.months += 12 * n,
            'M' => period.months += n,
            'W' => period.seconds += WEEK * n,
            _ => period.seconds += DAY * n,
        }
    }
    for (n, unit) in iso_parts(time, "HMS")? {
        period.seconds += n * match unit {
            'H' => HOUR,
            'M' => MINUTE,
            _ => 1,
        };
    }
    Ok(period)
}

fn iso_parts(text: &str, order: &str) -> Result<Vec<(u64, char)>, Mistake> {
    let mut parts = Vec::new();
    let (mut rest, mut units) = (text, order);
    while !rest.is_empty() {
        let n_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, after) = rest.split_at(n_digits);
        let unit = after.chars().next().ok_or(Mistake::Form)?;
        if matches!(unit, '.' | ',') {
            return Err(Mistake::Fraction);
        }
        let at = units.find(unit).filter(|_| !digits.is_empty()).ok_or(Mistake::Form)?;
        parts.push((number(digits)?, unit));
        (rest, units) = (&after[1..], &units[at + 1..]);
    }
    Ok(parts)
}
