use crate::Postgres;
use sqlx_core::arguments::{Arguments, IntoArguments};
use sqlx_core::error::BoxDynError;

#[derive(Default, Debug, Clone)]
pub struct PgArguments {}
impl Arguments for PgArguments {
    type Database = Postgres;
    #[privacy(sink = "store", args = ["value"])]
    fn add<T>(&mut self, value: T) -> Result<(), BoxDynError> { Ok(()) }
    fn len(&self) -> usize { core::privlint::opaque() }
}
impl IntoArguments<Postgres> for PgArguments { fn into_arguments(self) -> PgArguments { self } }
