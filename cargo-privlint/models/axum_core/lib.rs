//! Model of `axum-core`.

pub mod body;
mod error;
pub mod extract;
pub mod response;

pub use self::error::Error;
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
