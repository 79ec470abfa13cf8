use crate::__answer;
use crate::database::Database;
use crate::error::Error;
use crate::executor::Executor;
use crate::sql_str::{SqlSafeStr, SqlStr};
use futures_core::future::BoxFuture;

pub struct RawSql(SqlStr);
#[privacy(sink = "store")]
pub fn raw_sql(sql: impl SqlSafeStr) -> RawSql { RawSql(sql.into_sql_str()) }
impl RawSql {
    pub async fn execute<E: Executor<Database = DB>, DB: Database>(self, executor: E) -> Result<DB::QueryResult, Error> { Ok(__answer()) }
    pub fn fetch_all<E: Executor<Database = DB>, DB: Database>(self, executor: E) -> BoxFuture<Result<Vec<DB::Row>, Error>> { __answer() }
    pub fn fetch_one<E: Executor<Database = DB>, DB: Database>(self, executor: E) -> BoxFuture<Result<DB::Row, Error>> { __answer() }
    pub async fn fetch_optional<E: Executor<Database = DB>, DB: Database>(self, executor: E) -> Result<Option<DB::Row>, Error> { Ok(__answer()) }
}
