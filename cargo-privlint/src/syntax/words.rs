//! The words of a text, noted while its tokens are at hand: comments and strings count too, numbers don't.

use rustc_hash::FxHashSet;

use super::token::{Kind, Token};
use crate::hir::Name;

/// What somebody who looks for names in a text needs of it.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Each once, in the order of the text.
    pub all: Box<[Name]>,
    /// Those that a path or a new name may follow (`::`, `as`), with the place behind the word.
    pub heads: Box<[(Name, u32)]>,
}

impl Words {
    /// Of a text with all of its tokens.
    pub(crate) fn of(text: &str, tokens: &[Token]) -> Words {
        let mut found =
            Found { text, all: Vec::new(), heads: Vec::new(), seen: FxHashSet::default() };
        let mut at = 0;
        for (i, token) in tokens.iter().enumerate() {
            found.unlexed(at, token.lo);
            at = token.hi;
            match token.kind {
                Kind::Ident | Kind::Lifetime => {
                    found.word(token.name);
                    if tokens.get(i + 1).is_some_and(goes_on) {
                        found.heads.push((token.name, token.hi));
                    }
                }
                Kind::Literal if text.as_bytes()[token.lo as usize].is_ascii_digit() => {}
                Kind::Literal | Kind::OuterDoc | Kind::InnerDoc => found.unread(token.lo, token.hi),
                Kind::Punct | Kind::Open | Kind::Close | Kind::End => {}
            }
        }
        Words { all: found.all.into(), heads: found.heads.into() }
    }
}

fn goes_on(next: &Token) -> bool {
    match next.kind {
        Kind::Punct => next.ch == b':' && next.flag,
        Kind::Ident => next.name == "as",
        _ => false,
    }
}

struct Found<'t> {
    text: &'t str,
    all: Vec<Name>,
    heads: Vec<(Name, u32)>,
    seen: FxHashSet<Name>,
}

impl Found<'_> {
    fn word(&mut self, name: Name) {
        if self.seen.insert(name) {
            self.all.push(name);
        }
    }

    /// What stands between two tokens: blanks, and comments at times.
    fn unlexed(&mut self, lo: u32, hi: u32) {
        if self.text.as_bytes()[lo as usize..hi as usize].contains(&b'/') {
            self.unread(lo, hi);
        }
    }

    fn unread(&mut self, lo: u32, hi: u32) {
        let mut rest = &self.text[lo as usize..hi as usize];
        while let Some((word, after)) = next_word(rest) {
            rest = after;
            let name = Name::new(word);
            self.word(name);
            let at = hi as usize - after.len();
            let next = self.text[at..].trim_start();
            if next.starts_with("::") || next.starts_with("as") {
                self.heads.push((name, at as u32));
            }
        }
    }
}

/// The first word of a text, and what follows it.
pub(crate) fn next_word(text: &str) -> Option<(&str, &str)> {
    let start = text.bytes().position(is_word)?;
    let text = &text[start..];
    Some(text.split_at(word_len(text)))
}

/// How long the word is that a text begins with.
pub(crate) fn word_len(text: &str) -> usize {
    text.bytes().position(|byte| !is_word(byte)).unwrap_or(text.len())
}

fn is_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric() || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::{span::FileId, syntax::lex, workspace::Edition};

    fn check(text: &str, all: &[&str], heads: &[&str]) {
        let tokens = lex(FileId(0), text, Edition::E2021).expect("lexes");
        let words = Words::of(text, &tokens.list);
        assert_eq!(words.all.iter().map(|name| name.as_str()).collect::<Vec<_>>(), all);
        let shown =
            words.heads.iter().map(|(name, at)| format!("{name}|{}", &text[*at as usize..]));
        assert_eq!(shown.collect::<Vec<_>>(), heads);
    }

    #[test]
    fn every_word_counts_once_wherever_it_stands() {
        check("fn f<'a>(r#fn: é) { f(1u8) }", &["fn", "f", "a", "é"], &[]);
        check(
            "x // in a comment, x\n+ /* and\nhere */ y",
            &["x", "in", "a", "comment", "and", "here", "y"],
            &[],
        );
        check("/// of y\nfn z() { \"{w}\" }", &["of", "y", "fn", "z", "w"], &[]);
    }

    #[test]
    fn heads_go_on() {
        check("a :: b as c", &["a", "b", "as", "c"], &["a| :: b as c", "b| as c"]);
        check("a: b", &["a", "b"], &[]);
        check("m!(\"a::b\") // c::d", &["m", "a", "b", "c", "d"], &["a|::b\") // c::d", "c|::d"]);
    }
}
