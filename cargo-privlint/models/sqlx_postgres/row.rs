use crate::{PgColumn, Postgres};
use sqlx_core::error::Error;
use sqlx_core::row::Row;

pub struct PgRow {}
impl Row for PgRow {
    type Database = Postgres;
    fn columns(&self) -> &[PgColumn] { core::privlint::opaque() }
    fn try_get_raw<I>(&self, index: I) -> Result<(), Error> { Ok(()) }
}
