use crate::__request;
use axum_core::extract::{FromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use std::future::Future;
use std::ops::{Deref, DerefMut};

#[derive(Debug, Clone, Copy, Default)]
pub struct Form<T>(pub T);
impl<T, S> FromRequest<S> for Form<T> {
    type Rejection = crate::extract::rejection::FormRejection;
    fn from_request(req: Request, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> { async { Ok(Form(__request())) } }
}
impl<T> Deref for Form<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for Form<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
impl<T> IntoResponse for Form<T> { fn into_response(self) -> Response { core::privlint::any_of(self) } }
