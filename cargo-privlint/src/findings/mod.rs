//! Findings: hits with a level, without what is suppressed, one for each lint and place, in a stable order.
//!
//! Computed from the lints' hits, the suppressions in the sources, the rules and today's date; for whoever
//! renders or counts them. What is wrong with rules and suppressions is found here.

mod catalog;
mod comment;
mod levels;
mod suppress;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    config::{Config, Level},
    lints::{Basis, Group, Hit, Label, known_named},
    span::{FileId, SourceMap},
};

pub use comment::Verb;
pub use levels::{FlagProblem, LevelFlag, Levels, check_flags};
pub use suppress::{AttributeAllow, FileComments};

use suppress::Suppression;

/// Everything that [`judge`] goes by.
#[derive(Debug)]
pub struct Judged<'a> {
    pub sources: &'a SourceMap,
    pub hits: Vec<Hit>,
    /// A file that belongs to two targets may be there twice.
    pub comments: &'a [FileComments<'a>],
    pub attributes: &'a [AttributeAllow],
    pub config: &'a Config,
    pub flags: &'a [LevelFlag],
    pub today: Date,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    pub severity: Severity,
    pub hit: Hit,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    Warn,
    Deny,
}

/// By file and place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Findings {
    pub list: Vec<Finding>,
    /// Hits that a suppression keeps back and that would be findings.
    pub n_suppressed: usize,
}

impl Findings {
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.severity == severity).count()
    }
}

pub fn judge(input: Judged<'_>) -> Findings {
    let sources = input.sources;
    let firsts = first_by_path(sources);
    let same = |file: FileId| firsts[file.0 as usize];
    let (levels, mut hits) = levels::levels(input.config, input.flags);
    let (mut suppressions, found) = suppress::read_comments(sources, input.comments, &same);
    hits.extend(found);
    for allow in input.attributes {
        suppressions.push(suppress::from_attribute(allow, &same, &mut hits));
    }
    hits.extend(input.hits);
    let is_in_scope = |file: FileId| !input.config.scope.exclude.is_match(&sources.file(file).path);
    hits.retain(|hit| is_in_scope(hit.primary.span.file));
    suppressions.retain(|suppression| is_in_scope(suppression.span.file));

    let mut cx =
        Cx { sources, levels, suppressions, today: input.today, same: &same, n_suppressed: 0 };
    let mut list = cx.sift(once_each(hits, sources, &same));
    // Only once everything else has been caught is it known which suppressions catch nothing.
    let unused = cx.unused(|name| name != catalog::unused_allow().name);
    list.extend(cx.sift(unused));
    let last = cx.unused(|name| name == catalog::unused_allow().name);
    list.extend(last.into_iter().filter_map(|hit| cx.finding(hit)));
    list.sort_by(|a, b| order(sources, &a.hit).cmp(&order(sources, &b.hit)));
    Findings { list, n_suppressed: cx.n_suppressed }
}

/// By file id, the first file with the same path.
fn first_by_path(sources: &SourceMap) -> Vec<FileId> {
    let mut firsts: FxHashMap<&str, FileId> = FxHashMap::default();
    sources.files().map(|(id, file)| *firsts.entry(&file.path).or_insert(id)).collect()
}

/// The files' order is that of their paths, so that it does not depend on how they were found.
fn order<'a>(sources: &'a SourceMap, hit: &'a Hit) -> (&'a str, u32, u32, &'a str) {
    let span = hit.primary.span;
    (&sources.file(span.file).path, span.lo, span.hi, hit.lint)
}

/// One hit for each lint and place: the declared one before the inferred one, then the first.
fn once_each(mut hits: Vec<Hit>, sources: &SourceMap, same: &dyn Fn(FileId) -> FileId) -> Vec<Hit> {
    hits.sort_by(|a, b| (order(sources, a), a.basis).cmp(&(order(sources, b), b.basis)));
    let mut seen = FxHashSet::default();
    hits.retain(|hit| {
        let span = hit.primary.span;
        seen.insert((hit.lint, same(span.file), span.lo, span.hi))
    });
    hits
}

struct Cx<'a> {
    sources: &'a SourceMap,
    levels: Levels,
    suppressions: Vec<Suppression>,
    today: Date,
    same: &'a dyn Fn(FileId) -> FileId,
    n_suppressed: usize,
}

impl Cx<'_> {
    /// What no suppression keeps back, as findings.
    fn sift(&mut self, hits: Vec<Hit>) -> Vec<Finding> {
        hits.into_iter().filter_map(|hit| self.sift_one(hit)).collect()
    }

    fn sift_one(&mut self, mut hit: Hit) -> Option<Finding> {
        let group = known_named(hit.lint).map_or("", |lint| lint.group.name());
        let file = (self.same)(hit.primary.span.file);
        let level = self.levels.of(hit.lint, hit.basis);
        let mut is_kept_back = false;
        for suppression in &mut self.suppressions {
            let names = |name: &str| name == hit.lint || name == group;
            if !suppression.lints.iter().any(|named| names(&named.name))
                || !suppression.covers(self.sources, file, &hit)
            {
                continue;
            }
            suppression.lints.iter_mut().filter(|n| names(&n.name)).for_each(|n| n.is_used = true);
            if suppression.has_ended(self.today) {
                let until = suppression.until.map(|date| date.to_string()).unwrap_or_default();
                hit = hit.note_at(suppression.span, format!("this suppression held until {until}"));
            } else if level == Level::Forbid {
                hit =
                    hit.note_at(suppression.span, "the lint is at `forbid`, so this does not hold");
            } else {
                is_kept_back = true;
            }
        }
        if is_kept_back {
            self.n_suppressed += usize::from(level != Level::Allow);
            return None;
        }
        self.finding(hit)
    }

    /// `None` at the level `allow`.
    fn finding(&self, hit: Hit) -> Option<Finding> {
        let is_expected = hit.lint == catalog::unused_allow().name && self.is_expectation(&hit);
        let severity = match self.levels.of(hit.lint, hit.basis) {
            _ if is_expected => Severity::Deny,
            Level::Allow => return None,
            Level::Warn => Severity::Warn,
            Level::Deny | Level::Forbid => Severity::Deny,
        };
        Some(Finding { severity, hit })
    }

    fn is_expectation(&self, hit: &Hit) -> bool {
        let at = hit.primary.span;
        self.suppressions.iter().any(|s| s.verb == Verb::Expect && s.span.contains(at))
    }

    /// Hits for the names that have caught nothing, of those that `of` says.
    fn unused(&self, of: impl Fn(&str) -> bool) -> Vec<Hit> {
        let mut hits = Vec::new();
        for suppression in &self.suppressions {
            let unused = suppression.lints.iter().filter(|named| !named.is_used && of(&named.name));
            hits.extend(unused.map(|named| unused_hit(suppression, &named.name, named.span)));
        }
        hits
    }
}

fn unused_hit(suppression: &Suppression, name: &str, name_span: crate::span::Span) -> Hit {
    let span = if suppression.lints.len() == 1 { suppression.span } else { name_span };
    let what = if Group::parse(name).is_some() { "nothing of the group" } else { "nothing" };
    let label = Label::new(span, format!("catches {what}"));
    let headline = match suppression.verb {
        Verb::Expect => format!("`{name}` is expected and does not occur"),
        Verb::Allow | Verb::AllowFile => format!("the suppression of `{name}` catches nothing"),
    };
    Hit::new(catalog::unused_allow(), Basis::Declared, label, headline).help("remove it")
}
