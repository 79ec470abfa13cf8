use crate::Sqlite;
use sqlx_core::arguments::{Arguments, IntoArguments};
use sqlx_core::error::BoxDynError;

#[derive(Default, Debug, Clone)]
pub struct SqliteArguments {}
impl Arguments for SqliteArguments {
    type Database = Sqlite;
    #[privacy(sink = "store", args = ["value"])]
    fn add<T>(&mut self, value: T) -> Result<(), BoxDynError> { Ok(()) }
    fn len(&self) -> usize { core::privlint::opaque() }
}
impl IntoArguments<Sqlite> for SqliteArguments { fn into_arguments(self) -> SqliteArguments { self } }
