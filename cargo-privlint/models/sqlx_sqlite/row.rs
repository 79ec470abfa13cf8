use crate::{SqliteColumn, Sqlite};
use sqlx_core::error::Error;
use sqlx_core::row::Row;

pub struct SqliteRow {}
impl Row for SqliteRow {
    type Database = Sqlite;
    fn columns(&self) -> &[SqliteColumn] { core::privlint::opaque() }
    fn try_get_raw<I>(&self, index: I) -> Result<(), Error> { Ok(()) }
}
