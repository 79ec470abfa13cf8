//! What a run has looked at, what it could not read, and how much of the code it understood.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    discovery::Guess,
    facts::Facts,
    flow::Stats,
    names::{CrateOrigin, DefKind, FieldId, Names},
    span::FileId,
};

use super::{Owner, Typed, coverage::coverage};

/// Figures of one run; only the time is kept elsewhere.
#[derive(Clone, PartialEq, Debug)]
pub struct Summary {
    /// Files that were analysed.
    pub n_files: usize,
    pub n_lines: usize,
    /// By file.
    pub skipped: Vec<Skipped>,
    pub coverage: Coverage,
    /// Whether anything is tagged.
    pub has_tags: bool,
    /// Untagged fields that look personal, the surest first.
    pub likeliest: Vec<Likely>,
    /// What following the data took.
    pub work: Stats,
}

/// A file of a selected package that was not analysed, or a module without a file.
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
    /// Macro calls that nobody could read: names as written with their numbers, the commonest first.
    pub opaque_macros: Vec<(String, usize)>,
    /// The commonest reasons why something could not be resolved, with their numbers.
    pub reasons: Vec<(String, usize)>,
}

impl Coverage {
    pub fn n_opaque_macros(&self) -> usize {
        self.opaque_macros.iter().map(|(_, n)| n).sum()
    }
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

/// So many are named.
const MAX_LIKELIEST: usize = 10;

/// The targets of the files that were analysed.
pub(super) fn owners(typed: &Typed<'_>) -> FxHashMap<FileId, Owner> {
    let lowered: FxHashSet<FileId> = typed.names().files.iter().map(|file| file.file).collect();
    let in_scope = typed.program.files_in_scope().filter(|(id, _)| lowered.contains(id));
    let owners = in_scope.filter_map(|(id, info)| {
        let (package, target) = typed.program.crates[info.krate.0 as usize].target?;
        Some((id, Owner { package, target }))
    });
    owners.collect()
}

pub(super) fn summarise(
    typed: &Typed<'_>,
    facts: &Facts,
    owners: &FxHashMap<FileId, Owner>,
    work: Stats,
) -> Summary {
    let program = typed.program;
    let lines = owners.keys().filter_map(|&id| program.file(id)).map(|info| info.n_lines as usize);
    Summary {
        n_files: owners.len(),
        n_lines: lines.sum(),
        skipped: skipped(typed),
        coverage: coverage(typed),
        has_tags: facts.has_tags(),
        likeliest: likeliest(typed, facts),
        work,
    }
}

fn skipped(typed: &Typed<'_>) -> Vec<Skipped> {
    let program = typed.program;
    let is_ours = |krate: crate::hir::CrateId| {
        program.crates[krate.0 as usize].origin == CrateOrigin::Workspace
    };
    let skipped = program.skipped.iter().filter(|skipped| is_ours(skipped.krate));
    let mut skipped: Vec<Skipped> = skipped
        .map(|s| Skipped { file: s.file.clone(), line: s.line, reason: s.reason.clone() })
        .collect();
    skipped.sort();
    skipped
}

fn likeliest(typed: &Typed<'_>, facts: &Facts) -> Vec<Likely> {
    let mut guesses: Vec<&Guess> = facts.guesses.iter().collect();
    // Stable: equals stay in the order of the sources.
    guesses.sort_by_key(|guess| std::cmp::Reverse(guess.score));
    let likely = guesses.into_iter().filter_map(|guess| {
        let field = guess.field()?;
        let span = typed.names().field(field)?.name_span;
        typed.program.is_file_in_scope(span.file).then_some(())?;
        let sources = &typed.program.sources;
        let place = format!("{}:{}", sources.file(span.file).path, sources.start(span).line);
        let field = field_name(typed.names(), field)?;
        Some(Likely { place, field, category: guess.category.to_owned() })
    });
    likely.take(MAX_LIKELIEST).collect()
}

/// `Type.field`, `Enum::Variant.field`
fn field_name(names: &Names, field: FieldId) -> Option<String> {
    let owner = names.def(field.owner);
    let name = names.field(field)?.name;
    let parent = owner.parent.filter(|_| owner.kind == DefKind::Variant);
    Some(match parent {
        Some(parent) => format!("{}::{}.{name}", names.def(parent).name, owner.name),
        None => format!("{}.{name}", owner.name),
    })
}
