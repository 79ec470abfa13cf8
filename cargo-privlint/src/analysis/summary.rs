//! What a run has looked at, what it could not read, and how much of the code it understood.

/// Figures of one run; only the time is kept elsewhere.
#[derive(Clone, PartialEq, Debug)]
pub struct Summary {
    /// Files that were analysed.
    pub n_files: usize,
    pub n_lines: usize,
    /// By file.
    pub skipped: Vec<Skipped>,
    pub coverage: Coverage,
    /// Fields that somebody has tagged.
    pub n_tags: usize,
    /// Untagged fields that look personal, the surest first.
    pub likeliest: Vec<Likely>,
}

/// A file of a selected package that was not analysed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Skipped {
    /// Relative to the workspace root.
    pub file: String,
    pub line: Option<u32>,
    pub reason: String,
}

/// What share of the code was resolved.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Coverage {
    pub calls: Share,
    pub fields: Share,
    pub paths: Share,
    /// Macro calls that nobody could read.
    pub opaque_macros: usize,
    /// The commonest reasons why something could not be resolved, with their numbers.
    pub reasons: Vec<(String, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    pub resolved: usize,
    pub total: usize,
}

impl Share {
    /// Rounded down to tenths, so that 100 % means all; all of nothing is all.
    pub fn tenths_of_percent(self) -> usize {
        (self.resolved * 1000).checked_div(self.total).unwrap_or(1000)
    }
}

/// A field that discovery takes for personal data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Likely {
    /// `src/user.rs:5`
    pub place: String,
    /// `User.email`
    pub field: String,
    pub category: String,
}
