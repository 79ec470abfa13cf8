//! Model of `diesel_async`'s way to run queries.

mod run_query_dsl;

pub use self::run_query_dsl::*;
