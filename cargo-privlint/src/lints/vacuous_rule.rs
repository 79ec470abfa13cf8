//! `vacuous_rule`: a rule of the configuration that matches nothing.

use super::{Basis, Cx, Group, Hit, Label, Lint, Run};
use crate::{config::Level, facts::Matchable};

pub static LINT: Lint = Lint {
    name: "vacuous_rule",
    group: Group::Governance,
    level: Level::Warn,
    articles: &["5(2)"],
    summary: "a rule of the configuration that matches nothing",
    page: include_str!("vacuous_rule.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let hits = cx.facts.vacuous.iter().map(|rule| {
        let what = match rule.what {
            Matchable::Field => "field",
            Matchable::Func => "function",
        };
        let headline = format!("`{}` in `{}` matches no {what}", rule.pattern, rule.table);
        Hit::new(&LINT, Basis::Declared, Label::new(rule.span, "matches nothing"), headline)
            .note("a rule that matches nothing protects nothing, and nobody is told when code is renamed")
            .help("write the path where the item is defined, with the crate's own name first; `**` stands for any number of segments")
    });
    hits.collect()
}
