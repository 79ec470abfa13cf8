use crate::__answer;
use crate::database::Database;
use crate::error::Error;
use crate::executor::Executor;
use crate::sql_str::SqlSafeStr;
use futures_core::stream::BoxStream;

pub struct Query<DB: Database, A> { database: DB, arguments: A }
pub struct Map<DB: Database, F, A> { inner: Query<DB, A>, mapper: F }
impl<DB: Database, A> Query<DB, A> {
    #[privacy(sink = "store", args = ["value"])]
    pub fn bind<T>(self, value: T) -> Self { self }
    pub fn persistent(self, value: bool) -> Self { self }
    pub fn map<F: FnMut(DB::Row) -> O, O>(self, f: F) -> Map<DB, impl FnMut(DB::Row) -> Result<O, Error>, A> { Map { inner: self, mapper: move |row| Ok(f(row)) } }
    pub fn try_map<F: FnMut(DB::Row) -> Result<O, Error>, O>(self, f: F) -> Map<DB, F, A> { Map { inner: self, mapper: f } }
    pub async fn execute<E: Executor<Database = DB>>(self, executor: E) -> Result<DB::QueryResult, Error> { Ok(__answer()) }
    pub fn fetch<E: Executor<Database = DB>>(self, executor: E) -> BoxStream<Result<DB::Row, Error>> { __answer() }
    pub async fn fetch_all<E: Executor<Database = DB>>(self, executor: E) -> Result<Vec<DB::Row>, Error> { Ok(__answer()) }
    pub async fn fetch_one<E: Executor<Database = DB>>(self, executor: E) -> Result<DB::Row, Error> { Ok(__answer()) }
    pub async fn fetch_optional<E: Executor<Database = DB>>(self, executor: E) -> Result<Option<DB::Row>, Error> { Ok(__answer()) }
}
impl<DB: Database, F: FnMut(DB::Row) -> Result<O, Error>, O, A> Map<DB, F, A> {
    pub fn map<G: FnMut(O) -> P, P>(self, f: G) -> Map<DB, impl FnMut(DB::Row) -> Result<P, Error>, A> { let mut mapper = self.mapper; let mut f = f; Map { inner: self.inner, mapper: move |row| Ok(f(mapper(row)?)) } }
    pub fn try_map<G: FnMut(O) -> Result<P, Error>, P>(self, f: G) -> Map<DB, impl FnMut(DB::Row) -> Result<P, Error>, A> { let mut mapper = self.mapper; let mut f = f; Map { inner: self.inner, mapper: move |row| f(mapper(row)?) } }
    pub fn fetch<E: Executor<Database = DB>>(self, executor: E) -> BoxStream<Result<O, Error>> { core::privlint::any_of((self.mapper)(__answer())) }
    pub async fn fetch_all<E: Executor<Database = DB>>(self, executor: E) -> Result<Vec<O>, Error> { let value = (self.mapper)(__answer())?; Ok([value].to_vec()) }
    pub async fn fetch_one<E: Executor<Database = DB>>(self, executor: E) -> Result<O, Error> { (self.mapper)(__answer()) }
    pub async fn fetch_optional<E: Executor<Database = DB>>(self, executor: E) -> Result<Option<O>, Error> { let value = (self.mapper)(__answer())?; Ok(Some(value)) }
}
pub fn query<DB: Database>(sql: impl SqlSafeStr) -> Query<DB, <DB as Database>::Arguments> { core::privlint::opaque() }
#[privacy(sink = "store", args = ["arguments"])]
pub fn query_with<DB: Database, A>(sql: impl SqlSafeStr, arguments: A) -> Query<DB, A> { core::privlint::opaque() }
