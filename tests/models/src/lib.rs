//! A small user of each library that has a model: what a model declares is used here as models expect it, and
//! compiles against the real crate.

#![allow(dead_code, reason = "compiled, never run")]

mod anyhow;
mod axum;
mod bytes;
mod chrono;
mod diesel;
mod digest;
mod http;
mod lettre;
mod log;
mod reqwest;
mod serde;
mod slog;
mod sqlx;
mod tokio;
mod tracing;
mod uuid;
