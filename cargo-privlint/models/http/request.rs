use core::privlint::{any_of, opaque};
use crate::{Extensions, HeaderMap, HeaderValue, Method, Uri, Version};

#[derive(Clone, Debug)]
pub struct Request<T> { head: Parts, body: T }
#[derive(Clone, Debug)]
pub struct Parts { pub method: Method, pub uri: Uri, pub version: Version, pub headers: HeaderMap<HeaderValue>, pub extensions: Extensions }
#[derive(Debug)]
pub struct Builder { parts: Parts }
impl Request<()> { pub fn builder() -> Builder { opaque() } }
impl<T> Request<T> {
    pub fn new(body: T) -> Request<T> { Request { head: opaque(), body } }
    pub fn from_parts(parts: Parts, body: T) -> Request<T> { Request { head: parts, body } }
    pub fn method(&self) -> &Method { opaque() }
    pub fn method_mut(&mut self) -> &mut Method { opaque() }
    pub fn uri(&self) -> &Uri { &self.head.uri }
    pub fn uri_mut(&mut self) -> &mut Uri { &mut self.head.uri }
    pub fn version(&self) -> Version { opaque() }
    pub fn headers(&self) -> &HeaderMap<HeaderValue> { &self.head.headers }
    pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> { &mut self.head.headers }
    pub fn extensions(&self) -> &Extensions { &self.head.extensions }
    pub fn extensions_mut(&mut self) -> &mut Extensions { &mut self.head.extensions }
    pub fn body(&self) -> &T { &self.body }
    pub fn body_mut(&mut self) -> &mut T { &mut self.body }
    pub fn into_body(self) -> T { self.body }
    pub fn into_parts(self) -> (Parts, T) { (self.head, self.body) }
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> { Request { head: self.head, body: f(self.body) } }
}
impl<T: Default> Default for Request<T> { fn default() -> Request<T> { opaque() } }
impl Builder {
    pub fn new() -> Builder { opaque() }
    pub fn method<T>(self, method: T) -> Builder { self }
    pub fn uri<T>(self, uri: T) -> Builder { self.parts.uri = any_of(uri); self }
    pub fn version(self, version: Version) -> Builder { self }
    pub fn header<K, V>(self, key: K, value: V) -> Builder { self.parts.headers.insert("", any_of(value)); self }
    pub fn extension<T>(self, extension: T) -> Builder { self.parts.extensions.insert(extension); self }
    pub fn headers_mut(&mut self) -> Option<&mut HeaderMap<HeaderValue>> { Some(&mut self.parts.headers) }
    pub fn body<T>(self, body: T) -> crate::Result<Request<T>> { Ok(Request { head: self.parts, body }) }
}
