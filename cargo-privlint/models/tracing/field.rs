pub use tracing_core::field::*;

pub trait AsField {}
impl AsField for Field {}
impl AsField for &Field {}
impl AsField for str {}
