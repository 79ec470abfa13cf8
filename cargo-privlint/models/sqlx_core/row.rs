use core::privlint::opaque;
use crate::__answer;
use crate::database::Database;
use crate::error::Error;

pub trait Row {
    type Database: Database<Row = Self>;
    fn is_empty(&self) -> bool { opaque() }
    fn len(&self) -> usize { opaque() }
    fn columns(&self) -> &[<Self::Database as Database>::Column];
    fn get<T, I>(&self, index: I) -> T { __answer() }
    fn get_unchecked<T, I>(&self, index: I) -> T { __answer() }
    fn try_get<T, I>(&self, index: I) -> Result<T, Error> { Ok(__answer()) }
    fn try_get_unchecked<T, I>(&self, index: I) -> Result<T, Error> { Ok(__answer()) }
    fn try_get_raw<I>(&self, index: I) -> Result<<Self::Database as Database>::ValueRef, Error>;
}
