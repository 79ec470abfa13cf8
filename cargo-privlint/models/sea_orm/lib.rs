//! Stands in for `sea_orm` where its source is not at hand.

pub mod entity;
pub mod query;

pub use sea_orm_macros::*;
pub use crate::entity::*;
pub use crate::query::*;
use std::error;
use std::fmt;

pub mod prelude { pub use crate::entity::prelude::*; }
pub mod sea_query { pub use crate::query::{Condition, Expr, Iden, Nullable, Order, SimpleExpr, Value, ValueType}; pub type Cond = Condition; }

pub enum DbErr { Conn(RuntimeErr), Exec(RuntimeErr), Query(RuntimeErr), RecordNotFound(String), Custom(String), Type(String), Json(String), RecordNotInserted, RecordNotUpdated }
pub enum RuntimeErr { Internal(String) }
impl fmt::Display for DbErr { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Debug for DbErr { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl error::Error for DbErr {}
pub enum TransactionError<E> { Connection(DbErr), Transaction(E) }
pub struct ColumnFromStrErr(pub String);
pub struct QueryResult { row: () }
impl QueryResult { pub fn try_get<T>(&self, pre: &str, col: &str) -> Result<T, DbErr> { Ok(__answer()) } pub fn try_get_by<T, I>(&self, index: I) -> Result<T, DbErr> { Ok(__answer()) } }
pub struct ExecResult { rows: () }
impl ExecResult { pub fn rows_affected(&self) -> u64 { core::privlint::opaque() } pub fn last_insert_id(&self) -> u64 { core::privlint::opaque() } }
pub struct DeleteResult { pub rows_affected: u64 }
pub struct UpdateResult { pub rows_affected: u64 }

pub trait ConnectionTrait {
    fn get_database_backend(&self) -> DatabaseBackend { core::privlint::opaque() }
    #[privacy(sink = "store", args = ["stmt"])]
    async fn execute(&self, stmt: Statement) -> Result<ExecResult, DbErr> { Ok(__answer()) }
    async fn query_one(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> { Ok(__answer()) }
    async fn query_all(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> { Ok(__answer()) }
}
pub trait TransactionTrait {
    async fn begin(&self) -> Result<DatabaseTransaction, DbErr> { Ok(DatabaseTransaction { of: () }) }
}
pub enum DatabaseBackend { MySql, Postgres, Sqlite }
pub type DbBackend = DatabaseBackend;
pub struct Statement { pub sql: String, pub values: Option<Vec<Value>> }
impl Statement {
    pub fn from_string<T: Into<String>>(db_backend: DatabaseBackend, stmt: T) -> Statement { Statement { sql: stmt.into(), values: None } }
    pub fn from_sql_and_values<T: Into<String>, I: IntoIterator<Item = Value>>(db_backend: DatabaseBackend, sql: T, values: I) -> Statement { .. }
}
pub struct ConnectOptions { url: () }
impl ConnectOptions {
    pub fn new<T: Into<String>>(url: T) -> Self { core::privlint::opaque() }
    pub fn max_connections(&mut self, value: u32) -> &mut Self { self }
    pub fn min_connections(&mut self, value: u32) -> &mut Self { self }
    pub fn sqlx_logging(&mut self, value: bool) -> &mut Self { self }
}
pub struct Database { of: () }
impl Database { pub async fn connect<C: Into<ConnectOptions>>(opt: C) -> Result<DatabaseConnection, DbErr> { core::privlint::opaque() } }
#[derive(Clone)]
pub struct DatabaseConnection { of: () }
pub type DbConn = DatabaseConnection;
pub struct DatabaseTransaction { of: () }
impl DatabaseTransaction { pub async fn commit(self) -> Result<(), DbErr> { core::privlint::opaque() } pub async fn rollback(self) -> Result<(), DbErr> { core::privlint::opaque() } }
impl ConnectionTrait for DatabaseConnection {}
impl ConnectionTrait for DatabaseTransaction {}
impl TransactionTrait for DatabaseConnection {}
impl TransactionTrait for DatabaseTransaction {}

/// What a database answers.
fn __answer<R>() -> R { .. }
