//! Format strings: from a template as it is written to its texts and arguments, with the bytes of the
//! literal that each argument is named in.
//!
//! The grammar is that of `std::fmt`; what an argument's `{…}` refers to is settled by [`super::format_args`].

use super::literal::{LitChar, string_chars};
use crate::hir::Name;

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Template {
    pub pieces: Vec<Piece>,
    pub problems: Vec<FormatProblem>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Piece {
    Text(Box<str>),
    Arg(ArgPiece),
}

#[derive(Clone, PartialEq, Debug)]
pub struct ArgPiece {
    pub arg: ArgRef,
    pub shows: Shows,
    pub width: Option<ArgRef>,
    pub precision: Option<ArgRef>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum ArgRef {
    /// The next positional one that nobody has taken.
    Next,
    Index(usize),
    /// A named argument, or a capture of the variable. The bytes of the literal that spell the name.
    Name {
        name: Name,
        lo: u32,
        hi: u32,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shows {
    Display,
    Debug,
    Other,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormatProblem {
    /// Where in the literal's text.
    pub at: u32,
    pub what: &'static str,
}

/// Reads a literal's text, `"…"` or raw; `None` for other literals.
pub fn parse(literal: &str) -> Option<Template> {
    let chars = string_chars(literal)?;
    let mut parser = Parser { chars: &chars, at: 0, template: Template::default() };
    parser.pieces();
    Some(parser.template)
}

struct Parser<'a> {
    chars: &'a [LitChar],
    at: usize,
    template: Template,
}

impl Parser<'_> {
    fn pieces(&mut self) {
        let mut text = String::new();
        while let Some(ch) = self.next() {
            match ch {
                '{' if !self.eat('{') => {
                    self.flush(&mut text);
                    self.arg();
                }
                '}' if !self.eat('}') => self.problem("a `}` without its `{`"),
                _ => text.push(ch),
            }
        }
        self.flush(&mut text);
    }

    fn flush(&mut self, text: &mut String) {
        if !text.is_empty() {
            self.template.pieces.push(Piece::Text(std::mem::take(text).into()));
        }
    }

    fn arg(&mut self) {
        self.blanks();
        let arg = self.arg_ref().unwrap_or(ArgRef::Next);
        self.blanks();
        let mut piece = ArgPiece { arg, shows: Shows::Display, width: None, precision: None };
        if self.eat(':') {
            self.spec(&mut piece);
        }
        self.blanks();
        if !self.eat('}') {
            self.problem("an argument without its `}`");
            while self.next().is_some_and(|ch| ch != '}') {}
        }
        self.template.pieces.push(Piece::Arg(piece));
    }

    fn spec(&mut self, piece: &mut ArgPiece) {
        let is_align = |ch: Option<char>| matches!(ch, Some('<' | '^' | '>'));
        if is_align(self.peek(1)) {
            self.at += 2;
        } else if is_align(self.peek(0)) {
            self.at += 1;
        }
        if !self.eat('+') {
            self.eat('-');
        }
        self.eat('#');
        // `{:0$}` asks for the first argument as width, `{:08}` for zeros.
        if self.peek(0) == Some('0') && self.peek(1) != Some('$') {
            self.at += 1;
        }
        piece.width = self.count();
        if self.eat('.') {
            piece.precision = if self.eat('*') { Some(ArgRef::Next) } else { self.count() };
        }
        piece.shows = self.shows();
    }

    /// `1$` or `name$`; a plain number refers to nothing.
    fn count(&mut self) -> Option<ArgRef> {
        let start = self.at;
        let arg = self.arg_ref()?;
        if self.eat('$') {
            return Some(arg);
        }
        if matches!(arg, ArgRef::Name { .. }) {
            self.at = start;
        }
        None
    }

    fn shows(&mut self) -> Shows {
        let start = self.at;
        while self.peek(0).is_some_and(|ch| ch == '?' || ch.is_alphanumeric()) {
            self.at += 1;
        }
        let kind: String = self.chars[start..self.at].iter().map(|c| c.ch).collect();
        match kind.as_str() {
            "" => Shows::Display,
            "?" | "x?" | "X?" => Shows::Debug,
            "o" | "x" | "X" | "p" | "b" | "e" | "E" => Shows::Other,
            _ => {
                self.problem("an unknown way to format");
                Shows::Other
            }
        }
    }

    fn arg_ref(&mut self) -> Option<ArgRef> {
        let start = self.at;
        let first = self.peek(0)?;
        if first.is_ascii_digit() {
            while self.peek(0).is_some_and(|ch| ch.is_ascii_digit()) {
                self.at += 1;
            }
            let digits: String = self.chars[start..self.at].iter().map(|c| c.ch).collect();
            return Some(ArgRef::Index(digits.parse().unwrap_or(usize::MAX)));
        }
        if !(first.is_alphabetic() || first == '_') {
            return None;
        }
        while self.peek(0).is_some_and(|ch| ch.is_alphanumeric() || ch == '_') {
            self.at += 1;
        }
        let mut chars = &self.chars[start..self.at];
        // `{r#type}`
        if chars.len() == 1 && first == 'r' && self.peek(0) == Some('#') {
            self.at += 1;
            while self.peek(0).is_some_and(|ch| ch.is_alphanumeric() || ch == '_') {
                self.at += 1;
            }
            chars = &self.chars[start + 2..self.at];
        }
        let name: String = chars.iter().map(|c| c.ch).collect();
        Some(ArgRef::Name { name: Name::new(&name), lo: chars.first()?.lo, hi: chars.last()?.hi })
    }

    fn blanks(&mut self) {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|c| c.ch)
    }

    fn next(&mut self) -> Option<char> {
        let ch = self.peek(0)?;
        self.at += 1;
        Some(ch)
    }

    fn eat(&mut self, ch: char) -> bool {
        let found = self.peek(0) == Some(ch);
        self.at += usize::from(found);
        found
    }

    fn problem(&mut self, what: &'static str) {
        let at = self.chars.get(self.at.saturating_sub(1)).map_or(0, |c| c.lo);
        self.template.problems.push(FormatProblem { at, what });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(literal: &str) -> String {
        let template = parse(literal).unwrap();
        let arg = |arg: &ArgRef| match arg {
            ArgRef::Next => "next".into(),
            ArgRef::Index(i) => i.to_string(),
            ArgRef::Name { name, lo, hi } => format!("{name}@{lo}..{hi}"),
        };
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => format!("{text:?}"),
            Piece::Arg(p) => {
                let count = |sign: &str, c: &Option<ArgRef>| {
                    c.as_ref().map_or(String::new(), |c| format!(" {sign}{}", arg(c)))
                };
                format!(
                    "{} {:?}{}{}",
                    arg(&p.arg),
                    p.shows,
                    count("w", &p.width),
                    count("p", &p.precision)
                )
            }
        };
        let mut parts: Vec<String> = template.pieces.iter().map(piece).collect();
        parts.extend(template.problems.iter().map(|p| format!("{}: {}", p.at, p.what)));
        parts.join("; ")
    }

    #[test]
    fn every_form_of_argument() {
        assert_eq!(show(r#""a {} {{b}} {1:?}""#), r#""a "; next Display; " {b} "; 1 Debug"#);
        assert_eq!(show(r#""{x:#?}{y:>8.3}{:x}""#), "x@2..3 Debug; y@8..9 Display; next Other");
        assert_eq!(
            show(r#""{:1$}{:.*}{:w$.p$}""#),
            "next Display w1; next Display pnext; next Display ww@13..14 pp@16..17"
        );
        assert_eq!(show(r##"r#"{user:?}"#"##), "user@4..8 Debug");
        assert_eq!(
            show(r#""\u{7b}a}{0:08.2}{:0$}{:}>5}{r#type}""#),
            "a@7..8 Display; 0 Display; next Display w0; next Display; type@31..35 Display"
        );
        assert_eq!(show(r#""{ a }{:02x?}{:é^+#10e}""#), "a@3..4 Display; next Debug; next Other");
    }

    #[test]
    fn mistakes_are_data() {
        assert_eq!(show(r#""}""#), "1: a `}` without its `{`");
        assert_eq!(show(r#""{a b}c""#), "a@2..3 Display; \"c\"; 3: an argument without its `}`");
        assert_eq!(show(r#""{""#), "next Display; 1: an argument without its `}`");
        assert_eq!(show(r#""{:y}""#), "next Other; 3: an unknown way to format");
    }
}
