mod aliasing;

pub use self::aliasing::{Alias, AliasedField};
use crate::expression::Expression;

pub trait QuerySource {}
impl<T: Table> QuerySource for T {}
pub trait Table: Sized {}
pub trait Column: Expression { type Table; }
