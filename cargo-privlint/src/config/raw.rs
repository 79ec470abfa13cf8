//! Typed reading of a TOML document with positions; every mistake becomes a problem and reading goes on.

use std::ops::Range;

use toml::de::{DeString, DeTable, DeValue};

use crate::span::{FileId, Span};

use super::Problem;
use super::closest;
use super::pattern::PathPattern;
use super::rules::{Pattern, Spanned, Text};

type Value<'d> = toml::Spanned<DeValue<'d>>;
type Key<'d> = toml::Spanned<DeString<'d>>;

/// Collects the problems of one file.
pub(super) struct Reader {
    pub(super) file: FileId,
    pub(super) problems: Vec<Problem>,
}

/// A table with the name that messages give it.
#[derive(Clone, Copy)]
pub(super) struct Table<'d> {
    pub(super) entries: &'d DeTable<'d>,
    pub(super) name: &'d str,
}

impl<'d> Table<'d> {
    /// In the order of the file.
    pub(super) fn iter(self) -> impl Iterator<Item = (&'d Key<'d>, &'d Value<'d>)> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries.into_iter()
    }

    pub(super) fn get(self, name: &str) -> Option<&'d Value<'d>> {
        self.entries.get(name)
    }
}

impl Reader {
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start as u32, range.end as u32)
    }

    pub(super) fn problem(&mut self, range: Range<usize>, headline: String) -> &mut Problem {
        let span = self.span(range);
        self.problems.push(Problem { span, headline, note: None, help: None });
        self.problems.last_mut().expect("invariant: one was just pushed")
    }

    /// Reports every key of the table that isn't known.
    pub(super) fn check_keys(&mut self, table: Table<'_>, known: &[&str]) {
        for (key, _) in table.iter() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let near = closest(name, known.iter().copied());
                let headline = format!("unknown key `{name}` in {}", table.name);
                let problem = self.problem(key.span(), headline);
                problem.help = near.map(|near| format!("did you mean `{near}`?"));
                problem.note = Some(format!("known keys: {}", known.join(", ")));
            }
        }
    }

    pub(super) fn key(&self, key: &Key<'_>) -> Text {
        Spanned { value: key.get_ref().clone().into_owned(), span: self.span(key.span()) }
    }

    fn wrong_type(&mut self, value: &Value<'_>, wanted: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "an integer",
            DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "a boolean",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "an array",
            DeValue::Table(_) => "a table",
        };
        self.problem(value.span(), format!("expected {wanted}, found {found}"));
    }

    pub(super) fn as_text(&mut self, value: &Value<'_>) -> Option<Text> {
        match value.get_ref().as_str() {
            Some(text) => Some(Spanned { value: text.to_owned(), span: self.span(value.span()) }),
            None => {
                self.wrong_type(value, "a string");
                None
            }
        }
    }

    pub(super) fn as_table<'d>(
        &mut self,
        value: &'d Value<'d>,
        name: &'d str,
    ) -> Option<Table<'d>> {
        match value.get_ref() {
            DeValue::Table(entries) => Some(Table { entries, name }),
            _ => {
                self.wrong_type(value, "a table");
                None
            }
        }
    }

    pub(super) fn text(&mut self, table: Table<'_>, key: &str) -> Option<Text> {
        table.get(key).and_then(|value| self.as_text(value))
    }

    pub(super) fn flag(&mut self, table: Table<'_>, key: &str) -> Option<Spanned<bool>> {
        let value = table.get(key)?;
        match value.get_ref().as_bool() {
            Some(flag) => Some(Spanned { value: flag, span: self.span(value.span()) }),
            None => {
                self.wrong_type(value, "`true` or `false`");
                None
            }
        }
    }

    pub(super) fn integer(&mut self, table: Table<'_>, key: &str) -> Option<i64> {
        let value = table.get(key)?;
        let number = value.get_ref().as_integer();
        let number = number.and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        if number.is_none() {
            self.wrong_type(value, "an integer");
        }
        number
    }

    pub(super) fn fraction(&mut self, table: Table<'_>, key: &str) -> Option<f64> {
        let value = table.get(key)?;
        let number: Option<f64> = match value.get_ref() {
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => {
                self.wrong_type(value, "a number from 0 to 1");
                return None;
            }
        };
        let number = number.filter(|number| (0.0..=1.0).contains(number));
        if number.is_none() {
            self.problem(value.span(), format!("`{key}` is a number from 0 to 1"));
        }
        number
    }

    /// The items of an array; a value that is none is reported.
    pub(super) fn items<'d>(&mut self, value: &'d Value<'d>, wanted: &str) -> Vec<&'d Value<'d>> {
        match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => {
                self.wrong_type(value, wanted);
                Vec::new()
            }
        }
    }

    pub(super) fn texts(&mut self, table: Table<'_>, key: &str) -> Vec<Text> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let items = self.items(value, "an array of strings");
        items.into_iter().filter_map(|item| self.as_text(item)).collect()
    }

    /// One string, or an array of at least one.
    pub(super) fn one_or_more(&mut self, value: &Value<'_>) -> Vec<Text> {
        if let DeValue::Array(items) = value.get_ref() {
            if items.is_empty() {
                self.problem(value.span(), "the list is empty".to_owned());
            }
            return items.iter().filter_map(|item| self.as_text(item)).collect();
        }
        match value.get_ref() {
            DeValue::String(_) => self.as_text(value).into_iter().collect(),
            _ => {
                self.wrong_type(value, "a string or an array of strings");
                Vec::new()
            }
        }
    }

    pub(super) fn pattern(&mut self, text: Text) -> Option<Pattern> {
        match PathPattern::parse(&text.value) {
            Ok(pattern) => Some(Spanned { value: pattern, span: text.span }),
            Err(why) => {
                let headline = format!("`{}` is no path of an item", text.value);
                let help =
                    "write it as in Rust: `shop_mail::send`, `shop::marketing::*`, `**::Secret`";
                self.problems.push(Problem {
                    span: text.span,
                    headline,
                    note: Some(why),
                    help: Some(help.to_owned()),
                });
                None
            }
        }
    }

    pub(super) fn patterns(&mut self, table: Table<'_>, key: &str) -> Vec<Pattern> {
        self.texts(table, key).into_iter().filter_map(|text| self.pattern(text)).collect()
    }

    /// Reports a text that isn't one of the choices.
    pub(super) fn check_choice(&mut self, text: &Text, what: &str, choices: &[&str]) {
        let plain = |text: &str| text.to_lowercase().replace(['_', '-'], "");
        if choices.iter().any(|choice| plain(choice) == plain(&text.value)) {
            return;
        }
        let near = closest(&text.value, choices.iter().copied());
        self.problems.push(Problem {
            span: text.span,
            headline: format!("unknown {what} `{}`", text.value),
            note: Some(format!("it is one of {}", choices.join(", "))),
            help: near.map(|near| format!("did you mean `{near}`?")),
        });
    }
}
