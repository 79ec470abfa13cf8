//! The rules of one run: found, read, and every mistake in them told at once.

use std::sync::Arc;

use crate::{
    config::{Config, ConfigText, Problem, read_config},
    facts::{Terms, read_terms},
    span::SourceMap,
    workspace::{self, ConfigSource, Workspace},
};

use super::{Failure, Input};

/// Texts that may hold rules.
pub(super) struct RuleTexts {
    file: Option<RuleText>,
    manifest: Option<RuleText>,
}

struct RuleText {
    /// As findings show it.
    path: String,
    text: Arc<str>,
}

impl RuleText {
    fn add_to<'t>(text: &'t Option<RuleText>, sources: &mut SourceMap) -> Option<ConfigText<'t>> {
        let RuleText { path, text } = text.as_ref()?;
        let file = sources.add(path.clone(), text.clone());
        Some(ConfigText { file, text })
    }
}

pub(super) fn find(workspace: &Workspace, input: &Input) -> Result<RuleTexts, Failure> {
    let mut texts = RuleTexts { file: None, manifest: None };
    for source in workspace::find_config(&workspace.root, input.config.as_deref())? {
        let (slot, path, text) = match source {
            ConfigSource::File { path, text } => (&mut texts.file, path, text),
            ConfigSource::Manifest { path, text } => (&mut texts.manifest, path, text),
        };
        let path = workspace::display_path(&workspace.root, &path);
        *slot = Some(RuleText { path, text });
    }
    Ok(texts)
}

impl RuleTexts {
    /// Reads the rules, whose places are in `sources` then.
    pub(super) fn read(&self, sources: &mut SourceMap) -> (Config, Terms, Vec<Problem>) {
        let file = RuleText::add_to(&self.file, sources);
        let manifest = RuleText::add_to(&self.manifest, sources);
        let (config, mut problems) = read_config(file, manifest);
        let (terms, more) = read_terms(&config);
        problems.extend(more);
        problems.sort_by_key(|problem| problem.span);
        (config, terms, problems)
    }

    /// As [`RuleTexts::read`] before there are other sources; a mistake stops the run.
    pub(super) fn check(&self) -> Result<Config, Failure> {
        let mut sources = SourceMap::default();
        let (config, _, problems) = self.read(&mut sources);
        if problems.is_empty() { Ok(config) } else { Err(Failure::Config(sources, problems)) }
    }
}
