use crate::query_builder::__Selected;
use crate::upsert::IncompleteOnConflict;

pub struct IncompleteInsertStatement<T> { target: T }
impl<T> IncompleteInsertStatement<T> {
    pub fn default_values(self) -> InsertStatement<T, ()> { InsertStatement { target: self.target, records: () } }
    #[privacy(sink = "store", args = ["records"])]
    pub fn values<U>(self, records: U) -> InsertStatement<T, U> { InsertStatement { target: self.target, records } }
}

pub struct InsertStatement<T, U> { target: T, records: U }
impl<T, U> InsertStatement<T, U> {
    pub fn into_columns<C>(self, columns: C) -> InsertStatement<T, U> { self }
    pub fn returning<E>(self, returns: E) -> __Selected<InsertStatement<T, U>, E> { __Selected { query: self, selection: returns } }
    pub fn on_conflict_do_nothing(self) -> InsertStatement<T, U> { self }
    pub fn on_conflict<Target>(self, target: Target) -> IncompleteOnConflict<InsertStatement<T, U>, Target> { IncompleteOnConflict { stmt: self, target } }
}
