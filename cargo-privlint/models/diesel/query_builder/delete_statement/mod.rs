use crate::query_builder::__Selected;

pub struct DeleteStatement<T> { of: T }
impl<T> DeleteStatement<T> {
    pub fn filter<Predicate>(self, predicate: Predicate) -> DeleteStatement<T> { self }
    pub fn or_filter<Predicate>(self, predicate: Predicate) -> DeleteStatement<T> { self }
    pub fn into_boxed<DB>(self) -> DeleteStatement<T> { self }
    pub fn returning<E>(self, returns: E) -> __Selected<DeleteStatement<T>, E> { __Selected { query: self, selection: returns } }
}
