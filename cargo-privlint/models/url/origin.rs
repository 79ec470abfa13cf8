use crate::Host;
use core::privlint::{any_of, opaque};

#[derive(PartialEq, Eq, Hash, Clone, Debug)]
pub enum Origin { Opaque(OpaqueOrigin), Tuple(String, Host<String>, u16) }
#[derive(Eq, PartialEq, Hash, Clone, Debug)]
pub struct OpaqueOrigin {}
impl Origin {
    pub fn new_opaque() -> Origin { Origin::Opaque(OpaqueOrigin {}) }
    pub fn is_tuple(&self) -> bool { opaque() }
    pub fn ascii_serialization(&self) -> String { any_of(self) }
    pub fn unicode_serialization(&self) -> String { any_of(self) }
}
