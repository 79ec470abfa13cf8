use crate::{__answer, SqliteConnectOptions, Sqlite};
use futures_core::future::BoxFuture;
use sqlx_core::connection::Connection;
use sqlx_core::error::Error;
use sqlx_core::executor::Executor;
use sqlx_core::transaction::Transaction;
use std::future::Future;

#[derive(Debug)]
pub struct SqliteConnection {}
impl Connection for SqliteConnection {
    type Database = Sqlite;
    type Options = SqliteConnectOptions;
    fn close(self) -> impl Future<Output = Result<(), Error>> { async { Ok(()) } }
    fn ping(&mut self) -> impl Future<Output = Result<(), Error>> { async { Ok(()) } }
    fn begin(&mut self) -> impl Future<Output = Result<Transaction<Sqlite>, Error>> { async { __answer() } }
}
impl Executor for &mut SqliteConnection {
    type Database = Sqlite;
    fn fetch_optional<E>(self, query: E) -> BoxFuture<Result<Option<crate::SqliteRow>, Error>> { __answer() }
}
