//! What rustc's output does not tell of a file: where attributes and string literals stand, and which text
//! is at a place.

use proc_macro2::{Delimiter, LineColumn, TokenStream, TokenTree};

use super::place::{Place, Pos};

#[derive(Debug)]
pub struct Source {
    lines: Vec<Vec<char>>,
    attributes: Vec<(Pos, Pos)>,
    literals: Vec<(Pos, Pos)>,
}

impl Source {
    /// `None` for what is not made of Rust's tokens.
    pub fn read(text: &str) -> Option<Source> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // A shebang is no token; the line must stay.
        let is_script =
            text.starts_with("#!") && !text.trim_start_matches("#!").trim_start().starts_with('[');
        let tokens = if is_script { format!("//{text}") } else { text.to_owned() };
        let mut source = Source {
            lines: text.lines().map(|line| line.chars().collect()).collect(),
            attributes: Vec::new(),
            literals: Vec::new(),
        };
        source.walk(tokens.parse().ok()?);
        source.attributes.sort();
        source.literals.sort();
        Some(source)
    }

    fn walk(&mut self, tokens: TokenStream) {
        let mut streams = vec![tokens];
        while let Some(stream) = streams.pop() {
            let mut hash: Option<LineColumn> = None;
            for token in stream {
                match token {
                    TokenTree::Group(group) => {
                        if let Some(start) =
                            hash.filter(|_| group.delimiter() == Delimiter::Bracket)
                        {
                            self.attributes.push((pos(start), pos(group.span().end())));
                        }
                        streams.push(group.stream());
                        hash = None;
                    }
                    TokenTree::Punct(punct) if punct.as_char() == '#' => {
                        hash = Some(punct.span().start());
                    }
                    // `#!` of an inner attribute.
                    TokenTree::Punct(punct) if punct.as_char() == '!' => {}
                    TokenTree::Literal(literal) => {
                        let span = literal.span();
                        self.literals.push((pos(span.start()), pos(span.end())));
                        hash = None;
                    }
                    TokenTree::Punct(_) | TokenTree::Ident(_) => hash = None,
                }
            }
        }
    }

    pub fn is_in_attribute(&self, at: Pos) -> bool {
        let n = self.attributes.partition_point(|(start, _)| *start <= at);
        // Attributes nest only in macro arguments, where an outer one may end later.
        self.attributes[..n].iter().rev().take(4).any(|(_, end)| at < *end)
    }

    /// Whether a format string captures here.
    pub fn is_in_literal(&self, at: Pos) -> bool {
        let n = self.literals.partition_point(|(start, _)| *start < at);
        n > 0 && at < self.literals[n - 1].1
    }

    /// Whether an item's name stands there: macros copy its place to paths that they write.
    pub fn is_declared_name(&self, at: Pos) -> bool {
        let start = Pos { line: at.line, column: 1 };
        let before = self.text(&Place { file: String::new(), start, end: at });
        let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next();
        before.ends_with(' ')
            && matches!(word, Some("fn" | "struct" | "enum" | "union" | "trait" | "mod"))
    }

    pub fn text(&self, place: &Place) -> String {
        let (start, end) = (place.start, place.end);
        let mut out = String::new();
        for line in start.line..=end.line {
            let Some(chars) = self.lines.get(line as usize - 1) else { break };
            let from = if line == start.line { start.column as usize - 1 } else { 0 };
            let to = if line == end.line { end.column as usize - 1 } else { chars.len() };
            out.extend(chars.get(from.min(chars.len())..to.min(chars.len())).unwrap_or_default());
            out.push('\n');
        }
        out.pop();
        out
    }

    /// Where the word last stands in a place, before its generic arguments.
    pub fn find_word(&self, place: &Place, word: &str) -> bool {
        let text = self.text(place);
        let is_word = |c: char| c == '_' || c.is_alphanumeric();
        text.match_indices(word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !before.is_some_and(is_word) && !after.is_some_and(is_word)
        })
    }
}

fn pos(at: LineColumn) -> Pos {
    Pos { line: at.line as u32, column: at.column as u32 + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_and_literals_are_found_by_tokens() {
        let text = "#![a]\n#[derive(B, C)] // #[no]\nstruct S { x: \"#[é] {y}\" }\n";
        let source = Source::read(text).unwrap();
        let at = |line, column| Pos { line, column };
        assert!(source.is_in_attribute(at(1, 4)));
        assert!(source.is_in_attribute(at(2, 10)));
        assert!(!source.is_in_attribute(at(2, 22)));
        assert!(!source.is_in_attribute(at(3, 17)));
        assert!(source.is_in_literal(at(3, 22)));
        let place = Place { file: String::new(), start: at(3, 8), end: at(3, 13) };
        assert_eq!(source.text(&place), "S { x");
        assert!(source.find_word(&place, "x"));
        assert!(!source.find_word(&place, "xy"));
    }
}
