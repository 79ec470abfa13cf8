use crate::__request;
use axum_core::extract::{FromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use std::future::Future;
use std::ops::{Deref, DerefMut};

#[derive(Debug, Clone, Copy, Default)]
pub struct Json<T>(pub T);
impl<T, S> FromRequest<S> for Json<T> {
    type Rejection = crate::extract::rejection::JsonRejection;
    fn from_request(req: Request, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> { async { Ok(Json(__request())) } }
}
impl<T> Deref for Json<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for Json<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
impl<T> IntoResponse for Json<T> { fn into_response(self) -> Response { core::privlint::any_of(self) } }
impl<T> From<T> for Json<T> { fn from(inner: T) -> Self { Json(inner) } }
