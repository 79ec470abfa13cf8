//! `unknown_lint`: found by `findings` while it applies suppressions and levels.

use super::{Group, Lint, Run};
use crate::config::Level;

pub static LINT: Lint = Lint {
    name: "unknown_lint",
    group: Group::Governance,
    level: Level::Warn,
    articles: &[],
    summary: "a name that is no lint, in the configuration or a suppression",
    page: include_str!("unknown_lint.md"),
    run: Run::Findings,
};
