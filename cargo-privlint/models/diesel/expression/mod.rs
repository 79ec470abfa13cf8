pub mod functions;
pub mod grouped;
pub mod select_by;

pub trait Expression { type SqlType; }
pub trait Selectable<DB> {}
pub trait SelectableHelper<DB>: Sized {
    fn as_select() -> select_by::SelectBy<Self, DB> { core::privlint::opaque() }
    fn as_returning() -> select_by::SelectBy<Self, DB> { core::privlint::opaque() }
}
impl<T, DB> SelectableHelper<DB> for T {}
impl<T: Expression> Expression for &T { type SqlType = T::SqlType; }
