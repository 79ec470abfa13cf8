//! How deep the syntax of a text may nest, told from its bytes before anything recursive reads it.
//!
//! The depth is an upper bound of what a recursive parser needs, in units of a quarter level: delimiters
//! and what nests without them (prefix operators, keywords, `<`, closures' parameters) weigh four, links
//! of chains (binary operators, `.`, `?`, calls) one. What a `,`, a `;` or `=>` ends is forgotten. Inside
//! macro calls only delimiters count, since nobody parses the rest in place.

use super::comment;

/// In quarter levels. rustc gives up before 2,000 nested parentheses.
pub(super) const MAX_DEPTH: u32 = 12_000;

pub(super) const LEVEL: u32 = 4;
const LINK: u32 = 1;

/// Where the syntax of a text first nests too deep. What is short can't: no byte weighs more than a level.
pub(crate) fn too_deep(text: &str) -> Option<u32> {
    if text.len() < (MAX_DEPTH / LEVEL) as usize {
        return None;
    }
    let mut cx = Cx {
        text,
        bytes: text.as_bytes(),
        at: 0,
        frames: vec![Frame { kind: FrameKind::Delim, weight: 0, segment: 0 }],
        total: 0,
        before: Before::Start,
        too_deep: None,
    };
    if text.starts_with('\u{feff}') {
        cx.at = '\u{feff}'.len_utf8();
    }
    while cx.at < cx.bytes.len() && cx.too_deep.is_none() {
        cx.step();
    }
    cx.too_deep
}

struct Cx<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    frames: Vec<Frame>,
    /// The weights of all frames.
    total: u32,
    before: Before,
    too_deep: Option<u32>,
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

    fn rest(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    fn step(&mut self) {
        match self.peek(0) {
            b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
            b'/' if self.peek(1) == b'/' => self.at += comment::line_len(self.rest()),
            b'/' if self.peek(1) == b'*' => {
                let rest = self.rest();
                self.at += comment::block_len(rest).unwrap_or(rest.len());
            }
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
        if self.total > MAX_DEPTH && self.too_deep.is_none() {
            self.too_deep = Some(self.at.min(self.text.len()) as u32);
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
