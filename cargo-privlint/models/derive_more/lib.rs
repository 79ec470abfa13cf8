//! Stands in for `derive_more` where its source is not at hand, and for versions that are a procedural-macro crate.

pub use derive_more_impl::*;

pub struct FromStrError { of: () }
pub struct TryIntoError<T> { pub input: T }
pub struct TryUnwrapError<T> { pub input: T }
pub enum BinaryError { Mismatch, Unit }
