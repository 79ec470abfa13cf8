//! Model of `reqwest`.

mod async_impl;
mod error;
mod into_url;
pub mod redirect;

pub use self::async_impl::{Body, Client, ClientBuilder, Request, RequestBuilder, Response, multipart};
pub use self::error::{Error, Result};
pub use self::into_url::IntoUrl;
pub use http::header;
pub use http::{Method, StatusCode, Version};
pub use url::Url;

#[privacy(sink = "network")]
pub async fn get<T: IntoUrl>(url: T) -> crate::Result<Response> { Ok(__answer()) }
/// What the other side answers.
fn __answer<R>() -> R { .. }
