use crate::__answer;
use crate::database::Database;
use crate::error::Error;
use crate::executor::Executor;
use crate::sql_str::SqlSafeStr;
use futures_core::stream::BoxStream;

pub struct QueryAs<DB: Database, O, A> { database: DB, output: O, arguments: A }
impl<DB: Database, O, A> QueryAs<DB, O, A> {
    #[privacy(sink = "store", args = ["value"])]
    pub fn bind<T>(self, value: T) -> Self { self }
    pub fn persistent(self, value: bool) -> Self { self }
    pub fn fetch<E: Executor<Database = DB>>(self, executor: E) -> BoxStream<Result<O, Error>> { __answer() }
    pub async fn fetch_all<E: Executor<Database = DB>>(self, executor: E) -> Result<Vec<O>, Error> { Ok(__answer()) }
    pub async fn fetch_one<E: Executor<Database = DB>>(self, executor: E) -> Result<O, Error> { Ok(__answer()) }
    pub async fn fetch_optional<E: Executor<Database = DB>>(self, executor: E) -> Result<Option<O>, Error> { Ok(__answer()) }
}
pub fn query_as<DB: Database, O>(sql: impl SqlSafeStr) -> QueryAs<DB, O, <DB as Database>::Arguments> { core::privlint::opaque() }
#[privacy(sink = "store", args = ["arguments"])]
pub fn query_as_with<DB: Database, O, A>(sql: impl SqlSafeStr, arguments: A) -> QueryAs<DB, O, A> { core::privlint::opaque() }
