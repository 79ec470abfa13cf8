//! Model of `anyhow`.

use core::privlint::any_of;
use std::error::Error as StdError;
use std::fmt::{self, Display};

mod context;
mod error;
mod macros;

pub use anyhow as format_err;

pub type Result<T, E = Error> = std::result::Result<T, E>;
/// `text` is what its messages say.
pub struct Error { text: String }
#[derive(Clone)]
pub struct Chain { error: &Error }
pub trait Context<T, E> {
    fn context<C: Display>(self, context: C) -> Result<T, Error>;
    fn with_context<C: Display, F: FnOnce() -> C>(self, f: F) -> Result<T, Error>;
}
pub fn Ok<T>(value: T) -> Result<T> { Result::Ok(value) }
pub fn __format(args: fmt::Arguments) -> Error { Error { text: any_of(args) } }
impl Iterator for Chain { type Item = &(dyn StdError + 'static); fn next(&mut self) -> Option<&(dyn StdError + 'static)> { Some(any_of(self)) } }
