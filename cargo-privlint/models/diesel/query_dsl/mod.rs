mod join_dsl;
pub mod load_dsl;
mod save_changes_dsl;

pub use self::join_dsl::JoinOnDsl;
pub use self::save_changes_dsl::SaveChangesDsl;
pub use self::load_dsl::LoadQuery;
use crate::query_builder::{__Runs, __Selected, __Selects, BoxedSelectStatement};
use crate::result::QueryResult;

pub mod methods {
    pub use super::load_dsl::LoadQuery;
}

pub trait QueryDsl: Sized {
    fn distinct(self) -> Self { self }
    fn distinct_on<Expr>(self, expr: Expr) -> Self { self }
    fn select<Selection>(self, selection: Selection) -> __Selected<Self, Selection> { __Selected { query: self, selection } }
    fn count(self) -> Self { self }
    fn inner_join<Rhs>(self, rhs: Rhs) -> Self { self }
    fn left_outer_join<Rhs>(self, rhs: Rhs) -> Self { self }
    fn left_join<Rhs>(self, rhs: Rhs) -> Self { self }
    fn filter<Predicate>(self, predicate: Predicate) -> Self { self }
    fn or_filter<Predicate>(self, predicate: Predicate) -> Self { self }
    fn find<PK>(self, id: PK) -> Self { self }
    fn order<Expr>(self, expr: Expr) -> Self { self }
    fn order_by<Expr>(self, expr: Expr) -> Self { self }
    fn then_order_by<Order>(self, order: Order) -> Self { self }
    fn limit(self, limit: i64) -> Self { self }
    fn offset(self, offset: i64) -> Self { self }
    fn group_by<GB>(self, group_by: GB) -> Self { self }
    fn having<Predicate>(self, predicate: Predicate) -> Self { self }
    fn for_update(self) -> Self { self }
    fn for_no_key_update(self) -> Self { self }
    fn for_share(self) -> Self { self }
    fn for_key_share(self) -> Self { self }
    fn skip_locked(self) -> Self { self }
    fn no_wait(self) -> Self { self }
    fn into_boxed<DB>(self) -> BoxedSelectStatement<(), Self, DB> { BoxedSelectStatement { of: self } }
    fn single_value(self) -> Self { self }
    fn nullable(self) -> Self { self }
}
impl<T: __Selects> QueryDsl for T {}

pub trait RunQueryDsl<Conn>: Sized {
    fn execute(self, conn: &mut Conn) -> QueryResult<usize> { core::privlint::opaque() }
    fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
    fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
    fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
    fn first<U>(self, conn: &mut Conn) -> QueryResult<U> where Self: LoadQuery<Conn, U> { core::privlint::opaque() }
}
impl<T: __Runs, Conn> RunQueryDsl<Conn> for T {}
