//! `unused_allow`: found by `findings` while it applies suppressions and levels.

use super::{Group, Lint, Run};
use crate::config::Level;

pub static LINT: Lint = Lint {
    name: "unused_allow",
    group: Group::Governance,
    level: Level::Warn,
    articles: &["5(2)"],
    summary: "a suppression that catches nothing",
    page: include_str!("unused_allow.md"),
    run: Run::Findings,
};
