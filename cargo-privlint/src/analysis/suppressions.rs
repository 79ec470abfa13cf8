//! The suppressions of a program, as `findings` takes them.

use rustc_hash::FxHashMap;

use crate::{
    facts::Facts,
    findings::{AttributeAllow, FileComments},
    names::{CrateOrigin, DefId, FieldId, Names},
    span::{FileId, Span},
};

use super::Typed;

/// The comments of all files in scope, with the nodes that they can stand before.
pub(super) fn comments<'a>(typed: &Typed<'a>) -> Vec<FileComments<'a>> {
    let mut nodes: FxHashMap<FileId, Vec<Span>> = FxHashMap::default();
    let files = typed.program.files_in_scope().filter(|(_, info)| !info.suppressions.is_empty());
    let files: Vec<_> = files.collect();
    for (id, _) in &files {
        nodes.insert(*id, Vec::new());
    }
    for lowered in &typed.names().files {
        if let Some(nodes) = nodes.get_mut(&lowered.file) {
            nodes.extend_from_slice(&lowered.nodes);
        }
    }
    let comments = files.into_iter().map(|(file, info)| FileComments {
        file,
        comments: info.suppressions.iter().map(|comment| comment.span).collect(),
        nodes: nodes.remove(&file).unwrap_or_default(),
        inactive: info.inactive(),
    });
    comments.collect()
}

/// Those of attributes, with the path of what they stand on.
pub(super) fn attributes(typed: &Typed<'_>, facts: &Facts) -> Vec<AttributeAllow> {
    if facts.suppressions.is_empty() {
        return Vec::new();
    }
    let paths = paths_by_place(typed.names());
    let allows = facts.suppressions.iter().map(|found| AttributeAllow {
        suppression: found.suppression.clone(),
        node: found.covers,
        subject: paths.get(&found.covers).cloned(),
    });
    allows.collect()
}

/// The definition paths of the workspace's definitions and fields, by where they stand.
fn paths_by_place(names: &Names) -> FxHashMap<Span, String> {
    let mut paths = FxHashMap::default();
    let is_workspace =
        |def: DefId| names.krate(names.def(def).krate).origin == CrateOrigin::Workspace;
    for def in names.ids().filter(|&def| is_workspace(def)) {
        if let Some(span) = names.span(def) {
            paths.entry(span).or_insert_with(|| names.def_path(def));
        }
        let fields = names.variant(def).map_or(&[][..], |variant| &variant.fields);
        for (idx, field) in fields.iter().enumerate() {
            let id = FieldId { owner: def, idx: idx as u32 };
            if let Some(path) = names.field_path(id) {
                paths.insert(field.span, path);
            }
        }
    }
    paths
}
