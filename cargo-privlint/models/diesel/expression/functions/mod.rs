use crate::expression::grouped::Grouped;

pub use diesel_derives::define_sql_function;

/// A function of the database, called with these arguments.
pub fn __called<A>(args: A) -> Grouped<A> { Grouped(args) }
