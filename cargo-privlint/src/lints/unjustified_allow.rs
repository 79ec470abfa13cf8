//! `unjustified_allow`: found by `findings` while it applies suppressions and levels.

use super::{Group, Lint, Run};
use crate::config::Level;

pub static LINT: Lint = Lint {
    name: "unjustified_allow",
    group: Group::Governance,
    level: Level::Warn,
    articles: &["5(2)"],
    summary: "a suppression comment without a reason",
    page: include_str!("unjustified_allow.md"),
    run: Run::Findings,
};
