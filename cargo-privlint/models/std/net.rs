pub use self::socket_addr::ToSocketAddrs;
pub use self::tcp::{Incoming, TcpListener, TcpStream};
pub use self::udp::UdpSocket;
use crate::prelude::all::*;
pub use core::net::*;

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Shutdown { Read, Write, Both }
mod socket_addr {
    use super::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
    use crate::io;
    use crate::prelude::all::*;

    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<Self::Iter>;
    }
    macro_rules! resolves { ($($t:ty)*) => { $( impl ToSocketAddrs for $t { type Iter = crate::vec::IntoIter<SocketAddr>; fn to_socket_addrs(&self) -> io::Result<Self::Iter> { .. } } )* } }
    resolves! { SocketAddr SocketAddrV4 SocketAddrV6 (IpAddr, u16) (Ipv4Addr, u16) (&str, u16) (String, u16) str String }
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T { type Iter = T::Iter; fn to_socket_addrs(&self) -> io::Result<T::Iter> { .. } }
}
mod tcp {
    use super::{SocketAddr, ToSocketAddrs};
    use crate::io::{self, Read, Write};
    use crate::prelude::all::*;
    use crate::time::Duration;

    #[derive(Debug)]
    pub struct TcpStream {}
    #[derive(Debug)]
    pub struct TcpListener {}
    pub struct Incoming {}
    impl TcpStream {
        pub fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> { Ok(TcpStream {}) }
        pub fn peer_addr(&self) -> io::Result<SocketAddr> { .. }
        pub fn local_addr(&self) -> io::Result<SocketAddr> { opaque() }
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()> { Ok(()) }
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()> { Ok(()) }
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> { Ok(()) }
        pub fn try_clone(&self) -> io::Result<TcpStream> { Ok(TcpStream {}) }
    }
    impl Read for TcpStream { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
    impl Write for TcpStream {
        #[privacy(sink = "network")]
        fn write(&mut self, buf: &[u8]) -> io::Result<usize> { opaque() }
        fn flush(&mut self) -> io::Result<()> { Ok(()) }
        #[privacy(sink = "network")]
        fn write_all(&mut self, buf: &[u8]) -> io::Result<()> { Ok(()) }
        #[privacy(sink = "network")]
        fn write_fmt(&mut self, args: fmt::Arguments) -> io::Result<()> { Ok(()) }
    }
    impl TcpListener {
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> { Ok(TcpListener {}) }
        pub fn local_addr(&self) -> io::Result<SocketAddr> { opaque() }
        pub fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> { .. }
        pub fn incoming(&self) -> Incoming { Incoming {} }
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> { Ok(()) }
    }
    impl Iterator for Incoming { type Item = io::Result<TcpStream>; fn next(&mut self) -> Option<io::Result<TcpStream>> { Some(Ok(TcpStream {})) } }
}
mod udp {
    use super::{SocketAddr, ToSocketAddrs};
    use crate::io;
    use crate::prelude::all::*;

    #[derive(Debug)]
    pub struct UdpSocket {}
    impl UdpSocket {
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> { Ok(UdpSocket {}) }
        #[privacy(sink = "network", args = ["buf"])]
        pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize> { opaque() }
        #[privacy(sink = "network")]
        pub fn send(&self, buf: &[u8]) -> io::Result<usize> { opaque() }
        pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> { .. }
    }
}
