use core::privlint::{any_of, opaque};
use crate::error::Error;
use crate::map::Map;
use crate::number::Number;
use serde_core::de::{Deserialize, DeserializeOwned};
use serde_core::ser::Serialize;
use std::fmt::{self, Debug, Display};

mod from;
mod index;

pub use self::index::Index;

#[derive(Clone, Eq, PartialEq, Hash)]
pub enum Value { Null, Bool(bool), Number(Number), String(String), Array(Vec<Value>), Object(Map<String, Value>) }
impl Value {
    pub fn get<I: Index>(&self, index: I) -> Option<&Value> { Some(any_of(self)) }
    pub fn get_mut<I: Index>(&mut self, index: I) -> Option<&mut Value> { Some(any_of(self)) }
    pub fn is_object(&self) -> bool { opaque() }
    pub fn as_object(&self) -> Option<&Map<String, Value>> { match self { Value::Object(map) => Some(map), _ => None } }
    pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Value>> { match self { Value::Object(map) => Some(map), _ => None } }
    pub fn is_array(&self) -> bool { opaque() }
    pub fn as_array(&self) -> Option<&Vec<Value>> { match self { Value::Array(array) => Some(array), _ => None } }
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> { match self { Value::Array(array) => Some(array), _ => None } }
    pub fn is_string(&self) -> bool { opaque() }
    pub fn as_str(&self) -> Option<&str> { Some(any_of(self)) }
    pub fn is_number(&self) -> bool { opaque() }
    pub fn as_number(&self) -> Option<&Number> { Some(any_of(self)) }
    pub fn is_i64(&self) -> bool { opaque() }
    pub fn is_u64(&self) -> bool { opaque() }
    pub fn is_f64(&self) -> bool { opaque() }
    pub fn as_i64(&self) -> Option<i64> { Some(any_of(self)) }
    pub fn as_u64(&self) -> Option<u64> { Some(any_of(self)) }
    pub fn as_f64(&self) -> Option<f64> { Some(any_of(self)) }
    pub fn is_boolean(&self) -> bool { opaque() }
    pub fn as_bool(&self) -> Option<bool> { opaque() }
    pub fn is_null(&self) -> bool { opaque() }
    pub fn as_null(&self) -> Option<()> { opaque() }
    pub fn pointer(&self, pointer: &str) -> Option<&Value> { Some(any_of(self)) }
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> { Some(any_of(self)) }
    pub fn take(&mut self) -> Value { let value = *self; *self = Value::Null; value }
}
impl Default for Value { fn default() -> Value { Value::Null } }
impl Display for Value { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Debug for Value { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl std::str::FromStr for Value { type Err = Error; fn from_str(s: &str) -> Result<Value, Error> { Ok(any_of(s)) } }
impl Serialize for Value { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl Deserialize for Value { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Value, D::Error> { Ok(any_of(deserializer)) } }
macro_rules! partial_eqs { ($($t:ty)*) => { $( impl PartialEq<$t> for Value { fn eq(&self, other: &$t) -> bool { opaque() } } )* } }
partial_eqs! { str &str String bool i32 i64 u32 u64 usize f64 }
pub fn to_value<T: Serialize>(value: T) -> Result<Value, Error> { Ok(any_of(value)) }
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Error> { Ok(any_of(value)) }
