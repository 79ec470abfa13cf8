use crate::__request;
use axum_core::extract::FromRequestParts;
use http::request::Parts;
use std::future::Future;
use std::ops::{Deref, DerefMut};

#[derive(Debug, Clone, Copy, Default)]
pub struct Query<T>(pub T);
impl<T, S> FromRequestParts<S> for Query<T> {
    type Rejection = super::rejection::QueryRejection;
    fn from_request_parts(parts: &mut Parts, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> { async { Ok(Query(__request())) } }
}
impl<T> Deref for Query<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for Query<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
