use core::privlint::{any_of, opaque};

mod content_type;
mod textual;

pub use self::content_type::ContentType;
pub use self::textual::{Comments, Keywords, MessageId, Subject};

pub trait Header: Clone {}
#[derive(Debug, Clone, Default)]
pub struct Headers { text: String }
impl Headers {
    pub fn new() -> Self { opaque() }
    pub fn get<H: Header>(&self) -> Option<H> { Some(any_of(self)) }
    pub fn set<H: Header>(&mut self, header: H) { self.text = any_of(header); }
    pub fn remove<H: Header>(&mut self) -> Option<H> { Some(any_of(self)) }
    pub fn get_raw(&self, name: &str) -> Option<&str> { Some(&self.text) }
}
