//! Text from the workspace, made safe to print: what a terminal would obey or hide becomes `\u{…}`.

use std::borrow::Cow;

/// Control, bidirectional, zero-width and other invisible characters as `\u{…}`; line breaks and tabs too.
pub fn escape(text: &str) -> Cow<'_, str> {
    escape_but(text, &[])
}

/// As [`escape`], but what we wrote ourselves may have lines.
pub fn escape_lines(text: &str) -> Cow<'_, str> {
    escape_but(text, &['\n'])
}

/// As [`escape`], for a source line: whoever shows it expands its tabs.
pub(super) fn is_shown_as_code(ch: char) -> bool {
    is_hidden(ch) && ch != '\t'
}

fn escape_but<'t>(text: &'t str, kept: &[char]) -> Cow<'t, str> {
    let must = |ch: char| is_hidden(ch) && !kept.contains(&ch);
    if !text.contains(must) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for ch in text.chars() {
        match must(ch) {
            true => escaped.extend(ch.escape_unicode()),
            false => escaped.push(ch),
        }
    }
    Cow::Owned(escaped)
}

/// Unicode's categories Cc and Cf, its line and paragraph separators, variation selectors, and what is
/// drawn as nothing.
pub(super) fn is_hidden(ch: char) -> bool {
    ch.is_control()
        || matches!(ch,
            '\u{ad}' | '\u{34f}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}'
            | '\u{890}' | '\u{891}' | '\u{8e2}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}'
            | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_deceives_is_shown_and_the_rest_untouched() {
        assert_eq!(escape("naïve — 日本 🦀"), "naïve — 日本 🦀");
        assert_eq!(escape("a\u{1b}[31mb\r\n"), "a\\u{1b}[31mb\\u{d}\\u{a}");
        assert_eq!(
            escape("x\u{202e}y\u{200b}z\u{2066}\u{feff}"),
            "x\\u{202e}y\\u{200b}z\\u{2066}\\u{feff}"
        );
        assert_eq!(escape("\u{9b}31m\u{e0041}"), "\\u{9b}31m\\u{e0041}");
        assert_eq!(escape_lines("a\nb\t"), "a\nb\\u{9}");
    }
}
