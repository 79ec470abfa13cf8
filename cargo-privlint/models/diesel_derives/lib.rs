//! The derives of diesel, which stand for the traits of their names, and `table!`.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { AsChangeset AsExpression Associations DieselNumericOps FromSqlRow HasQuery Identifiable Insertable MultiConnection QueryId
    Queryable QueryableByName Selectable SqlType ValidGrouping }

#[macro_export]
#[rustc_builtin_macro = "diesel_table"]
macro_rules! table_proc { () => {} }

/// A function of the database: whatever it is called with, an expression.
#[macro_export]
macro_rules! define_sql_function {
    ($(#[$meta:meta])* $vis:vis fn $name:ident $(<$($param:ident $(: $bound:path $(+ $more:path)*)?),* $(,)?>)? ($($arg:ident: $ty:ty),* $(,)?) $(-> $ret:ty)? $(;)?) => {
        pub fn $name($($arg: impl Sized),*) -> ::diesel::expression::grouped::Grouped<()> {
            ::diesel::expression::functions::__called(($($arg,)*))
        }
    };
}
