use crate::Postgres;
use sqlx_core::column::Column;

#[derive(Debug, Clone)]
pub struct PgColumn {}
impl Column for PgColumn { type Database = Postgres; fn ordinal(&self) -> usize { core::privlint::opaque() } fn name(&self) -> &str { core::privlint::opaque() } }
