use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Clone, Debug, Eq, Ord, PartialOrd, Hash, PartialEq)]
pub enum Host<S> { Domain(S), Ipv4(Ipv4Addr), Ipv6(Ipv6Addr) }
impl Host<&str> { pub fn to_owned(&self) -> Host<String> { core::privlint::any_of(self) } }
impl Host<String> { pub fn parse(input: &str) -> Result<Self, crate::ParseError> { Ok(core::privlint::any_of(input)) } }
impl<S: AsRef<str>> fmt::Display for Host<S> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { match self { Host::Domain(domain) => f.write_str(domain.as_ref()), Host::Ipv4(addr) => addr.fmt(f), Host::Ipv6(addr) => addr.fmt(f) } } }
