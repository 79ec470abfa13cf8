//! The derives of diesel, which stand for the traits of their names, and `table!`.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { AsChangeset AsExpression Associations DieselNumericOps FromSqlRow HasQuery Identifiable Insertable MultiConnection QueryId
    Queryable QueryableByName Selectable SqlType ValidGrouping }

#[macro_export]
#[rustc_builtin_macro = "diesel_table"]
macro_rules! table_proc { () => {} }
