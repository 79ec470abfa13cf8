use core::privlint::opaque;
use crate::net::ToSocketAddrs;
use std::io;
use std::net::SocketAddr;

#[derive(Debug)]
pub struct UdpSocket {}
impl UdpSocket {
    pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> { Ok(UdpSocket {}) }
    pub async fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()> { Ok(()) }
    #[privacy(sink = "network")]
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize> { Ok(opaque()) }
    #[privacy(sink = "network", args = ["buf"])]
    pub async fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], target: A) -> io::Result<usize> { Ok(opaque()) }
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> { .. }
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> { .. }
}
