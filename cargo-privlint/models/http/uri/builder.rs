use core::privlint::{any_of, opaque};

use super::{Parts, Uri};

#[derive(Debug, Default)]
pub struct Builder { parts: Parts }
impl Builder {
    pub fn new() -> Builder { opaque() }
    pub fn scheme<T>(self, scheme: T) -> Self { self }
    pub fn authority<T>(self, auth: T) -> Self { self.parts.authority = Some(any_of(auth)); self }
    pub fn path_and_query<T>(self, p_and_q: T) -> Self { self.parts.path_and_query = Some(any_of(p_and_q)); self }
    pub fn build(self) -> Result<Uri, crate::Error> { Ok(any_of(self)) }
}
impl From<Uri> for Builder { fn from(uri: Uri) -> Self { any_of(uri) } }
