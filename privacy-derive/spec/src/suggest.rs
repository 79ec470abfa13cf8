//! "Did you mean": the known word nearest to a mistaken one.

/// The candidate with the smallest edit distance, if that is small for the word's length; the first of equals.
/// Case, `_` and `-` cost nothing.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = plain(word);
    let limit = wanted.len().div_ceil(3);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let letters = plain(candidate);
        let bound = best.map_or(limit, |(least, _)| least.saturating_sub(1));
        if letters.len().abs_diff(wanted.len()) > bound {
            continue;
        }
        let distance = distance(&wanted, &letters);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The letters that count, of a word cut to a length at which nothing is near any more.
fn plain(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|ch| !matches!(ch, '_' | '-'));
    letters.flat_map(char::to_lowercase).take(100).collect()
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let known = ["retention", "recipients", "regions"];
        assert_eq!(closest("retentoin", known), Some("retention"));
        assert_eq!(closest("Region", known), Some("regions"));
        assert_eq!(closest("tags", known), None);
        assert_eq!(closest("", known), None);
    }

    #[test]
    fn case_and_separators_cost_nothing() {
        assert_eq!(closest("e_mail_adress", ["Address", "EmailAddress"]), Some("EmailAddress"));
    }
}
