//! Where data goes: abstract interpretation of typed bodies, summaries of functions, and the flows that
//! arrive somewhere.
//!
//! Computed from `types` and a [`FlowSpec`]; one solve serves all lints.

mod bodies;
mod flows;
mod spec;

pub use bodies::Bodies;
pub use flows::*;
pub use spec::*;

/// Follows data through the workspace's bodies.
pub fn solve(bodies: &Bodies<'_, '_>, spec: &FlowSpec) -> Flows {
    let _ = (bodies, spec);
    Flows::default()
}
