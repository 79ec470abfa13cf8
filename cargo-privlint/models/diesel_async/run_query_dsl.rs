use diesel::query_dsl::LoadQuery;
use diesel::result::QueryResult;

pub trait RunQueryDsl<Conn>: Sized {
    async fn execute(self, conn: &mut Conn) -> QueryResult<usize> { core::privlint::opaque() }
    async fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
    async fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
    async fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
    async fn first<U>(self, conn: &mut Conn) -> QueryResult<U> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
}
impl<T, Conn> RunQueryDsl<Conn> for T {}
