//! Literals, to their values as far as anybody needs them.

use super::{BodyCx, Ext, expr::Node};
use crate::{
    hir::{Expr, Lit, Name, UnOp},
    macros::literal,
};

impl BodyCx<'_, '_> {
    /// A literal; a minus may stand before it, as in patterns.
    pub fn lit_expr(&mut self, ext: Ext) -> Node {
        let text = self.cx.src.text_of(ext);
        let bare = text.strip_prefix('-').map_or(text, str::trim_start);
        let node = self.alloc(lit(bare).map_or(Expr::Missing, Expr::Lit), ext);
        match bare.len() == text.len() {
            true => node,
            false => self.alloc(Expr::Unary { op: UnOp::Neg, expr: node.0 }, ext),
        }
    }
}

fn lit(text: &str) -> Option<Lit> {
    Some(match text.as_bytes() {
        [b'"', ..] => Lit::Str(string(text)?.into()),
        [b'r', ..] => Lit::Str(literal::string_value(without_suffix(text, '#'))?.into()),
        b"true" => Lit::Bool(true),
        b"false" => Lit::Bool(false),
        [b'\'', ..] => Lit::Char(character(without_suffix(text, '\''))?),
        [b'b', b'\'', ..] => Lit::Byte,
        [b'b', ..] => Lit::ByteStr,
        [b'c', ..] => Lit::CStr,
        [b'0'..=b'9', ..] => number(text),
        _ => return None,
    })
}

/// The value of `"…"`. A line's end is one character however the file writes it.
fn string(text: &str) -> Option<String> {
    let text = without_suffix(text, '"');
    let inner = text.get(1..text.len() - 1)?;
    if inner.bytes().all(|b| b != b'\\' && b != b'\r') {
        return Some(inner.to_owned());
    }
    literal::string_value(&text.replace("\r\n", "\n"))
}

fn character(text: &str) -> Option<char> {
    let inner = text.get(1..text.len() - 1)?;
    if !inner.starts_with('\\') {
        return inner.chars().next();
    }
    literal::string_value(&format!("\"{inner}\""))?.chars().next()
}

/// Up to the last `end` or quote.
fn without_suffix(text: &str, end: char) -> &str {
    let last = text.rfind([end, '"', '\'']).map_or(text.len(), |at| at + 1);
    &text[..last]
}

fn number(text: &str) -> Lit {
    let (base, digits) = match text.get(..2) {
        Some("0x") => (16, &text[2..]),
        Some("0o") => (8, &text[2..]),
        Some("0b") => (2, &text[2..]),
        _ => (10, text),
    };
    let is_digit = |b: &u8| b.is_ascii_digit() || *b == b'_' || base == 16 && b.is_ascii_hexdigit();
    let len = digits.bytes().take_while(|b| is_digit(b)).count();
    let rest = &digits[len..];
    let suffix = |text: &str| (!text.is_empty()).then(|| Name::new(text));
    if base == 10 && is_float(rest) {
        let at = rest.rfind(|c: char| c.is_ascii_digit() || matches!(c, '.' | '_'));
        // The digits of `f32` belong to it.
        let start = rest.find('f').unwrap_or(at.map_or(0, |at| at + 1));
        return Lit::Float { suffix: suffix(&rest[start..]) };
    }
    let value = digits[..len].replace('_', "");
    Lit::Int { value: u64::from_str_radix(&value, base).ok(), suffix: suffix(rest) }
}

/// What stands behind the digits makes them a float's: a dot or an exponent.
fn is_float(rest: &str) -> bool {
    let exponent =
        rest.strip_prefix(['e', 'E']).map(|rest| rest.trim_start_matches(['_', '+', '-']));
    rest.starts_with('.')
        || exponent.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
