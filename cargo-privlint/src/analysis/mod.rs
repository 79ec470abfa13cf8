//! The whole analysis: from a selection to findings with what a summary needs, stage by stage.
//!
//! Computed by the stages above; for the renderers, the command line and tests. An error stops the run; what
//! goes wrong with one file costs that file.

mod summary;

use std::path::PathBuf;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::{
    config::{Config, ConfigText, Problem, read_config},
    findings::{Findings, Judged, LevelFlag, judge},
    span::{FileId, SourceMap},
    workspace::{self, ConfigSource, LoadError, PackageIdx, Selection, Workspace},
};

pub use summary::{Coverage, Likely, Share, Skipped, Summary};

/// What one run goes by.
#[derive(Clone, Debug)]
pub struct Input {
    pub selection: Selection,
    /// Instead of the workspace's own rules.
    pub config: Option<PathBuf>,
    pub flags: Vec<LevelFlag>,
    pub today: Date,
}

#[derive(Debug)]
pub struct Outcome {
    pub workspace: Workspace,
    pub sources: SourceMap,
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
    Findings,
}

impl Stage {
    /// For people: "reading files".
    pub fn name(self) -> &'static str {
        match self {
            Stage::Metadata => "asking cargo",
            Stage::Rules => "reading the rules",
            Stage::Read => "reading and parsing files",
            Stage::Findings => "judging findings",
        }
    }
}

/// Is told when a stage begins, which ends the one before.
pub trait Watch: Sync {
    fn begin(&self, stage: Stage);
}

pub fn analyse(input: &Input, watch: &dyn Watch) -> Result<Outcome, Failure> {
    watch.begin(Stage::Metadata);
    let mut workspace = workspace::load(&input.selection)?;
    watch.begin(Stage::Rules);
    let mut sources = SourceMap::default();
    let config = rules(&workspace, input, &mut sources)?;
    if config.scope.tests && !input.selection.tests {
        watch.begin(Stage::Metadata);
        let selection = Selection { tests: true, ..input.selection.clone() };
        workspace = workspace::load(&selection)?;
    }
    watch.begin(Stage::Findings);
    let findings = judge(Judged {
        sources: &sources,
        hits: Vec::new(),
        comments: &[],
        attributes: &[],
        config: &config,
        flags: &input.flags,
        today: input.today,
    });
    let summary = Summary {
        n_files: 0,
        n_lines: 0,
        skipped: Vec::new(),
        coverage: Coverage::default(),
        n_tags: 0,
        likeliest: Vec::new(),
    };
    Ok(Outcome { workspace, sources, owners: FxHashMap::default(), findings, summary })
}

/// The rules, whose text goes to the sources.
fn rules(workspace: &Workspace, input: &Input, sources: &mut SourceMap) -> Result<Config, Failure> {
    let found = workspace::find_config(&workspace.root, input.config.as_deref())?;
    let (mut file, mut manifest) = (None, None);
    for source in &found {
        let (slot, path, text) = match source {
            ConfigSource::File { path, text } => (&mut file, path, text),
            ConfigSource::Manifest { path, text } => (&mut manifest, path, text),
        };
        let id = sources.add(workspace::display_path(&workspace.root, path), text.clone());
        *slot = Some(ConfigText { file: id, text });
    }
    let (config, problems) = read_config(file, manifest);
    if problems.is_empty() {
        return Ok(config);
    }
    let mut sources = SourceMap::default();
    let texts = found.iter().map(|source| match source {
        ConfigSource::File { path, text } | ConfigSource::Manifest { path, text } => (path, text),
    });
    for (path, text) in texts {
        sources.add(workspace::display_path(&workspace.root, path), text.clone());
    }
    Err(Failure::Config(sources, problems))
}
