use core::privlint::opaque;
use crate::net::{TcpStream, ToSocketAddrs};
use std::io;
use std::net::SocketAddr;

#[derive(Debug)]
pub struct TcpListener {}
impl TcpListener {
    pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> { Ok(TcpListener {}) }
    pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> { Ok(crate::__outside()) }
    pub fn local_addr(&self) -> io::Result<SocketAddr> { opaque() }
    pub fn from_std(listener: std::net::TcpListener) -> io::Result<TcpListener> { Ok(TcpListener {}) }
}
