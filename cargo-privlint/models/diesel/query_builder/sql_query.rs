pub struct SqlQuery<Inner = ()> { inner: Inner }
impl<Inner> SqlQuery<Inner> {
    #[privacy(sink = "store", args = ["value"])]
    pub fn bind<ST, Value>(self, value: Value) -> UncheckedBind<SqlQuery<Inner>, Value, ST> { core::privlint::opaque() }
    pub fn sql<T>(self, sql: T) -> SqlQuery<Inner> { self }
}
pub struct UncheckedBind<Query, Value, ST> { query: Query, value: Value, kind: ST }
impl<Query, Value, ST> UncheckedBind<Query, Value, ST> {
    #[privacy(sink = "store", args = ["value"])]
    pub fn bind<ST2, Value2>(self, value: Value2) -> UncheckedBind<UncheckedBind<Query, Value, ST>, Value2, ST2> { core::privlint::opaque() }
}
