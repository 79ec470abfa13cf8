//! String literals as they are written, to characters with the bytes that each was written as.

/// A character of a literal's value and the bytes of the literal's text that stand for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LitChar {
    pub ch: char,
    pub lo: u32,
    pub hi: u32,
}

/// The value of `"…"` or `r#"…"#`; `None` for other literals.
pub fn string_chars(text: &str) -> Option<Vec<LitChar>> {
    if let Some(raw) = text.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let lo = 1 + hashes + 1;
        let hi = text.len().checked_sub(hashes + 1).filter(|&hi| hi >= lo)?;
        let inner = raw[hashes..].strip_prefix('"').and_then(|_| text.get(lo..hi))?;
        let chars =
            inner.char_indices().map(|(i, ch)| lit_char(ch, lo + i, lo + i + ch.len_utf8()));
        return Some(chars.collect());
    }
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut chars = Vec::with_capacity(inner.len());
    let mut at = 0;
    while let Some(ch) = inner[at..].chars().next() {
        let (value, len) =
            if ch == '\\' { escape(&inner[at..])? } else { (Some(ch), ch.len_utf8()) };
        chars.extend(value.map(|value| lit_char(value, 1 + at, 1 + at + len)));
        at += len;
    }
    Some(chars)
}

/// The value alone.
pub fn string_value(text: &str) -> Option<String> {
    Some(string_chars(text)?.into_iter().map(|c| c.ch).collect())
}

fn lit_char(ch: char, lo: usize, hi: usize) -> LitChar {
    LitChar { ch, lo: lo as u32, hi: hi as u32 }
}

/// The character that an escape stands for (none for a line's continuation) and the escape's length.
fn escape(text: &str) -> Option<(Option<char>, usize)> {
    let simple = |ch| Some((Some(ch), 2));
    match text.as_bytes().get(1)? {
        b'n' => simple('\n'),
        b'r' => simple('\r'),
        b't' => simple('\t'),
        b'0' => simple('\0'),
        b'\\' => simple('\\'),
        b'\'' => simple('\''),
        b'"' => simple('"'),
        b'x' => {
            let value = u8::from_str_radix(text.get(2..4)?, 16).ok()?;
            Some((Some(value as char), 4))
        }
        b'u' => {
            let end = text.find('}')?;
            let digits = text.get(3..end)?.replace('_', "");
            Some((char::from_u32(u32::from_str_radix(&digits, 16).ok()?), end + 1))
        }
        b'\n' | b'\r' => {
            let rest = text[1..].trim_start_matches([' ', '\n', '\r', '\t']);
            Some((None, text.len() - rest.len()))
        }
        _ => None,
    }
}

/// The value of any literal as `concat!` and `stringify`-like macros show it; `None` for byte and C strings.
pub fn shown_value(text: &str) -> Option<String> {
    if let Some(value) = string_value(text) {
        return Some(value);
    }
    if let Some(inner) = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
        let quoted = format!("\"{}\"", if inner == "\"" { "\\\"" } else { inner });
        return string_value(&quoted);
    }
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    digits.then(|| {
        const SUFFIXES: [&str; 14] = [
            "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
            "f32", "f64",
        ];
        let is_hex = text.starts_with("0x");
        let suffix = SUFFIXES
            .into_iter()
            .find(|suffix| text.ends_with(suffix) && !(is_hex && suffix.starts_with('f')));
        text[..text.len() - suffix.map_or(0, str::len)].replace('_', "")
    })
}

/// A literal with this value.
pub fn quote(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for ch in value.chars() {
        match ch {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\0' => text.push_str("\\0"),
            _ => text.push(ch),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_bytes() {
        let chars = string_chars(
            r#""a\u{e9}\x7b\
               é""#,
        )
        .unwrap();
        let seen: Vec<_> = chars.iter().map(|c| (c.ch, c.lo, c.hi)).collect();
        assert_eq!(seen, [('a', 1, 2), ('é', 2, 8), ('{', 8, 12), ('é', 29, 31)]);
        assert_eq!(string_chars("r##\"{x}\"##").unwrap()[1], LitChar { ch: 'x', lo: 5, hi: 6 });
        assert_eq!(string_chars("b\"x\""), None);
        assert_eq!(string_chars("r\""), None);
        assert_eq!(string_value("\"\\q\""), None);
    }

    #[test]
    fn quoting_is_undone_by_reading() {
        let value = "a\"b\\n\n{é}\0";
        assert_eq!(string_value(&quote(value)).as_deref(), Some(value));
        assert_eq!(shown_value("1_0u8").as_deref(), Some("10"));
        assert_eq!(shown_value("'\\n'").as_deref(), Some("\n"));
    }
}
