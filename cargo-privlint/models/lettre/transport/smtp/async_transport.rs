use core::privlint::opaque;
use super::{Error, __answer, authentication::{Credentials, Mechanism}, response::Response};
use crate::address::Envelope;
use crate::AsyncTransport;
use std::time::Duration;

pub struct AsyncSmtpTransport<E> { executor: E }
#[derive(Debug, Clone)]
pub struct AsyncSmtpTransportBuilder {}
impl<E> AsyncTransport for AsyncSmtpTransport<E> {
    type Ok = Response;
    type Error = Error;
    #[privacy(sink = "email", args = ["envelope", "email"])]
    async fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<Response, Error> { __answer() }
}
impl<E> AsyncSmtpTransport<E> {
    pub fn relay(relay: &str) -> Result<AsyncSmtpTransportBuilder, Error> { opaque() }
    pub fn starttls_relay(relay: &str) -> Result<AsyncSmtpTransportBuilder, Error> { opaque() }
    pub fn unencrypted_localhost() -> AsyncSmtpTransport<E> { opaque() }
    pub fn builder_dangerous<T: Into<String>>(server: T) -> AsyncSmtpTransportBuilder { opaque() }
    pub fn from_url(connection_url: &str) -> Result<AsyncSmtpTransportBuilder, Error> { opaque() }
    pub async fn test_connection(&self) -> Result<bool, Error> { opaque() }
}
impl<E> Clone for AsyncSmtpTransport<E> { fn clone(&self) -> Self { opaque() } }
impl<E> std::fmt::Debug for AsyncSmtpTransport<E> { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl AsyncSmtpTransportBuilder {
    pub fn credentials(self, credentials: Credentials) -> Self { self }
    pub fn authentication(self, mechanisms: Vec<Mechanism>) -> Self { self }
    pub fn port(self, port: u16) -> Self { self }
    pub fn timeout(self, timeout: Option<Duration>) -> Self { self }
    pub fn build<E>(self) -> AsyncSmtpTransport<E> { opaque() }
}
