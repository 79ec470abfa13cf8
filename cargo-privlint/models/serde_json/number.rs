use core::privlint::any_of;
use std::fmt::{self, Debug, Display};

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number { n: f64 }
impl Number {
    pub fn is_i64(&self) -> bool { core::privlint::opaque() }
    pub fn is_u64(&self) -> bool { core::privlint::opaque() }
    pub fn is_f64(&self) -> bool { core::privlint::opaque() }
    pub fn as_i64(&self) -> Option<i64> { Some(any_of(self)) }
    pub fn as_u64(&self) -> Option<u64> { Some(any_of(self)) }
    pub fn as_f64(&self) -> Option<f64> { Some(any_of(self)) }
    pub fn from_f64(f: f64) -> Option<Number> { Some(any_of(f)) }
}
impl Display for Number { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Debug for Number { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
macro_rules! from_numbers { ($($t:ty)*) => { $( impl From<$t> for Number { fn from(n: $t) -> Self { any_of(n) } } )* } }
from_numbers! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize }
