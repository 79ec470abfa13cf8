//! Where data goes: abstract interpretation of typed bodies, summaries of functions, and the flows that
//! arrive somewhere.
//!
//! Computed from `types` and a [`FlowSpec`]; one solve serves all lints. The engine knows no privacy word: it
//! is told which fields make labels and what functions do with data, and answers with [`Event`]s.
//!
//! **The domain** (`value`). A value is a small tree: labels, and children by field, tuple index, element or
//! capture. Inside of a function its parameters are symbolic: a node may be a copy of a part of a parameter,
//! whose own parts follow from that. A label is a source (a field, a function) and the forms that sanitizers
//! gave it. Reading a tracked field makes that field's label, whatever was put in; only the form of what was
//! put in is kept. A reference names places; one that names none (as all that comes from a parameter) stands
//! for what it points to, so that references, boxes and what they hold are one.
//!
//! **A summary** (`summary`) says of one function, for certain type arguments, what the result and the
//! parameters hold at the end, and which parts of parameters arrive where, all in terms of what they held at
//! the call. Type arguments tell which impl a trait's method runs and which closure is called, so that
//! `Option::map` has a summary for each closure, but none for each type that makes no difference (`matter`).
//! Closures are functions whose first parameter holds what they capture. Whole values are looked into where a
//! reader does so (`interp::show`): `{:?}` calls `Debug::fmt`, a serializer `Serialize::serialize`; inside of
//! models that is put off until the caller, who knows the type.
//!
//! **The solve** (`solve`, `walk`) starts at the workspace's functions and interprets what is called on
//! demand, each instance once, and those that call each other until their summaries stay the same. Where
//! nobody asks what is put into fields, it starts at those that make labels (`makes`) and goes on with those
//! that may call one which gives labels to its callers, or leaves it to their types what becomes of them
//! (`interp::open`, `reach`).
//!
//! **What is approximated.**
//! - Elements of a collection are one; so are the private fields of a model and what the real type holds.
//! - A write through a reference that may point to several places, or to an element, adds to what is there.
//! - Trees, paths, types and loops are bounded: what lies beyond collapses upwards, to labels of the whole.
//! - Control dependence carries nothing, nor do flags, lengths and comparisons.
//! - Writes through `&self` of cells and locks are seen where the reference is; aliases of them are not.
//! - Statics are read as they were initialised. Destructors don't run.
//! - A call of which nothing is known hands everything on to its result (of a `Result` the good side) and to
//!   what `&mut` arguments refer to; whole values without a label of their own are not looked into there.
//!   Such labels are marked as unsure (`Form::Unsure`), as are those that a bound made to collapse in a
//!   large component or in a node with very many; whoever asks decides what that is worth.
//! - A trait's method on a type that is not known runs every impl of the workspace that fits; a library's
//!   trait counts as unknown then.

mod bodies;
mod engine;
mod flows;
mod instance;
mod interp;
mod labels;
mod makes;
mod matter;
mod node;
mod place;
mod purposes;
mod queue;
mod reach;
mod solve;
mod spec;
mod state;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod trail;
mod value;
#[cfg(test)]
mod value_tests;
mod walk;
#[cfg(test)]
mod work_tests;

pub use bodies::Bodies;
pub use flows::*;
pub use solve::{Workings, solve};
pub use spec::*;
