use core::privlint::opaque;
use crate::{StatusCode, Url, Version, __answer, header::HeaderMap};
use bytes::Bytes;
use futures_core::Stream;
use serde_core::de::DeserializeOwned;
use std::net::SocketAddr;

#[derive(Debug)]
pub struct Response { headers: HeaderMap, url: Url }
impl Response {
    pub fn status(&self) -> StatusCode { opaque() }
    pub fn version(&self) -> Version { opaque() }
    pub fn headers(&self) -> &HeaderMap { &self.headers }
    pub fn headers_mut(&mut self) -> &mut HeaderMap { &mut self.headers }
    pub fn content_length(&self) -> Option<u64> { opaque() }
    pub fn url(&self) -> &Url { &self.url }
    pub fn remote_addr(&self) -> Option<SocketAddr> { opaque() }
    pub async fn text(self) -> crate::Result<String> { Ok(__answer()) }
    pub async fn text_with_charset(self, default_encoding: &str) -> crate::Result<String> { Ok(__answer()) }
    pub async fn json<T: DeserializeOwned>(self) -> crate::Result<T> { Ok(__answer()) }
    pub async fn bytes(self) -> crate::Result<Bytes> { Ok(__answer()) }
    pub async fn chunk(&mut self) -> crate::Result<Option<Bytes>> { Ok(__answer()) }
    pub fn bytes_stream(self) -> impl Stream<Item = crate::Result<Bytes>> { __answer::<futures_core::stream::BoxStream<crate::Result<Bytes>>>() }
    pub fn error_for_status(self) -> crate::Result<Self> { Ok(self) }
    pub fn error_for_status_ref(&self) -> crate::Result<&Self> { Ok(self) }
}
