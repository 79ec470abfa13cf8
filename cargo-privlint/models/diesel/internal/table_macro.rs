pub use crate::query_builder::FromClause;
pub use crate::query_builder::{BoxedSelectStatement, SelectStatement};
