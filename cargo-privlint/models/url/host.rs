use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Clone, Debug, Eq, Ord, PartialOrd, Hash, PartialEq)]
pub enum Host<S> { Domain(S), Ipv4(Ipv4Addr), Ipv6(Ipv6Addr) }
impl Host<&str> { pub fn to_owned(&self) -> Host<String> { core::privlint::any_of(self) } }
impl Host<String> { pub fn parse(input: &str) -> Result<Self, crate::ParseError> { Ok(core::privlint::any_of(input)) } }
