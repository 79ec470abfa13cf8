//! One pass over the bytes of a text before it is parsed: how deep its syntax may nest, and its comments.
//!
//! The depth is an upper bound of what a recursive parser needs, in units of a quarter level: delimiters
//! and what nests without them (prefix operators, keywords, `<`, closures' parameters) weigh four, links
//! of chains (binary operators, `.`, `?`, calls) one. What a `,`, a `;` or `=>` ends is forgotten. Inside
//! macro calls only delimiters count, since nobody parses the rest in place.

use crate::span::{FileId, Span};

/// In quarter levels. rustc gives up before 2,000 nested parentheses.
pub(crate) const MAX_DEPTH: u32 = 12_000;

const LEVEL: u32 = 4;
const LINK: u32 = 1;

/// A comment that is no documentation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// As written, from `//` to the line's end or from `/*` to `*/`.
    pub text: Box<str>,
    pub span: Span,
    pub place: CommentPlace,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommentPlace {
    /// Nothing but blanks before it on its line.
    OwnLine,
    /// After code.
    LineEnd,
}

/// All comments of a text.
pub fn comments(file: FileId, text: &str) -> Vec<Comment> {
    scan(file, text, &|_| true).comments
}

/// Where the syntax of a text first nests too deep. What is short can't: no byte weighs more than a level.
pub(crate) fn too_deep(file: FileId, text: &str) -> Option<u32> {
    let is_short = text.len() < (MAX_DEPTH / LEVEL) as usize;
    if is_short { None } else { scan(file, text, &|_| false).too_deep }
}

/// What a pass found.
pub(crate) struct Scan {
    pub comments: Vec<Comment>,
    /// Where the syntax first nests too deep.
    pub too_deep: Option<u32>,
}

/// Scans a text; keeps the comments that `wanted` holds for, by their text.
pub(crate) fn scan(file: FileId, text: &str, wanted: &dyn Fn(&str) -> bool) -> Scan {
    let mut cx = Cx {
        file,
        text,
        bytes: text.as_bytes(),
        at: 0,
        wanted,
        frames: vec![Frame { kind: FrameKind::Delim, weight: 0, segment: 0 }],
        total: 0,
        before: Before::Start,
        line_start: 0,
        out: Scan { comments: Vec::new(), too_deep: None },
    };
    if text.starts_with('\u{feff}') {
        cx.at = '\u{feff}'.len_utf8();
    }
    while cx.at < cx.bytes.len() {
        cx.step();
    }
    cx.out
}

struct Cx<'t> {
    file: FileId,
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    wanted: &'t dyn Fn(&str) -> bool,
    frames: Vec<Frame>,
    /// The weights of all frames.
    total: u32,
    before: Before,
    line_start: usize,
    out: Scan,
}

struct Frame {
    kind: FrameKind,
    weight: u32,
    /// What has come since the frame's last separator.
    segment: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FrameKind {
    Delim,
    /// The tokens of a macro call.
    Tokens,
    Angle,
    /// The parameters of a closure.
    Pipe,
}

/// The token before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    /// An operator or a keyword: what follows is an operand.
    Operator,
    Name,
    /// A literal, `)` or `]`: no generic arguments can follow.
    Value,
    CloseBrace,
    /// `name!`
    Bang,
    /// `name! name`
    BangName,
}

impl Before {
    fn is_operand(self) -> bool {
        matches!(self, Before::Name | Before::Value | Before::CloseBrace)
    }
}

impl Cx<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn step(&mut self) {
        match self.peek(0) {
            b'\n' => {
                self.at += 1;
                self.line_start = self.at;
            }
            b' ' | b'\t' | b'\r' => self.at += 1,
            b'/' if self.peek(1) == b'/' => self.line_comment(),
            b'/' if self.peek(1) == b'*' => self.block_comment(),
            b'"' => self.string(),
            b'\'' => self.quote(),
            b'0'..=b'9' => self.number(),
            b'(' | b'[' | b'{' => self.open(),
            b')' | b']' | b'}' => self.close(),
            b',' | b';' => self.separator(),
            b if b.is_ascii_alphabetic() || b == b'_' || b >= 0x80 => self.word(),
            b => self.operator(b),
        }
    }

    fn line_comment(&mut self) {
        let start = self.at;
        let rest = &self.bytes[start..];
        let len = rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
        self.at += len;
        let text = self.text[start..self.at].trim_end_matches('\r');
        let is_doc =
            text.starts_with("//!") || text.starts_with("///") && !text.starts_with("////");
        if !is_doc {
            self.comment(start, start + text.len());
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let line_start = self.line_start;
        let mut depth = 0;
        while self.at < self.bytes.len() {
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
                (b'\n', _) => {
                    self.at += 1;
                    self.line_start = self.at;
                }
                _ => self.at += 1,
            }
        }
        let text = &self.text[start..self.at];
        let is_doc = text.starts_with("/*!")
            || text.starts_with("/**") && !text.starts_with("/***") && text != "/**/";
        if !is_doc {
            let end = std::mem::replace(&mut self.line_start, line_start);
            self.comment(start, self.at);
            self.line_start = end;
        }
    }

    fn comment(&mut self, lo: usize, hi: usize) {
        let text = &self.text[lo..hi];
        if !(self.wanted)(text) {
            return;
        }
        let before = self.text[self.line_start..lo].trim_start_matches('\u{feff}');
        let place =
            if before.trim().is_empty() { CommentPlace::OwnLine } else { CommentPlace::LineEnd };
        let span = Span::new(self.file, lo as u32, hi as u32);
        self.out.comments.push(Comment { text: text.into(), span, place });
    }

    fn string(&mut self) {
        self.operand(Before::Value);
        self.at += 1;
        while self.at < self.bytes.len() {
            match self.peek(0) {
                b'"' => {
                    self.at += 1;
                    return;
                }
                b'\\' => self.at += 2,
                b'\n' => {
                    self.at += 1;
                    self.line_start = self.at;
                }
                _ => self.at += 1,
            }
        }
        self.at = self.bytes.len();
    }

    /// `#…#"…"#…#`, from the first `#` or the quote.
    fn raw_string(&mut self, n_hashes: usize) {
        self.operand(Before::Value);
        self.at += n_hashes + 1;
        while self.at < self.bytes.len() {
            let b = self.peek(0);
            self.at += 1;
            if b == b'\n' {
                self.line_start = self.at;
            }
            if b == b'"' && (0..n_hashes).all(|i| self.peek(i) == b'#') {
                self.at += n_hashes;
                return;
            }
        }
    }

    /// A character or a lifetime.
    fn quote(&mut self) {
        let rest = &self.text[self.at + 1..];
        let first = rest.chars().next();
        if first == Some('\\') {
            self.operand(Before::Value);
            self.at += 3;
            while self.at < self.bytes.len() && !matches!(self.peek(0), b'\'' | b'\n') {
                self.at += 1;
            }
            self.at += 1;
        } else if let Some(ch) = first
            && rest[ch.len_utf8()..].starts_with('\'')
        {
            self.operand(Before::Value);
            self.at += ch.len_utf8() + 2;
        } else {
            self.operand(Before::Operator);
            self.at += 1;
            self.skip_word();
        }
        self.at = self.at.min(self.bytes.len());
    }

    fn number(&mut self) {
        self.operand(Before::Value);
        self.skip_word();
        if self.peek(0) == b'.' && self.peek(1).is_ascii_digit() {
            self.at += 1;
            self.skip_word();
        }
    }

    fn skip_word(&mut self) {
        while matches!(self.peek(0), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80..) {
            self.at += 1;
        }
    }

    fn word(&mut self) {
        let start = self.at;
        self.skip_word();
        let word = &self.text[start..self.at];
        if matches!(word, "r" | "br" | "cr") {
            let n_hashes = self.bytes[self.at..].iter().take_while(|&&b| b == b'#').count();
            if self.peek(n_hashes) == b'"' {
                return self.raw_string(n_hashes);
            }
            if word == "r" && n_hashes == 1 {
                self.at += 1;
                self.skip_word();
                return self.operand(Before::Name);
            }
        }
        match word {
            "else" => {
                self.add(LEVEL);
                self.before = Before::Operator;
            }
            "as" => {
                self.add(LINK);
                self.before = Before::Operator;
            }
            _ if is_prefix_keyword(word) => {
                self.operand(Before::Operator);
                self.add(LEVEL);
            }
            _ if self.before == Before::Bang => self.before = Before::BangName,
            _ => self.operand(Before::Name),
        }
    }

    /// An operand begins. After a closing brace that is a new statement, item or arm.
    fn operand(&mut self, token: Before) {
        if self.before == Before::CloseBrace {
            self.end_statement();
        }
        self.before = token;
    }

    fn operator(&mut self, b: u8) {
        let is_operand = self.before.is_operand();
        let next = self.peek(1);
        match b {
            b'=' if next == b'>' => {
                self.at += 2;
                self.end_statement();
                self.before = Before::Operator;
                return;
            }
            b'-' if next == b'>' => {
                self.at += 2;
                self.add(LEVEL);
                self.before = Before::Operator;
                return;
            }
            b'!' if self.before == Before::Name && next != b'=' => {
                self.at += 1;
                self.before = Before::Bang;
                return;
            }
            b'<' if self.opens_angle(next) => return,
            b'>' if self.top().kind == FrameKind::Angle => {
                self.pop();
                self.at += 1;
                self.before = Before::Name;
                return;
            }
            b'|' if self.top().kind == FrameKind::Pipe => {
                self.pop();
                self.add(LEVEL);
            }
            b'|' if !is_operand && next != b'|' => self.push(FrameKind::Pipe, LEVEL),
            b'=' | b'@' if next != b'=' => self.add(LEVEL),
            b'#' | b'$' => self.operand(Before::Operator),
            _ => self.add(if is_operand { LINK } else { LEVEL }),
        }
        // A compound operator after an operand is one link.
        let is_compound =
            is_operand && b != b'?' && (next == b || next == b'=') || b == b'|' && next == b'|';
        self.at += if is_compound { 2 } else { 1 };
        if b == b'?' {
            self.before = Before::Value;
        } else {
            self.before = Before::Operator;
        }
    }

    /// Takes a `<` that may open generic arguments; ` << ` between names is mostly a shift.
    fn opens_angle(&mut self, next: u8) -> bool {
        if self.before == Before::Value || next == b'=' {
            return false;
        }
        let is_shift = next == b'<' && self.peek(2) == b' ';
        self.push(FrameKind::Angle, LEVEL);
        self.at += if is_shift { 2 } else { 1 };
        self.before = Before::Operator;
        true
    }

    fn open(&mut self) {
        let is_brace = self.peek(0) == b'{';
        if self.before == Before::CloseBrace {
            self.end_statement();
        } else if self.before.is_operand() && !is_brace {
            self.add(LINK);
        }
        let is_macro = matches!(self.before, Before::Bang | Before::BangName);
        let is_tokens = is_macro || self.top().kind == FrameKind::Tokens;
        self.push(if is_tokens { FrameKind::Tokens } else { FrameKind::Delim }, LEVEL);
        self.before = Before::Operator;
        self.at += 1;
    }

    fn close(&mut self) {
        self.close_open_angles();
        if self.frames.len() > 1 {
            self.pop();
        }
        self.before = if self.peek(0) == b'}' { Before::CloseBrace } else { Before::Value };
        self.at += 1;
    }

    fn separator(&mut self) {
        if self.peek(0) == b';' {
            self.end_statement();
        } else {
            self.end_segment();
        }
        self.before = Before::Operator;
        self.at += 1;
    }

    fn end_statement(&mut self) {
        self.close_open_angles();
        self.end_segment();
    }

    fn close_open_angles(&mut self) {
        while matches!(self.top().kind, FrameKind::Angle | FrameKind::Pipe) {
            self.pop();
        }
    }

    fn end_segment(&mut self) {
        let segment = std::mem::take(&mut self.top_mut().segment);
        self.total -= segment;
    }

    fn top(&self) -> &Frame {
        self.frames.last().expect("invariant: the outermost frame stays")
    }

    fn top_mut(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("invariant: the outermost frame stays")
    }

    fn push(&mut self, kind: FrameKind, weight: u32) {
        if self.top().kind == FrameKind::Tokens && kind != FrameKind::Tokens {
            return;
        }
        self.frames.push(Frame { kind, weight, segment: 0 });
        self.total += weight;
        self.check();
    }

    fn pop(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.total -= frame.weight + frame.segment;
        }
    }

    fn add(&mut self, weight: u32) {
        if self.top().kind != FrameKind::Tokens {
            self.top_mut().segment += weight;
            self.total += weight;
            self.check();
        }
    }

    fn check(&mut self) {
        if self.total > MAX_DEPTH && self.out.too_deep.is_none() {
            self.out.too_deep = Some(self.at.min(self.text.len()) as u32);
        }
    }
}

/// Keywords that an operand follows.
fn is_prefix_keyword(word: &str) -> bool {
    /// In alphabetical order.
    const WORDS: [&str; 34] = [
        "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "enum",
        "extern", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
        "pub", "ref", "return", "static", "struct", "trait", "type", "unsafe", "use", "where",
        "while", "yield",
    ];
    word.len() <= "continue".len() && WORDS.binary_search(&word).is_ok()
}
