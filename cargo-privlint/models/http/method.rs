use core::privlint::opaque;
use std::fmt;

#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Method {}
#[derive(Debug)]
pub struct InvalidMethod {}
impl Method {
    pub const GET: Method = Method {};
    pub const POST: Method = Method {};
    pub const PUT: Method = Method {};
    pub const DELETE: Method = Method {};
    pub const HEAD: Method = Method {};
    pub const OPTIONS: Method = Method {};
    pub const CONNECT: Method = Method {};
    pub const PATCH: Method = Method {};
    pub const TRACE: Method = Method {};
    pub fn from_bytes(src: &[u8]) -> Result<Method, InvalidMethod> { opaque() }
    pub fn is_safe(&self) -> bool { opaque() }
    pub fn is_idempotent(&self) -> bool { opaque() }
    pub fn as_str(&self) -> &str { opaque() }
}
impl fmt::Display for Method { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::str::FromStr for Method { type Err = InvalidMethod; fn from_str(t: &str) -> Result<Self, InvalidMethod> { opaque() } }
impl fmt::Display for InvalidMethod { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidMethod {}
