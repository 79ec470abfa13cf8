//! Names as words: `customerEmails_v2` is `customer`, `email`, `v2`.

/// In lower case and in the singular, in order.
pub(super) fn split(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in name.split(|c: char| !c.is_alphanumeric()) {
        split_camel(piece, &mut words);
    }
    words.iter().map(|word| singular(&word.to_lowercase())).collect()
}

/// `HTMLBody` is `HTML`, `Body`; a digit belongs to the word before it.
fn split_camel(piece: &str, words: &mut Vec<String>) {
    let chars: Vec<char> = piece.chars().collect();
    let mut start = 0;
    for i in 1..chars.len() {
        let starts_word = chars[i].is_uppercase()
            && (!chars[i - 1].is_uppercase() || chars.get(i + 1).is_some_and(|c| c.is_lowercase()));
        if starts_word {
            words.push(chars[start..i].iter().collect());
            start = i;
        }
    }
    if start < chars.len() {
        words.push(chars[start..].iter().collect());
    }
}

fn singular(word: &str) -> String {
    // `address`, `status`, `gps`: what ends so is no plural.
    let is_singular =
        word.len() < 4 || ["ss", "us", "is", "ps"].iter().any(|end| word.ends_with(end));
    match word {
        "people" => return "person".to_owned(),
        "children" => return "child".to_owned(),
        _ if is_singular => return word.to_owned(),
        _ => {}
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let sibilant = ["sses", "xes", "ches", "shes"].iter().any(|end| word.ends_with(end));
    let stem = if sibilant { word.strip_suffix("es") } else { word.strip_suffix('s') };
    stem.unwrap_or(word).to_owned()
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
