use crate::__request;
use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse, Response};
use http::request::Parts;
use std::future::Future;
use std::ops::{Deref, DerefMut};

#[derive(Debug, Clone, Copy, Default)]
pub struct Extension<T>(pub T);
impl<T, S> FromRequestParts<S> for Extension<T> {
    type Rejection = crate::extract::rejection::ExtensionRejection;
    fn from_request_parts(parts: &mut Parts, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> { async { Ok(Extension(__request())) } }
}
impl<T> Deref for Extension<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for Extension<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
impl<T> IntoResponse for Extension<T> { fn into_response(self) -> Response { core::privlint::any_of(self) } }
