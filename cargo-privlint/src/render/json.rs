//! Cargo's JSON messages, an object a line, as editors and `cargo_metadata` read them.
//!
//! Computed from findings and the analysed targets. Fields hold the true text; `rendered` is what a terminal
//! may show. The last line is privlint's own summary.

use std::path::Path;

use serde::Serialize;

use crate::{
    findings::Finding,
    lints::{Applicability, Edit, Hit, Label},
    span::{SourceMap, Span},
    workspace::{Package, Target, TargetKind},
};

use super::human;
use super::short::level_name;

/// The target that a finding belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    pub package: &'a Package,
    pub target: &'a Target,
}

pub fn message(sources: &SourceMap, owner: Owner<'_>, finding: &Finding) -> String {
    line(&CompilerMessage {
        reason: "compiler-message",
        package_id: &owner.package.id,
        manifest_path: &owner.package.manifest_path,
        target: target(owner.target),
        message: diagnostic(sources, finding),
    })
}

/// Says that a target was analysed; this is what makes an editor drop its old hints.
pub fn artifact(owner: Owner<'_>) -> String {
    line(&CompilerArtifact {
        reason: "compiler-artifact",
        package_id: &owner.package.id,
        manifest_path: &owner.package.manifest_path,
        target: target(owner.target),
        profile: Profile {
            opt_level: "0",
            debuginfo: 2,
            debug_assertions: true,
            overflow_checks: true,
            test: false,
        },
        features: &owner.package.features,
        filenames: [],
        executable: None,
        fresh: false,
    })
}

pub fn build_finished(success: bool) -> String {
    line(&BuildFinished { reason: "build-finished", success })
}

/// An object on a line of its own.
pub(super) fn line(object: &impl Serialize) -> String {
    let mut text = serde_json::to_string(object).expect("invariant: keys are strings");
    text.push('\n');
    text
}

#[derive(Serialize)]
struct CompilerMessage<'a> {
    reason: &'static str,
    package_id: &'a str,
    manifest_path: &'a Path,
    target: JsonTarget<'a>,
    message: Diagnostic<'a>,
}

#[derive(Serialize)]
struct CompilerArtifact<'a> {
    reason: &'static str,
    package_id: &'a str,
    manifest_path: &'a Path,
    target: JsonTarget<'a>,
    profile: Profile,
    features: &'a [String],
    filenames: [&'static str; 0],
    executable: Option<&'static str>,
    fresh: bool,
}

/// What cargo says of its `dev` profile; nothing is built with it.
#[derive(Serialize)]
struct Profile {
    opt_level: &'static str,
    debuginfo: u32,
    debug_assertions: bool,
    overflow_checks: bool,
    test: bool,
}

#[derive(Serialize)]
struct BuildFinished {
    reason: &'static str,
    success: bool,
}

#[derive(Serialize)]
struct JsonTarget<'a> {
    kind: &'a [String],
    crate_types: &'a [String],
    name: &'a str,
    src_path: &'a Path,
    edition: &'static str,
    #[serde(rename = "required-features", skip_serializing_if = "<[String]>::is_empty")]
    required_features: &'a [String],
    doc: bool,
    doctest: bool,
    test: bool,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    #[serde(rename = "$message_type", skip_serializing_if = "Option::is_none")]
    message_type: Option<&'static str>,
    message: &'a str,
    code: Option<Code>,
    level: &'static str,
    spans: Vec<JsonSpan<'a>>,
    children: Vec<Diagnostic<'a>>,
    rendered: Option<String>,
}

#[derive(Serialize)]
struct Code {
    code: String,
    explanation: Option<String>,
}

#[derive(Serialize)]
struct JsonSpan<'a> {
    file_name: &'a str,
    byte_start: u32,
    byte_end: u32,
    line_start: u32,
    line_end: u32,
    column_start: u32,
    column_end: u32,
    is_primary: bool,
    label: Option<&'a str>,
    suggested_replacement: Option<&'a str>,
    suggestion_applicability: Option<&'static str>,
    expansion: Option<()>,
    text: Vec<JsonLine<'a>>,
}

#[derive(Serialize)]
struct JsonLine<'a> {
    text: &'a str,
    highlight_start: u32,
    highlight_end: u32,
}

fn target(target: &Target) -> JsonTarget<'_> {
    let is_library = matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro);
    JsonTarget {
        kind: &target.kinds,
        crate_types: &target.crate_types,
        name: &target.name,
        src_path: &target.src_path,
        edition: target.edition.name(),
        required_features: &target.required_features,
        doc: is_library || target.kind == TargetKind::Bin,
        doctest: target.kind == TargetKind::Lib,
        test: matches!(
            target.kind,
            TargetKind::Lib | TargetKind::ProcMacro | TargetKind::Bin | TargetKind::Test
        ),
    }
}

fn diagnostic<'a>(sources: &'a SourceMap, finding: &'a Finding) -> Diagnostic<'a> {
    let hit = &finding.hit;
    let secondary = hit.trace.iter().chain(&hit.secondary);
    let mut spans = vec![labelled(sources, &hit.primary, Place::Primary)];
    spans.extend(secondary.map(|label| labelled(sources, label, Place::Secondary)));
    Diagnostic {
        message_type: Some("diagnostic"),
        message: &hit.headline,
        code: Some(Code { code: format!("privlint::{}", hit.lint), explanation: None }),
        level: level_name(finding.severity),
        spans,
        children: children(sources, hit),
        rendered: Some(human::plain(sources, finding)),
    }
}

/// Notes and helps; one with a place becomes related information or a quick fix in an editor.
fn children<'a>(sources: &'a SourceMap, hit: &'a Hit) -> Vec<Diagnostic<'a>> {
    let notes = hit.notes.iter().map(|note| {
        let spans = note.span.map(|span| span_of(sources, span, Place::Primary));
        child("note", &note.text, spans)
    });
    let helps = hit.helps.iter().map(|help| {
        let edit = help.edit.as_ref();
        child("help", &help.text, edit.map(|edit| edited(sources, edit)))
    });
    notes.chain(helps).collect()
}

fn child<'a>(level: &'static str, message: &'a str, span: Option<JsonSpan<'a>>) -> Diagnostic<'a> {
    Diagnostic {
        message_type: None,
        message,
        code: None,
        level,
        spans: span.into_iter().collect(),
        children: Vec::new(),
        rendered: None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Primary,
    Secondary,
}

fn labelled<'a>(sources: &'a SourceMap, label: &'a Label, place: Place) -> JsonSpan<'a> {
    JsonSpan { label: Some(&label.text), ..span_of(sources, label.span, place) }
}

fn edited<'a>(sources: &'a SourceMap, edit: &'a Edit) -> JsonSpan<'a> {
    let applicability = match edit.applicability {
        Applicability::MachineApplicable => "MachineApplicable",
        Applicability::MaybeIncorrect => "MaybeIncorrect",
        Applicability::HasPlaceholders => "HasPlaceholders",
    };
    JsonSpan {
        suggested_replacement: Some(&edit.replacement),
        suggestion_applicability: Some(applicability),
        ..span_of(sources, edit.span, Place::Primary)
    }
}

fn span_of(sources: &SourceMap, span: Span, place: Place) -> JsonSpan<'_> {
    let file = sources.file(span.file);
    let (start, end) = (sources.start(span), sources.end(span));
    let lines = (start.line..=end.line).map(|line| {
        let text = file.line_text(line as usize - 1);
        let full = text.chars().count() as u32 + 1;
        JsonLine {
            text,
            highlight_start: if line == start.line { start.column } else { 1 },
            highlight_end: if line == end.line { end.column } else { full },
        }
    });
    JsonSpan {
        file_name: &file.path,
        byte_start: span.lo,
        byte_end: span.hi,
        line_start: start.line,
        line_end: end.line,
        column_start: start.column,
        column_end: end.column,
        is_primary: place == Place::Primary,
        label: None,
        suggested_replacement: None,
        suggestion_applicability: None,
        expansion: None,
        text: lines.collect(),
    }
}
