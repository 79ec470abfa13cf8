//! Suppressions: what the comments and attributes of the workspace say, and which hits they cover.
//!
//! Computed from comments' places and the syntax nodes that follow them; mistakes in them are hits. A comment
//! on a line of its own stands for the next node that begins after it, one at a line's end for that line.

use std::ops::Range;

use jiff::civil::Date;
use privacy_spec::SuppressionLevel;

use crate::{
    lints::{Basis, Hit, Label},
    span::{FileId, SourceMap, Span},
};

use super::catalog;
use super::comment::{self, Directive, Malformed, Verb};
use super::levels::{is_known, unknown_lint};

/// The suppression comments of one lowered file.
#[derive(Clone, Debug)]
pub struct FileComments<'a> {
    pub file: FileId,
    /// Comments that start with `privlint:`, with their `//` or `/* … */`.
    pub comments: Vec<Span>,
    /// What a comment can stand before, in source order.
    pub nodes: Vec<Span>,
    /// What the active cfg leaves out: comments in there say nothing.
    pub inactive: &'a [Span],
}

/// `allow(lint, …)` in `#[personal(…)]` or `#[privacy(…)]`; its form is checked where attributes are read.
#[derive(Clone, PartialEq, Debug)]
pub struct AttributeAllow {
    pub suppression: privacy_spec::Suppression<Span>,
    /// The item or the field that the attribute stands on.
    pub node: Span,
    /// The definition path of that item or field: hits about its data are covered wherever they stand.
    pub subject: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Suppression {
    /// The comment, or the word in the attribute.
    pub(super) span: Span,
    pub(super) verb: Verb,
    pub(super) until: Option<Date>,
    scope: Scope,
    /// Names of known lints and groups.
    pub(super) lints: Vec<Named>,
}

#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) is_used: bool,
}

#[derive(Clone, Debug)]
enum Scope {
    File(FileId),
    Line(FileId, u32),
    /// Hits that begin in it, and those about the subject.
    Node(Span, Option<String>),
    /// No node follows.
    Nothing,
}

impl Suppression {
    /// `file` is the hit's file, as [`super::judge`] names files that are one.
    pub(super) fn covers(&self, sources: &SourceMap, file: FileId, hit: &Hit) -> bool {
        let lo = hit.primary.span.lo;
        match &self.scope {
            Scope::File(own) => *own == file,
            Scope::Line(own, line) => *own == file && sources.start(hit.primary.span).line == *line,
            Scope::Node(node, subject) => {
                let is_inside = node.file == file && (node.lo..node.hi).contains(&lo);
                is_inside || subject.as_deref().is_some_and(|own| is_about(hit, own))
            }
            Scope::Nothing => false,
        }
    }

    pub(super) fn has_ended(&self, today: Date) -> bool {
        self.until.is_some_and(|until| today > until)
    }
}

/// Whether all subjects are that field, or fields of that item.
fn is_about(hit: &Hit, path: &str) -> bool {
    let is_below = |subject: &String| {
        let rest = subject.strip_prefix(path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    !hit.subjects.is_empty() && hit.subjects.iter().all(is_below)
}

/// `same` gives one name to files that are one.
pub(super) fn read_comments(
    sources: &SourceMap,
    files: &[FileComments<'_>],
    same: &dyn Fn(FileId) -> FileId,
) -> (Vec<Suppression>, Vec<Hit>) {
    let mut suppressions: Vec<Suppression> = Vec::new();
    let mut hits = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    for file in files {
        let is_active = |span: &Span| !file.inactive.iter().any(|out| out.contains(*span));
        for &span in file.comments.iter().filter(|span| is_active(span)) {
            let own = same(span.file);
            if seen.insert((own, span.lo)) {
                match comment::read(sources.text(span)) {
                    Ok(read) => {
                        let scope = scope_of(sources, file, span, own, read.verb);
                        suppressions.push(from_comment(read, span, scope, &mut hits));
                    }
                    Err(malformed) => hits.push(malformed_hit(span, malformed)),
                }
            }
        }
    }
    (suppressions, hits)
}

pub(super) fn from_attribute(
    allow: &AttributeAllow,
    same: &dyn Fn(FileId) -> FileId,
    hits: &mut Vec<Hit>,
) -> Suppression {
    let AttributeAllow { suppression, node, subject } = allow;
    let names = suppression.lints.iter().map(|name| (name.value.clone(), name.span));
    let verb = match suppression.level {
        SuppressionLevel::Allow => Verb::Allow,
        SuppressionLevel::Expect => Verb::Expect,
    };
    let node = Span { file: same(node.file), ..*node };
    Suppression {
        span: names.clone().fold(suppression.span, |span, (_, name)| span.to(name)),
        verb,
        until: suppression.until.as_ref().and_then(|until| date(until.value)),
        scope: Scope::Node(node, subject.clone()),
        lints: known_names(names.collect(), hits),
    }
}

fn date(day: privacy_spec::Date) -> Option<Date> {
    Date::new(i16::try_from(day.year).ok()?, day.month as i8, day.day as i8).ok()
}

fn scope_of(
    sources: &SourceMap,
    file: &FileComments<'_>,
    span: Span,
    own: FileId,
    verb: Verb,
) -> Scope {
    if verb == Verb::AllowFile {
        return Scope::File(own);
    }
    let source = sources.file(span.file);
    let line_idx = source.line_idx(span.lo);
    let line = source.line_range(line_idx);
    let before = source.text.get(line.start..span.lo as usize).unwrap_or_default();
    if !before.trim().is_empty() {
        return Scope::Line(own, line_idx as u32 + 1);
    }
    let after = file.nodes.iter().filter(|node| node.file == span.file && node.lo >= span.hi);
    let next = after.min_by_key(|node| (node.lo, std::cmp::Reverse(node.hi)));
    next.map_or(Scope::Nothing, |node| Scope::Node(Span { file: own, ..*node }, None))
}

fn from_comment(read: Directive, span: Span, scope: Scope, hits: &mut Vec<Hit>) -> Suppression {
    if read.reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) {
        let label = Label::new(span, "no reason is given");
        let headline = "a suppression without a reason";
        let hit = Hit::new(catalog::unjustified_allow(), Basis::Declared, label, headline)
            .note("whoever reviews the finding later can't tell why it was accepted")
            .help("add `reason = \"…\"`");
        hits.push(hit);
    }
    let names = read.lints.into_iter().map(|(name, at)| (name, within(span, at))).collect();
    let lints = known_names(names, hits);
    Suppression { span, verb: read.verb, until: read.until, scope, lints }
}

fn known_names(names: Vec<(String, Span)>, hits: &mut Vec<Hit>) -> Vec<Named> {
    let (known, unknown): (Vec<_>, Vec<_>) = names.into_iter().partition(|(n, _)| is_known(n));
    hits.extend(unknown.iter().map(|(name, span)| unknown_lint(name, *span)));
    known.into_iter().map(|(name, span)| Named { name, span, is_used: false }).collect()
}

fn malformed_hit(span: Span, malformed: Malformed) -> Hit {
    let label = Label::new(within(span, malformed.at), "this can't be read");
    let lint = catalog::malformed_suppression();
    let headline = format!("malformed suppression: {}", malformed.headline);
    let hit = Hit::new(lint, Basis::Declared, label, headline).note("it suppresses nothing");
    match malformed.help {
        Some(help) => hit.help(help),
        None => hit,
    }
}

fn within(span: Span, at: Range<usize>) -> Span {
    Span { lo: span.lo + at.start as u32, hi: span.lo + at.end as u32, ..span }
}
