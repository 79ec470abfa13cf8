//! Stands in for `bon` where its source is not at hand.

pub use bon_macros::Builder;
