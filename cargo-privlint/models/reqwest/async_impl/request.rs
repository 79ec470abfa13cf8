use core::privlint::{any_of, opaque};
use super::{body::Body, multipart, response::Response};
use crate::{IntoUrl, Method, Url, Version, __answer, error::Error, header::HeaderMap};
use serde_core::Serialize;
use std::fmt::Display;
use std::future::Future;
use std::time::Duration;

#[derive(Debug)]
pub struct Request { url: Url, headers: HeaderMap, body: Option<Body> }
#[derive(Debug)]
pub struct RequestBuilder { request: Request }
impl Request {
    pub fn new(method: Method, url: Url) -> Self { Request { url, headers: opaque(), body: None } }
    pub fn method(&self) -> &Method { opaque() }
    pub fn method_mut(&mut self) -> &mut Method { opaque() }
    pub fn url(&self) -> &Url { &self.url }
    pub fn url_mut(&mut self) -> &mut Url { &mut self.url }
    pub fn headers(&self) -> &HeaderMap { &self.headers }
    pub fn headers_mut(&mut self) -> &mut HeaderMap { &mut self.headers }
    pub fn body(&self) -> Option<&Body> { self.body.as_ref() }
    pub fn body_mut(&mut self) -> &mut Option<Body> { &mut self.body }
    pub fn version(&self) -> Version { opaque() }
    pub fn try_clone(&self) -> Option<Request> { Some(any_of(self)) }
}
impl RequestBuilder {
    pub(crate) fn __to<U: IntoUrl>(url: U) -> RequestBuilder { RequestBuilder { request: Request { url: any_of(url), headers: opaque(), body: None } } }
    #[privacy(sink = "network", args = ["value"])]
    pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["headers"])]
    pub fn headers(self, headers: HeaderMap) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["username", "password"])]
    pub fn basic_auth<U: Display, P: Display>(self, username: U, password: Option<P>) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["token"])]
    pub fn bearer_auth<T: Display>(self, token: T) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["body"])]
    pub fn body<T: Into<Body>>(self, body: T) -> RequestBuilder { self }
    pub fn timeout(self, timeout: Duration) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["multipart"])]
    pub fn multipart(self, multipart: multipart::Form) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["query"])]
    pub fn query<T: Serialize + ?Sized>(self, query: &T) -> RequestBuilder { self.request.url = any_of((self.request.url, query)); self }
    pub fn version(self, version: Version) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["form"])]
    pub fn form<T: Serialize + ?Sized>(self, form: &T) -> RequestBuilder { self }
    #[privacy(sink = "network", args = ["json"])]
    pub fn json<T: Serialize + ?Sized>(self, json: &T) -> RequestBuilder { self }
    pub fn build(self) -> crate::Result<Request> { Ok(self.request) }
    pub fn send(self) -> impl Future<Output = Result<Response, Error>> { async move { if __answer() { Ok(__answer()) } else { Err(Error::__at(self.request.url)) } } }
    pub fn try_clone(&self) -> Option<RequestBuilder> { Some(any_of(self)) }
}
