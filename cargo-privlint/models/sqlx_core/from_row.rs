use crate::__answer;
use crate::error::Error;
use crate::row::Row;

pub trait FromRow<R: Row>: Sized { fn from_row(row: &R) -> Result<Self, Error>; }
macro_rules! tuples { ($(($($T:ident)*))*) => { $( impl<R: Row, $($T),*> FromRow<R> for ($($T,)*) { fn from_row(row: &R) -> Result<Self, Error> { Ok(__answer()) } } )* } }
tuples! { () (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) }
