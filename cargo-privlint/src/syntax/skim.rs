//! A text without what only its own crate needs: bodies of functions, long initialisers, comments.
//!
//! Declarations of a dependency are read from its source; four fifths of that text say nothing to whoever
//! calls it, and parsing is what reading costs. So those parts are blanked before anything is parsed: every
//! byte that stays keeps its offset, and every line its number. Macro calls and definitions are kept whole,
//! since they may declare items.

use super::comment;

/// An initialiser up to this length is kept: blanking it gains nothing.
const SHORT: usize = 32;

/// The text with blanks for what is left out.
pub(crate) fn skim(text: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    let mut cx = Cx { lexer: Lexer { bytes: text.as_bytes(), at: 0 }, out: &mut out };
    cx.items();
    // Blanks replace whole tokens and comments, so no character is cut.
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Token {
    Word,
    /// Strings, characters, numbers, lifetimes.
    Literal,
    Open(u8),
    Close,
    Punct(u8),
}

#[derive(Clone, Copy)]
struct At {
    token: Token,
    lo: usize,
    hi: usize,
}

struct Cx<'t, 'o> {
    lexer: Lexer<'t>,
    out: &'o mut Vec<u8>,
}

impl<'t> Cx<'t, '_> {
    fn items(&mut self) {
        let mut before = Token::Punct(b';');
        while let Some(at) = self.next() {
            match (at.token, self.word(at)) {
                (Token::Word, b"fn") if self.peeks(Token::Word) => self.func(),
                (Token::Word, b"const" | b"static")
                    if before != Token::Punct(b'<') && before != Token::Punct(b',') =>
                {
                    self.constant();
                }
                (Token::Word, b"macro") if self.peeks(Token::Word) => self.macro_def(),
                (Token::Punct(b'!'), _) if before == Token::Word => self.macro_call(),
                (Token::Punct(b'#'), _) => self.attribute(),
                _ => {}
            }
            before = at.token;
        }
    }

    /// From the name to the end of the body.
    fn func(&mut self) {
        if let Some(open) = self.find(&|token| token == Token::Open(b'{')) {
            let close = self.group_end();
            blank(&mut self.out[open.hi..close]);
        }
    }

    /// `NAME: Type = value;`, from the name on.
    fn constant(&mut self) {
        let mark = self.lexer.at;
        let Some(name) = self.next() else { return };
        let mut is_typed = name.token == Token::Word && self.peeks(Token::Punct(b':'));
        if !is_typed && self.word(name) == b"mut" {
            is_typed = self.next().is_some() && self.peeks(Token::Punct(b':'));
        }
        if !is_typed {
            // `const fn`, `const { … }`, `static move ||`
            self.lexer.at = mark;
            return;
        }
        let is_unnamed = self.word(name) == b"_";
        let Some(equals) = self.find(&|token| token == Token::Punct(b'=')) else { return };
        if is_unnamed {
            return;
        }
        let mut end = equals.hi;
        while let Some(at) = self.next() {
            match at.token {
                Token::Punct(b';') => break,
                Token::Open(_) => end = self.group_end() + 1,
                _ => end = at.hi,
            }
        }
        if end > equals.hi + SHORT {
            blank(&mut self.out[equals.hi..end]);
            self.out[end - 1] = b'0';
        }
    }

    /// `macro name(…) { … }`, from the name on.
    fn macro_def(&mut self) {
        self.next();
        while let Some(at) = self.next() {
            if let Token::Open(open) = at.token {
                self.group_end();
                if open == b'{' {
                    return;
                }
            }
        }
    }

    /// `name!(…)`, `macro_rules! name { … }`, from after the `!`.
    fn macro_call(&mut self) {
        let mark = self.lexer.at;
        for _ in 0..2 {
            match self.next().map(|at| at.token) {
                Some(Token::Word) => {}
                Some(Token::Open(_)) => {
                    self.group_end();
                    return;
                }
                _ => break,
            }
        }
        self.lexer.at = mark;
    }

    /// `#[…]` and `#![…]`, from after the `#`.
    fn attribute(&mut self) {
        if self.peeks(Token::Punct(b'!')) {
            self.next();
        }
        if self.peeks(Token::Open(b'[')) {
            self.next();
            self.group_end();
        }
    }

    /// The first such token of a declaration, outside of delimiters and generic arguments; none where the
    /// declaration ends before it.
    fn find(&mut self, wanted: &dyn Fn(Token) -> bool) -> Option<At> {
        let mut n_angles = 0u32;
        let mut before = Token::Word;
        loop {
            let mark = self.lexer.at;
            let at = self.next()?;
            match at.token {
                token if n_angles == 0 && wanted(token) => return Some(at),
                Token::Punct(b'<') => n_angles += 1,
                Token::Punct(b'>') if !matches!(before, Token::Punct(b'-' | b'=')) => {
                    n_angles = n_angles.saturating_sub(1);
                }
                Token::Open(_) => {
                    self.group_end();
                }
                Token::Close => {
                    self.lexer.at = mark;
                    return None;
                }
                Token::Punct(b';') => return None,
                Token::Word | Token::Literal | Token::Punct(_) => {}
            }
            before = at.token;
        }
    }

    /// Passes over the rest of a group and tells where its closing delimiter stands.
    fn group_end(&mut self) -> usize {
        let mut depth = 1u32;
        while let Some(at) = self.next() {
            match at.token {
                Token::Open(_) => depth += 1,
                Token::Close if depth == 1 => return at.lo,
                Token::Close => depth -= 1,
                Token::Word | Token::Literal | Token::Punct(_) => {}
            }
        }
        self.lexer.bytes.len()
    }

    fn next(&mut self) -> Option<At> {
        loop {
            let lo = self.lexer.at;
            let token = self.lexer.step()?;
            let hi = self.lexer.at;
            match token {
                Piece::Token(token) => return Some(At { token, lo, hi }),
                Piece::Comment => blank(&mut self.out[lo..hi]),
                Piece::Blank => {}
            }
        }
    }

    fn peeks(&mut self, token: Token) -> bool {
        let mark = self.lexer.at;
        let found = self.next().is_some_and(|at| at.token == token);
        self.lexer.at = mark;
        found
    }

    fn word(&self, at: At) -> &'t [u8] {
        &self.lexer.bytes[at.lo..at.hi]
    }
}

fn blank(bytes: &mut [u8]) {
    for byte in bytes.iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')) {
        *byte = b' ';
    }
}

enum Piece {
    Token(Token),
    Comment,
    Blank,
}

/// Cuts a text into tokens, as far as brackets and words go.
struct Lexer<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn step(&mut self) -> Option<Piece> {
        let byte = *self.bytes.get(self.at)?;
        let token = match byte {
            b' ' | b'\t' | b'\r' | b'\n' => {
                self.skip(&|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n'));
                return Some(Piece::Blank);
            }
            b'/' if self.peek(1) == b'/' => {
                self.at += comment::line_len(&self.bytes[self.at..]);
                return Some(Piece::Comment);
            }
            b'/' if self.peek(1) == b'*' => {
                let rest = &self.bytes[self.at..];
                self.at += comment::block_len(rest).unwrap_or(rest.len());
                return Some(Piece::Comment);
            }
            b'"' => self.string(),
            b'\'' => self.quote(),
            b'(' | b'[' | b'{' => self.one(Token::Open(byte)),
            b')' | b']' | b'}' => self.one(Token::Close),
            b'0'..=b'9' => {
                self.skip(&is_word);
                Token::Literal
            }
            _ if is_word(byte) => self.word(),
            _ => self.one(Token::Punct(byte)),
        };
        self.at = self.at.min(self.bytes.len());
        Some(Piece::Token(token))
    }

    fn one(&mut self, token: Token) -> Token {
        self.at += 1;
        token
    }

    fn skip(&mut self, is_part: &dyn Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|&byte| is_part(byte)) {
            self.at += 1;
        }
    }

    /// A word, or a raw string with its prefix.
    fn word(&mut self) -> Token {
        let start = self.at;
        self.skip(&is_word);
        if matches!(&self.bytes[start..self.at], b"r" | b"br" | b"cr") {
            let n_hashes = self.bytes[self.at..].iter().take_while(|&&byte| byte == b'#').count();
            if self.peek(n_hashes) == b'"' {
                self.raw_string(n_hashes);
                return Token::Literal;
            }
            if n_hashes == 1 {
                self.at += 1;
                self.skip(&is_word);
            }
        }
        Token::Word
    }

    fn raw_string(&mut self, n_hashes: usize) {
        self.at += n_hashes + 1;
        while self.at < self.bytes.len() {
            let is_end = self.peek(0) == b'"' && (1..=n_hashes).all(|i| self.peek(i) == b'#');
            self.at += if is_end { n_hashes + 1 } else { 1 };
            if is_end {
                return;
            }
        }
    }

    fn string(&mut self) -> Token {
        self.at += 1;
        while self.at < self.bytes.len() {
            match self.peek(0) {
                b'"' => return self.one(Token::Literal),
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        Token::Literal
    }

    /// A character or a lifetime.
    fn quote(&mut self) -> Token {
        if self.peek(1) == b'\\' {
            self.at += 3;
            self.skip(&|b| b != b'\'' && b != b'\n');
            return self.one(Token::Literal);
        }
        // A character takes up to four bytes; a lifetime has no quote behind it.
        let n_bytes = match self.peek(1) {
            0xf0.. => 4,
            0xe0.. => 3,
            0xc0.. => 2,
            _ => 1,
        };
        if self.peek(1 + n_bytes) == b'\'' {
            self.at += n_bytes + 2;
        } else {
            self.at += 1;
            self.skip(&is_word);
        }
        Token::Literal
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::skim;

    fn check(text: &str, expected: Expect) {
        let skimmed = skim(text);
        assert_eq!(skimmed.len(), text.len());
        assert_eq!(skimmed.lines().count(), text.lines().count());
        let shown: Vec<String> = skimmed
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect();
        expected.assert_eq(&(shown.join("\n") + "\n"));
    }

    #[test]
    fn declarations_stay() {
        check(
            r##"
            //! Documentation with a { brace.
            pub use a::b; /* fn */
            #[derive(Debug)] // é
            pub struct S<T: Fn(u8) -> u8> { pub f: fn(u8) -> T, é: &'static str }
            impl<const N: usize, T> A<T, { N + 1 }> for [T; N] where T: B<{ N }> {
                const LONG: &'static [u8] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
                const SHORT: u8 = 1;
                fn f(&self) -> Result<(), Box<dyn Fn() -> u8>> { if '{' == x { "}"; r#"}"#; } }
                const fn g();
            }
            unsafe extern "C" { pub fn h(x: u8); static mut Y: u8; }
            const _: () = { impl X for Y { fn z() { body() } } };
            "##,
            expect![[r#"
                pub use a::b;
                #[derive(Debug)]
                pub struct S<T: Fn(u8) -> u8> { pub f: fn(u8) -> T, é: &'static str }
                impl<const N: usize, T> A<T, { N + 1 }> for [T; N] where T: B<{ N }> {
                const LONG: &'static [u8] = 0;
                const SHORT: u8 = 1;
                fn f(&self) -> Result<(), Box<dyn Fn() -> u8>> { }
                const fn g();
                }
                unsafe extern "C" { pub fn h(x: u8); static mut Y: u8; }
                const _: () = { impl X for Y { fn z() { } } };
            "#]],
        );
    }

    #[test]
    fn macros_stay_whole() {
        check(
            r"
            macro_rules! m { ($n:ident $b:block) => { fn $n() $b }; () => { fn f() { kept } } }
            m! { fn g() { kept } }
            pub(crate) macro two($x:expr) { fn f() { kept } }
            std::thread_local!(static A: u8 = const { 1 });
            fn after() { gone!() }
            ",
            expect![[r"
                macro_rules! m { ($n:ident $b:block) => { fn $n() $b }; () => { fn f() { kept } } }
                m! { fn g() { kept } }
                pub(crate) macro two($x:expr) { fn f() { kept } }
                std::thread_local!(static A: u8 = const { 1 });
                fn after() { }
            "]],
        );
    }

    #[test]
    fn broken_text_is_left_to_the_parser() {
        for text in [
            "fn f() { \"",
            "const X: u8 = {",
            "fn",
            "'",
            "r#\"",
            "/* /*",
            "fn f(",
            "macro m(",
            "é'é",
        ] {
            assert_eq!(skim(text).len(), text.len());
        }
    }
}
