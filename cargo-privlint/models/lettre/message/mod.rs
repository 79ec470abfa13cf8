use core::privlint::{any_of, opaque};
use crate::address::Envelope;
use crate::error::Error as EmailError;
use header::{Header, Headers};
use std::time::SystemTime;

mod attachment;
mod body;
pub mod header;
mod mailbox;
mod mimebody;

pub use attachment::Attachment;
pub use body::{Body, IntoBody, MaybeString};
pub use mailbox::*;
pub use mimebody::*;

#[derive(Debug, Clone, Default)]
pub struct MessageBuilder { headers: Headers }
#[derive(Clone, Debug)]
pub struct Message { headers: Headers, body: [u8], envelope: Envelope }
impl MessageBuilder {
    pub fn new() -> Self { opaque() }
    pub fn from(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn sender(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn date(self, st: SystemTime) -> Self { self }
    pub fn date_now(self) -> Self { self }
    pub fn reply_to(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn to(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn cc(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn bcc(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn in_reply_to(self, id: String) -> Self { any_of((self, id)) }
    pub fn references(self, id: String) -> Self { any_of((self, id)) }
    pub fn subject<S: Into<String>>(self, subject: S) -> Self { any_of((self, subject.into())) }
    pub fn message_id(self, id: Option<String>) -> Self { any_of((self, id)) }
    pub fn user_agent(self, id: String) -> Self { any_of((self, id)) }
    pub fn header<H: Header>(self, header: H) -> Self { any_of((self, header)) }
    pub fn envelope(self, envelope: Envelope) -> Self { any_of((self, envelope)) }
    pub fn body<T: IntoBody>(self, body: T) -> Result<Message, EmailError> { Ok(any_of((self, body))) }
    pub fn multipart(self, part: MultiPart) -> Result<Message, EmailError> { Ok(any_of((self, part))) }
    pub fn singlepart(self, part: SinglePart) -> Result<Message, EmailError> { Ok(any_of((self, part))) }
}
impl Message {
    pub fn builder() -> MessageBuilder { opaque() }
    pub fn headers(&self) -> &Headers { &self.headers }
    pub fn headers_mut(&mut self) -> &mut Headers { &mut self.headers }
    pub fn envelope(&self) -> &Envelope { &self.envelope }
    pub fn formatted(&self) -> Vec<u8> { any_of(self) }
}
