//! A text to [`Tokens`], as rustc's lexer cuts it.

use super::{
    SyntaxProblem,
    bound::Bound,
    comment::{self, Comment, Doc},
    depth, number,
    token::{Kind, Kw, Token, Tokens},
};
use crate::{
    hir::Name,
    span::{FileId, Span},
    workspace::Edition,
};

/// Lexes a text that a recursive parser can read.
pub(crate) fn lex(file: FileId, text: &str, edition: Edition) -> Result<Tokens, SyntaxProblem> {
    lex_keeping(file, text, edition, &|_| false)
}

/// As [`lex`]; keeps the comments that `wanted` holds for, by their text.
pub(crate) fn lex_keeping(
    file: FileId,
    text: &str,
    edition: Edition,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Tokens, SyntaxProblem> {
    let base = prefix_len(text);
    let mut lexer = Lexer {
        file,
        text,
        bytes: text.as_bytes(),
        at: base,
        // Few texts have more tokens.
        list: Tokens::buffer(text.len() / 4 + 16),
        open: Vec::new(),
        bound: Bound::default(),
        comments: Vec::new(),
        wanted,
        empty: Name::new(""),
        edition,
    };
    let lexed = lexer.run();
    let too_deep = match lexed {
        Ok(()) if !lexer.bound.may_be_too_deep() => None,
        Ok(()) | Err(_) => depth::too_deep(text),
    };
    let problem = |at: usize, reason: &str| {
        let at = at.min(text.len()) as u32;
        SyntaxProblem { span: Span::new(file, at, at), reason: reason.to_owned() }
    };
    match (too_deep, lexed) {
        (Some(at), _) => Err(problem(at as usize, "too deep")),
        (None, Err(Fault { at, reason })) => Err(problem(at, reason)),
        (None, Ok(())) => {
            let Lexer { list, comments, .. } = lexer;
            Ok(Tokens { list, comments, base: base as u32 })
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
    file: FileId,
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    list: Vec<Token>,
    /// The delimiters that are open, by their indices.
    open: Vec<u32>,
    bound: Bound,
    comments: Vec<Comment>,
    wanted: &'t dyn Fn(&str) -> bool,
    empty: Name,
    edition: Edition,
}

impl Lexer<'_> {
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
    fn push(&mut self, kind: Kind, lo: usize) {
        self.push_with(kind, lo, (0, false));
    }

    fn push_with(&mut self, kind: Kind, lo: usize, (ch, flag): (u8, bool)) {
        let hi = self.at;
        let (kw, name) = (Kw::None, self.empty);
        self.add(Token { kind, kw, ch, flag, lo: lo as u32, hi: hi as u32, close: 0, name });
    }

    fn add(&mut self, token: Token) {
        self.bound.token(&token);
        self.list.push(token);
    }

    fn step(&mut self) -> Result<(), Fault> {
        match self.peek(0) {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => self.blanks(),
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

    fn blanks(&mut self) {
        let is_blank = |b: &u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c);
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|b| !is_blank(b)).unwrap_or(rest.len());
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
        let text = &self.bytes[lo..];
        let text = &text[..comment::line_len(text)];
        self.at += text.len();
        match comment::line_doc(text) {
            Some(doc) => {
                let hi = self.at - usize::from(text.ends_with(b"\r"));
                self.doc(doc, b'/', lo, hi);
            }
            None => {
                let n_returns = text.iter().rev().take_while(|&&b| b == b'\r').count();
                self.comment(lo, self.at - n_returns);
            }
        }
    }

    fn block_comment(&mut self) -> Result<(), Fault> {
        let lo = self.at;
        let Some(len) = comment::block_len(&self.bytes[lo..]) else {
            return Err(Fault { at: lo, reason: "this comment never ends" });
        };
        self.at += len;
        match comment::block_doc(&self.bytes[lo..self.at]) {
            Some(doc) => self.doc(doc, b'*', lo, self.at),
            None => self.comment(lo, self.at),
        }
        Ok(())
    }

    fn doc(&mut self, doc: Doc, ch: u8, lo: usize, hi: usize) {
        let kind = match doc {
            Doc::Inner => Kind::InnerDoc,
            Doc::Outer => Kind::OuterDoc,
        };
        let (kw, name) = (Kw::None, self.empty);
        self.add(Token { kind, kw, ch, flag: false, lo: lo as u32, hi: hi as u32, close: 0, name });
    }

    fn comment(&mut self, lo: usize, hi: usize) {
        if (self.wanted)(&self.text[lo..hi]) {
            self.comments.push(comment::comment(self.file, self.text, lo, hi));
        }
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
                self.word_as(Kind::Ident, lo, true);
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
        self.word_as(Kind::Lifetime, lo, is_raw);
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
        self.at += match number::float_len(&self.bytes[lo..])
            .or_else(|| number::int_len(&self.bytes[lo..]))
        {
            Some(len) => len,
            None => return Err(Fault { at: lo, reason: "this is no number" }),
        };
        self.literal(lo);
        Ok(())
    }

    fn word(&mut self) {
        let lo = self.at;
        self.at += word_len(&self.bytes[lo..]);
        let name = Name::new(&self.text[lo..self.at]);
        let kw = kw_of(name, self.edition);
        let (lo, hi) = (lo as u32, self.at as u32);
        self.add(Token { kind: Kind::Ident, kw, ch: 0, flag: false, lo, hi, close: 0, name });
    }

    /// A word that is no keyword, behind what began at `lo`.
    fn word_as(&mut self, kind: Kind, lo: usize, flag: bool) {
        let start = self.at;
        self.at += word_len(&self.bytes[start..]);
        let name = Name::new(&self.text[start..self.at]);
        let (kw, lo, hi) = (Kw::None, lo as u32, self.at as u32);
        self.add(Token { kind, kw, ch: 0, flag, lo, hi, close: 0, name });
    }

    fn punct(&mut self) {
        let lo = self.at;
        let ch = self.peek(0);
        self.at += 1;
        let next = self.peek(0);
        let is_comment = next == b'/' && matches!(self.peek(1), b'/' | b'*');
        let is_joint = (is_punct(next) || next == b'\'') && !is_comment;
        self.push_with(Kind::Punct, lo, (ch, is_joint));
    }

    fn open_delim(&mut self) {
        let ch = self.peek(0);
        self.open.push(self.list.len() as u32);
        self.at += 1;
        self.push_with(Kind::Open, self.at - 1, (ch, false));
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
        self.push_with(Kind::Close, self.at - 1, (ch, false));
        Ok(())
    }
}

/// In the first edition two words are names.
fn kw_of(word: Name, edition: Edition) -> Kw {
    match word.kw() {
        Kw::Async | Kw::Await if edition == Edition::E2015 => Kw::None,
        kw => kw,
    }
}

pub(super) fn is_word_start(b: u8) -> bool {
    b.is_ascii_alphabetic() || b == b'_'
}

fn is_punct(b: u8) -> bool {
    matches!(
        b,
        b'~' | b'!'
            | b'@'
            | b'#'
            | b'$'
            | b'%'
            | b'^'
            | b'&'
            | b'*'
            | b'-'
            | b'='
            | b'<'
            | b'>'
            | b'|'
            | b';'
            | b':'
            | b','
            | b'.'
            | b'/'
            | b'?'
            | b'+'
    )
}

/// What is not ASCII belongs to a word: rustc takes it nowhere else.
fn word_len(bytes: &[u8]) -> usize {
    let is_word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80;
    bytes.iter().position(|b| !is_word(b)).unwrap_or(bytes.len())
}
