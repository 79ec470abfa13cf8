//! `malformed_suppression`: found by `findings` while it applies suppressions and levels.

use super::{Group, Lint, Run};
use crate::config::Level;

pub static LINT: Lint = Lint {
    name: "malformed_suppression",
    group: Group::Governance,
    level: Level::Warn,
    articles: &[],
    summary: "a comment that starts like a suppression and can't be read",
    page: include_str!("malformed_suppression.md"),
    run: Run::Findings,
};
