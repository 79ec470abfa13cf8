use core::privlint::{any_of, opaque};
use std::fmt::{self, Display};
use std::marker::PhantomData;

mod ignored_any;
mod impls;
pub mod value;

pub use self::ignored_any::IgnoredAny;
pub use std::error::Error as StdError;

pub trait Error: Sized {
    fn custom<T: Display>(msg: T) -> Self;
    fn invalid_type(unexp: Unexpected, exp: &dyn Expected) -> Self { any_of(unexp) }
    fn invalid_value(unexp: Unexpected, exp: &dyn Expected) -> Self { any_of(unexp) }
    fn invalid_length(len: usize, exp: &dyn Expected) -> Self { opaque() }
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self { any_of(variant) }
    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self { any_of(field) }
    fn missing_field(field: &'static str) -> Self { opaque() }
    fn duplicate_field(field: &'static str) -> Self { opaque() }
}
#[derive(Clone, PartialEq, Debug)]
pub enum Unexpected { Bool(bool), Unsigned(u64), Signed(i64), Float(f64), Char(char), Str(&str), Bytes(&[u8]), Unit, Option, NewtypeStruct, Seq, Map, Enum, UnitVariant, NewtypeVariant, TupleVariant, StructVariant, Other(&str) }
pub trait Expected { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result; }
impl Expected for &str { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T: Visitor> Expected for T { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result { self.expecting(formatter) } }
pub trait Deserialize: Sized { fn deserialize<D: Deserializer>(deserializer: D) -> Result<Self, D::Error>; }
pub trait DeserializeOwned: Deserialize {}
impl<T: Deserialize> DeserializeOwned for T {}
pub trait DeserializeSeed: Sized { type Value; fn deserialize<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error>; }
impl<T: Deserialize> DeserializeSeed for PhantomData<T> { type Value = T; fn deserialize<D: Deserializer>(self, deserializer: D) -> Result<T, D::Error> { T::deserialize(deserializer) } }
pub trait Deserializer: Sized {
    type Error: Error;
    fn deserialize_any<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_bool<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_i8<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_i16<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_i32<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_i64<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_i128<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error> { .. }
    fn deserialize_u8<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_u16<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_u32<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_u64<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_u128<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error> { .. }
    fn deserialize_f32<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_f64<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_char<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_str<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_string<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_bytes<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_byte_buf<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_option<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_unit<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_seq<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_map<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_identifier<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_ignored_any<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_unit_struct<V: Visitor>(self, name: &'static str, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_newtype_struct<V: Visitor>(self, name: &'static str, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_tuple<V: Visitor>(self, len: usize, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_tuple_struct<V: Visitor>(self, name: &'static str, len: usize, visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_struct<V: Visitor>(self, name: &'static str, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Self::Error>;
    fn deserialize_enum<V: Visitor>(self, name: &'static str, variants: &'static [&'static str], visitor: V) -> Result<V::Value, Self::Error>;
    fn is_human_readable(&self) -> bool { true }
}
pub trait Visitor: Sized {
    type Value;
    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result;
    fn visit_bool<E: Error>(self, v: bool) -> Result<Self::Value, E> { .. }
    fn visit_i8<E: Error>(self, v: i8) -> Result<Self::Value, E> { .. }
    fn visit_i16<E: Error>(self, v: i16) -> Result<Self::Value, E> { .. }
    fn visit_i32<E: Error>(self, v: i32) -> Result<Self::Value, E> { .. }
    fn visit_i64<E: Error>(self, v: i64) -> Result<Self::Value, E> { .. }
    fn visit_i128<E: Error>(self, v: i128) -> Result<Self::Value, E> { .. }
    fn visit_u8<E: Error>(self, v: u8) -> Result<Self::Value, E> { .. }
    fn visit_u16<E: Error>(self, v: u16) -> Result<Self::Value, E> { .. }
    fn visit_u32<E: Error>(self, v: u32) -> Result<Self::Value, E> { .. }
    fn visit_u64<E: Error>(self, v: u64) -> Result<Self::Value, E> { .. }
    fn visit_u128<E: Error>(self, v: u128) -> Result<Self::Value, E> { .. }
    fn visit_f32<E: Error>(self, v: f32) -> Result<Self::Value, E> { .. }
    fn visit_f64<E: Error>(self, v: f64) -> Result<Self::Value, E> { .. }
    fn visit_char<E: Error>(self, v: char) -> Result<Self::Value, E> { .. }
    fn visit_str<E: Error>(self, v: &str) -> Result<Self::Value, E> { .. }
    fn visit_borrowed_str<E: Error>(self, v: &str) -> Result<Self::Value, E> { .. }
    fn visit_string<E: Error>(self, v: String) -> Result<Self::Value, E> { .. }
    fn visit_bytes<E: Error>(self, v: &[u8]) -> Result<Self::Value, E> { .. }
    fn visit_borrowed_bytes<E: Error>(self, v: &[u8]) -> Result<Self::Value, E> { .. }
    fn visit_byte_buf<E: Error>(self, v: Vec<u8>) -> Result<Self::Value, E> { .. }
    fn visit_none<E: Error>(self) -> Result<Self::Value, E> { .. }
    fn visit_some<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error> { .. }
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> { .. }
    fn visit_newtype_struct<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error> { .. }
    fn visit_seq<A: SeqAccess>(self, seq: A) -> Result<Self::Value, A::Error> { .. }
    fn visit_map<A: MapAccess>(self, map: A) -> Result<Self::Value, A::Error> { .. }
    fn visit_enum<A: EnumAccess>(self, data: A) -> Result<Self::Value, A::Error> { .. }
}
pub trait SeqAccess {
    type Error: Error;
    fn next_element_seed<T: DeserializeSeed>(&mut self, seed: T) -> Result<Option<T::Value>, Self::Error>;
    fn next_element<T: Deserialize>(&mut self) -> Result<Option<T>, Self::Error> { .. }
    fn size_hint(&self) -> Option<usize> { opaque() }
}
pub trait MapAccess {
    type Error: Error;
    fn next_key_seed<K: DeserializeSeed>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error>;
    fn next_value_seed<V: DeserializeSeed>(&mut self, seed: V) -> Result<V::Value, Self::Error>;
    fn next_key<K: Deserialize>(&mut self) -> Result<Option<K>, Self::Error> { .. }
    fn next_value<V: Deserialize>(&mut self) -> Result<V, Self::Error> { .. }
    fn next_entry<K: Deserialize, V: Deserialize>(&mut self) -> Result<Option<(K, V)>, Self::Error> { .. }
    fn size_hint(&self) -> Option<usize> { opaque() }
}
pub trait EnumAccess: Sized {
    type Error: Error;
    type Variant: VariantAccess<Error = Self::Error>;
    fn variant_seed<V: DeserializeSeed>(self, seed: V) -> Result<(V::Value, Self::Variant), Self::Error>;
    fn variant<V: Deserialize>(self) -> Result<(V, Self::Variant), Self::Error> { .. }
}
pub trait VariantAccess: Sized {
    type Error: Error;
    fn unit_variant(self) -> Result<(), Self::Error>;
    fn newtype_variant_seed<T: DeserializeSeed>(self, seed: T) -> Result<T::Value, Self::Error>;
    fn newtype_variant<T: Deserialize>(self) -> Result<T, Self::Error> { .. }
    fn tuple_variant<V: Visitor>(self, len: usize, visitor: V) -> Result<V::Value, Self::Error>;
    fn struct_variant<V: Visitor>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Self::Error>;
}
pub trait IntoDeserializer<E: Error> { type Deserializer: Deserializer<Error = E>; fn into_deserializer(self) -> Self::Deserializer; }
