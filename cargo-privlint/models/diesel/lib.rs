//! Model of `diesel`'s queries: a query has the type of what it selects from, whatever is done to it; only a
//! selection of a struct is kept, since it says what comes back.

mod macros;

pub mod expression;
pub mod expression_methods;
pub mod internal;
pub mod pg;
pub mod query_builder;
pub mod query_dsl;
pub mod query_source;
pub mod result;
pub mod upsert;

pub use crate::query_builder::functions::{delete, insert_into, insert_or_ignore_into, replace_into, select, sql_query, update};
pub use crate::result::Error::NotFound;
pub use crate::prelude::*;
pub use diesel_derives::{AsExpression, DieselNumericOps, FromSqlRow, MultiConnection, QueryId, SqlType};

pub mod dsl {
    pub use crate::query_builder::functions::{delete, insert_into, insert_or_ignore_into, replace_into, select, sql_query, update};
}

pub mod prelude {
    pub use crate::expression::functions::define_sql_function;
    pub use crate::expression::{Expression, Selectable, SelectableHelper};
    pub use crate::expression_methods::*;
    pub use crate::query_dsl::{JoinOnDsl, QueryDsl, RunQueryDsl, SaveChangesDsl};
    pub use crate::query_source::{Column, QuerySource, Table};
    pub use crate::result::{ConnectionError, ConnectionResult, OptionalExtension, QueryResult};
    pub use diesel_derives::table_proc as table;
    pub use diesel_derives::{AsChangeset, Associations, HasQuery, Identifiable, Insertable, Queryable, QueryableByName, Selectable};
}
