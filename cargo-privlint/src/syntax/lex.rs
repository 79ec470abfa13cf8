//! A text to [`Tokens`], as rustc's lexer cuts it.

use rustc_hash::FxHashMap;

use super::{
    SyntaxProblem,
    token::{Kind, Kw, Token, Tokens},
};
use crate::{
    hir::Name,
    span::{FileId, Span},
    workspace::Edition,
};

/// Lexes a text.
pub(crate) fn lex(file: FileId, text: &str, edition: Edition) -> Result<Tokens, SyntaxProblem> {
    let base = prefix_len(text);
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        at: base,
        list: Vec::with_capacity(text.len() / 12 + 16),
        open: Vec::new(),
        words: FxHashMap::default(),
        empty: Name::new(""),
        edition,
    };
    match lexer.run() {
        Ok(()) => Ok(Tokens { list: lexer.list, base: base as u32 }),
        Err(Fault { at, reason }) => {
            let at = at.min(text.len()) as u32;
            Err(SyntaxProblem { span: Span::new(file, at, at), reason: reason.to_owned() })
        }
    }
}

/// How many lines a text has after a byte-order mark and a shebang.
pub(crate) fn n_lines(text: &str) -> u32 {
    let text = &text[prefix_len(text)..];
    let after_last = text.ends_with('\n') || text.is_empty();
    text.bytes().filter(|&b| b == b'\n').count() as u32 + u32::from(!after_last)
}

/// How many bytes a byte-order mark and a shebang take.
fn prefix_len(text: &str) -> usize {
    const BOM: &str = "\u{feff}";
    let start = if text.starts_with(BOM) { BOM.len() } else { 0 };
    let rest = &text[start..];
    match rest.strip_prefix("#!") {
        Some(after) if !starts_with_bracket(after) => start + rest.find('\n').unwrap_or(rest.len()),
        Some(_) | None => start,
    }
}

/// `#![…]`, with blanks and comments between, is an attribute.
fn starts_with_bracket(mut text: &str) -> bool {
    loop {
        text = text.trim_start();
        if text.starts_with("//") {
            text = text.find('\n').map_or("", |end| &text[end..]);
        } else if text.starts_with("/*") {
            text = text.find("*/").map_or("", |end| &text[end + 2..]);
        } else {
            return text.starts_with('[');
        }
    }
}

/// Why a text can't be cut into tokens.
struct Fault {
    at: usize,
    reason: &'static str,
}

struct Lexer<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    list: Vec<Token>,
    /// The delimiters that are open, by their indices.
    open: Vec<u32>,
    /// Words of this text: a look-up here costs less than in the table of all names.
    words: FxHashMap<&'t str, (Name, Kw)>,
    empty: Name,
    edition: Edition,
}

impl<'t> Lexer<'t> {
    fn run(&mut self) -> Result<(), Fault> {
        while self.at < self.bytes.len() {
            self.step()?;
        }
        if let Some(&open) = self.open.last() {
            let at = self.list[open as usize].lo as usize;
            return Err(Fault { at, reason: "this delimiter is never closed" });
        }
        let end = self.text.len() as u32;
        self.push(Kind::End, end as usize);
        Ok(())
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Adds a token that begins at `lo` and ends here.
    fn push(&mut self, kind: Kind, lo: usize) -> &mut Token {
        let (lo, hi) = (lo as u32, self.at as u32);
        let token =
            Token { kind, kw: Kw::None, ch: 0, flag: false, lo, hi, close: 0, name: self.empty };
        self.list.push(token);
        self.list.last_mut().expect("invariant: a token was just added")
    }

    fn step(&mut self) -> Result<(), Fault> {
        match self.peek(0) {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => self.at += 1,
            b'/' if self.peek(1) == b'/' => self.line_comment(),
            b'/' if self.peek(1) == b'*' => self.block_comment()?,
            b'"' => self.string(self.at)?,
            b'\'' => self.quote()?,
            b'0'..=b'9' => self.number()?,
            b'(' | b'[' | b'{' => self.open_delim(),
            b')' | b']' | b'}' => self.close_delim()?,
            b'r' | b'b' | b'c' if self.prefixed()? => {}
            b if is_word_start(b) => self.word(),
            b if is_punct(b) => self.punct(),
            b if b >= 0x80 => self.other_char(),
            _ => return Err(Fault { at: self.at, reason: "unknown character" }),
        }
        Ok(())
    }

    fn other_char(&mut self) {
        let ch = self.text[self.at..].chars().next().unwrap_or(' ');
        if ch.is_whitespace() || matches!(ch, '\u{200e}' | '\u{200f}' | '\u{feff}') {
            self.at += ch.len_utf8();
        } else {
            self.word();
        }
    }

    fn line_comment(&mut self) {
        let lo = self.at;
        let rest = &self.bytes[lo..];
        self.at += rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
        if rest.starts_with(b"//!") {
            self.push(Kind::InnerDoc, lo).ch = b'/';
        } else if rest.starts_with(b"///") && !rest.starts_with(b"////") {
            self.push(Kind::OuterDoc, lo).ch = b'/';
        }
        let is_doc = self.list.last().is_some_and(|last| last.lo as usize == lo);
        if is_doc && self.bytes[..self.at].ends_with(b"\r") {
            self.list.last_mut().expect("invariant: a token was just added").hi -= 1;
        }
    }

    fn block_comment(&mut self) -> Result<(), Fault> {
        let lo = self.at;
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                (b'/', b'*') => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', b'/') => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        break;
                    }
                }
                _ if self.at >= self.bytes.len() => {
                    return Err(Fault { at: lo, reason: "this comment never ends" });
                }
                _ => self.at += 1,
            }
        }
        let text = &self.bytes[lo..self.at];
        if text.starts_with(b"/*!") {
            self.push(Kind::InnerDoc, lo).ch = b'*';
        } else if text.starts_with(b"/**") && !text.starts_with(b"/***") && text.len() > 4 {
            self.push(Kind::OuterDoc, lo).ch = b'*';
        }
        Ok(())
    }

    /// `"…"`, from its quote; the token began at `lo`.
    fn string(&mut self, lo: usize) -> Result<(), Fault> {
        self.at += 1;
        loop {
            match self.peek(0) {
                b'"' => break,
                b'\\' => self.at += 2,
                _ if self.at >= self.bytes.len() => {
                    return Err(Fault { at: lo, reason: "this string never ends" });
                }
                _ => self.at += 1,
            }
        }
        self.at += 1;
        self.literal(lo);
        Ok(())
    }

    /// `#…#"…"#…#`, from the first `#` or the quote.
    fn raw_string(&mut self, lo: usize, n_hashes: usize) -> Result<(), Fault> {
        self.at += n_hashes + 1;
        loop {
            if self.at >= self.bytes.len() {
                return Err(Fault { at: lo, reason: "this string never ends" });
            }
            let b = self.peek(0);
            self.at += 1;
            if b == b'"' && (0..n_hashes).all(|i| self.peek(i) == b'#') {
                break;
            }
        }
        self.at += n_hashes;
        self.literal(lo);
        Ok(())
    }

    /// A literal that ends here, but for its suffix.
    fn literal(&mut self, lo: usize) {
        if is_word_start(self.peek(0)) {
            self.at += word_len(&self.bytes[self.at..]);
        }
        self.push(Kind::Literal, lo);
    }

    /// What begins like a word but is a string, a byte or a raw word; whether there was one.
    fn prefixed(&mut self) -> Result<bool, Fault> {
        let lo = self.at;
        let n_letters = match (self.peek(0), self.peek(1)) {
            (b'b' | b'c', b'r') => 2,
            _ => 1,
        };
        let is_raw = self.bytes[lo + n_letters - 1] == b'r';
        let rest = &self.bytes[lo + n_letters..];
        let n_hashes = rest.iter().take_while(|&&b| b == b'#').count();
        let after = rest.get(n_hashes).copied().unwrap_or(0);
        match after {
            b'"' if is_raw => {
                self.at += n_letters;
                self.raw_string(lo, n_hashes)?;
            }
            b'"' if n_hashes == 0 => {
                self.at += n_letters;
                self.string(lo)?;
            }
            b'\'' if n_hashes == 0 && self.peek(0) == b'b' && n_letters == 1 => {
                self.at += 1;
                if !self.character(lo) {
                    return Err(Fault { at: lo, reason: "this byte never ends" });
                }
            }
            _ if is_raw
                && n_letters == 1
                && n_hashes == 1
                && (is_word_start(after) || after >= 0x80) =>
            {
                self.at += 2;
                self.word();
                let token = self.list.last_mut().expect("invariant: a word was just added");
                (token.lo, token.flag, token.kw) = (lo as u32, true, Kw::None);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// A character or a lifetime.
    fn quote(&mut self) -> Result<(), Fault> {
        let lo = self.at;
        if self.character(lo) {
            return Ok(());
        }
        self.at = lo + 1;
        let is_raw = self.bytes[self.at..].starts_with(b"r#");
        if is_raw {
            self.at += 2;
        }
        if !(is_word_start(self.peek(0)) || self.peek(0) >= 0x80) {
            return Err(Fault { at: lo, reason: "this character never ends" });
        }
        self.word();
        let token = self.list.last_mut().expect("invariant: a word was just added");
        (token.lo, token.flag) = (lo as u32, is_raw);
        (token.kind, token.kw) = (Kind::Lifetime, Kw::None);
        Ok(())
    }

    /// Takes `'c'`, from its first quote, if it is one.
    fn character(&mut self, lo: usize) -> bool {
        let start = self.at + 1;
        let Some(first) = self.text.get(start..).and_then(|rest| rest.chars().next()) else {
            return false;
        };
        let end = if first == '\\' {
            let rest = &self.bytes[(start + 2).min(self.bytes.len())..];
            let len = rest.iter().position(|&b| b == b'\'' || b == b'\n').unwrap_or(rest.len());
            start + 2 + len
        } else {
            start + first.len_utf8()
        };
        if self.bytes.get(end) != Some(&b'\'') {
            return false;
        }
        self.at = end + 1;
        self.literal(lo);
        true
    }

    fn number(&mut self) -> Result<(), Fault> {
        let lo = self.at;
        self.at += match float_len(&self.bytes[lo..]).or_else(|| int_len(&self.bytes[lo..])) {
            Some(len) => len,
            None => return Err(Fault { at: lo, reason: "this is no number" }),
        };
        self.literal(lo);
        Ok(())
    }

    fn word(&mut self) {
        let lo = self.at;
        self.at += word_len(&self.bytes[lo..]);
        let text = &self.text[lo..self.at];
        let edition = self.edition;
        let (name, kw) =
            *self.words.entry(text).or_insert_with(|| (Name::new(text), kw_of(text, edition)));
        let token = self.push(Kind::Ident, lo);
        (token.name, token.kw) = (name, kw);
    }

    fn punct(&mut self) {
        let lo = self.at;
        let ch = self.peek(0);
        self.at += 1;
        let next = self.peek(0);
        let is_comment = next == b'/' && matches!(self.peek(1), b'/' | b'*');
        let token = self.push(Kind::Punct, lo);
        (token.ch, token.flag) = (ch, (is_punct(next) || next == b'\'') && !is_comment);
    }

    fn open_delim(&mut self) {
        let ch = self.peek(0);
        self.open.push(self.list.len() as u32);
        self.at += 1;
        self.push(Kind::Open, self.at - 1).ch = ch;
    }

    fn close_delim(&mut self) -> Result<(), Fault> {
        let ch = self.peek(0);
        let close = self.list.len() as u32;
        let opened = self.open.pop().map(|open| &mut self.list[open as usize]);
        match opened {
            Some(open) if matches!((open.ch, ch), (b'(', b')') | (b'[', b']') | (b'{', b'}')) => {
                open.close = close;
            }
            _ => return Err(Fault { at: self.at, reason: "this delimiter closes nothing" }),
        }
        self.at += 1;
        self.push(Kind::Close, self.at - 1).ch = ch;
        Ok(())
    }
}

/// In the first edition two words are names.
fn kw_of(word: &str, edition: Edition) -> Kw {
    match Kw::of(word) {
        Kw::Async | Kw::Await if edition == Edition::E2015 => Kw::None,
        kw => kw,
    }
}

fn is_word_start(b: u8) -> bool {
    b.is_ascii_alphabetic() || b == b'_'
}

fn is_punct(b: u8) -> bool {
    b"~!@#$%^&*-=<>|;:,./?+".contains(&b)
}

/// What is not ASCII belongs to a word: rustc takes it nowhere else.
fn word_len(bytes: &[u8]) -> usize {
    let is_word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80;
    bytes.iter().position(|b| !is_word(b)).unwrap_or(bytes.len())
}

/// `1.5`, `1.`, `1e5`, without a suffix; a `.` before a name or another `.` belongs to no number.
fn float_len(bytes: &[u8]) -> Option<usize> {
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
fn int_len(bytes: &[u8]) -> Option<usize> {
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
