//! The grammar of suppression comments: `privlint: allow(lint, reason = "…", until = "2027-01-01")`.
//!
//! Computed from a comment's text, for [`super::suppress`]. Offsets are relative to the comment's start.

use std::ops::Range;

use jiff::civil::Date;

use crate::config::closest;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    Allow,
    /// Catching nothing is an error.
    Expect,
    /// For the whole file.
    AllowFile,
}

impl Verb {
    const ALL: [(&str, Verb); 3] =
        [("allow", Verb::Allow), ("expect", Verb::Expect), ("allow-file", Verb::AllowFile)];

    pub fn name(self) -> &'static str {
        match self {
            Verb::Allow => "allow",
            Verb::Expect => "expect",
            Verb::AllowFile => "allow-file",
        }
    }
}

/// A comment as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Directive {
    pub(super) verb: Verb,
    /// At least one.
    pub(super) lints: Vec<(String, Range<usize>)>,
    pub(super) reason: Option<String>,
    pub(super) until: Option<Date>,
}

/// Why a comment can't be read, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Malformed {
    pub(super) at: Range<usize>,
    pub(super) headline: String,
    pub(super) help: Option<String>,
}

const FORM: &str = "write `privlint: allow(lint, reason = \"…\")`";

type Read<T> = Result<T, Malformed>;

/// From the comment's full text, with its `//` or `/* … */`.
pub(super) fn read(text: &str) -> Read<Directive> {
    let end = text.strip_suffix("*/").unwrap_or(text).trim_end().len();
    let mut cx = Cx { text: &text[..end], at: 0 };
    cx.at = text.find("privlint").map_or(end, |at| at + "privlint".len());
    cx.expect(':')?;
    cx.directive()
}

struct Cx<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cx<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn skip_space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, ch: char) -> bool {
        self.skip_space();
        let is_next = self.rest().starts_with(ch);
        if is_next {
            self.at += ch.len_utf8();
        }
        is_next
    }

    /// Letters, digits, `_` and `-`.
    fn word(&mut self) -> (&'t str, Range<usize>) {
        self.skip_space();
        let rest = self.rest();
        let len = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
            .unwrap_or(rest.len());
        let range = self.at..self.at + len;
        self.at += len;
        (&rest[..len], range)
    }

    /// The next character, or the last place of the comment.
    fn here(&self) -> Range<usize> {
        let len = self.rest().chars().next().map_or(0, char::len_utf8);
        self.at..self.at + len
    }

    fn expect(&mut self, ch: char) -> Read<()> {
        if self.eat(ch) {
            return Ok(());
        }
        Err(Malformed {
            at: self.here(),
            headline: format!("expected `{ch}`"),
            help: Some(FORM.to_owned()),
        })
    }

    fn directive(&mut self) -> Read<Directive> {
        let verb = self.verb()?;
        self.expect('(')?;
        let mut read = Directive { verb, lints: Vec::new(), reason: None, until: None };
        while !self.eat(')') {
            self.argument(&mut read)?;
            if !self.eat(',') {
                self.expect(')')?;
                break;
            }
        }
        self.skip_space();
        if !self.rest().is_empty() {
            let headline = "nothing may follow the parenthesis".to_owned();
            let help = Some("put the explanation into `reason`".to_owned());
            return Err(Malformed { at: self.at..self.text.len(), headline, help });
        }
        if read.lints.is_empty() {
            let headline = "a suppression names at least one lint".to_owned();
            return Err(Malformed { at: self.here(), headline, help: Some(FORM.to_owned()) });
        }
        Ok(read)
    }

    fn verb(&mut self) -> Read<Verb> {
        let (word, at) = self.word();
        let found = Verb::ALL.into_iter().find(|(name, _)| *name == word);
        found.map(|(_, verb)| verb).ok_or_else(|| {
            let near = closest(word, Verb::ALL.into_iter().map(|(name, _)| name));
            let help = near.map_or(FORM.to_owned(), |near| format!("did you mean `{near}`?"));
            let headline = match word {
                "" => "expected `allow`, `expect` or `allow-file`".to_owned(),
                word => format!("unknown suppression `{word}`"),
            };
            Malformed { at, headline, help: Some(help) }
        })
    }

    fn argument(&mut self, read: &mut Directive) -> Read<()> {
        let (word, at) = self.word();
        if word.is_empty() {
            let headline = "expected a lint's name".to_owned();
            return Err(Malformed { at: self.here(), headline, help: Some(FORM.to_owned()) });
        }
        if !self.eat('=') {
            read.lints.push((word.to_owned(), at));
            return Ok(());
        }
        let is_twice = match word {
            "reason" => read.reason.replace(self.string()?.0).is_some(),
            "until" => {
                let (text, place) = self.string()?;
                read.until.replace(date(&text, place)?).is_some()
            }
            _ => return Err(unknown_key(word, at)),
        };
        if is_twice {
            return Err(Malformed {
                at,
                headline: format!("`{word}` stands here twice"),
                help: None,
            });
        }
        Ok(())
    }

    /// A string in double quotes; `\"` and `\\` are the escapes.
    fn string(&mut self) -> Read<(String, Range<usize>)> {
        self.expect('"')?;
        let start = self.at;
        let mut value = String::new();
        let mut chars = self.rest().char_indices();
        while let Some((i, ch)) = chars.next() {
            match ch {
                '"' => {
                    self.at = start + i + 1;
                    return Ok((value, start - 1..self.at));
                }
                '\\' => value.extend(chars.next().map(|(_, escaped)| escaped)),
                ch => value.push(ch),
            }
        }
        let headline = "the string has no closing quote".to_owned();
        Err(Malformed { at: start - 1..self.text.len(), headline, help: None })
    }
}

fn unknown_key(word: &str, at: Range<usize>) -> Malformed {
    let help = closest(word, ["reason", "until"])
        .map(|near| format!("did you mean `{near}`?"))
        .or_else(|| Some("a suppression has `reason` and `until`".to_owned()));
    Malformed { at, headline: format!("unknown key `{word}`"), help }
}

fn date(text: &str, at: Range<usize>) -> Read<Date> {
    let is_iso = text.len() == 10 && text.bytes().filter(|&b| b == b'-').count() == 2;
    let parsed = if is_iso { text.parse().ok() } else { None };
    parsed.ok_or_else(|| Malformed {
        at,
        headline: format!("`{text}` is no date"),
        help: Some("write `until = \"2027-01-01\"`".to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match read(text) {
            Ok(Directive { verb, lints, reason, until }) => {
                let names: Vec<&str> = lints.iter().map(|(name, _)| name.as_str()).collect();
                let until = until.map(|date| date.to_string());
                format!("{} {names:?} {reason:?} {until:?}", verb.name())
            }
            Err(Malformed { at, headline, help }) => {
                format!("`{}` {headline} ({})", &text[at], help.unwrap_or_default())
            }
        }
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text), expected, "{text}");
    }

    #[test]
    fn well_formed_comments_are_read() {
        check("// privlint: allow(a)", r#"allow ["a"] None None"#);
        check("//privlint:expect( a , b, )", r#"expect ["a", "b"] None None"#);
        check(
            r#"/* privlint: allow-file(a, reason = "it \"is\" so", until = "2027-01-01") */"#,
            r#"allow-file ["a"] Some("it \"is\" so") Some("2027-01-01")"#,
        );
    }

    #[test]
    fn a_mistake_is_told_at_its_place() {
        check("// privlint: alow(a)", "`alow` unknown suppression `alow` (did you mean `allow`?)");
        check("// privlint: allow a", &format!("`a` expected `(` ({FORM})"));
        check(
            "// privlint: allow()",
            &format!("`` a suppression names at least one lint ({FORM})"),
        );
        check(
            "// privlint: allow(a, reson = \"x\")",
            "`reson` unknown key `reson` (did you mean `reason`?)",
        );
        check("// privlint: allow(a, reason = x)", &format!("`x` expected `\"` ({FORM})"));
        check("// privlint: allow(a, reason = \"x)", "`\"x)` the string has no closing quote ()");
        check(
            "// privlint: allow(a, until = \"2027-02-30\")",
            "`\"2027-02-30\"` `2027-02-30` is no date (write `until = \"2027-01-01\"`)",
        );
        check(
            "// privlint: allow(a) why",
            "`why` nothing may follow the parenthesis (put the explanation into `reason`)",
        );
        check("// privlint allow(a)", &format!("`a` expected `:` ({FORM})"));
        check("// privlint: allow(a", &format!("`` expected `)` ({FORM})"));
        check("// privlint:", &format!("`` expected `allow`, `expect` or `allow-file` ({FORM})"));
    }
}
