//! `privlint.toml`.
mod suggest;
pub use suggest::closest;
