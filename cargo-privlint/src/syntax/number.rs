//! How far a number goes, without its suffix.

use super::lex::is_word_start;

/// `1.5`, `1.`, `1e5`, without a suffix; a `.` before a name or another `.` belongs to no number.
pub(super) fn float_len(bytes: &[u8]) -> Option<usize> {
    let at = |i: usize| bytes.get(i).copied().unwrap_or(0);
    let digits = |mut i: usize| {
        while matches!(at(i), b'0'..=b'9' | b'_') {
            i += 1;
        }
        i
    };
    let mut len = digits(0);
    let has_dot = at(len) == b'.';
    if has_dot {
        if at(len + 1) == b'.' || is_word_start(at(len + 1)) || at(len + 1) >= 0x80 {
            return None;
        }
        len = digits(len + 1);
    }
    let before_exponent = has_dot.then_some(len);
    if !matches!(at(len), b'e' | b'E') {
        return before_exponent;
    }
    len += 1;
    while at(len) == b'_' {
        len += 1;
    }
    if matches!(at(len), b'+' | b'-') {
        len += 1;
    }
    let end = digits(len);
    if bytes[len..end].iter().any(u8::is_ascii_digit) { Some(end) } else { before_exponent }
}

/// An integer without a suffix.
pub(super) fn int_len(bytes: &[u8]) -> Option<usize> {
    let (base, start) = match bytes {
        [b'0', b'x', ..] => (16, 2),
        [b'0', b'o', ..] => (8, 2),
        [b'0', b'b', ..] => (2, 2),
        _ => (10, 0),
    };
    let mut has_digit = false;
    let mut len = start;
    for &b in &bytes[start..] {
        let digit = match b {
            b'0'..=b'9' => b - b'0',
            b'a'..=b'f' if base == 16 => b - b'a' + 10,
            b'A'..=b'F' if base == 16 => b - b'A' + 10,
            b'_' => {
                len += 1;
                continue;
            }
            _ => break,
        };
        if digit >= base {
            return None;
        }
        has_digit = true;
        len += 1;
    }
    has_digit.then_some(len)
}
