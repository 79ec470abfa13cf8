use crate::query_builder::{DeleteStatement, IncompleteInsertStatement, SelectStatement, SqlQuery, UpdateStatement};

pub fn update<T>(source: T) -> UpdateStatement<T, ()> { UpdateStatement { target: source, values: () } }
pub fn delete<T>(source: T) -> DeleteStatement<T> { DeleteStatement { of: source } }
pub fn insert_into<T>(target: T) -> IncompleteInsertStatement<T> { IncompleteInsertStatement { target } }
pub fn insert_or_ignore_into<T>(target: T) -> IncompleteInsertStatement<T> { IncompleteInsertStatement { target } }
pub fn replace_into<T>(target: T) -> IncompleteInsertStatement<T> { IncompleteInsertStatement { target } }
pub fn select<T>(expression: T) -> SelectStatement<T> { SelectStatement { of: expression } }
#[privacy(sink = "store")]
pub fn sql_query<T: Into<String>>(query: T) -> SqlQuery { core::privlint::opaque() }
