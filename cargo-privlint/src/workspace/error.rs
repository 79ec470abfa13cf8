//! What goes wrong between the outside world and us; each has a place where there is one.

use std::fmt;
use std::path::PathBuf;

/// Where in a file an input error stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    pub path: PathBuf,
    /// One-based line and column in characters.
    pub position: Option<(u32, u32)>,
}

impl Place {
    pub fn of_file(path: impl Into<PathBuf>) -> Place {
        Place { path: path.into(), position: None }
    }

    /// The position of a byte offset in `text`.
    pub fn at(path: impl Into<PathBuf>, text: &str, offset: usize) -> Place {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.bytes().filter(|&b| b == b'\n').count() as u32 + 1;
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let column = before[line_start..].trim_start_matches('\u{feff}').chars().count() as u32 + 1;
        Place { path: path.into(), position: Some((line, column)) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        match self.position {
            Some((line, column)) => write!(f, ":{line}:{column}"),
            None => Ok(()),
        }
    }
}

/// An input or usage error that stops the run (exit code 2).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadError {
    pub headline: String,
    pub place: Option<Place>,
    /// Cargo's own words, or why it matters.
    pub note: Option<String>,
    pub help: Option<String>,
}

impl LoadError {
    pub(super) fn new(headline: impl Into<String>) -> LoadError {
        LoadError { headline: headline.into(), place: None, note: None, help: None }
    }

    pub(super) fn at(mut self, place: Place) -> LoadError {
        self.place = Some(place);
        self
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> LoadError {
        self.note = Some(note.into());
        self
    }

    pub(super) fn help(mut self, help: Option<String>) -> LoadError {
        self.help = help;
        self
    }
}

/// Text as it goes to stderr; the caller escapes what comes from the workspace.
impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.headline)?;
        if let Some(place) = &self.place {
            write!(f, "\n  --> {place}")?;
        }
        if let Some(note) = &self.note {
            write!(f, "\n  note: {}", note.trim_end().replace('\n', "\n  "))?;
        }
        if let Some(help) = &self.help {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadError {}

/// Why one source file can't be read; it costs that file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadProblem {
    pub path: PathBuf,
    /// The one-based line of the first byte that is no UTF-8.
    pub line: Option<u32>,
    pub reason: String,
}

impl fmt::Display for ReadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path.display(), self.reason),
            None => write!(f, "{}: {}", self.path.display(), self.reason),
        }
    }
}
