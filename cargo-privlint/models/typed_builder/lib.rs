//! Stands in for `typed_builder` where its source is not at hand.

pub use typed_builder_macro::TypedBuilder;
