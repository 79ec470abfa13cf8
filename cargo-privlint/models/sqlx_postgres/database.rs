use crate::{PgArguments, PgColumn, PgConnection, PgQueryResult, PgRow};
use sqlx_core::database::Database;

#[derive(Debug)]
pub struct Postgres;
impl Database for Postgres {
    type Connection = PgConnection;
    type Row = PgRow;
    type QueryResult = PgQueryResult;
    type Column = PgColumn;
    type TypeInfo = ();
    type Value = ();
    type ValueRef = ();
    type Arguments = PgArguments;
    type ArgumentBuffer = ();
    type Statement = ();
}
