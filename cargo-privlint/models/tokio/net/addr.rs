use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

pub trait ToSocketAddrs {}
macro_rules! resolves { ($($t:ty)*) => { $( impl ToSocketAddrs for $t {} )* } }
resolves! { SocketAddr str String (IpAddr, u16) (Ipv4Addr, u16) (Ipv6Addr, u16) (&str, u16) (String, u16) [SocketAddr] }
impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {}
