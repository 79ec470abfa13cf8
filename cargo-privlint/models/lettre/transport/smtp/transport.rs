use core::privlint::opaque;
use super::{Error, __answer, authentication::{Credentials, Mechanism}, response::Response};
use crate::address::Envelope;
use crate::Transport;
use std::time::Duration;

pub struct SmtpTransport {}
#[derive(Debug, Clone)]
pub struct SmtpTransportBuilder {}
impl Transport for SmtpTransport {
    type Ok = Response;
    type Error = Error;
    #[privacy(sink = "email", args = ["envelope", "email"])]
    fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<Response, Error> { __answer() }
}
impl SmtpTransport {
    pub fn relay(relay: &str) -> Result<SmtpTransportBuilder, Error> { opaque() }
    pub fn starttls_relay(relay: &str) -> Result<SmtpTransportBuilder, Error> { opaque() }
    pub fn unencrypted_localhost() -> SmtpTransport { opaque() }
    pub fn builder_dangerous<T: Into<String>>(server: T) -> SmtpTransportBuilder { opaque() }
    pub fn from_url(connection_url: &str) -> Result<SmtpTransportBuilder, Error> { opaque() }
    pub fn test_connection(&self) -> Result<bool, Error> { opaque() }
}
impl Clone for SmtpTransport { fn clone(&self) -> Self { opaque() } }
impl std::fmt::Debug for SmtpTransport { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl SmtpTransportBuilder {
    pub fn credentials(self, credentials: Credentials) -> Self { self }
    pub fn authentication(self, mechanisms: Vec<Mechanism>) -> Self { self }
    pub fn port(self, port: u16) -> Self { self }
    pub fn timeout(self, timeout: Option<Duration>) -> Self { self }
    pub fn build(self) -> SmtpTransport { opaque() }
}
