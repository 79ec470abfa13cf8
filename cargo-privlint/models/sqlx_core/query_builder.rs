use core::privlint::opaque;
use crate::database::Database;
use crate::query::Query;
use crate::query_as::QueryAs;
use crate::query_scalar::QueryScalar;
use std::fmt::Display;

pub struct QueryBuilder<DB: Database> { database: DB, query: String }
pub struct Separated<DB: Database, Sep> { query_builder: &mut QueryBuilder<DB>, separator: Sep }
impl<DB: Database> QueryBuilder<DB> {
    pub fn new(init: impl Into<String>) -> Self { QueryBuilder { database: opaque(), query: init.into() } }
    #[privacy(sink = "store", args = ["sql"])]
    pub fn push(&mut self, sql: impl Display) -> &mut Self { self }
    #[privacy(sink = "store", args = ["value"])]
    pub fn push_bind<T>(&mut self, value: T) -> &mut Self { self }
    pub fn separated<Sep: Display>(&mut self, separator: Sep) -> Separated<DB, Sep> { Separated { query_builder: self, separator } }
    pub fn push_values<I: IntoIterator, F: FnMut(Separated<DB, &'static str>, I::Item)>(&mut self, tuples: I, push_tuple: F) -> &mut Self {
        if let Some(item) = tuples.into_iter().next() { push_tuple(Separated { query_builder: self, separator: ", " }, item); }
        self
    }
    pub fn build(&mut self) -> Query<DB, <DB as Database>::Arguments> { opaque() }
    pub fn build_query_as<T>(&mut self) -> QueryAs<DB, T, <DB as Database>::Arguments> { opaque() }
    pub fn build_query_scalar<T>(&mut self) -> QueryScalar<DB, T, <DB as Database>::Arguments> { opaque() }
    pub fn reset(&mut self) -> &mut Self { self }
    pub fn into_string(self) -> String { self.query }
}
impl<DB: Database, Sep: Display> Separated<DB, Sep> {
    #[privacy(sink = "store", args = ["sql"])]
    pub fn push(&mut self, sql: impl Display) -> &mut Self { self }
    #[privacy(sink = "store", args = ["sql"])]
    pub fn push_unseparated(&mut self, sql: impl Display) -> &mut Self { self }
    #[privacy(sink = "store", args = ["value"])]
    pub fn push_bind<T>(&mut self, value: T) -> &mut Self { self }
    #[privacy(sink = "store", args = ["value"])]
    pub fn push_bind_unseparated<T>(&mut self, value: T) -> &mut Self { self }
}
