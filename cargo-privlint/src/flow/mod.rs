//! Where data goes: abstract interpretation of typed bodies, summaries of functions, and the flows that
//! arrive somewhere.
//!
//! Computed from `types` and a [`FlowSpec`]; one solve serves all lints.

mod bodies;
mod engine;
mod flows;
mod instance;
mod interp;
mod place;
mod purposes;
mod solve;
mod spec;
mod state;
mod summary;
#[cfg(test)]
mod tests;
mod trail;
mod value;
#[cfg(test)]
mod value_tests;

pub use bodies::Bodies;
pub use flows::*;
pub use solve::solve;
pub use spec::*;
