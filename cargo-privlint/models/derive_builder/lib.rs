//! Stands in for `derive_builder` where its source is not at hand.

pub use derive_builder_macro::Builder;

pub struct UninitializedFieldError { name: &'static str }
impl UninitializedFieldError { pub fn new(field_name: &'static str) -> Self { core::privlint::opaque() } pub fn field_name(&self) -> &'static str { self.name } }
