use core::privlint::opaque;

#[derive(Debug, Default)]
pub struct SqliteQueryResult {}
impl SqliteQueryResult {
    pub fn rows_affected(&self) -> u64 { opaque() }
    pub fn last_insert_rowid(&self) -> i64 { opaque() }
}
