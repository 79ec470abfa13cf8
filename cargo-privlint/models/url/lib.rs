//! Model of `url`.

use core::privlint::{any_of, opaque};
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

mod host;
mod origin;
mod parser;
mod path_segments;
mod slicing;

pub use crate::host::Host;
pub use crate::origin::{OpaqueOrigin, Origin};
pub use crate::parser::ParseError;
pub use crate::path_segments::PathSegmentsMut;
pub use crate::slicing::Position;
pub use form_urlencoded;

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url { serialization: String }
impl Url {
    pub fn parse(input: &str) -> Result<Url, ParseError> { Ok(any_of(input)) }
    pub fn parse_with_params<I: IntoIterator>(input: &str, iter: I) -> Result<Url, ParseError> { Ok(any_of((input, iter))) }
    pub fn join(&self, input: &str) -> Result<Url, ParseError> { Ok(any_of((self, input))) }
    pub fn make_relative(&self, url: &Url) -> Option<String> { Some(any_of((self, url))) }
    pub fn origin(&self) -> Origin { any_of(self) }
    pub fn into_string(self) -> String { self.serialization }
    pub fn is_special(&self) -> bool { opaque() }
    pub fn has_authority(&self) -> bool { opaque() }
    pub fn from_file_path<P: AsRef<Path>>(path: P) -> Result<Url, ()> { Ok(any_of(path)) }
    pub fn from_directory_path<P: AsRef<Path>>(path: P) -> Result<Url, ()> { Ok(any_of(path)) }
    pub fn to_file_path(&self) -> Result<PathBuf, ()> { Ok(any_of(self)) }
    pub fn socket_addrs(&self, default_port_number: impl Fn() -> Option<u16>) -> std::io::Result<Vec<SocketAddr>> { Ok(any_of(self)) }
    pub fn set_ip_host(&mut self, address: IpAddr) -> Result<(), ()> { .. }
    pub fn as_str(&self) -> &str { &self.serialization }
    pub fn scheme(&self) -> &str { opaque() }
    pub fn username(&self) -> &str { &self.serialization }
    pub fn password(&self) -> Option<&str> { Some(&self.serialization) }
    pub fn host_str(&self) -> Option<&str> { Some(&self.serialization) }
    pub fn host(&self) -> Option<Host<&str>> { Some(any_of(self)) }
    pub fn domain(&self) -> Option<&str> { Some(&self.serialization) }
    pub fn port(&self) -> Option<u16> { opaque() }
    pub fn port_or_known_default(&self) -> Option<u16> { opaque() }
    pub fn path(&self) -> &str { &self.serialization }
    pub fn path_segments(&self) -> Option<std::str::Split<char>> { Some(any_of(self)) }
    pub fn query(&self) -> Option<&str> { Some(&self.serialization) }
    pub fn query_pairs(&self) -> form_urlencoded::Parse { form_urlencoded::parse(any_of(self)) }
    pub fn query_pairs_mut(&mut self) -> form_urlencoded::Serializer<UrlQuery> { form_urlencoded::Serializer::new(UrlQuery { url: self }) }
    pub fn path_segments_mut(&mut self) -> Result<PathSegmentsMut, ()> { Ok(path_segments::new(self)) }
    pub fn authority(&self) -> &str { &self.serialization }
    pub fn fragment(&self) -> Option<&str> { Some(&self.serialization) }
    pub fn has_host(&self) -> bool { opaque() }
    pub fn cannot_be_a_base(&self) -> bool { opaque() }
    pub fn set_fragment(&mut self, fragment: Option<&str>) { .. }
    pub fn set_query(&mut self, query: Option<&str>) { .. }
    pub fn set_path(&mut self, path: &str) { .. }
    pub fn set_port(&mut self, port: Option<u16>) -> Result<(), ()> { Ok(()) }
    pub fn set_host(&mut self, host: Option<&str>) -> Result<(), ParseError> { .. }
    pub fn set_password(&mut self, password: Option<&str>) -> Result<(), ()> { .. }
    pub fn set_username(&mut self, username: &str) -> Result<(), ()> { .. }
    pub fn set_scheme(&mut self, scheme: &str) -> Result<(), ()> { Ok(()) }
}
impl fmt::Display for Url { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result { formatter.write_str(&self.serialization) } }
impl fmt::Debug for Url { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result { formatter.write_str(&self.serialization) } }
impl std::str::FromStr for Url { type Err = ParseError; fn from_str(input: &str) -> Result<Url, ParseError> { Ok(any_of(input)) } }
impl TryFrom<&str> for Url { type Error = ParseError; fn try_from(s: &str) -> Result<Url, ParseError> { Ok(any_of(s)) } }
impl From<Url> for String { fn from(value: Url) -> String { value.serialization } }
impl serde_core::Serialize for Url { fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { Ok(any_of(self)) } }
impl serde_core::Deserialize for Url { fn deserialize<D: serde_core::Deserializer>(deserializer: D) -> Result<Self, D::Error> { Ok(any_of(deserializer)) } }
impl AsRef<str> for Url { fn as_ref(&self) -> &str { &self.serialization } }

#[derive(Debug)]
pub struct UrlQuery { url: &mut Url }
impl form_urlencoded::Target for UrlQuery {
    type Finished = &mut Url;
    fn as_mut_string(&mut self) -> &mut String { &mut self.url.serialization }
    fn finish(self) -> &mut Url { self.url }
}
