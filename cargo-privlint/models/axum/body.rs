use core::privlint::any_of;

pub use axum_core::body::Body;
pub use bytes::Bytes;

pub async fn to_bytes(body: Body, limit: usize) -> Result<Bytes, axum_core::Error> { Ok(any_of(body)) }
