use crate::result::QueryResult;

pub trait SaveChangesDsl<Conn> {
    #[privacy(sink = "store", args = ["self"])]
    fn save_changes<T>(self, connection: &mut Conn) -> QueryResult<T> { core::privlint::opaque() }
}
impl<T, Conn> SaveChangesDsl<Conn> for T {}
