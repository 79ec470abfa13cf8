//! Model of `axum`.

pub mod body;
mod extension;
pub mod extract;
mod form;
pub mod handler;
mod json;
pub mod middleware;
pub mod response;
pub mod routing;
pub mod serve;

pub use self::extension::Extension;
pub use self::form::Form;
pub use self::json::Json;
pub use self::routing::Router;
pub use self::serve::serve;
pub use axum_core::{BoxError, Error};
pub use http;

/// What a client sends.
fn __request<R>() -> R { .. }
/// What a client receives.
#[privacy(sink = "response")]
fn __respond<R>(value: R) {}
