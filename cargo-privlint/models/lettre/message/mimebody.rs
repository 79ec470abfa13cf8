use core::privlint::{any_of, opaque};
use super::header::{ContentType, Header};
use super::IntoBody;

#[derive(Debug, Clone, Default)]
pub struct SinglePartBuilder { part: SinglePart }
#[derive(Debug, Clone)]
pub struct SinglePart { body: Vec<u8> }
#[derive(Debug, Clone, Default)]
pub struct MultiPartBuilder { part: MultiPart }
#[derive(Debug, Clone)]
pub struct MultiPart { parts: Vec<SinglePart> }
impl SinglePartBuilder {
    pub fn new() -> Self { opaque() }
    pub fn header<H: Header>(self, header: H) -> Self { self }
    pub fn content_type(self, content_type: ContentType) -> Self { self }
    pub fn body<T: IntoBody>(self, body: T) -> SinglePart { any_of(body) }
}
impl SinglePart {
    pub fn builder() -> SinglePartBuilder { opaque() }
    pub fn plain<T: IntoBody>(body: T) -> Self { any_of(body) }
    pub fn html<T: IntoBody>(body: T) -> Self { any_of(body) }
    pub fn formatted(&self) -> Vec<u8> { any_of(self) }
}
impl MultiPartBuilder {
    pub fn new() -> Self { opaque() }
    pub fn build(self) -> MultiPart { any_of(self) }
    pub fn singlepart(self, part: SinglePart) -> MultiPart { any_of((self, part)) }
    pub fn multipart(self, part: MultiPart) -> MultiPart { any_of((self, part)) }
}
impl MultiPart {
    pub fn builder() -> MultiPartBuilder { opaque() }
    pub fn mixed() -> MultiPartBuilder { opaque() }
    pub fn alternative() -> MultiPartBuilder { opaque() }
    pub fn related() -> MultiPartBuilder { opaque() }
    pub fn alternative_plain_html<T: IntoBody, V: IntoBody>(plain: T, html: V) -> Self { any_of((plain, html)) }
    pub fn singlepart(self, part: SinglePart) -> Self { any_of((self, part)) }
    pub fn multipart(self, part: MultiPart) -> Self { any_of((self, part)) }
    pub fn formatted(&self) -> Vec<u8> { any_of(self) }
}
