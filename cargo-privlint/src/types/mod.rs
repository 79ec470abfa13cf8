//! Types of everything: signatures, generics, trait selection, method look-up, inference in bodies.
//!
//! Computed from `names`; a body is inferred on its own, so bodies run in parallel. What can't be told
//! is [`Ty::Unknown`], never a guess, and is counted with its reason.

mod ty;
mod typed;

pub use ty::*;
pub use typed::*;
