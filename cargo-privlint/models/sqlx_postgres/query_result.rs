use core::privlint::opaque;

#[derive(Debug, Default)]
pub struct PgQueryResult {}
impl PgQueryResult {
    pub fn rows_affected(&self) -> u64 { opaque() }
}
