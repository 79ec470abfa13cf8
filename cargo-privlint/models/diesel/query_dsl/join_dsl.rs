pub trait JoinOnDsl: Sized {
    fn on<On>(self, on: On) -> Self { self }
}
impl<T: crate::query_builder::__Selects> JoinOnDsl for T {}
