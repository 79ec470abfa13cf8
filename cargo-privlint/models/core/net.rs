use crate::fmt::{self, Debug, Display};
use crate::hash::Hash;
use crate::prelude::v1::*;
use crate::privlint::{any_of, opaque};
use crate::str::FromStr;

pub use self::ip_addr::{IpAddr, Ipv4Addr, Ipv6Addr};
pub use self::parser::AddrParseError;
pub use self::socket_addr::{SocketAddr, SocketAddrV4, SocketAddrV6};

macro_rules! addresses {
    ($($t:ident)*) => { $(
        impl Display for $t { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
        impl FromStr for $t { type Err = AddrParseError; fn from_str(s: &str) -> Result<$t, AddrParseError> { Ok(any_of(s)) } }
    )* }
}
pub mod ip_addr {
    use super::*;
    #[derive(Copy, Clone, Eq, PartialEq, Hash, PartialOrd, Ord, Debug)]
    pub enum IpAddr { V4(Ipv4Addr), V6(Ipv6Addr) }
    #[derive(Copy, Clone, Eq, PartialEq, Hash, PartialOrd, Ord, Debug)]
    pub struct Ipv4Addr { octets: [u8; 4] }
    #[derive(Copy, Clone, Eq, PartialEq, Hash, PartialOrd, Ord, Debug)]
    pub struct Ipv6Addr { octets: [u8; 16] }
    addresses! { IpAddr Ipv4Addr Ipv6Addr }
    impl IpAddr {
        pub const fn is_unspecified(&self) -> bool { opaque() }
        pub const fn is_loopback(&self) -> bool { opaque() }
        pub const fn is_multicast(&self) -> bool { opaque() }
        pub const fn is_ipv4(&self) -> bool { opaque() }
        pub const fn is_ipv6(&self) -> bool { opaque() }
        pub const fn to_canonical(&self) -> IpAddr { *self }
    }
    impl Ipv4Addr {
        pub const LOCALHOST: Ipv4Addr = Ipv4Addr { octets: [127, 0, 0, 1] };
        pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr { octets: [0, 0, 0, 0] };
        pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr { .. }
        pub const fn octets(&self) -> [u8; 4] { self.octets }
        pub const fn to_bits(self) -> u32 { any_of(self) }
        pub const fn from_bits(bits: u32) -> Ipv4Addr { any_of(bits) }
        pub const fn is_loopback(&self) -> bool { opaque() }
        pub const fn is_private(&self) -> bool { opaque() }
        pub const fn is_unspecified(&self) -> bool { opaque() }
        pub const fn is_link_local(&self) -> bool { opaque() }
        pub const fn is_multicast(&self) -> bool { opaque() }
        pub const fn is_broadcast(&self) -> bool { opaque() }
        pub const fn is_documentation(&self) -> bool { opaque() }
        pub const fn to_ipv6_compatible(&self) -> Ipv6Addr { .. }
        pub const fn to_ipv6_mapped(&self) -> Ipv6Addr { .. }
        pub const fn to_bits(self) -> u32 { .. }
    }
    impl Ipv6Addr {
        pub const LOCALHOST: Ipv6Addr = Ipv6Addr { octets: [1] };
        pub const UNSPECIFIED: Ipv6Addr = Ipv6Addr { octets: [0] };
        pub const fn octets(&self) -> [u8; 16] { self.octets }
        pub const fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr { .. }
        pub const fn segments(&self) -> [u16; 8] { .. }
        pub const fn is_multicast(&self) -> bool { opaque() }
        pub const fn is_unique_local(&self) -> bool { opaque() }
        pub const fn is_unicast_link_local(&self) -> bool { opaque() }
        pub const fn is_loopback(&self) -> bool { opaque() }
        pub const fn is_unspecified(&self) -> bool { opaque() }
        pub const fn to_ipv4(&self) -> Option<Ipv4Addr> { Some(any_of(self)) }
        pub const fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> { Some(any_of(self)) }
    }
    impl From<Ipv4Addr> for IpAddr { fn from(ipv4: Ipv4Addr) -> IpAddr { IpAddr::V4(ipv4) } }
    impl From<Ipv6Addr> for IpAddr { fn from(ipv6: Ipv6Addr) -> IpAddr { IpAddr::V6(ipv6) } }
    impl From<[u8; 4]> for IpAddr { fn from(octets: [u8; 4]) -> IpAddr { .. } }
    impl From<[u8; 4]> for Ipv4Addr { fn from(octets: [u8; 4]) -> Ipv4Addr { .. } }
    impl From<u32> for Ipv4Addr { fn from(ip: u32) -> Ipv4Addr { .. } }
}
pub mod socket_addr {
    use super::*;
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum SocketAddr { V4(SocketAddrV4), V6(SocketAddrV6) }
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SocketAddrV4 { ip: Ipv4Addr, port: u16 }
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SocketAddrV6 { ip: Ipv6Addr, port: u16 }
    addresses! { SocketAddr SocketAddrV4 SocketAddrV6 }
    impl SocketAddr {
        pub const fn new(ip: IpAddr, port: u16) -> SocketAddr { .. }
        pub const fn ip(&self) -> IpAddr { .. }
        pub const fn set_ip(&mut self, new_ip: IpAddr) { .. }
        pub const fn port(&self) -> u16 { opaque() }
        pub const fn set_port(&mut self, new_port: u16) {}
        pub const fn is_ipv4(&self) -> bool { opaque() }
        pub const fn is_ipv6(&self) -> bool { opaque() }
    }
    impl SocketAddrV4 {
        pub const fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 { SocketAddrV4 { ip, port } }
        pub const fn ip(&self) -> &Ipv4Addr { &self.ip }
        pub const fn port(&self) -> u16 { opaque() }
    }
    impl SocketAddrV6 {
        pub const fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 { SocketAddrV6 { ip, port } }
        pub const fn ip(&self) -> &Ipv6Addr { &self.ip }
        pub const fn port(&self) -> u16 { opaque() }
    }
    impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr { fn from(pieces: (I, u16)) -> SocketAddr { any_of(pieces.0) } }
}
pub mod parser {
    use super::*;
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AddrParseError {}
    impl Display for AddrParseError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
    impl crate::error::Error for AddrParseError {}
}
