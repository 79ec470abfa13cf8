//! `malformed_tag`: what the derive or the attribute would refuse, and what only the configuration can tell.

use super::{Applicability, Basis, Cx, Edit, Group, Hit, Label, Lint, Run};
use crate::config::Level;

pub static LINT: Lint = Lint {
    name: "malformed_tag",
    group: Group::Tagging,
    level: Level::Deny,
    articles: &["5(2)", "30"],
    summary: "an attribute that says nothing valid",
    page: include_str!("malformed_tag.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let hits = cx.facts.problems.iter().map(|problem| {
        let primary = Label::new(problem.span, "here");
        let hit = Hit::new(&LINT, Basis::Declared, primary, problem.message.clone())
            .note("what can't be read declares nothing: the data counts as untagged in this part");
        let edit = problem.replacement.clone().map(|replacement| Edit {
            span: problem.span,
            replacement,
            applicability: Applicability::MaybeIncorrect,
        });
        match (problem.help.clone(), edit) {
            (Some(help), Some(edit)) => hit.help_edit(help, edit),
            (Some(help), None) => hit.help(help),
            (None, Some(edit)) => hit.help_edit(format!("write `{}`", edit.replacement), edit),
            (None, None) => hit,
        }
    });
    hits.collect()
}
