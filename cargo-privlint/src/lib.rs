#![doc = include_str!("../ARCHITECTURE.md")]

pub mod span;

pub mod config;

pub mod workspace;

pub mod syntax;

pub mod macros;

pub mod hir;

pub mod names;

pub mod types;

pub mod models;

pub mod program;

pub mod flow;

pub mod discovery;

pub mod facts;

pub mod lints;

pub mod findings;

pub mod analysis;

pub mod render;

pub mod report;

pub mod cli;

#[cfg(test)]
pub(crate) mod testing;
