use crate::__request;
use axum_core::extract::FromRequestParts;
use http::request::Parts;
use std::future::Future;
use std::ops::{Deref, DerefMut};

pub struct IntoMakeServiceWithConnectInfo<S, C> { svc: S, connect_info: C }
pub trait Connected<T>: Clone { fn connect_info(stream: T) -> Self; }
#[derive(Debug, Clone, Copy, Default)]
pub struct ConnectInfo<T>(pub T);
impl<T, S> FromRequestParts<S> for ConnectInfo<T> {
    type Rejection = crate::extract::rejection::ExtensionRejection;
    fn from_request_parts(parts: &mut Parts, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> { async { Ok(ConnectInfo(__request())) } }
}
impl<T> Deref for ConnectInfo<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for ConnectInfo<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
