use crate::expression::select_by::SelectBy;
use crate::query_builder::__Selected;

/// What a query brings back, where what it selects tells: else whoever calls says it.
pub trait LoadQuery<Conn, U> {}
impl<Q, A, X, Conn> LoadQuery<Conn, A> for __Selected<Q, SelectBy<A, X>> {}
impl<Q, A, X, B, Y, Conn> LoadQuery<Conn, (A, B)> for __Selected<Q, (SelectBy<A, X>, SelectBy<B, Y>)> {}
impl<Q, A, X, B, Y, C, Z, Conn> LoadQuery<Conn, (A, B, C)> for __Selected<Q, (SelectBy<A, X>, SelectBy<B, Y>, SelectBy<C, Z>)> {}
