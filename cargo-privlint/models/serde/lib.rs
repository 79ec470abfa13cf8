//! Model of `serde`.

pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
