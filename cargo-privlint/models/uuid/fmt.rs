use core::privlint::any_of;
use crate::Uuid;
use std::fmt;

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Hyphenated(Uuid);
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Simple(Uuid);
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Urn(Uuid);
impl Uuid {
    pub const fn hyphenated(self) -> Hyphenated { Hyphenated(self) }
    pub fn as_hyphenated(&self) -> &Hyphenated { any_of(self) }
    pub const fn simple(self) -> Simple { Simple(self) }
    pub fn as_simple(&self) -> &Simple { any_of(self) }
    pub const fn urn(self) -> Urn { Urn(self) }
}
impl fmt::Debug for Uuid { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for Uuid { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::LowerHex for Uuid { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl From<Uuid> for String { fn from(uuid: Uuid) -> Self { any_of(uuid) } }
impl fmt::Display for Hyphenated { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for Simple { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl fmt::Display for Urn { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
