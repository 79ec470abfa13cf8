use crate::{SqliteArguments, SqliteColumn, SqliteConnection, SqliteQueryResult, SqliteRow};
use sqlx_core::database::Database;

#[derive(Debug)]
pub struct Sqlite;
impl Database for Sqlite {
    type Connection = SqliteConnection;
    type Row = SqliteRow;
    type QueryResult = SqliteQueryResult;
    type Column = SqliteColumn;
    type TypeInfo = ();
    type Value = ();
    type ValueRef = ();
    type Arguments = SqliteArguments;
    type ArgumentBuffer = ();
    type Statement = ();
}
