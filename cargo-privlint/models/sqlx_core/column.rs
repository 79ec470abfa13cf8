use crate::database::Database;

pub trait Column {
    type Database: Database;
    fn ordinal(&self) -> usize;
    fn name(&self) -> &str;
}
pub trait ColumnIndex<T: ?Sized> {}
impl<T: ?Sized> ColumnIndex<T> for usize {}
impl<T: ?Sized> ColumnIndex<T> for str {}
impl<T: ?Sized, I: ?Sized + ColumnIndex<T>> ColumnIndex<T> for &I {}
