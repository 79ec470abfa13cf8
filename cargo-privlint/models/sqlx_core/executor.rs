use crate::__answer;
use crate::database::Database;
use crate::error::Error;
use crate::pool::Pool;
use crate::sql_str::SqlStr;
use futures_core::future::BoxFuture;
use futures_core::stream::BoxStream;

pub trait Executor: Sized {
    type Database: Database;
    fn execute<E>(self, query: E) -> BoxFuture<Result<<Self::Database as Database>::QueryResult, Error>> { __answer() }
    fn fetch<E>(self, query: E) -> BoxStream<Result<<Self::Database as Database>::Row, Error>> { __answer() }
    fn fetch_all<E>(self, query: E) -> BoxFuture<Result<Vec<<Self::Database as Database>::Row>, Error>> { __answer() }
    fn fetch_one<E>(self, query: E) -> BoxFuture<Result<<Self::Database as Database>::Row, Error>> { __answer() }
    fn fetch_optional<E>(self, query: E) -> BoxFuture<Result<Option<<Self::Database as Database>::Row>, Error>>;
    fn prepare(self, query: SqlStr) -> BoxFuture<Result<<Self::Database as Database>::Statement, Error>> { __answer() }
}
pub trait Execute<DB: Database>: Sized { fn sql(self) -> SqlStr; fn persistent(&self) -> bool; }
impl<DB: Database> Executor for &Pool<DB> {
    type Database = DB;
    fn fetch_optional<E>(self, query: E) -> BoxFuture<Result<Option<DB::Row>, Error>> { __answer() }
}
