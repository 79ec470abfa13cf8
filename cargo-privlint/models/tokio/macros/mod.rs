mod join;
mod pin;
mod select;
pub mod support;
mod try_join;
