use crate::{__answer, PgConnectOptions, Postgres};
use futures_core::future::BoxFuture;
use sqlx_core::connection::Connection;
use sqlx_core::error::Error;
use sqlx_core::executor::Executor;
use sqlx_core::transaction::Transaction;
use std::future::Future;

#[derive(Debug)]
pub struct PgConnection {}
impl Connection for PgConnection {
    type Database = Postgres;
    type Options = PgConnectOptions;
    fn close(self) -> impl Future<Output = Result<(), Error>> { async { Ok(()) } }
    fn ping(&mut self) -> impl Future<Output = Result<(), Error>> { async { Ok(()) } }
    fn begin(&mut self) -> impl Future<Output = Result<Transaction<Postgres>, Error>> { async { __answer() } }
}
impl Executor for &mut PgConnection {
    type Database = Postgres;
    fn fetch_optional<E>(self, query: E) -> BoxFuture<Result<Option<crate::PgRow>, Error>> { __answer() }
}
