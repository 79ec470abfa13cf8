use crate::Sqlite;
use sqlx_core::column::Column;

#[derive(Debug, Clone)]
pub struct SqliteColumn {}
impl Column for SqliteColumn { type Database = Sqlite; fn ordinal(&self) -> usize { core::privlint::opaque() } fn name(&self) -> &str { core::privlint::opaque() } }
