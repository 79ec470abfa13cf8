use core::privlint::any_of;
use super::Value;
use crate::map::Map;
use crate::number::Number;
use std::borrow::Cow;

macro_rules! from_scalars { ($($t:ty)*) => { $( impl From<$t> for Value { fn from(n: $t) -> Self { Value::Number(any_of(n)) } } )* } }
from_scalars! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64 }
impl From<bool> for Value { fn from(f: bool) -> Self { Value::Bool(f) } }
impl From<String> for Value { fn from(f: String) -> Self { Value::String(f) } }
impl From<&str> for Value { fn from(f: &str) -> Self { Value::String(f.to_owned()) } }
impl From<Cow<str>> for Value { fn from(f: Cow<str>) -> Self { Value::String(f.into_owned()) } }
impl From<Number> for Value { fn from(f: Number) -> Self { Value::Number(f) } }
impl From<Map<String, Value>> for Value { fn from(f: Map<String, Value>) -> Self { Value::Object(f) } }
impl<T: Into<Value>> From<Vec<T>> for Value { fn from(f: Vec<T>) -> Self { Value::Array(any_of(f)) } }
impl<T: Into<Value>, const N: usize> From<[T; N]> for Value { fn from(array: [T; N]) -> Self { Value::Array(any_of(array)) } }
impl<T: Clone + Into<Value>> From<&[T]> for Value { fn from(f: &[T]) -> Self { Value::Array(any_of(f)) } }
impl<T: Into<Value>> FromIterator<T> for Value { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { Value::Array(any_of(iter)) } }
impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Value { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self { Value::Object(any_of(iter)) } }
impl From<()> for Value { fn from((): ()) -> Self { Value::Null } }
impl<T: Into<Value>> From<Option<T>> for Value { fn from(opt: Option<T>) -> Self { match opt { Some(value) => value.into(), None => Value::Null } } }
