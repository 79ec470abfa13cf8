//! Model of `serde_json`.

pub mod de;
pub mod error;
mod macros;
pub mod map;
mod number;
pub mod ser;
pub mod value;

pub use crate::de::{Deserializer, StreamDeserializer, from_reader, from_slice, from_str};
pub use crate::error::{Error, Result};
pub use crate::map::Map;
pub use crate::number::Number;
pub use crate::ser::{Serializer, to_string, to_string_pretty, to_vec, to_vec_pretty, to_writer, to_writer_pretty};
pub use crate::value::{Value, from_value, to_value};
