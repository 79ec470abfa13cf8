//! Model of `sqlx-sqlite`.

mod arguments;
mod column;
mod connection;
mod database;
mod options;
mod query_result;
mod row;

pub use arguments::SqliteArguments;
pub use column::SqliteColumn;
pub use connection::SqliteConnection;
pub use database::Sqlite;
pub use options::{SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
pub use query_result::SqliteQueryResult;
pub use row::SqliteRow;

pub type SqlitePool = sqlx_core::pool::Pool<Sqlite>;
pub type SqlitePoolOptions = sqlx_core::pool::PoolOptions<Sqlite>;
pub type SqliteTransaction = sqlx_core::transaction::Transaction<Sqlite>;
pub trait SqliteExecutor: sqlx_core::executor::Executor<Database = Sqlite> {}
impl<T: sqlx_core::executor::Executor<Database = Sqlite>> SqliteExecutor for T {}
fn __answer<R>() -> R { .. }
