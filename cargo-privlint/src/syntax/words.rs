//! The words of a text that may name something, noted while its tokens are at hand. Those in strings count too,
//! for attributes hold paths in them; comments don't.

use std::cell::RefCell;

use super::token::{Kind, Kw, Token};
use crate::hir::{ByName, Name};

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
        MET.with_borrow_mut(|met| {
            met.n_texts += 1;
            Words::found(Found { text, all: Vec::new(), heads: Vec::new(), met }, tokens)
        })
    }

    fn found(mut found: Found<'_>, tokens: &[Token]) -> Words {
        for (i, token) in tokens.iter().enumerate() {
            match token.kind {
                Kind::Ident if !token.kw.is_reserved() => {
                    found.word(token.name);
                    if tokens.get(i + 1).is_some_and(goes_on) {
                        found.heads.push((token.name, token.hi));
                    }
                }
                Kind::Literal => found.literal(token.lo, token.hi),
                Kind::Ident
                | Kind::Lifetime
                | Kind::OuterDoc
                | Kind::InnerDoc
                | Kind::Punct
                | Kind::Open
                | Kind::Close
                | Kind::End => {}
            }
        }
        Words { all: found.all.into(), heads: found.heads.into() }
    }
}

fn goes_on(next: &Token) -> bool {
    match next.kind {
        Kind::Punct => next.ch == b':' && next.flag,
        Kind::Ident => next.kw == Kw::As,
        _ => false,
    }
}

struct Found<'t> {
    text: &'t str,
    all: Vec<Name>,
    heads: Vec<(Name, u32)>,
    met: &'t mut Met,
}

/// The words that a thread has met.
#[derive(Default)]
struct Met {
    n_texts: u32,
    /// In which text last.
    last: ByName,
}

thread_local! {
    static MET: RefCell<Met> = RefCell::default();
}

impl Found<'_> {
    fn word(&mut self, name: Name) {
        let Met { n_texts, last } = &mut *self.met;
        if std::mem::replace(last.slot(name), *n_texts) != *n_texts {
            self.all.push(name);
        }
    }

    fn literal(&mut self, lo: u32, hi: u32) {
        let mut rest = &self.text[lo as usize..hi as usize];
        if rest.starts_with(|ch: char| ch.is_ascii_digit()) {
            return;
        }
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
        check("fn f<'a>(r#fn: é) { f(1u8) }", &["f", "fn", "é"], &[]);
        check("x // y, a::b\n+ /* c */ x", &["x"], &[]);
        check("/// of y\nfn z() { \"{w}\" }", &["z", "w"], &[]);
    }

    #[test]
    fn heads_go_on() {
        check("a :: b as c", &["a", "b", "c"], &["a| :: b as c", "b| as c"]);
        check("a: b", &["a", "b"], &[]);
        check("m!(\"a::b\")", &["m", "a", "b"], &["a|::b\")"]);
    }
}
