//! The whole analysis: from a selection to findings with what a summary needs, stage by stage.
//!
//! Computed by the stages above; for the renderers, the command line and tests. An error stops the run; what
//! goes wrong with one file costs that file.

mod coverage;
mod rules;
mod summary;
mod suppressions;
mod typed;

use std::path::PathBuf;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::{
    config::Problem,
    discovery::{self, Options},
    facts,
    findings::{Findings, Judged, LevelFlag, judge},
    flow, lints,
    span::{FileId, SourceMap},
    workspace::{DiskCache, LoadError, PackageIdx, Selection, Workspace},
};

pub use summary::{Coverage, Likely, Share, Skipped, Summary};
pub use typed::{Read, Typed, with_types};

/// What one run goes by.
#[derive(Clone, Debug)]
pub struct Input {
    pub selection: Selection,
    /// Instead of the workspace's own rules.
    pub config: Option<PathBuf>,
    pub flags: Vec<LevelFlag>,
    pub today: Date,
    /// Where dependencies' declarations are kept between runs.
    pub cache: Option<DiskCache>,
    pub memory: Memory,
}

/// What becomes of everything that a run has held, once there is an outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Memory {
    /// Given back piece by piece, which takes its time.
    Freed,
    /// Left to the end of the process, which is near.
    Left,
}

impl Memory {
    fn end<T>(self, held: T) {
        match self {
            Memory::Freed => drop(held),
            Memory::Left => std::mem::forget(held),
        }
    }
}

#[derive(Debug)]
pub struct Outcome {
    pub workspace: Workspace,
    pub sources: SourceMap,
    /// The files that were analysed.
    pub owners: FxHashMap<FileId, Owner>,
    pub findings: Findings,
    pub summary: Summary,
}

/// The target that a file belongs to; the first where there are several.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Owner {
    pub package: PackageIdx,
    /// Among the package's targets.
    pub target: usize,
}

/// What stops a run.
#[derive(Debug)]
pub enum Failure {
    Load(LoadError),
    /// All mistakes in the rules.
    Config(SourceMap, Vec<Problem>),
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Failure {
        Failure::Load(error)
    }
}

/// In the order in which they run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    Metadata,
    Rules,
    Read,
    Names,
    Types,
    Facts,
    Flow,
    Lints,
    Findings,
}

impl Stage {
    /// For people: "reading the rules".
    pub fn name(self) -> &'static str {
        match self {
            Stage::Metadata => "asking cargo",
            Stage::Rules => "reading the rules",
            Stage::Read => "reading and parsing files",
            Stage::Names => "resolving names and expanding macros",
            Stage::Types => "inferring types",
            Stage::Facts => "reading declarations",
            Stage::Flow => "following data",
            Stage::Lints => "asking the lints",
            Stage::Findings => "judging what was found",
        }
    }
}

/// Is told when a stage begins, which ends the one before.
pub trait Watch: Sync {
    fn begin(&self, stage: Stage);
}

/// Must run on threads of [`crate::program::workers`].
pub fn analyse(input: &Input, watch: &dyn Watch) -> Result<Outcome, Failure> {
    let judge = |typed: &Typed<'_>| judge_program(typed, input, watch);
    let ((findings, summary, owners), read) = with_types(input, watch, judge)?;
    let Read { workspace, program } = read;
    Ok(Outcome { workspace, sources: program.sources, owners, findings, summary })
}

fn judge_program(
    typed: &Typed<'_>,
    input: &Input,
    watch: &dyn Watch,
) -> (Findings, Summary, FxHashMap<FileId, Owner>) {
    let (types, config, program) = (typed.types(), typed.config, typed.program);
    watch.begin(Stage::Facts);
    let options = Options {
        personal_types: &config.discovery.personal_types,
        threshold: config.discovery.threshold,
    };
    let mut guesses = discovery::discover(types.names, &program.sources, options);
    let of_locals = discovery::discover_locals(typed.bodies, options, &guesses);
    guesses.extend(of_locals);
    let facts = facts::collect(types, config, typed.terms.clone(), guesses);
    watch.begin(Stage::Flow);
    let (flows, workings) = flow::solve(typed.bodies, &facts.flow_spec());
    watch.begin(Stage::Lints);
    let bodies = typed.bodies;
    let cx = lints::Cx { types, bodies, facts: &facts, flows: &flows, sources: &program.sources };
    let hits = lints::check(&cx);
    watch.begin(Stage::Findings);
    let findings = judge(Judged {
        sources: &program.sources,
        hits,
        comments: &suppressions::comments(typed),
        attributes: &suppressions::attributes(typed, &facts),
        config,
        flags: &input.flags,
        today: input.today,
    });
    let owners = summary::owners(typed);
    let summary = summary::summarise(typed, &facts, &owners, flows.stats);
    input.memory.end((flows, facts, workings));
    (findings, summary, owners)
}
