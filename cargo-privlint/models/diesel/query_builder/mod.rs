mod delete_statement;
mod from_clause;
pub mod functions;
mod insert_statement;
mod select_statement;
mod sql_query;
mod update_statement;

pub use self::delete_statement::DeleteStatement;
pub use self::from_clause::FromClause;
pub use self::insert_statement::{IncompleteInsertStatement, InsertStatement};
pub use self::select_statement::{BoxedSelectStatement, SelectStatement};
pub use self::sql_query::SqlQuery;
pub use self::update_statement::UpdateStatement;
use self::sql_query::UncheckedBind;
use crate::query_source::Table;

/// A query, with what it selects, or what a statement returns.
pub struct __Selected<Q, S> { query: Q, selection: S }
/// What can be narrowed down, joined and ordered.
pub trait __Selects {}
impl<T: Table> __Selects for T {}
impl<Q, S> __Selects for __Selected<Q, S> {}
impl<ST, QS, DB> __Selects for BoxedSelectStatement<ST, QS, DB> {}
impl<F> __Selects for SelectStatement<F> {}
/// What can be run.
pub trait __Runs {}
impl<T: __Selects> __Runs for T {}
impl<T, U> __Runs for InsertStatement<T, U> {}
impl<T, V> __Runs for UpdateStatement<T, V> {}
impl<T> __Runs for DeleteStatement<T> {}
impl<I> __Runs for SqlQuery<I> {}
impl<Q, V, ST> __Runs for UncheckedBind<Q, V, ST> {}
