//! Model of `sqlx-postgres`.

mod arguments;
mod column;
mod connection;
mod database;
mod options;
mod query_result;
mod row;

pub use arguments::PgArguments;
pub use column::PgColumn;
pub use connection::PgConnection;
pub use database::Postgres;
pub use options::{PgConnectOptions, PgSslMode};
pub use query_result::PgQueryResult;
pub use row::PgRow;

pub type PgPool = sqlx_core::pool::Pool<Postgres>;
pub type PgPoolOptions = sqlx_core::pool::PoolOptions<Postgres>;
pub type PgTransaction = sqlx_core::transaction::Transaction<Postgres>;
pub trait PgExecutor: sqlx_core::executor::Executor<Database = Postgres> {}
impl<T: sqlx_core::executor::Executor<Database = Postgres>> PgExecutor for T {}
fn __answer<R>() -> R { .. }
