//! Model of `uuid`.

use core::privlint::{any_of, opaque};

mod error;
pub mod fmt;
mod parser;

pub use error::Error;

pub type Bytes = [u8; 16];
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd, Default)]
pub struct Uuid { bytes: Bytes }
impl Uuid {
    pub const fn nil() -> Self { opaque() }
    pub const fn max() -> Self { opaque() }
    pub const fn is_nil(&self) -> bool { opaque() }
    pub const fn from_u128(v: u128) -> Self { any_of(v) }
    pub const fn as_u128(&self) -> u128 { any_of(self) }
    pub fn from_slice(b: &[u8]) -> Result<Uuid, Error> { Ok(any_of(b)) }
    pub const fn from_bytes(bytes: Bytes) -> Uuid { Uuid { bytes } }
    pub const fn as_bytes(&self) -> &Bytes { &self.bytes }
    pub const fn into_bytes(self) -> Bytes { self.bytes }
    pub const fn get_version_num(&self) -> usize { opaque() }
    pub fn new_v4() -> Uuid { opaque() }
    pub fn now_v7() -> Self { opaque() }
    #[privacy(sanitizes = "hash")]
    pub fn new_v5(namespace: &Uuid, name: &[u8]) -> Uuid { any_of(name) }
    #[privacy(sanitizes = "hash")]
    pub fn new_v3(namespace: &Uuid, name: &[u8]) -> Uuid { any_of(name) }
    pub const NAMESPACE_DNS: Self = opaque();
    pub const NAMESPACE_URL: Self = opaque();
    pub const NAMESPACE_OID: Self = opaque();
}
impl AsRef<[u8]> for Uuid { fn as_ref(&self) -> &[u8] { any_of(self) } }
impl From<u128> for Uuid { fn from(value: u128) -> Self { any_of(value) } }
impl From<Uuid> for u128 { fn from(value: Uuid) -> Self { any_of(value) } }
impl serde_core::Serialize for Uuid { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl serde_core::Deserialize for Uuid { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(any_of(deserializer)) } }
