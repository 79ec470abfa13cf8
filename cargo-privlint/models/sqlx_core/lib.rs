//! Model of `sqlx-core`.

pub mod acquire;
pub mod arguments;
pub mod column;
pub mod connection;
pub mod database;
pub mod decode;
pub mod encode;
pub mod error;
pub mod executor;
pub mod from_row;
pub mod pool;
pub mod query;
pub mod query_as;
pub mod query_builder;
pub mod query_scalar;
pub mod raw_sql;
pub mod row;
pub mod sql_str;
pub mod transaction;
pub mod types;

pub use crate::error::{Error, Result};

/// What a database answers.
fn __answer<R>() -> R { .. }
