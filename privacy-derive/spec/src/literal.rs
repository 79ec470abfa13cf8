//! What a literal's text stands for: string literals with all their escapes, and plain integers.

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Literal {
    Text(String),
    /// Without a suffix.
    Integer(u64),
    /// Any other kind, a suffix, or an integer beyond `u64`.
    Other,
}

/// A literal as the compiler's lexer accepted it.
pub(crate) fn read_literal(text: &str) -> Literal {
    match text.as_bytes().first() {
        Some(b'"') => {
            strip_quotes(text).map_or(Literal::Other, |text| Literal::Text(unescape(text)))
        }
        Some(b'r') => raw_text(&text[1..]).map_or(Literal::Other, Literal::Text),
        Some(b'0'..=b'9') => integer(text).map_or(Literal::Other, Literal::Integer),
        _ => Literal::Other,
    }
}

fn strip_quotes(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"')
}

/// `#"…"#` with any number of `#`.
fn raw_text(text: &str) -> Option<String> {
    let n_hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    let inner = text[n_hashes..].strip_suffix(&text[..n_hashes])?;
    Some(inner.strip_prefix('"')?.strip_suffix('"')?.replace("\r\n", "\n"))
}

fn integer(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|ch| *ch != '_').collect();
    let radix =
        |prefix: &str, radix| Some(u64::from_str_radix(digits.strip_prefix(prefix)?, radix).ok());
    let parsed = radix("0x", 16).or_else(|| radix("0o", 8)).or_else(|| radix("0b", 2));
    parsed.unwrap_or_else(|| digits.parse().ok())
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        rest = &rest[ch.len_utf8()..];
        match ch {
            '\\' => rest = escape(rest, &mut out),
            '\r' if rest.starts_with('\n') => {}
            _ => out.push(ch),
        }
    }
    out
}

/// Reads the escape after a backslash; what follows it is returned.
fn escape<'a>(text: &'a str, out: &mut String) -> &'a str {
    let Some(kind) = text.chars().next() else { return text };
    let rest = &text[kind.len_utf8()..];
    let simple = match kind {
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        '0' => Some('\0'),
        '\\' | '\'' | '"' => Some(kind),
        _ => None,
    };
    if let Some(ch) = simple {
        out.push(ch);
        return rest;
    }
    match kind {
        'x' if rest.is_char_boundary(2) && rest.len() >= 2 => {
            out.extend(code_point(&rest[..2]));
            &rest[2..]
        }
        'u' => match rest.split_once('}') {
            Some((digits, rest)) => {
                out.extend(code_point(digits.trim_start_matches('{')));
                rest
            }
            None => rest,
        },
        '\n' | '\r' => rest.trim_start_matches([' ', '\t', '\n', '\r']),
        _ => rest,
    }
}

fn code_point(digits: &str) -> Option<char> {
    let digits: String = digits.chars().filter(|ch| *ch != '_').collect();
    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::{Literal, read_literal};

    #[track_caller]
    fn text(literal: &str, expected: &str) {
        assert_eq!(read_literal(literal), Literal::Text(expected.to_owned()));
    }

    #[test]
    fn strings_mean_what_the_compiler_reads() {
        text(r#""a""#, "a");
        text(r#""\x41\u{1F_600}\n\"\\\0é""#, "A\u{1F600}\n\"\\\0é");
        text("\"a\\\n   b\"", "ab");
        text("\"a\r\nb\"", "a\nb");
        text(r##"r"\n""##, "\\n");
        text(r###"r#"a"b"#"###, "a\"b");
    }

    #[test]
    fn integers_have_no_suffix() {
        assert_eq!(read_literal("1_0"), Literal::Integer(10));
        assert_eq!(read_literal("0x1F"), Literal::Integer(31));
        assert_eq!(read_literal("1u8"), Literal::Other);
        assert_eq!(read_literal("1.0"), Literal::Other);
        assert_eq!(read_literal("99999999999999999999"), Literal::Other);
    }

    #[test]
    fn other_literals_are_no_text() {
        for literal in ["b\"a\"", "c\"a\"", "'a'", "br\"a\"", "\"a\"suffix"] {
            assert_eq!(read_literal(literal), Literal::Other, "{literal}");
        }
    }
}
