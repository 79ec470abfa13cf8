//! Names as words: `customerEmails_v2` is `customer`, `email`, `v2`.

/// In lower case and in the singular, in order.
pub(super) fn split(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in name.split(|c: char| !c.is_alphanumeric()) {
        split_camel(piece, &mut words);
    }
    words
}

/// `HTMLBody` is `HTML`, `Body`; a digit belongs to the word before it.
fn split_camel(piece: &str, words: &mut Vec<String>) {
    let mut start = 0;
    let mut before: Option<char> = None;
    let mut chars = piece.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends_capitals = chars.peek().is_some_and(|(_, next)| next.is_lowercase());
        if c.is_uppercase() && before.is_some_and(|c| !c.is_uppercase() || ends_capitals) {
            words.push(singular(piece[start..at].to_lowercase()));
            start = at;
        }
        before = Some(c);
    }
    if start < piece.len() {
        words.push(singular(piece[start..].to_lowercase()));
    }
}

fn singular(mut word: String) -> String {
    // `address`, `status`, `gps`: what ends so is no plural.
    let is_singular = !word.ends_with('s')
        || word.len() < 4
        || ["ss", "us", "is", "ps"].iter().any(|end| word.ends_with(end));
    match word.as_str() {
        "people" => return "person".to_owned(),
        "children" => return "child".to_owned(),
        _ if is_singular => return word,
        _ => {}
    }
    let sibilant = ["sses", "xes", "ches", "shes"].iter().any(|end| word.ends_with(end));
    if word.ends_with("ies") {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if sibilant {
        word.truncate(word.len() - 2);
    } else {
        word.truncate(word.len() - 1);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn names_fall_into_words() {
        assert_eq!(split("customer_emails"), ["customer", "email"]);
        assert_eq!(split("HTMLBody"), ["html", "body"]);
        assert_eq!(split("billingAddresses"), ["billing", "address"]);
        assert_eq!(split("r#type"), ["r", "type"]);
        assert_eq!(split("IPAddr"), ["ip", "addr"]);
        assert_eq!(split("line1"), ["line1"]);
        assert_eq!(split("_ssn"), ["ssn"]);
        assert_eq!(split("allergies"), ["allergy"]);
        assert_eq!(split("status"), ["status"]);
    }
}
