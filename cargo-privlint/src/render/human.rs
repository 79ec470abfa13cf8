//! Findings for people: the place in its line, the path of the data, why it matters, what to do.
//!
//! Computed by codespan-reporting from [`Excerpts`], so that nothing from the workspace reaches a terminal
//! unescaped. The bytes hold colours; whoever writes them out strips what the terminal can't show.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use codespan_reporting::{
    diagnostic::{Diagnostic, Label, LabelStyle, Severity as Weight},
    term::{self, Config, GeneralWriteResult, WriteStyle},
};

use crate::{
    config::Problem,
    findings::{Finding, Severity},
    lints::{Edit, Help, Hit},
    span::{SourceMap, Span},
};

use super::escape::{escape, escape_lines};
use super::excerpt::Excerpts;

/// One finding, an empty line after it.
pub fn finding(sources: &SourceMap, finding: &Finding) -> Vec<u8> {
    let hit = &finding.hit;
    let labels = labels(sources, hit);
    let weight = match finding.severity {
        Severity::Deny => Weight::Error,
        Severity::Warn => Weight::Warning,
    };
    let notes = hit.notes.iter().filter(|note| note.span.is_none());
    let notes =
        notes.map(|note| Note { kind: "note", text: escape_lines(&note.text).into_owned() });
    let helps = hit.helps.iter().map(|help| Note { kind: "help", text: help_text(sources, help) });
    let notes = notes.chain(helps).collect();
    let shown = Shown { weight, code: Some(hit.lint), headline: &hit.headline, labels, notes };
    emit(sources, &shown)
}

/// A mistake in the configuration.
pub fn problem(sources: &SourceMap, problem: &Problem) -> Vec<u8> {
    let kinds = [("note", &problem.note), ("help", &problem.help)];
    let notes = kinds.into_iter().filter_map(|(kind, text)| {
        Some(Note { kind, text: escape_lines(text.as_deref()?).into_owned() })
    });
    let labels = vec![(LabelStyle::Primary, problem.span, String::new())];
    let (weight, notes) = (Weight::Error, notes.collect());
    emit(sources, &Shown { weight, code: None, headline: &problem.headline, labels, notes })
}

/// As [`finding`] without colours.
pub(super) fn plain(sources: &SourceMap, shown: &Finding) -> String {
    anstream::adapter::strip_bytes(&finding(sources, shown)).into_vec().utf8()
}

trait Utf8 {
    fn utf8(self) -> String;
}

impl Utf8 for Vec<u8> {
    fn utf8(self) -> String {
        String::from_utf8(self).expect("invariant: only whole strings are written")
    }
}

/// What codespan is told.
struct Shown<'a> {
    weight: Weight,
    code: Option<&'a str>,
    headline: &'a str,
    labels: Vec<(LabelStyle, Span, String)>,
    notes: Vec<Note>,
}

struct Note {
    kind: &'static str,
    text: String,
}

/// The primary place, the steps of the path with their numbers, and the places that notes name.
fn labels(sources: &SourceMap, hit: &Hit) -> Vec<(LabelStyle, Span, String)> {
    let is_path = hit.trace.len() > 1;
    let numbered = |i: usize, text: &str| match is_path {
        true => format!("{}. {text}", i + 1),
        false => text.to_owned(),
    };
    let mut steps = hit.trace.as_slice();
    let mut primary = hit.primary.text.clone();
    if let [before @ .., last] = steps
        && is_path
        && last.span == hit.primary.span
    {
        // The end of the path is where the finding points: one label says both.
        primary = numbered(before.len(), &primary);
        steps = before;
    }
    let steps = steps.iter().enumerate().map(|(i, step)| (step.span, numbered(i, &step.text)));
    let others = hit.secondary.iter().map(|label| (label.span, label.text.clone()));
    let notes = hit.notes.iter().filter_map(|note| Some((note.span?, note.text.clone())));
    let secondary = steps.chain(others).chain(notes);
    let secondary = secondary.map(|(span, text)| (LabelStyle::Secondary, span, text));
    let mut labels = vec![(LabelStyle::Primary, hit.primary.span, primary)];
    labels.extend(secondary);
    labels.retain(|(_, span, _)| (span.lo as usize) <= sources.file(span.file).text.len());
    labels
}

fn help_text(sources: &SourceMap, help: &Help) -> String {
    let text = escape_lines(&help.text);
    let Some(Edit { span, replacement, .. }) = &help.edit else { return text.into_owned() };
    let (old, new) = (escape(sources.text(*span)), escape_lines(replacement));
    match (old.is_empty(), new.contains('\n'), new.is_empty()) {
        (_, true, _) => format!("{text}:\n{}", indented(&new)),
        (false, false, true) => format!("{text}: remove `{old}`"),
        (false, false, false) if old.len() + new.len() < 100 => {
            format!("{text}: `{old}` -> `{new}`")
        }
        _ => format!("{text}: `{new}`"),
    }
}

fn indented(text: &str) -> String {
    text.trim_end()
        .lines()
        .map(|line| format!("    {line}\n"))
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn emit(sources: &SourceMap, shown: &Shown<'_>) -> Vec<u8> {
    let spans: Vec<Span> = shown.labels.iter().map(|(_, span, _)| *span).collect();
    let excerpts = Excerpts::new(sources, &spans);
    let labels = shown.labels.iter().map(|(style, span, text)| {
        let (file, range) = excerpts.place(*span);
        Label::new(*style, file, range).with_message(escape(text))
    });
    let mut diagnostic = Diagnostic::new(shown.weight)
        .with_message(escape(shown.headline))
        .with_labels(labels.collect())
        .with_notes(
            shown.notes.iter().map(|note| format!("{}: {}", note.kind, note.text)).collect(),
        );
    diagnostic.code = shown.code.map(str::to_owned);
    let mut out = Painted(Vec::new());
    term::emit_to_write_style(&mut out, &Config::default(), &excerpts, &diagnostic)
        .expect("invariant: every label lies in its excerpt, and a vector takes every byte");
    out.0
}

/// Colours by ANSI codes, as rustc has them.
struct Painted(Vec<u8>);

impl Painted {
    fn style(&mut self, style: Style) -> GeneralWriteResult {
        write!(self.0, "{style}")
    }
}

fn color_of(weight: Weight) -> AnsiColor {
    match weight {
        Weight::Bug | Weight::Error => AnsiColor::BrightRed,
        Weight::Warning => AnsiColor::BrightYellow,
        Weight::Note => AnsiColor::BrightGreen,
        Weight::Help => AnsiColor::BrightCyan,
    }
}

impl Write for Painted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl WriteStyle for Painted {
    fn set_header(&mut self, severity: Weight) -> GeneralWriteResult {
        self.style(color_of(severity).on_default().bold())
    }

    fn set_header_message(&mut self) -> GeneralWriteResult {
        self.style(Style::new().bold())
    }

    fn set_line_number(&mut self) -> GeneralWriteResult {
        self.style(AnsiColor::BrightBlue.on_default().bold())
    }

    fn set_note_bullet(&mut self) -> GeneralWriteResult {
        self.style(AnsiColor::BrightBlue.on_default().bold())
    }

    fn set_source_border(&mut self) -> GeneralWriteResult {
        self.style(AnsiColor::BrightBlue.on_default().bold())
    }

    fn set_label(&mut self, severity: Weight, style: LabelStyle) -> GeneralWriteResult {
        let color = match style {
            LabelStyle::Primary => color_of(severity),
            LabelStyle::Secondary => AnsiColor::BrightBlue,
        };
        self.style(color.on_default().bold())
    }

    fn reset(&mut self) -> GeneralWriteResult {
        write!(self.0, "{}", anstyle::Reset)
    }
}
