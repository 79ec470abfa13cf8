//! Paths and words, found in a text without parsing it: comments and strings count too, which at worst makes
//! a dependency be read for nothing.

use crate::syntax::{next_word, word_len};

/// A path as written, and what its end is called from then on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Mention<'t> {
    /// Without generic arguments; a `use` tree makes one for each of its leaves.
    pub path: Vec<&'t str>,
    pub alias: &'t str,
}

/// The paths that begin with a word of a text, of which `rest` is what follows.
pub(super) fn mentions<'t>(word: &'t str, rest: &'t str) -> Vec<Mention<'t>> {
    let mut found = Vec::new();
    Reader { rest, path: vec![word], found: &mut found }.tail(0);
    found
}

/// Every word of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (word, after) = next_word(rest)?;
        rest = after;
        Some(word)
    })
}

/// The names of `mod name;`.
pub(super) fn modules(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (word, after) = next_word(rest)?;
            rest = after;
            if word == "mod"
                && let Some((name, after)) = next_word(rest)
                && after.trim_start().starts_with(';')
            {
                return Some(name);
            }
        }
    })
}

/// How deep a `use` tree is followed.
const MAX_DEPTH: usize = 16;

struct Reader<'t, 'f> {
    rest: &'t str,
    path: Vec<&'t str>,
    found: &'f mut Vec<Mention<'t>>,
}

impl<'t> Reader<'t, '_> {
    /// What follows the words in `path`: `::name…`, `::{…}`, `as name`, or the end.
    fn tail(&mut self, depth: usize) {
        let len = self.path.len();
        loop {
            if !self.eat("::") {
                self.leaf();
                break;
            }
            if depth < MAX_DEPTH && self.eat("{") {
                self.group(depth + 1);
                break;
            }
            // `::*`, `::<T>`
            let Some(word) = self.word() else {
                self.leaf();
                break;
            };
            self.path.push(word);
        }
        self.path.truncate(len);
    }

    /// The branches of a `use` tree, from after its brace.
    fn group(&mut self, depth: usize) {
        let len = self.path.len();
        loop {
            if self.eat("*") {
                self.leaf();
            } else {
                let Some(word) = self.word() else { break };
                if word == "self" {
                    self.leaf();
                } else {
                    self.path.push(word);
                    self.tail(depth);
                    self.path.truncate(len);
                }
            }
            self.eat(",");
        }
        self.eat("}");
    }

    fn leaf(&mut self) {
        let mark = self.rest;
        let alias = match self.word() {
            Some("as") => self.word(),
            Some(_) | None => {
                self.rest = mark;
                None
            }
        };
        let Some(alias) = alias.or(self.path.last().copied()) else { return };
        self.found.push(Mention { path: self.path.clone(), alias });
    }

    fn eat(&mut self, token: &str) -> bool {
        match self.rest.trim_start().strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn word(&mut self) -> Option<&'t str> {
        let rest = self.rest.trim_start();
        let rest = rest.strip_prefix("r#").unwrap_or(rest);
        let (word, after) = rest.split_at(word_len(rest));
        if word.is_empty() {
            return None;
        }
        self.rest = after;
        Some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::{mentions, next_word};

    /// The paths that begin with `a`.
    fn check(text: &str, expected: &[&str]) {
        let mut rest = text;
        let words = std::iter::from_fn(|| {
            let (word, after) = next_word(rest)?;
            rest = after;
            Some((word, after))
        });
        let found: Vec<String> = words
            .filter(|(word, _)| *word == "a")
            .flat_map(|(word, after)| mentions(word, after))
            .map(|mention| format!("{} as {}", mention.path.join("::"), mention.alias))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn paths_and_trees_are_found() {
        check("let x = a::b :: C::<u8>::new();", &["a::b::C as C"]);
        check(
            "use a::{self, b::{c, d as e}, *, f}; aa::g",
            &["a as a", "a::b::c as c", "a::b::d as e", "a as a", "a::f as f"],
        );
        check("extern crate a as b; use ::a as c;", &["a as b", "a as c"]);
        check("use a::b::*; é::a!(a::r#fn)", &["a::b as b", "a as a", "a::fn as fn"]);
        check("a::{b, a::", &["a::b as b", "a::a as a", "a as a"]);
    }
}
