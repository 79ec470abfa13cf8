use core::privlint::opaque;
use crate::{StatusCode, Url};
use std::fmt;

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error { url: Url }
impl Error {
    pub(crate) fn __at(url: Url) -> Error { Error { url } }
    pub fn url(&self) -> Option<&Url> { Some(&self.url) }
    pub fn url_mut(&mut self) -> Option<&mut Url> { Some(&mut self.url) }
    pub fn with_url(self, url: Url) -> Self { Error { url } }
    pub fn without_url(self) -> Self { opaque() }
    pub fn is_builder(&self) -> bool { opaque() }
    pub fn is_redirect(&self) -> bool { opaque() }
    pub fn is_status(&self) -> bool { opaque() }
    pub fn is_timeout(&self) -> bool { opaque() }
    pub fn is_request(&self) -> bool { opaque() }
    pub fn is_connect(&self) -> bool { opaque() }
    pub fn is_body(&self) -> bool { opaque() }
    pub fn is_decode(&self) -> bool { opaque() }
    pub fn status(&self) -> Option<StatusCode> { opaque() }
}
impl fmt::Debug for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(self.url.as_str()) } }
impl fmt::Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(self.url.as_str()) } }
impl std::error::Error for Error {}
