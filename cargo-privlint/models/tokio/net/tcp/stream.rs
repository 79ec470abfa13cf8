use core::privlint::opaque;
use crate::io::{AsyncRead, AsyncWrite};
use crate::net::ToSocketAddrs;
use std::io;
use std::net::SocketAddr;

#[derive(Debug)]
pub struct TcpStream {}
impl TcpStream {
    pub async fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> { Ok(TcpStream {}) }
    pub fn local_addr(&self) -> io::Result<SocketAddr> { opaque() }
    pub fn peer_addr(&self) -> io::Result<SocketAddr> { Ok(crate::__outside()) }
    pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> { Ok(()) }
    pub fn split(&mut self) -> (super::ReadHalf, super::WriteHalf) { opaque() }
    pub fn into_split(self) -> (super::OwnedReadHalf, super::OwnedWriteHalf) { opaque() }
}
impl AsyncRead for TcpStream {}
impl AsyncWrite for TcpStream {}
