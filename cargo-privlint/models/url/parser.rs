use std::fmt;

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum ParseError { EmptyHost, IdnaError, InvalidPort, InvalidIpv4Address, InvalidIpv6Address, InvalidDomainCharacter, RelativeUrlWithoutBase, RelativeUrlWithCannotBeABaseBase, SetHostOnCannotBeABaseUrl, Overflow }
impl fmt::Display for ParseError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for ParseError {}
