use crate::query_builder::__Selected;

pub struct UpdateStatement<T, V> { target: T, values: V }
impl<T, V> UpdateStatement<T, V> {
    #[privacy(sink = "store", args = ["values"])]
    pub fn set<W>(self, values: W) -> UpdateStatement<T, W> { UpdateStatement { target: self.target, values } }
    pub fn filter<Predicate>(self, predicate: Predicate) -> UpdateStatement<T, V> { self }
    pub fn into_boxed<DB>(self) -> UpdateStatement<T, V> { self }
    pub fn returning<E>(self, returns: E) -> __Selected<UpdateStatement<T, V>, E> { __Selected { query: self, selection: returns } }
}
