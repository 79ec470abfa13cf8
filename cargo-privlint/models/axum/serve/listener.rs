use std::future::Future;

pub trait Listener { type Io; type Addr; fn accept(&mut self) -> impl Future<Output = (Self::Io, Self::Addr)>; fn local_addr(&self) -> std::io::Result<Self::Addr>; }
