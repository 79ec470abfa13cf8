use std::future::{Future, IntoFuture};
use std::io;
use std::pin::Pin;

mod listener;

pub use self::listener::Listener;

pub struct Serve<L, M, S> { listener: L, make_service: M, service: S }
pub struct WithGracefulShutdown<L, M, S, F> { serve: Serve<L, M, S>, signal: F }
pub fn serve<L, M, S>(listener: L, make_service: M) -> Serve<L, M, S> { core::privlint::opaque() }
impl<L, M, S> Serve<L, M, S> { pub fn with_graceful_shutdown<F: Future<Output = ()>>(self, signal: F) -> WithGracefulShutdown<L, M, S, F> { WithGracefulShutdown { serve: self, signal } } }
impl<L, M, S> IntoFuture for Serve<L, M, S> { type Output = io::Result<()>; type IntoFuture = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>; fn into_future(self) -> Self::IntoFuture { core::privlint::opaque() } }
impl<L, M, S, F> IntoFuture for WithGracefulShutdown<L, M, S, F> { type Output = io::Result<()>; type IntoFuture = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>; fn into_future(self) -> Self::IntoFuture { core::privlint::opaque() } }
