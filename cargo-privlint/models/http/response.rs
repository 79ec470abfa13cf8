use core::privlint::{any_of, opaque};
use crate::{Extensions, HeaderMap, HeaderValue, StatusCode, Version};

#[derive(Clone, Debug)]
pub struct Response<T> { head: Parts, body: T }
#[derive(Clone, Debug)]
pub struct Parts { pub status: StatusCode, pub version: Version, pub headers: HeaderMap<HeaderValue>, pub extensions: Extensions }
#[derive(Debug)]
pub struct Builder { parts: Parts }
impl Response<()> { pub fn builder() -> Builder { opaque() } }
impl<T> Response<T> {
    pub fn new(body: T) -> Response<T> { Response { head: opaque(), body } }
    pub fn from_parts(parts: Parts, body: T) -> Response<T> { Response { head: parts, body } }
    pub fn status(&self) -> StatusCode { opaque() }
    pub fn status_mut(&mut self) -> &mut StatusCode { &mut self.head.status }
    pub fn version(&self) -> Version { opaque() }
    pub fn headers(&self) -> &HeaderMap<HeaderValue> { &self.head.headers }
    pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> { &mut self.head.headers }
    pub fn extensions(&self) -> &Extensions { &self.head.extensions }
    pub fn extensions_mut(&mut self) -> &mut Extensions { &mut self.head.extensions }
    pub fn body(&self) -> &T { &self.body }
    pub fn body_mut(&mut self) -> &mut T { &mut self.body }
    pub fn into_body(self) -> T { self.body }
    pub fn into_parts(self) -> (Parts, T) { (self.head, self.body) }
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> { Response { head: self.head, body: f(self.body) } }
}
impl<T: Default> Default for Response<T> { fn default() -> Response<T> { opaque() } }
impl Builder {
    pub fn new() -> Builder { opaque() }
    pub fn status<T>(self, status: T) -> Builder { self }
    pub fn version(self, version: Version) -> Builder { self }
    pub fn header<K, V>(self, key: K, value: V) -> Builder { self.parts.headers.insert("", any_of(value)); self }
    pub fn extension<T>(self, extension: T) -> Builder { self.parts.extensions.insert(extension); self }
    pub fn headers_mut(&mut self) -> Option<&mut HeaderMap<HeaderValue>> { Some(&mut self.parts.headers) }
    pub fn body<T>(self, body: T) -> crate::Result<Response<T>> { Ok(Response { head: self.parts, body }) }
}
