use super::ToSocketAddrs;
use std::io;
use std::net::SocketAddr;

pub async fn lookup_host<T: ToSocketAddrs>(host: T) -> io::Result<impl Iterator<Item = SocketAddr>> { Ok([core::privlint::any_of(host)].into_iter()) }
